// What an action of the workbench gathers before it judges: the question with its place and unit, and which parts the
// actor has in it. What is another place's or another unit's is not found, by every door alike (C12).
#pragma once

#include <string>
#include <vector>

#include "desk/desk.hpp"
#include "questions/store.hpp"
#include "questions/workflow.hpp"

namespace mingtang::questions {

struct Folder {
    Question question;
    org::Jurisdiction place;
    std::string unit_name;  // "" while it is not assigned
    std::vector<By> parts;
};

// The disclosure office sees all of its place; a unit what lies with it, those of a street or town for its house.
Result<Folder> open_question(Desk const& desk, storage::Transaction& tx, QuestionId id);
bool is_office(identity::Actor const& actor);
// The office of a street or town and its stations are one house, in the lists as in open_question.
bool is_house(storage::Transaction& tx, identity::Actor const& actor);
// One step: allowed, saved, written into its way and into the audit. `shown`: the asker reads the words.
enum class Shown { to_officers, to_asker };
Result<Question> take(Desk& desk, storage::Transaction& tx, Folder const& folder, Question changed, Step step,
                      std::string words = {}, Shown shown = Shown::to_officers);

}  // namespace mingtang::questions
