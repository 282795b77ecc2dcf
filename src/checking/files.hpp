// Findings as files: a table for Excel and WPS, plain CSV, JSON for programs, lines for a terminal.
#pragma once

#include <string>
#include <vector>

#include "checking/listing.hpp"

namespace mingtang::checking {

std::string to_csv(std::vector<Line> const& lines);  // UTF-8 with a mark for Excel, CRLF; no cell is a formula
std::string to_json(std::vector<Line> const& lines);
std::string to_xlsx(Summaries const& checked, std::vector<Line> const& lines);  // findings, checks, units
std::string to_text(Summaries const& checked, std::vector<Line> const& lines);

}  // namespace mingtang::checking
