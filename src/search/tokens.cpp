#include "search/tokens.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/text.hpp"
#include "search/glyphs.hpp"
#include "search/search.hpp"

namespace mingtang::search {
namespace {

// Longer runs (a base64 block, a line of A's) are cut: PostgreSQL takes no word above 2 KiB.
constexpr std::size_t longest_run = 64;

bool is_han(char32_t c) {
    return (c >= 0x4e00 && c <= 0x9fff) || u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC);
}

bool is_word(char32_t c) {
    if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    auto const kind = U_MASK(u_charType(static_cast<UChar32>(c)));
    return (kind & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK | U_GC_CO_MASK)) != 0;
}

// NFKC_Casefold of one character: ａ→a, Ⅳ→iv, ㎡→m2, variation selectors → nothing; then its plain glyph: 葉→叶.
std::u32string fold(char32_t c) {
    if (c < 0x80) return {c >= 'A' && c <= 'Z' ? c + 32 : c};
    if (c >= 0x4e00 && c <= 0x9fff) return {plain_glyph(c)};
    static auto const* const folding = [] {
        UErrorCode status = U_ZERO_ERROR;
        return icu::Normalizer2::getNFKCCasefoldInstance(status);
    }();
    UErrorCode status = U_ZERO_ERROR;
    auto const folded = folding->normalize(icu::UnicodeString{static_cast<UChar32>(c)}, status);
    std::u32string out;
    for (int i = 0; i < folded.length(); i = folded.moveIndex32(i, 1))
        out += plain_glyph(static_cast<char32_t>(folded.char32At(i)));
    return out;
}

}  // namespace

std::vector<Place> places(std::u32string_view text) {
    std::vector<Place> out;
    std::u32string word;  // the run of letters and digits being read
    bool after_han = false;
    auto const end_word = [&] {
        if (word.empty()) return;
        out.back().token = to_utf8(word);
        word.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        for (auto const c : fold(text[i])) {
            if (is_han(c)) {
                end_word();
                auto const character = to_utf8(std::u32string_view{&c, 1});
                if (after_han) {
                    out.back().token += character;
                    out.back().joined = true;
                }
                out.push_back({character, true, i, i + 1, false});
                after_han = true;
            } else if (is_word(c)) {
                after_han = false;
                if (word.size() == longest_run) end_word();
                if (word.empty()) out.push_back({"", false, i, i + 1, false});
                word += c;
                out.back().last = i + 1;
            } else {
                end_word();
                after_han = false;
            }
        }
    }
    end_word();
    return out;
}

std::vector<std::string> tokens(std::string_view text) {
    std::vector<std::string> out;
    for (auto& place : places(to_u32(text))) out.push_back(std::move(place.token));
    return out;
}

}  // namespace mingtang::search
