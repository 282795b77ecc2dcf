#include "documents/xlsx_page_header.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mingtang::documents {
namespace {

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

}  // namespace

// ECMA-376 part 1, 18.3.1.46: '&' and a letter says where, how, or which number; "&&" is the sign itself.
std::string page_header_words(std::string_view code) {
    constexpr std::size_t colour_letters = 6, longest = 1'000;
    std::string lines;
    std::string line;
    auto const end_line = [&] {
        if (auto const words = trim(line); !words.empty()) lines += (lines.empty() ? "" : "\n") + std::string{words};
        line.clear();
    };
    code = code.substr(0, longest);
    for (std::size_t at = 0; at < code.size();) {
        if (code[at] != '&' || at + 1 == code.size()) {
            line += code[at++];
            continue;
        }
        char const what = code[at + 1];
        at += 2;
        if (what == '&') {
            line += '&';
        } else if (what == 'L' || what == 'C' || what == 'R') {
            end_line();
        } else if (what == '"') {
            auto const close = code.find('"', at);
            at = close == code.npos ? code.size() : close + 1;
        } else if (what == 'K') {
            at = std::min(at + colour_letters, code.size());
        } else if (is_digit(what)) {
            while (at < code.size() && is_digit(code[at])) ++at;
        }
    }
    end_line();
    return shorten(lines, longest);
}

}  // namespace mingtang::documents
