// What of the channels waits for a person: mounted on the landing page (desk/today.hpp).
#pragma once

#include "desk/today.hpp"

namespace mingtang::channels {

desk::TodayShare today_lines(desk::Visit& visit, storage::Transaction& tx);

}  // namespace mingtang::channels
