// What of the documents waits for a person: mounted on the landing page (desk/today.hpp).
#pragma once

#include "desk/today.hpp"

namespace mingtang::publication {

desk::TodayShare today_lines(desk::Visit& visit, storage::Transaction& tx);

}  // namespace mingtang::publication
