// The sentences of screening's own refusals, in one table. What it finds is said in say.cpp.
#pragma once

#include "base/refusal.hpp"

namespace mingtang::screening::wording {

inline constexpr Wording word_list_columns{"screening.word_list_columns",
                                           "词表“{}”缺少列。第一行应为 wrong,right,reason,unless，请改正后重新启动。"};
inline constexpr Wording word_list_row{"screening.word_list_row",
                                       "词表第 {} 行没有写错误的词，或者与正确的词相同，请改正后重新启动。"};

inline constexpr Wording const* all[] = {&word_list_columns, &word_list_row};

}  // namespace mingtang::screening::wording
