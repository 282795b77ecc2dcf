// What comes back every so often: 每季度的首个月20日, 每年6月底前, 半年至少更新1次, 每季度结束后15日内, 次月10日前.
#pragma once

#include <optional>
#include <vector>

#include "catalog/time_limit/words.hpp"

namespace mingtang::catalog::time_words {

struct Periodic {
    enum class Fit {
        whole,
        beyond
    } fit = Fit::whole;  // beyond: it recurs, but in a way that the model has no place for
    Recurrence recur;
    std::optional<Span> offset;  // 每季度结束后15日内: counted from the end of each period
    std::size_t at = 0;          // where the words of the period begin; what stands before may narrow the clause
    std::vector<View> read;      // what was understood here; the words of the period first
    View day;                    // the words of its fixed day
    bool sure = true;
};

std::optional<Periodic> find_periodic(View clause);

}  // namespace mingtang::catalog::time_words
