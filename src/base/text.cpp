#include "base/text.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace mingtang {
namespace {

std::string nfc(std::string const& text) {
    UErrorCode status = U_ZERO_ERROR;
    auto const* normalizer = icu::Normalizer2::getNFCInstance(status);
    auto const source = icu::UnicodeString::fromUTF8(text);
    if (U_FAILURE(status) || normalizer->isNormalized(source, status)) return text;
    std::string out;
    normalizer->normalize(source, status).toUTF8String(out);
    return out;
}

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x200b || c == 0x2060 || c == 0xfeff || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xfffd;
}

char32_t half_width(char32_t c) {
    bool const letter_or_digit = (c >= 0xff10 && c <= 0xff19) || (c >= 0xff21 && c <= 0xff3a) || (c >= 0xff41 && c <= 0xff5a);
    return letter_or_digit ? c - 0xfee0 : c;
}

std::string cleaned(std::string_view text, bool keep_lines) {
    std::u32string out;
    auto const source = to_u32(text);
    for (std::size_t i = 0; i < source.size(); ++i) {
        char32_t const c = source[i];
        if (c == '\r' || c == '\n') {
            if (c == '\r' && i + 1 < source.size() && source[i + 1] == '\n') continue;
            out += keep_lines ? U'\n' : U' ';
        } else if (c == '\t' || c == 0xa0 || c == 0x3000) {
            out += U' ';
        } else if (!is_control(c)) {
            out += half_width(c);
        }
    }
    return std::string{trim(nfc(to_utf8(out)))};
}

}  // namespace

bool is_utf8(std::string_view bytes) {
    std::int32_t i = 0;
    auto const length = static_cast<std::int32_t>(bytes.size());
    auto const* data = reinterpret_cast<std::uint8_t const*>(bytes.data());
    while (i < length) {
        UChar32 c = 0;
        U8_NEXT(data, i, length, c);
        if (c < 0) return false;
    }
    return true;
}

std::string clean_line(std::string_view text) { return cleaned(text, false); }
std::string clean_text(std::string_view text) { return cleaned(text, true); }

std::string_view trim(std::string_view text) {
    auto const blank = std::string_view{" \t\r\n\f\v"};
    auto const from = text.find_first_not_of(blank);
    if (from == text.npos) return {};
    return text.substr(from, text.find_last_not_of(blank) - from + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t from = 0;;) {
        auto const at = text.find(separator, from);
        parts.push_back(text.substr(from, at == text.npos ? text.npos : at - from));
        if (at == text.npos) return parts;
        from = at + 1;
    }
}

std::string join(std::vector<std::string> const& parts, std::string_view separator) {
    std::string out;
    for (auto const& part : parts) {
        if (&part != &parts.front()) out += separator;
        out += part;
    }
    return out;
}

std::string replace_all(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t at = 0; !what.empty() && (at = text.find(what, at)) != text.npos; at += by.size())
        text.replace(at, what.size(), by);
    return text;
}

std::u32string to_u32(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    std::int32_t i = 0;
    auto const length = static_cast<std::int32_t>(text.size());
    auto const* data = reinterpret_cast<std::uint8_t const*>(text.data());
    while (i < length) {
        UChar32 c = 0;
        U8_NEXT(data, i, length, c);
        out += c < 0 ? U'\xfffd' : static_cast<char32_t>(c);
    }
    return out;
}

std::string to_utf8(std::u32string_view text) {
    std::string out;
    out.reserve(text.size() * 3);
    for (char32_t const c : text) {
        if (c < 0x80) {
            out += char(c);
        } else if (c < 0x800) {
            out += char(0xc0 | (c >> 6));
            out += char(0x80 | (c & 0x3f));
        } else if (c < 0x10000) {
            out += char(0xe0 | (c >> 12));
            out += char(0x80 | ((c >> 6) & 0x3f));
            out += char(0x80 | (c & 0x3f));
        } else {
            out += char(0xf0 | (c >> 18));
            out += char(0x80 | ((c >> 12) & 0x3f));
            out += char(0x80 | ((c >> 6) & 0x3f));
            out += char(0x80 | (c & 0x3f));
        }
    }
    return out;
}

std::size_t length_in_characters(std::string_view text) {
    std::size_t n = 0;
    for (char const c : text) n += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    return n;
}

std::string shorten(std::string_view text, std::size_t characters) {
    if (length_in_characters(text) <= characters) return std::string{text};
    auto const whole = to_u32(text);
    return to_utf8(std::u32string_view{whole}.substr(0, characters ? characters - 1 : 0)) + "…";
}

}  // namespace mingtang
