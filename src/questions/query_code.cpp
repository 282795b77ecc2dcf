#include "questions/query_code.hpp"

#include <stdexcept>

#include "base/text.hpp"

namespace mingtang::questions {

std::string code_from(std::string_view chance) {
    // Bytes beyond the last whole round would make some letters likelier than others.
    constexpr auto rounds = 256 / code_letters.size() * code_letters.size();
    std::string code;
    for (auto const byte : chance) {
        auto const number = static_cast<unsigned char>(byte);
        if (number < rounds && code.size() < code_length) code += code_letters[number % code_letters.size()];
    }
    if (code.size() < code_length) throw std::logic_error{"too little chance for a query code"};
    return code;
}

std::string code_as_shown(std::string_view code) {
    std::string shown;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (i > 0 && i % 4 == 0) shown += '-';
        shown += code[i];
    }
    return shown;
}

std::string code_as_kept(std::string_view typed) {
    std::string code;
    for (auto c : clean_line(typed)) {
        if (c == ' ' || c == '-') continue;
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
        if (code_letters.find(c) == code_letters.npos || code.size() == code_length) return {};
        code += c;
    }
    return code.size() == code_length ? code : std::string{};
}

}  // namespace mingtang::questions
