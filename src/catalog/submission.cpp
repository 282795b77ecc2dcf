#include "catalog/submission.hpp"

#include <map>

#include "base/text.hpp"

namespace mingtang::catalog {
namespace {

std::string key_of(Entry const& entry) {
    std::string key = entry.level1 + '\n' + entry.level2;
    for (auto const* blank : {" ", "　"}) key = replace_all(std::move(key), blank, "");
    key = replace_all(std::move(key), "（", "(");
    return replace_all(std::move(key), "）", ")");
}

bool has_level(Entry const& entry, std::string_view level) {
    for (auto const& one : entry.levels)
        if (one == level) return true;
    return false;
}

std::string rows_of(std::vector<Gap> const& gaps) {
    std::string rows;
    for (std::size_t i = 0; i < gaps.size() && i < 5; ++i) {
        if (!rows.empty()) rows += "、";
        rows += std::to_string(gaps[i].position);
    }
    return "第 " + rows + (gaps.size() > 5 ? " 等 " + std::to_string(gaps.size()) + " 行" : " 行");
}

}  // namespace

std::vector<Gap> missing_elements(std::vector<Item> const& items) {
    std::vector<Gap> gaps;
    for (auto const& item : items) {
        if (item.entry.level1.empty() && item.entry.level2.empty())
            gaps.push_back({item.id, item.position, Column::level1, "缺公开事项名称"});
        for (auto const& column : columns()) {
            if (column.column == Column::level1 || column.column == Column::level2 || column.column == Column::unit)
                continue;
            if (cell(item.entry, column.column).empty())
                gaps.push_back({item.id, item.position, column.column, "缺" + std::string{column.chinese}});
        }
        if (!item.disclosing_unit) gaps.push_back({item.id, item.position, Column::unit, "未指定责任单位"});
    }
    return gaps;
}

std::vector<Gap> wrong_level(std::vector<Item> const& items, Level level) {
    std::vector<Gap> gaps;
    if (level == Level::county) return gaps;
    for (auto const& item : items) {
        if (item.entry.levels.empty() || has_level(item.entry, "村级")) continue;
        if (level == Level::town && has_level(item.entry, "乡级")) continue;
        gaps.push_back({item.id, item.position, Column::levels, "公开层级与目录的层级不符"});
    }
    return gaps;
}

std::vector<Gap> same_names(std::vector<Item> const& items) {
    std::vector<Gap> gaps;
    std::map<std::string, int> seen;
    for (auto const& item : items) {
        auto const [at, fresh] = seen.emplace(key_of(item.entry), item.position);
        if (!fresh)
            gaps.push_back(
                {item.id, item.position, Column::level2, "与第 " + std::to_string(at->second) + " 行事项重名"});
    }
    return gaps;
}

std::string obstacle(std::vector<Item> const& items, Level level) {
    if (items.empty()) return "目录里还没有公开事项。";
    std::vector<Gap> names, contents, units;
    for (auto& gap : missing_elements(items)) {
        if (gap.column == Column::level1)
            names.push_back(std::move(gap));
        else if (gap.column == Column::content)
            contents.push_back(std::move(gap));
        else if (gap.column == Column::unit)
            units.push_back(std::move(gap));
    }
    std::string text;
    if (!names.empty()) text += rows_of(names) + "缺公开事项名称。";
    if (!contents.empty()) text += rows_of(contents) + "缺公开内容（要素）。";
    if (!units.empty()) text += rows_of(units) + "未指定责任单位。";
    if (auto const wrong = wrong_level(items, level); !wrong.empty())
        text += rows_of(wrong) + "的公开层级与目录的层级不符。";
    return text;
}

std::vector<ItemId> continued_ids(std::vector<Entry> const& rows, std::vector<Item> const& earlier) {
    std::multimap<std::string, ItemId> known;  // equal keys keep their order
    for (auto const& item : earlier) known.emplace(key_of(item.entry), item.id);
    std::vector<ItemId> ids;
    for (auto const& row : rows) {
        auto const at = known.lower_bound(key_of(row));
        if (at == known.end() || at->first != key_of(row)) {
            ids.emplace_back();
            continue;
        }
        ids.push_back(at->second);
        known.erase(at);
    }
    return ids;
}

}  // namespace mingtang::catalog
