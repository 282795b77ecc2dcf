#include "search/near.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "search/candidates.hpp"
#include "search/glyphs.hpp"
#include "search/queries.hpp"
#include "search/search.hpp"

namespace mingtang::search {
namespace {

using storage::Transaction;

constexpr std::size_t shortest = 3, longest = 16;  // characters of a word that may have one wrong
constexpr std::size_t longer = 4;                  // its first or last
constexpr int looked_in = 50;                      // the newest texts that could hold it
constexpr std::size_t read_of_text = 6000;         // characters

bool is_han(char32_t c) {
    return c >= 0x4e00 && c <= 0x9fff;
}

std::u32string folded(std::u32string_view text) {
    std::u32string out;
    for (auto const c : text) out += plain_glyph(c);
    return out;
}

// The pairs of the word that do not touch character `wrong`.
std::vector<Term> pairs_without(std::u32string_view word, std::size_t wrong) {
    std::vector<Term> terms;
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {
        if (i == wrong || i + 1 == wrong) continue;
        Term term;
        term.tokens = {to_utf8(word.substr(i, 2))};
        term.places = 1;
        terms.push_back(std::move(term));
    }
    return terms;
}

// How sure a form is: between characters of the word there is little else it can be; at its ends there is always
// something.
enum class Sure { cut, at_an_end, inside };
struct Vote {
    Sure sure = Sure::cut;
    int count = 0;
};
using Votes = std::map<std::u32string, Vote>;

// Where the text holds the word but for character `wrong`: another one there, none, or one more before it.
void vote(std::u32string_view text, std::u32string_view word, std::size_t wrong, Votes& votes) {
    auto const before = word.substr(0, wrong);
    auto const after = word.substr(wrong + 1);
    for (std::size_t at = 0; at + before.size() + after.size() <= text.size(); ++at) {
        if (text.compare(at, before.size(), before) != 0) continue;
        auto const rest = text.substr(at + before.size());
        for (std::size_t instead = 0; instead <= 2; ++instead) {
            auto const tail = instead == 2 ? word.substr(wrong) : after;  // one more: the word's own follows
            auto const gap = instead == 2 ? std::size_t{1} : instead;
            if (rest.size() < gap + tail.size() || rest.compare(gap, tail.size(), tail) != 0) continue;
            auto const found = text.substr(at, before.size() + gap + tail.size());
            if (found == word || found.size() < 2 || !std::ranges::all_of(found, is_han)) continue;
            auto const sure = !before.empty() && !tail.empty() ? Sure::inside : gap > 0 ? Sure::at_an_end : Sure::cut;
            if (sure == Sure::at_an_end && word.size() < longer) continue;  // two characters say little of a third
            auto& vote = votes[std::u32string{found}];
            vote.sure = std::max(vote.sure, sure);
            ++vote.count;
        }
    }
}

Votes votes_for(storage::Database& database, Transaction& tx, std::string_view kind, std::u32string_view word) {
    Votes votes;
    for (std::size_t wrong = 0; wrong < word.size(); ++wrong) {
        auto const terms = pairs_without(word, wrong);
        if (terms.empty()) continue;
        auto const could = candidates(database.engine(), tx, kind, terms, looked_in, 0);
        storage::Parameters parts;
        for (std::size_t i = 0; i < looked_in; ++i)
            parts.emplace_back(i < could.newest.size() ? could.newest[i].part_id : 0);
        for (auto const& one : could.newest) vote(folded(to_u32(one.title)), word, wrong, votes);
        if (!could.newest.empty())
            for (auto const& row : tx.run(queries::texts_of_parts, parts))
                vote(folded(to_u32(row.text(1)).substr(0, read_of_text)), word, wrong, votes);
    }
    return votes;
}

// The forms of the word that stand in texts, the surest first.
std::vector<std::pair<Vote, std::u32string>> forms_of(storage::Database& database, Transaction& tx,
                                                      std::string_view kind, std::u32string_view word) {
    std::vector<std::pair<Vote, std::u32string>> best;
    for (auto const& [other, vote] : votes_for(database, tx, kind, word)) best.emplace_back(vote, other);
    std::ranges::stable_sort(best, [](auto const& a, auto const& b) {
        return a.first.sure != b.first.sure ? a.first.sure > b.first.sure : a.first.count > b.first.count;
    });
    return best;
}

// 义务教育招生 as 义务教育 and 招生, where these are public together: that with the fewest hits says most.
std::vector<std::pair<std::u32string, std::u32string>> in_two(storage::Database& database, Transaction& tx,
                                                              std::string_view kind, std::u32string const& word) {
    std::pair<std::u32string, std::u32string> best;
    int fewest = 0;
    for (std::size_t first = 2; first + 2 <= word.size(); ++first) {
        std::pair const parts{word.substr(0, first), word.substr(first)};
        auto const total = rank(database, tx, kind, to_utf8(parts.first) + " " + to_utf8(parts.second), 0).total;
        if (total == 0 || (fewest > 0 && total >= fewest)) continue;
        fewest = total;
        best = parts;
    }
    if (fewest == 0) return {};
    return {best};
}

// As typed, each in quotation marks again where it was a phrase of several.
std::vector<std::u32string> words_of(std::string_view text) {
    std::vector<std::u32string> words;
    for (auto const& one : split_words(to_u32(text)))
        if (std::ranges::any_of(one, [](char32_t c) { return c > 0x20; })) words.push_back(one);
    return words;
}

std::string joined(std::vector<std::u32string> const& words) {
    std::string out;
    for (auto const& word : words) {
        bool const phrase = word.find_first_of(U" \u3000") != word.npos;
        out += (out.empty() ? "" : " ") + (phrase ? "“" + to_utf8(word) + "”" : to_utf8(word));
    }
    return out;
}

}  // namespace

std::vector<Suggestion> nearly(storage::Database& database, Transaction& tx, std::string_view kind,
                               std::string_view text, std::size_t most) {
    std::vector<Suggestion> found;
    if (!read_question(text).problem.empty()) return found;
    auto const words = words_of(text);
    auto const offer = [&](std::vector<std::u32string> const& instead) {
        auto const question = joined(instead);
        if (found.size() >= most || question == text) return;
        if (std::ranges::any_of(found, [&](Suggestion const& one) { return one.text == question; })) return;
        auto const best = rank(database, tx, kind, question, 0);
        if (best.total > 0) found.push_back({question, best.total, best.about, best.capped});
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const word = folded(words[i]);
        if (word.size() < shortest || word.size() > longest || !std::ranges::all_of(word, is_han)) continue;
        // A word that is public as it stands is not the wrong one.
        if (rank(database, tx, kind, to_utf8(word), 0).total > 0) continue;
        auto const best = forms_of(database, tx, kind, word);
        // A word cut short is offered where nothing better is.
        for (auto const& [vote, other] : best) {
            if (vote.sure == Sure::cut && best.front().first.sure != Sure::cut) break;
            auto instead = words;
            instead[i] = other;
            offer(instead);
        }
        for (auto const& parts : in_two(database, tx, kind, word)) {
            auto instead = words;
            instead[i] = parts.first;
            instead.insert(instead.begin() + std::ptrdiff_t(i) + 1, parts.second);
            offer(instead);
        }
        // 义务教肓招生: 招生 is public, so it is the rest that may be wrong.
        for (std::size_t first = 2; found.empty() && first + 2 <= word.size(); ++first) {
            auto const left = word.substr(0, first), right = word.substr(first);
            auto const is_public = [&](std::u32string const& part) {
                return rank(database, tx, kind, to_utf8(part), 0).total > 0;
            };
            bool const left_is = is_public(left);
            if (left_is == is_public(right)) continue;
            auto const& wrong = left_is ? right : left;
            if (wrong.size() < shortest) continue;
            for (auto const& [vote, other] : forms_of(database, tx, kind, wrong)) {
                if (vote.sure == Sure::cut) break;
                auto instead = words;
                instead[i] = left_is ? left : other;
                instead.insert(instead.begin() + std::ptrdiff_t(i) + 1, left_is ? other : right);
                offer(instead);
                if (words.size() == 1) offer({other});
            }
        }
    }
    for (std::size_t i = 0; words.size() > 1 && i < words.size(); ++i) {
        auto fewer = words;
        fewer.erase(fewer.begin() + std::ptrdiff_t(i));
        offer(fewer);
    }
    return found;
}

}  // namespace mingtang::search
