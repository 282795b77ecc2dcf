#include "documents/alignment.hpp"

#include <algorithm>
#include <unordered_map>

namespace mingtang::documents {
namespace {

constexpr std::size_t exact_up_to = 400'000;  // comparisons

struct Range {
    std::size_t from, to;
    std::size_t size() const { return to - from; }
};

class Aligner {
  public:
    Aligner(std::vector<std::uint32_t> const& before, std::vector<std::uint32_t> const& after)
        : before_(before), after_(after) {}

    Alignment align() {
        std::vector<std::pair<Range, Range>> open{{{0, before_.size()}, {0, after_.size()}}};
        while (!open.empty()) {
            auto [b, a] = open.back();
            open.pop_back();
            while (b.size() > 0 && a.size() > 0 && before_[b.from] == after_[a.from])
                found_.emplace_back(b.from++, a.from++);
            while (b.size() > 0 && a.size() > 0 && before_[b.to - 1] == after_[a.to - 1])
                found_.emplace_back(--b.to, --a.to);
            if (b.size() == 0 || a.size() == 0) continue;
            if (b.size() * a.size() <= exact_up_to) {
                exact(b, a);
                continue;
            }
            // What has no posts at all was written anew.
            for (auto const& [i, j] : posts(b, a)) {
                open.push_back({{b.from, i}, {a.from, j}});
                found_.emplace_back(i, j);
                b.from = i + 1;
                a.from = j + 1;
                posted_ = true;
            }
            if (std::exchange(posted_, false)) open.push_back({b, a});
        }
        std::ranges::sort(found_);
        return std::move(found_);
    }

  private:
    // The longest common subsequence, by the table everybody learns.
    void exact(Range b, Range a) {
        auto const width = a.size() + 1;
        std::vector<std::uint32_t> longest((b.size() + 1) * width, 0);
        for (auto i = b.size(); i-- > 0;)
            for (auto j = a.size(); j-- > 0;)
                longest[i * width + j] = before_[b.from + i] == after_[a.from + j]
                                             ? longest[(i + 1) * width + j + 1] + 1
                                             : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
        for (std::size_t i = 0, j = 0; i < b.size() && j < a.size();) {
            if (before_[b.from + i] == after_[a.from + j] &&
                longest[i * width + j] == longest[(i + 1) * width + j + 1] + 1)
                found_.emplace_back(b.from + i++, a.from + j++);
            else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1])
                ++i;
            else
                ++j;
        }
    }

    // Elements that stand once in both ranges, as many as keep their order.
    Alignment posts(Range b, Range a) {
        struct Seen {
            int before = 0, after = 0;
            std::size_t at_before = 0, at_after = 0;
        };
        std::unordered_map<std::uint32_t, Seen> seen;
        for (auto i = b.from; i < b.to; ++i) ++seen[before_[i]].before, seen[before_[i]].at_before = i;
        for (auto j = a.from; j < a.to; ++j) ++seen[after_[j]].after, seen[after_[j]].at_after = j;
        Alignment once;
        for (auto const& [element, one] : seen)
            if (one.before == 1 && one.after == 1) once.emplace_back(one.at_before, one.at_after);
        std::ranges::sort(once);

        // Patience: piles whose tops ascend; each card remembers the top of the pile to its left.
        std::vector<std::size_t> tops, left(once.size(), once.size());
        for (std::size_t k = 0; k < once.size(); ++k) {
            auto const pile =
                std::ranges::lower_bound(tops, once[k].second, {}, [&](std::size_t card) { return once[card].second; });
            if (pile != tops.begin()) left[k] = *(pile - 1);
            if (pile == tops.end())
                tops.push_back(k);
            else
                *pile = k;
        }
        Alignment kept;
        for (auto k = tops.empty() ? once.size() : tops.back(); k < once.size(); k = left[k]) kept.push_back(once[k]);
        std::ranges::reverse(kept);
        return kept;
    }

    std::vector<std::uint32_t> const &before_, &after_;
    Alignment found_;
    bool posted_ = false;
};

}  // namespace

Alignment align(std::vector<std::uint32_t> const& before, std::vector<std::uint32_t> const& after) {
    return Aligner{before, after}.align();
}

}  // namespace mingtang::documents
