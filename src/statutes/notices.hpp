// The working-day calendar as this database knows it: the notices that were loaded into the table of holidays.
#pragma once

#include "calendar/workdays.hpp"
#include "storage/database.hpp"

namespace mingtang::statutes {

calendar::Workdays load_workdays(storage::Transaction& tx);

}  // namespace mingtang::statutes
