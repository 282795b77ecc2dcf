#include "demonstration/csv.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace mingtang::demonstration {
namespace {

// One record of RFC 4180, from `at` on; leaves `at` behind its line end.
std::vector<std::string> record(std::string_view text, std::size_t& at) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (; at < text.size(); ++at) {
        char const c = text[at];
        if (quoted) {
            if (c != '"')
                cells.back() += c;
            else if (at + 1 < text.size() && text[at + 1] == '"')
                cells.back() += text[++at];
            else
                quoted = false;
        } else if (c == '"') {
            if (!cells.back().empty()) throw std::runtime_error{"CSV: a quote inside a plain cell"};
            quoted = true;
        } else if (c == ',') {
            cells.emplace_back();
        } else if (c == '\n') {
            ++at;
            return cells;
        } else if (c != '\r') {
            cells.back() += c;
        }
    }
    if (quoted) throw std::runtime_error{"CSV: a quote without its end"};
    return cells;
}

}  // namespace

std::vector<CsvRow> parse_csv(std::string_view text) {
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    std::size_t at = 0;
    auto const names = record(text, at);
    std::vector<CsvRow> rows;
    while (at < text.size()) {
        auto const cells = record(text, at);
        if (cells.size() == 1 && cells.front().empty()) continue;
        if (cells.size() != names.size())
            throw std::runtime_error{"CSV: " + std::to_string(cells.size()) + " cells under " +
                                     std::to_string(names.size()) + " headings in row " +
                                     std::to_string(rows.size() + 2)};
        CsvRow row;
        for (std::size_t i = 0; i < names.size(); ++i) row.emplace(names[i], cells[i]);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<CsvRow> read_csv(std::string const& path) try {
    std::ifstream in{path, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) throw std::runtime_error{"cannot be read"};
    return parse_csv(text.str());
} catch (std::runtime_error const& problem) {
    throw std::runtime_error{path + ": " + problem.what()};
}

}  // namespace mingtang::demonstration
