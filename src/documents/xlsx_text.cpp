#include "documents/xlsx_text.hpp"

#include <charconv>

#include "base/text.hpp"
#include "documents/limits.hpp"
#include "documents/symbol_fonts.hpp"
#include "documents/wording.hpp"

namespace mingtang::documents {
namespace {

using Event = XmlScanner::Event;

// More than this is too long in any script; collecting stops, settle_cell_text() says no.
constexpr std::size_t enough_bytes = limits::enough_cell_bytes;

void append(std::string& out, std::string_view more) {
    if (out.size() <= enough_bytes) out += more;
}

// "_x000D_" at `at`, or -1.
int escaped_letter(std::string_view words, std::size_t at) {
    if (words.size() - at < 7 || words[at + 1] != 'x' || words[at + 6] != '_') return -1;
    int code = 0;
    auto const* const from = words.data() + at + 2;
    auto const read = std::from_chars(from, from + 4, code, 16);
    return read.ptr == from + 4 ? code : -1;
}

// ECMA-376 part 1, 22.9.2.19: letters XML cannot hold are written _xHHHH_.
std::string without_escapes(std::string_view words) {
    std::string out;
    for (std::size_t at = 0; at < words.size();) {
        int const code = words[at] == '_' ? escaped_letter(words, at) : -1;
        bool const half_letter = code >= 0xd800 && code <= 0xdfff;
        if (code < 0 || half_letter) {
            out += words[at++];
            continue;
        }
        bool const printable = code >= 0x20 || code == '\n' || code == '\r' || code == '\t';
        if (printable) out += to_utf8(std::u32string(1, char32_t(code)));
        at += 7;
    }
    return out;
}

}  // namespace

Result<Done> read_runs(XmlScanner& xml, std::string& out) {
    auto const outside = xml.depth() - 1;
    auto font = SymbolFont::none;
    std::string pictures;
    for (;;) {
        auto const event = TRY(xml.next());
        if (event == Event::end) {
            if (xml.depth() == outside) return Done{};
            if (xml.name() == "r") font = SymbolFont::none;
        } else if (event == Event::start) {
            if (xml.name() == "t") {
                if (font == SymbolFont::none) {
                    TRY(xml.collect(out, enough_bytes));
                } else {
                    pictures.clear();
                    TRY(xml.collect(pictures, enough_bytes));
                    append(out, seen_in(font, pictures));
                }
            } else if (xml.name() == "rFont") {
                font = symbol_font(xml.attribute("val"));
            } else if (xml.name() == "rPh" || xml.name() == "extLst") {
                TRY(xml.skip());
            }
        }
    }
}

bool settle_cell_text(std::string& words) {
    if (words.find("_x") != words.npos) words = without_escapes(words);
    if (words.find('\r') != words.npos) {
        words = replace_all(std::move(words), "\r\n", "\n");
        words = replace_all(std::move(words), "\r", "\n");
    }
    return words.size() <= limits::cell_characters || length_in_characters(words) <= limits::cell_characters;
}

Result<std::vector<SharedText>> read_shared_strings(Package const& package, std::string_view part) {
    auto xml = TRY(package.scan(part));
    std::vector<SharedText> strings;
    std::string words;
    std::size_t bytes = 0;
    for (auto event = TRY(xml.next()); event != Event::done; event = TRY(xml.next())) {
        if (event != Event::start || xml.depth() == 1) continue;
        if (xml.name() != "si") {
            TRY(xml.skip());
            continue;
        }
        words.clear();
        TRY(read_runs(xml, words));
        if (!settle_cell_text(words)) return cannot_read(wording::cell_too_long, "工作簿里");
        bytes += words.size();
        if (strings.size() == limits::shared_strings || bytes > limits::shared_string_bytes)
            return cannot_read(wording::too_many_words);
        strings.emplace_back(words);
    }
    return strings;
}

}  // namespace mingtang::documents
