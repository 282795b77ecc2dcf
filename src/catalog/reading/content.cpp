#include "catalog/reading/content.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mingtang::catalog::reading {
namespace {

bool is_bullet(char32_t c) {
    if (c < 0xb7 || (c >= 0x4e00 && c <= 0x9fff)) return false;
    // The private area keeps a symbol font's bullets.
    if (c >= 0xf020 && c <= 0xf0ff) return true;
    return View{U"●○〇◯•∙▪◦◆◇■□▲△★☆➢➤►▶▷▸※·・‧⚫◎⊙❖✦"}.find(c) != View::npos;
}
bool is_circled(char32_t c) {
    return (c >= U'①' && c <= U'⑳') || (c >= U'⑴' && c <= U'⒇') || (c >= U'❶' && c <= U'❿');
}

// A place where an element begins: the mark's first character, and the first one behind it.
struct Start {
    std::size_t at, end;
};

struct Scan {
    View text;
    std::vector<int> depth;        // of brackets before each character
    std::vector<bool> line_start;  // nothing but blanks since the line began

    explicit Scan(View cell) : text{cell}, depth(cell.size() + 1), line_start(cell.size()) {
        int now = 0;
        bool fresh = true;
        for (std::size_t i = 0; i < text.size(); ++i) {
            depth[i] = now;
            line_start[i] = fresh;
            now = std::max(0, now + bracket_step(text[i]));
            if (text[i] == U'\n')
                fresh = true;
            else if (!is_blank(text[i]))
                fresh = false;
        }
        // Brackets that are never closed protect nothing.
        if (now > 0) std::ranges::fill(depth, 0);
    }

    bool opens_cell(std::size_t at) const { return trimmed(text.substr(0, at)).empty(); }
};

// "1." "12、" "3．" "4)" at `at`; nothing when digits go on behind the stop (1.5, 2.1) or the stop is missing.
struct Number {
    int value = 0;
    std::size_t end = 0;
    char32_t stop = 0;
};
Number number_at(View text, std::size_t at) {
    std::size_t end = at;
    int value = 0;
    while (end < text.size() && is_digit(text[end]) && end - at < 3)
        value = value * 10 + int(half_width(text[end++]) - U'0');
    if (end == at || end >= text.size() || (end < text.size() && is_digit(text[end]))) return {};
    // "1 ." with a blank before the stop
    auto stop = end;
    while (stop < text.size() && (text[stop] == U' ' || text[stop] == 0xa0)) ++stop;
    if (stop >= text.size() || View{U".．、)）﹒"}.find(text[stop]) == View::npos) return {};
    // 1.5 and 2.1 go on; 2.2024年度计划 and 1.12345热线 are elements.
    auto digits = stop + 1;
    while (digits < text.size() && is_digit(text[digits])) ++digits;
    bool const long_number = digits - stop > 3 && digits < text.size() && is_han(text[digits]);
    if (digits > stop + 1 && !long_number && View{U".．"}.find(text[stop]) != View::npos) return {};
    return {value, stop + 1, half_width(text[stop])};
}

// …经费；2.24小时热线: behind ； and where it is the next of its run, a number is no decimal.
Number next_number_at(Scan const& scan, std::size_t at, int next) {
    auto const before = trimmed(scan.text.substr(0, at));
    bool const begins = scan.line_start[at] || (!before.empty() && View{U"；;。"}.find(before.back()) != View::npos);
    if (next < 2 || !begins) return {};
    std::size_t end = at;
    int value = 0;
    while (end < scan.text.size() && is_digit(scan.text[end]) && end - at < 3)
        value = value * 10 + int(half_width(scan.text[end++]) - U'0');
    bool const stopped = end < scan.text.size() && half_width(scan.text[end]) == U'.';
    return value == next && stopped ? Number{value, end + 1, U'.'} : Number{};
}

// 1. … 2. … 3. …: a run that counts on by one. Anything else that looks like a number is a part of the words.
void add_numbers(Scan const& scan, std::vector<Start>& starts) {
    int next = 0;
    std::vector<Start> run;
    bool at_line = false, at_cell = false;
    for (std::size_t i = 0; i < scan.text.size(); ++i) {
        if (!is_digit(scan.text[i]) || scan.depth[i] > 0) continue;
        if (i > 0 && (is_digit(scan.text[i - 1]) || is_latin(scan.text[i - 1]) ||
                      View{U".．-—/〔["}.find(scan.text[i - 1]) != View::npos))
            continue;
        auto number = number_at(scan.text, i);
        if (number.end == 0) number = next_number_at(scan, i, next);
        if (number.end == 0) continue;
        bool const first = next == 0 && (number.value == 1 || scan.opens_cell(i));
        // A nested or a second list begins at 1 again, at the start of its line.
        bool const again = next > 0 && number.value == 1 && scan.line_start[i];
        if (!first && !again && number.value != next) continue;
        // In 第1、2类 the numbers belong to the words.
        if (!scan.line_start[i] && i > 0 && View{U"第至和"}.find(scan.text[i - 1]) != View::npos) continue;
        at_line |= scan.line_start[i];
        at_cell |= scan.opens_cell(i);
        run.push_back({i, number.end});
        next = number.value + 1;
        i = number.end - 1;
    }
    if (at_line || at_cell || run.size() >= 2) starts.insert(starts.end(), run.begin(), run.end());
}

// (1) （一） 一、: what it counts and where it ends.
struct Ordinal {
    int value = 0;
    std::size_t end = 0;
    enum class Kind { bracketed, plain } kind = Kind::plain;
};
Ordinal ordinal_at(View text, std::size_t at) {
    constexpr View numerals = U"一二三四五六七八九";
    std::size_t end = at;
    Ordinal found;
    bool const bracket = half_width(text[at]) == U'(';
    found.kind = bracket ? Ordinal::Kind::bracketed : Ordinal::Kind::plain;
    if (bracket) ++end;
    auto const from = end;
    while (end < text.size() && end - from < 3) {
        char32_t const c = text[end];
        auto const n = numerals.find(c);
        if (n != View::npos)
            found.value += int(n) + 1;
        else if (c == U'十')
            found.value = std::max(1, found.value) * 10;
        else if (bracket && is_digit(c))
            found.value = found.value * 10 + int(half_width(c) - U'0');
        else
            break;
        ++end;
    }
    if (end == from || end >= text.size()) return {};
    bool const closed = bracket ? half_width(text[end]) == U')' : text[end] == U'、' || half_width(text[end]) == U'.';
    if (!closed) return {};
    found.end = end + 1;
    return found;
}

// A dot between the parts of a name, and a zero between numerals, are no bullets; a bullet that opens the cell is one
// everywhere in it.
bool bullet_at(Scan const& scan, std::size_t i, char32_t opening) {
    char32_t const c = scan.text[i], before = i > 0 ? scan.text[i - 1] : U'\n';
    bool const zero = c == U'〇' || c == U'○';
    if (zero && View{U"一二三四五六七八九〇○"}.find(before) != View::npos) return false;
    if (scan.line_start[i] || c == opening) return true;
    bool const dot = View{U"·・‧∙"}.find(c) != View::npos;
    return dot ? is_blank(before) || View{U"；;。"}.find(before) != View::npos : scan.depth[i] == 0;
}

// l and Ø are what is left of a symbol font's ● and ➢; √ may be a bullet, too. One that begins several lines is one.
char32_t left_of_bullet(Scan const& scan) {
    auto const first = trimmed(scan.text);
    constexpr View residues = U"lnuvüØ§²√✓";
    if (first.empty() || residues.find(first.front()) == View::npos) return 0;
    int lines = 0;
    for (auto const line : lines_of(scan.text)) {
        if (line.empty() || line.front() != first.front()) continue;
        auto const behind = trimmed(line.substr(1));
        lines += !behind.empty() && (is_han(behind.front()) || behind.front() == U'《');
    }
    return lines > 1 ? first.front() : 0;
}

void add_signs(Scan const& scan, std::vector<Start>& starts) {
    auto const first = trimmed(scan.text);
    char32_t const residue = left_of_bullet(scan);
    char32_t const opening = first.empty() ? 0 : first.front();
    // (1)…(2)…, 一、…二、… and ①…②… from the cell's beginning are its list, on one line, too.
    auto next = first.empty() ? Ordinal{} : ordinal_at(first, 0);
    if (next.value != 1) next = {};
    for (std::size_t i = 0; i < scan.text.size(); ++i) {
        char32_t const c = scan.text[i];
        if (is_blank(c)) continue;
        if (c == residue && scan.line_start[i]) {
            starts.push_back({i, i + 1});
            continue;
        }
        if (is_bullet(c)) {
            if (bullet_at(scan, i, opening)) starts.push_back({i, i + 1});
            continue;
        }
        if (is_circled(c)) {
            // ① inside a sentence is a part of it.
            if (scan.line_start[i] || (is_circled(opening) && scan.depth[i] == 0)) starts.push_back({i, i + 1});
            continue;
        }
        bool const goes_on = next.value > 0 && scan.depth[i] == 0;
        if (!scan.line_start[i] && !goes_on) continue;
        auto const ordinal = ordinal_at(scan.text, i);
        if (ordinal.end > 0 && (scan.line_start[i] || (ordinal.kind == next.kind && ordinal.value == next.value))) {
            starts.push_back({i, ordinal.end});
            if (next.value > 0) ++next.value;
        } else if (scan.line_start[i] && View{U"-–—*"}.find(c) != View::npos && i + 1 < scan.text.size() &&
                   !is_digit(scan.text[i + 1]) && scan.text[i + 1] != c) {
            starts.push_back({i, i + 1});  // a dash as a bullet
        }
    }
}

// 一、1. at one place are one mark.
std::vector<Start> merged(View cell, std::vector<Start> starts) {
    std::ranges::sort(starts, {}, &Start::at);
    std::vector<Start> out;
    for (auto const& start : starts) {
        bool const touches = !out.empty() && (start.at <= out.back().end ||
                                              trimmed(cell.substr(out.back().end, start.at - out.back().end)).empty());
        if (touches)
            out.back().end = std::max(out.back().end, start.end);
        else
            out.push_back(start);
    }
    return out;
}

void add_element(std::vector<std::string>& elements, View words) {
    words = trimmed(words);
    while (!words.empty() && (View{U"。；;"}.find(words.back()) != View::npos || is_blank(words.back())))
        words.remove_suffix(1);
    if (auto text = tidy(words); !text.empty()) elements.push_back(std::move(text));
}

// ； outside brackets and titles parts, wherever it stands. Line breaks of `part` are real ones or already gone.
void add_parts(std::vector<std::string>& elements, View part, bool lines_part) {
    if (part.find_first_of(lines_part ? View{U"；;\n"} : View{U"；;"}) == View::npos)
        return add_element(elements, part);
    Scan const scan{part};
    std::size_t from = 0;
    for (std::size_t i = 0; i <= part.size(); ++i) {
        bool const parts = i == part.size() || ((part[i] == U'；' || part[i] == U';') && scan.depth[i] == 0) ||
                           (part[i] == U'\n' && lines_part && scan.depth[i] == 0);
        if (!parts) continue;
        add_element(elements, part.substr(from, i - from));
        from = i + 1;
    }
}

bool is_semicolon(char32_t c) {
    return c == U'；' || c == U';';
}

// Those that part: not in brackets, not at the end.
int semicolons(View cell) {
    Scan const scan{cell};
    int n = 0;
    for (std::size_t i = 0; i + 1 < cell.size(); ++i) n += is_semicolon(cell[i]) && scan.depth[i] == 0;
    return n;
}

int bare_line_ends(View cell) {
    int n = 0;
    View before;
    for (auto const line : lines_of(cell)) {
        if (line.empty()) continue;
        n += !before.empty() && !is_semicolon(before.back()) && !is_semicolon(line.front());
        before = line;
    }
    return n;
}

}  // namespace

bool begins_element(View text) {
    text = trimmed(text);
    if (text.empty()) return false;
    return is_bullet(text.front()) || is_circled(text.front()) || number_at(text, 0).end > 0 ||
           ordinal_at(text, 0).end > 0;
}

std::vector<std::string> elements_in(View cell, ColumnWidth const& width) {
    cell = trimmed(cell);
    std::vector<std::string> elements;
    if (cell.empty()) return elements;
    Scan const scan{cell};
    std::vector<Start> starts;
    add_numbers(scan, starts);
    add_signs(scan, starts);
    if (starts.empty()) {
        // In a cell without list marks a line break parts, too. ； is such a mark, unless it is lost among the lines.
        bool const marked = semicolons(cell) * 3 > bare_line_ends(cell);
        // A sentence that ends with its line has ended, whatever parts the words within it.
        auto words = marked ? Words{cell} : width.unwrapped(cell);
        if (marked)
            for (std::size_t i = 0; i + 1 < words.size(); ++i)
                if (words[i] == U'。' && words[i + 1] == U'\n') words[i + 1] = U'；';
        add_parts(elements, words, !marked);
        return elements;
    }
    starts = merged(cell, std::move(starts));
    // An introductory sentence before the list is the first element.
    add_parts(elements, cell.substr(0, starts.front().at), false);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        auto const end = i + 1 < starts.size() ? starts[i + 1].at : cell.size();
        auto words = trimmed(cell.substr(starts[i].end, end - starts[i].end));
        // 1.名称、2.地址、3.电话: the mark between two numbers belongs to neither.
        if (i + 1 < starts.size() && !words.empty() && View{U"、，,"}.find(words.back()) != View::npos)
            words.remove_suffix(1);
        add_parts(elements, words, false);
    }
    return elements;
}

bool carries_on(View before, View next) {
    // Only the end of what stands above can be cut.
    constexpr std::size_t enough = 300;
    before = trimmed(before.size() > enough ? before.substr(before.size() - enough) : before);
    next = trimmed(next);
    if (before.empty() || next.empty() || begins_element(next)) return false;
    return cuts(before, next);
}

}  // namespace mingtang::catalog::reading
