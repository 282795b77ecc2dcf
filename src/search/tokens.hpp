// From text to tokens (stack.md §3): case, width, compatibility forms and glyphs (glyphs.hpp) folded; every Han
// character gives one token, itself with its right neighbour, or alone at the end of its run; a run of letters and
// digits is one token. One place, one token: so a phrase of tokens is the substring itself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mingtang::search {

struct Place {
    std::string token;
    bool han = false;
    std::size_t first = 0;  // the characters of the source it stands for: [first, last)
    std::size_t last = 0;
    bool joined = false;  // the next place is the next character of the same Han run
};

std::vector<Place> places(std::u32string_view text);

}  // namespace mingtang::search
