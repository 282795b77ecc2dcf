#include "publication/review_store.hpp"

#include "publication/queries.hpp"

namespace mingtang::publication {
namespace {

using storage::Transaction;

Answer answer_from(std::string_view text) {
    for (auto const one : {Answer::pass, Answer::concern, Answer::not_applicable})
        if (code(one) == text) return one;
    return Answer::concern;
}

Verdict verdict_from(std::string_view text) {
    for (auto const one : {Verdict::open, Verdict::exempt, Verdict::report})
        if (code(one) == text) return one;
    return Verdict::report;
}

}  // namespace

void add(storage::Database& database, Transaction& tx, RevisionId revision, SecrecyReview const& review) {
    auto const id = database.next_id();
    tx.run(queries::add_secrecy_review, {id, revision, review.digest, code(review.form.verdict), review.form.basis,
                                         review.account, review.actor, review.at});
    for (auto const& one : review.form.answers)
        tx.run(queries::add_secrecy_answer, {id, one.question, code(one.answer), one.words});
}

std::optional<SecrecyReview> last_secrecy_review(Transaction& tx, RevisionId revision) {
    auto const row = tx.first(queries::last_secrecy_review, {revision});
    if (!row) return std::nullopt;
    SecrecyReview found;
    found.digest = row->text(1);
    found.form.verdict = verdict_from(row->text(2));
    found.form.basis = row->text(3);
    found.account = row->integer(4);
    found.actor = row->text(5);
    found.at = row->instant(6);
    for (auto const& answer : tx.run(queries::secrecy_answers, {row->integer(0)}))
        found.form.answers.push_back({answer.text(0), answer_from(answer.text(1)), answer.text(2)});
    return found;
}

void add(Transaction& tx, RevisionId revision, std::string_view digest, Accepted const& accepted) {
    tx.run(queries::accept_finding,
           {revision, digest, accepted.finding, accepted.reason, accepted.account, accepted.actor, accepted.at});
}

std::vector<Accepted> accepted_findings(Transaction& tx, RevisionId revision, std::string_view digest) {
    std::vector<Accepted> found;
    for (auto const& row : tx.run(queries::accepted_findings, {revision, digest}))
        found.push_back({row.text(0), row.text(1), row.text(2), 0, row.instant(3)});
    return found;
}

void add(Transaction& tx, RevisionId revision, std::string_view digest, OfficeOpinion const& opinion) {
    tx.run(queries::add_office_opinion, {revision, digest, opinion.words, opinion.account, opinion.actor, opinion.at});
}

std::optional<OfficeOpinion> office_opinion(Transaction& tx, RevisionId revision, std::string_view digest) {
    auto const row = tx.first(queries::office_opinion, {revision, digest});
    if (!row) return std::nullopt;
    return OfficeOpinion{row->text(0), row->text(1), 0, row->instant(2)};
}

}  // namespace mingtang::publication
