// From a merge and a person's picks to one batch for editing.hpp: what is written, what leaves, where new rows stand.
#include <list>
#include <set>
#include <unordered_map>

#include "catalog/offline/merge.hpp"

namespace mingtang::catalog::offline {
namespace {

using Kind = RowMerge::Kind;

// The rows of the draft as they shall be; new ones are known by their place in the batch.
struct Slot {
    ItemId item;          // of a row that is there
    std::size_t row = 0;  // of the batch, for a new one
};

class Deciding {
  public:
    Deciding(Merge const& merge, Returned const& returned, std::vector<SheetRow> const& now, Picks const& picks,
             std::function<bool(ItemId)> const& known)
        : merge_(merge), returned_(returned), now_(now), picks_(picks), known_(known) {}

    Decided whole() {
        for (auto const& row : merge_.rows) take(row);
        place();
        return std::move(decided_);
    }

  private:
    Pick pick(std::string const& key) {
        auto const found = picks_.find(key);
        if (!found) ++decided_.undecided;
        return found.value_or(Pick::theirs);
    }

    Cells wanted(RowMerge const& row) {
        Cells cells;
        for (auto const& one : row.cells) {
            if (!one.problem.empty()) {
                decided_.undecided += !picks_.leave_wrong;
                continue;
            }
            if (!one.conflict || pick(key_of(row.item, one.column)) == Pick::mine) cells[one.column] = one.yours;
        }
        return cells;
    }

    void take(RowMerge const& row) {
        switch (row.kind) {
            case Kind::changed:
                if (auto cells = wanted(row); !cells.empty())
                    decided_.batch.rows.push_back({row.item, 0, std::move(cells)});
                break;
            case Kind::added:
                put(row, {}, wanted(row));
                break;
            case Kind::removed:
                remove(row.item);
                break;
            case Kind::removed_edited:
                if (pick(key_of(row.item)) == Pick::mine) remove(row.item);
                break;
            case Kind::gone_edited:
                // The whole row comes back with its words, those that were not touched too.
                if (pick(key_of(row.item)) == Pick::mine) {
                    auto cells = cells_on_sheet(row.number);
                    for (auto const& one : row.cells) cells.erase(one.column);
                    for (auto& [column, words] : wanted(row)) cells[column] = words;
                    put(row, known_(row.item) ? row.item : ItemId{}, std::move(cells));
                }
                break;
        }
    }

    void put(RowMerge const& row, ItemId continues, Cells cells) {
        RowChange change;
        change.cells = std::move(cells);
        change.source = "离线表格 第 " + std::to_string(row.number) + " 行";
        change.continues = continues;
        fresh_.emplace(row.number, decided_.batch.rows.size());
        decided_.batch.rows.push_back(std::move(change));
    }

    void remove(ItemId item) {
        removed_.insert(item);
        decided_.batch.removed.push_back(item);
    }

    Cells cells_on_sheet(int number) const {
        for (auto const& row : returned_.rows)
            if (row.number == number) return row.cells;
        return {};
    }

    // New rows stand behind the row they stand behind on the sheet.
    void place() {
        bool const mine = merge_.reordered && (!merge_.order_conflict || pick(std::string{order_key}) == Pick::mine);
        if (!mine && fresh_.empty()) return;
        lay_out_present();
        if (mine) follow_sheet();
        auto behind = order_.begin();  // before the first
        for (auto const& row : returned_.rows) {
            if (auto const fresh = fresh_.find(row.number); fresh != fresh_.end())
                behind = std::next(order_.insert(behind, Slot{{}, fresh->second}));
            else if (auto const at = places_.find(row.item.value); row.item && at != places_.end())
                behind = std::next(at->second);
        }
        int position = 0;
        for (auto const& slot : order_) {
            ++position;
            if (!slot.item)
                decided_.batch.rows[slot.row].position = position;
            else if (mine)
                move(slot.item, position);
        }
    }

    void lay_out_present() {
        for (auto const& row : now_)
            if (!removed_.contains(row.item)) places_[row.item.value] = order_.insert(order_.end(), Slot{row.item});
    }

    // The rows both know, one behind the other as the sheet has them; what stands only here stays behind its neighbour.
    void follow_sheet() {
        std::unordered_map<std::int64_t, std::list<Slot>> groups;  // a common row and those behind it
        std::list<Slot> first;
        std::set<ItemId> sheet;
        for (auto const& row : returned_.rows)
            if (row.item && places_.contains(row.item.value)) sheet.insert(row.item);
        auto* group = &first;
        while (!order_.empty()) {
            if (sheet.contains(order_.front().item)) group = &groups[order_.front().item.value];
            group->splice(group->end(), order_, order_.begin());
        }
        order_.splice(order_.end(), first);
        for (auto const& row : returned_.rows)
            if (row.item && sheet.contains(row.item)) order_.splice(order_.end(), groups[row.item.value]);
    }

    void move(ItemId item, int position) {
        if (changes_.empty())
            for (std::size_t i = 0; i < decided_.batch.rows.size(); ++i)
                if (decided_.batch.rows[i].item) changes_.emplace(decided_.batch.rows[i].item.value, i);
        if (auto const at = changes_.find(item.value); at != changes_.end())
            decided_.batch.rows[at->second].position = position;
        else
            decided_.batch.rows.push_back({item, position, {}});
    }

    Merge const& merge_;
    Returned const& returned_;
    std::vector<SheetRow> const& now_;
    Picks const& picks_;
    std::function<bool(ItemId)> const& known_;
    Decided decided_;
    std::set<ItemId> removed_;
    std::unordered_map<int, std::size_t> fresh_;  // row of the sheet -> row of the batch
    std::unordered_map<std::int64_t, std::size_t> changes_;
    std::list<Slot> order_;
    std::unordered_map<std::int64_t, std::list<Slot>::iterator> places_;
};

}  // namespace

Decided decide(Merge const& merge, Returned const& returned, std::vector<SheetRow> const& now, Picks const& picks,
               std::function<bool(ItemId)> const& known) {
    return Deciding{merge, returned, now, picks, known}.whole();
}

}  // namespace mingtang::catalog::offline
