// The register of superior documents that are not public, and what of them a draft quotes: the number in any brackets,
// the title, whole passages (F18). Of passages only fingerprints are kept: the texts themselves have no place on a
// machine that the public can reach.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "screening/types.hpp"

namespace mingtang::screening {

// Of every twelve characters that follow one another, punctuation and blanks left out; sorted, each once.
std::vector<std::uint64_t> fingerprint(std::string_view text);

struct NonPublicDocument {
    std::int64_t id = 0;
    std::string title, number;  // either may be ""
    std::vector<std::uint64_t> passages{};
};

// In one paragraph. The reason names the document as the register does.
std::vector<Hit> find_quotations(std::string_view line, std::vector<NonPublicDocument> const& register_of);

}  // namespace mingtang::screening
