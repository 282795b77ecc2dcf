// Shared pairs of characters, weighed by how rare they are in the list, find the candidates; edit distance orders those
// that are alike. A pair that everybody has ("许可") finds nobody, but counts once somebody is found.
#include "compilation/names.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "base/text.hpp"
#include "compilation/name_words.hpp"

namespace mingtang::compilation {
namespace {

constexpr double part_of_other = 0.7;     // a name wholly inside the other is worth this much
constexpr double least_inside = 10;       // … when it says at least this much
constexpr double above_weight = 0.95;     // 一级事项 is the second-best name of an item
constexpr double elsewhere_weight = 0.5;  // another unit's field
constexpr double other_act_weight = 0.5;  // a penalty is no licence, even of the same thing
constexpr double edit_share = 0.05;       // of the order among suggestions

struct Weighed {
    std::vector<Pair> pairs;
    double total = 0;
};

std::u32string words_of(std::string_view name) {
    return without_brackets(written_out(folded_characters(name)));
}

// Levenshtein over characters; names are short.
std::size_t edit_distance(std::u32string const& a, std::u32string const& b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            auto const above = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

double closeness(std::u32string const& a, std::u32string const& b) {
    auto const longer = std::max(a.size(), b.size());
    return longer == 0 ? 1 : 1 - double(edit_distance(a, b)) / double(longer);
}

double alike(double shared, double one, double other) {
    if (one <= 0 || other <= 0) return 0;
    auto const dice = 2 * shared / (one + other);
    auto const less = std::min(one, other);
    return less >= least_inside ? std::max(dice, part_of_other * shared / less) : dice;
}

}  // namespace

struct NameIndex::Inside {
    struct Name {
        std::size_t item;
        double weight;  // 1, or above_weight
        std::u32string words;
        ActKind act;
        double total = 0;
    };
    struct Posting {
        std::uint32_t name;
        float weight;
    };

    std::vector<Named> items;
    std::vector<Name> names;
    std::unordered_map<std::string, std::vector<std::size_t>> exact;  // folded -> items
    struct Postings {
        std::vector<Posting> list;
        std::size_t holders = 0;  // different names
    };
    std::unordered_map<std::uint64_t, Postings> pairs;
    std::unordered_set<std::u32string> spoken;

    double rarity(std::size_t holders) const { return std::log(1 + double(spoken.size() + 1) / double(1 + holders)); }

    double rarity_of(std::uint64_t key) const {
        auto const at = pairs.find(key);
        return rarity(at == pairs.end() ? 0 : at->second.holders);
    }

    Weighed weigh(std::u32string const& words) const {
        Weighed weighed{pairs_of(words), 0};
        for (auto& pair : weighed.pairs) {
            pair.weight *= float(rarity_of(pair.key));
            weighed.total += pair.weight;
        }
        return weighed;
    }

    void add(std::size_t item, std::string const& name, double weight) {
        if (name.empty()) return;
        auto const number = std::uint32_t(names.size());
        names.push_back({item, weight, words_of(name), act_of(folded_characters(name))});
        // A name that stands on a hundred items is one name: its pairs are no less rare for that.
        bool const fresh = spoken.insert(names.back().words).second;
        for (auto const& pair : pairs_of(names.back().words)) {
            auto& postings = pairs[pair.key];
            postings.list.push_back({number, pair.weight});
            postings.holders += fresh ? 1 : 0;
        }
    }
};

NameIndex::NameIndex(std::vector<Named> wanted) : inside_(std::make_unique<Inside>()) {
    auto& in = *inside_;
    in.items = std::move(wanted);
    for (std::size_t i = 0; i < in.items.size(); ++i) {
        in.exact[folded(in.items[i].name)].push_back(i);
        in.add(i, in.items[i].name, 1);
        if (in.items[i].above != in.items[i].name) in.add(i, in.items[i].above, above_weight);
    }
    for (auto& [key, postings] : in.pairs) {
        auto const rare = float(in.rarity(postings.holders));
        for (auto& posting : postings.list) {
            posting.weight *= rare;
            in.names[posting.name].total += posting.weight;
        }
    }
}

NameIndex::~NameIndex() = default;
NameIndex::NameIndex(NameIndex&&) noexcept = default;

std::size_t NameIndex::size() const {
    return inside_->items.size();
}

Match NameIndex::find(std::string_view name, std::set<std::int64_t> const& likely, std::size_t most) const {
    auto const& in = *inside_;
    Match match;
    if (auto const at = in.exact.find(folded(name)); at != in.exact.end() && !at->first.empty()) {
        match.kind = Match::Kind::exact;
        for (auto const item : at->second) match.suggestions.push_back({in.items[item].id, in.items[item].name, 1});
        return match;
    }
    auto const words = words_of(name);
    auto const act = act_of(folded_characters(name));
    auto asked = in.weigh(words);
    // The rare pairs look for candidates; what is left may only add to their likeness.
    std::ranges::sort(asked.pairs, [](Pair const& a, Pair const& b) { return a.weight > b.weight; });
    std::unordered_map<std::uint32_t, double> shared;
    double left = asked.total;
    for (auto const& pair : asked.pairs) {
        bool const searching = left > 0.15 * asked.total;
        left -= pair.weight;
        auto const at = in.pairs.find(pair.key);
        if (at == in.pairs.end()) continue;
        auto const& list = at->second.list;
        if (searching || shared.size() > list.size()) {
            for (auto const& posting : list) {
                auto const both = double(std::min(pair.weight, posting.weight));
                if (searching)
                    shared[posting.name] += both;
                else if (auto const found = shared.find(posting.name); found != shared.end())
                    found->second += both;
            }
            continue;
        }
        for (auto& [number, sum] : shared) {
            auto const found = std::ranges::lower_bound(list, number, {}, &Inside::Posting::name);
            if (found != list.end() && found->name == number) sum += double(std::min(pair.weight, found->weight));
        }
    }

    std::unordered_map<std::size_t, Suggestion> best;  // by item: its better name counts
    for (auto const& [number, sum] : shared) {
        auto const& candidate = in.names[number];
        auto score = alike(sum, asked.total, candidate.total) * candidate.weight;
        if (!likely.empty() && !likely.contains(in.items[candidate.item].group)) score *= elsewhere_weight;
        if (act != candidate.act) score *= other_act_weight;
        if (score < near_enough) continue;
        score = (1 - edit_share) * score + edit_share * closeness(words, candidate.words);
        auto& one = best[candidate.item];
        if (score > one.score) one = {in.items[candidate.item].id, in.items[candidate.item].name, score};
    }
    for (auto& [item, suggestion] : best) match.suggestions.push_back(std::move(suggestion));
    std::ranges::sort(match.suggestions, [](Suggestion const& a, Suggestion const& b) {
        return a.score != b.score ? a.score > b.score : a.id < b.id;
    });
    if (match.suggestions.size() > most) match.suggestions.resize(most);
    if (!match.suggestions.empty()) match.kind = Match::Kind::near;
    return match;
}

std::string folded(std::string_view name) {
    return to_utf8(folded_characters(name));
}

double likeness(std::string_view one, std::string_view other) {
    auto const a = words_of(one), b = words_of(other);
    auto const of_a = pairs_of(a), of_b = pairs_of(b);
    double shared = 0, total_a = 0, total_b = 0;
    for (auto const& pair : of_a) total_a += pair.weight;
    for (auto const& pair : of_b) {
        total_b += pair.weight;
        auto const at = std::ranges::lower_bound(of_a, pair.key, {}, &Pair::key);
        if (at != of_a.end() && at->key == pair.key) shared += std::min(at->weight, pair.weight);
    }
    if (total_a + total_b <= 0) return 0;
    return 0.8 * (2 * shared / (total_a + total_b)) + 0.2 * closeness(a, b);
}

}  // namespace mingtang::compilation
