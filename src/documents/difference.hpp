// What was changed between two texts, for people to read: paragraph by paragraph, in tables row by row and cell by
// cell, inside each word by word. Also between two lists of attachments. Pure; fifty pages take a few milliseconds.
// It is shown by the page that asks, through views: everything here is plain words (security.md C34, F15).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "documents/rich_text.hpp"

namespace mingtang::documents {

enum class Change { same, removed, added, changed };

// Of one line: what stays, what goes, what comes, in reading order.
struct Span {
    Change change = Change::same;  // never `changed`
    std::string words;
    bool operator==(Span const&) const = default;
};

// A paragraph, an item, or a row of a table.
struct DifferenceLine {
    enum class Kind { heading, subheading, paragraph, item, row };

    Kind kind = Kind::paragraph;
    Change change = Change::same;
    std::string note{};                      // what changed besides the words: 由正文改为标题
    std::vector<std::vector<Span>> cells{};  // one for all but rows
    bool operator==(DifferenceLine const&) const = default;
};

struct Difference {
    std::vector<DifferenceLine> lines;
    int removed = 0, added = 0, changed = 0;  // lines

    bool none() const { return removed + added + changed == 0; }
};

Difference difference(RichText const& before, RichText const& after);
// Of plain lines; tabs part cells. For texts of attachments and for titles.
Difference difference(std::vector<std::string> const& before, std::vector<std::string> const& after);
std::vector<Span> difference(std::string_view before, std::string_view after);

// The lines that changed with `around` lines before and after; what is left out in between is a line of no cells whose
// note says how many.
std::vector<DifferenceLine> without_the_rest(Difference const& difference, std::size_t around);

struct NamedFile {
    std::string name, digest;  // two files of one digest are the same bytes
};
struct FileChange {
    enum class Kind { same, removed, added, replaced, renamed } kind = Kind::same;
    std::string name;
    std::string earlier_name{};  // of a renamed one
    bool operator==(FileChange const&) const = default;
};
std::vector<FileChange> difference(std::vector<NamedFile> const& before, std::vector<NamedFile> const& after);

}  // namespace mingtang::documents
