#include "documents/chinese_numbers.hpp"

#include <array>

namespace mingtang::documents {
namespace {

using Ten = std::array<std::string_view, 10>;
constexpr Ten plain_digits{"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
constexpr Ten legal_digits{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
constexpr std::array<std::string_view, 4> plain_places{"", "十", "百", "千"};
constexpr std::array<std::string_view, 4> legal_places{"", "拾", "佰", "仟"};
constexpr std::array<std::string_view, 5> groups{"", "万", "亿", "万亿", "亿亿"};

Ten const& digits_of(ChineseNumerals numerals) {
    return numerals == ChineseNumerals::plain ? plain_digits : legal_digits;
}

}  // namespace

std::string chinese_count(std::int64_t number, ChineseNumerals numerals) {
    if (number == 0) return "零";
    std::string const digits =
        std::to_string(number < 0 ? -static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number));
    auto const& places = numerals == ChineseNumerals::plain ? plain_places : legal_places;
    std::string out = number < 0 ? "负" : "";
    bool zero_waits = false, group_has_digit = false;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        auto const place = digits.size() - 1 - i;
        auto const digit = std::size_t(digits[i] - '0');
        if (digit == 0) {
            zero_waits = true;
        } else {
            if (zero_waits && i > 0) out += "零";
            zero_waits = false;
            // 十二, not 一十二; in legal figures 壹拾贰.
            bool const bare_ten = numerals == ChineseNumerals::plain && i == 0 && digit == 1 && place % 4 == 1;
            if (!bare_ten) out += digits_of(numerals)[digit];
            out += places[place % 4];
            group_has_digit = true;
        }
        if (place % 4 == 0) {
            if (group_has_digit) out += groups[place / 4];
            group_has_digit = false;
        }
    }
    return out;
}

std::string chinese_digits(std::string_view digits, ChineseNumerals numerals) {
    std::string out;
    for (char const letter : digits) {
        if (letter >= '0' && letter <= '9')
            out += digits_of(numerals)[std::size_t(letter - '0')];
        else
            out += letter;
    }
    return out;
}

}  // namespace mingtang::documents
