#include "catalog/official_table.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mingtang::catalog {
namespace {

constexpr std::string_view group_mark = "特定群体:";
constexpr std::string_view other_mark = "其他:";
constexpr std::string_view wide_blank = "　";
constexpr std::size_t half_a_line = 8;  // characters: two short channels stand on one line

bool holds(std::vector<std::string> const& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

// ■ chosen, □ not, all of the official words in their printed order, two a line where both are short.
std::string channels_cell(std::vector<std::string> const& chosen) {
    std::vector<std::string> options;
    for (auto const word : channel_vocabulary) {
        if (word == "其他" && std::ranges::any_of(chosen, [](auto const& one) { return one.starts_with(other_mark); }))
            continue;
        options.push_back((holds(chosen, word) ? "■" : "□") + std::string{word});
    }
    for (auto const& one : chosen)
        if (one.starts_with(other_mark)) options.push_back("■" + one);

    std::string cell;
    bool half = false;  // the line has room for another short one
    for (auto const& option : options) {
        auto const length = length_in_characters(option);
        bool const is_short = length <= half_a_line;
        if (half && is_short) {
            cell += option;
            half = false;
            continue;
        }
        while (half && cell.ends_with(wide_blank)) cell.erase(cell.size() - wide_blank.size());
        if (!cell.empty()) cell += '\n';
        cell += option;
        half = is_short;
        if (half)
            for (auto i = length; i < half_a_line; ++i) cell += wide_blank;
    }
    return cell;
}

}  // namespace

std::vector<OfficialColumn> official_columns(std::vector<std::string> const& levels) {
    std::vector<OfficialColumn> columns{{"序号", "", 10, true},
                                        {"公开事项", "一级事项", 22, true},
                                        {"公开事项", "二级事项", 27, false},
                                        {"公开内容（要素）", "", 62, false},
                                        {"公开依据", "", 68, false},
                                        {"公开时限", "", 34, false},
                                        {"公开主体", "", 29, false},
                                        {"公开渠道和载体", "", 58, false},
                                        {"公开对象", "全社会", 13, true},
                                        {"公开对象", "特定群体", 16, true},
                                        {"公开方式", "主动", 10, true},
                                        {"公开方式", "依申请", 13, true}};
    for (auto const& level : levels) columns.push_back({"公开层级", level, 9.5, true});
    return columns;
}

std::vector<std::string> printed_levels() {
    return {"县级", "乡级", "村级"};
}

void add_levels(std::vector<std::string>& levels, Entry const& entry) {
    for (auto const& level : entry.levels)
        if (!holds(levels, level)) levels.push_back(level);
}

std::vector<std::string> official_cells(int number, Entry const& entry, std::vector<std::string> const& levels) {
    std::vector<std::string> cells{std::to_string(number),
                                   entry.level1,
                                   entry.level2,
                                   join(entry.content, "\n"),
                                   entry.basis,
                                   entry.time_limit,
                                   entry.subject,
                                   channels_cell(entry.channels)};
    std::string everybody, group, proactive, on_request;
    for (auto const part : split(entry.audience, ';')) {
        if (part == "全社会") everybody = "√";
        if (part == "特定群体") group = "√";
        if (part.starts_with(group_mark)) group = part.substr(group_mark.size());
    }
    for (auto const part : split(entry.method, ';')) {
        if (part == "主动公开") proactive = "√";
        if (part == "依申请公开") on_request = "√";
    }
    for (auto* mark : {&everybody, &group, &proactive, &on_request}) cells.push_back(std::move(*mark));
    for (auto const& level : levels) cells.emplace_back(holds(entry.levels, level) ? "√" : "");
    return cells;
}

bool same_topic(Entry const& one, Entry const& next) {
    return !one.level1.empty() && one.level1 == next.level1;
}

}  // namespace mingtang::catalog
