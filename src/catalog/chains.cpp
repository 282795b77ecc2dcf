#include "catalog/chains.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "catalog/chain_store.hpp"
#include "catalog/codes.hpp"
#include "catalog/folder.hpp"
#include "catalog/wording.hpp"
#include "org/store.hpp"

namespace mingtang::catalog {

using Kind = Refusal::Kind;
using storage::Transaction;

bool may_set_chain(identity::Actor const& actor, org::Jurisdiction const& place) {
    return actor.has(identity::Role::disclosure_office) &&
           identity::may(actor, identity::Act::review_catalog, {place.path, {}});
}

std::string in_words(Chain const& chain) {
    std::vector<std::string> parts;
    for (auto const& one : chain.stages)
        parts.push_back(std::string{chinese(one.stage)} + " " + std::string{identity::chinese(one.role)} + " " +
                        std::to_string(one.days) + " 个工作日");
    return join(parts, "；");
}

std::vector<DeadEnd> dead_ends(Transaction& tx, org::Jurisdiction const& place, Level level, Chain const& chain,
                               Date on) {
    // Stages may be done by posts above the place: everybody of the whole tree may be needed.
    auto const root = place.path.substr(0, place.path.find('/', 1) + 1);
    auto const people = people_under(tx, root);
    std::set<org::UnitId> seen;
    std::vector<DeadEnd> found;
    for (auto const& person : people) {
        auto const& at = person.actor.jurisdiction_path;
        if (!person.editor || !at.starts_with(place.path) || !seen.insert(person.actor.unit).second) continue;
        auto const unit = org::find_unit(tx, person.actor.unit);
        auto const own = unit ? org::find_jurisdiction(tx, unit->jurisdiction) : std::nullopt;
        if (!own || !may_compile_level(own->kind, level)) continue;
        if (own->id != place.id && !find_chain(tx, own->id, level).stages.empty()) continue;  // has a chain of its own
        if (is_station(*unit, *own)) continue;  // contributes to its town's draft, begins none
        UnderReview const edition{own->path, unit->id, peers_of(tx, unit->id, *own, {}, on)};
        if (auto sentence = dead_end(chain, people, edition, unit->name); !sentence.empty())
            found.push_back({unit->id, std::move(sentence)});
    }
    return found;
}

Result<Chain> set_chain(Desk& desk, org::JurisdictionId jurisdiction, Level level, Chain const& chain) {
    return desk.database.change([&](Transaction& tx) -> Result<Chain> {
        auto const place = org::find_jurisdiction(tx, jurisdiction);
        auto const& path = desk.actor.jurisdiction_path;
        if (!place || path.empty() || !place->path.starts_with(path))
            return refuse(Kind::not_found, wording::not_found);
        if (!may_set_chain(desk.actor, *place)) return refuse(Kind::not_allowed, wording::not_allowed);
        if (!may_compile_level(place->kind, level)) return refuse(Kind::invalid, wording::level_above);
        if (auto const wrong = faults(chain); !wrong.empty())
            return refuse(Kind::invalid, wording::wrong_chain, join(wrong, ""));
        for (auto const& one : chain.stages)
            if (one.unit && !org::find_unit(tx, one.unit))
                return refuse(Kind::invalid, wording::wrong_chain, "指定的单位不存在，请重新选择。");
        auto const now = chain_for(tx, *place, level);
        // Who is stuck already is stuck for want of an account, and is shown on the page; nobody else may come to be.
        std::set<org::UnitId> stuck;
        for (auto const& one : dead_ends(tx, *place, level, now, desk.today())) stuck.insert(one.unit);
        for (auto const& one : dead_ends(tx, *place, level, chain, desk.today()))
            if (!stuck.contains(one.unit)) return refuse(Kind::invalid, wording::wrong_chain, one.sentence);
        save_chain(tx, jurisdiction, level, chain);
        record(desk, tx, "catalog.set_chain", "jurisdiction", jurisdiction.value, in_words(now), in_words(chain),
               place->name + "，" + std::string{chinese(level)});
        return chain;
    });
}

}  // namespace mingtang::catalog
