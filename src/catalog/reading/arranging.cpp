#include "catalog/reading/arranging.hpp"

namespace mingtang::catalog::reading {
namespace {

using K = CellKind;

// How well heads agree with their columns: what contradicts, what stays without a head, what is confirmed.
struct Agreement {
    int cost = 0, confirmed = 0;
    bool better_than(Agreement const& other) const {
        return cost < other.cost || (cost == other.cost && confirmed > other.confirmed);
    }
};

Agreement agreement(Layout layout, Profiles const& profiles) {
    auto const printed = score(layout.heads, profiles);
    settle(layout, profiles);
    auto const settled = score(layout.heads, profiles);
    return {printed.misfits * 2 + settled.lost, settled.confirmed};
}

// The heads from `from` on moved by some columns: the header lacks a cell there, or has one too many. Nothing when a
// head would fall off the table. A gap beside 公开事项 is one more column of names.
std::optional<std::vector<Head>> moved(std::vector<Head> const& heads, std::size_t from, int by) {
    auto const n = std::ptrdiff_t(heads.size());
    std::vector<Head> out(heads.size());
    for (std::ptrdiff_t c = 0; c < n; ++c) {
        auto const to = c < std::ptrdiff_t(from) ? c : c + by;
        bool const falls = to < 0 || to >= n || (by < 0 && c >= std::ptrdiff_t(from) && to < std::ptrdiff_t(from));
        auto const& head = heads[std::size_t(c)];
        if (!falls)
            out[std::size_t(to)] = head;
        else if (head.title != Title::none && head.title != Title::extra && head.title != Title::number)
            return std::nullopt;
    }
    for (int i = 0; i < by; ++i) {
        auto const gap = from + std::size_t(i);
        if (gap >= heads.size()) break;
        bool const beside_item =
            (gap > 0 && out[gap - 1].title == Title::item) ||
            (from + std::size_t(by) < heads.size() && out[from + std::size_t(by)].title == Title::item);
        if (beside_item) out[gap].title = Title::item;
    }
    return out;
}

}  // namespace

std::optional<Title> title_of(CellKind kind) {
    switch (kind) {
        case K::channels:
            return Title::channels;
        case K::basis:
            return Title::basis;
        case K::time:
            return Title::time_limit;
        case K::subject:
            return Title::subject;
        case K::domain:
            return Title::domain;
        case K::method:
            return Title::method;
        case K::level:
            return Title::levels;
        case K::audience:
            return Title::audience;
        default:
            return std::nullopt;
    }
}

Score score(std::vector<Head> const& heads, Profiles const& profiles) {
    Score total;
    for (std::size_t c = 0; c < heads.size(); ++c) {
        total.misfits += profiles[c].misfits(heads[c].title);
        for (int k = 0; k < cell_kinds; ++k)
            if (auto const title = title_of(CellKind(k)); title && *title == heads[c].title)
                total.confirmed += profiles[c].of(CellKind(k));
        if (Layout::is_marked(heads[c].title)) total.confirmed += profiles[c].of(K::mark);
        // Words without a head are as wrong as words under the wrong one; so are marks whose head says no more than
        // 公开对象.
        bool const group =
            heads[c].title == Title::audience || heads[c].title == Title::method || heads[c].title == Title::levels;
        if (heads[c].title == Title::none) total.lost += profiles[c].printed;
        if (group) total.lost += profiles[c].of(K::mark);
    }
    return total;
}

// The header lacks a cell, or has one too many, or its lower row is shifted: the arrangement that agrees best with the
// columns is taken, when the printed one contradicts them.
bool rearrange(Layout& layout, Profiles const& profiles) {
    auto const printed = agreement(layout, profiles);
    if (printed.cost == 0) return false;
    auto best = layout;
    auto best_agreement = printed;
    auto const consider = [&](std::vector<Head> heads) {
        auto candidate = layout;
        candidate.heads = std::move(heads);
        if (auto const now = agreement(candidate, profiles); now.better_than(best_agreement)) {
            best = std::move(candidate);
            best_agreement = now;
        }
    };
    if (!layout.regrouped.empty()) consider(layout.regrouped);
    constexpr std::size_t most_columns = 40;
    if (layout.heads.size() <= most_columns && score(layout.heads, profiles).misfits > 0)
        for (std::size_t from = 0; from < layout.heads.size(); ++from)
            for (int const by : {1, -1, 2, -2})
                if (auto heads = moved(layout.heads, from, by)) consider(std::move(*heads));
    // A few odd cells are no reason to move heads.
    if (best_agreement.cost * 4 > printed.cost) return false;
    layout = std::move(best);
    return true;
}

}  // namespace mingtang::catalog::reading
