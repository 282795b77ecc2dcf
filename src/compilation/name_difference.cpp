// Two names, one over the other: the longest common subsequence of their characters, without crumbs.
#include <algorithm>

#include "base/text.hpp"
#include "compilation/names.hpp"

namespace mingtang::compilation {
namespace {

using Kind = Span::Kind;

struct Run {
    Kind kind;
    std::u32string words;
};

void push(std::vector<Run>& runs, Kind kind, std::u32string_view words) {
    if (words.empty()) return;
    if (!runs.empty() && runs.back().kind == kind)
        runs.back().words += words;
    else
        runs.push_back({kind, std::u32string{words}});
}

// One character alike between two changes tells nobody anything: it is read as changed with its neighbours.
std::vector<Run> without_crumbs(std::vector<Run> const& runs) {
    std::vector<Run> merged;
    std::u32string removed, added;
    auto flush = [&] {
        push(merged, Kind::removed, removed);
        push(merged, Kind::added, added);
        removed.clear();
        added.clear();
    };
    for (std::size_t i = 0; i < runs.size(); ++i) {
        auto const& run = runs[i];
        bool const inner = i > 0 && i + 1 < runs.size();
        if (run.kind == Kind::removed) {
            removed += run.words;
        } else if (run.kind == Kind::added) {
            added += run.words;
        } else if (inner && run.words.size() == 1) {
            removed += run.words;
            added += run.words;
        } else {
            flush();
            push(merged, Kind::same, run.words);
        }
    }
    flush();
    return merged;
}

}  // namespace

std::vector<Span> difference(std::string_view from, std::string_view to) {
    auto const a = to_u32(from), b = to_u32(to);
    std::size_t front = 0, back = 0;
    auto const shorter = std::min(a.size(), b.size());
    while (front < shorter && a[front] == b[front]) ++front;
    while (back < shorter - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;

    std::vector<Run> runs;
    push(runs, Kind::same, std::u32string_view{a}.substr(0, front));
    auto const left = std::u32string_view{a}.substr(front, a.size() - back - front);
    auto const right = std::u32string_view{b}.substr(front, b.size() - back - front);
    constexpr std::size_t longest = 400;  // a name is never longer; then the whole middle is one change
    if (left.size() > longest || right.size() > longest) {
        push(runs, Kind::removed, left);
        push(runs, Kind::added, right);
    } else {
        auto const width = right.size() + 1;
        std::vector<std::uint16_t> common((left.size() + 1) * width);
        for (auto i = left.size(); i-- > 0;)
            for (auto j = right.size(); j-- > 0;)
                common[i * width + j] = left[i] == right[j]
                                            ? std::uint16_t(common[(i + 1) * width + j + 1] + 1)
                                            : std::max(common[(i + 1) * width + j], common[i * width + j + 1]);
        std::size_t i = 0, j = 0;
        while (i < left.size() || j < right.size()) {
            if (i < left.size() && j < right.size() && left[i] == right[j]) {
                push(runs, Kind::same, left.substr(i, 1));
                ++i;
                ++j;
            } else if (j == right.size() ||
                       (i < left.size() && common[(i + 1) * width + j] >= common[i * width + j + 1])) {
                push(runs, Kind::removed, left.substr(i++, 1));
            } else {
                push(runs, Kind::added, right.substr(j++, 1));
            }
        }
    }
    push(runs, Kind::same, std::u32string_view{a}.substr(a.size() - back));

    std::vector<Span> spans;
    for (auto const& run : without_crumbs(runs)) spans.push_back({run.kind, to_utf8(run.words)});
    return spans;
}

}  // namespace mingtang::compilation
