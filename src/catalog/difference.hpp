// What one edition changes against another, item by item: added, removed, changed, renamed, moved, and which new item
// follows which old one (改名、拆分、合并). Pure, and quick for editions of 20,000 rows.
#pragma once

#include <string>
#include <vector>

#include "catalog/cells.hpp"
#include "catalog/types.hpp"

namespace mingtang::catalog {

// "This item continues that one", said of an edition by whoever drafted it. One origin with two items: a split; one
// item with two origins: a merger; else a new number for the same matter.
struct Origin {
    ItemId item, from;
    friend bool operator==(Origin const&, Origin const&) = default;
};

struct ItemChange {
    enum class Kind { added, removed, changed, moved } kind = Kind::changed;
    enum class Way { alone, follows, split, merged } way = Way::alone;  // by the origins

    ItemId item;
    std::string name, former_name;  // 一级 · 二级; the former one where it is another
    int position = 0, former_position = 0;
    bool also_moved = false;  // of `changed`: it stands elsewhere among the items that stayed, too
    struct Cell {
        Column column{};
        std::string before, after;
    };
    std::vector<Cell> cells;         // for `changed`; every filled cell for `added` and `removed`
    org::UnitId unit, former_unit;   // differ where another unit owes it now
    std::vector<ItemId> from, into;  // by the origins: of `added` what it follows, of `removed` what follows it
    ItemId perhaps;                  // of `added`: a removed item with the same content, when nobody said so

    bool renamed() const { return !former_name.empty() && former_name != name; }
};

struct Difference {
    std::vector<ItemChange> items;  // as the new edition prints them, then what was removed as the old one printed it
    int added = 0, removed = 0, changed = 0, moved = 0, renamed = 0, same = 0;

    bool nothing() const { return items.empty(); }
};

Difference difference(std::vector<Item> const& before, std::vector<Item> const& after,
                      std::vector<Origin> const& origins = {});

std::string full_name(Entry const& entry);  // 一级 · 二级

}  // namespace mingtang::catalog
