#include "catalog/store.hpp"

#include <array>
#include <utility>

#include "catalog/codes.hpp"
#include "catalog/queries.hpp"

namespace mingtang::catalog {
namespace {

using storage::Null;
using storage::Value;

template <class Tag>
std::optional<Id<Tag>> maybe(Id<Tag> id) {
    return id ? std::optional{id} : std::nullopt;
}

std::optional<std::int64_t> maybe(std::int64_t account) {
    return account ? std::optional{account} : std::nullopt;
}

std::optional<std::string> wanted_level(std::optional<Level> level) {
    if (!level) return std::nullopt;
    return std::string{chinese(*level)};
}

Catalog catalog_from(storage::Row const& row, std::size_t at = 0) {
    return {row.as_id<CatalogId>(at), row.as_id<org::JurisdictionId>(at + 1), row.as_id<org::FieldId>(at + 2),
            parse_level(row.text(at + 3)).value_or(Level::county)};
}

using RowKind = RowAccount::Kind;
constexpr std::array<std::pair<RowKind, std::string_view>, 6> row_kinds{{{RowKind::record, "record"},
                                                                         {RowKind::continuation, "continuation"},
                                                                         {RowKind::header, "header"},
                                                                         {RowKind::caption, "caption"},
                                                                         {RowKind::blank, "blank"},
                                                                         {RowKind::unread, "unread"}}};

std::string_view code(RowKind kind) {
    for (auto const& [known, text] : row_kinds)
        if (known == kind) return text;
    return "unread";
}

Upload upload_from(storage::Row const& row) {
    return {row.as_id<UploadId>(0),  row.integer(1), row.as_id<org::UnitId>(2),
            row.as_id<EditionId>(3), row.text(4),    row.text(5),
            row.integer(6),          row.instant(7)};
}

}  // namespace

std::optional<Catalog> find_catalog(storage::Transaction& tx, CatalogId id) {
    auto const row = tx.first(queries::find_catalog, {id});
    if (!row) return std::nullopt;
    return catalog_from(*row);
}

std::optional<Catalog> find_catalog_of(storage::Transaction& tx, org::JurisdictionId jurisdiction, org::FieldId field,
                                       Level level) {
    auto const row = tx.first(queries::find_catalog_of, {jurisdiction, field, code(level)});
    if (!row) return std::nullopt;
    return catalog_from(*row);
}

void add(storage::Transaction& tx, Catalog const& catalog) {
    tx.run(queries::add_catalog, {catalog.id, catalog.jurisdiction, catalog.field, code(catalog.level)});
}

Edition edition_from(storage::Row const& row) {
    Edition edition;
    edition.id = row.as_id<EditionId>(0);
    edition.catalog = row.as_id<CatalogId>(1);
    edition.number = int(row.integer(2));
    edition.state = edition_state(row.text(3));
    edition.author_name = row.text(4);
    edition.author = row.null(5) ? 0 : row.integer(5);
    edition.reviewer = row.null(6) ? 0 : row.integer(6);
    edition.note = row.text(7);
    edition.submitted_at = row.maybe_instant(8);
    edition.published_at = row.maybe_instant(9);
    edition.items = int(row.integer(10));
    edition.unit = row.as_id<org::UnitId>(11);
    edition.reviewer_name = row.text(12);
    edition.revision = int(row.integer(13));
    edition.stage = stage_from(row.text(14));
    edition.due_on = row.maybe_date(15);
    return edition;
}

std::optional<Edition> find_edition(storage::Transaction& tx, EditionId id) {
    auto const row = tx.first(queries::find_edition, {id});
    if (!row) return std::nullopt;
    return edition_from(*row);
}

std::vector<Edition> editions_of_catalog(storage::Transaction& tx, CatalogId id) {
    std::vector<Edition> found;
    for (auto const& row : tx.run(queries::editions_of_catalog, {id})) found.push_back(edition_from(row));
    return found;
}

int next_number(storage::Transaction& tx, CatalogId id) {
    auto const row = tx.first(queries::last_number, {id});
    return row && !row->null(0) ? int(row->integer(0)) + 1 : 1;
}

void add(storage::Transaction& tx, Edition const& edition, Instant created_at) {
    tx.run(queries::add_edition, {edition.id, edition.catalog, edition.number, maybe(edition.author),
                                  edition.author_name, edition.unit, created_at});
}

bool edition_saved(storage::Transaction& tx, EditionId id, int revision) {
    tx.run(queries::edition_saved, {id, revision});
    return tx.changed() == 1;
}

Item item_from(storage::Row const& row) {
    Item item;
    item.id = row.as_id<ItemId>(0);
    item.edition = row.as_id<EditionId>(1);
    item.position = int(row.integer(2));
    auto& entry = item.entry;
    entry.domain = row.text(3);
    entry.level1 = row.text(4);
    entry.level2 = row.text(5);
    entry.content = list_of(row.text(6));
    entry.basis = row.text(7);
    entry.time_limit = row.text(8);
    entry.subject = row.text(9);
    entry.channels = list_of(row.text(10));
    entry.audience = row.text(11);
    entry.method = row.text(12);
    entry.levels = list_of(row.text(13));
    item.disclosing_unit = row.as_id<org::UnitId>(14);
    item.source = row.text(15);
    item.doubts = list_of(row.text(16));
    return item;
}

std::vector<Item> items_of_edition(storage::Transaction& tx, EditionId id, ItemFilter const& filter) {
    std::vector<Item> items;
    auto const doubts = filter.only_doubts ? std::optional{1} : std::nullopt;
    tx.each(queries::items_of_edition, {id, filter.unit, wanted_level(filter.level), doubts, filter.count, filter.from},
            [&](storage::Row const& row) {
                items.push_back(item_from(row));
                return true;
            });
    return items;
}

int count_items(storage::Transaction& tx, EditionId id, ItemFilter const& filter) {
    auto const doubts = filter.only_doubts ? std::optional{1} : std::nullopt;
    auto const row = tx.first(queries::count_items_of_edition, {id, filter.unit, wanted_level(filter.level), doubts});
    return row ? int(row->integer(0)) : 0;
}

std::optional<Item> find_item_of(storage::Transaction& tx, EditionId edition, ItemId item) {
    auto const row = tx.first(queries::find_edition_item, {edition, item});
    if (!row) return std::nullopt;
    return item_from(*row);
}

void add_item_id(storage::Transaction& tx, ItemId id, CatalogId catalog) {
    tx.run(queries::add_item, {id, catalog});
}

void add(storage::Transaction& tx, Item const& item) {
    auto const& entry = item.entry;
    tx.run(queries::add_edition_item,
           {item.edition, item.id, item.position, entry.level1, entry.level2, lines(entry.content), entry.basis,
            entry.time_limit, entry.subject, lines(entry.channels), entry.audience, entry.method, lines(entry.levels),
            maybe(item.disclosing_unit), item.source, lines(item.doubts)});
}

void change(storage::Transaction& tx, Item const& item) {
    auto const& entry = item.entry;
    tx.run(queries::change_edition_item,
           {item.edition, item.id, entry.level1, entry.level2, lines(entry.content), entry.basis, entry.time_limit,
            entry.subject, lines(entry.channels), entry.audience, entry.method, lines(entry.levels),
            maybe(item.disclosing_unit), item.source, lines(item.doubts)});
}

void keep_counts(storage::Transaction& tx, EditionId id) {
    tx.run(queries::forget_counts, {id});
    tx.run(queries::forget_unit_counts, {id});
    tx.run(queries::keep_counts, {id});
    tx.run(queries::keep_unit_counts, {id});
}

int keep_all_counts(storage::Transaction& tx) {
    int count = 0;
    for (auto const& row : tx.run(queries::kept_editions)) {
        keep_counts(tx, row.as_id<EditionId>(0));
        ++count;
    }
    return count;
}

std::vector<org::UnitId> units_owing(storage::Transaction& tx, EditionId id) {
    std::vector<org::UnitId> found;
    for (auto const& row : tx.run(queries::units_owing, {id})) found.push_back(row.as_id<org::UnitId>(0));
    return found;
}

void follow_successors(storage::Transaction& tx, std::optional<EditionId> only) {
    tx.run(queries::drafts_follow, {only});
}

std::vector<Listed> editions_under(storage::Transaction& tx, std::string_view path, std::optional<EditionState> state,
                                   std::int64_t author) {
    std::vector<Listed> found;
    auto const wanted = state ? std::optional<std::string>{code(*state)} : std::nullopt;
    for (auto const& row : tx.run(queries::editions_under, {path, wanted, maybe(author)})) {
        Listed listed;
        listed.edition = edition_from(row);
        listed.catalog = {listed.edition.catalog, row.as_id<org::JurisdictionId>(16), row.as_id<org::FieldId>(17),
                          parse_level(row.text(18)).value_or(Level::county)};
        listed.jurisdiction = row.text(19);
        listed.field = row.text(20);
        listed.doubts = int(row.integer(21));
        found.push_back(std::move(listed));
    }
    return found;
}

void add(storage::Transaction& tx, StoredFile const& file, Instant at) {
    tx.run(queries::add_file, {file.sm3, file.size, file.kind, at});
}

void add(storage::Transaction& tx, Upload const& upload, std::vector<RowAccount> const& rows) {
    tx.run(queries::add_upload, {upload.id, upload.account, upload.unit, maybe(upload.edition), upload.file_sm3,
                                 upload.file_name, upload.size, upload.created_at});
    int position = 0;
    for (auto const& row : rows)
        tx.run(queries::add_upload_row,
               {upload.id, ++position, row.table, row.row, code(row.kind), row.reason, row.text});
}

std::optional<Upload> find_upload(storage::Transaction& tx, UploadId id) {
    auto const row = tx.first(queries::find_upload, {id});
    if (!row) return std::nullopt;
    return upload_from(*row);
}

std::vector<Upload> uploads_by(storage::Transaction& tx, std::int64_t account) {
    std::vector<Upload> found;
    for (auto const& row : tx.run(queries::uploads_by, {account})) found.push_back(upload_from(row));
    return found;
}

std::vector<Upload> uploads_of(storage::Transaction& tx, EditionId edition) {
    std::vector<Upload> found;
    for (auto const& row : tx.run(queries::uploads_of_edition, {edition})) found.push_back(upload_from(row));
    return found;
}

std::vector<RowAccount> rows_of_upload(storage::Transaction& tx, UploadId id, std::optional<RowAccount::Kind> kind) {
    std::vector<RowAccount> found;
    auto const wanted = kind ? std::optional<std::string>{code(*kind)} : std::nullopt;
    for (auto const& row : tx.run(queries::upload_rows, {id, wanted})) {
        RowAccount account{int(row.integer(0)), int(row.integer(1)), RowKind::unread, row.text(3), row.text(4)};
        for (auto const& [known, text] : row_kinds)
            if (text == row.text(2)) account.kind = known;
        found.push_back(std::move(account));
    }
    return found;
}

RowTotals totals_of_upload(storage::Transaction& tx, UploadId id) {
    RowTotals totals;
    constexpr std::array<int RowTotals::*, 6> of_kind{&RowTotals::record, &RowTotals::continuation,
                                                      &RowTotals::header, &RowTotals::caption,
                                                      &RowTotals::blank,  &RowTotals::unread};
    for (auto const& row : tx.run(queries::upload_totals, {id}))
        for (std::size_t i = 0; i < row_kinds.size(); ++i)
            if (row_kinds[i].second == row.text(0)) totals.*of_kind[i] = int(row.integer(1));
    return totals;
}

Uploaded uploaded_since(storage::Transaction& tx, std::int64_t account, Instant since) {
    auto const row = tx.first(queries::uploaded_since, {account, since});
    return {int(row->integer(0)), row->integer(1)};
}

std::vector<Origin> origins_of_edition(storage::Transaction& tx, EditionId id) {
    std::vector<Origin> found;
    for (auto const& row : tx.run(queries::origins_of_edition, {id}))
        found.push_back({row.as_id<ItemId>(0), row.as_id<ItemId>(1)});
    return found;
}

void set_origins(storage::Transaction& tx, EditionId edition, ItemId item, std::vector<ItemId> const& from) {
    tx.run(queries::remove_origins, {edition, item});
    for (auto const one : from) tx.run(queries::add_origin, {edition, item, one});
}

}  // namespace mingtang::catalog
