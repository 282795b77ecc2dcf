#include "search/highlight.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mingtang::search {
namespace {

struct Stretch {
    std::size_t first, last;
};

// Hits as stretches of the source's characters, in order, those that touch joined.
std::vector<Stretch> hits(std::u32string_view text, std::vector<Term> const& terms) {
    auto const read = places(text);
    std::vector<Stretch> found;
    for (auto const& term : terms)
        for (auto at = hit_in(read, term); at; at = hit_in(read, term, *at + 1))
            found.push_back({read[*at].first, read[*at + term.places - 1].last});
    std::sort(found.begin(), found.end(), [](Stretch a, Stretch b) { return a.first < b.first; });
    std::vector<Stretch> joined;
    for (auto const& stretch : found) {
        if (!joined.empty() && stretch.first <= joined.back().last)
            joined.back().last = std::max(joined.back().last, stretch.last);
        else
            joined.push_back(stretch);
    }
    return joined;
}

Html mark(std::u32string_view text, std::vector<Stretch> const& stretches, Stretch window) {
    Html out;
    auto at = window.first;
    for (auto const& stretch : stretches) {
        auto const first = std::max(stretch.first, at);
        auto const last = std::min(stretch.last, window.last);
        if (first >= last) continue;
        out += Html::text(to_utf8(text.substr(at, first - at)));
        out += Html{"<mark>"};
        out += Html::text(to_utf8(text.substr(first, last - first)));
        out += Html{"</mark>"};
        at = last;
    }
    out += Html::text(to_utf8(text.substr(at, window.last - at)));
    return out;
}

}  // namespace

Html marked(std::string_view text, std::vector<Term> const& terms) {
    auto const characters = to_u32(text);
    return mark(characters, hits(characters, terms), {0, characters.size()});
}

Html snippet(std::string_view text, std::vector<Term> const& terms, std::size_t characters) {
    auto const all = to_u32(text);
    auto const stretches = hits(all, terms);
    auto const lead = characters / 4;
    auto first = stretches.empty() || stretches.front().first <= lead ? 0 : stretches.front().first - lead;
    auto const last = std::min(all.size(), first + characters);
    if (last - first < characters) first = last > characters ? last - characters : 0;
    Html out;
    if (first > 0) out += Html::text("…");
    out += mark(all, stretches, {first, last});
    if (last < all.size()) out += Html::text("…");
    return out;
}

}  // namespace mingtang::search
