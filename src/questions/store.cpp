#include "questions/store.hpp"

#include "publication/none_is_null.hpp"
#include "questions/queries.hpp"
#include "questions/workflow.hpp"

namespace mingtang::questions {
namespace {

using publication::maybe;
using storage::Transaction;

Question question_from(storage::Row const& row) {
    Question one;
    one.id = row.as_id<QuestionId>(0);
    one.jurisdiction = row.as_id<org::JurisdictionId>(1);
    one.unit = row.as_id<org::UnitId>(2);
    one.subject = row.text(3);
    one.body = row.text(4);
    one.contact = row.text(5);
    one.publicly = row.flag(6);
    one.code_sm3 = row.text(7);
    one.visitor = row.text(8);
    one.asked_at = row.instant(9);
    one.state = parse_state(row.text(10)).value_or(State::waiting);
    one.held_because = row.text(11);
    one.asking_since = row.maybe_date(12);
    one.paused = int(row.integer(13));
    one.due_on = row.date(14);
    one.answer = row.text(15);
    one.public_title = row.text(16);
    one.public_body = row.text(17);
    one.make_public = row.flag(18);
    one.policy = row.as_id<publication::PublicationId>(19);
    one.answered_at = row.maybe_instant(20);
    one.because = row.text(21);
    one.saves = int(row.integer(22));
    one.erased_at = row.maybe_instant(23);
    one.counted_from = row.date(24);
    return one;
}

std::optional<Question> maybe_question(std::optional<storage::Row> const& row) {
    if (!row) return std::nullopt;
    return question_from(*row);
}

std::optional<std::string> code_of(std::optional<State> const& state) {
    return state ? std::optional{std::string{code(*state)}} : std::nullopt;
}

}  // namespace

std::optional<Question> find_question(Transaction& tx, QuestionId id) {
    return maybe_question(tx.first(queries::find_question, {id}));
}

std::optional<Question> find_question_by_code(Transaction& tx, std::string_view code_sm3) {
    return maybe_question(tx.first(queries::find_question_by_code, {code_sm3}));
}

void add(Transaction& tx, Question const& one) {
    tx.run(queries::add_question,
           {one.id, one.jurisdiction, maybe(one.unit), one.subject, one.body, one.contact, one.publicly ? 1 : 0,
            one.code_sm3, one.visitor, one.asked_at, local_date(one.asked_at), code(one.state), one.held_because,
            one.due_on, one.counted_from});
}

bool save(Transaction& tx, Question const& one) {
    tx.run(queries::save_question,
           {one.id, one.saves, one.jurisdiction, maybe(one.unit), code(one.state), one.asking_since, one.paused,
            one.due_on, one.answer, one.public_title, one.public_body, one.make_public ? 1 : 0, maybe(one.policy),
            one.answered_at, one.because, one.counted_from, one.erased_at});
    return tx.changed() == 1;
}

std::vector<Question> questions_under(Transaction& tx, std::string_view path, QuestionFilter const& filter) {
    std::vector<Question> found;
    for (auto const& row :
         tx.run(queries::questions_under,
                {path, maybe(filter.unit), code_of(filter.state), filter.due_before ? 1 : 0,
                 filter.due_before.value_or(Date{}), filter.page_size, (filter.page - 1) * filter.page_size}))
        found.push_back(question_from(row));
    return found;
}

int count_questions_under(Transaction& tx, std::string_view path, QuestionFilter const& filter) {
    return int(tx.first(queries::count_questions_under, {path, maybe(filter.unit), code_of(filter.state),
                                                         filter.due_before ? 1 : 0, filter.due_before.value_or(Date{})})
                   ->integer(0));
}

std::vector<SilentUnit> silent_since(Transaction& tx, std::string_view path, org::UnitId unit, Date asked_before) {
    std::vector<SilentUnit> found;
    for (auto const& row : tx.run(queries::silent_since, {path, maybe(unit), asked_before}))
        found.push_back({row.text(0), int(row.integer(1))});
    return found;
}

int count_asked_by(Transaction& tx, std::string_view visitor, Instant after) {
    return int(tx.first(queries::count_asked_by, {visitor, after})->integer(0));
}

int count_asked_since(Transaction& tx, Instant after) {
    return int(tx.first(queries::count_asked_since, {after})->integer(0));
}

void add_writer(Transaction& tx, QuestionId id, std::int64_t account) {
    tx.run(queries::add_question_writer, {id, account});
}

bool is_writer(Transaction& tx, QuestionId id, std::int64_t account) {
    return tx.first(queries::is_question_writer, {id, account}).has_value();
}

void add(storage::Database& database, Transaction& tx, QuestionId id, TakenStep const& step) {
    tx.run(queries::add_question_step,
           {database.next_id(), id, step.step, step.actor, step.words, step.shown ? 1 : 0, step.at});
}

std::vector<TakenStep> steps_of(Transaction& tx, QuestionId id) {
    std::vector<TakenStep> found;
    for (auto const& row : tx.run(queries::steps_of_question, {id}))
        found.push_back({row.text(0), row.text(1), row.text(2), row.flag(3), row.instant(4)});
    return found;
}

std::vector<QuestionId> questions_to_erase(Transaction& tx, Instant over_before) {
    std::vector<QuestionId> found;
    for (auto const& row : tx.run(queries::questions_to_erase, {over_before}))
        found.push_back(row.as_id<QuestionId>(0));
    return found;
}

void erase(Transaction& tx, Question const& left, Instant at) {
    tx.run(queries::erase_question,
           {left.id, left.subject, left.body, left.answer, left.public_title, left.public_body, at});
}

std::vector<AskerStep> asker_steps(Transaction& tx, QuestionId id) {
    std::vector<AskerStep> found;
    for (auto const& row : tx.run(queries::asker_steps, {id})) found.push_back({row.integer(0), row.text(1)});
    return found;
}

void change_step_words(Transaction& tx, std::int64_t step, std::string_view words) {
    tx.run(queries::change_step_words, {step, words});
}

void forget_visitors(Transaction& tx, Instant before) {
    tx.run(queries::forget_visitors, {before});
}

void publish(Transaction& tx, PublicQuestion const& one) {
    tx.run(queries::publish_question, {one.id, one.jurisdiction, one.unit, one.title, one.body, one.answer,
                                       one.asked_on, one.answered_on, one.published_at, maybe(one.policy)});
}

void unpublish(Transaction& tx, QuestionId id) {
    tx.run(queries::unpublish_question, {id});
}

void set_common(Transaction& tx, QuestionId id, bool common, std::optional<Date> valid_until, Instant at) {
    tx.run(queries::set_common_question, {id, common ? 1 : 0, valid_until, at});
}

void count_helped(Transaction& tx, QuestionId id) {
    tx.run(queries::count_helped, {id});
}

std::optional<PublicQuestion> find_published(Transaction& tx, QuestionId id) {
    auto const row = tx.first(queries::find_published_question, {id});
    if (!row) return std::nullopt;
    return public_from(*row);
}

PublicQuestion public_from(storage::Row const& row) {
    PublicQuestion one;
    one.id = row.as_id<QuestionId>(0);
    one.jurisdiction = row.as_id<org::JurisdictionId>(1);
    one.unit = row.as_id<org::UnitId>(2);
    one.unit_name = row.text(3);
    one.title = row.text(4);
    one.body = row.text(5);
    one.answer = row.text(6);
    one.asked_on = row.date(7);
    one.answered_on = row.date(8);
    one.published_at = row.instant(9);
    one.changed_at = row.instant(10);
    one.policy = row.as_id<publication::PublicationId>(11);
    one.common = row.flag(12);
    one.valid_until = row.maybe_date(13);
    one.helped = int(row.integer(14));
    return one;
}

}  // namespace mingtang::questions
