#include "catalog/offline/merge.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/text.hpp"
#include "catalog/difference.hpp"

namespace mingtang::catalog::offline {
namespace {

using Kind = RowMerge::Kind;
using ById = std::unordered_map<std::int64_t, SheetRow const*>;

ById by_id(std::vector<SheetRow> const& rows) {
    ById found;
    for (auto const& row : rows)
        if (row.item) found.emplace(row.item.value, &row);
    return found;
}

std::string at(Cells const& cells, Column column) {
    auto const found = cells.find(column);
    return found == cells.end() ? std::string{} : found->second;
}

std::string name_of(Cells const& cells) {
    Entry entry;
    entry.level1 = at(cells, Column::level1);
    entry.level2 = at(cells, Column::level2);
    return full_name(entry);
}

// The words as they would be kept (县 becomes 县级), or why they cannot be.
struct Official {
    std::string words, problem;
};
Official official(Column column, std::string const& typed, KnownUnit const& unit) {
    if (column == Column::unit) {
        auto const name = clean_line(typed);
        if (name.empty()) return {};
        if (auto const known = unit(name)) return {*known, ""};
        return {typed, "没有名为“" + shorten(name, 20) + "”的单位，请从单位名单中选择。"};
    }
    Entry entry;
    if (auto const problem = put(entry, column, typed)) return {typed, *problem};
    return {cell(entry, column), ""};
}

class Merging {
  public:
    Merging(Returned const& returned, std::vector<SheetRow> const& now, KnownUnit const& unit)
        : returned_(returned), now_(now), unit_(unit), base_(by_id(returned.base)), theirs_(by_id(now)) {}

    Merge whole() {
        for (auto const& row : returned_.rows) {
            if (!row.item)
                add(row);
            else if (auto const there = theirs_.find(row.item.value); there != theirs_.end())
                compare(row, *base_.at(row.item.value), *there->second);
            else
                gone(row, *base_.at(row.item.value));
        }
        auto const yours = by_id(returned_.rows);
        for (auto const& row : returned_.base)
            if (!yours.contains(row.item.value)) leave(row);
        count_others();
        order(yours);
        return std::move(merge_);
    }

  private:
    // The cells of a row that say something else than when it was taken.
    std::vector<CellMerge> touched(SheetRow const& row, Cells const& base) const {
        std::vector<CellMerge> cells;
        for (auto const& [column, typed] : row.cells) {
            auto const was = at(base, column);
            if (typed == was) continue;
            auto [words, problem] = official(column, typed, unit_);
            if (problem.empty() && words == was) continue;
            cells.push_back({column, was, std::move(words), "", false, std::move(problem)});
        }
        return cells;
    }

    void keep(RowMerge row) {
        for (auto const& one : row.cells) {
            merge_.conflicts += one.conflict;
            merge_.problems += !one.problem.empty();
        }
        merge_.conflicts += row.conflict();
        merge_.changed += row.kind == Kind::changed;
        merge_.added += row.kind == Kind::added;
        merge_.removed += row.kind == Kind::removed;
        merge_.rows.push_back(std::move(row));
    }

    void add(SheetRow const& row) { keep({Kind::added, {}, row.number, 0, name_of(row.cells), touched(row, {})}); }

    void compare(SheetRow const& row, SheetRow const& base, SheetRow const& now) {
        auto cells = touched(row, base.cells);
        std::erase_if(cells, [&](CellMerge& one) {
            one.theirs = at(now.cells, one.column);
            if (one.theirs == one.yours) return true;  // both wrote the same
            one.conflict = one.problem.empty() && one.theirs != one.base;
            return false;
        });
        if (!cells.empty())
            keep({Kind::changed, row.item, row.number, position(now), name_of(now.cells), std::move(cells)});
    }

    void gone(SheetRow const& row, SheetRow const& base) {
        auto cells = touched(row, base.cells);
        if (!cells.empty()) keep({Kind::gone_edited, row.item, row.number, 0, name_of(row.cells), std::move(cells)});
    }

    void leave(SheetRow const& base) {
        auto const there = theirs_.find(base.item.value);
        if (there == theirs_.end()) return;  // both removed it
        auto const& now = *there->second;
        RowMerge row{Kind::removed, base.item, 0, position(now), name_of(now.cells), {}};
        for (auto const& column : columns()) {
            auto const was = at(base.cells, column.column), is = at(now.cells, column.column);
            if (was != is) row.cells.push_back({column.column, was, "", is, false, ""});
        }
        if (!row.cells.empty()) row.kind = Kind::removed_edited;
        keep(std::move(row));
    }

    void count_others() {
        std::set<ItemId> mine;
        for (auto const& row : merge_.rows) mine.insert(row.item);
        for (auto const& row : now_) {
            if (mine.contains(row.item)) continue;
            auto const was = base_.find(row.item.value);
            merge_.others += was == base_.end() || was->second->cells != row.cells;
        }
        for (auto const& row : returned_.base)
            merge_.others += !theirs_.contains(row.item.value) && !mine.contains(row.item);
    }

    // Of the rows that all three know: in which order each has them.
    void order(ById const& yours) {
        auto const common = [&](std::vector<SheetRow> const& rows) {
            std::vector<ItemId> ids;
            for (auto const& row : rows)
                if (row.item && base_.contains(row.item.value) && theirs_.contains(row.item.value) &&
                    yours.contains(row.item.value))
                    ids.push_back(row.item);
            return ids;
        };
        auto const base = common(returned_.base), mine = common(returned_.rows), now = common(now_);
        merge_.reordered = mine != base && mine != now;
        merge_.order_conflict = merge_.reordered && now != base;
        merge_.conflicts += merge_.order_conflict;
    }

    int position(SheetRow const& row) const { return int(&row - now_.data()) + 1; }

    Returned const& returned_;
    std::vector<SheetRow> const& now_;
    KnownUnit const& unit_;
    ById base_, theirs_;
    Merge merge_;
};

}  // namespace

Merge merge(Returned const& returned, std::vector<SheetRow> const& now, KnownUnit const& unit) {
    return Merging{returned, now, unit}.whole();
}

std::string key_of(ItemId item) {
    return item.text();
}

std::string key_of(ItemId item, Column column) {
    return item.text() + "." + std::string{info(column).key};
}

std::optional<Pick> Picks::find(std::string_view key) const {
    auto const at = of.find(key);
    return at == of.end() ? rest : std::optional{at->second};
}

}  // namespace mingtang::catalog::offline
