// The answer: written by one person, passed by another, and published where the asker agreed. One function per
// intention, one transaction each.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "desk/desk.hpp"
#include "questions/folder.hpp"
#include "questions/looked_through.hpp"
#include "questions/types.hpp"

namespace mingtang::questions {

inline constexpr std::size_t longest_answer = 10'000, longest_public_title = 80, longest_public_body = 3000;

struct AnswerDraft {
    std::string answer{}, public_title{}, public_body{};
    bool make_public = false;
    std::string policy{};  // number of a published document, or ""
};
// `saves` is the question's as it was read; somebody else's save in between is a conflict and nothing is written.
Result<Question> save_answer(Desk& desk, QuestionId id, int saves, AnswerDraft const& draft);
// Saves and hands it to the reviewer. What tells who asked must be gone from the public version.
Result<Question> submit(Desk& desk, QuestionId id, int saves, AnswerDraft const& draft);
Result<Question> send_back(Desk& desk, QuestionId id, int saves, std::string_view reason);
// By somebody who wrote nothing of it; `regardless`: why a doubt of the screening may stand.
Result<Question> answer(Desk& desk, QuestionId id, int saves, std::string_view regardless = {});

// What was found in the answer as it stands.
Findings found_in(storage::Transaction& tx, Folder const& folder, AnswerDraft const& draft, Date today);
AnswerDraft draft_of(Question const& question);
// The public version to begin with: the asker's words, with what tells who asked masked.
AnswerDraft proposed(storage::Transaction& tx, Folder const& folder, Date today);

// Readers see it no longer; the asker still does.
Result<Question> hide(Desk& desk, QuestionId id, std::string_view reason);
// 常见问题: offered before somebody asks, until a day, and as long as its document holds (F31).
enum class Common { yes, no };
Result<Question> set_common(Desk& desk, QuestionId id, Common common, std::optional<Date> valid_until);

}  // namespace mingtang::questions
