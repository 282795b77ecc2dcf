// Every slice's routes, mounted in one place: the server and the test that walks all of them see the same table.
#pragma once

#include "desk/front.hpp"

namespace mingtang::app {

void mount_routes(desk::Front& front);

}  // namespace mingtang::app
