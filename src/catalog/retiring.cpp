#include "catalog/retiring.hpp"

#include "base/text.hpp"
#include "catalog/difference.hpp"
#include "catalog/folder.hpp"
#include "catalog/queries.hpp"
#include "catalog/wording.hpp"

namespace mingtang::catalog {
namespace {

using Kind = Refusal::Kind;
using storage::Transaction;

std::string name_of(std::string level1, std::string level2) {
    Entry entry;
    entry.level1 = std::move(level1);
    entry.level2 = std::move(level2);
    return full_name(entry);
}

Result<std::string> clean_reason(std::string_view typed, std::string const& item) {
    auto words = clean_text(typed);
    if (words.empty()) return refuse(Kind::invalid, wording::retire_reason_needed, item);
    if (length_in_characters(words) > longest_reason) return refuse(Kind::invalid, wording::retire_reason_long);
    return words;
}

void remember(Desk const& desk, Transaction& tx, EditionId id, ItemId item, std::string const& name,
              std::string const& reason) {
    tx.run(queries::set_retirement, {id, item, reason, desk.actor.name, desk.now});
    record(desk, tx, "catalog.retire_item", "item", item.value, name, "", reason);
}

}  // namespace

Result<bool> retire(Desk const& desk, Transaction& tx, EditionId id, ItemId item, std::string_view reason) {
    auto const row = tx.first(queries::item_in_force, {item});
    if (!row) return false;  // it was never public
    auto const name = name_of(row->text(1), row->text(2));
    remember(desk, tx, id, item, name, TRY(clean_reason(reason, "“" + shorten(name, 40) + "”")));
    return true;
}

std::vector<Leaving> leaving_items(Transaction& tx, EditionId id) {
    std::vector<Leaving> found;
    for (auto const& row : tx.run(queries::leaving_items, {id})) {
        Leaving one;
        one.item = row.as_id<ItemId>(0);
        one.position = int(row.integer(1));
        one.name = name_of(row.text(2), row.text(3));
        if (!row.null(4)) one.reason = row.text(4);
        if (!row.null(5)) one.actor = row.text(5);
        one.followed = row.integer(6) != 0;
        found.push_back(std::move(one));
    }
    return found;
}

Result<int> explain(Desk& desk, EditionId id, ItemId item, std::string_view reason) {
    return desk.database.change([&](Transaction& tx) -> Result<int> {
        TRY(open_for_work(desk, tx, id));
        int count = 0;
        for (auto const& one : leaving_items(tx, id)) {
            if (item ? one.item != item : one.explained()) continue;
            auto const words = TRY(clean_reason(reason, item ? "“" + shorten(one.name, 40) + "”" : "这些事项"));
            if (count++ == 0) TRY(take_part(desk, tx, id, Stage::none));
            remember(desk, tx, id, one.item, one.name, words);
        }
        if (count == 0) return refuse(Kind::conflict, wording::not_retired);
        return count;
    });
}

std::string unexplained(std::vector<Leaving> const& leaving) {
    std::string names;
    int count = 0;
    for (auto const& one : leaving) {
        if (one.explained()) continue;
        if (count++ < 3) names += "“" + shorten(one.name, 30) + "”";
    }
    if (count == 0) return {};
    return std::to_string(count) + " 项（" + names + (count > 3 ? "等" : "") + "）";
}

std::map<ItemId, std::string> retirements_of(Transaction& tx, EditionId id) {
    std::map<ItemId, std::string> found;
    for (auto const& row : tx.run(queries::retirements_of_edition, {id}))
        found.emplace(row.as_id<ItemId>(0), row.text(1));
    return found;
}

std::vector<ItemId> rows_in_force(Transaction& tx, EditionId id, int first, int last) {
    std::vector<ItemId> found;
    for (auto const& row : tx.run(queries::rows_in_force, {id, first, last})) found.push_back(row.as_id<ItemId>(0));
    return found;
}

bool in_force(Transaction& tx, ItemId item) {
    return tx.first(queries::item_in_force, {item}).has_value();
}

}  // namespace mingtang::catalog
