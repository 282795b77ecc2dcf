// Lists of words: what is often written wrongly, names of organs that have been renamed, names of leaders that must be
// right to the letter. The lists are data that people edit; this only looks for them (F25). No text leaves the machine.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/refusal.hpp"
#include "screening/types.hpp"

namespace mingtang::screening {

struct WordRule {
    std::string wrong, right, reason;
    std::vector<std::string> unless{};  // where it stands inside one of these it is right
    bool operator==(WordRule const&) const = default;
};

// The rules by their first character, so that a line is looked through once however many there are.
class WordFinder {
  public:
    explicit WordFinder(std::vector<WordRule> const& rules);  // which must outlive it
    std::vector<Hit> find(std::string_view line) const;

  private:
    std::unordered_map<std::string_view, std::vector<WordRule const*>> by_first_;
};

// A list as it is kept: CSV with the columns wrong,right,reason,unless; several of the last with
// blanks between.
Result<std::vector<WordRule>> read_word_rules(std::string_view csv, std::string_view file_name);

// 岗位 and name: "区委书记", "某某". Where the post stands with another name behind it, that is wrong.
struct Leader {
    std::string post, name;
};
std::vector<Hit> find_wrong_leaders(std::string_view line, std::vector<Leader> const& leaders);

}  // namespace mingtang::screening
