// The addresses that belong to no duty: signing in and out, one's own account, and what the three administrators need.
#pragma once

#include <span>

#include "desk/route.hpp"

namespace mingtang::desk {

std::span<Route const> routes();

}  // namespace mingtang::desk
