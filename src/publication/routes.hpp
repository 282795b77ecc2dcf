// The addresses of this slice's workbench pages. What residents see is the portal's.
#pragma once

#include <span>

#include "desk/route.hpp"

namespace mingtang::publication {

std::span<desk::Route const> routes();

}  // namespace mingtang::publication
