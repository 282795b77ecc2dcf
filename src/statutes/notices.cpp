#include "statutes/notices.hpp"

#include "statutes/queries.hpp"

namespace mingtang::statutes {

calendar::Workdays load_workdays(storage::Transaction& tx) {
    using Kind = calendar::Holiday::Kind;
    std::vector<calendar::Holiday> holidays;
    for (auto const& row : tx.run(queries::holidays))
        holidays.push_back({row.date(0), row.text(1) == "workday" ? Kind::makeup_day : Kind::day_off, row.text(2)});
    return calendar::Workdays{holidays};
}

}  // namespace mingtang::statutes
