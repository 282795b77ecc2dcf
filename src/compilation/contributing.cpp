#include "compilation/contributing.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "compilation/claim_store.hpp"
#include "compilation/contribution_store.hpp"
#include "compilation/deciding.hpp"
#include "compilation/decisions.hpp"
#include "compilation/rights.hpp"
#include "compilation/wording.hpp"
#include "org/store.hpp"

namespace mingtang::compilation {
namespace {

using Kind = Refusal::Kind;
using catalog::CellProblem;
using catalog::Column;
using storage::Transaction;

struct Station {
    Case of;
    org::Unit unit;
};

Result<Station> open_as_station(Desk const& desk, Transaction& tx, CompilationId id) {
    auto of = TRY(open_case(desk, tx, id));
    auto const unit = org::find_unit(tx, desk.actor.unit);
    if (!unit || !is_station(*unit, of.jurisdiction) ||
        !identity::may(desk.actor, identity::Act::edit_catalog, {of.jurisdiction.path, {}}))
        return refuse(Kind::not_allowed, wording::not_a_station);
    if (of.compilation.finished_at) return refuse(Kind::wrong_state, wording::finished);
    return Station{std::move(of), *unit};
}

// The station's contribution, begun with its first wish.
Result<Contribution> contribution_in_hand(Desk& desk, Transaction& tx, Station const& station) {
    auto found = find_contribution(tx, station.of.compilation.id, station.unit.id);
    if (found && found->handed_in_at) return refuse(Kind::wrong_state, wording::handed_in);
    if (found) return std::move(*found);
    Contribution made;
    made.id = desk.database.make_id<ContributionId>();
    made.compilation = station.of.compilation.id;
    made.unit = station.unit.id;
    made.account = desk.actor.account.value;
    made.actor = desk.actor.name;
    add(tx, made);
    return made;
}

std::string station_name(Transaction& tx, Contribution const& contribution) {
    auto const unit = org::find_unit(tx, contribution.unit);
    return unit ? unit->name : "";
}

// Into the draft as the town's own decisions, with the station's reason.
class Taking {
  public:
    Taking(Desk& desk, Transaction& tx, Case const& of) : desk_(desk), tx_(tx), deciding_(desk, tx, of) {
        for (auto const& one : contributions_of(tx, of.compilation.id)) stations_[one.id] = station_name(tx, one);
    }

    Result<int> take(Wish const& wish, std::vector<Wish> others) {
        auto const& station = stations_[wish.contribution];
        if (!wish.claim) {
            auto entry = wish.entry;
            deciding_.add(std::move(entry), "站所报送：" + station);
        } else {
            Choice choice{wish.decision};
            choice.reason = wish.reason.empty() ? "" : wish.reason + "（" + station + "）";
            if (wish.decision == Decision::modify)
                for (auto const& column : catalog::columns())
                    if (column.column != Column::unit)
                        choice.cells[column.column] = catalog::cell(wish.entry, column.column);
            auto const problems = TRY(deciding_.choose(wish.claim, choice));
            if (!problems.empty()) return refuse(Kind::invalid, wording::wrong_cell, problems.front().message);
        }
        taken_.push_back(wish);
        for (auto& one : others) left_.push_back(std::move(one));
        return int(taken_.size());
    }

    Result<int> save() {
        auto const items = TRY(deciding_.save());
        for (std::size_t i = 0; i < taken_.size(); ++i) {
            taken_[i].merged = Wish::Merged::taken;
            taken_[i].item = items.at(i);
            if (taken_[i].decision == Decision::drop) taken_[i].item = {};
            merged(tx_, taken_[i]);
            record(desk_, tx_, "compilation.take_wish", "wish", taken_[i].id.value, "",
                   std::string{chinese(taken_[i].decision, Source::guideline)}, stations_[taken_[i].contribution]);
        }
        for (auto& wish : left_) {
            wish.merged = Wish::Merged::left;
            merged(tx_, wish);
            record(desk_, tx_, "compilation.leave_wish", "wish", wish.id.value, "", "未采纳",
                   stations_[wish.contribution]);
        }
        return int(taken_.size());
    }

  private:
    Desk& desk_;
    Transaction& tx_;
    Deciding deciding_;
    std::map<ContributionId, std::string> stations_;
    std::vector<Wish> taken_, left_;
};

Result<Merged> row_with(Transaction& tx, CompilationId id, WishId wish) {
    for (auto& merged : to_merge(tx, id))
        if (std::ranges::find(merged.wishes, wish, &Wish::id) != merged.wishes.end()) return std::move(merged);
    return refuse(Kind::conflict, wording::wish_gone);
}

}  // namespace

Result<std::vector<CellProblem>> wish(Desk& desk, CompilationId id, ClaimId claim_id, Decision decision,
                                      std::map<Column, std::string> const& cells, std::string const& reason) {
    return desk.database.change([&](Transaction& tx) -> Result<std::vector<CellProblem>> {
        auto const station = TRY(open_as_station(desk, tx, id));
        Wish made;
        made.claim = claim_id;
        made.decision = decision;
        made.reason = clean_text(reason);
        std::string source_name;
        if (claim_id) {
            auto const claim = find_claim(tx, id, claim_id);
            if (!claim || !prints_entries(claim->source)) return refuse(Kind::conflict, wording::claim_gone);
            TRY(allowed(claim->source, decision, reason));
            auto const row = row_of(tx, station.of.compilation, *claim);
            if (!row) return refuse(Kind::conflict, wording::claim_gone);
            made.entry = row->entry;
            source_name = row->name();
        } else if (decision != Decision::add) {
            return refuse(Kind::invalid, wording::not_of_this_source,
                          std::string{chinese(decision, Source::guideline)});
        }
        auto const printed = made.entry;
        std::vector<CellProblem> problems;
        if (decision == Decision::modify || decision == Decision::add) {
            for (auto const& [column, typed] : cells)
                if (auto problem = catalog::put(made.entry, column, typed))
                    problems.push_back({0, column, std::move(*problem)});
            if (!problems.empty()) return problems;
            if (item_name(made.entry).empty()) return refuse(Kind::invalid, wording::name_needed);
            if (decision == Decision::modify && made.entry == printed)
                return refuse(Kind::invalid, wording::nothing_changed);
        }
        auto const contribution = TRY(contribution_in_hand(desk, tx, station));
        made.id = desk.database.make_id<WishId>();
        made.contribution = contribution.id;
        if (claim_id) remove_wish_of(tx, contribution.id, claim_id);
        add(tx, made);
        record(desk, tx, "compilation.wish", "contribution", contribution.id.value, source_name,
               std::string{chinese(decision, claim_id ? Source::guideline : Source::powers)} + "：" +
                   shorten(item_name(made.entry), 60),
               made.reason);
        return problems;
    });
}

Result<WishId> take_back(Desk& desk, CompilationId id, WishId wish_id) {
    return desk.database.change([&](Transaction& tx) -> Result<WishId> {
        auto const station = TRY(open_as_station(desk, tx, id));
        auto const contribution = TRY(contribution_in_hand(desk, tx, station));
        auto const wishes = wishes_of(tx, contribution.id);
        auto const at = std::ranges::find(wishes, wish_id, &Wish::id);
        if (at == wishes.end()) return refuse(Kind::conflict, wording::wish_gone);
        remove(tx, wish_id);
        record(desk, tx, "compilation.take_back_wish", "contribution", contribution.id.value,
               shorten(item_name(at->entry), 60), "撤回");
        return wish_id;
    });
}

Result<ContributionId> hand_in(Desk& desk, CompilationId id) {
    return desk.database.change([&](Transaction& tx) -> Result<ContributionId> {
        auto const station = TRY(open_as_station(desk, tx, id));
        auto contribution = TRY(contribution_in_hand(desk, tx, station));
        contribution.handed_in_at = desk.now;
        contribution.account = desk.actor.account.value;
        contribution.actor = desk.actor.name;
        handed_in(tx, contribution);
        record(desk, tx, "compilation.hand_in", "contribution", contribution.id.value, "",
               std::to_string(wishes_of(tx, contribution.id).size()) + " 条意见");
        return contribution.id;
    });
}

Result<ContributionId> hand_back(Desk& desk, CompilationId id, org::UnitId station) {
    return desk.database.change([&](Transaction& tx) -> Result<ContributionId> {
        TRY(open_to_decide(desk, tx, id));
        auto contribution = find_contribution(tx, id, station);
        if (!contribution || !contribution->handed_in_at) return refuse(Kind::wrong_state, wording::not_handed_in);
        contribution->handed_in_at.reset();
        handed_in(tx, *contribution);
        record(desk, tx, "compilation.hand_back", "contribution", contribution->id.value, "已报送", "退回站所");
        return contribution->id;
    });
}

std::vector<Merged> to_merge(Transaction& tx, CompilationId id) {
    return merge(claims_of(tx, id), wishes_of(tx, id));
}

Result<int> take_agreed(Desk& desk, CompilationId id) {
    return desk.database.change([&](Transaction& tx) -> Result<int> {
        auto const of = TRY(open_to_decide(desk, tx, id));
        Taking taking{desk, tx, of};
        int taken = 0;
        for (auto const& row : to_merge(tx, id))
            if (row.agreed) {
                TRY(taking.take(row.wishes.front(), {row.wishes.begin() + 1, row.wishes.end()}));
                ++taken;
            }
        if (taken == 0) return refuse(Kind::wrong_state, wording::wish_gone);
        TRY(taking.save());
        return taken;
    });
}

Result<WishId> take_one(Desk& desk, CompilationId id, WishId wish_id) {
    return desk.database.change([&](Transaction& tx) -> Result<WishId> {
        auto const of = TRY(open_to_decide(desk, tx, id));
        auto row = TRY(row_with(tx, id, wish_id));
        auto const at = std::ranges::find(row.wishes, wish_id, &Wish::id);
        auto const chosen = *at;
        row.wishes.erase(at);
        Taking taking{desk, tx, of};
        TRY(taking.take(chosen, std::move(row.wishes)));
        TRY(taking.save());
        return wish_id;
    });
}

Result<WishId> leave_all(Desk& desk, CompilationId id, WishId wish_id) {
    return desk.database.change([&](Transaction& tx) -> Result<WishId> {
        TRY(open_to_decide(desk, tx, id));
        for (auto& wish : TRY(row_with(tx, id, wish_id)).wishes) {
            wish.merged = Wish::Merged::left;
            merged(tx, wish);
            record(desk, tx, "compilation.leave_wish", "wish", wish.id.value, "", "未采纳");
        }
        return wish_id;
    });
}

}  // namespace mingtang::compilation
