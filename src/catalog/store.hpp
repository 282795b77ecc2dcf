// Rows <-> values of catalogs, editions, items and uploads. No rights and no rules here: actions ask those first.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "catalog/difference.hpp"
#include "catalog/reading/read_table.hpp"
#include "catalog/types.hpp"
#include "storage/database.hpp"

namespace mingtang::catalog {

std::optional<Catalog> find_catalog(storage::Transaction& tx, CatalogId id);
std::optional<Catalog> find_catalog_of(storage::Transaction& tx, org::JurisdictionId jurisdiction, org::FieldId field,
                                       Level level);
void add(storage::Transaction& tx, Catalog const& catalog);

std::optional<Edition> find_edition(storage::Transaction& tx, EditionId id);
std::vector<Edition> editions_of_catalog(storage::Transaction& tx, CatalogId id);  // newest first, drafts too
int next_number(storage::Transaction& tx, CatalogId id);
void add(storage::Transaction& tx, Edition const& edition, Instant created_at);
// False when somebody saved since `revision` was read.
bool edition_saved(storage::Transaction& tx, EditionId id, int revision);

struct ItemFilter {
    std::optional<org::UnitId> unit{};
    std::optional<Level> level{};
    bool only_doubts = false;
    std::int64_t from = 0, count = 1'000'000;
};
std::vector<Item> items_of_edition(storage::Transaction& tx, EditionId id, ItemFilter const& filter = {});
int count_items(storage::Transaction& tx, EditionId id, ItemFilter const& filter = {});
std::optional<Item> find_item_of(storage::Transaction& tx, EditionId edition, ItemId item);
// Columns as in the item queries: item, edition, position, field, the entry, unit, source, doubts.
Item item_from(storage::Row const& row);
Edition edition_from(storage::Row const& row);

void add_item_id(storage::Transaction& tx, ItemId id, CatalogId catalog);
void add(storage::Transaction& tx, Item const& item);
void change(storage::Transaction& tx, Item const& item);  // everything but its position

// Which items of an edition continue which of the one before (difference.hpp), where the numbers do not say it.
std::vector<Origin> origins_of_edition(storage::Transaction& tx, EditionId id);
void set_origins(storage::Transaction& tx, EditionId edition, ItemId item, std::vector<ItemId> const& from);

// Of an edition that has just been published, or of all that ever were (mingtang rebuild): how many items, by level and
// by unit.
void keep_counts(storage::Transaction& tx, EditionId id);
int keep_all_counts(storage::Transaction& tx);

// The units that owe an item of it.
std::vector<org::UnitId> units_owing(storage::Transaction& tx, EditionId id);
// After a unit has ended: rows of drafts in hand (or of this one) name its successor.
void follow_successors(storage::Transaction& tx, std::optional<EditionId> only = {});

// What the workbench lists: an edition with the words beside it.
struct Listed {
    Edition edition;
    Catalog catalog;
    std::string jurisdiction, field;
    int doubts = 0;
};
std::vector<Listed> editions_under(storage::Transaction& tx, std::string_view path,
                                   std::optional<EditionState> state = {}, std::int64_t author = 0);

struct StoredFile {
    std::string sm3, kind;
    std::int64_t size = 0;
};
struct Upload {
    UploadId id;
    std::int64_t account = 0;
    org::UnitId unit;
    EditionId edition;
    std::string file_sm3, file_name;
    std::int64_t size = 0;
    Instant created_at{};
};
void add(storage::Transaction& tx, StoredFile const& file, Instant at);
void add(storage::Transaction& tx, Upload const& upload, std::vector<RowAccount> const& rows);
std::optional<Upload> find_upload(storage::Transaction& tx, UploadId id);
std::vector<Upload> uploads_by(storage::Transaction& tx, std::int64_t account);  // the latest hundred
std::vector<Upload> uploads_of(storage::Transaction& tx, EditionId edition);
std::vector<RowAccount> rows_of_upload(storage::Transaction& tx, UploadId id,
                                       std::optional<RowAccount::Kind> kind = {});
struct RowTotals {
    int record = 0, continuation = 0, header = 0, caption = 0, blank = 0, unread = 0;
    int all() const { return record + continuation + header + caption + blank + unread; }
};
RowTotals totals_of_upload(storage::Transaction& tx, UploadId id);
struct Uploaded {
    int files = 0;
    std::int64_t bytes = 0;
};
Uploaded uploaded_since(storage::Transaction& tx, std::int64_t account, Instant since);

}  // namespace mingtang::catalog
