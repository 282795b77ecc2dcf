#include "documents/rich_text_characters.hpp"

#include <algorithm>
#include <array>

namespace mingtang::documents {
namespace {

struct Range {
    char32_t first, last;
};

bool within(auto const& ranges, char32_t c) {
    return std::ranges::any_of(ranges, [c](Range const& range) { return c >= range.first && c <= range.last; });
}

constexpr std::array blanks{Range{0xa0, 0xa0},     Range{0x1680, 0x1680}, Range{0x2000, 0x200a},
                            Range{0x202f, 0x202f}, Range{0x205f, 0x205f}, Range{0x3000, 0x3000}};

constexpr std::array unseen{Range{0x00, 0x1f},      Range{0x7f, 0x9f},     Range{0xad, 0xad},     Range{0x34f, 0x34f},
                            Range{0x61c, 0x61c},    Range{0x115f, 0x1160}, Range{0x17b4, 0x17b5}, Range{0x180b, 0x180f},
                            Range{0x200b, 0x200f},  Range{0x202a, 0x202e}, Range{0x2060, 0x206f}, Range{0x3164, 0x3164},
                            Range{0xfeff, 0xfeff},  Range{0xffa0, 0xffa0}, Range{0xfff0, 0xfffb}, Range{0xfffe, 0xffff},
                            Range{0xe0000, 0xe007f}};

constexpr std::array wide{Range{0x2e80, 0x303e},   Range{0x3041, 0x33ff},  Range{0x3400, 0x4dbf}, Range{0x4e00, 0x9fff},
                          Range{0xf900, 0xfaff},   Range{0xfe30, 0xfe4f},  Range{0xff01, 0xff60}, Range{0xffe0, 0xffe6},
                          Range{0x20000, 0x2fffd}, Range{0x30000, 0x3fffd}};

struct Scripted {
    char on_line;
    std::string_view above, below;
};
constexpr std::array scripted{Scripted{'0', "⁰", "₀"}, Scripted{'1', "¹", "₁"}, Scripted{'2', "²", "₂"},
                              Scripted{'3', "³", "₃"}, Scripted{'4', "⁴", "₄"}, Scripted{'5', "⁵", "₅"},
                              Scripted{'6', "⁶", "₆"}, Scripted{'7', "⁷", "₇"}, Scripted{'8', "⁸", "₈"},
                              Scripted{'9', "⁹", "₉"}, Scripted{'+', "⁺", "₊"}, Scripted{'-', "⁻", "₋"},
                              Scripted{'(', "⁽", "₍"}, Scripted{')', "⁾", "₎"}, Scripted{'n', "ⁿ", "ₙ"}};

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

}  // namespace

CharacterAt character_at(std::string_view text, std::size_t at) {
    auto const first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {first, 1};
    std::size_t const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    char32_t c = first & (0xffu >> (size + 1));
    std::size_t used = 1;
    for (; used < size && at + used < text.size() && continues(text[at + used]); ++used)
        c = c << 6 | (static_cast<unsigned char>(text[at + used]) & 0x3fu);
    return {c, used};
}

char32_t last_character(std::string_view text) {
    if (text.empty()) return 0;
    auto at = text.size() - 1;
    while (at > 0 && continues(text[at])) --at;
    return character_at(text, at).character;
}

bool is_collapsing(char32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_blank(char32_t c) {
    return is_collapsing(c) || within(blanks, c);
}

bool is_unseen(char32_t c) {
    return within(unseen, c);
}

bool is_wide(char32_t c) {
    return within(wide, c);
}

std::size_t ordinary_at(std::string_view text, std::size_t at) {
    auto const begin = at;
    while (at < text.size()) {
        auto const first = static_cast<unsigned char>(text[at]);
        // E4 B8 80 to E9 BF BF: U+4E00 to U+9FFF.
        if (first > 0x20 && first < 0x7f)
            ++at;
        else if (first >= 0xe4 && first <= 0xe9 && at + 3 <= text.size() &&
                 (first != 0xe4 || static_cast<unsigned char>(text[at + 1]) >= 0xb8))
            at += 3;
        else
            break;
    }
    return at - begin;
}

std::size_t blanks_at_end(std::string_view text) {
    auto end = text.size();
    while (end > 0) {
        auto at = end - 1;
        while (at > 0 && continues(text[at])) --at;
        if (!is_blank(character_at(text, at).character)) break;
        end = at;
    }
    return text.size() - end;
}

std::string in_script(std::string_view text, Script script) {
    std::string out;
    for (char const c : text) {
        auto const* const found = std::ranges::find(scripted, c, &Scripted::on_line);
        if (script == Script::line || found == scripted.end()) return std::string{text};
        out += script == Script::above ? found->above : found->below;
    }
    return out;
}

}  // namespace mingtang::documents
