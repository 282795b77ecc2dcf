// A line as a machine should see it: one byte for each character, full-width digits and letters as plain ones, what
// takes no room left out. Numbers are looked for here and found in the line itself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mingtang::screening {

struct Folded {
    static constexpr char other = '\x7f';  // any character that is not ASCII

    std::string signs;            // ASCII, or `other`
    std::vector<std::size_t> at;  // where in the line each begins; one more at the end

    explicit Folded(std::string_view line);
    std::size_t size() const { return signs.size(); }
    // '\0' beyond both ends.
    char sign(std::ptrdiff_t i) const {
        return i < 0 || i >= std::ptrdiff_t(signs.size()) ? '\0' : signs[std::size_t(i)];
    }
};

bool is_digit(char c);
bool is_letter(char c);

// Han characters, letters and digits only, folded: for comparing words whatever stands between them.
std::string words_only(std::string_view text);

}  // namespace mingtang::screening
