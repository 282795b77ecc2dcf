#include "documents/text_codecs.hpp"

#include <unicode/ucnv.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <array>
#include <memory>

namespace mingtang::documents {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter open_gb18030() {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter{ucnv_open("gb18030", &status), &ucnv_close};
    // Strict both ways: ICU's own habit is to put U+FFFD or '?' for what it cannot read or write.
    if (converter) ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    if (converter)
        ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return converter;
}

bool is_unwanted(char32_t c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7f || c == 0xfeff;
}

void append(std::string& out, char32_t c) {
    if (is_unwanted(c)) return;
    char buffer[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(buffer, length, c);
    out.append(buffer, std::size_t(length));
}

// UTF-16 unit by unit; false on a surrogate without its other half.
class Surrogates {
  public:
    bool take(std::string& out, char16_t unit) {
        if (high_ != 0) {
            if (!U16_IS_TRAIL(unit)) return false;
            append(out, char32_t(U16_GET_SUPPLEMENTARY(high_, unit)));
            high_ = 0;
        } else if (U16_IS_LEAD(unit)) {
            high_ = unit;
        } else if (U16_IS_TRAIL(unit)) {
            return false;
        } else {
            append(out, unit);
        }
        return true;
    }
    bool whole() const { return high_ == 0; }

  private:
    char16_t high_ = 0;
};

// Punctuation, full-width forms, circled numbers, boxes and check marks say nothing about an encoding.
bool is_sign(char32_t c) {
    return (c >= 0x3000 && c <= 0x3017) || (c >= 0xff01 && c <= 0xff5e) || (c >= 0x2010 && c <= 0x2027) ||
           (c >= 0x2460 && c <= 0x249b) || (c >= 0x2500 && c <= 0x25ff) || (c >= 0x2600 && c <= 0x27bf) || c == 0xa0 ||
           c == 0xb7 || c == 0x221a;
}

bool is_everyday(UConverter* converter, UChar32 c) {
    std::array<char16_t, 2> units;
    std::int32_t count = 0;
    U16_APPEND_UNSAFE(units.data(), count, c);
    std::array<char, 8> coded{};
    UErrorCode status = U_ZERO_ERROR;
    auto const size = ucnv_fromUChars(converter, coded.data(), coded.size(), units.data(), count, &status);
    auto const lead = static_cast<unsigned char>(coded[0]), trail = static_cast<unsigned char>(coded[1]);
    return U_SUCCESS(status) && size == 2 && lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1;
}

}  // namespace

std::optional<std::string> from_gb18030(std::string_view bytes) {
    auto const converter = open_gb18030();
    if (!converter) return std::nullopt;
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 2);
    std::array<char16_t, 4096> pivot;
    char const* source = bytes.data();
    char const* const end = source + bytes.size();
    Surrogates surrogates;
    for (bool more = true; more;) {
        UErrorCode status = U_ZERO_ERROR;
        char16_t* target = pivot.data();
        ucnv_toUnicode(converter.get(), &target, pivot.data() + pivot.size(), &source, end, nullptr, true, &status);
        more = status == U_BUFFER_OVERFLOW_ERROR;
        if (U_FAILURE(status) && !more) return std::nullopt;
        for (char16_t const* unit = pivot.data(); unit != target; ++unit)
            if (!surrogates.take(out, *unit)) return std::nullopt;
    }
    if (!surrogates.whole()) return std::nullopt;
    return out;
}

std::optional<std::string> from_utf16(std::string_view bytes, bool big_endian) {
    if (bytes.size() % 2 != 0) return std::nullopt;
    std::string out;
    out.reserve(bytes.size() * 3 / 2);
    Surrogates surrogates;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        auto const first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
        auto const unit = char16_t(big_endian ? first << 8 | second : second << 8 | first);
        if (unit == 0 || unit >= 0xfffe || !surrogates.take(out, unit)) return std::nullopt;
    }
    if (!surrogates.whole()) return std::nullopt;
    return out;
}

std::string without_controls(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        if (utf8.compare(i, 3, "\xef\xbb\xbf") == 0)
            i += 2;
        else if (!is_unwanted(static_cast<unsigned char>(utf8[i])))
            out += utf8[i];
    }
    return out;
}

double ordinariness(std::string_view utf8) {
    constexpr std::size_t enough = 20'000;  // characters: the rest of a file is like its beginning
    auto const converter = open_gb18030();
    if (!converter) return 0;
    std::size_t everyday = 0, all = 0;
    std::int32_t at = 0;
    auto const length = std::int32_t(utf8.size());
    auto const* data = reinterpret_cast<std::uint8_t const*>(utf8.data());
    while (at < length && all < enough) {
        UChar32 c = 0;
        U8_NEXT(data, at, length, c);
        if ((c >= 0 && c < 0x80) || (c > 0 && is_sign(char32_t(c)))) continue;
        everyday += c > 0 && is_everyday(converter.get(), c);
        ++all;
    }
    return all == 0 ? 1 : double(everyday) / double(all);
}

}  // namespace mingtang::documents
