// The addresses of 公众咨询 in the workbench.
#pragma once

#include <span>

#include "desk/route.hpp"

namespace mingtang::questions {

std::span<desk::Route const> routes();

}  // namespace mingtang::questions
