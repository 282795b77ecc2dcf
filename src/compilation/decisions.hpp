// Which decisions a row of which source takes, and what each one needs. Pure; the tables speak.
// rulebook §4.1 (2): for each row claim: 保留 / 修改 / 删除 (with reason) / 新增 (from the two lists, not covered).
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "compilation/types.hpp"

namespace mingtang::compilation {

std::string_view code(Source source);
std::string_view chinese(Source source);  // 标准指引
std::optional<Source> parse_source(std::string_view code);
std::string_view code(Decision decision);
std::optional<Decision> parse_decision(std::string_view code);
// What the decision is called where it is made: a guideline's row is 删除, a list's entry 不列入.
std::string_view chinese(Decision decision, Source source);
std::string_view code(Answer answer);
std::string_view chinese(Answer answer);
std::optional<Answer> parse_answer(std::string_view code);
std::string_view code(Drift::State state);
std::string_view code(Wish::Merged merged);

// Rows that carry a whole entry, as against a mere name.
bool prints_entries(Source source);
// In the order of the buttons; never `undecided`.
std::vector<Decision> decisions_for(Source source);
bool needs_reason(Decision decision);

// Nothing to say against it, or why not: a decision this source does not take, a missing reason.
Result<Decision> allowed(Source source, Decision wanted, std::string_view reason);

// The reasons that officials give most; any other may be typed.
std::span<std::string_view const> usual_reasons(Decision decision);

// How far a compilation is. `of[source]` counts by decision.
struct Counts {
    std::map<Source, std::map<Decision, int>> of;
    int objections = 0;  // not yet settled
    int unanswered = 0;  // asked, no answer yet

    int all(Source source) const;
    int all() const;
    int undecided() const;
    int decided() const { return all() - undecided(); }
    int count(Decision decision) const;
};

// What still stands in the way of finishing, in one sentence; "" when nothing does.
std::string obstacle(Counts const& counts);

// The columns in which an item differs from what its source prints: 公开时限、公开渠道和载体. The subject is local and
// never a difference.
struct ChangedCell {
    std::string column, source, item;
};
std::vector<ChangedCell> changed_cells(catalog::Entry const& source, catalog::Entry const& item);
std::string changed_columns(catalog::Entry const& source, catalog::Entry const& item);

}  // namespace mingtang::compilation
