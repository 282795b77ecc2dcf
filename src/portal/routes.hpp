// Every address of the portal in one list: all of them are open to everybody.
#pragma once

#include <span>

#include "desk/route.hpp"

namespace mingtang::portal {

std::span<desk::Route const> routes();

}  // namespace mingtang::portal
