// Our own data files as rows with named columns. Strict: a crooked line is a fault of ours and throws.
// Not for officers' files: those go through documents.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mingtang::demonstration {

using CsvRow = std::map<std::string, std::string, std::less<>>;

std::vector<CsvRow> parse_csv(std::string_view text);
std::vector<CsvRow> read_csv(std::string const& path);  // throws std::runtime_error with the path

}  // namespace mingtang::demonstration
