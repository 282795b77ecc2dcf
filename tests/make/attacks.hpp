// The corpus of attacks on whoever reads foreign markup, decoded (security.md C34).
#pragma once

#include <fstream>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace mingtang::make {

// \n \t \r \f \0 \uXXXX \UXXXXXXXX stand for the characters.
inline std::string decoded_attack(std::string_view line) {
    std::string out;
    for (std::size_t at = 0; at < line.size(); ++at) {
        char const c = line[at], next = at + 1 < line.size() ? line[at + 1] : ' ';
        std::size_t const digits = next == 'u' ? 4 : next == 'U' ? 8 : 0;
        if (c == '\\' && digits > 0 && at + 2 + digits <= line.size()) {
            auto const number = std::stoul(std::string{line.substr(at + 2, digits)}, nullptr, 16);
            out += to_utf8(std::u32string(1, char32_t(number)));
            at += 1 + digits;
        } else if (auto const which = std::string_view{"ntrf0"}.find(next);
                   c == '\\' && which != std::string_view::npos) {
            out += std::string_view{"\n\t\r\f\0", 5}[which];
            ++at;
        } else {
            out += c;
        }
    }
    return out;
}

inline std::vector<std::string> attacks(std::string const& path) {
    std::ifstream file{path};
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        if (!line.starts_with("# ")) lines.push_back(decoded_attack(line));
    return lines;
}

}  // namespace mingtang::make
