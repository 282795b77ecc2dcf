// 与上一版比较: what an edition changed against the one before it, item by item, the words that changed marked.
#include <algorithm>

#include "base/text.hpp"
#include "catalog/cells.hpp"
#include "catalog/difference_words.hpp"
#include "org/store.hpp"
#include "portal/frame.hpp"
#include "portal/handlers.hpp"
#include "portal/place.hpp"
#include "portal/views.hpp"

namespace mingtang::portal {
namespace {

constexpr int page_size = 30;

using catalog::ItemChange;
using catalog::WordRun;

catalog::UnitNames names_of(storage::Transaction& tx, desk::Visit& visit, std::vector<ItemChange> const& shown) {
    catalog::UnitNames names;
    for (auto const& change : shown)
        for (auto const unit : {change.unit, change.former_unit})
            if (unit && names.emplace(unit, "").second)
                if (auto const found = org::find_unit(tx, unit)) {
                    names[unit] = found->name;
                    visit.topics.push_back("unit:" + unit.text());
                }
    return names;
}

ChangesPage::Change row_of(ItemChange const& change, catalog::ChangeNotes const& notes) {
    auto const kind = catalog::kind_of(change);
    ChangesPage::Change row{std::string{kind.chinese},
                            std::string{kind.tone},
                            change.name,
                            web::own_url("/item/" + change.item.text()),
                            notes.of(change),
                            {}};
    bool const whole = change.kind != ItemChange::Kind::changed;
    for (auto const& one : change.cells) {
        auto const before = replace_all(one.before, "\n", "；"), after = replace_all(one.after, "\n", "；");
        auto runs =
            whole ? std::vector{WordRun{WordRun::Kind::same, before + after}} : catalog::word_difference(before, after);
        row.cells.push_back({std::string{catalog::info(one.column).chinese}, std::move(runs), whole});
    }
    return row;
}

void fill(ChangesPage& page, storage::Transaction& tx, desk::Visit& visit, catalog::door::Compared const& both,
          std::string const& path) {
    page.edition = {edition_label(both.edition), web::own_url(path)};
    if (!both.before) {
        page.first = true;
        page.lead = "这是首次公布的版本，共 " + std::to_string(both.items.size()) + " 个事项，没有更早的版本可以比较。";
        return;
    }
    auto const found = catalog::difference(both.former_items, both.items, both.origins);
    page.lead = catalog::counts_in_words(found) +
                (found.nothing() ? "。" : "；另有 " + std::to_string(found.same) + " 项没有变化。");
    page.pages = web::Pages::of(visit.request.parameter("page"), int(found.items.size()), page_size);
    page.pages.path = path + "/changes";
    auto const from = std::min(found.items.size(), std::size_t(page.pages.now - 1) * page_size);
    auto const to = std::min(found.items.size(), from + page_size);
    std::vector<ItemChange> const shown{found.items.begin() + std::ptrdiff_t(from),
                                        found.items.begin() + std::ptrdiff_t(to)};
    catalog::ChangeNotes const notes{both.former_items, both.items, names_of(tx, visit, shown), both.reasons};
    for (auto const& change : shown) page.changes.push_back(row_of(change, notes));
}

web::Response show(desk::Visit& visit, Whose whose) {
    auto const number = edition_number(visit, whose);
    ChangesPage page;
    bool found = false;
    if (number)
        visit.desk.database.read([&](storage::Transaction& tx) {
            auto const place = find_place(tx, visit, whose);
            auto const published =
                place ? catalog::door::published_of_field(tx, place->jurisdiction.path, place->field.id) : std::nullopt;
            auto const both =
                published ? catalog::door::compared_with_former(tx, published->catalog.id, *number) : std::nullopt;
            if (!both) return;
            found = true;
            auto const name = catalog_name(place->field, place->jurisdiction);
            auto const path = place->path + "/editions/" + std::to_string(*number);
            page.heading = name + "：第 " + std::to_string(*number) + " 版的变化";
            page.frame = frame_for(visit, page.heading + " – " + place->jurisdiction.name, catalog_column);
            page.frame.trail = {{"首页", Url{"/"}},
                                {place->field.short_name, web::own_url(place->path)},
                                {"历次版本", web::own_url(place->path + "/editions")},
                                {"第 " + std::to_string(*number) + " 版的变化"}};
            page.frame.icons = {"history"};
            page.editions = {"历次版本", web::own_url(place->path + "/editions")};
            if (both->before)
                page.former = {edition_label(*both->before),
                               web::own_url(place->path + "/editions/" + std::to_string(both->before->number))};
            fill(page, tx, visit, *both, path);
            page.frame.path =
                web::own_path(path + "/changes", {{"page", page.pages.now > 1 ? std::to_string(page.pages.now) : ""}});
            visit.topics.insert(visit.topics.end(),
                                {"catalog:" + published->catalog.id.text(), "field:" + place->field.id.text()});
        });
    if (!found) return missing(visit);
    return answer(visit, views::changes(page));
}

}  // namespace

web::Response changes(desk::Visit& visit) {
    return show(visit, Whose::district);
}
web::Response changes_of_area(desk::Visit& visit) {
    return show(visit, Whose::area);
}

}  // namespace mingtang::portal
