// The words of time limits: normalising a printed phrase, cutting it into clauses, and finding "20个工作日" in a
// clause.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/time_limit/rule.hpp"

namespace mingtang::catalog::time_words {

// Blanks gone, full width folded, Chinese numerals before a unit made digits, 之内/以内 made 内, 天 kept apart from
// 工作日.
std::u32string normal(std::string_view phrase);

// Cut at ; 。 and , outside brackets and titles; list numbers dropped. A clause keeps the mark that ended it.
struct Clause {
    std::u32string text;
    char32_t ended_by = 0;
};
std::vector<Clause> clauses(std::u32string const& phrase);

// A number with its unit: where it stands and what it says.
struct Amount {
    std::size_t at = 0, end = 0;
    Span span;
};
std::optional<Amount> find_amount(std::u32string_view text, std::size_t from = 0);

inline bool has(std::u32string_view text, std::u32string_view word) {
    return text.find(word) != text.npos;
}
bool has_any(std::u32string_view text, std::initializer_list<std::u32string_view> words);

}  // namespace mingtang::catalog::time_words
