// Rows <-> values of questions, the way each took, and what readers see of them. No rights and no rules here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "questions/types.hpp"
#include "storage/database.hpp"

namespace mingtang::questions {

std::optional<Question> find_question(storage::Transaction& tx, QuestionId id);
std::optional<Question> find_question_by_code(storage::Transaction& tx, std::string_view code_sm3);
void add(storage::Transaction& tx, Question const& question);
// False when somebody saved since it was read.
bool save(storage::Transaction& tx, Question const& question);

struct QuestionFilter {
    org::UnitId unit{};  // none: all of the place
    std::optional<State> state{};
    std::optional<Date> due_before{};  // open, and due before that day
    int page = 1, page_size = 30;
};
std::vector<Question> questions_under(storage::Transaction& tx, std::string_view path, QuestionFilter const& filter);
int count_questions_under(storage::Transaction& tx, std::string_view path, QuestionFilter const& filter);
struct SilentUnit {
    std::string unit;  // "": not assigned
    int questions = 0;
};
std::vector<SilentUnit> silent_since(storage::Transaction& tx, std::string_view path, org::UnitId unit,
                                     Date asked_before);

int count_asked_by(storage::Transaction& tx, std::string_view visitor, Instant after);
int count_asked_since(storage::Transaction& tx, Instant after);

void add_writer(storage::Transaction& tx, QuestionId id, std::int64_t account);
bool is_writer(storage::Transaction& tx, QuestionId id, std::int64_t account);
void add(storage::Database& database, storage::Transaction& tx, QuestionId id, TakenStep const& step);
std::vector<TakenStep> steps_of(storage::Transaction& tx, QuestionId id);

// Over for longer than that, with something left that says who asked; at most some hundred.
std::vector<QuestionId> questions_to_erase(storage::Transaction& tx, Instant over_before);
// Keeps of its words what `left` has.
void erase(storage::Transaction& tx, Question const& left, Instant at);
struct AskerStep {
    std::int64_t id = 0;
    std::string words;
};
std::vector<AskerStep> asker_steps(storage::Transaction& tx, QuestionId id);
void change_step_words(storage::Transaction& tx, std::int64_t step, std::string_view words);
void forget_visitors(storage::Transaction& tx, Instant before);

// ---- what readers see ----

void publish(storage::Transaction& tx, PublicQuestion const& question);
void unpublish(storage::Transaction& tx, QuestionId id);
void set_common(storage::Transaction& tx, QuestionId id, bool common, std::optional<Date> valid_until, Instant at);
void count_helped(storage::Transaction& tx, QuestionId id);
std::optional<PublicQuestion> find_published(storage::Transaction& tx, QuestionId id);
PublicQuestion public_from(storage::Row const& row);

}  // namespace mingtang::questions
