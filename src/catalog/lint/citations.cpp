#include "catalog/lint/citations.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace mingtang::catalog::lint {
namespace {

constexpr std::string_view open = "《", close = "》";

std::size_t digit_of(std::string_view character) {
    static constexpr std::array<std::string_view, 10> digits{"零", "一", "二", "三", "四",
                                                             "五", "六", "七", "八", "九"};
    for (std::size_t i = 0; i < digits.size(); ++i)
        if (digits[i] == character) return i;
    if (character == "〇") return 0;
    if (character == "两") return 2;
    return 10;
}

Piece piece(std::string_view cell, std::size_t begin, std::size_t end) {
    return {begin, end, std::string{cell.substr(begin, end - begin)}};
}

// Where the title that begins at `from` (behind its 《) ends; titles hold titles: 《关于印发《办法》的通知》.
std::size_t end_of_title(std::string_view cell, std::size_t from) {
    int depth = 1;
    for (auto at = from; at < cell.size();) {
        if (cell.substr(at).starts_with(open)) {
            ++depth;
            at += open.size();
        } else if (cell.substr(at).starts_with(close)) {
            if (--depth == 0) return at;
            at += close.size();
        } else {
            ++at;
        }
    }
    return cell.npos;
}

// 第…条 in the words behind a citation; 第…款 and 第…项 belong to it.
void find_articles(std::string_view cell, std::size_t from, std::size_t to, Citation& citation) {
    static constexpr std::string_view first = "第", article = "条";
    while (from < to) {
        auto const at = cell.find(first, from);
        if (at == cell.npos || at >= to) return;
        auto const end = cell.find(article, at);
        if (end == cell.npos || end >= to) return;
        auto const words = cell.substr(at + first.size(), end - at - first.size());
        from = end + article.size();
        if (auto const number = article_number(words); number > 0)
            citation.articles.push_back({piece(cell, at, from), number});
    }
}

// （国务院令第711号）, (财预〔2016〕143号): every bracket right behind the title that holds 号, 令 or a year.
std::size_t take_brackets(std::string_view cell, std::size_t at, Citation& citation) {
    for (;;) {
        auto rest = cell.substr(at);
        std::size_t blank = 0;
        while (rest.substr(blank).starts_with(" ")) ++blank;
        rest.remove_prefix(blank);
        std::string_view left = rest.starts_with("（") ? "（" : rest.starts_with("(") ? "(" : "";
        if (left.empty()) return at;
        auto const wide = rest.find("）"), narrow = rest.find(')');
        auto const end = std::min(wide, narrow);
        if (end == rest.npos) return at;
        auto const begin = at + blank + left.size();
        auto inside = piece(cell, begin, at + blank + end);
        if (inside.text.find("号") != inside.text.npos || inside.text.find("令") != inside.text.npos)
            citation.numbers.push_back(std::move(inside));
        at += blank + end + (wide == end ? std::string_view{"）"}.size() : 1);
    }
}

// Words between citations that say nothing wrong: separators, 和, articles, 及其实施细则.
bool harmless(std::string_view words) {
    std::string rest{words};
    for (auto const* word : {"、", "；", ";", "，", ",", "。", " ", "\n", "和", "及", "以及", "等", "其实施细则",
                             "实施细则", "的规定", "规定"})
        rest = replace_all(std::move(rest), word, "");
    return rest.empty();
}

// Takes 第…条第…款第…项 and 国务院令第…号 printed without brackets off the words behind a citation.
void take_tail(std::string_view cell, std::size_t from, std::size_t to, Citation& citation, Basis& basis) {
    auto words = cell.substr(from, to - from);
    if (auto const at = words.find("令第"); at != words.npos && words.find("号", at) != words.npos) {
        auto const end = words.find("号", at) + std::string_view{"号"}.size();
        std::size_t begin = 0;
        for (auto const* mark : {"、", "；", "，", ",", " ", "》", "）"})
            if (auto const last = words.substr(0, at).rfind(mark); last != words.npos)
                begin = std::max(begin, last + std::string_view{mark}.size());
        citation.numbers.push_back(piece(cell, from + begin, from + end));
        words = words.substr(end);
        from += end;
    }
    find_articles(cell, from, to, citation);
    bool const only_articles = !citation.articles.empty() && words.find("条") != words.npos;
    if (only_articles) {
        auto const last = citation.articles.back().words.end;
        if (last > from) {
            words = cell.substr(last, to - last);
            from = last;
        }
        // 第一款, 第（二）项
        while (words.starts_with("第")) {
            auto const item = words.find("项"), paragraph = words.find("款");
            auto const end = std::min(item, paragraph);
            if (end == words.npos || end > 30) break;
            words.remove_prefix(end + 3);
            from += end + 3;
        }
    }
    // 、 and its kin cut the rest into pieces; the last one right in front of a 《 names the issuer: 国务院《…》.
    static constexpr std::array<std::string_view, 8> marks{"、", "；", "，", "。", ";", ",", " ", "\n"};
    std::size_t begin = from;
    auto take = [&](std::size_t end, bool before_title) {
        auto const part = cell.substr(begin, end - begin);
        if (!part.empty() && !harmless(part) && !before_title) basis.loose.push_back(piece(cell, begin, end));
    };
    for (std::size_t at = from; at < to;) {
        std::size_t mark = 0;
        for (auto const one : marks)
            if (cell.substr(at).starts_with(one)) mark = one.size();
        if (mark > 0) {
            take(at, false);
            begin = at + mark;
        }
        at += mark > 0 ? mark : 1;
    }
    take(to, cell.substr(to).starts_with(open));
}

}  // namespace

int article_number(std::string_view words) {
    if (words.empty()) return 0;
    int value = 0, last = 0;
    bool any = false;
    for (std::size_t at = 0; at < words.size();) {
        if (words[at] >= '0' && words[at] <= '9') {
            last = last * 10 + (words[at] - '0');
            if (last > 9999) return 0;
            any = true;
            ++at;
            continue;
        }
        auto const character = words.substr(at, 3);
        at += 3;
        if (auto const digit = digit_of(character); digit < 10) {
            last = int(digit);
            any = true;
            continue;
        }
        int const scale = character == "十" ? 10 : character == "百" ? 100 : character == "千" ? 1000 : 0;
        if (scale == 0) return 0;
        value += (last == 0 ? 1 : last) * scale;
        last = 0;
        any = true;
    }
    return any ? value + last : 0;
}

Basis parse_basis(std::string_view cell) {
    Basis basis;
    std::size_t at = 0;
    Citation none;  // words in front of the first citation
    auto* current = &none;
    while (at <= cell.size()) {
        auto const next = cell.find(open, at);
        auto const to = next == cell.npos ? cell.size() : next;
        if (auto const lone = cell.substr(at, to - at).find(close); lone != cell.npos)
            basis.unclosed.push_back(piece(cell, at + lone, at + lone + close.size()));
        else
            take_tail(cell, at, to, *current, basis);
        if (next == cell.npos) break;
        auto const begin = next + open.size();
        auto const end = end_of_title(cell, begin);
        if (end == cell.npos) {
            // Up to the next separator: the rest of the cell may hold sound citations.
            auto stop = cell.find("、", begin);
            auto const again = cell.find(open, begin);
            stop = std::min({stop, again, cell.size()});
            basis.unclosed.push_back(piece(cell, next, stop));
            at = stop;
            none = {};
            current = &none;
            continue;
        }
        basis.citations.push_back({piece(cell, begin, end), {}, {}});
        current = &basis.citations.back();
        at = take_brackets(cell, end + close.size(), *current);
    }
    return basis;
}

}  // namespace mingtang::catalog::lint
