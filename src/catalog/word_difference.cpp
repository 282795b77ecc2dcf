// The shortest way from one row of words to the other (Myers 1986), then made readable: a lone word that happens to
// stand in both between two changes belongs to the change.
#include "catalog/word_difference.hpp"

#include <algorithm>

namespace mingtang::catalog {
namespace {

using Kind = WordRun::Kind;
using Words = std::vector<std::string_view>;

// Beyond so many changed words nobody reads a patchwork, and the search would cost memory by its square.
constexpr int most_changes = 600;

bool in_one_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '%';
}

Words words_of(std::string_view text) {
    Words words;
    for (std::size_t at = 0; at < text.size();) {
        auto const from = at;
        if (in_one_word(text[at])) {
            while (at < text.size() && in_one_word(text[at])) ++at;
        } else {
            ++at;
            while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80) ++at;
        }
        words.push_back(text.substr(from, at - from));
    }
    return words;
}

// One step per word, backwards from the end: which word of which side is taken. Empty when they differ too much.
std::vector<Kind> steps(Words const& before, Words const& after) {
    int const n = int(before.size()), m = int(after.size());
    int const most = std::min(n + m, most_changes);
    std::vector<std::vector<int>> furthest;  // one row per number of changes
    std::vector<int> reach(std::size_t(2 * most + 3), 0);
    int const zero = most + 1;
    for (int changes = 0; changes <= most; ++changes) {
        furthest.push_back(reach);
        for (int k = -changes; k <= changes; k += 2) {
            auto const at = std::size_t(zero + k);
            bool const down = k == -changes || (k != changes && reach[at - 1] < reach[at + 1]);
            int x = down ? reach[at + 1] : reach[at - 1] + 1;
            while (x < n && x - k < m && before[std::size_t(x)] == after[std::size_t(x - k)]) ++x;
            reach[at] = x;
            if (x < n || x - k < m) continue;

            std::vector<Kind> taken;
            int here = n, there = m;
            for (int back = changes; back > 0; --back) {
                auto const& was = furthest[std::size_t(back)];
                int const diagonal = here - there;
                auto const place = std::size_t(zero + diagonal);
                bool const came_down = diagonal == -back || (diagonal != back && was[place - 1] < was[place + 1]);
                int const from = came_down ? diagonal + 1 : diagonal - 1;
                int const start = was[std::size_t(zero + from)];
                int const first = came_down ? start : start + 1;
                for (; here > first; --here, --there) taken.push_back(Kind::same);
                taken.push_back(came_down ? Kind::added : Kind::removed);
                here = start;
                there = start - from;
            }
            for (; here > 0; --here) taken.push_back(Kind::same);
            std::ranges::reverse(taken);
            return taken;
        }
    }
    return {};
}

void append(std::vector<WordRun>& runs, Kind kind, std::string_view words) {
    if (words.empty()) return;
    if (!runs.empty() && runs.back().kind == kind)
        runs.back().words += words;
    else
        runs.push_back({kind, std::string{words}});
}

// Between two unchanged stretches: all that went, then all that came.
std::vector<WordRun> gathered(std::vector<WordRun> const& runs) {
    std::vector<WordRun> out;
    std::string removed, added;
    auto const flush = [&] {
        append(out, Kind::removed, removed);
        append(out, Kind::added, added);
        removed.clear();
        added.clear();
    };
    for (std::size_t i = 0; i < runs.size(); ++i) {
        auto const& run = runs[i];
        bool const between = i > 0 && i + 1 < runs.size();
        // One character (three bytes) between two changes is chance.
        bool const by_chance = run.kind == Kind::same && between && run.words.size() <= 3 && run.words != "\n";
        if (run.kind == Kind::removed || by_chance) removed += run.words;
        if (run.kind == Kind::added || by_chance) added += run.words;
        if (run.kind == Kind::same && !by_chance) {
            flush();
            append(out, Kind::same, run.words);
        }
    }
    flush();
    return out;
}

}  // namespace

std::vector<WordRun> word_difference(std::string_view before, std::string_view after) {
    auto const old_words = words_of(before), new_words = words_of(after);
    std::vector<WordRun> runs;
    auto const taken = steps(old_words, new_words);
    if (taken.empty()) {
        append(runs, Kind::removed, before);
        append(runs, Kind::added, after);
        return runs;
    }
    std::size_t i = 0, j = 0, same = 0;
    for (auto const kind : taken) {
        append(runs, kind, kind == Kind::added ? new_words[j] : old_words[i]);
        if (kind != Kind::added) ++i;
        if (kind != Kind::removed) ++j;
        if (kind == Kind::same) ++same;
    }
    bool const hardly_any = same * 4 < std::max(old_words.size(), new_words.size());
    if (hardly_any && !before.empty() && !after.empty())
        return {{Kind::removed, std::string{before}}, {Kind::added, std::string{after}}};
    return gathered(runs);
}

}  // namespace mingtang::catalog
