// A rich text as the lines a difference is made of: each with its words, and with all else that a reader would notice.
#pragma once

#include <string>
#include <vector>

#include "documents/difference.hpp"

namespace mingtang::documents {

struct TextLine {
    DifferenceLine::Kind kind = DifferenceLine::Kind::paragraph;
    std::string words;  // of a row: cells with tabs between
    std::string look;   // where links lead, which pictures stand there, what is strong, how cells span
};

std::vector<TextLine> lines_of(RichText const& text);

}  // namespace mingtang::documents
