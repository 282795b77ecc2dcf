#include "catalog/difference.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/text.hpp"

namespace mingtang::catalog {
namespace {

using Kind = ItemChange::Kind;
using Way = ItemChange::Way;
using ById = std::unordered_map<std::int64_t, Item const*>;

std::vector<ItemChange::Cell> filled(Entry const& entry, Kind kind) {
    std::vector<ItemChange::Cell> cells;
    for (auto const& column : columns()) {
        auto text = cell(entry, column.column);
        if (text.empty()) continue;
        if (kind == Kind::added)
            cells.push_back({column.column, "", std::move(text)});
        else
            cells.push_back({column.column, std::move(text), ""});
    }
    return cells;
}

std::vector<ItemChange::Cell> changed_cells(Entry const& before, Entry const& after) {
    std::vector<ItemChange::Cell> cells;
    for (auto const& column : columns()) {
        auto was = cell(before, column.column), is = cell(after, column.column);
        if (was != is) cells.push_back({column.column, std::move(was), std::move(is)});
    }
    return cells;
}

// Items that stayed but left their order: those outside the longest run that kept it. Inserting a row moves nothing.
std::unordered_set<std::int64_t> moved_items(ById const& before, std::vector<Item> const& after) {
    struct Stayed {
        int former;
        std::int64_t id;
    };
    std::vector<Stayed> stayed;
    for (auto const& item : after)
        if (auto const at = before.find(item.id.value); at != before.end())
            stayed.push_back({at->second->position, item.id.value});
    std::vector<std::size_t> tails;  // tails[n]: where the best run of n + 1 ends
    std::vector<std::size_t> previous(stayed.size(), 0);
    for (std::size_t i = 0; i < stayed.size(); ++i) {
        auto const at =
            std::ranges::upper_bound(tails, stayed[i].former, {}, [&](std::size_t one) { return stayed[one].former; });
        previous[i] = at == tails.begin() ? i : *(at - 1);
        if (at == tails.end())
            tails.push_back(i);
        else
            *at = i;
    }
    std::unordered_set<std::int64_t> kept, moved;
    if (!tails.empty())
        for (auto i = tails.back();; i = previous[i]) {
            kept.insert(stayed[i].id);
            if (previous[i] == i) break;
        }
    for (auto const& one : stayed)
        if (!kept.contains(one.id)) moved.insert(one.id);
    return moved;
}

std::string matter_of(Entry const& entry) {
    return join(entry.content, "\n") + '\x1f' + entry.basis + '\x1f' + entry.time_limit;
}

// A removed and an added item that say the same under another name: a question for the author, never an answer.
void guess_renamed(std::vector<ItemChange>& found, ById const& before, ById const& after) {
    std::unordered_map<std::string, std::vector<ItemId>> gone;
    for (auto const& one : found)
        if (one.kind == Kind::removed && one.into.empty())
            gone[matter_of(before.at(one.item.value)->entry)].push_back(one.item);
    if (gone.empty()) return;
    std::unordered_map<std::string, int> come;
    for (auto const& one : found)
        if (one.kind == Kind::added && one.from.empty()) ++come[matter_of(after.at(one.item.value)->entry)];
    for (auto& one : found) {
        if (one.kind != Kind::added || !one.from.empty()) continue;
        auto const key = matter_of(after.at(one.item.value)->entry);
        auto const at = gone.find(key);
        if (at != gone.end() && at->second.size() == 1 && come.at(key) == 1) one.perhaps = at->second.front();
    }
}

}  // namespace

std::string full_name(Entry const& entry) {
    if (entry.level2.empty()) return entry.level1;
    if (entry.level1.empty()) return entry.level2;
    return entry.level1 + " · " + entry.level2;
}

Difference difference(std::vector<Item> const& before, std::vector<Item> const& after,
                      std::vector<Origin> const& origins) {
    ById old_items, new_items;
    for (auto const& item : before) old_items.emplace(item.id.value, &item);
    for (auto const& item : after) new_items.emplace(item.id.value, &item);
    std::unordered_map<std::int64_t, std::vector<ItemId>> from, into;
    for (auto const& one : origins) {
        if (!old_items.contains(one.from.value) || !new_items.contains(one.item.value)) continue;
        from[one.item.value].push_back(one.from);
        into[one.from.value].push_back(one.item);
    }
    auto const of = [](auto const& map, ItemId id) {
        auto const at = map.find(id.value);
        return at == map.end() ? std::vector<ItemId>{} : at->second;
    };
    auto const moved = moved_items(old_items, after);

    Difference found;
    for (auto const& item : after) {
        ItemChange change;
        change.item = item.id;
        change.position = item.position;
        change.unit = item.disclosing_unit;
        change.from = of(from, item.id);
        auto const at = old_items.find(item.id.value);
        if (at == old_items.end()) {
            change.kind = Kind::added;
            change.name = full_name(item.entry);
            change.cells = filled(item.entry, Kind::added);
            if (change.from.size() > 1)
                change.way = Way::merged;
            else if (change.from.size() == 1)
                change.way = of(into, change.from.front()).size() > 1 ? Way::split : Way::follows;
            ++found.added;
            found.items.push_back(std::move(change));
            continue;
        }
        auto const& former = *at->second;
        change.former_position = former.position;
        change.former_unit = former.disclosing_unit;
        change.also_moved = moved.contains(item.id.value);
        bool const other_unit = change.unit != change.former_unit;
        bool const other_words = former.entry != item.entry;
        if (!other_unit && !other_words && !change.also_moved && change.from.empty()) {
            ++found.same;
            continue;
        }
        change.name = full_name(item.entry);
        change.former_name = full_name(former.entry);
        if (other_words) change.cells = changed_cells(former.entry, item.entry);
        if (change.from.size() > 0) change.way = Way::merged;  // it stays and takes others in
        bool const only_moved = change.cells.empty() && !other_unit && change.from.empty();
        // The domain's spelling is no cell: an entry may differ in nothing that is shown.
        if (only_moved && !change.also_moved) {
            ++found.same;
            continue;
        }
        change.kind = only_moved ? Kind::moved : Kind::changed;
        ++(only_moved ? found.moved : found.changed);
        if (change.renamed()) ++found.renamed;
        found.items.push_back(std::move(change));
    }
    for (auto const& item : before) {
        if (new_items.contains(item.id.value)) continue;
        ItemChange change;
        change.kind = Kind::removed;
        change.item = item.id;
        change.name = full_name(item.entry);
        change.former_position = item.position;
        change.former_unit = item.disclosing_unit;
        change.cells = filled(item.entry, Kind::removed);
        change.into = of(into, item.id);
        if (change.into.size() > 1)
            change.way = Way::split;
        else if (change.into.size() == 1)
            change.way = of(from, change.into.front()).size() > 1 || old_items.contains(change.into.front().value)
                             ? Way::merged
                             : Way::follows;
        ++found.removed;
        found.items.push_back(std::move(change));
    }
    guess_renamed(found.items, old_items, new_items);
    return found;
}

}  // namespace mingtang::catalog
