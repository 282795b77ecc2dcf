#include "catalog/demand.hpp"

#include "catalog/codes.hpp"
#include "catalog/queries.hpp"

namespace mingtang::catalog {

std::optional<Demand> find_demand(storage::Transaction& tx, ItemId item) {
    auto const row = tx.first(queries::demand_of_item, {item});
    if (!row) return std::nullopt;
    Demand demand;
    demand.item = item;
    demand.name = row->text(1).empty() ? row->text(0) : row->text(1);
    demand.channels = list_of(row->text(2));
    demand.time_limit = row->text(3);
    demand.rules = parse_time_limit(demand.time_limit);
    demand.since = row->maybe_instant(4);
    return demand;
}

}  // namespace mingtang::catalog
