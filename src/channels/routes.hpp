// The routes of this slice, sorted by pattern, each with who may come in.
#pragma once

#include <span>

#include "desk/route.hpp"

namespace mingtang::channels {

std::span<desk::Route const> routes();

}  // namespace mingtang::channels
