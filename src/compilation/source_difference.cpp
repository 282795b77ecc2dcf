#include "compilation/source_difference.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "compilation/names.hpp"

namespace mingtang::compilation {
namespace {

using Kind = RowChange::Kind;

// A renamed service keeps most of its words; what keeps fewer is another one.
constexpr double renamed_enough = 0.6;

class Pairing {
  public:
    Pairing(std::vector<Identity> const& former, std::vector<Identity> const& now)
        : former_(former), now_(now), taken_(former.size(), false) {
        difference_.rows.resize(now.size());
    }

    // Pairs what has the same key on both sides, the k-th with the k-th; "" is no key.
    template <class Key>
    void by(Key const& key, bool unique_only) {
        std::unordered_map<std::string, std::vector<std::size_t>> open, asked;
        for (std::size_t i = 0; i < former_.size(); ++i)
            if (!taken_[i])
                if (auto text = key(former_[i]); !text.empty()) open[std::move(text)].push_back(i);
        for (std::size_t j = 0; j < now_.size(); ++j)
            if (!difference_.rows[j].matter)
                if (auto text = key(now_[j]); !text.empty()) asked[std::move(text)].push_back(j);
        for (auto const& [text, rows] : asked) {
            auto const at = open.find(text);
            if (at == open.end()) continue;
            // A code that several rows share is a pattern, not a code.
            if (unique_only && (rows.size() > 1 || at->second.size() > 1)) continue;
            for (std::size_t k = 0; k < std::min(rows.size(), at->second.size()); ++k) join(at->second[k], rows[k]);
        }
    }

    void by_likeness() {
        std::map<std::string, std::int64_t> departments;
        auto department = [&](Identity const& one) {
            return departments.emplace(one.within, std::int64_t(departments.size()) + 1).first->second;
        };
        std::vector<Named> names;
        for (std::size_t i = 0; i < former_.size(); ++i)
            if (!taken_[i]) names.push_back({std::int64_t(i), former_[i].name, "", department(former_[i])});
        if (names.empty()) return;
        NameIndex const index{std::move(names)};
        struct Pair {
            double score;
            std::size_t former, now;
        };
        std::vector<Pair> pairs;
        for (std::size_t j = 0; j < now_.size(); ++j) {
            if (difference_.rows[j].matter) continue;
            for (auto const& one : index.find(now_[j].name, {department(now_[j])}).suggestions) {
                auto const i = std::size_t(one.id);
                if (former_[i].within != now_[j].within) continue;
                if (auto const score = likeness(former_[i].name, now_[j].name); score >= renamed_enough)
                    pairs.push_back({score, i, j});
            }
        }
        std::ranges::stable_sort(pairs, [](Pair const& a, Pair const& b) { return a.score > b.score; });
        for (auto const& [score, i, j] : pairs)
            if (!taken_[i] && !difference_.rows[j].matter) join(i, j);
    }

    Difference take() {
        for (std::size_t i = 0; i < former_.size(); ++i)
            if (!taken_[i]) difference_.removed.push_back(former_[i]);
        return std::move(difference_);
    }

  private:
    void join(std::size_t i, std::size_t j) {
        taken_[i] = true;
        auto& row = difference_.rows[j];
        row.matter = former_[i].matter;
        row.kind = folded(former_[i].name) == folded(now_[j].name) ? Kind::same : Kind::renamed;
        if (row.kind == Kind::renamed) row.former_name = former_[i].name;
    }

    std::vector<Identity> const& former_;
    std::vector<Identity> const& now_;
    std::vector<bool> taken_;
    Difference difference_;
};

}  // namespace

int Difference::count(RowChange::Kind kind) const {
    return int(std::ranges::count(rows, kind, &RowChange::kind));
}

Difference difference(std::vector<Identity> const& former, std::vector<Identity> const& now) {
    Pairing pairing{former, now};
    pairing.by([](Identity const& one) { return one.code; }, true);
    pairing.by([](Identity const& one) { return folded(one.name) + "\n" + folded(one.within); }, false);
    pairing.by([](Identity const& one) { return folded(one.name); }, true);
    pairing.by_likeness();
    return pairing.take();
}

Identity identity_of(GuidelineRow const& row) {
    auto const& entry = row.entry;
    return {row.matter, "", entry.level2.empty() ? entry.level1 : entry.level2, entry.level1};
}

Identity identity_of(ListedMatter const& matter) {
    return {matter.matter, matter.code, matter.name, matter.department};
}

}  // namespace mingtang::compilation
