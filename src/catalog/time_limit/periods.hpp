// Words for a period: 每季度, 按月, 1次/半年, 季度公开, 次月, 年度结束后. Which day of it is not asked here
// (anchors.hpp).
#pragma once

#include <optional>

#include "catalog/time_limit/words.hpp"

namespace mingtang::catalog::time_words {

struct Period {
    Recurrence recur;
    std::size_t at = 0, end = 0;  // where its words stand
};

std::optional<Period> find_period(View text);
// 季度结束后15日内, 年度终了后4个月内: counted from the period's end.
std::optional<Period> after_end(View text);

}  // namespace mingtang::catalog::time_words
