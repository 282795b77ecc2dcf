// Words of names: what is left of a name when what does not tell names apart is taken away or weighs little. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mingtang::compilation {

// Half width, lower case, round brackets; no blanks, quotation marks or separators.
std::u32string folded_characters(std::string_view name);
// Trade words written out: 社保 is 社会保险.
std::u32string written_out(std::u32string name);
// Without what stands in brackets, unless nothing else is left.
std::u32string without_brackets(std::u32string const& name);

// What a name is about, where it is one of the acts that only the powers list knows.
enum class ActKind { other, penalty, coercion, inspection, reward };
ActKind act_of(std::u32string_view folded);

// Two characters that stand side by side, and how much that says.
struct Pair {
    std::uint64_t key = 0;
    float weight = 0;  // 1; less inside words that thousands of names share
};
// Each pair once, with its greatest weight.
std::vector<Pair> pairs_of(std::u32string const& name);

}  // namespace mingtang::compilation
