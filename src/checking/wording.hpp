// The sentences of this slice's refusals and greetings, in one table.
#pragma once

#include "base/refusal.hpp"

namespace mingtang::checking::wording {

inline constexpr Wording nothing_certain{"checking.nothing_certain", "没有可以确定的改正，请逐项核对后修改。"};
inline constexpr Wording no_catalogs{"checking.no_catalogs", "这里还没有公布的目录。"};

}  // namespace mingtang::checking::wording
