#include "catalog/time_limit/words.hpp"

#include <array>

#include "base/text.hpp"

namespace mingtang::catalog::time_words {
namespace {

constexpr std::u32string_view numerals = U"零一二三四五六七八九";

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

int numeral(char32_t c) {
    if (c == U'两') return 2;
    auto const at = numerals.find(c);
    return at == numerals.npos ? -1 : int(at);
}

bool unit_begins(std::u32string_view rest) {
    static constexpr std::array<std::u32string_view, 11> units{
        U"个工作日", U"工作日", U"日", U"天", U"周", U"个月", U"个星期", U"星期", U"小时", U"个小时", U"次"};
    for (auto const unit : units)
        if (rest.starts_with(unit)) return true;
    return false;
}

// 三十 -> 30, 十五 -> 15, 二十 -> 20, only where a unit follows: 一般, 统一, 三公 stay as they are.
std::u32string digits_for_numerals(std::u32string const& text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        int value = 0, last = -1;
        bool ten_seen = false;
        while (end < text.size()) {
            int const digit = numeral(text[end]);
            if (digit >= 0 && last < 0) {
                last = digit;
            } else if (text[end] == U'十' && !ten_seen) {
                value = (last < 0 ? 1 : last) * 10;
                last = -1;
                ten_seen = true;
            } else {
                break;
            }
            ++end;
        }
        if (end > i && unit_begins(std::u32string_view{text}.substr(end)) && !(i > 0 && text[i - 1] == U'第')) {
            if (last >= 0) value += last;
            for (char const c : std::to_string(value)) out += char32_t(c);
            i = end;
        } else {
            out += text[i++];
        }
    }
    return out;
}

char32_t folded(char32_t c) {
    if (c >= 0xff01 && c <= 0xff5e) c -= 0xfee0;
    if (c == U'﹑') return U'、';
    if (c == U'〈') return U'《';
    return c;
}

void replace(std::u32string& text, std::u32string_view what, std::u32string_view by) {
    for (std::size_t at = 0; (at = text.find(what, at)) != text.npos; at += by.size())
        text.replace(at, what.size(), by);
}

}  // namespace

std::u32string normal(std::string_view phrase) {
    std::u32string text;
    for (char32_t const raw : to_u32(phrase)) {
        char32_t const c = folded(raw);
        if (c <= 0x20 || c == 0xa0 || c == 0x3000 || c == 0x200b || c == 0xfeff) continue;
        text += c;
    }
    for (auto const& [what, by] :
         std::initializer_list<std::pair<std::u32string_view, std::u32string_view>>{{U"之内", U"内"},
                                                                                    {U"以内", U"内"},
                                                                                    {U"或者", U"或"},
                                                                                    {U"信息形成个20", U"信息形成20"},
                                                                                    {U"一个工作日", U"1个工作日"}})
        replace(text, what, by);
    return digits_for_numerals(text);
}

std::vector<Clause> clauses(std::u32string const& phrase) {
    std::vector<Clause> list;
    std::u32string text;
    int depth = 0;
    auto const push = [&](char32_t mark) {
        // 1. 2、 (1) at the head of a clause is a list number, not an amount.
        std::size_t i = 0;
        if (i < text.size() && text[i] == U'(') ++i;
        std::size_t const digits = i;
        while (i < text.size() && is_digit(text[i])) ++i;
        bool const numbered = i > digits && i < text.size() &&
                              (text[i] == U'.' || text[i] == U'、' || (text[i] == U')' && digits)) &&
                              !(i + 1 < text.size() && is_digit(text[i + 1]));
        if (numbered) text.erase(0, i + 1);
        if (!text.empty()) list.push_back({text, mark});
        text.clear();
    };
    for (char32_t const c : phrase) {
        if (c == U'(' || c == U'《' || c == U'〔' || c == U'[') ++depth;
        if (c == U')' || c == U'》' || c == U'〕' || c == U']') depth = depth > 0 ? depth - 1 : 0;
        // …20个工作日内 自该信息…: two limits printed without a mark between them.
        if (depth == 0 && c == U'自' && text.ends_with(U"日内")) push(U';');
        if (depth == 0 && (c == U';' || c == U'。' || c == U','))
            push(c);
        else
            text += c;
    }
    push(0);
    return list;
}

std::optional<Amount> find_amount(std::u32string_view text, std::size_t from) {
    struct Word {
        std::u32string_view text;
        Span::Unit unit;
    };
    // Longest first: 个工作日 before 日, so that a working day is never read as a day.
    static constexpr std::array<Word, 12> words{{{U"个工作日", Span::Unit::workdays},
                                                 {U"工作日", Span::Unit::workdays},
                                                 {U"个自然日", Span::Unit::days},
                                                 {U"自然日", Span::Unit::days},
                                                 {U"日", Span::Unit::days},
                                                 {U"天", Span::Unit::days},
                                                 {U"周", Span::Unit::weeks},
                                                 {U"个星期", Span::Unit::weeks},
                                                 {U"星期", Span::Unit::weeks},
                                                 {U"个月", Span::Unit::months},
                                                 {U"小时", Span::Unit::hours},
                                                 {U"个小时", Span::Unit::hours}}};
    for (std::size_t i = from; i < text.size(); ++i) {
        if (!is_digit(text[i]) || (i > 0 && is_digit(text[i - 1]))) continue;
        std::size_t end = i;
        int n = 0;
        while (end < text.size() && is_digit(text[end]) && n < 100000) n = n * 10 + int(text[end++] - U'0');
        if (i > 1 && text[i - 1] == U'月' && is_digit(text[i - 2])) continue;  // 6月30日 is a date
        for (auto const& word : words)
            if (text.substr(end).starts_with(word.text)) return Amount{i, end + word.text.size(), Span{word.unit, n}};
    }
    return std::nullopt;
}

bool has_any(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
    for (auto const word : words)
        if (has(text, word)) return true;
    return false;
}

}  // namespace mingtang::catalog::time_words
