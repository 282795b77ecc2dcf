// The fixed days of a period: 1月31日前, 6月、12月底前, 首个月20日, 每月10日, 季末.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/time_limit/words.hpp"

namespace mingtang::catalog::time_words {

struct Anchors {
    enum class Fit { whole, beyond } fit = Fit::whole;
    std::vector<std::string> days;  // "03-31" or "20"; empty: the end of the period
    std::size_t at = 0, end = 0;    // where they stand
    bool sure = true;
};

// Days of the year: the first list of them in the text.
std::optional<Anchors> days_of_year(View text);
// Days of the month, right at the beginning of the text (的, 于 and the like passed over).
std::optional<Anchors> days_of_month(View text);
// Days of each quarter, as days of the year: 首个月20日 is 01-20, 04-20, 07-20 and 10-20.
std::optional<Anchors> days_of_quarter(View text);

}  // namespace mingtang::catalog::time_words
