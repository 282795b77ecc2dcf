// Chinese numerals as numbers: 二十 is 20, 一百二十 is 120, 二〇 is 20, 两 is 2. What is no plain number (三五, 十余)
// is none.
#pragma once

#include <optional>
#include <string_view>

namespace mingtang::catalog::time_words {

bool is_numeral(char32_t c);
std::optional<int> numeral_value(std::u32string_view numerals);

}  // namespace mingtang::catalog::time_words
