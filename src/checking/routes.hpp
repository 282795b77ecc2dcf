// The slice's routes, one line each with its need, for app to mount.
#pragma once

#include <span>

#include "desk/route.hpp"

namespace mingtang::checking {

std::span<desk::Route const> routes();

}  // namespace mingtang::checking
