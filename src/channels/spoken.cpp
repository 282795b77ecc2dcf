// Reads from left to right: where a number begins, the first of the forms below that fits takes it with its
// surroundings; everything else goes through as it is.
#include "channels/spoken.hpp"

#include <array>
#include <optional>

#include "base/date.hpp"
#include "base/text.hpp"
#include "channels/spoken_number.hpp"

namespace mingtang::channels {
namespace {

using View = std::u32string_view;
namespace say = spoken_number;

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}
bool is_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}
bool is_range_mark(char32_t c) {
    return c == U'-' || c == U'—' || c == U'–' || c == U'~' || c == U'～' || c == U'－' || c == U'至' || c == U'到';
}

std::string ascii(View digits) {
    std::string out;
    for (auto const c : digits) out += static_cast<char>(c);
    return out;
}

// How many digits stand at `at`.
std::size_t run_of_digits(View text, std::size_t at) {
    auto end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    return end - at;
}

char32_t at_or_none(View text, std::size_t at) {
    return at < text.size() ? text[at] : U'\0';
}

int value_of(View digits) {
    int value = 0;
    for (auto const c : digits) value = value * 10 + int(c - U'0');
    return value;
}

struct Said {
    std::string words;
    std::size_t length = 0;  // characters of the text that it takes
};
using Form = std::optional<Said> (*)(View text, std::size_t at);

std::string before(View text, std::size_t at, std::size_t characters) {
    auto const from = at > characters ? at - characters : 0;
    return to_utf8(text.substr(from, at - from));
}

// 〔2026〕12号, in whatever brackets: 二〇二六年第十二号.
std::optional<Said> document_number(View text, std::size_t at) {
    constexpr View open = U"〔[【（(﹝", close = U"〕]】）)﹞";
    auto const kind = open.find(text[at]);
    if (kind == View::npos || run_of_digits(text, at + 1) != 4) return std::nullopt;
    if (at_or_none(text, at + 5) != close[kind]) return std::nullopt;
    auto serial = at + 6;
    if (at_or_none(text, serial) == U'第') ++serial;
    auto const length = run_of_digits(text, serial);
    if (length == 0 || at_or_none(text, serial + length) != U'号') return std::nullopt;
    return Said{
        say::digits(ascii(text.substr(at + 1, 4))) + "年第" + say::amount(ascii(text.substr(serial, length))) + "号",
        serial + length + 1 - at};
}

// 2026-03-01, 2026/3/1, 2026.3.1 where it is a day that exists.
std::optional<Said> written_date(View text, std::size_t at) {
    if (run_of_digits(text, at) != 4) return std::nullopt;
    auto const mark = at_or_none(text, at + 4);
    if (mark != U'-' && mark != U'/' && mark != U'.') return std::nullopt;
    auto const month = run_of_digits(text, at + 5);
    auto const second = at + 5 + month;
    if (month == 0 || month > 2 || at_or_none(text, second) != mark) return std::nullopt;
    auto const day = run_of_digits(text, second + 1);
    if (day == 0 || day > 2) return std::nullopt;
    auto const two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    auto const month_value = value_of(text.substr(at + 5, month)), day_value = value_of(text.substr(second + 1, day));
    if (!parse_date(ascii(text.substr(at, 4)) + "-" + two(month_value) + "-" + two(day_value))) return std::nullopt;
    return Said{say::digits(ascii(text.substr(at, 4))) + "年" + say::amount(std::to_string(month_value)) + "月" +
                    say::amount(std::to_string(day_value)) + "日",
                second + 1 + day - at};
}

// 2026年, and the first of 2020—2025年.
std::optional<Said> year(View text, std::size_t at) {
    if (run_of_digits(text, at) != 4) return std::nullopt;
    auto const next = at_or_none(text, at + 4);
    bool const one = next == U'年';
    bool const first_of_two =
        is_range_mark(next) && run_of_digits(text, at + 5) == 4 && at_or_none(text, at + 9) == U'年';
    if (!one && !first_of_two) return std::nullopt;
    auto words = say::digits(ascii(text.substr(at, 4)));
    if (one) return Said{words, 4};
    return Said{words + "年到", 5};
}

// 9:30, 14:00, 08:15:30. A Chinese colon between two numbers is a score or a share, not a time.
std::optional<Said> clock_time(View text, std::size_t at) {
    auto const hours = run_of_digits(text, at);
    if (hours == 0 || hours > 2 || at_or_none(text, at + hours) != U':') return std::nullopt;
    auto const minutes = at + hours + 1;
    if (run_of_digits(text, minutes) != 2) return std::nullopt;
    auto const hour = value_of(text.substr(at, hours)), minute = value_of(text.substr(minutes, 2));
    if (hour > 24 || minute > 59) return std::nullopt;
    auto words = (hour == 2 ? "两" : say::amount(std::to_string(hour))) + std::string{"点"};
    auto end = minutes + 2;
    bool const seconds = at_or_none(text, end) == U':' && run_of_digits(text, end + 1) == 2;
    if (minute > 0 || seconds) words += (minute < 10 ? "零" : "") + say::amount(std::to_string(minute)) + "分";
    if (seconds) {
        words += say::amount(std::to_string(value_of(text.substr(end + 1, 2)))) + "秒";
        end += 3;
    }
    return Said{words, end - at};
}

// 0539-8246001, 13800000000, 12345, 110 behind the words for a telephone.
std::optional<Said> telephone(View text, std::size_t at) {
    auto const length = run_of_digits(text, at);
    if ((length == 3 || length == 4) && text[at] == U'0' && is_range_mark(at_or_none(text, at + length))) {
        auto const rest = run_of_digits(text, at + length + 1);
        if (rest == 7 || rest == 8)
            return Said{say::telephone(ascii(text.substr(at, length))) + "，" +
                            say::telephone(ascii(text.substr(at + length + 1, rest))),
                        length + 1 + rest};
    }
    if (length == 11 && text[at] == U'1') return Said{say::telephone(ascii(text.substr(at, length))), length};
    if (length < 3) return std::nullopt;
    auto const lead = before(text, at, 10);
    for (auto const* word : {"电话", "热线", "拨打", "号码", "传真", "手机"}) {
        auto const found = lead.rfind(word);
        // Only the number right behind the word: 电话：, 电话为, 拨打.
        if (found != lead.npos && length_in_characters(std::string_view{lead}.substr(found)) <= 5)
            return Said{say::telephone(ascii(text.substr(at, length))), length};
    }
    if (length == 5 && text.substr(at, 5) == U"12345") return Said{say::telephone("12345"), length};
    return std::nullopt;
}

struct Number {
    std::string text;  // "1234567.89"
    std::size_t length = 0;
};

// 1,234,567.89 with its separators; a comma between other groups is a comma.
Number number_at(View text, std::size_t at) {
    auto end = at + run_of_digits(text, at);
    std::string out = ascii(text.substr(at, end - at));
    if (end - at <= 3) {
        while (at_or_none(text, end) == U',' && run_of_digits(text, end + 1) == 3) {
            out += ascii(text.substr(end + 1, 3));
            end += 4;
        }
    }
    if (at_or_none(text, end) == U'.') {
        auto const places = run_of_digits(text, end + 1);
        // 1.2.3 is a list number, not an amount.
        if (places > 0 && at_or_none(text, end + 1 + places) != U'.') {
            out += "." + ascii(text.substr(end + 1, places));
            end += 1 + places;
        }
    }
    return {out, end - at};
}

// What follows 2 where people say 两.
bool counts_with_liang(View rest) {
    for (View const word :
         {U"个", U"件", U"份", U"名", U"次",   U"户", U"天", U"年", U"周", U"位", U"项", U"家",   U"本",   U"张", U"套",
          U"条", U"人", U"种", U"类", U"所",   U"座", U"台", U"辆", U"间", U"层", U"处", U"小时", U"分钟", U"万", U"亿",
          U"千", U"元", U"倍", U"米", U"公里", U"吨", U"亩", U"批", U"轮", U"届", U"岁", U"点",   U"平方"})
        if (rest.starts_with(word)) return true;
    return false;
}

std::string amount_in(View text, std::size_t at, Number const& number) {
    bool const ordinal = at > 0 && text[at - 1] == U'第';
    if (number.text == "2" && !ordinal && counts_with_liang(text.substr(at + number.length))) return "两";
    return say::amount(number.text);
}

struct Share {
    View mark;
    std::string_view words;
};
constexpr auto shares = std::to_array<Share>({{U"%", "百分之"}, {U"％", "百分之"}, {U"‰", "千分之"}});

std::optional<Said> share(View text, std::size_t at) {
    auto const number = number_at(text, at);
    auto const end = at + number.length;
    for (auto const& one : shares)
        if (text.substr(end).starts_with(one.mark))
            return Said{std::string{one.words} + say::amount(number.text), number.length + one.mark.size()};
    // 3-5%: the mark stands once and holds for both.
    if (is_range_mark(at_or_none(text, end)) && run_of_digits(text, end + 1) > 0) {
        auto const other = number_at(text, end + 1);
        for (auto const& one : shares)
            if (text.substr(end + 1 + other.length).starts_with(one.mark))
                return Said{std::string{one.words} + say::amount(number.text) + "到" + std::string{one.words} +
                                say::amount(other.text),
                            number.length + 1 + other.length + one.mark.size()};
    }
    return std::nullopt;
}

// 1/3 is 三分之一; 2026/11 and longer ones are not shares.
std::optional<Said> fraction(View text, std::size_t at) {
    auto const above = run_of_digits(text, at);
    if (above == 0 || above > 2 || at_or_none(text, at + above) != U'/') return std::nullopt;
    auto const below = run_of_digits(text, at + above + 1);
    auto const end = at + above + 1 + below;
    if (below == 0 || below > 3 || at_or_none(text, end) == U'/' || at_or_none(text, end) == U'.') return std::nullopt;
    if (value_of(text.substr(at + above + 1, below)) == 0) return std::nullopt;
    return Said{say::amount(std::to_string(value_of(text.substr(at + above + 1, below)))) + "分之" +
                    say::amount(std::to_string(value_of(text.substr(at, above)))),
                end - at};
}

// Codes: many digits, noughts in front, behind a Latin letter, or in several groups: SDPR-2026-0050001, 400-618-0539.
std::optional<Said> code(View text, std::size_t at) {
    auto const length = run_of_digits(text, at);
    bool const behind_dash = at > 1 && text[at - 1] == U'-' && is_letter(text[at - 2]);
    auto end = at + length;
    int groups = 1;
    while (at_or_none(text, end) == U'-' && is_digit(at_or_none(text, end + 1))) {
        end += 1 + run_of_digits(text, end + 1);
        ++groups;
    }
    auto const first = text.substr(at, length);
    bool const service_number = groups >= 2 && (first == U"400" || first == U"800");
    if (service_number) return Said{replace_all(say::telephone(ascii(text.substr(at, end - at))), "-", "，"), end - at};
    if (behind_dash || groups > 2)
        return Said{replace_all(replace_all(say::digits(ascii(text.substr(at, end - at))), "〇", "零"), "-", "杠"),
                    end - at};
    bool const behind_letter = at > 0 && is_letter(text[at - 1]) && length >= 3;
    bool const noughts = length > 1 && text[at] == U'0';
    if (length > 8 || behind_letter || noughts)
        return Said{replace_all(say::digits(ascii(text.substr(at, length))), "〇", "零"), length};
    return std::nullopt;
}

// 3—5天, 3至5天, 80-90分: 到 between two amounts.
std::optional<Said> amount(View text, std::size_t at) {
    auto const number = number_at(text, at);
    auto words = amount_in(text, at, number);
    auto const end = at + number.length;
    auto const mark = at_or_none(text, end);
    bool const to = (mark == U'-' || mark == U'—' || mark == U'–' || mark == U'~' || mark == U'～' || mark == U'－') &&
                    is_digit(at_or_none(text, end + 1));
    if (to) return Said{words + "到", number.length + 1};
    return Said{words, number.length};
}

constexpr auto forms = std::to_array<Form>({telephone, written_date, year, clock_time, share, fraction, code, amount});

struct Sign {
    View written;
    std::string_view words;
};
// Signs and Latin units people cannot say as they stand.
constexpr auto signs = std::to_array<Sign>({
    {U"㎡", "平方米"}, {U"m²", "平方米"}, {U"m2", "平方米"}, {U"km²", "平方公里"}, {U"m³", "立方米"}, {U"℃", "摄氏度"},
    {U"km", "公里"},   {U"kg", "公斤"},   {U"cm", "厘米"},   {U"mm", "毫米"},      {U"≥", "不少于"},  {U"≤", "不超过"},
    {U"＞", "大于"},   {U"＜", "小于"},   {U">", "大于"},    {U"<", "小于"},       {U"&", "和"},      {U"＆", "和"},
    {U"×", "乘"},      {U"＋", "加"},     {U"+", "加"},      {U"=", "等于"},       {U"＝", "等于"},   {U"§", "第"},
    {U"Ⅰ", "一"},      {U"Ⅱ", "二"},      {U"Ⅲ", "三"},      {U"Ⅳ", "四"},         {U"Ⅴ", "五"},
});

std::optional<Said> sign(View text, std::size_t at) {
    // ①…⑳ open the points of a list.
    if (text[at] >= U'①' && text[at] <= U'⑳')
        return Said{"第" + say::amount(std::to_string(int(text[at] - U'①') + 1)) + "，", 1};
    if (text[at] == U'¥' || text[at] == U'￥') {
        if (!is_digit(at_or_none(text, at + 1))) return std::nullopt;
        auto const number = number_at(text, at + 1);
        return Said{say::amount(number.text) + "元", 1 + number.length};
    }
    bool const after_digit = at > 0 && is_digit(text[at - 1]);
    // 3月1日—5日, 9:00-11:30: from one to the other. A dash behind anything else is a minus, or a dash.
    constexpr View range_marks = U"-—–~～－", ends_of_amounts = U"日月年天点分秒时元岁级号楼期届%％";
    bool const before_digit = is_digit(at_or_none(text, at + 1));
    if (at > 0 && before_digit && range_marks.find(text[at]) != View::npos &&
        (after_digit || ends_of_amounts.find(text[at - 1]) != View::npos))
        return Said{"到", 1};
    if ((text[at] == U'-' || text[at] == U'－') && before_digit && !(at > 0 && is_letter(text[at - 1]))) {
        auto const number = number_at(text, at + 1);
        bool const cold = text.substr(at + 1 + number.length).starts_with(U"℃");
        return Said{(cold ? "零下" : "负") + say::amount(number.text), 1 + number.length};
    }
    for (auto const& one : signs) {
        if (!text.substr(at).starts_with(one.written)) continue;
        // Units stand behind a number and end a word: "km" inside a word is none.
        if (is_letter(one.written.front()) && (!after_digit || is_letter(at_or_none(text, at + one.written.size()))))
            continue;
        return Said{std::string{one.words}, one.written.size()};
    }
    return std::nullopt;
}

// Full width digits and letters, as pasted tables have them.
std::u32string folded(std::string_view text) {
    auto wide = to_u32(text);
    for (auto& c : wide) {
        if (c >= U'０' && c <= U'９') c = U'0' + (c - U'０');
        if (c == U'．' || c == U'﹒') c = U'.';
        if (c == U'／') c = U'/';
    }
    return wide;
}

}  // namespace

std::string spoken(std::string_view written) {
    auto const text = folded(written);
    View const view{text};
    std::string out;
    out.reserve(written.size() * 2);
    for (std::size_t at = 0; at < view.size();) {
        std::optional<Said> said = document_number(view, at);
        if (!said && is_digit(view[at]))
            for (auto const form : forms)
                if ((said = form(view, at))) break;
        if (!said) said = sign(view, at);
        if (said) {
            out += said->words;
            at += said->length;
        } else {
            out += to_utf8(view.substr(at, 1));
            ++at;
        }
    }
    return out;
}

}  // namespace mingtang::channels
