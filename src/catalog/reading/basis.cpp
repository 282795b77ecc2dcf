#include "catalog/reading/basis.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"

namespace mingtang::catalog::reading {
namespace {

constexpr View between = U"、；;，,。.．：:|\n ";

bool parts(char32_t c) {
    return is_blank(c) || between.find(c) != View::npos;
}

// The text in pieces: a title with its 《》, a bracket behind it, or words.
struct Piece {
    enum class Kind { title, bracket, words } kind;
    Words text;
};

// 《关于印发《…办法》的通知》 holds a title in a title; 《…意见、《…办法》 lacks a 》. The inner one is nested when the
// outer is closed before another title begins.
bool nested(View text, std::size_t inner) {
    int depth = 1;
    for (std::size_t i = inner; i < text.size(); ++i) {
        if (text[i] == U'《') ++depth;
        if (text[i] == U'》' && --depth == 0) return true;
        // Two titles begin without one having closed, or the sentence is over: not one title.
        if (depth > 3) return false;
        if (depth == 1 && i > inner && (text[i] == U'；' || text[i] == U'。')) return false;
    }
    return false;
}

// The title that begins at `at`; `end` is behind it. A missing 》 is added, before the bracket of a document number.
Words title_at(View text, std::size_t at, std::size_t& end) {
    int depth = 0;
    std::size_t i = at;
    for (; i < text.size(); ++i) {
        if (text[i] == U'《') {
            if (depth > 0 && !nested(text, i)) break;
            ++depth;
        } else if (text[i] == U'》') {
            if (--depth == 0) {
                end = i + 1;
                return Words{text.substr(at, end - at)};
            }
        } else if (text[i] == U'\n' && depth == 1 && i + 1 < text.size() && is_digit(text[i + 1])) {
            // "2.《" on the next line: the title before it was never closed.
            auto const next = text.find(U'《', i);
            if (next != View::npos && next - i <= 5) break;
        }
    }
    end = i;
    auto open = Words{text.substr(at, i - at)};
    while (!open.empty() && (parts(open.back()) || is_digit(open.back()))) open.pop_back();
    if (open.size() <= 1) return {};
    if (half_width(open.back()) == U')') {
        int brackets = 0;
        for (std::size_t n = open.size(); n-- > 1;) {
            brackets -= bracket_step(open[n]);
            if (brackets == 0) {
                if (has_any(View{open}.substr(n), {U"号", U"令", U"年", U"〔", U"["}))
                    return open.insert(n, 1, U'》'), open;
                break;
            }
        }
    }
    return open + U'》';
}

std::size_t bracket_end(View text, std::size_t at) {
    // A document number with its dates is shorter; a bracket that never closes is none.
    constexpr std::size_t longest = 1000;
    int depth = 0;
    for (std::size_t i = at; i < std::min(text.size(), at + longest); ++i) {
        depth += bracket_step(text[i]);
        if (depth == 0) return i + 1;
    }
    return View::npos;
}

std::vector<Piece> pieces_of(View text) {
    std::vector<Piece> pieces;
    auto const add = [&](Piece::Kind kind, View words) {
        auto const packed = kind == Piece::Kind::words ? Words{words} : without_blanks(words);
        if (pieces.empty() || kind != Piece::Kind::words || pieces.back().kind != Piece::Kind::words)
            pieces.push_back({kind, packed});
        else
            pieces.back().text += packed;
    };
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == U'《') {
            std::size_t end = i;
            auto const title = title_at(text, i, end);
            if (end == i) end = i + 1;
            if (!title.empty()) add(Piece::Kind::title, title);
            i = end;
            continue;
        }
        bool const opens = View{U"(（〔[［"}.find(text[i]) != View::npos;
        if (auto const end = opens ? bracket_end(text, i) : View::npos; end != View::npos) {
            // Behind a title the bracket is the title's; within words it is a part of them.
            bool const behind_title = !pieces.empty() && (pieces.back().kind == Piece::Kind::title ||
                                                          pieces.back().kind == Piece::Kind::bracket ||
                                                          without_blanks(pieces.back().text).empty());
            if (!pieces.empty() && pieces.back().kind == Piece::Kind::words && behind_title) pieces.pop_back();
            add(behind_title ? Piece::Kind::bracket : Piece::Kind::words, text.substr(i, end - i));
            i = end;
            continue;
        }
        auto const from = i++;
        while (i < text.size() && (is_han(text[i]) || View{U"《(（〔[［"}.find(text[i]) == View::npos)) ++i;
        add(Piece::Kind::words, text.substr(from, i - from));
    }
    return pieces;
}

// 【条例】-style labels and list numbers, wherever an item may begin, become what parts items. Line breaks stay.
Words without_labels(View text) {
    Words out;
    bool may_begin = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char32_t const c = text[i];
        if (c >= 0x4e00 && c <= 0x9fff) {
            out += c;
            may_begin = false;
            continue;
        }
        if (c == U'【' || c == U'〖') {
            auto const end = text.substr(i, 13).find_first_of(U"】〗");
            if (end != View::npos) {
                out += U'；';
                i += end;
                may_begin = true;
                continue;
            }
        }
        if (may_begin && (is_digit(c) || (half_width(c) == U'(' && i + 1 < text.size()) || (c >= U'①' && c <= U'⑳'))) {
            std::size_t end = i;
            bool const bracket = half_width(c) == U'(';
            if (bracket) ++end;
            auto const digits = end;
            while (end < text.size() &&
                   (is_digit(text[end]) || (bracket && View{U"一二三四五六七八九十"}.find(text[end]) != View::npos)))
                ++end;
            bool const numbered = end > digits && end - digits <= 2;
            auto stop = end;
            while (stop < text.size() && is_blank(text[stop]) && text[stop] != U'\n') ++stop;
            bool const stopped =
                numbered && stop < text.size() &&
                (bracket ? half_width(text[stop]) == U')' : View{U".．、)）,，:："}.find(text[stop]) != View::npos);
            bool const bare = numbered && !bracket && stop < text.size() && text[stop] == U'《';
            bool const circled = c >= U'①' && c <= U'⑳';
            if (circled || stopped || bare) {
                out += U'；';
                i = circled ? i : bare ? stop - 1 : stop;
                continue;
            }
        }
        out += c;
        may_begin = parts(c) || c == U'》' || (may_begin && is_blank(c)) || half_width(c) == U')';
        // In 第十九条、第二十条 and （2018年、2020年） a digit begins no item.
        if (View{U"，,.．：:"}.find(c) != View::npos) may_begin = false;
    }
    return out;
}

bool is_document_number(View words) {
    // 国务院令第711号第二十条: the number goes on with the article.
    if (auto const at = words.find(U'号');
        at != View::npos && at < 20 && has_any(words.substr(0, at), {U"令第", U"〔", U"["}))
        return true;
    return words.size() <= 30 && ends_with_any(words, {U"号", U"号令"}) &&
           (has_any(words, {U"〔", U"[", U"(", U"（", U"令", U"第", U"［"}));
}

// Words right behind a title that go on with it: 等, 及相关规定, 第十九条, 的通知.
bool belongs_behind(View words) {
    return starts_with_any(words, {U"等",   U"及",   U"以及", U"和",   U"与",       U"或",   U"的",
                                   U"第",   U"之",   U"中",   U"规定", U"附件",     U"修正", U"修订",
                                   U"有关", U"相关", U"文件", U"要求", U"实施细则", U"释义", U"暂行"}) ||
           is_document_number(words);
}

// The same across a line end of a narrow column; 相关规定 on a line of its own is an item of its own.
bool goes_on_behind(View words) {
    return starts_with_any(words, {U"第", U"等", U"及", U"以及", U"的", U"和", U"与"});
}

// 国务院, 省人民政府, 教育部: who issued the title that follows, also across a line end.
bool is_issuer(View words) {
    return ends_with_any(words, {U"院", U"厅", U"部", U"委", U"局", U"政府", U"省", U"市", U"县", U"区", U"会",
                                 U"办公室", U"印发", U"转发", U"关于", U"发布"});
}

bool joins_two(View words) {
    return is_any(words, {U"和", U"及", U"与", U"以及", U"、和", U"或", U"或者", U"、以及", U"、及"});
}

// 及国务院《乙》 joins; 及相关规定 ends the citation before it.
bool begins_joining(View words) {
    return starts_with_any(words, {U"和", U"及", U"与", U"以及", U"或"});
}
bool ends_phrase(View words) {
    return ends_with_any(words, {U"规定", U"文件", U"政策", U"法规", U"要求", U"等", U"精神", U"办法", U"意见", U"号",
                                 U"条", U"款", U"项"});
}

std::vector<View> split_items(View words) {
    std::vector<View> items;
    for (std::size_t from = 0;;) {
        auto const at = words.find(U'、', from);
        items.push_back(words.substr(from, at == View::npos ? at : at - from));
        if (at == View::npos) return items;
        from = at + 1;
    }
}

// Words that stand between titles: the separators at their ends are only print; lines and ； inside part items.
struct Between {
    enum class Gap { none, blank, mark } before = Gap::none, behind = Gap::none;  // a blank or a line end; 、 or ；
    std::string text;
};
Between between_titles(View words) {
    using Gap = Between::Gap;
    Between found;
    auto const is_edge = [](char32_t c) { return parts(c); };
    auto const widen = [](Gap& gap, char32_t c) { gap = is_blank(c) && gap != Gap::mark ? Gap::blank : Gap::mark; };
    while (!words.empty() && is_edge(words.front())) widen(found.before, words.front()), words.remove_prefix(1);
    while (!words.empty() && is_edge(words.back())) widen(found.behind, words.back()), words.remove_suffix(1);
    // A stray 号 left over after a citation.
    if (starts_with_any(words, {U"号"}) && (words.size() == 1 || parts(words[1]))) {
        words.remove_prefix(1);
        found.before = Gap::mark;
        while (!words.empty() && is_edge(words.front())) words.remove_prefix(1);
    }
    Words items;
    bool gap = false;
    for (char32_t const c : words) {
        if (c == U'\n' || c == U'；' || c == U';') {
            gap = true;
            continue;
        }
        if (gap && !items.empty()) {
            while (!items.empty() && View{U"、，,。 "}.find(items.back()) != View::npos) items.pop_back();
            items += U'、';
        }
        if (gap && View{U"、，,"}.find(c) != View::npos) continue;
        gap = false;
        items += c;
    }
    found.text = tidy(items);
    return found;
}

}  // namespace

std::string basis_in(View cell, ColumnWidth const& width) {
    using Gap = Between::Gap;
    auto const text = without_labels(width.unwrapped(cell));
    auto pieces = pieces_of(text);
    std::string out;
    bool after_title = false, joined = false, parted = false;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        auto const& piece = pieces[i];
        if (piece.kind == Piece::Kind::bracket) {
            out += to_utf8(piece.text);
            continue;
        }
        if (piece.kind == Piece::Kind::title) {
            if (!out.empty() && !joined && (after_title || parted)) out += "、";
            out += to_utf8(piece.text);
            after_title = true;
            joined = parted = false;
            continue;
        }
        auto const words = between_titles(piece.text);
        auto const known = to_u32(words.text);
        bool const last = i + 1 == pieces.size();
        if (words.text.empty()) {
            parted = true;
            continue;
        }
        // 《甲》和《乙》 stays one phrase.
        if (after_title && !last && joins_two(known) && words.before != Gap::mark && words.behind != Gap::mark) {
            out += words.text;
            joined = true;
            continue;
        }
        auto const items = split_items(known);
        bool const behind = after_title && ((words.before == Gap::none && belongs_behind(items.front())) ||
                                            (words.before == Gap::blank && goes_on_behind(items.front())) ||
                                            is_document_number(items.front()));
        if (!out.empty() && after_title && !behind) out += "、";
        out += words.text;
        // The last words go on into the next title (国务院《…》), unless print parts them or they end the one before.
        bool const ends_before = behind && items.size() == 1 && (!begins_joining(known) || ends_phrase(known));
        bool const parted_behind =
            words.behind == Gap::mark || (words.behind == Gap::blank && !is_issuer(items.back()));
        joined = !parted_behind && !ends_before;
        parted = !joined;
        after_title = false;
    }
    return out;
}

}  // namespace mingtang::catalog::reading
