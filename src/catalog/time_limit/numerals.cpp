#include "catalog/time_limit/numerals.hpp"

namespace mingtang::catalog::time_words {
namespace {

// Plain and financial forms of the digits, in order; both columns occur in print.
constexpr std::u32string_view plain = U"零一二三四五六七八九", formal = U"〇壹贰叁肆伍陆柒捌玖";

int digit_of(char32_t c) {
    if (c == U'两') return 2;
    auto at = plain.find(c);
    if (at == plain.npos) at = formal.find(c);
    return at == plain.npos ? -1 : int(at);
}

int multiplier_of(char32_t c) {
    if (c == U'十' || c == U'拾') return 10;
    if (c == U'廿') return 20;
    if (c == U'卅') return 30;
    return c == U'百' || c == U'佰' ? 100 : 0;
}

}  // namespace

bool is_numeral(char32_t c) {
    return digit_of(c) >= 0 || multiplier_of(c) > 0;
}

std::optional<int> numeral_value(std::u32string_view numerals) {
    int value = 0, digit = -1, below = 1000;
    bool zero_seen = false;
    for (char32_t const c : numerals) {
        if (int const by = multiplier_of(c)) {
            int const size = by == 100 ? 100 : 10;
            if (size >= below || digit == 0 || (by % 100 > 10 && digit >= 0)) return std::nullopt;
            value += by == 20 || by == 30 ? by : (digit < 0 ? 1 : digit) * by;
            below = size;
            digit = -1;
        } else {
            int const one = digit_of(c);
            // 二〇 is written digit by digit; 三五 means "three to five" and is no number.
            zero_seen = zero_seen || one == 0;
            if (one < 0 || (digit > 0 && !zero_seen)) return std::nullopt;
            digit = digit > 0 ? digit * 10 + one : one;
        }
    }
    if (numerals.empty() || value + digit < 0) return std::nullopt;
    return value + (digit > 0 ? digit : 0);
}

}  // namespace mingtang::catalog::time_words
