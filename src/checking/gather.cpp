#include "checking/gather.hpp"

#include <algorithm>
#include <set>

#include "catalog/codes.hpp"
#include "catalog/difference.hpp"
#include "catalog/door.hpp"
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

// What was decided of the catalog's three sources, added to the facts. False when nobody compiled it here.
bool add_sources(storage::Transaction& tx, catalog::Catalog const& catalog, catalog::EditionId edition,
                 lint::Facts& facts) {
    auto const compilation = compilation_of(tx, catalog.id, edition);
    if (!compilation) return false;
    for (auto const source : {Source::guideline, Source::district}) add_undecided(tx, *compilation, source, facts);
    for (auto const source : {Source::powers, Source::services}) add_list(tx, *compilation, source, facts);
    return true;
}

}  // namespace

int Summary::findings(std::size_t check, org::UnitId unit) const {
    if (unit) {
        auto const at = found.find(unit);
        return at == found.end() ? 0 : at->second[check];
    }
    int sum = of_catalog[check];
    for (auto const& [owner, counts] : found) sum += counts[check];
    return sum;
}

std::string Summary::title() const {
    return field.name + " · " + jurisdiction.name + "（" + std::string{chinese(catalog.level)} + "）";
}

bool repairable(lint::Finding const& finding) {
    return finding.item && finding.replacement && finding.column != catalog::Column::unit;
}

Look prepare(storage::Transaction& tx, catalog::Surroundings& around, catalog::Catalog const& catalog,
             catalog::Edition const& edition, org::Jurisdiction const& jurisdiction, org::Field const& field) {
    Look found{catalog, edition, jurisdiction, field, {}, false};
    found.facts = around.of(catalog, jurisdiction, catalog::units_owing(tx, edition.id));
    found.compiled = add_sources(tx, catalog, edition.id, found.facts);
    return found;
}

Look with_items(storage::Transaction& tx, Look of) {
    of.facts.items = catalog::items_of_edition(tx, of.edition.id);
    return of;
}

Checked look(Look const& of, std::optional<std::size_t> check) {
    auto const& facts = of.facts;
    Checked found;
    static_cast<Summary&>(found) = {of.catalog, of.edition, of.jurisdiction, of.field, {}, {}, {}, {}, {}, of.compiled};
    found.all = check ? lint::look(facts, *check) : lint::look(facts);
    found.rates = lint::rates(facts.items, found.all);
    for (auto const& unit : facts.units)
        if (found.rates.by_unit.contains(unit.id)) found.units.emplace(unit.id, unit.name);
    auto const checks = lint::checks().size();
    found.of_catalog.assign(checks, 0);
    found.repairable.assign(checks, 0);
    std::set<catalog::ItemId> named;
    for (auto const& one : found.all) {
        if (!one.item) {
            ++found.of_catalog[one.check];
            continue;
        }
        ++found.found.try_emplace(one.unit, checks, 0).first->second[one.check];
        if (repairable(one)) ++found.repairable[one.check];
        named.insert(one.item);
    }
    for (auto const& item : facts.items)
        if (named.contains(item.id)) found.names.emplace(item.id, catalog::full_name(item.entry));
    return found;
}

std::vector<Look> prepare_published(storage::Transaction& tx, catalog::Surroundings& around, std::string_view path,
                                    org::FieldId field) {
    std::vector<Look> found;
    for (auto const& one : catalog::door::published_in(tx, path, true)) {
        if (field && one.catalog.field != field) continue;
        if (auto const* of = around.field(one.catalog.field))
            found.push_back(prepare(tx, around, one.catalog, one.edition, one.jurisdiction, *of));
    }
    return found;
}

AllChecked look_at_published(storage::Transaction& tx, std::string_view path, org::FieldId field, Date day) {
    catalog::Surroundings around{tx, day};
    AllChecked found;
    for (auto const& one : prepare_published(tx, around, path, field))
        found.push_back(std::make_shared<Checked>(look(with_items(tx, one))));
    return found;
}

}  // namespace mingtang::checking
