// What people read when a holiday notice cannot be read.
#pragma once

#include "base/refusal.hpp"

namespace mingtang::calendar::wording {

inline constexpr Wording no_header{"calendar.no_header", "假日文件的第一行应当是 date,kind,name。"};
inline constexpr Wording crooked_line{
    "calendar.crooked_line",
    "假日文件第 {} 行读不懂，应当是“日期,holiday 或 workday,名称”，如 2026-10-01,holiday,国庆节。"};
inline constexpr Wording day_twice{"calendar.day_twice", "假日文件里 {} 出现了两次。"};

}  // namespace mingtang::calendar::wording
