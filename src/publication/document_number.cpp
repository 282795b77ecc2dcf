#include "publication/document_number.hpp"

#include "base/text.hpp"

namespace mingtang::publication {
namespace {

// Brackets as typed round the year, in every style met: the right one is 〔〕 (GB/T 9704—2012 7.2.5).
constexpr std::u32string_view opening = U"〔［[（(【﹝<〈《{";
constexpr std::u32string_view closing = U"〕］]）)】﹞>〉》}";
constexpr std::size_t longest_organ = 20, longest_serial = 5;

bool is_digit(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}
int value_of(char32_t c) {
    return int(c >= U'０' ? c - U'０' : c - U'0');
}
bool is_han(char32_t c) {
    return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf);
}
bool is_blank(char32_t c) {
    return c == U' ' || c == U'\u3000' || c == U'\u00a0' || c == U'\t';
}

class Reader {
  public:
    Reader(std::u32string_view text, std::size_t at) : text_(text), at_(at) {}

    std::size_t at() const { return at_; }
    void skip_blanks() {
        while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
    }
    bool take(std::u32string_view any_of) {
        skip_blanks();
        if (at_ >= text_.size() || any_of.find(text_[at_]) == any_of.npos) return false;
        ++at_;
        return true;
    }
    // As many digits as there are, up to `most`; nothing when there are none or more.
    std::optional<int> number(std::size_t most) {
        skip_blanks();
        int value = 0;
        std::size_t taken = 0;
        for (; at_ < text_.size() && is_digit(text_[at_]); ++at_, ++taken) {
            if (taken == most) return std::nullopt;
            value = value * 10 + value_of(text_[at_]);
        }
        return taken ? std::optional{value} : std::nullopt;
    }

  private:
    std::u32string_view text_;
    std::size_t at_;
};

struct Numbered {
    int year, serial;
    std::size_t end;
};

// 〔2020〕11号, from its opening bracket on; without brackets only "2020-11" and "2020年第11号".
std::optional<Numbered> year_and_serial(std::u32string_view text, std::size_t at) {
    Reader reader{text, at};
    bool const bracketed = reader.take(opening);
    auto const year = reader.number(4);
    if (!year || *year < 1949 || *year > 2999) return std::nullopt;
    bool const named = reader.take(U"年");
    if (bracketed ? !reader.take(closing) : !(named || reader.take(U"-－—–"))) return std::nullopt;
    bool const ordinal = reader.take(U"第");
    auto const serial = reader.number(longest_serial);
    if (!serial || *serial == 0) return std::nullopt;
    bool const ended = reader.take(U"号號");
    // 2020年11月 is a date and no number; so is 2020-11 within a sentence.
    if (!bracketed && named && !ended && !ordinal) return std::nullopt;
    if (bracketed && !ended) {
        // "〔2020〕11" alone is what people type into a search box: taken at the text's end only.
        reader.skip_blanks();
        if (reader.at() < text.size() && is_han(text[reader.at()])) return std::nullopt;
    }
    return Numbered{*year, *serial, reader.at()};
}

// The organ's word ends right before the year: Han characters, perhaps a bracketed part (（试）) left out.
std::size_t organ_begins(std::u32string_view text, std::size_t end) {
    std::size_t at = end;
    while (at > 0 && is_blank(text[at - 1])) --at;
    std::size_t const last = at;
    while (at > 0 && is_han(text[at - 1]) && last - at < longest_organ) --at;
    return at;
}

std::u32string trimmed(std::u32string_view text) {
    std::u32string kept;
    for (auto const c : text)
        if (!is_blank(c)) kept += c;
    return kept;
}

}  // namespace

std::string DocumentNumber::text() const {
    return organ + "〔" + std::to_string(year) + "〕" + std::to_string(serial) + "号";
}

std::optional<DocumentNumber> parse_document_number(std::string_view text) {
    auto const characters = to_u32(trim(text));
    for (std::size_t at = 1; at < characters.size(); ++at) {
        if (is_han(characters[at]) || is_blank(characters[at])) continue;
        auto const found = year_and_serial(characters, at);
        auto const begin = organ_begins(characters, at);
        if (!found || found->end != characters.size() || begin != 0) return std::nullopt;
        auto organ = trimmed(std::u32string_view{characters}.substr(0, at));
        if (organ.empty()) return std::nullopt;
        return DocumentNumber{to_utf8(organ), found->year, found->serial};
    }
    return std::nullopt;
}

std::optional<FoundNumber> find_document_number(std::string_view text, std::size_t from) {
    if (from >= text.size()) return std::nullopt;
    auto const characters = to_u32(text.substr(from));
    for (std::size_t at = 1; at < characters.size(); ++at) {
        if (opening.find(characters[at]) == opening.npos) continue;
        auto const found = year_and_serial(characters, at);
        auto const begin = organ_begins(characters, at);
        if (!found || begin == at) continue;
        auto const all = std::u32string_view{characters};
        auto const before = to_utf8(all.substr(0, begin)).size();
        auto const length = to_utf8(all.substr(begin, found->end - begin)).size();
        return FoundNumber{
            {to_utf8(trimmed(all.substr(begin, at - begin))), found->year, found->serial}, from + before, length};
    }
    return std::nullopt;
}

}  // namespace mingtang::publication
