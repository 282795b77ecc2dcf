#include "catalog/reading/names.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mingtang::catalog::reading {
namespace {

constexpr View han_numbers = U"一二三四五六七八九十百零〇";

bool is_han_number(char32_t c) {
    return han_numbers.find(c) != View::npos;
}
bool is_stop(char32_t c) {
    return View{U".．、)）:：,，-—"}.find(c) != View::npos;
}

// What makes a number a part of the name: 6岁以下, 24小时自助, 2型糖尿病, 5G, 12345热线, 110报警, 2024年, 1.5万元.
bool number_counts_something(View number, View after, bool dotted) {
    if (dotted) return starts_with_any(after, {U"%", U"％", U"万", U"亿", U"元", U"米", U"吨", U"公里", U"倍"});
    if (number.size() == 5 && number.starts_with(U"12")) return true;
    if (is_any(number, {U"110", U"119", U"120", U"122", U"114"})) return true;
    if (after.empty()) return false;
    if (starts_with_any(after, {U"年度", U"年报", U"年鉴"})) return number.size() == 4;
    return is_latin(after.front()) ||
           starts_with_any(after, {U"年", U"月",   U"岁", U"周岁", U"周年", U"天内", U"日内", U"小时", U"型",
                                   U"类", U"级",   U"号", U"个月", U"个工", U"个以", U"人以", U"户以", U"次",
                                   U"期", U"批次", U"倍", U"万",   U"亿",   U"元",   U"%",    U"％",   U"公里",
                                   U"米", U"吨",   U"+",  U"～",   U"~",    U"至",   U"℃",    U"分钟", U"平方"});
}

// Length of an ordinal or a code at the beginning, 0 when the name begins at once.
std::size_t number_at_start(View text) {
    if (text.empty()) return 0;
    // （一） (1) 【1】
    if (half_width(text[0]) == U'(' || text[0] == U'【' || text[0] == U'[') {
        std::size_t end = 1;
        while (end < text.size() && (is_digit(text[end]) || is_han_number(text[end]))) ++end;
        bool const closed = end > 1 && end < text.size() && bracket_step(text[end]) < 0;
        if (!closed) return 0;
        ++end;
        while (end < text.size() && View{U".．、:： "}.find(text[end]) != View::npos) ++end;
        return end;
    }
    if (text[0] >= U'①' && text[0] <= U'⑳') return 1;
    // 一、 十二．
    if (is_han_number(text[0])) {
        std::size_t end = 0;
        while (end < text.size() && is_han_number(text[end])) ++end;
        bool const stopped = end < text.size() && View{U".．、:："}.find(text[end]) != View::npos;
        return stopped ? end + 1 : 0;
    }
    if (!is_digit(text[0])) return 0;
    // 1. 1.1 6.1. 3) 0505 101002001 01-02
    std::size_t end = 0, digits = 0;
    bool dotted = false;
    while (end < text.size() && (is_digit(text[end]) || (is_stop(text[end]) && end > 0))) {
        dotted |= is_stop(text[end]);
        digits += is_digit(text[end++]);
        // In 3、5年规划 the number ends with its stop; in 1.1 and 01-02 it goes on.
        if (View{U"、)）:：,，"}.find(text[end - 1]) != View::npos) break;
    }
    auto const after = text.substr(end);
    if (dotted && is_stop(text[end - 1])) return end;
    if (after.empty()) return end;
    bool const blank_behind = is_blank(after.front());
    bool const code = digits >= 6 || (half_width(text[0]) == U'0' && digits >= 2);
    if (code) return end;
    if (number_counts_something(text.substr(0, end), trimmed(after), dotted)) return 0;
    // 2.24小时热线: the last part of the number belongs to the name.
    if (dotted && !blank_behind) {
        auto last = end;
        while (last > 0 && is_digit(text[last - 1])) --last;
        if (last > 0 && number_counts_something(text.substr(last, end - last), after, false)) return last;
    }
    if (dotted || blank_behind || digits <= 2) return end;
    // 0505 and 1201 are codes, three digits before a word are not.
    return digits == 4 ? end : 0;
}

// Codes beside or under the name: (101002001), a last line of digits.
View without_code_behind(View text) {
    for (bool changed = true; changed;) {
        changed = false;
        text = trimmed(text);
        std::size_t from = text.size(), digits = 0;
        bool const bracketed = !text.empty() && half_width(text.back()) == U')';
        if (bracketed) --from;
        while (from > 0 && (is_digit(text[from - 1]) || text[from - 1] == U'.' || text[from - 1] == U'-'))
            digits += is_digit(text[--from]);
        bool const opened = bracketed && from > 0 && half_width(text[from - 1]) == U'(';
        bool const own_line = !bracketed && from > 0 && is_blank(text[from - 1]);
        if (digits == 0 || from == 0) break;
        if ((opened && digits >= 3 && !(digits == 4 && text[from] == U'2')) || (!bracketed && digits >= 6) ||
            (own_line && (digits >= 3 || View{U"\n\r"}.find(text[from - 1]) != View::npos))) {
            text = text.substr(0, opened ? from - 1 : from);
            changed = true;
        }
    }
    return trimmed(text);
}

std::string joined_if_any(std::string const& first, std::string const& second) {
    if (first.empty()) return second;
    if (second.empty() || comparable(first) == comparable(second)) return first;
    return first + "/" + second;
}

}  // namespace

std::string name_without_number(View cell) {
    auto text = trimmed(cell);
    for (int round = 0; round < 3; ++round) {
        auto const length = number_at_start(text);
        if (length == 0) break;
        text = trimmed(text.substr(length));
    }
    text = without_code_behind(text);
    while (!text.empty() && View{U"。；;"}.find(text.back()) != View::npos)
        text = trimmed(text.substr(0, text.size() - 1));
    return tidy(text);
}

std::string section_name(View line) {
    auto const words = comparable(line);
    auto name = name_without_number(line);
    bool const numbered = comparable(name).size() < words.size();
    constexpr std::size_t longest = 24;
    if (!numbered || words.size() > longest || is_ordinal(words)) return {};
    if (has_any(words, {U"领域", U"目录", U"清单", U"附件", U"附表", U"注", U"说明", U"页", U"单位:", U"联系", U"填"}))
        return {};
    return name;
}

std::string joined_levels(std::vector<std::string> const& names) {
    std::string out, last;
    for (auto const& name : names) {
        if (name.empty()) continue;
        out = out.empty() || comparable(last) != comparable(name) ? joined_if_any(out, name) : out;
        last = name;
    }
    return out;
}

std::pair<std::string, std::string> two_names(View cell) {
    auto const packed = Words{trimmed(cell)};
    // 一级事项：政策文件 二级事项：规范性文件
    auto const second = packed.find(U"二级");
    if (second != Words::npos && packed.starts_with(U"一级")) {
        auto const words_of = [](View part) {
            auto const at = part.find_first_of(U":：");
            return at == View::npos ? part.substr(2) : part.substr(at + 1);
        };
        auto first_part = trimmed(words_of(View{packed}.substr(0, second)));
        while (!first_part.empty() && View{U"、,，;；/"}.find(first_part.back()) != View::npos)
            first_part.remove_suffix(1);
        return {name_without_number(first_part), name_without_number(words_of(View{packed}.substr(second)))};
    }
    for (View const between : {View{U"/"}, View{U"／"}, View{U"——"}, View{U"—"}, View{U">"}, View{U"＞"}, View{U"→"},
                               View{U"\\"}, View{U"|"}, View{U"-"}, View{U"\n"}})
        if (auto const at = packed.find(between); at != Words::npos && at > 0 && at + between.size() < packed.size())
            return {name_without_number(View{packed}.substr(0, at)),
                    name_without_number(View{packed}.substr(at + between.size()))};
    return {name_without_number(packed), {}};
}

bool is_ordinal(View words) {
    if (words.empty() || words.size() > 20) return false;
    bool counted = false;
    for (char32_t const c : words) {
        if (is_digit(c) || is_han_number(c) || (c >= U'①' && c <= U'⑳'))
            counted = true;
        else if (View{U".-—_()、/*第#"}.find(c) == View::npos && !(is_latin(c) && words.size() > 1))
            return false;
    }
    return counted;
}

}  // namespace mingtang::catalog::reading
