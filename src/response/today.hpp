// What of the concerns waits for a person: mounted on the landing page (desk/today.hpp).
#pragma once

#include "desk/today.hpp"

namespace mingtang::response {

desk::TodayShare today_lines(desk::Visit& visit, storage::Transaction& tx);

}  // namespace mingtang::response
