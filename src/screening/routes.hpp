// The addresses of the screening lists.
#pragma once

#include <span>

#include "desk/route.hpp"

namespace mingtang::screening {

std::span<desk::Route const> routes();

}  // namespace mingtang::screening
