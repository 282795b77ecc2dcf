#include "catalog/review_rows.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/text.hpp"
#include "catalog/lint/lint.hpp"
#include "catalog/workbench.hpp"

namespace mingtang::catalog {
namespace {

using Kind = ItemChange::Kind;

struct Named {
    ReviewFilter filter;
    std::string_view code, words;
};
constexpr std::array<Named, 6> filters{{{ReviewFilter::changes, "", "全部变化"},
                                        {ReviewFilter::added, "added", "新增"},
                                        {ReviewFilter::changed, "changed", "修改"},
                                        {ReviewFilter::removed, "removed", "退出"},
                                        {ReviewFilter::findings, "findings", "规则检查有问题的"},
                                        {ReviewFilter::commented, "commented", "有意见的"}}};

bool shows(ReviewFilter filter, Kind kind) {
    switch (filter) {
        case ReviewFilter::added:
            return kind == Kind::added;
        case ReviewFilter::changed:
            return kind == Kind::changed || kind == Kind::moved;
        case ReviewFilter::removed:
            return kind == Kind::removed;
        default:
            return true;
    }
}

std::set<ItemId> marked(UnderReviewRows const& of, ReviewFilter filter) {
    std::set<ItemId> items;
    if (filter == ReviewFilter::findings)
        for (auto const& one : of.findings) items.insert(one.item);
    else
        for (auto const& one : of.comments) items.insert(one.item);
    items.erase(ItemId{});
    return items;
}

bool by_mark(ReviewFilter filter) {
    return filter == ReviewFilter::findings || filter == ReviewFilter::commented;
}

// What stands beside the words of one cell.
struct Beside {
    std::vector<std::string> findings, comments;
};
using Cells = std::map<Column, Beside>;

Cells beside(UnderReviewRows const& of, ItemId item) {
    Cells cells;
    for (auto const& one : of.findings) {
        if (one.item != item) continue;
        auto const& check = lint::checks()[one.check];
        cells[one.column].findings.push_back(std::string{check.name} + "（" + std::string{chinese(check.severity)} +
                                             "）：" + one.sentence);
    }
    for (auto const& one : of.comments) {
        if (one.item != item || one.turns.empty()) continue;
        auto const& last = one.turns.back();
        cells[one.column].comments.push_back(std::string{chinese(one.kind)} + (one.open ? "，待办理" : "，已办理") +
                                             "：" + last.words + "（" + last.actor + "）");
    }
    return cells;
}

std::string on_one_line(std::string text) {
    return replace_all(std::move(text), "\n", "；");
}

void put(ChangedItem& row, ChangedCell cell, Cells& beside_them, Column column) {
    if (auto const at = beside_them.find(column); at != beside_them.end()) {
        cell.findings = std::move(at->second.findings);
        cell.comments = std::move(at->second.comments);
        beside_them.erase(at);
    }
    row.cells.push_back(std::move(cell));
}

// Cells that did not change are shown when something is said of them.
void put_rest(ChangedItem& row, Cells& rest, Item const* item) {
    while (!rest.empty()) {
        auto const column = rest.begin()->first;
        std::string words = item ? on_one_line(cell(item->entry, column)) : std::string{};
        if (words.empty()) words = "（空）";
        put(row, {std::string{info(column).chinese}, {{WordRun::Kind::same, std::move(words)}}, {}, {}}, rest, column);
    }
}

ChangedItem row_of(UnderReviewRows const& of, ItemChange const& change, Item const* item) {
    auto const kind = kind_of(change);
    ChangedItem row;
    row.name = change.name;
    row.kind = kind.chinese;
    row.tone = kind.tone;
    row.notes = of.notes.of(change);
    auto rest = beside(of, change.item);
    for (auto const& one : change.cells) {
        auto const before = on_one_line(one.before), after = on_one_line(one.after);
        auto runs = change.kind == Kind::changed ? word_difference(before, after)
                                                 : std::vector{WordRun{WordRun::Kind::same, before + after}};
        put(row, {std::string{info(one.column).chinese}, std::move(runs), {}, {}}, rest, one.column);
    }
    put_rest(row, rest, item);
    if (item) row.open = web::own_url(path_of(item->edition, "/items/" + item->id.text()));
    return row;
}

}  // namespace

ReviewFilter parse_review_filter(std::string_view word) {
    for (auto const& one : filters)
        if (one.code == word) return one.filter;
    return ReviewFilter::changes;
}

std::string_view code(ReviewFilter filter) {
    return filters[std::size_t(filter)].code;
}

int count_of(UnderReviewRows const& of, ReviewFilter filter) {
    if (by_mark(filter)) {
        auto const items = marked(of, filter);
        return int(std::ranges::count_if(of.items, [&](Item const& one) { return items.contains(one.id); }));
    }
    return int(
        std::ranges::count_if(of.difference.items, [&](ItemChange const& one) { return shows(filter, one.kind); }));
}

std::vector<web::Link> review_filters(UnderReviewRows const& of, std::string const& path, ReviewFilter now) {
    std::vector<web::Link> links;
    for (auto const& one : filters) {
        auto const count = count_of(of, one.filter);
        if (count == 0 && one.filter != now && one.filter != ReviewFilter::changes) continue;
        links.push_back({std::string{one.words}, web::own_url(path, {{"only", std::string{one.code}}}),
                         one.filter == now, std::to_string(count)});
    }
    return links;
}

std::vector<ChangedItem> review_rows(UnderReviewRows const& of, ReviewFilter filter, std::size_t from,
                                     std::size_t count) {
    std::map<ItemId, Item const*> items;
    for (auto const& item : of.items) items.emplace(item.id, &item);
    auto const item_of = [&](ItemId id) {
        auto const at = items.find(id);
        return at == items.end() ? nullptr : at->second;
    };
    std::vector<ChangedItem> rows;
    if (!by_mark(filter)) {
        for (auto const& change : of.difference.items) {
            if (!shows(filter, change.kind)) continue;
            if (from > 0)
                --from;
            else if (rows.size() < count)
                rows.push_back(row_of(of, change, item_of(change.item)));
        }
        return rows;
    }
    std::map<ItemId, ItemChange const*> changes;
    for (auto const& change : of.difference.items) changes.emplace(change.item, &change);
    auto const wanted = marked(of, filter);
    for (auto const& item : of.items) {
        if (!wanted.contains(item.id)) continue;
        if (from > 0) {
            --from;
            continue;
        }
        if (rows.size() == count) break;
        if (auto const at = changes.find(item.id); at != changes.end()) {
            rows.push_back(row_of(of, *at->second, &item));
            continue;
        }
        ChangedItem row;
        row.name = full_name(item.entry);
        row.kind = "没有变";
        row.open = web::own_url(path_of(item.edition, "/items/" + item.id.text()));
        auto rest = beside(of, item.id);
        put_rest(row, rest, &item);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace mingtang::catalog
