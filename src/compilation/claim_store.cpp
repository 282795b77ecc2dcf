#include "compilation/claim_store.hpp"

#include "catalog/codes.hpp"
#include "compilation/none_is_null.hpp"
#include "compilation/queries.hpp"

namespace mingtang::compilation {
namespace {

Compilation compilation_from(storage::Row const& row) {
    Compilation one;
    one.id = row.as_id<CompilationId>(0);
    one.catalog = {row.as_id<catalog::CatalogId>(1), row.as_id<org::JurisdictionId>(2), row.as_id<org::FieldId>(3),
                   catalog::parse_level(row.text(4)).value()};
    one.edition = row.as_id<catalog::EditionId>(5);
    one.base_edition = row.as_id<catalog::EditionId>(6);
    one.round = row.as_id<RoundId>(7);
    one.unit = row.as_id<org::UnitId>(8);
    one.account = row.null(9) ? 0 : row.integer(9);
    one.actor = row.text(10);
    one.begun_at = row.instant(11);
    one.finished_at = row.maybe_instant(12);
    one.finished_by = row.text(13);
    return one;
}

Claim claim_from(storage::Row const& row) {
    Claim claim;
    claim.id = row.as_id<ClaimId>(0);
    claim.compilation = row.as_id<CompilationId>(1);
    claim.source = parse_source(row.text(2)).value();
    claim.row = row.as_id<SourceRowId>(3);
    claim.matter = row.as_id<MatterId>(4);
    claim.position = int(row.integer(5));
    claim.decision = parse_decision(row.text(6)).value();
    claim.item = row.as_id<catalog::ItemId>(7);
    claim.changed = row.text(8);
    claim.reason = row.text(9);
    claim.notice = row.text(10);
    claim.account = row.null(11) ? 0 : row.integer(11);
    claim.decided_by = row.text(12);
    claim.decided_at = row.maybe_instant(13);
    claim.asked_unit = row.as_id<org::UnitId>(14);
    claim.answer = parse_answer(row.text(15)).value();
    claim.answer_words = row.text(16);
    claim.answered_by = row.text(17);
    claim.answered_at = row.maybe_instant(18);
    return claim;
}

template <class Word>
std::optional<std::string> coded(std::optional<Word> word) {
    return word ? std::optional<std::string>{code(*word)} : std::nullopt;
}

}  // namespace

void add(storage::Transaction& tx, Compilation const& one) {
    tx.run(queries::add_compilation, {one.id, one.catalog.id, one.catalog.jurisdiction, one.catalog.field,
                                      catalog::code(one.catalog.level), maybe(one.edition), maybe(one.base_edition),
                                      maybe(one.round), one.unit, maybe(one.account), one.actor, one.begun_at});
}

std::optional<Compilation> find_compilation(storage::Transaction& tx, CompilationId id) {
    auto const row = tx.first(queries::find_compilation, {id});
    if (!row) return std::nullopt;
    return compilation_from(*row);
}

std::vector<Compilation> compilations_of(storage::Transaction& tx, catalog::CatalogId catalog) {
    std::vector<Compilation> found;
    for (auto const& row : tx.run(queries::compilations_of_catalog, {catalog})) found.push_back(compilation_from(row));
    return found;
}

void finished(storage::Transaction& tx, CompilationId id, std::optional<Instant> at, std::string_view by) {
    tx.run(queries::compilation_finished, {id, at, by});
}

void has_draft(storage::Transaction& tx, CompilationId id, catalog::EditionId edition) {
    tx.run(queries::compilation_has_draft, {id, maybe(edition)});
}

void based_on(storage::Transaction& tx, CompilationId id, catalog::EditionId base) {
    tx.run(queries::compilation_based_on, {id, maybe(base)});
}

std::vector<Progress> compilations_under(storage::Transaction& tx, std::string_view path) {
    std::vector<Progress> found;
    for (auto const& row : tx.run(queries::compilations_under, {path}))
        found.push_back({compilation_from(row), int(row.integer(14)), int(row.integer(15)), int(row.integer(16))});
    return found;
}

void add(storage::Transaction& tx, Claim const& claim) {
    tx.run(queries::add_claim, {claim.id, claim.compilation, code(claim.source), claim.row, claim.matter,
                                claim.position, code(claim.decision), maybe(claim.item), claim.notice});
}

std::optional<Claim> find_claim(storage::Transaction& tx, CompilationId compilation, ClaimId id) {
    auto const row = tx.first(queries::find_claim, {id, compilation});
    if (!row) return std::nullopt;
    return claim_from(*row);
}

std::vector<Claim> claims_of(storage::Transaction& tx, CompilationId compilation, ClaimFilter const& filter) {
    std::vector<Claim> found;
    for (auto const& row : tx.run(queries::claims_of, {compilation, coded(filter.source), coded(filter.decision),
                                                       coded(filter.answer), filter.count, filter.from}))
        found.push_back(claim_from(row));
    return found;
}

std::vector<ListClaim> list_claims(storage::Transaction& tx, CompilationId compilation, Source source) {
    std::vector<ListClaim> found;
    for (auto const& row : tx.run(queries::list_claims, {compilation, code(source)}))
        found.push_back({claim_from(row), row.text(19)});
    return found;
}

Counts count_claims(storage::Transaction& tx, CompilationId compilation) {
    Counts counts;
    for (auto const& row : tx.run(queries::count_claims, {compilation}))
        counts.of[parse_source(row.text(0)).value()][parse_decision(row.text(1)).value()] = int(row.integer(2));
    for (auto const& row : tx.run(queries::count_answers, {compilation})) {
        if (row.text(0) == code(Answer::objected)) counts.objections = int(row.integer(1));
        if (row.text(0) == code(Answer::asked)) counts.unanswered = int(row.integer(1));
    }
    return counts;
}

void decided(storage::Transaction& tx, Claim const& claim) {
    tx.run(queries::decide_claim,
           {claim.id, code(claim.decision), maybe(claim.item), claim.changed, claim.reason, maybe(claim.account),
            claim.decided_by, claim.decided_at, code(claim.answer), claim.answer_words});
}

void moved(storage::Transaction& tx, Claim const& claim) {
    tx.run(queries::move_claim, {claim.id, claim.row, claim.position, code(claim.decision), claim.notice});
}

void linked(storage::Transaction& tx, ClaimId id, catalog::ItemId item) {
    tx.run(queries::link_claim, {id, item});
}

void remove(storage::Transaction& tx, ClaimId id) {
    tx.run(queries::remove_claim, {id});
}

void reopen_claims(storage::Transaction& tx, CompilationId compilation, std::string_view notice) {
    tx.run(queries::reopen_claims, {compilation, notice});
}

void asked(storage::Transaction& tx, ClaimId id, org::UnitId unit) {
    tx.run(queries::ask_claim, {id, unit});
}

void answered(storage::Transaction& tx, Claim const& claim) {
    tx.run(queries::answer_claim,
           {claim.id, code(claim.answer), claim.answer_words, claim.answered_by, claim.answered_at});
}

std::vector<Claim> asked_of(storage::Transaction& tx, org::UnitId unit, std::optional<Answer> answer, int from,
                            int count) {
    std::vector<Claim> found;
    for (auto const& row : tx.run(queries::asked_of_unit, {unit, coded(answer), count, from}))
        found.push_back(claim_from(row));
    return found;
}

int count_asked_of(storage::Transaction& tx, org::UnitId unit, std::optional<Answer> answer) {
    return int(tx.first(queries::count_asked_of_unit, {unit, coded(answer)})->integer(0));
}

}  // namespace mingtang::compilation
