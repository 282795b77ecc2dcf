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
        bool const stronger = std::ranges::any_of(names, [&](Named const& other) {
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
    return layout;
}

void settle_items(Layout& layout) {
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
