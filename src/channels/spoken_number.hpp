// One number as it is said: 一千二百三十四, 二〇二六, 幺二三四五, 三点零五, 百分之八十七点五. Pure.
#pragma once

#include <string>
#include <string_view>

namespace mingtang::channels::spoken_number {

// "1234" or "1234.50" -> 一千二百三十四点五零. More digits than a count has names for are read one by one.
std::string amount(std::string_view number);
// "2026" -> 二〇二六, as years and document numbers are read.
std::string digits(std::string_view number);
// "13805390000" -> 幺三八零五三九零零零零: as telephone numbers are read, where 一 and 七 sound alike.
std::string telephone(std::string_view number);

}  // namespace mingtang::channels::spoken_number
