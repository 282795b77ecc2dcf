// The text of a time limit, made uniform, and the amounts in it ("20个工作日"). Everything that is found is a slice of
// one buffer, so that each slice can be shown again as it was printed.
// Not here: what the words mean.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/time_limit/rule.hpp"

namespace mingtang::catalog::time_words {

using View = std::u32string_view;

// What was read and shall not be read again stands as this character.
inline constexpr char32_t masked = U'\x1';

// `words`: blanks gone, full width folded, traditional characters simplified, numerals before a unit made digits,
// 之内 and 以内 made 内, 或者 made 或. `shown`: the same print for people. place[i]: where words[i] stands in `shown`.
// Slices point into `words`: a phrase that has been sliced must stay where it is.
struct Phrase {
    std::u32string words, shown;
    std::vector<std::uint32_t> place;

    std::string as_printed(View slice) const;
    void mask(View slice);
};
Phrase normal(std::string_view phrase);

// A number with its unit: where it stands and what it says. 3-7天 has a `least` of 3.
struct Amount {
    std::size_t at = 0, end = 0;
    Span span;
    std::optional<int> least;
};
std::optional<Amount> find_amount(View text, std::size_t from = 0);

// The number that begins right at `at`, and how many digits it has.
struct Number {
    int n = 0;
    std::size_t digits = 0;
};
std::optional<Number> number_at(View text, std::size_t at);

bool is_digit(char32_t c);
bool has_digit(View text);
bool has(View text, View word);
bool has_any(View text, std::initializer_list<View> words);
bool starts_with_any(View text, std::initializer_list<View> words);
bool ends_with_any(View text, std::initializer_list<View> words);
// Take one of the words off; true where one was there. Masked characters at that end go as well.
bool drop_head(View& text, std::initializer_list<View> words);
bool drop_tail(View& text, std::initializer_list<View> words);
View bare(View text);  // without masked characters at its ends
// Slices of one phrase: where one begins in the other, and both with all between them.
std::size_t offset_in(View whole, View part);
View span_of(View first, View last);

}  // namespace mingtang::catalog::time_words
