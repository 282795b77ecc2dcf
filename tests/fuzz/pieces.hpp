// Office files made of what the fuzzer invents: its bytes become parts of an archive, so that it need not guess
// checksums. Pieces are separated by U+0001, which no part holds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"

namespace mingtang::fuzz {

inline std::vector<std::string> pieces_of(std::string_view text, std::size_t count) {
    std::vector<std::string> pieces;
    for (auto const piece : split(text, '\x01')) pieces.emplace_back(piece);
    pieces.resize(count);
    return pieces;
}

}  // namespace mingtang::fuzz
