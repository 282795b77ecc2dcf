#include "publication/served.hpp"

#include "publication/codes.hpp"
#include "publication/kinds.hpp"
#include "publication/none_is_null.hpp"
#include "publication/queries.hpp"

namespace mingtang::publication {
namespace {

Brief brief_from(storage::Row const& row) {
    Brief brief;
    brief.id = row.as_id<PublicationId>(0);
    brief.kind = parse_kind(row.text(1)).value_or(Kind::notice);
    brief.unit = row.as_id<org::UnitId>(2);
    brief.field = row.as_id<org::FieldId>(3);
    brief.jurisdiction = row.as_id<org::JurisdictionId>(4);
    brief.title = row.text(5);
    brief.unit_name = row.text(6);
    brief.place_path = row.text(7);
    brief.index_number = row.text(8);
    brief.live = row.as_id<RevisionId>(9);
    brief.purpose = purpose_from(row.text(10));
    brief.live_since = row.maybe_instant(11).value_or(Instant{});
    brief.published_on = row.maybe_date(12);
    brief.formed_on = row.maybe_date(13);
    brief.withdrawn_at = row.maybe_instant(14);
    return brief;
}

}  // namespace

std::optional<Brief> find_brief(storage::Transaction& tx, PublicationId id) {
    auto const row = tx.first(queries::publication_brief, {id});
    if (!row) return std::nullopt;
    return brief_from(*row);
}

std::vector<Brief> withdrawn_under(storage::Transaction& tx, std::string_view place_path) {
    std::vector<Brief> found;
    for (auto const& row : tx.run(queries::withdrawn_briefs, {place_path})) found.push_back(brief_from(row));
    return found;
}

std::vector<Served> served(storage::Transaction& tx, ServedFilter const& filter) {
    std::vector<Served> found;
    tx.each(queries::served_items,
            {filter.place_path, maybe(filter.unit), maybe(filter.field), filter.from, filter.until},
            [&](storage::Row const& row) {
                found.push_back({brief_from(row), row.as_id<catalog::ItemId>(15)});
                return true;
            });
    return found;
}

}  // namespace mingtang::publication
