#include "publication/chain_store.hpp"

#include <algorithm>

#include "identity/store.hpp"
#include "org/store.hpp"
#include "publication/codes.hpp"
#include "publication/kinds.hpp"
#include "publication/none_is_null.hpp"
#include "publication/queries.hpp"

namespace mingtang::publication {
namespace {

using storage::Transaction;

std::string_view code_of(std::optional<Kind> kind) {
    return kind ? code(*kind) : std::string_view{};
}

// Columns: stage, role, unit, person, days.
ChainStage stage_of(storage::Row const& row, std::size_t at) {
    return {stage_from(row.text(at)), identity::parse_role(row.text(at + 1)).value_or(identity::Role::signatory),
            int(row.integer(at + 4)), row.as_id<org::UnitId>(at + 2), row.as_id<identity::AccountId>(at + 3)};
}

}  // namespace

Chain find_chain(Transaction& tx, ChainKey const& key) {
    Chain chain;
    for (auto const& row : tx.run(queries::stages_of, {key.jurisdiction, key.unit, code_of(key.kind)}))
        chain.stages.push_back(stage_of(row, 0));
    std::ranges::sort(chain.stages, {}, &ChainStage::stage);
    return chain;
}

Chain chain_for(Transaction& tx, org::Jurisdiction const& place, org::UnitId unit, Kind kind) {
    for (std::optional<org::Jurisdiction> at = place; at;) {
        for (auto const& key : {ChainKey{at->id, unit, kind}, ChainKey{at->id, unit, {}}, ChainKey{at->id, {}, kind},
                                ChainKey{at->id, {}, {}}}) {
            auto chain = find_chain(tx, key);
            if (!chain.stages.empty()) return chain;
        }
        if (!at->parent) break;
        at = org::find_jurisdiction(tx, at->parent);
    }
    return standard_chain();
}

void save_chain(Transaction& tx, ChainKey const& key, Chain const& chain) {
    tx.run(queries::remove_stages, {key.jurisdiction, key.unit, code_of(key.kind)});
    for (auto const& one : chain.stages)
        tx.run(queries::add_stage, {key.jurisdiction, maybe(key.unit), code_of(key.kind), code(one.stage),
                                    identity::code(one.role), maybe(one.unit), maybe(one.person), one.days});
}

std::vector<WrittenChain> chains_of(Transaction& tx, org::JurisdictionId jurisdiction) {
    std::vector<WrittenChain> found;
    for (auto const& row : tx.run(queries::all_stages_of, {jurisdiction})) {
        auto const unit = row.as_id<org::UnitId>(0);
        auto const kind = parse_kind(row.text(1));
        if (found.empty() || found.back().unit != unit || found.back().kind != kind)
            found.push_back({unit, row.text(7), kind, {}});
        found.back().chain.stages.push_back(stage_of(row, 2));
    }
    for (auto& one : found) std::ranges::sort(one.chain.stages, {}, &ChainStage::stage);
    return found;
}

std::vector<Person> people_under(Transaction& tx, std::string_view path) {
    constexpr int everybody = 100'000;
    std::vector<Person> people;
    for (auto const& account : identity::accounts_under(tx, path, "", 1, everybody).accounts) {
        if (account.disabled) continue;
        auto actor = account.actor();
        bool const editor = identity::may(actor, identity::Act::edit_publication);
        people.push_back({std::move(actor), editor, account.login});
    }
    return people;
}

}  // namespace mingtang::publication
