// Where one limit ends and the next begins. A printed cell may hold several:
// 执法决定信息…7个工作日内公开，其他信息…20个工作日内.
#pragma once

#include <vector>

#include "catalog/time_limit/words.hpp"

namespace mingtang::catalog::time_words {

struct Clause {
    View text;
    char32_t ended_by = 0;          // the mark: ; 。 , ( ) or 、; 0 at the end of the phrase
    bool run_on = false;            // two limits printed without any mark between them
    bool remarked = false;          // a bracket was passed over that may say more than it seems to
    bool without_holidays = false;  // 10日（不含节假日）: no calendar days, and nobody says that they are working days
    bool shown = false;  // goes on after a length of display: 报告书公示10个工作日、报告表5个工作日
};

// Remarks in brackets are masked in the phrase; brackets with a limit of their own become clauses.
std::vector<Clause> cut(Phrase& phrase);

// 每, 按月, 次月…: words of what comes back every so often.
bool sounds_periodic(View text);

}  // namespace mingtang::catalog::time_words
