#include "catalog/lint/folding.hpp"

#include <array>

namespace mingtang::catalog::lint {
namespace {

struct Fold {
    char32_t printed;
    std::string_view folded;
};
// Everything else of U+FF01 … U+FF5E goes to its half width by arithmetic.
constexpr std::array<Fold, 20> folds{{{U'〈', "<"}, {U'《', "<"}, {U'》', ">"}, {U'〉', ">"}, {U'﹤', "<"},
                                      {U'﹥', ">"}, {U'＜', "<"}, {U'＞', ">"}, {U'〔', "["}, {U'〕', "]"},
                                      {U'﹝', "["}, {U'﹞', "]"}, {U'［', "["}, {U'］', "]"}, {U'【', "["},
                                      {U'】', "]"}, {U'“', "\""}, {U'”', "\""}, {U'‘', "'"},  {U'’', "'"}}};

bool is_blank(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0xa0 || c == 0x3000 || c == 0x200b;
}

}  // namespace

char32_t next_character(std::string_view text, std::size_t& at) {
    auto const first = static_cast<unsigned char>(text[at++]);
    if (first < 0x80) return first;
    int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    char32_t c = first & (0x3f >> more);
    while (more-- > 0 && at < text.size()) c = (c << 6) | (static_cast<unsigned char>(text[at++]) & 0x3f);
    return c;
}

std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        auto const from = at;
        auto const c = next_character(text, at);
        if (is_blank(c)) continue;
        // Han characters are most of a catalog and fold to themselves.
        if (is_han(c) || c < 0x80) {
            out.append(text, from, at - from);
            continue;
        }
        bool found = false;
        for (auto const& fold : folds)
            if (fold.printed == c) {
                out += fold.folded;
                found = true;
                break;
            }
        if (found) continue;
        if (c >= 0xff01 && c <= 0xff5e)
            out += static_cast<char>(c - 0xfee0);
        else
            out.append(text, from, at - from);
    }
    return out;
}

std::string folded_title(std::string_view title) {
    static constexpr std::string_view state = "中华人民共和国";
    auto out = folded(title);
    // Also inside: 实施〈中华人民共和国义务教育法〉办法.
    for (auto at = out.find(state); at != out.npos; at = out.find(state, at)) out.erase(at, state.size());
    return out;
}

}  // namespace mingtang::catalog::lint
