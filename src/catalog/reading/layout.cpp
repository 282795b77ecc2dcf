#include "catalog/reading/layout.hpp"

#include <algorithm>

namespace mingtang::catalog::reading {
namespace {

bool names_level(Layout const& layout, std::string_view level) {
    return std::ranges::any_of(
        layout.heads, [&](Head const& head) { return std::ranges::find(head.levels, level) != head.levels.end(); });
}

// 责任单位 is the subject when nothing else is; beside 公开主体 it is a column without a field.
void settle_weak(Layout& layout, std::vector<Named> const& names) {
    for (std::size_t c = 0; c < names.size(); ++c) {
        if (names[c].strength == Named::Strength::strong || names[c].title == Title::channel_mark) continue;
        bool const name = names[c].title == Title::item;
        bool const stronger = std::ranges::any_of(names, [&](Named const& other) {
            if (name && (other.title == Title::level1 || other.title == Title::level2)) return true;
            return other.title == names[c].title && other.strength == Named::Strength::strong;
        });
        if (stronger) layout.heads[c].title = Title::extra;
    }
    // One 政府网站 column is the page's address; a group of options in columns has several.
    if (std::ranges::count(layout.heads, Title::channel_mark, &Head::title) < 2)
        for (auto& head : layout.heads)
            if (head.title == Title::channel_mark)
                head.title = layout.has(Title::channels) ? Title::extra : Title::channels;
}

// 一级事项 belongs under 公开事项, 全社会 under 公开对象, 主动 under 公开方式, 县级 under 公开层级.
Title group_of(Title title) {
    switch (title) {
        case Title::level1:
        case Title::level2:
        case Title::level3:
        case Title::level4:
            return Title::item;
        case Title::audience_all:
        case Title::audience_group:
            return Title::audience;
        case Title::method_active:
        case Title::method_request:
            return Title::method;
        case Title::level_mark:
            return Title::levels;
        default:
            return Title::none;
    }
}

// The second row of heads ran on behind the first: 公开事项 | … | 公开层级 | 一级事项 | 二级事项 | 全社会 | … Each
// group is replaced by its own heads, in order. Nothing when the row is no such thing.
std::vector<Head> run_on(std::vector<Head> const& heads) {
    auto const is_leaf = [](Head const& head) { return group_of(head.title) != Title::none; };
    auto const first = std::ranges::find_if(heads, is_leaf);
    constexpr std::ptrdiff_t least = 4;
    if (heads.end() - first < least || !std::all_of(first, heads.end(), is_leaf)) return {};
    std::vector<Head> dealt;
    std::ptrdiff_t used = 0;
    for (auto head = heads.begin(); head != first; ++head) {
        if (!is_group(head->title)) {
            dealt.push_back(*head);
            continue;
        }
        auto const before = used;
        for (auto leaf = first; leaf != heads.end(); ++leaf)
            if (group_of(leaf->title) == head->title) dealt.push_back(*leaf), ++used;
        if (used == before) return {};
    }
    if (used != heads.end() - first) return {};
    dealt.resize(heads.size());
    return dealt;
}

// Where a lower row lacks a cell, its heads stand under the wrong groups. Dealt out again, group by group, in order.
std::vector<Head> regrouped(Header const& header, std::vector<Head> const& heads) {
    if (header.first == header.last) return run_on(heads);
    std::vector<Title> tops;
    bool crossed = false;
    for (std::size_t c = 0; c < heads.size(); ++c) {
        auto const& path = header.paths[c];
        tops.push_back(path.empty() ? Title::none : named(path.front()).title);
        auto const group = group_of(heads[c].title);
        crossed |= path.size() > 1 && group != Title::none && tops[c] != group;
    }
    if (!crossed) return {};
    std::vector<Head> dealt(heads.size());
    std::vector<bool> used(heads.size());
    for (std::size_t c = 0; c < heads.size(); ++c) {
        if (!is_group(tops[c])) {
            // A column of its own keeps its head; a lower head without a group above has none to give.
            if (group_of(tops[c]) == Title::none) dealt[c] = {tops[c], {}, {}, heads[c].printed, {}};
            continue;
        }
        dealt[c].title = tops[c];
        dealt[c].printed = heads[c].printed;
        for (std::size_t i = 0; i < heads.size(); ++i)
            if (!used[i] && group_of(heads[i].title) == tops[c]) {
                used[i] = true;
                dealt[c] = heads[i];
                break;
            }
    }
    return dealt;
}

}  // namespace

bool Layout::has(Title title) const {
    return std::ranges::any_of(heads, [&](Head const& head) { return head.title == title; });
}

bool Layout::is_marked(Title title) {
    switch (title) {
        case Title::audience_all:
        case Title::audience_group:
        case Title::audience:
        case Title::method_active:
        case Title::method_request:
        case Title::method:
        case Title::level_mark:
        case Title::levels:
            return true;
        default:
            return false;
    }
}

bool Layout::has_marked() const {
    return std::ranges::any_of(heads, [](Head const& head) { return is_marked(head.title); });
}

Layout layout_from(Header const& header) {
    Layout layout;
    std::vector<Named> names;
    for (std::size_t c = 0; c < header.paths.size(); ++c) {
        auto name = named_column(header.paths[c]);
        layout.heads.push_back({name.title, name.levels, name.channel, header.printed[c], {}});
        names.push_back(std::move(name));
    }
    settle_weak(layout, names);
    layout.regrouped = regrouped(header, layout.heads);
    return layout;
}

void settle_items(Layout& layout) {
    // One head over two columns that says 一级、二级 means one of them each.
    if (std::ranges::count(layout.heads, Title::both_levels, &Head::title) > 1)
        for (auto& head : layout.heads)
            if (head.title == Title::both_levels) head.title = Title::item;
    // 一级目录 beside 一级事项 groups the items; the item's own name is the latter.
    for (auto const level : {Title::level1, Title::level2, Title::level3}) {
        auto const is_item = [&](Head const& head) {
            return head.title == level && head.printed.find("事项") != std::string::npos;
        };
        if (std::ranges::count(layout.heads, level, &Head::title) > 1 && std::ranges::any_of(layout.heads, is_item))
            for (auto& head : layout.heads)
                if (head.title == level && !is_item(head)) head.title = Title::extra;
    }
    // A lone 公开事项 column is level1; columns beside it that say 二级 leave it no other meaning, either.
    auto next = Title::level1;
    for (auto& head : layout.heads) {
        if (head.title != Title::item) continue;
        while (next != Title::level4 && layout.has(next)) next = Title(int(next) + 1);
        bool const already = layout.has(Title::both_levels) || layout.has(next);
        head.title = already ? Title::extra : next;
    }
}

void settle_levels(Layout& layout) {
    // 县级 = … a county-level city's 市级, in a table with a town column and no 县级 column.
    if (!names_level(layout, "乡级") || names_level(layout, "县级")) return;
    for (auto& head : layout.heads)
        for (auto& level : head.levels)
            if (level == "市级") level = "县级";
}

}  // namespace mingtang::catalog::reading
