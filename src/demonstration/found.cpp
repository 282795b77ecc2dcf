// All of a demonstration, in the order in which a district comes to be: units, posts, catalogs.
#include "demonstration/district.hpp"

namespace mingtang::demonstration {

Founded found(storage::Database& database, std::string const& data, Instant now) {
    auto district = found_district(database, data);
    found_accounts(database, district, now);
    auto const figures = found_catalogs(database, district, data, now);
    return {std::move(district), figures};
}

}  // namespace mingtang::demonstration
