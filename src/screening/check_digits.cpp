#include "screening/check_digits.hpp"

#include <algorithm>
#include <array>

#include "screening/folded.hpp"

namespace mingtang::screening {
namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

int number(std::string_view digits) {
    int value = 0;
    for (char const c : digits) value = value * 10 + (c - '0');
    return value;
}

// GB/T 2260: the provinces by their first two digits; 81 to 83 for those of 港澳台居民居住证.
bool is_region(std::string_view code) {
    static constexpr std::array provinces{11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43,
                                          44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83};
    return std::ranges::binary_search(provinces, number(code.substr(0, 2)));
}

bool is_day(int year, int month, int day) {
    static constexpr std::array lengths{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12 || day < 1 || day > lengths[std::size_t(month - 1)]) return false;
    bool const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month != 2 || day < 29 || leap;
}

char check_digit(std::string_view first_17) {
    static constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * (first_17[i] - '0');
    return std::string_view{"10X98765432"}[std::size_t(sum % 11)];
}

}  // namespace

int born_on(std::string_view number_text) {
    bool const old = number_text.size() == 15;
    if (!(old || number_text.size() == 18) || !all_digits(number_text.substr(0, old ? 15 : 17))) return 0;
    int const year = old ? 1900 + number(number_text.substr(6, 2)) : number(number_text.substr(6, 4));
    auto const rest = number_text.substr(old ? 8 : 10);
    int const month = number(rest.substr(0, 2)), day = number(rest.substr(2, 2));
    bool const possible = year >= 1900 && year < 2100 && is_day(year, month, day) && is_region(number_text);
    return possible ? year * 10'000 + month * 100 + day : 0;
}

bool resembles_identity_number(std::string_view text) {
    if (text.size() == 18 && !is_digit(text[17]) && text[17] != 'x' && text[17] != 'X') return false;
    return born_on(text) != 0;
}

bool is_identity_number(std::string_view text) {
    if (!resembles_identity_number(text)) return false;
    if (text.size() == 15) return true;
    char const last = text[17] == 'x' ? 'X' : text[17];
    return last == check_digit(text.substr(0, 17));
}

bool is_credit_code(std::string_view code) {
    static constexpr std::string_view signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    if (code.size() != 18) return false;
    int sum = 0, weight = 1;
    for (std::size_t i = 0; i < 17; ++i) {
        auto const value = signs.find(code[i]);
        if (value == signs.npos) return false;
        sum += int(value) * weight;
        weight = weight * 3 % 31;
    }
    auto const last = signs.find(code[17]);
    return last != signs.npos && int(last) == (31 - sum % 31) % 31 && all_digits(code.substr(2, 6));
}

bool passes_luhn(std::string_view digits) {
    if (!all_digits(digits)) return false;
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        int value = digits[digits.size() - 1 - i] - '0';
        if (i % 2 == 1) value = value * 2 > 9 ? value * 2 - 9 : value * 2;
        sum += value;
    }
    return sum % 10 == 0;
}

}  // namespace mingtang::screening
