// From the queue to the unit: assign, hand back, ask for more, not take up, take up again; and the contact opened for
// whoever answers, which the audit remembers. One function per intention, one transaction each.
#pragma once

#include <string>
#include <string_view>

#include "desk/desk.hpp"
#include "questions/keys.hpp"
#include "questions/types.hpp"

namespace mingtang::questions {

Result<Question> assign(Desk& desk, QuestionId id, org::UnitId unit, std::string_view reason = {});
Result<Question> hand_back(Desk& desk, QuestionId id, std::string_view reason);
// The clock stands still until the asker answers with the code, or the clerk goes on without.
Result<Question> ask_more(Desk& desk, QuestionId id, std::string_view words);
Result<Question> carry_on(Desk& desk, QuestionId id);
// The asker reads the reason.
Result<Question> dismiss(Desk& desk, QuestionId id, std::string_view reason);
Result<Question> reopen(Desk& desk, QuestionId id, std::string_view reason);
// 个人信息保护法 6: for answering only, by who answers, and it is written down.
Result<std::string> open_contact(Desk& desk, Keys const& keys, QuestionId id, std::string_view reason);

}  // namespace mingtang::questions
