#include "screening/folded.hpp"

#include "documents/rich_text_characters.hpp"

namespace mingtang::screening {
namespace {

char32_t narrow(char32_t c) {
    if (c >= 0xff01 && c <= 0xff5e) return c - 0xfee0;  // full width
    if (c == 0x3000 || c == 0xa0 || (c >= 0x2000 && c <= 0x200a)) return ' ';
    if (c == 0x2010 || c == 0x2011 || c == 0x2012 || c == 0x2013 || c == 0x2014 || c == 0x2212) return '-';
    if (c >= 0x2460 && c <= 0x2468) return Folded::other;  // ① is a mark, no digit
    return c;
}

}  // namespace

Folded::Folded(std::string_view line) {
    signs.reserve(line.size());
    at.reserve(line.size() + 1);
    for (std::size_t i = 0; i < line.size();) {
        auto const [c, size] = documents::character_at(line, i);
        bool const blank = documents::is_blank(c);
        if (blank || !documents::is_unseen(c)) {
            auto const plain = narrow(c);
            signs += plain < other ? char(plain) : other;
            at.push_back(i);
        }
        i += size;
    }
    at.push_back(line.size());
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string words_only(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        auto const [c, size] = documents::character_at(text, i);
        auto const plain = narrow(c);
        if (plain < 0x80 && (is_digit(char(plain)) || is_letter(char(plain))))
            out += char(plain >= 'A' && plain <= 'Z' ? plain + 32 : plain);
        else if (plain >= 0x3400 && documents::is_wide(plain))
            out += text.substr(i, size);
        i += size;
    }
    return out;
}

}  // namespace mingtang::screening
