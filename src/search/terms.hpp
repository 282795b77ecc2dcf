// What a person typed, as phrases of tokens; and where such a phrase stands in a text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "search/tokens.hpp"

namespace mingtang::search {

// Consecutive tokens; the last may be the beginning of a token (one Han character whose neighbour is not asked for).
struct Term {
    std::vector<std::string> tokens;
    bool last_is_beginning = false;
    std::size_t places = 0;  // how many places of the text a hit covers
    std::string run;         // of a term that is one run of Han characters: itself, folded
};

struct Question {
    std::vector<Term> terms;
    std::string problem;  // why there is nothing to search for; a sentence
};

// Blanks inside quotation marks do not part.
std::vector<std::u32string> split_words(std::u32string_view text);
Question read_question(std::string_view text);

// The first hit at or after place `from`.
std::optional<std::size_t> hit_in(std::vector<Place> const& text, Term const& term, std::size_t from = 0);

// Is there a hit? Quick where the text is written as the question is.
bool holds(std::string_view text, Term const& term);

// In the engines' words: what holds all tokens of all terms.
std::string fts5_match(std::vector<Term> const& terms);
std::string tsquery(std::vector<Term> const& terms);

}  // namespace mingtang::search
