// Published editions for everybody else. Drafts are out of reach by the queries themselves.
#include "catalog/door.hpp"

#include "catalog/codes.hpp"
#include "catalog/queries.hpp"
#include "catalog/retiring.hpp"
#include "catalog/store.hpp"
#include "org/store.hpp"

namespace mingtang::catalog::door {
namespace {

Published published_from(storage::Row const& row) {
    Published published;
    published.catalog = {row.as_id<CatalogId>(0), row.as_id<org::JurisdictionId>(1), row.as_id<org::FieldId>(2),
                         parse_level(row.text(3)).value_or(Level::county)};
    auto& edition = published.edition;
    edition.id = row.as_id<EditionId>(4);
    edition.catalog = published.catalog.id;
    edition.number = int(row.integer(5));
    edition.state = EditionState::published;
    edition.author_name = row.text(6);
    edition.author = row.null(7) ? 0 : row.integer(7);
    edition.reviewer = row.null(8) ? 0 : row.integer(8);
    edition.note = row.text(9);
    edition.submitted_at = row.maybe_instant(10);
    edition.published_at = row.maybe_instant(11);
    edition.unit = row.as_id<org::UnitId>(12);
    edition.reviewer_name = row.text(13);
    edition.revision = int(row.integer(14));
    edition.items = int(row.integer(15));
    published.county = int(row.integer(16));
    published.town = int(row.integer(17));
    published.village = int(row.integer(18));
    auto& place = published.jurisdiction;
    place.id = published.catalog.jurisdiction;
    place.parent = row.as_id<org::JurisdictionId>(19);
    for (auto const kind : {org::Jurisdiction::Kind::district, org::Jurisdiction::Kind::subdistrict,
                            org::Jurisdiction::Kind::town, org::Jurisdiction::Kind::village})
        if (org::code(kind) == row.text(20)) place.kind = kind;
    place.code = row.text(21);
    place.name = row.text(22);
    place.path = row.text(23);
    return published;
}

std::vector<Published> published(storage::Transaction& tx, std::string_view path, int and_below,
                                 std::optional<org::FieldId> field, std::optional<CatalogId> catalog = {}) {
    std::vector<Published> found;
    for (auto const& row : tx.run(queries::published_under, {path, and_below, field, catalog}))
        found.push_back(published_from(row));
    return found;
}

std::optional<org::UnitId> maybe(org::UnitId unit) {
    return unit ? std::optional{unit} : std::nullopt;
}

std::optional<std::string> level_name(std::optional<Level> level) {
    return level ? std::optional{std::string{chinese(*level)}} : std::nullopt;
}

std::vector<Relative> relatives(storage::Transaction& tx, storage::Query const& query, ItemId item) {
    std::vector<Relative> found;
    for (auto const& row : tx.run(query, {item})) {
        auto const edition = find_edition(tx, row.as_id<EditionId>(0));
        auto const other = row.as_id<ItemId>(1);
        auto const last = tx.first(queries::history_of_item, {other});
        if (!edition || !last) continue;
        auto const printed = item_from(*last);
        auto const state = find_edition(tx, printed.edition)->state;
        found.push_back({other, full_name(printed.entry), edition->number, state == EditionState::published});
    }
    return found;
}

ItemFilter paged(Filter const& filter) {
    ItemFilter wanted;
    wanted.unit = maybe(filter.unit);
    wanted.level = filter.level;
    wanted.count = filter.page_size;
    wanted.from = std::int64_t{filter.page - 1} * filter.page_size;
    return wanted;
}

}  // namespace

std::vector<Published> published_in(storage::Transaction& tx, std::string_view jurisdiction_path, bool and_below) {
    return published(tx, jurisdiction_path, and_below ? 1 : 0, std::nullopt);
}

std::vector<Published> published_of_field_below(storage::Transaction& tx, std::string_view jurisdiction_path,
                                                org::FieldId field) {
    return published(tx, jurisdiction_path, 1, field);
}

std::optional<Published> published_of_field(storage::Transaction& tx, std::string_view jurisdiction_path,
                                            org::FieldId field) {
    auto found = published(tx, jurisdiction_path, 0, field);  // own level first
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::optional<Published> find_published(storage::Transaction& tx, CatalogId catalog) {
    auto found = published(tx, "/", 1, std::nullopt, catalog);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<Edition> editions_of(storage::Transaction& tx, CatalogId catalog) {
    std::vector<Edition> found;
    for (auto const& row : tx.run(queries::public_editions, {catalog, storage::Null{}}))
        found.push_back(edition_from(row));
    return found;
}

std::optional<Edition> find_public_edition(storage::Transaction& tx, CatalogId catalog, int number) {
    auto const row = tx.first(queries::public_editions, {catalog, number});
    if (!row) return std::nullopt;
    return edition_from(*row);
}

Page items_of(storage::Transaction& tx, EditionId edition, Filter const& filter) {
    auto const found = find_edition(tx, edition);
    if (!found || (found->state != EditionState::published && found->state != EditionState::superseded)) return {};
    auto const wanted = paged(filter);
    return {items_of_edition(tx, edition, wanted), count_items(tx, edition, wanted)};
}

std::vector<UnitItem> items_of_unit(storage::Transaction& tx, org::UnitId unit, int page, int page_size, int& total) {
    total = int(tx.first(queries::count_items_of_unit, {unit})->integer(0));
    std::vector<UnitItem> found;
    auto const from = std::int64_t{page - 1} * page_size;
    for (auto const& row : tx.run(queries::items_of_unit, {unit, page_size, from}))
        found.push_back({item_from(row), row.as_id<org::FieldId>(17)});
    return found;
}

std::vector<UnitCount> counts_by_unit(storage::Transaction& tx, std::string_view jurisdiction_path) {
    std::vector<UnitCount> found;
    for (auto const& row : tx.run(queries::counts_by_unit, {jurisdiction_path}))
        found.push_back({row.as_id<org::UnitId>(0), int(row.integer(1))});
    return found;
}

std::optional<Found> find_item(storage::Transaction& tx, ItemId item) {
    auto const row = tx.first(queries::find_public_item, {item});
    if (!row) return std::nullopt;
    auto published = find_published(tx, row->as_id<CatalogId>(18));
    if (!published) return std::nullopt;
    return Found{item_from(*row), std::move(*published), row->as_id<org::FieldId>(17)};
}

std::vector<Past> history_of(storage::Transaction& tx, ItemId item) {
    std::vector<Past> found;
    for (auto const& row : tx.run(queries::history_of_item, {item})) {
        auto read = item_from(row);
        if (auto edition = find_edition(tx, read.edition))
            found.push_back({std::move(*edition), std::move(read.entry)});
    }
    return found;
}

std::optional<Found> find_former_item(storage::Transaction& tx, ItemId item) {
    auto const row = tx.first(queries::history_of_item, {item});
    if (!row) return std::nullopt;
    auto last = item_from(*row);
    auto const edition = find_edition(tx, last.edition);
    auto published = edition ? find_published(tx, edition->catalog) : std::nullopt;
    if (!published) return std::nullopt;
    auto const field = published->catalog.field;
    return Found{std::move(last), std::move(*published), field};
}

std::vector<Relative> origins_of(storage::Transaction& tx, ItemId item) {
    return relatives(tx, queries::public_origins, item);
}

std::vector<Relative> followers_of(storage::Transaction& tx, ItemId item) {
    return relatives(tx, queries::public_followers, item);
}

std::optional<Retirement> retirement_of(storage::Transaction& tx, ItemId item) {
    auto const row = tx.first(queries::public_retirement, {item});
    if (!row) return std::nullopt;
    return Retirement{row->text(0), int(row->integer(1)), row->maybe_instant(2)};
}

std::optional<Compared> compared_with_former(storage::Transaction& tx, CatalogId catalog, int number) {
    auto const editions = editions_of(tx, catalog);  // newest first
    for (std::size_t i = 0; i < editions.size(); ++i) {
        if (editions[i].number != number) continue;
        Compared found;
        found.edition = editions[i];
        found.items = items_of_edition(tx, found.edition.id);
        if (i + 1 < editions.size()) {
            found.before = editions[i + 1];
            found.former_items = items_of_edition(tx, found.before->id);
            found.origins = origins_of_edition(tx, found.edition.id);
            found.reasons = retirements_of(tx, found.edition.id);
        }
        return found;
    }
    return std::nullopt;
}

PublicItems public_items(storage::Transaction& tx, PublicFilter const& filter) {
    auto const field = filter.field ? std::optional{filter.field} : std::nullopt;
    auto const unit = maybe(filter.unit);
    auto const level = level_name(filter.level);
    PublicItems found;
    auto from = std::int64_t{filter.page - 1} * filter.page_size;
    auto const take = [&](storage::Row const& row) {
        found.items.push_back({item_from(row), row.as_id<org::FieldId>(17), row.as_id<CatalogId>(18)});
    };
    if (unit) {
        found.total = int(tx.first(queries::count_public_items_of_unit, {field, unit, level})->integer(0));
        for (auto const& row : tx.run(queries::public_items_of_unit, {field, unit, level, filter.page_size, from}))
            take(row);
        return found;
    }
    // Whole editions before the page are passed by their kept counts.
    auto const column = !filter.level ? 3u : 4u + unsigned(*filter.level);
    for (auto const& edition : tx.run(queries::editions_in_force, {field})) {
        auto const count = edition.integer(column);
        found.total += int(count);
        auto const wanted = filter.page_size - int(found.items.size());
        if (from >= count || wanted <= 0) {
            from = std::max<std::int64_t>(0, from - count);
            continue;
        }
        for (auto const& row :
             tx.run(queries::public_items_of_edition, {edition.as_id<EditionId>(0), level, wanted, from}))
            take(row);
        from = 0;
    }
    return found;
}

}  // namespace mingtang::catalog::door
