#include "catalog/reading/citations.hpp"

#include <algorithm>

namespace mingtang::catalog::reading {
namespace {

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
    while (!open.empty() && (parts_items(open.back()) || is_digit(open.back()))) open.pop_back();
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

// 行政法规：《…》: the kind of the law before its title, a label like 【行政法规】. Its length, 0 when there is none.
std::size_t label_at(View text) {
    for (View const kind :
         {View{U"国家法律"}, View{U"法律法规"}, View{U"法律"}, View{U"地方性法规"}, View{U"行政法规"},
          View{U"党内法规"}, View{U"部门规章及规范性文件"}, View{U"部门规章"}, View{U"地方政府规章"},
          View{U"规范性文件"}, View{U"政策文件"}, View{U"国务院文件"}, View{U"法规"}, View{U"规章"}}) {
        if (!text.starts_with(kind) || text.size() <= kind.size()) continue;
        if (half_width(text[kind.size()]) != U':') continue;
        auto const behind = trimmed(text.substr(kind.size() + 1, 12));
        bool const numbered = !behind.empty() && is_digit(behind.front());
        if (!behind.empty() && (behind.front() == U'《' || (numbered && has(behind, U"《")))) return kind.size() + 1;
    }
    return 0;
}

}  // namespace

bool parts_items(char32_t c) {
    return is_blank(c) || View{U"、；;，,。.．：:|\n "}.find(c) != View::npos;
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

Words without_labels(View text) {
    Words out;
    bool may_begin = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char32_t const c = text[i];
        // 一、《甲》二、《乙》
        if (may_begin && View{U"一二三四五六七八九十"}.find(c) != View::npos) {
            auto end = i + 1;
            while (end < text.size() && View{U"一二三四五六七八九十"}.find(text[end]) != View::npos) ++end;
            auto const behind = end < text.size() && View{U"、．.,，"}.find(text[end]) != View::npos
                                    ? trimmed(text.substr(end + 1, 20))
                                    : View{};
            if (!behind.empty() && behind.front() == U'《') {
                out += U'；';
                i = end;
                continue;
            }
        }
        if (c >= 0x4e00 && c <= 0x9fff) {
            if (auto const length = may_begin ? label_at(text.substr(i)) : 0) {
                out += U'；';
                i += length - 1;
                continue;
            }
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
        may_begin = parts_items(c) || c == U'》' || (may_begin && is_blank(c)) || half_width(c) == U')';
        // In 第十九条、第二十条 and （2018年、2020年） a digit begins no item.
        if (View{U"，,.．：:"}.find(c) != View::npos) may_begin = false;
    }
    return out;
}

}  // namespace mingtang::catalog::reading
