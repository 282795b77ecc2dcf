// What starts the clock of a clause, read from the words before its amount: 自该信息形成或变更之日起,
// 收到征地批准文件之日起, 部门预算经本级财政部门批复后.
#pragma once

#include <optional>
#include <vector>

#include "catalog/time_limit/words.hpp"

namespace mingtang::catalog::time_words {

struct Start {
    std::vector<Trigger> triggers;  // empty: the words name no event
    View topic;                     // before 自, 在, 应: 执法决定信息在…
    View subject;                   // right before the event's verb: 部门预算…批复
    View object;                    // behind it: 制定或获取备案政策
    View event;           // the event in its own words; empty where it is the information that is formed or got
    bool marked = false;  // 之日起, 后
    bool sure = true;
};

Start find_start(View head);

// 应, 在, 自 …: cuts what a clause is about from what happens. Returns the left part; `text` keeps the right one.
View cut_topic(View& text);

// What the words leave when those that narrow nothing are taken away: 其中, 该信息, 公开事项.
View narrowing(View text);
// 其他…, 涉及…, …的, 《…》: narrows even where it stands alone.
bool narrows_by_itself(View text);

}  // namespace mingtang::catalog::time_words
