#include "catalog/reading/marks.hpp"

#include <algorithm>

namespace mingtang::catalog::reading {
namespace {

constexpr View checked_signs = U"■▄▅▆▇█◼⬛▲◆★●⚫◉√✓✔✅☑☒🗹🗸⊠";
constexpr View unchecked_signs = U"✗✘╳□▢☐◻⬜▭❏❐❑❒○◯〇◇△☆";
// Wingdings and its sisters: R þ ü P n t u l are filled boxes and ticks, £ ¨ o q ¡ empty ones.
constexpr View checked_letters = U"RtþüPnul";
constexpr View unchecked_letters = U"£¨oq¡";

bool ends_token(char32_t c) {
    return is_blank(c) || View{U";；,，、。.:：)）》”"}.find(c) != View::npos;
}

Words rest_of(View text, std::size_t from) {
    // An option's first words are enough to know it by.
    Words rest;
    for (auto i = from; i < text.size() && rest.size() < 16; ++i)
        if (!is_blank(text[i])) rest += text[i];
    return comparable(View{rest});
}

struct Boxes {
    View text;
    BeginsOption begins;
    std::vector<Mark> at;  // per character
    int count = 0;

    char32_t printed_before(std::size_t i) const {
        while (i > 0)
            if (!is_blank(text[--i])) return text[i];
        return 0;
    }

    bool starts_token(std::size_t i) const {
        auto const before = printed_before(i);
        return before == 0 || is_blank(text[i - 1]) || ends_token(before) || mark_of(before) != Mark::none;
    }

    void find_certain() {
        at.assign(text.size(), Mark::none);
        for (std::size_t i = 0; i < text.size(); ++i) {
            // 二〇二四年 holds no boxes.
            bool const zero = text[i] == U'〇' || text[i] == U'○';
            if (zero && i > 0 && View{U"一二三四五六七八九〇○"}.find(text[i - 1]) != View::npos) continue;
            if (auto const mark = mark_of(text[i]); mark != Mark::none) at[i] = mark, ++count;
        }
    }

    // A letter is a box only before an option's words, and not as a part of a Latin word. Where the same letter is a
    // box already, it is one before any Chinese word that starts a token, too.
    void find_letters() {
        Words sure;
        for (int round = 0; round < 2 && (round == 0 || !sure.empty()); ++round)
            for (std::size_t i = 0; i < text.size(); ++i) {
                auto const mark = doubtful_mark_of(text[i]);
                if (mark == Mark::none || text[i] == U'口' || text[i] == U'囗' || at[i] != Mark::none) continue;
                if (i > 0 && (is_latin(text[i - 1]) || is_digit(text[i - 1]))) continue;
                auto const rest = rest_of(text, i + 1);
                if (rest.empty()) continue;
                bool const known = round == 0 && begins(rest);
                bool const alike =
                    round == 1 && sure.find(text[i]) != Words::npos && is_han(rest.front()) && starts_token(i);
                if (!known && !alike) continue;
                at[i] = mark, ++count;
                sure += text[i];
            }
    }

    // 口 is a box before an option's words, and at the start of a token in a list that has boxes; never in 窗口, 户口.
    void find_mouths() {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] != U'口' && text[i] != U'囗') continue;
            auto const rest = rest_of(text, i + 1);
            if (!rest.empty() && begins(rest) && !within_word(i))
                at[i] = Mark::unchecked, ++count;
            else
                open.push_back(i);
        }
        for (auto const i : open) {
            auto const rest = rest_of(text, i + 1);
            if (count > 0 && starts_token(i) && !rest.empty() && is_han(rest.front()) && !is_any(rest, {U"头", U"岸"}))
                at[i] = Mark::unchecked, ++count;
        }
    }

    // 窗口政府网站 begins no option at 口; 其他口政府公报 does.
    bool within_word(std::size_t i) const {
        return i > 0 && View{U"窗户出入门港进人关渡路"}.find(text[i - 1]) != View::npos;
    }
};

// [√]政府网站 [ ]政府公报: brackets that hold a mark or nothing are boxes, where one of them holds a mark.
Words without_mark_brackets(View text) {
    Words out;
    bool any = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        out += text[i];
        if (View{U"[［(（【〔"}.find(text[i]) == View::npos) continue;
        auto end = i + 1;
        Mark mark = Mark::unchecked;
        while (end < text.size() && end - i < 6 && (is_blank(text[end]) || mark_of(text[end]) != Mark::none))
            if (auto const found = mark_of(text[end++]); found == Mark::checked) mark = found;
        if (end >= text.size() || bracket_step(text[end]) >= 0) continue;
        any |= mark == Mark::checked;
        out.back() = mark == Mark::checked ? U'■' : U'□';
        i = end;
    }
    return any ? out : Words{text};
}

}  // namespace

Mark mark_of(char32_t c) {
    // Nearly every character is a Han character or ASCII, and no mark.
    if (c < 0x80 || (c >= 0x4e00 && c <= 0x9fff)) return Mark::none;
    if (checked_signs.find(c) != View::npos) return Mark::checked;
    if (unchecked_signs.find(c) != View::npos) return Mark::unchecked;
    // The private area keeps a symbol font's own code: U+F0FE is þ of Wingdings.
    if (c >= 0xf020 && c <= 0xf0ff) return doubtful_mark_of(c - 0xf000);
    return Mark::none;
}

Mark doubtful_mark_of(char32_t c) {
    if (c > 0xff && c != U'口' && c != U'囗') return Mark::none;
    if (checked_letters.find(c) != View::npos) return Mark::checked;
    if (unchecked_letters.find(c) != View::npos || c == U'口' || c == U'囗') return Mark::unchecked;
    return Mark::none;
}

bool is_plain_check(std::string_view text) {
    return text == "√" || text == "■" || text == "✓";
}

MarkCell mark_cell(View text) {
    MarkCell cell;
    auto const printed = without_blanks(text);
    auto const whole = comparable(View{printed});
    if (whole.empty()) return cell;
    if (is_any(whole,
               {U"v", U"V", U"ν", U"∨", U"Ⅴ", U"√√", U"是", U"y", U"Y", U"R", U"t", U"þ", U"ü", U"P", U"J", U"TRUE"})) {
        cell.mark = Mark::checked;
        return cell;
    }
    if (is_any(whole, {U"×",  U"x",  U"X",  U"-",  U"--", U"—", U"——", U"–", U"－", U"/",
                       U"\\", U"否", U"无", U"口", U"囗", U"£", U"0",  U"_", U".",  U"FALSE"})) {
        cell.mark = Mark::unchecked;
        return cell;
    }
    // √ and ■ may stand before or behind words; a cell of several options is the caller's to take apart.
    bool seen_checked = false, seen_unchecked = false;
    for (char32_t const c : printed) {
        auto const mark = mark_of(c);
        if (mark == Mark::none)
            cell.printed += c;
        else
            (mark == Mark::checked ? seen_checked : seen_unchecked) = true;
    }
    cell.mark = seen_checked ? Mark::checked : seen_unchecked ? Mark::unchecked : Mark::none;
    cell.words = comparable(View{cell.printed});
    if (cell.mark == Mark::none && cell.words.size() == 1 && !is_han(cell.words.front())) {
        cell.strange = true;
        cell.words.clear();
    }
    return cell;
}

std::optional<std::vector<Option>> options(View printed, BeginsOption begins) {
    auto const unbracketed = without_mark_brackets(printed);
    View const text = unbracketed;
    Boxes boxes{text, begins, {}, 0};
    boxes.find_certain();
    boxes.find_letters();
    boxes.find_mouths();
    if (boxes.count == 0) return std::nullopt;

    std::vector<Option> found(1);
    found.reserve(std::size_t(boxes.count) + 1);
    for (std::size_t from = 0, i = 0; i <= text.size(); ++i) {
        if (i < text.size() && boxes.at[i] == Mark::none) continue;
        found.back().words = text.substr(from, i - from);
        if (i < text.size()) found.push_back({boxes.at[i], {}});
        from = i + 1;
    }
    // 政府网站■ 政府公报□: the boxes stand behind their words.
    bool const behind = !without_blanks(found.front().words).empty() && without_blanks(found.back().words).empty();
    if (behind) {
        for (std::size_t i = 0; i + 1 < found.size(); ++i) found[i].mark = found[i + 1].mark;
        found.pop_back();
    }
    if (!behind && without_blanks(found.front().words).empty()) found.erase(found.begin());
    return found;
}

}  // namespace mingtang::catalog::reading
