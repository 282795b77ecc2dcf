// What people read when a legal number cannot be found or read.
#pragma once

#include "base/refusal.hpp"

namespace mingtang::statutes::wording {

inline constexpr Wording no_limit{"statutes.no_limit", "没有在这一天有效的法定期限：{}。"};
inline constexpr Wording no_header{
    "statutes.no_header", "法定期限文件的第一行应当是 name,matter,amount,unit,article,source,valid_from,valid_to。"};
inline constexpr Wording crooked_line{"statutes.crooked_line", "法定期限文件第 {} 行读不懂。"};
inline constexpr Wording overlap{"statutes.overlap", "法定期限 {} 有两行的有效期重叠，同一天会有两个答案。"};

inline constexpr Wording no_special_header{
    "statutes.no_special_header", "特别法期限文件的第一行应当是 limit,kind,stricter,fields,items,except。"};
inline constexpr Wording crooked_special{"statutes.crooked_special", "特别法期限文件第 {} 行读不懂。"};

}  // namespace mingtang::statutes::wording
