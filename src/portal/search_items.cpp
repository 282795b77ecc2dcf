// Search among the items in force, narrowed by field and by level.
#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "catalog/cells.hpp"
#include "org/store.hpp"
#include "portal/frame.hpp"
#include "portal/rows.hpp"
#include "portal/search_scopes.hpp"
#include "search/search.hpp"

namespace mingtang::portal {
namespace {

bool carries(catalog::door::Found const& one, std::string_view level) {
    auto const& levels = one.item.entry.levels;
    return std::find(levels.begin(), levels.end(), level) != levels.end();
}

}  // namespace

Found find_items(desk::Visit& visit, storage::Transaction& tx, std::string const& text, search::Ranked const& best) {
    auto const field = org::FieldId::parse(visit.request.parameter("field"));
    auto level = clean_line(visit.request.parameter("level"));
    auto const& choices = catalog::info(catalog::Column::levels).choices;
    if (std::ranges::find(choices, level) == choices.end()) level.clear();  // narrows nothing
    Found result;
    result.narrowed = {{"field", field ? field->text() : ""}, {"level", level}};
    std::map<org::FieldId, int> by_field;
    std::map<std::string, int> by_level;
    std::vector<catalog::door::Found> kept;
    for (auto const id : best.object_ids) {
        auto one = catalog::door::find_item(tx, catalog::ItemId{id});
        if (!one) continue;  // withdrawn between the two reads of an older snapshot
        bool const in_field = !field || one->field == *field;
        bool const in_level = level.empty() || carries(*one, level);
        if (in_level) ++by_field[one->field];
        if (in_field)
            for (auto const& each : one->item.entry.levels) ++by_level[each];
        if (in_field && in_level) kept.push_back(std::move(*one));
    }

    Group levels{"层级", {}}, fields{"领域", {}};
    std::map<org::FieldId, std::string> names;
    for (auto const& one : org::fields(tx, visit.desk.today())) {
        names[one.id] = one.short_name;
        if (by_field[one.id] == 0) continue;
        bool const here = field && *field == one.id;
        fields.links.push_back({one.short_name,
                                search_url(text, "item", result.narrowed, "field", here ? "" : one.id.text()), here,
                                here ? "取消" : std::to_string(by_field[one.id])});
    }
    for (auto const choice : choices) {  // from the district down
        std::string const name{choice};
        auto const count = by_level[name];
        if (count == 0) continue;
        bool const here = name == level;
        levels.links.push_back({name, search_url(text, "item", result.narrowed, "level", here ? "" : name), here,
                                here ? "取消" : std::to_string(count)});
    }
    result.facets = {std::move(levels), std::move(fields)};
    result.kept = static_cast<int>(kept.size());
    result.pages = web::Pages::of(visit.request.parameter("page"), result.kept, hits_of_page);
    std::map<std::int64_t, catalog::door::Found const*> of;
    std::vector<std::int64_t> page;
    auto const from = static_cast<std::size_t>((result.pages.now - 1) * hits_of_page);
    for (std::size_t i = from; i < std::min(kept.size(), from + hits_of_page); ++i) {
        page.push_back(kept[i].item.id.value);
        of[page.back()] = &kept[i];
    }
    for (auto& hit : search::shown(tx, "item", text, page)) {
        auto const& one = *of[hit.object_id];
        auto const row = row_of(one.item);
        result.hits.push_back(
            {row.url, std::move(hit.title), std::move(hit.snippet), {names[one.field], row.subject, row.levels}});
    }
    return result;
}

}  // namespace mingtang::portal
