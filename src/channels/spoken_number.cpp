#include "channels/spoken_number.hpp"

#include <charconv>

#include "base/text.hpp"
#include "documents/chinese_numbers.hpp"

namespace mingtang::channels::spoken_number {
namespace {

using documents::ChineseNumerals;

// Nobody counts beyond 千亿 by ear.
constexpr std::size_t longest_count = 12;

// 二〇二六 on paper, 三点零五 in a count: the same nought, written as the ear knows it.
std::string one_by_one(std::string_view number) {
    return replace_all(documents::chinese_digits(number, ChineseNumerals::plain), "〇", "零");
}

}  // namespace

std::string amount(std::string_view number) {
    auto const point = number.find('.');
    auto const whole = number.substr(0, point);
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(whole.data(), whole.data() + whole.size(), value);
    bool const countable = error == std::errc{} && end == whole.data() + whole.size() &&
                           whole.size() <= longest_count && (whole.size() == 1 || !whole.starts_with('0'));
    auto words = countable ? documents::chinese_count(value, ChineseNumerals::plain) : one_by_one(whole);
    if (point != number.npos) words += "点" + one_by_one(number.substr(point + 1));
    return words;
}

std::string digits(std::string_view number) {
    return documents::chinese_digits(number, ChineseNumerals::plain);
}

std::string telephone(std::string_view number) {
    return replace_all(one_by_one(number), "一", "幺");
}

}  // namespace mingtang::channels::spoken_number
