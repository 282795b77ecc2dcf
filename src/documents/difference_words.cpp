#include "documents/difference_words.hpp"

#include "documents/alignment.hpp"
#include "documents/difference.hpp"
#include "documents/rich_text_characters.hpp"

namespace mingtang::documents {
namespace {

bool is_word(char32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char32_t c) {
    return c >= '0' && c <= '9';
}

void say(std::vector<Span>& spans, Change change, std::string_view words) {
    if (words.empty()) return;
    if (spans.empty() || spans.back().change != change) spans.push_back({change, {}});
    spans.back().words += words;
}

// A gap between two posts: what went, then what came.
struct Stretch {
    std::string removed, added, same;  // `same` follows the change
};

}  // namespace

std::vector<std::string_view> pieces_of(std::string_view line) {
    std::vector<std::string_view> pieces;
    for (std::size_t at = 0; at < line.size();) {
        auto const [c, size] = character_at(line, at);
        auto end = at + size;
        if (is_word(c)) {
            while (end < line.size()) {
                bool const point = (line[end] == '.' || line[end] == ',') && is_digit(line[end - 1]) &&
                                   end + 1 < line.size() && is_digit(line[end + 1]);
                if (!is_word(line[end]) && !point) break;
                ++end;
            }
        }
        pieces.push_back(line.substr(at, end - at));
        at = end;
    }
    return pieces;
}

double likeness(std::vector<std::uint32_t> const& before, std::vector<std::uint32_t> const& after) {
    if (before.empty() || after.empty()) return before.empty() && after.empty() ? 1 : 0;
    std::size_t common = 0;
    for (std::size_t i = 0, j = 0; i < before.size() && j < after.size();) {
        if (before[i] == after[j])
            ++common, ++i, ++j;
        else
            before[i] < after[j] ? ++i : ++j;
    }
    return 2.0 * double(common) / double(before.size() + after.size());
}

std::vector<Span> difference(std::string_view before, std::string_view after) {
    auto const old_pieces = pieces_of(before), new_pieces = pieces_of(after);
    Numbers numbers;
    std::vector<std::uint32_t> old_numbers, new_numbers;
    for (auto const piece : old_pieces) old_numbers.push_back(numbers.of(piece));
    for (auto const piece : new_pieces) new_numbers.push_back(numbers.of(piece));
    auto posts = align(old_numbers, new_numbers);
    posts.emplace_back(old_pieces.size(), new_pieces.size());

    std::vector<Stretch> stretches(1);
    std::size_t i = 0, j = 0;
    for (auto const& [to_old, to_new] : posts) {
        bool const changes = i < to_old || j < to_new;
        if (changes) stretches.emplace_back();
        for (; i < to_old; ++i) stretches.back().removed += old_pieces[i];
        for (; j < to_new; ++j) stretches.back().added += new_pieces[j];
        if (i < old_pieces.size() && j < new_pieces.size()) stretches.back().same += old_pieces[i];
        ++i, ++j;
    }

    // One character that happens to stand in both, between two changes, only makes them hard to read.
    std::vector<Span> spans;
    Stretch pending;
    auto const flush = [&] {
        say(spans, Change::removed, pending.removed);
        say(spans, Change::added, pending.added);
        say(spans, Change::same, pending.same);
        pending = {};
    };
    for (std::size_t k = 0; k < stretches.size(); ++k) {
        auto& one = stretches[k];
        bool const chance = !pending.same.empty() && character_at(pending.same, 0).size == pending.same.size() &&
                            !(pending.removed.empty() && pending.added.empty()) &&
                            !(one.removed.empty() && one.added.empty());
        if (chance) {
            pending.removed += pending.same + one.removed;
            pending.added += pending.same + one.added;
            pending.same = std::move(one.same);
        } else {
            flush();
            pending = std::move(one);
        }
    }
    flush();
    return spans;
}

}  // namespace mingtang::documents
