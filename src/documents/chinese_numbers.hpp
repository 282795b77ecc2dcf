// Numbers in Chinese characters, as spreadsheets and Word print them in formats and lists. Printing only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mingtang::documents {

// Which characters stand for digits and places.
enum class ChineseNumerals { plain, legal };  // 一二三十百 and 壹贰叁拾佰

// 一百零五; below zero with 负 in front.
std::string chinese_count(std::int64_t number, ChineseNumerals numerals);
// Digit for digit: 2018 is 二〇一八. Letters other than digits stay.
std::string chinese_digits(std::string_view digits, ChineseNumerals numerals);

}  // namespace mingtang::documents
