#include "checking/gather.hpp"

#include <algorithm>

#include "catalog/codes.hpp"
#include "catalog/difference.hpp"
#include "catalog/door.hpp"
#include "catalog/facts.hpp"
#include "catalog/store.hpp"
#include "compilation/claim_store.hpp"
#include "compilation/source_store.hpp"
#include "org/store.hpp"

namespace mingtang::checking {
namespace {

using compilation::Claim;
using compilation::Compilation;
using compilation::Decision;
using compilation::Source;

// The one that made this edition; else the latest, whose decisions still speak of the same catalog.
std::optional<Compilation> compilation_of(storage::Transaction& tx, catalog::CatalogId catalog,
                                          catalog::EditionId edition) {
    auto all = compilation::compilations_of(tx, catalog);
    if (all.empty()) return std::nullopt;
    auto const at = std::ranges::find(all, edition, &Compilation::edition);
    return at == all.end() ? std::move(all.front()) : std::move(*at);
}

std::string name_of_row(storage::Transaction& tx, Compilation const& compilation, Claim const& claim) {
    if (claim.source == Source::guideline) {
        auto const row = compilation::find_guideline_row(tx, claim.row);
        return row ? catalog::full_name(row->entry) : std::string{};
    }
    // A town's claims begin with the district's items; their numbers are the rows'.
    auto const item = catalog::find_item_of(tx, compilation.base_edition, catalog::ItemId{claim.row.value});
    return item ? catalog::full_name(item->entry) : std::string{};
}

void add_undecided(storage::Transaction& tx, Compilation const& compilation, Source source, lint::Facts& facts) {
    compilation::ClaimFilter filter;
    filter.source = source;
    filter.decision = Decision::undecided;
    for (auto const& claim : compilation::claims_of(tx, compilation.id, filter))
        if (auto name = name_of_row(tx, compilation, claim); !name.empty())
            facts.guideline.push_back({std::move(name), false});
}

void add_list(storage::Transaction& tx, Compilation const& compilation, Source source, lint::Facts& facts) {
    using List = lint::ListedFact::List;
    auto const list = source == Source::powers ? List::powers : List::services;
    for (auto const& one : compilation::list_claims(tx, compilation.id, source)) {
        // 不列入, with its reason: decided, and nothing to carry.
        if (one.claim.decision == Decision::drop) continue;
        facts.lists.push_back({list, one.name, "", one.claim.item});
    }
}

}  // namespace

std::string Checked::title() const {
    return field.name + " · " + jurisdiction.name + "（" + std::string{chinese(catalog.level)} + "）";
}

bool add_sources(storage::Transaction& tx, catalog::Catalog const& catalog, catalog::EditionId edition,
                 lint::Facts& facts) {
    auto const compilation = compilation_of(tx, catalog.id, edition);
    if (!compilation) return false;
    for (auto const source : {Source::guideline, Source::district}) add_undecided(tx, *compilation, source, facts);
    for (auto const source : {Source::powers, Source::services}) add_list(tx, *compilation, source, facts);
    return true;
}

Checked look_at(storage::Transaction& tx, catalog::Catalog const& catalog, catalog::Edition const& edition,
                org::Jurisdiction const& jurisdiction, org::Field const& field, Date day) {
    auto facts = catalog::gather_facts(tx, catalog, catalog::items_of_edition(tx, edition.id), day);
    Checked found{catalog, edition, jurisdiction, field, {}, {}, {}, {}, false};
    found.compiled = add_sources(tx, catalog, edition.id, facts);
    found.findings = lint::look(facts);
    found.rates = lint::rates(facts.items, found.findings);
    for (auto const& unit : facts.units)
        if (found.rates.by_unit.contains(unit.id)) found.units.emplace(unit.id, unit.name);
    found.items = std::move(facts.items);
    return found;
}

std::vector<Checked> look_at_published(storage::Transaction& tx, std::string_view path, org::FieldId field, Date day) {
    std::vector<Checked> found;
    for (auto const& one : catalog::door::published_in(tx, path, true)) {
        if (field && one.catalog.field != field) continue;
        auto const of = org::find_field(tx, one.catalog.field, day);
        if (of) found.push_back(look_at(tx, one.catalog, one.edition, one.jurisdiction, *of, day));
    }
    return found;
}

}  // namespace mingtang::checking
