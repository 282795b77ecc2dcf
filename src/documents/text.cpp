#include "documents/text.hpp"

#include <unicode/utf8.h>

#include <algorithm>

#include "base/text.hpp"
#include "documents/text_codecs.hpp"
#include "documents/wording.hpp"

namespace mingtang::documents {
namespace {

using Kind = Refusal::Kind;

// Published text has nine everyday characters in ten (five in traditional script); mistaken text one in six.
constexpr double plausible = 0.4;
constexpr double certain = 0.9;

bool is_utf8_name(std::string_view declared) {
    return declared.empty() || declared == "utf-8" || declared == "utf8" || declared == "unicode-1-1-utf-8";
}

bool names_gb18030(std::string_view declared) {
    for (std::string_view const part : {"gb", "936", "chinese"})
        if (declared.find(part) != declared.npos) return true;
    return false;
}

// Names that stand on pages in UTF-8 or GB18030, rightly or wrongly; the bytes decide. Under any other name (big5,
// shift_jis) bytes could pass for GB18030 and read as nonsense.
bool may_be_ours(std::string_view declared) {
    static constexpr std::string_view names[] = {
        "gb2312", "gb_2312",     "gb_2312-80", "csgb2312",  "gbk",          "x-gbk",         "gb18030",
        "cp936",  "windows-936", "iso-8859-1", "iso8859-1", "latin1",       "us-ascii",      "ascii",
        "ansi",   "utf-16",      "utf-7",      "utf-16le",  "windows-1252", "x-user-defined"};
    return is_utf8_name(declared) || std::ranges::find(names, declared) != std::end(names);
}

tl::unexpected<Refusal> neither(std::string_view bytes) {
    std::int32_t at = 0;
    auto const length = std::int32_t(bytes.size());
    auto const* data = reinterpret_cast<std::uint8_t const*>(bytes.data());
    std::int32_t line = 1;
    while (at < length) {
        UChar32 c = 0;
        U8_NEXT(data, at, length, c);
        if (c < 0) break;
        line += c == '\n';
    }
    return refuse(Kind::invalid, wording::unknown_encoding, std::to_string(line));
}

// Zeros: perhaps UTF-16 that lost its mark. Anything else with zeros is no text.
Result<std::string> decode_with_zeros(std::string_view bytes) {
    auto little = from_utf16(bytes, false), big = from_utf16(bytes, true);
    auto const as_little = little ? ordinariness(*little) : 0, as_big = big ? ordinariness(*big) : 0;
    if (std::max(as_little, as_big) < plausible) return refuse(Kind::invalid, wording::not_text);
    return as_little >= as_big ? std::move(*little) : std::move(*big);
}

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':' || c == '.';
}

std::string lower(std::string_view text) {
    std::string out{text};
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return out;
}

}  // namespace

Result<std::string> decode_text(std::string_view bytes, std::string_view declared) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xff\xfe\0\0"sv) || bytes.starts_with("\0\0\xfe\xff"sv))
        return refuse(Kind::invalid, wording::other_encoding, "UTF-32");
    if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff")) {
        auto text = from_utf16(bytes.substr(2), bytes[0] == '\xfe');
        if (!text) return refuse(Kind::invalid, wording::broken_encoding, "UTF-16");
        return std::move(*text);
    }
    bool const marked = bytes.starts_with("\xef\xbb\xbf");
    if (marked) bytes.remove_prefix(3);
    if (bytes.find('\0') != bytes.npos) {
        if (marked) return refuse(Kind::invalid, wording::not_text);
        return decode_with_zeros(bytes);
    }
    bool const utf8 = is_utf8(bytes);
    if (marked && !utf8) return refuse(Kind::invalid, wording::broken_encoding, "UTF-8");
    auto const as_utf8 = utf8 ? ordinariness(bytes) : 0;
    if (utf8 && (marked || as_utf8 >= plausible)) return without_controls(bytes);
    if (!utf8 && !may_be_ours(declared))
        return refuse(Kind::invalid, wording::other_encoding, shorten(clean_line(declared), 20));

    // A few characters of GB18030 can be UTF-8 by chance: what a page says decides, but only where UTF-8 looks strange.
    auto gb18030 = from_gb18030(bytes);
    auto const as_gb18030 = gb18030 ? ordinariness(*gb18030) : 0;
    if (utf8 && !(names_gb18030(declared) && as_gb18030 >= certain)) return without_controls(bytes);
    if (as_gb18030 < plausible) return neither(bytes);
    return std::move(*gb18030);
}

std::string declared_encoding(std::string_view page) {
    // Browsers look at 1,024 bytes; some editors put a long comment first.
    auto const head = lower(page.substr(0, 4096));
    for (std::string_view const word : {"charset", "encoding"}) {
        for (auto at = head.find(word); at != head.npos; at = head.find(word, at + 1)) {
            auto const from = head.find_first_not_of(" \t\r\n", at + word.size());
            if (from == head.npos || head[from] != '=') continue;
            auto const name = head.find_first_not_of(" \t\r\n\"'", from + 1);
            if (name == head.npos) continue;
            auto end = name;
            while (end < head.size() && is_name_character(head[end])) ++end;
            if (end > name) return head.substr(name, end - name);
        }
    }
    return {};
}

}  // namespace mingtang::documents
