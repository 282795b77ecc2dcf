// What a careful human read out of a table (NAME.expected.csv), and the rule by which a reader is held against it:
// rule 1 of data/catalog_samples/README.md. Written without the reader's own code, so that the two can disagree.
#pragma once

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "catalog/reading/read_table.hpp"

namespace mingtang::test {

inline constexpr std::array<std::string_view, 11> columns{"domain",   "level1",     "level2",  "content",
                                                          "basis",    "time_limit", "subject", "channels",
                                                          "audience", "method",     "levels"};
using Row = std::array<std::string, columns.size()>;

inline std::string bytes_of(std::string const& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

// All white space deleted, full-width forms made half-width.
inline std::string folded(std::string_view text) {
    std::u32string out;
    for (char32_t c : to_u32(text)) {
        if (c <= 0x20 || c == 0xa0 || c == 0x3000 || c == 0x200b || c == 0xfeff || (c >= 0x2000 && c <= 0x200a))
            continue;
        out += c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c;
    }
    return to_utf8(out);
}

inline std::string as_set(std::string const& list) {
    auto parts = split(list, ';');
    std::ranges::sort(parts);
    std::vector<std::string> sorted{parts.begin(), parts.end()};
    return join(sorted, ";");
}

// Channels and levels are sets; the order of everything else counts.
inline bool same(std::size_t column, std::string const& expected, std::string const& got) {
    auto const a = folded(expected), b = folded(got);
    return a == b || ((column == 7 || column == 10) && as_set(a) == as_set(b));
}

inline Row row_of(catalog::Entry const& entry) {
    return {entry.domain,   entry.level1,     entry.level2,           join(entry.content, ";"),
            entry.basis,    entry.time_limit, entry.subject,          join(entry.channels, ";"),
            entry.audience, entry.method,     join(entry.levels, ";")};
}

// RFC 4180, first line the names, a last column `source` ignored.
inline std::vector<Row> expected_rows(std::string const& csv) {
    std::vector<std::vector<std::string>> lines(1);
    std::string cell;
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        char const c = csv[i];
        if (quoted) {
            if (c == '"' && i + 1 < csv.size() && csv[i + 1] == '"')
                cell += csv[++i];
            else if (c == '"')
                quoted = false;
            else
                cell += c;
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',' || c == '\n') {
            lines.back().push_back(std::move(cell));
            cell.clear();
            if (c == '\n') lines.emplace_back();
        } else if (c != '\r') {
            cell += c;
        }
    }
    std::vector<Row> rows;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].size() < columns.size()) continue;
        std::copy_n(lines[i].begin(), columns.size(), rows.emplace_back().begin());
    }
    return rows;
}

}  // namespace mingtang::test
