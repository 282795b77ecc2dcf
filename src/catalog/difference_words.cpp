#include "catalog/difference_words.hpp"

namespace mingtang::catalog {
namespace {

using Kind = ItemChange::Kind;
using Way = ItemChange::Way;

std::string count(std::string_view what, int number) {
    return std::string{what} + " " + std::to_string(number) + " 项";
}

std::string quoted(std::string const& name) {
    return "“" + name + "”";
}

}  // namespace

ChangeKind kind_of(ItemChange const& change) {
    switch (change.kind) {
        case Kind::added:
            return {"新增", "added"};
        case Kind::removed:
            return {"删除", "removed"};
        case Kind::moved:
            return {"移动", "moved"};
        case Kind::changed:
            break;
    }
    return {change.renamed() ? "改名" : "修改", "changed"};
}

std::string counts_in_words(Difference const& found) {
    std::string text;
    auto const say = [&](std::string words) { text += (text.empty() ? "" : "，") + std::move(words); };
    if (found.added > 0) say(count("新增", found.added));
    if (found.changed > 0)
        say(count("修改", found.changed) + (found.renamed > 0 ? "（其中" + count("改名", found.renamed) + "）" : ""));
    if (found.moved > 0) say(count("移动", found.moved));
    if (found.removed > 0) say(count("删除", found.removed));
    return text.empty() ? "没有变化" : text;
}

ChangeNotes::ChangeNotes(std::vector<Item> const& before, std::vector<Item> const& after, UnitNames units,
                         std::map<ItemId, std::string> reasons)
    : units_(std::move(units)), reasons_(std::move(reasons)) {
    // The name an item has now comes first; what left keeps its last one.
    for (auto const& item : after) items_.emplace(item.id, full_name(item.entry));
    for (auto const& item : before) items_.emplace(item.id, full_name(item.entry));
}

std::string ChangeNotes::name_of(ItemId item) const {
    auto const at = items_.find(item);
    return at == items_.end() ? std::string{} : at->second;
}

std::string ChangeNotes::names(std::vector<ItemId> const& items) const {
    std::string text;
    for (auto const id : items)
        if (auto const name = name_of(id); !name.empty()) text += quoted(name);
    return text;
}

std::vector<std::string> ChangeNotes::of(ItemChange const& change) const {
    std::vector<std::string> notes;
    if (change.renamed()) notes.push_back("原名称：" + change.former_name);
    if (change.kind == Kind::moved || change.also_moved)
        notes.push_back("由第 " + std::to_string(change.former_position) + " 行移到第 " +
                        std::to_string(change.position) + " 行");
    if (change.kind == Kind::changed && change.unit != change.former_unit) {
        auto const name = [&](org::UnitId unit) {
            auto const at = units_.find(unit);
            return at == units_.end() || at->second.empty() ? std::string{"未指定"} : at->second;
        };
        notes.push_back("责任单位由" + name(change.former_unit) + "改为" + name(change.unit));
    }
    bool const old = change.kind == Kind::removed;
    auto const others = names(old ? change.into : change.from);
    if (!others.empty()) {
        switch (change.way) {
            case Way::follows:
                notes.push_back(old ? "由" + others + "承接" : "承接原事项" + others);
                break;
            case Way::split:
                notes.push_back(old ? "拆分为" + others : "由" + others + "拆分而来");
                break;
            case Way::merged:
                notes.push_back(old ? "并入" + others
                                    : "由" + others + (change.kind == Kind::added ? "合并而成" : "并入"));
                break;
            case Way::alone:
                break;
        }
    }
    if (auto const why = reasons_.find(change.item); old && why != reasons_.end())
        notes.push_back("退出理由：" + why->second);
    return notes;
}

}  // namespace mingtang::catalog
