// Every address of the slice in one list: the workbench's and the API's.
#pragma once

#include <span>

#include "desk/route.hpp"

namespace mingtang::catalog {

std::span<desk::Route const> routes();

}  // namespace mingtang::catalog
