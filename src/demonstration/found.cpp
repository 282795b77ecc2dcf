// All of a demonstration, in the order in which a district comes to be: units, posts, sources, catalogs, compilations,
// publications, concerns and questions of the public, lists of screening.
#include "demonstration/district.hpp"
#include "demonstration/screening_lists.hpp"

namespace mingtang::demonstration {

Founded found(storage::Database& database, std::string const& data, Instant now, std::string const& files) {
    auto district = found_district(database, data);
    found_stations(database, district);
    found_accounts(database, district, now);
    found_sources(database, district, data);
    auto const figures = found_catalogs(database, district, data, now);
    found_compilations(database, district, now);
    found_publications(database, district, data, now, files);
    found_concerns(database, district, now);
    found_questions(database, district, now);
    found_screening_lists(database, district, data, now);
    return {std::move(district), figures};
}

}  // namespace mingtang::demonstration
