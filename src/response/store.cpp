#include "response/store.hpp"

#include "publication/none_is_null.hpp"
#include "response/codes.hpp"
#include "response/queries.hpp"

namespace mingtang::response {
namespace {

using publication::maybe;
using storage::Transaction;

Concern concern_from(storage::Row const& row) {
    Concern one;
    one.id = row.as_id<ConcernId>(0);
    one.jurisdiction = row.as_id<org::JurisdictionId>(1);
    one.source = parse_source(row.text(2)).value_or(Source::other);
    one.reference = row.text(3);
    one.tier = parse_tier(row.text(4)).value_or(Tier::ordinary);
    one.matter = row.text(5);
    one.detail = row.text(6);
    one.place = row.text(7);
    one.seen_at = row.instant(8);
    one.about = row.as_id<publication::PublicationId>(9);
    one.registered_at = row.instant(10);
    one.registered_by = row.integer(11);
    one.registered_unit = row.as_id<org::UnitId>(12);
    one.state = parse_state(row.text(13)).value_or(State::registered);
    one.lead = row.as_id<org::UnitId>(14);
    one.because = row.text(15);
    one.passed_to = row.text(16);
    one.merged_into = row.as_id<ConcernId>(17);
    one.facts = row.text(18);
    one.holding = row.as_id<publication::PublicationId>(19);
    one.holding_at = row.maybe_instant(20);
    one.full = row.as_id<publication::PublicationId>(21);
    one.full_at = row.maybe_instant(22);
    one.briefed_at = row.maybe_instant(23);
    one.briefing = row.text(24);
    one.effect = parse_effect(row.text(25));
    one.effect_words = row.text(26);
    one.steps = int(row.integer(27));
    return one;
}

template <class Enum>
std::optional<std::string> code_of(std::optional<Enum> const& chosen) {
    return chosen ? std::optional{std::string{code(*chosen)}} : std::nullopt;
}

std::vector<ConcernId> ids(storage::Rows const& rows) {
    std::vector<ConcernId> found;
    for (auto const& row : rows) found.push_back(row.as_id<ConcernId>(0));
    return found;
}

}  // namespace

std::optional<Concern> find_concern(Transaction& tx, ConcernId id) {
    auto const row = tx.first(queries::find_concern, {id});
    if (!row) return std::nullopt;
    return concern_from(*row);
}

void add(Transaction& tx, Concern const& one) {
    tx.run(queries::add_concern,
           {one.id, one.jurisdiction, code(one.source), one.reference, code(one.tier), one.matter, one.detail,
            one.place, one.seen_at, maybe(one.about), one.registered_at, one.registered_by, one.registered_unit});
}

bool save(Transaction& tx, Concern const& one) {
    tx.run(queries::save_concern,
           {one.id, one.steps, one.jurisdiction, code(one.tier), code(one.state), maybe(one.lead), one.because,
            one.passed_to, maybe(one.merged_into), one.facts, maybe(one.holding), one.holding_at, maybe(one.full),
            one.full_at, one.briefed_at, one.briefing, code_of(one.effect), one.effect_words, one.seen_at});
    return tx.changed() == 1;
}

std::vector<Concern> concerns_under(Transaction& tx, std::string_view path, ConcernFilter const& filter) {
    std::vector<Concern> found;
    for (auto const& row : tx.run(queries::concerns_under,
                                  {path, maybe(filter.unit), code_of(filter.state), code_of(filter.tier),
                                   code_of(filter.source), filter.page_size, (filter.page - 1) * filter.page_size}))
        found.push_back(concern_from(row));
    return found;
}

int count_concerns_under(Transaction& tx, std::string_view path, ConcernFilter const& filter) {
    return int(tx.first(queries::count_concerns_under,
                        {path, maybe(filter.unit), code_of(filter.state), code_of(filter.tier), code_of(filter.source)})
                   ->integer(0));
}

std::vector<Concern> concerns_open(Transaction& tx, std::string_view path, org::UnitId unit, int most) {
    std::vector<Concern> found;
    for (auto const& row : tx.run(queries::concerns_open, {path, maybe(unit), most}))
        found.push_back(concern_from(row));
    return found;
}

std::vector<ConcernId> concerns_with_texts(Transaction& tx, Instant settled_after) {
    return ids(tx.run(queries::concerns_with_texts, {settled_after}));
}

void add(Transaction& tx, ConcernId id, ConcernText const& text, Instant begun_at) {
    tx.run(queries::add_concern_text, {text.publication, id, code(text.which), begun_at});
}

std::vector<ConcernText> texts_of(Transaction& tx, ConcernId id) {
    std::vector<ConcernText> found;
    for (auto const& row : tx.run(queries::texts_of_concern, {id}))
        found.push_back({row.as_id<publication::PublicationId>(0), which_from(row.text(1))});
    return found;
}

std::optional<AnsweredConcern> concern_of(Transaction& tx, publication::PublicationId text) {
    auto const row = tx.first(queries::concern_of_text, {text});
    if (!row) return std::nullopt;
    return AnsweredConcern{row->as_id<ConcernId>(0), which_from(row->text(1))};
}

std::vector<ConcernId> merged_into(Transaction& tx, ConcernId id) {
    return ids(tx.run(queries::merged_into, {id}));
}

std::vector<UnitFindings> units_of(Transaction& tx, ConcernId id) {
    std::vector<UnitFindings> found;
    for (auto const& row : tx.run(queries::units_of_concern, {id}))
        found.push_back({row.as_id<org::UnitId>(0), row.text(1), row.text(2), row.text(3), row.maybe_instant(4)});
    return found;
}

void set_units(Transaction& tx, ConcernId id, std::vector<org::UnitId> const& units) {
    tx.run(queries::drop_silent_units, {id});
    for (auto const unit : units) tx.run(queries::add_unit_of_concern, {id, unit});
}

void forget_findings(Transaction& tx, ConcernId id) {
    tx.run(queries::forget_findings, {id});
}

void save_findings(Transaction& tx, ConcernId id, UnitFindings const& found) {
    tx.run(queries::save_findings, {id, found.unit, found.findings, found.found_by, found.found_at});
}

void add(storage::Database& database, Transaction& tx, ConcernId id, TakenStep const& step) {
    tx.run(queries::add_concern_step, {database.next_id(), id, step.step, step.actor, step.words, step.at});
}

std::vector<TakenStep> steps_of(Transaction& tx, ConcernId id) {
    std::vector<TakenStep> found;
    for (auto const& row : tx.run(queries::steps_of_concern, {id}))
        found.push_back({row.text(0), row.text(1), row.text(2), row.instant(3)});
    return found;
}

}  // namespace mingtang::response
