#include "catalog/chain_store.hpp"

#include <algorithm>

#include "catalog/codes.hpp"
#include "catalog/queries.hpp"
#include "identity/store.hpp"
#include "org/store.hpp"

namespace mingtang::catalog {
namespace {

using storage::Transaction;

constexpr std::string_view compiled = "compiled";

std::string_view code_of(Part part) {
    return part.stage == Stage::none ? compiled : code(part.stage);
}

}  // namespace

Chain find_chain(Transaction& tx, org::JurisdictionId jurisdiction, Level level) {
    Chain chain;
    for (auto const& row : tx.run(queries::review_stages, {jurisdiction, code(level)}))
        chain.stages.push_back({stage_from(row.text(0)),
                                identity::parse_role(row.text(1)).value_or(identity::Role::disclosure_office),
                                int(row.integer(2)), row.as_id<org::UnitId>(3)});
    std::ranges::sort(chain.stages, {}, &ChainStage::stage);
    return chain;
}

Chain chain_for(Transaction& tx, org::Jurisdiction const& place, Level level) {
    for (std::optional<org::Jurisdiction> at = place; at;) {
        auto chain = find_chain(tx, at->id, level);
        if (!chain.stages.empty()) return chain;
        if (!at->parent) break;
        at = org::find_jurisdiction(tx, at->parent);
    }
    return standard_chain();
}

void save_chain(Transaction& tx, org::JurisdictionId jurisdiction, Level level, Chain const& chain) {
    tx.run(queries::remove_review_stages, {jurisdiction, code(level)});
    for (auto const& one : chain.stages)
        tx.run(queries::add_review_stage, {jurisdiction, code(level), code(one.stage), identity::code(one.role),
                                           one.unit ? std::optional{one.unit} : std::nullopt, one.days});
}

std::optional<Part> part_of(Transaction& tx, EditionId edition, std::int64_t account) {
    auto const row = tx.first(queries::part_of, {edition, account});
    if (!row) return std::nullopt;
    return Part{stage_from(row->text(0))};
}

void add_part(Transaction& tx, EditionId edition, std::int64_t account, Part part) {
    tx.run(queries::add_part, {edition, account, code_of(part)});
}

void add(Transaction& tx, EditionId edition, TakenStep const& step) {
    auto const before = tx.first(queries::count_steps, {edition})->integer(0);
    tx.run(queries::add_step,
           {edition, before + 1, step.step, code(step.stage), step.actor, step.words, step.at, step.due_on});
}

std::vector<TakenStep> steps_of(Transaction& tx, EditionId edition) {
    std::vector<TakenStep> steps;
    for (auto const& row : tx.run(queries::steps_of_edition, {edition}))
        steps.push_back(
            {row.text(0), stage_from(row.text(1)), row.text(2), row.text(3), row.instant(4), row.maybe_date(5)});
    return steps;
}

std::vector<Person> people_under(Transaction& tx, std::string_view path) {
    constexpr int everybody = 100'000;
    std::vector<Person> people;
    for (auto const& account : identity::accounts_under(tx, path, "", 1, everybody).accounts) {
        if (account.disabled) continue;
        auto actor = account.actor();
        bool const editor = identity::may(actor, identity::Act::edit_catalog);
        people.push_back({std::move(actor), editor});
    }
    return people;
}

}  // namespace mingtang::catalog
