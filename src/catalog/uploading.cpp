#include "catalog/uploading.hpp"

#include <set>

#include "base/text.hpp"
#include "catalog/codes.hpp"
#include "catalog/editing.hpp"
#include "catalog/folder.hpp"
#include "catalog/queries.hpp"
#include "catalog/submission.hpp"
#include "catalog/wording.hpp"

namespace mingtang::catalog {
namespace {

using Kind = Refusal::Kind;
using storage::Transaction;

constexpr Wording too_many_today{"catalog.too_many_uploads",
                                 "您今天上传的文件已达上限（500 个或 2 GiB），请明天再上传。"};

bool of_this_field(ReadRecord const& record, org::Field const& field) {
    return record.entry.domain.empty() || record.entry.domain == field.name;
}

// Rows of a record that belongs to another field are shown as unread, with the reason.
void mark_unread(std::vector<RowAccount>& rows, ReadRecord const& record) {
    for (auto& row : rows)
        if (row.table == record.table && row.row >= record.first_row && row.row <= record.last_row &&
            (row.kind == RowAccount::Kind::record || row.kind == RowAccount::Kind::continuation)) {
            row.kind = RowAccount::Kind::unread;
            row.reason = "属于" + record.entry.domain + "，没有放进这份目录";
        }
}

std::vector<Item> earlier_items(Transaction& tx, Folder const& folder) {
    std::vector<Item> earlier;
    std::set<ItemId> known;
    for (auto const& edition : editions_of_catalog(tx, folder.catalog.id)) {
        if (edition.id == folder.edition.id) continue;  // the draft's own rows come last
        for (auto& item : items_of_edition(tx, edition.id))
            if (known.insert(item.id).second) earlier.push_back(std::move(item));
        break;
    }
    for (auto& item : items_of_edition(tx, folder.edition.id))
        if (known.insert(item.id).second) earlier.push_back(std::move(item));
    return earlier;
}

// Every row of the draft anew; an item keeps its id by its name. Returns how many went on from an earlier edition.
Result<int> replace_rows(Transaction& tx, Desk& desk, Folder const& folder, std::vector<Incoming> const& rows) {
    if (rows.size() > std::size_t(most_items)) return refuse(Kind::invalid, wording::too_many_rows);
    std::vector<Entry> entries;
    for (auto const& row : rows) entries.push_back(row.entry);
    auto const ids = continued_ids(entries, earlier_items(tx, folder));
    UnitChoice const units{tx, folder, desk.today()};
    int continued = 0;
    tx.run(queries::remove_edition_items, {folder.edition.id});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Item item;
        item.id = ids[i];
        if (item.id)
            ++continued;
        else
            add_item_id(tx, item.id = desk.database.make_id<ItemId>(), folder.catalog.id);
        item.edition = folder.edition.id;
        item.position = int(i) + 1;
        item.entry = std::move(entries[i]);
        item.disclosing_unit = rows[i].unit ? rows[i].unit : units.for_subject(item.entry.subject);
        item.source = rows[i].source;
        item.doubts = rows[i].doubts;
        add(tx, item);
    }
    tx.run(queries::remove_orphan_items, {folder.catalog.id});
    tx.run(queries::drop_retirements, {folder.edition.id});
    if (!edition_saved(tx, folder.edition.id, folder.edition.revision))
        return refuse(Kind::conflict, wording::saved_by_another);
    return continued;
}

Result<std::int64_t> within_quota(Desk& desk, Transaction& tx, std::int64_t size) {
    auto const today = uploaded_since(tx, desk.actor.account.value, desk.now - std::chrono::hours{24});
    if (today.files >= most_files_a_day || today.bytes + size > most_bytes_a_day)
        return refuse(Kind::invalid, too_many_today);
    return size;
}

}  // namespace

Result<std::int64_t> may_upload_today(Desk& desk, std::int64_t size) {
    return desk.database.read([&](Transaction& tx) { return within_quota(desk, tx, size); });
}

Result<EditionId> may_upload(Desk& desk, EditionId id, std::int64_t size) {
    return desk.database.read([&](Transaction& tx) -> Result<EditionId> {
        TRY(open_for_work(desk, tx, id));
        TRY(within_quota(desk, tx, size));
        return id;
    });
}

Result<TakenUpload> take_table(Desk& desk, EditionId id, StoredFile const& file, std::string_view file_name,
                               ReadTable const& table) {
    return desk.database.change([&](Transaction& tx) -> Result<TakenUpload> {
        auto const folder = TRY(open_for_work(desk, tx, id));
        auto rows = table.rows;
        std::vector<ReadRecord> records;
        TakenUpload taken;
        for (auto const& record : table.records) {
            if (of_this_field(record, folder.field)) {
                records.push_back(record);
            } else {
                ++taken.other_fields;
                mark_unread(rows, record);
            }
        }
        if (table.records.empty()) return refuse(Kind::invalid, wording::nothing_read);
        if (records.empty()) return refuse(Kind::invalid, wording::other_field, table.records.front().entry.domain);

        auto const name = clean_line(file_name);
        std::vector<Incoming> incoming;
        for (auto const& record : records)
            incoming.push_back({record.entry, name + " " + record.where(), record.doubts, {}});
        TRY(take_part(desk, tx, id, Stage::none));
        taken.continued = TRY(replace_rows(tx, desk, folder, incoming));

        add(tx, file, desk.now);
        taken.upload = desk.database.make_id<UploadId>();
        taken.records = int(records.size());
        add(tx,
            Upload{taken.upload, desk.actor.account.value, desk.actor.unit, id, file.sm3, name, file.size, desk.now},
            rows);
        record(desk, tx, "catalog.take_table", "edition", id.value, std::to_string(folder.edition.items) + " 项",
               std::to_string(taken.records) + " 项", name);
        return taken;
    });
}

Result<TakenUpload> take_rows(Desk& desk, EditionId id, std::vector<Incoming> const& rows) {
    return desk.database.change([&](Transaction& tx) -> Result<TakenUpload> {
        auto const folder = TRY(open_for_work(desk, tx, id));
        TakenUpload taken;
        taken.records = int(rows.size());
        TRY(take_part(desk, tx, id, Stage::none));
        taken.continued = TRY(replace_rows(tx, desk, folder, rows));
        record(desk, tx, "catalog.take_rows", "edition", id.value, std::to_string(folder.edition.items) + " 项",
               std::to_string(taken.records) + " 项");
        return taken;
    });
}

Result<Upload> open_upload(Desk& desk, UploadId id) {
    return desk.database.read([&](Transaction& tx) -> Result<Upload> {
        auto upload = find_upload(tx, id);
        if (!upload) return refuse(Kind::not_found, wording::not_found);
        // A discarded draft leaves its upload to the one who made it.
        if (upload->edition)
            TRY(open_folder(desk, tx, upload->edition));
        else if (upload->account != desk.actor.account.value)
            return refuse(Kind::not_found, wording::not_found);
        return std::move(*upload);
    });
}

}  // namespace mingtang::catalog
