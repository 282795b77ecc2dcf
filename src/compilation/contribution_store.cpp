#include "compilation/contribution_store.hpp"

#include "catalog/codes.hpp"
#include "compilation/decisions.hpp"
#include "compilation/none_is_null.hpp"
#include "compilation/queries.hpp"

namespace mingtang::compilation {
namespace {

using catalog::lines;
using catalog::list_of;

Contribution contribution_from(storage::Row const& row) {
    return {row.as_id<ContributionId>(0),
            row.as_id<CompilationId>(1),
            row.as_id<org::UnitId>(2),
            row.null(3) ? 0 : row.integer(3),
            row.text(4),
            row.maybe_instant(5)};
}

Wish wish_from(storage::Row const& row) {
    Wish wish;
    wish.id = row.as_id<WishId>(0);
    wish.contribution = row.as_id<ContributionId>(1);
    wish.claim = row.as_id<ClaimId>(2);
    wish.decision = parse_decision(row.text(3)).value();
    wish.reason = row.text(4);
    wish.entry = {"",           row.text(5),  row.text(6),          list_of(row.text(7)),
                  row.text(8),  row.text(9),  row.text(10),         list_of(row.text(11)),
                  row.text(12), row.text(13), list_of(row.text(14))};
    for (auto const state : {Wish::Merged::no, Wish::Merged::taken, Wish::Merged::left})
        if (code(state) == row.text(15)) wish.merged = state;
    wish.item = row.as_id<catalog::ItemId>(16);
    return wish;
}

}  // namespace

void add(storage::Transaction& tx, Contribution const& one) {
    tx.run(queries::add_contribution, {one.id, one.compilation, one.unit, maybe(one.account), one.actor});
}

std::optional<Contribution> find_contribution(storage::Transaction& tx, CompilationId compilation, org::UnitId unit) {
    auto const row = tx.first(queries::find_contribution, {compilation, unit});
    if (!row) return std::nullopt;
    return contribution_from(*row);
}

std::vector<Contribution> contributions_of(storage::Transaction& tx, CompilationId compilation) {
    std::vector<Contribution> found;
    for (auto const& row : tx.run(queries::contributions_of, {compilation})) found.push_back(contribution_from(row));
    return found;
}

void handed_in(storage::Transaction& tx, Contribution const& one) {
    tx.run(queries::hand_in_contribution, {one.id, one.handed_in_at, maybe(one.account), one.actor});
}

void add(storage::Transaction& tx, Wish const& wish) {
    auto const& entry = wish.entry;
    tx.run(queries::put_wish,
           {wish.id, wish.contribution, maybe(wish.claim), code(wish.decision), wish.reason, entry.level1, entry.level2,
            lines(entry.content), entry.basis, entry.time_limit, entry.subject, lines(entry.channels), entry.audience,
            entry.method, lines(entry.levels)});
}

void remove(storage::Transaction& tx, WishId id) {
    tx.run(queries::remove_wish, {id});
}

void remove_wish_of(storage::Transaction& tx, ContributionId contribution, ClaimId claim) {
    tx.run(queries::remove_wish_of_claim, {contribution, claim});
}

std::vector<Wish> wishes_of(storage::Transaction& tx, ContributionId contribution) {
    std::vector<Wish> found;
    for (auto const& row : tx.run(queries::wishes_of_contribution, {contribution})) found.push_back(wish_from(row));
    return found;
}

std::vector<Wish> wishes_of(storage::Transaction& tx, CompilationId compilation) {
    std::vector<Wish> found;
    for (auto const& row : tx.run(queries::wishes_of_compilation, {compilation})) found.push_back(wish_from(row));
    return found;
}

void merged(storage::Transaction& tx, Wish const& wish) {
    tx.run(queries::merge_wish, {wish.id, code(wish.merged), maybe(wish.item)});
}

}  // namespace mingtang::compilation
