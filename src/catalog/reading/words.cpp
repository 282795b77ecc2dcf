#include "catalog/reading/words.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mingtang::catalog::reading {
namespace {

// The traditional forms of the characters that the vocabulary of a catalog is written with, and nothing more: free text
// stays as printed.
constexpr View traditional =
    U"設項資義務戶會養財預決業險鄉規劃農體徵態環國與補償綜執貼衛產災藥監稅貧領間興網報兩發佈聽證廣電視紙質開閱點現場"
    U"區單欄準傳號編級錄稱內據時責門機構載徑臺對範圍羣衆動請屬層縣鎮蘇條過話鏈備註類別頻聯繫審覈標寫選應說計總題來從"
    U"變個實長辦見員處廳隊學醫勞團檢眾黨産戸療爲為徴內";
constexpr View simplified =
    U"设项资义务户会养财预决业险乡规划农体征态环国与补偿综执贴卫产灾药监税贫领间兴网报两发布听证广电视纸质开阅点现场"
    U"区单栏准传号编级录称内据时责门机构载径台对范围群众动请属层县镇苏条过话链备注类别频联系审核标写选应说计总题来从"
    U"变个实长办见员处厅队学医劳团检众党产户疗为为征内";
static_assert(traditional.size() == simplified.size());

// Every character of every cell is asked for: one look into a table of the plane's Han characters.
struct ByTraditional {
    static constexpr char32_t first = 0x4e00, last = 0x9fff;
    std::vector<char16_t> simple;
    ByTraditional() : simple(last - first + 1) {
        for (char32_t c = first; c <= last; ++c) simple[c - first] = static_cast<char16_t>(c);
        for (std::size_t i = 0; i < traditional.size(); ++i)
            simple[traditional[i] - first] = static_cast<char16_t>(simplified[i]);
    }
};

char32_t simple(char32_t c) {
    static ByTraditional const table;
    return c >= ByTraditional::first && c <= ByTraditional::last ? table.simple[c - ByTraditional::first] : c;
}

bool is_reading_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= 0xe0 && c <= 0xfc && c != 0xf7 && c != 0xfe) ||
           (c >= 0x100 && c <= 0x1dc) || c == 0x261;
}

// Length of "(nèi)" behind a Han character, 0 when it is something else. (ABC) and (VR) are words, not readings.
std::size_t reading_at(View text, std::size_t at) {
    if (at == 0 || !is_han(text[at - 1]) || half_width(text[at]) != U'(') return 0;
    std::size_t end = at + 1;
    bool toned = false;
    while (end < text.size() && end - at <= 6 && is_reading_letter(text[end])) toned |= text[end++] > 0x7f;
    bool const closed = end < text.size() && half_width(text[end]) == U')' && end > at + 1;
    return closed && (toned || end - at >= 3) ? end + 1 - at : 0;
}

}  // namespace

bool is_blank(char32_t c) {
    if ((c > 0x20 && c < 0x7f) || (c > 0x3000 && c < 0xfe00 && c != 0x3164)) return false;
    return c <= 0x20 || (c >= 0x7f && c <= 0xa0) || c == 0xad || c == 0x1680 || c == 0x180e ||
           (c >= 0x2000 && c <= 0x200f) || (c >= 0x2028 && c <= 0x202f) || (c >= 0x205f && c <= 0x2064) ||
           c == 0x3000 || c == 0xfeff || c == 0x3164;
}

bool is_han(char32_t c) {
    return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0xf900 && c <= 0xfaff) ||
           (c >= 0x20000 && c <= 0x3134f) || c == 0x3007;
}

bool is_latin(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool is_digit(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= 0xff10 && c <= 0xff19);
}

char32_t half_width(char32_t c) {
    if (c >= 0xff01 && c <= 0xff5e) return c - 0xfee0;
    if (c == 0xfe54) return U';';
    if (c == 0xfe55) return U':';
    return c;
}

bool is_empty(std::string_view text) {
    // Most cells begin with something printed: look at the first character only, and go on while it is blank.
    std::size_t at = 0;
    while (at < text.size()) {
        auto const c = static_cast<unsigned char>(text[at]);
        std::size_t const length = c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
        auto const one = to_u32(text.substr(at, length));
        if (one.empty() || !is_blank(one.front())) return false;
        at += length;
    }
    return true;
}

Words without_blanks(View text) {
    Words out{text};
    std::erase_if(out, is_blank);
    return out;
}

Words comparable(View text) {
    auto out = without_blanks(text);
    std::size_t end = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (half_width(out[i]) == U'(')
            if (auto const length = reading_at(out, i)) {
                i += length - 1;
                continue;
            }
        out[end++] = half_width(simple(out[i]));
    }
    out.resize(end);
    return out;
}

Words comparable(std::string_view text) {
    return comparable(to_u32(text));
}

std::string tidy(View text) {
    Words out;
    out.reserve(text.size());
    bool blank_before = false;
    auto const spaced = [](char32_t c) { return c > 0x20 && c < 0x2000 && c != U'·'; };
    for (char32_t const c : text) {
        if (is_blank(c)) {
            blank_before = true;
            continue;
        }
        if (blank_before && !out.empty() && spaced(out.back()) && spaced(c)) out += U' ';
        blank_before = false;
        out += c;
    }
    return to_utf8(out);
}

bool has(View text, View part) {
    return text.find(part) != View::npos;
}

bool has_any(View text, std::initializer_list<View> parts) {
    return std::ranges::any_of(parts, [&](View part) { return has(text, part); });
}

bool is_any(View text, std::initializer_list<View> whole) {
    return std::ranges::any_of(whole, [&](View one) { return text == one; });
}

bool starts_with_any(View text, std::initializer_list<View> heads) {
    return std::ranges::any_of(heads, [&](View head) { return text.starts_with(head); });
}

bool ends_with_any(View text, std::initializer_list<View> tails) {
    return std::ranges::any_of(tails, [&](View tail) { return text.ends_with(tail); });
}

Words outside_brackets(View text) {
    Words outside, inside;
    int depth = 0;
    for (char32_t const c : text) {
        auto const half = half_width(c);
        if (half == U'(')
            ++depth;
        else if (half == U')')
            depth = std::max(0, depth - 1);
        else
            (depth ? inside : outside) += c;
    }
    return outside.empty() ? inside : outside;
}

int bracket_step(char32_t c) {
    if (c >= 0x4e00 && c <= 0x9fff) return 0;
    constexpr View opening = U"(（《〈【〔[［｛{“「『<";
    constexpr View closing = U")）》〉】〕]］｝}”」』>";
    return opening.find(c) != View::npos ? 1 : closing.find(c) != View::npos ? -1 : 0;
}

View trimmed(View text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

std::vector<View> lines_of(View text) {
    std::vector<View> lines;
    for (std::size_t from = 0;;) {
        auto const at = text.find_first_of(U"\n\r\v\x2028", from);
        lines.push_back(trimmed(text.substr(from, at == View::npos ? at : at - from)));
        if (at == View::npos) return lines;
        from = at + 1;
    }
}

}  // namespace mingtang::catalog::reading
