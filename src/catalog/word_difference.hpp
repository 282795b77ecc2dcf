// What changed inside a cell, word by word: 20个工作日 for 30个工作日, and the rest of the sentence left alone. Pure.
// A Han character is a word, a number or a run of letters is one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mingtang::catalog {

struct WordRun {
    enum class Kind { same, removed, added } kind = Kind::same;
    std::string words;
    friend bool operator==(WordRun const&, WordRun const&) = default;
};

// In the order to read them; `same` and `removed` together are `before`, `same` and `added` are `after`. Cells that
// have hardly a word in common come back as one removed and one added whole: a patchwork says less.
std::vector<WordRun> word_difference(std::string_view before, std::string_view after);

}  // namespace mingtang::catalog
