// find – check – change – record – commit.
#include "catalog/continuing.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "catalog/door.hpp"
#include "catalog/folder.hpp"
#include "catalog/store.hpp"
#include "catalog/wording.hpp"

namespace mingtang::catalog {
namespace {

using Kind = Refusal::Kind;

std::string said(std::vector<Item> const& items, std::vector<ItemId> const& ids) {
    std::vector<std::string> names;
    for (auto const id : ids) {
        auto const at = std::ranges::find(items, id, &Item::id);
        if (at != items.end()) names.push_back("第 " + std::to_string(at->position) + " 行 " + full_name(at->entry));
    }
    return join(names, "；");
}

}  // namespace

std::optional<std::vector<int>> row_numbers(std::string_view typed) {
    auto text = clean_line(typed);
    for (auto const* mark : {"、", "，", ",", "；", ";", "第", "行", " "})
        text = replace_all(std::move(text), mark, "\n");
    std::vector<int> rows;
    for (auto const part : split(text, '\n')) {
        if (part.empty()) continue;
        auto const number = Id<struct RowNumber>::parse(part);
        if (!number || number->value > 1'000'000) return std::nullopt;
        if (std::ranges::find(rows, int(number->value)) == rows.end()) rows.push_back(int(number->value));
    }
    return rows;
}

Result<std::vector<ItemId>> continue_rows(Desk& desk, EditionId id, ItemId item, std::vector<int> const& rows) {
    return desk.database.change([&](storage::Transaction& tx) -> Result<std::vector<ItemId>> {
        auto const folder = TRY(open_for_work(desk, tx, id));
        auto const row = find_item_of(tx, id, item);
        if (!row) return refuse(Kind::not_found, wording::not_found);
        auto const in_force = door::find_published(tx, folder.catalog.id);
        if (!in_force && !rows.empty()) return refuse(Kind::invalid, wording::nothing_to_continue);
        auto const former = in_force ? items_of_edition(tx, in_force->edition.id) : std::vector<Item>{};
        std::vector<ItemId> from;
        for (auto const number : rows) {
            auto const at = std::ranges::find(former, number, &Item::position);
            if (at == former.end()) return refuse(Kind::invalid, wording::no_such_row, std::to_string(number));
            if (at->id == item) return refuse(Kind::invalid, wording::continues_itself, std::to_string(number));
            from.push_back(at->id);
        }
        std::vector<ItemId> before;
        for (auto const& origin : origins_of_edition(tx, id))
            if (origin.item == item) before.push_back(origin.from);
        set_origins(tx, id, item, from);
        record(desk, tx, "catalog.continue_rows", "edition", id.value, said(former, before),
               "第 " + std::to_string(row->position) + " 行 " + full_name(row->entry) + " 承接：" + said(former, from));
        return from;
    });
}

}  // namespace mingtang::catalog
