// The addresses of 回应关切 in the workbench.
#pragma once

#include <span>

#include "desk/route.hpp"

namespace mingtang::response {

std::span<desk::Route const> routes();

}  // namespace mingtang::response
