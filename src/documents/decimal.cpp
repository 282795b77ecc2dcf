#include "documents/decimal.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace mingtang::documents {
namespace {

constexpr int significant = 15;

// Digits "123" and exponent 2 mean 1.23 × 10².
struct Scientific {
    std::string digits;
    int exponent = 0;
};

Scientific scientific(double value, int digit_count) {
    std::array<char, 64> text{};
    auto const end = std::to_chars(text.data(), text.data() + text.size(), std::abs(value),
                                   std::chars_format::scientific, digit_count - 1);
    std::string_view const all{text.data(), std::size_t(end.ptr - text.data())};
    auto const mark = all.find('e');
    Scientific made;
    for (char const letter : all.substr(0, mark))
        if (letter != '.') made.digits += letter;
    auto exponent = all.substr(mark + 1);
    if (exponent.starts_with('+')) exponent.remove_prefix(1);
    std::from_chars(exponent.data(), exponent.data() + exponent.size(), made.exponent);
    return made;
}

// Adds one at the last digit; true when a digit came in front.
bool round_up(std::string& digits) {
    for (auto at = digits.rbegin(); at != digits.rend(); ++at) {
        if (*at != '9') {
            ++*at;
            return false;
        }
        *at = '0';
    }
    digits.insert(digits.begin(), '1');
    return true;
}

std::string without_trailing_zeros(std::string fraction) {
    fraction.erase(fraction.find_last_not_of('0') + 1);
    return fraction;
}

}  // namespace

DecimalDigits rounded(double value, int places) {
    auto const kept = scientific(value, significant);
    // All digits in one row, the point after `before` of them.
    std::string digits = kept.digits;
    int before = kept.exponent + 1;
    if (before < 0) {
        digits.insert(0, std::size_t(std::min(-before, places + 1)), '0');
        before = 0;
    }
    auto const wanted = std::size_t(before + places);
    if (digits.size() > wanted) {
        bool const up = digits[wanted] >= '5';
        digits.resize(wanted);
        if (up && round_up(digits)) ++before;
    }
    digits.resize(std::size_t(before + places), '0');
    DecimalDigits made{digits.substr(0, std::size_t(before)), digits.substr(std::size_t(before))};
    made.whole.erase(0, std::min(made.whole.find_first_not_of('0'), made.whole.size()));
    return made;
}

std::string scientific_text(double value, int places) {
    auto const kept = scientific(value, std::clamp(places, 0, 30) + 1);
    std::string text = value < 0 ? "-" : "";
    text += kept.digits.front();
    if (kept.digits.size() > 1) text += "." + kept.digits.substr(1);
    auto const exponent = std::to_string(std::abs(kept.exponent));
    return text + (kept.exponent < 0 ? "E-" : "E+") + (exponent.size() < 2 ? "0" : "") + exponent;
}

std::string general_text(double value) {
    if (value == 0) return "0";
    // Eleven characters are what a cell shows: one is the point, one of a small number's is its leading zero.
    constexpr int shown = 11, most_places = 9;
    auto const exponent = scientific(value, significant).exponent;
    if (exponent >= significant || exponent < -most_places) {
        auto const kept = scientific(value, 6);
        auto const tail = without_trailing_zeros(kept.digits);
        return scientific_text(value, std::max(int(tail.size()) - 1, 0));
    }
    int const before = std::max(exponent + 1, 1);
    auto const digits = rounded(value, std::clamp(shown - 1 - before, 0, most_places));
    auto const fraction = without_trailing_zeros(digits.fraction);
    if (digits.whole.empty() && fraction.empty()) return scientific_text(value, 0);
    return (value < 0 ? "-" : "") + (digits.whole.empty() ? "0" : digits.whole) +
           (fraction.empty() ? "" : "." + fraction);
}

}  // namespace mingtang::documents
