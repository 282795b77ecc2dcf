// One item as cells of a grid: what an officer types, pastes or sees. Cleaning and checking of one cell; pure.
// Not here: what a whole edition needs before it may be submitted (submission.hpp).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/types.hpp"

namespace mingtang::catalog {

enum class Column { level1, level2, content, basis, time_limit, subject, unit, channels, audience, method, levels };

struct ColumnInfo {
    Column column;
    std::string_view key;      // "time_limit": in JSON, forms and CSV
    std::string_view chinese;  // 公开时限
    enum class Kind { line, list, choice, choices } kind;
    std::vector<std::string_view> choices;  // closed vocabulary, in printed order
};
// A row, or the part of it that is spoken of, as its cells show it.
using Cells = std::map<Column, std::string>;

// In printed order.
std::vector<ColumnInfo> const& columns();
std::optional<Column> parse_column(std::string_view key);
ColumnInfo const& info(Column column);

// What the cell shows: elements of content on lines of their own, channels and levels joined by ；.
std::string cell(Entry const& entry, Column column);

// Takes typed text into the entry: cleaned, lists split, common other names of a closed word made the official ones.
// Nothing, or the sentence that says what is wrong; then the entry is as before. `unit` is no word of an entry.
std::optional<std::string> put(Entry& entry, Column column, std::string_view typed);

inline constexpr std::size_t longest_cell = 10000;  // characters

}  // namespace mingtang::catalog
