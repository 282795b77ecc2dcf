#include "portal/item_history.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "catalog/difference.hpp"
#include "portal/frame.hpp"
#include "portal/rows.hpp"

namespace mingtang::portal {
namespace {

namespace door = catalog::door;
using Turn = ItemPage::Turn;
using Relatives = std::vector<door::Relative>;

web::Link link_of(door::Relative const& one) {
    return {one.name, web::own_url("/item/" + one.item.text())};
}

Relatives said_in(Relatives all, int edition) {
    std::erase_if(all, [&](door::Relative const& one) { return one.edition != edition; });
    return all;
}

// What this edition says the item came from. One origin that others came from as well was split.
std::optional<Turn> came_from(storage::Transaction& tx, Relatives const& origins, int edition) {
    auto const said = said_in(origins, edition);
    if (said.empty()) return std::nullopt;
    bool const alone = said.size() == 1;
    bool const split = alone && said_in(door::followers_of(tx, said.front().item), edition).size() > 1;
    Turn turn{split ? "由下列事项拆分而来：" : alone ? "承接原事项：" : "由下列事项合并而成：", {}};
    for (auto const& one : said) turn.items.push_back(link_of(one));
    return turn;
}

// What this edition says came from the item, which stays beside it or left.
std::optional<Turn> became(storage::Transaction& tx, Relatives const& followers, int edition, bool stays) {
    auto const said = said_in(followers, edition);
    if (said.empty()) return std::nullopt;
    bool const merged = said.size() == 1 && said_in(door::origins_of(tx, said.front().item), edition).size() > 1;
    Turn turn{stays ? "从本事项拆出：" : merged ? "并入：" : said.size() > 1 ? "拆分为：" : "由下列事项承接：", {}};
    for (auto const& one : said) turn.items.push_back(link_of(one));
    return turn;
}

std::string quoted(std::string const& words) {
    return "“" + words + "”";
}

// What an edition changed in the item against the one before it.
std::vector<Turn> changes(catalog::Entry const& before, catalog::Entry const& now) {
    std::vector<Turn> turns;
    auto const old_name = full_name(before), new_name = full_name(now);
    if (old_name != new_name) turns.push_back({"改名：由" + quoted(old_name) + "改为" + quoted(new_name), {}});
    if (before.time_limit != now.time_limit && !before.time_limit.empty() && !now.time_limit.empty())
        turns.push_back({"公开时限由" + quoted(before.time_limit) + "改为" + quoted(now.time_limit), {}});
    auto same = before;  // the rest, by the names of the columns
    same.level1 = now.level1;
    same.level2 = now.level2;
    if (!turns.empty() && turns.back().words.starts_with("公开时限")) same.time_limit = now.time_limit;
    if (auto const rest = differences(same, now); !rest.empty()) turns.push_back({"修改了" + rest, {}});
    return turns;
}

}  // namespace

void add_history(storage::Transaction& tx, ItemPage& page, catalog::ItemId item, catalog::CatalogId catalog,
                 std::string const& path, int in_force) {
    auto const past = door::history_of(tx, item);
    auto const origins = door::origins_of(tx, item), followers = door::followers_of(tx, item);
    auto const left = door::retirement_of(tx, item);
    std::map<int, catalog::Entry const*> printed;
    for (auto const& one : past) printed.emplace(one.edition.number, &one.entry);
    if (past.empty()) return;

    std::vector<std::string> names;
    auto const name = full_name(past.front().entry);
    catalog::Entry const* before = nullptr;  // as the public edition before this one prints it; none: it does not
    bool begun = false;
    auto editions = door::editions_of(tx, catalog);
    std::ranges::reverse(editions);
    for (auto const& edition : editions) {
        auto const number = edition.number;
        auto const at = printed.find(number);
        auto const* now = at == printed.end() ? nullptr : at->second;
        ItemPage::Past line{
            {"第 " + std::to_string(number) + " 版", web::own_url(path + "/editions/" + std::to_string(number))},
            published_day(edition),
            number == in_force && now,
            {}};
        auto origin = came_from(tx, origins, number);
        if (now && !before && !origin) line.turns.push_back({begun ? "重新列入目录" : "首次列入目录", {}});
        if (!now && before)
            line.turns.push_back(
                {"退出目录" + (left && left->edition == number ? "，理由：" + left->reason : std::string{}), {}});
        if (origin) {
            page.origins.push_back(*origin);
            line.turns.push_back(std::move(*origin));
        }
        if (now && before) std::ranges::move(changes(*before, *now), std::back_inserter(line.turns));
        if (auto turn = became(tx, followers, number, now)) line.turns.push_back(std::move(*turn));
        if (now && line.turns.empty()) line.turns.push_back({"没有变化", {}});
        if (!line.turns.empty()) page.history.push_back(std::move(line));
        if (now) {
            begun = true;
            auto const then = full_name(*now);
            if (then != name && std::ranges::find(names, then) == names.end()) names.push_back(then);
        }
        before = now;
    }
    std::ranges::reverse(page.history);
    page.former_names = join(names, "；");
}

}  // namespace mingtang::portal
