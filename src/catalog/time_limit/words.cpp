// Slices, amounts and the small questions asked of words everywhere in this folder.
#include "catalog/time_limit/words.hpp"

#include <array>

#include "base/text.hpp"
#include "catalog/time_limit/numerals.hpp"

namespace mingtang::catalog::time_words {
namespace {

struct UnitWord {
    View text;
    Span::Unit unit;
    int times;
};
// Longest first: 个工作日 before 日, so that a working day is never read as a day.
constexpr auto unit_words = std::to_array<UnitWord>({{U"个工作日", Span::Unit::workdays, 1},
                                                     {U"工作日", Span::Unit::workdays, 1},
                                                     {U"个自然日", Span::Unit::days, 1},
                                                     {U"自然日", Span::Unit::days, 1},
                                                     {U"个日历日", Span::Unit::days, 1},
                                                     {U"日历日", Span::Unit::days, 1},
                                                     {U"个公历日", Span::Unit::days, 1},
                                                     {U"日", Span::Unit::days, 1},
                                                     {U"天", Span::Unit::days, 1},
                                                     {U"个星期", Span::Unit::weeks, 1},
                                                     {U"星期", Span::Unit::weeks, 1},
                                                     {U"周", Span::Unit::weeks, 1},
                                                     {U"个季度", Span::Unit::months, 3},
                                                     {U"个月", Span::Unit::months, 1},
                                                     {U"个小时", Span::Unit::hours, 1},
                                                     {U"小时", Span::Unit::hours, 1},
                                                     {U"年", Span::Unit::months, 12}});

constexpr int most = 9999;

// 20(二十)个工作日: the bracket repeats the number. Gives where the unit must begin.
std::size_t past_repetition(View text, std::size_t end, int n) {
    if (end >= text.size() || text[end] != U'(') return end;
    auto const close = text.find(U')', end);
    if (close == View::npos || numeral_value(text.substr(end + 1, close - end - 1)) != n) return end;
    return close + 1;
}

// 20日(工作日): the bracket says which day is meant.
void read_bracket(View text, Amount& amount) {
    if (amount.span.unit != Span::Unit::days) return;
    for (View const word : {View{U"(工作日)"}, View{U"(均为工作日)"}, View{U"(自然日)"}, View{U"(日历日)"}})
        if (text.substr(amount.end).starts_with(word)) {
            if (has(word, U"工作日")) amount.span.unit = Span::Unit::workdays;
            amount.end += word.size();
        }
}

// 半年 as a length is six months; 每半年 and 半年度 are periods and not asked for here.
std::optional<Amount> half_year_at(View text, std::size_t at) {
    if (!text.substr(at).starts_with(U"半年内") || (at > 0 && (text[at - 1] == U'每' || is_digit(text[at - 1]))))
        return std::nullopt;
    return Amount{at, at + 2, Span{Span::Unit::months, 6}, std::nullopt};
}

// 3-7天 and 3至7日: the smaller number, and where it begins.
void read_least(View text, Amount& amount) {
    auto const i = amount.at;
    if (i < 2 || (text[i - 1] != U'-' && text[i - 1] != U'至' && text[i - 1] != U'到')) return;
    std::size_t from = i - 1;
    while (from > 0 && is_digit(text[from - 1])) --from;
    if (from == i - 1) return;
    auto const least = number_at(text, from);
    amount.least = least ? least->n : 0;
    amount.at = from;
}

// 3日至7日: the same range with its unit said twice.
void read_most(View text, Amount& amount) {
    if (amount.least || !starts_with_any(text.substr(amount.end), {U"-", U"至", U"到"})) return;
    auto const more = number_at(text, amount.end + 1);
    if (!more) return;
    auto const rest = text.substr(amount.end + 1 + more->digits);
    for (auto const& word : unit_words)
        if (rest.starts_with(word.text)) {
            if (word.unit != amount.span.unit) return;
            amount.least = amount.span.n;
            amount.span.n = more->n * word.times;
            amount.end += 1 + more->digits + word.text.size();
            return;
        }
}

}  // namespace

std::string Phrase::as_printed(View slice) const {
    auto const from = std::size_t(slice.data() - words.data());
    return to_utf8(View{shown}.substr(place[from], place[from + slice.size()] - place[from]));
}

void Phrase::mask(View slice) {
    auto const from = std::size_t(slice.data() - words.data());
    for (std::size_t i = from; i < from + slice.size(); ++i) words[i] = masked;
}

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

bool has_digit(View text) {
    for (char32_t const c : text)
        if (is_digit(c)) return true;
    return false;
}

std::optional<Number> number_at(View text, std::size_t at) {
    Number number;
    while (at < text.size() && is_digit(text[at]) && number.n <= most) {
        number.n = number.n * 10 + int(text[at++] - U'0');
        ++number.digits;
    }
    if (!number.digits || number.n > most) return std::nullopt;
    return number;
}

std::optional<Amount> find_amount(View text, std::size_t from) {
    for (std::size_t i = from; i < text.size(); ++i) {
        if (text[i] == U'半')
            if (auto const half = half_year_at(text, i)) return half;
        if (!is_digit(text[i])) continue;
        auto const number = number_at(text, i);
        std::size_t end = i;
        while (end < text.size() && is_digit(text[end])) ++end;
        char32_t const before = i > 0 ? text[i - 1] : U' ';
        // 6月30日 is a date, 第3日 an ordinal, 1.5 and 2O no whole number.
        bool const whole = number && number->n > 0 && before != U'月' && before != U'第' && before != U'.' &&
                           !(before < 0x80 && before > 0x40);
        for (auto const& word : unit_words) {
            auto const unit_at = whole ? past_repetition(text, end, number->n) : end;
            if (!whole || !text.substr(unit_at).starts_with(word.text)) continue;
            if (word.times == 12 && number->n > 50) break;  // 2026年 is a year, not a length
            Amount amount{i, unit_at + word.text.size(), Span{word.unit, number->n * word.times}, std::nullopt};
            read_bracket(text, amount);
            read_least(text, amount);
            read_most(text, amount);
            return amount;
        }
        i = end - 1;
    }
    return std::nullopt;
}

bool has(View text, View word) {
    return text.find(word) != text.npos;
}

bool has_any(View text, std::initializer_list<View> words) {
    for (auto const word : words)
        if (has(text, word)) return true;
    return false;
}

bool starts_with_any(View text, std::initializer_list<View> words) {
    for (auto const word : words)
        if (text.starts_with(word)) return true;
    return false;
}

bool ends_with_any(View text, std::initializer_list<View> words) {
    for (auto const word : words)
        if (text.ends_with(word)) return true;
    return false;
}

View bare(View text) {
    while (text.ends_with(masked)) text.remove_suffix(1);
    while (text.starts_with(masked)) text.remove_prefix(1);
    return text;
}

std::size_t offset_in(View whole, View part) {
    return std::size_t(part.data() - whole.data());
}

View span_of(View first, View last) {
    return {first.data(), offset_in(first, last) + last.size()};
}

bool drop_head(View& text, std::initializer_list<View> words) {
    text = bare(text);
    for (auto const word : words)
        if (text.starts_with(word)) {
            text = bare(text.substr(word.size()));
            return true;
        }
    return false;
}

bool drop_tail(View& text, std::initializer_list<View> words) {
    text = bare(text);
    for (auto const word : words)
        if (text.ends_with(word)) {
            text = bare(text.substr(0, text.size() - word.size()));
            return true;
        }
    return false;
}

}  // namespace mingtang::catalog::time_words
