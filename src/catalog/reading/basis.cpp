#include "catalog/reading/basis.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "catalog/reading/citations.hpp"

namespace mingtang::catalog::reading {
namespace {

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
    auto const is_edge = [](char32_t c) { return parts_items(c) || half_width(c) == U'/'; };
    auto const widen = [](Gap& gap, char32_t c) { gap = is_blank(c) && gap != Gap::mark ? Gap::blank : Gap::mark; };
    while (!words.empty() && is_edge(words.front())) widen(found.before, words.front()), words.remove_prefix(1);
    while (!words.empty() && is_edge(words.back())) widen(found.behind, words.back()), words.remove_suffix(1);
    // A stray 号 left over after a citation.
    if (starts_with_any(words, {U"号"}) && (words.size() == 1 || parts_items(words[1]))) {
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
                                            (words.before != Gap::mark && is_document_number(items.front())));
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
