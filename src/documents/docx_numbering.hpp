// The numbers Word puts before paragraphs without anybody having typed them: 一、, 1.2, ①, ●. In catalogs the column
// 序号 is often nothing else. Counting follows the document from top to bottom.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "documents/package.hpp"
#include "documents/symbol_fonts.hpp"

namespace mingtang::documents {

struct ListLevel {
    int start = 1;
    std::string format = "decimal";  // w:numFmt
    std::string text;                // "%1.%2"; a bullet's letters
    bool gap = true;                 // a tab or blank follows
    bool western = false;            // w:isLgl: all numbers of the text as 1, 2, 3
    SymbolFont font = SymbolFont::none;
};

inline constexpr std::size_t list_levels = 9;

struct ListKind {
    std::array<ListLevel, list_levels> levels;
    std::string style, same_as_style;  // w:styleLink, w:numStyleLink
};

struct List {
    int kind = -1;                            // key of ListBook::kinds
    std::array<int, list_levels> restarts{};  // w:startOverride, where `restarted`
    std::array<bool, list_levels> restarted{};
    std::map<int, ListLevel> own_levels;
};

// Which list a paragraph is in; 0 is none.
struct ListPlace {
    int list = 0;
    int level = 0;
};

struct ParagraphStyle {
    std::string based_on;
    bool says_list = false, says_level = false;
    ListPlace place;
};

// numbering.xml and the paragraph styles that number.
struct ListBook {
    std::map<int, ListKind> kinds;
    std::map<int, List> lists;
    std::map<std::string, ParagraphStyle, std::less<>> styles;

    ListPlace of_style(std::string_view style) const;
};

Result<ListBook> read_lists(Package const& package, std::vector<Relation> const& relations);

// `number` in one of Word's formats.
std::string word_list_number(int number, std::string_view format);

class ListCounter {
  public:
    explicit ListCounter(ListBook book) : book_(std::move(book)) {}

    ListBook const& book() const { return book_; }
    // The number of the next paragraph at this place, with the gap behind it; "" where there is none.
    std::string next(ListPlace place);

  private:
    struct Counts {
        std::array<int, list_levels> at{};
        std::array<bool, list_levels> counted{};
    };
    ListLevel const& level(List const& list, ListKind const& kind, int at) const;

    ListBook book_;
    std::map<int, Counts> counts_;               // by kind: lists of one kind count on
    std::map<std::pair<int, int>, bool> begun_;  // list and level whose restart has been used
};

}  // namespace mingtang::documents
