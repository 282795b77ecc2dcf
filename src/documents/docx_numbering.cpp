#include "documents/docx_numbering.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "documents/chinese_numbers.hpp"

namespace mingtang::documents {
namespace {

// Word prints no larger numbers in words; a damaged file may hold any.
constexpr int most = 32'767;

std::string roman(int number) {
    constexpr std::array<std::pair<int, std::string_view>, 13> steps{{{1000, "m"},
                                                                      {900, "cm"},
                                                                      {500, "d"},
                                                                      {400, "cd"},
                                                                      {100, "c"},
                                                                      {90, "xc"},
                                                                      {50, "l"},
                                                                      {40, "xl"},
                                                                      {10, "x"},
                                                                      {9, "ix"},
                                                                      {5, "v"},
                                                                      {4, "iv"},
                                                                      {1, "i"}}};
    std::string out;
    for (auto const& [value, letters] : steps)
        for (; number >= value; number -= value) out += letters;
    return out;
}

std::string upper(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
    return text;
}

// a … z, aa, bb: Word repeats the letter.
std::string letters(int number) {
    return std::string(std::size_t((number - 1) / 26 % 32 + 1), char('a' + (number - 1) % 26));
}

std::string one_of(std::u32string_view signs, int number) {
    if (number < 1 || std::size_t(number) > signs.size()) return std::to_string(number);
    return to_utf8(signs.substr(std::size_t(number - 1), 1));
}

// A run of signs that Unicode keeps in order: ① to ⑳, ⑴ to ⒇, ⒈ to ⒛.
std::string from_run(char32_t first, int number) {
    if (number < 1 || number > 20) return std::to_string(number);
    return to_utf8(std::u32string(1, first + char32_t(number - 1)));
}

std::string full_width(int number) {
    std::u32string out;
    for (char const digit : std::to_string(number)) out += U'０' + char32_t(digit - '0');
    return to_utf8(out);
}

}  // namespace

std::string word_list_number(int number, std::string_view format) {
    number = std::clamp(number, 0, most);
    auto const decimal = std::to_string(number);
    if (format == "none" || format == "bullet") return "";
    if (format == "decimalZero") return number < 10 ? "0" + decimal : decimal;
    if (format == "decimalFullWidth" || format == "decimalFullWidth2") return full_width(number);
    if (format == "ideographDigital" || format == "japaneseDigitalTenThousand" || format == "taiwaneseDigital")
        return chinese_digits(decimal, ChineseNumerals::plain);
    if (format == "chineseLegalSimplified" || format == "ideographLegalTraditional" || format == "japaneseLegal")
        return chinese_count(number, ChineseNumerals::legal);
    if (format.starts_with("chineseCounting") || format.starts_with("taiwaneseCounting") ||
        format == "japaneseCounting")
        return chinese_count(number, ChineseNumerals::plain);
    if (format == "decimalEnclosedCircle" || format == "decimalEnclosedCircleChinese") return from_run(U'①', number);
    if (format == "decimalEnclosedParen") return from_run(U'⑴', number);
    if (format == "decimalEnclosedFullstop") return from_run(U'⒈', number);
    if (format == "ideographEnclosedCircle") return one_of(U"㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉", number);
    if (format == "ideographTraditional") return one_of(U"甲乙丙丁戊己庚辛壬癸", number);
    if (format == "ideographZodiac") return one_of(U"子丑寅卯辰巳午未申酉戌亥", number);
    if (number > 0 && format == "upperRoman") return upper(roman(number));
    if (number > 0 && format == "lowerRoman") return roman(number);
    if (number > 0 && format == "upperLetter") return upper(letters(number));
    if (number > 0 && format == "lowerLetter") return letters(number);
    return decimal;
}

// A style without a list of its own has the one of the style it is based on; a chain that bites its tail ends.
ListPlace ListBook::of_style(std::string_view style) const {
    constexpr int longest_chain = 32;
    ListPlace place;
    bool has_list = false, has_level = false;
    auto at = styles.find(style);
    for (int i = 0; i < longest_chain && at != styles.end() && !has_list; ++i) {
        auto const& found = at->second;
        if (found.says_level && !has_level) place.level = found.place.level;
        has_level = has_level || found.says_level;
        if (found.says_list) place.list = found.place.list;
        has_list = found.says_list;
        at = styles.find(found.based_on);
    }
    return place;
}

ListLevel const& ListCounter::level(List const& list, ListKind const& kind, int at) const {
    auto const own = list.own_levels.find(at);
    return own != list.own_levels.end() ? own->second : kind.levels[std::size_t(at)];
}

std::string ListCounter::next(ListPlace place) {
    auto const list_at = book_.lists.find(place.list);
    if (place.list == 0 || list_at == book_.lists.end() || place.level < 0 || place.level >= int(list_levels))
        return "";
    auto const& list = list_at->second;
    auto const kind_at = book_.kinds.find(list.kind);
    if (kind_at == book_.kinds.end()) return "";
    auto const& kind = kind_at->second;
    auto& counts = counts_[list.kind];
    auto const here = std::size_t(place.level);
    auto const& own = level(list, kind, place.level);

    bool& begun = begun_[{place.list, place.level}];
    if (!begun && list.restarted[here]) {
        counts.at[here] = list.restarts[here];
    } else {
        counts.at[here] = counts.counted[here] ? std::min(counts.at[here] + 1, most) : own.start;
    }
    begun = true;
    counts.counted[here] = true;
    for (std::size_t deeper = here + 1; deeper < list_levels; ++deeper) counts.counted[deeper] = false;

    if (own.format == "bullet") {
        auto const sign =
            own.font == SymbolFont::none ? seen_in(SymbolFont::wingdings, own.text) : seen_in(own.font, own.text);
        return sign.empty() ? "" : sign + (own.gap ? " " : "");
    }
    std::string out;
    for (std::size_t at = 0; at < own.text.size(); ++at) {
        bool const number =
            own.text[at] == '%' && at + 1 < own.text.size() && own.text[at + 1] >= '1' && own.text[at + 1] <= '9';
        if (!number) {
            out += own.text[at];
            continue;
        }
        auto const of = std::size_t(own.text[++at] - '1');
        auto const& named = level(list, kind, int(of));
        int const value = counts.counted[of] ? counts.at[of] : named.start;
        out += word_list_number(value, own.western ? "decimal" : named.format);
    }
    return out.empty() ? "" : out + (own.gap ? " " : "");
}

}  // namespace mingtang::documents
