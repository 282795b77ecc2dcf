#include "screening/words.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "documents/csv_records.hpp"
#include "documents/rich_text_characters.hpp"
#include "screening/wording.hpp"

namespace mingtang::screening {
namespace {

// Whether the word at `at` is a part of one of these.
bool stands_inside(std::string_view line, std::size_t at, std::string_view word,
                   std::vector<std::string> const& wider) {
    return std::ranges::any_of(wider, [&](std::string const& one) {
        for (auto inside = one.find(word); inside != one.npos; inside = one.find(word, inside + 1))
            if (at >= inside && line.substr(at - inside).starts_with(one)) return true;
        return false;
    });
}

}  // namespace

WordFinder::WordFinder(std::vector<WordRule> const& rules) {
    for (auto const& rule : rules)
        if (!rule.wrong.empty())
            by_first_[std::string_view{rule.wrong}.substr(0, documents::character_at(rule.wrong, 0).size)].push_back(
                &rule);
}

std::vector<Hit> WordFinder::find(std::string_view line) const {
    std::vector<Hit> hits;
    for (std::size_t at = 0; at < line.size();) {
        auto const size = documents::character_at(line, at).size;
        auto const begin = std::exchange(at, at + size);
        auto const found = by_first_.find(line.substr(begin, size));
        if (found == by_first_.end()) continue;
        for (auto const* rule : found->second) {
            if (!line.substr(begin).starts_with(rule->wrong)) continue;
            if (stands_inside(line, begin, rule->wrong, rule->unless)) continue;
            auto reason = "“" + rule->wrong + "”应为“" + rule->right + "”";
            if (rule->right.empty()) reason = "“" + rule->wrong + "”不宜使用";
            if (!rule->reason.empty()) reason += "（" + rule->reason + "）";
            hits.push_back({What::wrong_word, begin, begin + rule->wrong.size(), rule->right, std::move(reason)});
        }
    }
    return hits;
}

Result<std::vector<WordRule>> read_word_rules(std::string_view csv, std::string_view file_name) {
    using Met = documents::CsvRecords::Met;
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    if (csv.starts_with(byte_order_mark)) csv.remove_prefix(byte_order_mark.size());
    documents::CsvRecords records{csv, ','};
    std::vector<std::string> fields;
    std::vector<WordRule> rules;
    bool const begun = records.next(fields) == Met::record && fields.size() >= 4;
    if (!begun || fields[0] != "wrong" || fields[1] != "right" || fields[2] != "reason" || fields[3] != "unless")
        return refuse(Refusal::Kind::invalid, wording::word_list_columns, std::string{file_name});
    while (records.next(fields) == Met::record) {
        if (fields.size() == 1 && trim(fields[0]).empty()) continue;
        fields.resize(4);
        WordRule rule{clean_line(fields[0]), clean_line(fields[1]), clean_line(fields[2])};
        for (auto const one : split(fields[3], ' '))
            if (!trim(one).empty()) rule.unless.emplace_back(trim(one));
        if (rule.wrong.empty() || rule.wrong == rule.right)
            return refuse(Refusal::Kind::invalid, wording::word_list_row, std::to_string(records.number()));
        rules.push_back(std::move(rule));
    }
    return rules;
}

std::vector<Hit> find_wrong_leaders(std::string_view line, std::vector<Leader> const& leaders) {
    std::vector<Hit> hits;
    for (auto const& leader : leaders) {
        if (leader.post.empty() || leader.name.empty()) continue;
        for (auto at = line.find(leader.post); at != line.npos; at = line.find(leader.post, at + leader.post.size())) {
            auto const from = at + leader.post.size();
            auto const rest = line.substr(from);
            if (rest.starts_with(leader.name)) continue;
            // A name differs by a letter or two and is as long; other words after the post are no name.
            auto const said = to_u32(rest.substr(0, 4 * 4)), right = to_u32(leader.name);
            if (said.size() < right.size()) continue;
            std::size_t same = 0;
            for (std::size_t i = 0; i < right.size(); ++i) same += said[i] == right[i];
            if (same * 2 < right.size() || same == 0) continue;
            auto const wrong = to_utf8(said.substr(0, right.size()));
            hits.push_back({What::wrong_word, from, from + wrong.size(), leader.name,
                            leader.post + "的姓名“" + wrong + "”应为“" + leader.name + "”"});
        }
    }
    return hits;
}

}  // namespace mingtang::screening
