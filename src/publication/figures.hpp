// What oversight may ask of publications: how much a unit published in a time, how late, and whether its policies were
// explained. Read-only, answered with numbers.
#pragma once

#include "calendar/workdays.hpp"
#include "publication/types.hpp"
#include "storage/database.hpp"

namespace mingtang::publication::figures {

struct Period {
    Instant from{}, until{};  // `until` is not in it
};
struct OfUnit {
    int published = 0, corrections = 0, updates = 0, withdrawn = 0;
    int late = 0;         // first publications past 条例 26's limit, counted from the day of forming
    int policies = 0;     // published policies that ask for an interpretation
    int interpreted = 0;  // of these, explained on the day itself or before (三同步)
    int interpreted_later = 0;
    int exempt = 0;  // with a reason why not
};
OfUnit of_unit(storage::Transaction& tx, org::UnitId unit, Period const& period, calendar::Workdays const& workdays);

}  // namespace mingtang::publication::figures
