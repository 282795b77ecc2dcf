// Rules in few words, so that a table of phrases reads like one: "FORMED|CHANGED+20WD", "CALENDAR@Y 01-31", "show7CD",
// "ask30CD", "[subset]", "low"; "?" where the clause was not understood.
#pragma once

#include <string>
#include <string_view>
#include <vector>

struct Phrase {
    char const* printed;
    char const* means;
};

std::string shape(std::string_view phrase);
void check(std::vector<Phrase> const& phrases);

// One column of a file of data/, without its header.
std::vector<std::string> column_of(std::string const& file, std::string_view column);
