// Clauses without a number: at once, before something, when something happens, stage by stage.
#pragma once

#include <optional>
#include <vector>

#include "catalog/time_limit/words.hpp"

namespace mingtang::catalog::time_words {

// One moment that a clause names without counting from it.
struct Moment {
    std::vector<Trigger> triggers;
    View event;  // its words, where the model has no name for it
    View topic;  // what the clause is about
    bool sure = true;
};

std::optional<Moment> at_once(View text);           // 及时公开, 按进展情况及时公开
std::optional<Moment> together_with(View text);     // 随采购公告公开, 与文件同步公开
std::optional<Moment> while_it_happens(View text);  // 在实地启动拟征收土地工作时
std::optional<Moment> before_it(View text);         // 开学前, 采购前公示
std::optional<Moment> after_it(View text);          // 评议后公示
std::vector<Moment> stage_by_stage(View text);      // 事前、事中、事后; 实施前后

// The event in 在组织听证7个工作日前 or 会议召开前, without its lead-in; what stands before that is the topic.
struct BeforeWords {
    View event, topic;
};
BeforeWords before_words(View head);

bool says_publish(View text);  // begins with 公开, 予以公布, 向社会发布 …

}  // namespace mingtang::catalog::time_words
