// The catalogs: all fields, one field's catalog, its editions. A town's own catalog is the same page at another
// address.
#include <algorithm>

#include "org/reform.hpp"
#include "org/store.hpp"
#include "portal/frame.hpp"
#include "portal/handlers.hpp"
#include "portal/place.hpp"
#include "portal/rows.hpp"
#include "portal/views.hpp"

namespace mingtang::portal {
namespace {

constexpr int page_size = 50;

struct LevelWord {
    catalog::Level level;
    std::string_view code;
};
constexpr LevelWord level_words[] = {
    {catalog::Level::county, "county"}, {catalog::Level::town, "town"}, {catalog::Level::village, "village"}};

std::optional<LevelWord> parse_level(std::string_view text) {
    for (auto const& word : level_words)
        if (word.code == text) return word;
    return std::nullopt;
}

web::Link unit_link(org::Unit const& unit) {
    return {unit.name, web::own_url("/units/" + unit.id.text())};
}

// What the reader asked of the list, as far as it makes sense; the rest is ignored.
struct Asked {
    std::optional<LevelWord> level;
    org::UnitId unit;
    std::vector<std::pair<std::string_view, std::string>> query() const {
        return {{"level", level ? std::string{level->code} : ""}, {"unit", unit ? unit.text() : ""}};
    }
};

Asked asked_of(desk::Visit const& visit) {
    return {parse_level(visit.request.parameter("level")),
            org::UnitId::parse(visit.request.parameter("unit")).value_or(org::UnitId{})};
}

void add_trail(web::PageFrame& frame, Place const& place, std::vector<web::Link> last) {
    frame.trail = {{"首页", Url{"/"}}};
    if (is_district(place.jurisdiction))
        frame.trail.push_back({"标准目录", Url{"/ml"}});
    else
        frame.trail.push_back({place.jurisdiction.name, web::own_url("/area/" + place.jurisdiction.code)});
    frame.trail.insert(frame.trail.end(), last.begin(), last.end());
}

void add_units(FieldPage& page, storage::Transaction& tx, org::Field const& field, Asked const& asked) {
    page.units.push_back({"", "全部单位", !asked.unit});
    auto const add = [&](org::UnitId id) -> std::optional<web::Link> {
        auto const unit = org::find_unit(tx, id);
        if (!unit) return std::nullopt;
        page.units.push_back({unit->id.text(), unit->name, unit->id == asked.unit});
        return unit_link(*unit);
    };
    page.lead_unit = add(field.lead_unit);
    for (auto const id : field.responsible_units)
        if (id != field.lead_unit)
            if (auto link = add(id)) page.responsible_units.push_back(std::move(*link));
    bool const listed = std::any_of(page.units.begin(), page.units.end(), [](auto const& one) { return one.chosen; });
    if (!listed) (void)add(asked.unit);
}

void add_levels(FieldPage& page, std::string const& path, catalog::door::Published const& published,
                Asked const& asked) {
    auto const unit = asked.unit ? asked.unit.text() : std::string{};
    page.levels.push_back(
        {"全部", web::own_url(path, {{"unit", unit}}), !asked.level, std::to_string(published.edition.items)});
    int const counts[] = {published.county, published.town, published.village};
    for (auto const& word : level_words) {
        int const count = counts[static_cast<std::size_t>(word.level)];
        if (count == 0) continue;
        page.levels.push_back({chinese(word.level),
                               web::own_url(path, {{"level", std::string{word.code}}, {"unit", unit}}),
                               asked.level && asked.level->level == word.level, std::to_string(count)});
    }
}

// `number`: an edition by its number, or the one in force.
web::Response show(desk::Visit& visit, Whose whose, std::optional<int> number) {
    auto const asked = asked_of(visit);
    FieldPage page;
    bool found = false;
    visit.desk.database.read([&](storage::Transaction& tx) {
        auto const place = find_place(tx, visit, whose);
        if (!place) return;
        auto const& field = place->field;
        auto const published = catalog::door::published_of_field(tx, place->jurisdiction.path, field.id);
        auto edition = published ? std::optional{published->edition} : std::nullopt;
        if (number)
            edition = published ? catalog::door::find_public_edition(tx, published->catalog.id, *number) : std::nullopt;
        if (number && !edition) return;
        found = true;

        page.heading = catalog_name(field, place->jurisdiction);
        page.short_name = field.short_name;
        auto const here = number ? place->path + "/editions/" + std::to_string(*number) : place->path;
        page.here = web::own_url(here);
        page.frame = frame_for(
            visit,
            page.heading + (number ? " 第 " + std::to_string(*number) + " 版" : "") + " – " + place->jurisdiction.name,
            catalog_column);
        page.frame.wide = true;
        page.frame.icons = {"info", "download", "history"};
        page.fields = cards_of(org::fields(tx, visit.desk.today()), {},
                               is_district(place->jurisdiction) ? field.id : org::FieldId{});
        page.contact = contact_sentence(visit.site);
        if (auto end = end_of(tx, field, place->jurisdiction, visit.desk.today())) {
            page.ended = std::move(end->words);
            page.successor = std::move(end->successor);
        }
        page.editions = {"历次版本", web::own_url(place->path + "/editions")};
        add_units(page, tx, field, asked);
        visit.topics.push_back("field:" + field.id.text());
        if (is_district(place->jurisdiction) && !number) {
            for (auto const& one : catalog::door::published_of_field_below(tx, place->jurisdiction.path, field.id))
                if (one.jurisdiction.id != place->jurisdiction.id)
                    page.towns.push_back({one.jurisdiction.name, web::own_url(field_path(one.jurisdiction, field.id)),
                                          false, std::to_string(one.edition.items) + " 项"});
        }
        std::vector<web::Link> trail{{field.short_name, number ? web::own_url(place->path) : Url{}}};
        if (number) trail.push_back({"第 " + std::to_string(*number) + " 版"});
        add_trail(page.frame, *place, std::move(trail));
        if (!edition) return;

        visit.topics.push_back("catalog:" + published->catalog.id.text());
        page.edition = edition_label(*edition);
        bool const in_force = edition->id == published->edition.id;
        if (!in_force)
            page.in_force = web::Link{"查看现行的" + edition_label(published->edition), web::own_url(place->path)};
        if (in_force)
            add_levels(page, here, *published, asked);
        else
            page.levels.push_back({"全部", page.here, true, std::to_string(edition->items)});
        page.level = asked.level && in_force ? asked.level->code : "";

        catalog::door::Filter filter{asked.level ? std::optional{asked.level->level} : std::nullopt, asked.unit, 1,
                                     page_size};
        filter.page = web::Pages::of(visit.request.parameter("page"), 1 << 20, page_size).now;
        auto items = catalog::door::items_of(tx, edition->id, filter);
        page.pages = web::Pages::of(visit.request.parameter("page"), items.total, page_size);
        if (page.pages.now != filter.page) {  // beyond the end: the last page that exists
            filter.page = page.pages.now;
            items = catalog::door::items_of(tx, edition->id, filter);
        }
        page.pages.path = here;
        page.pages.query = asked.query();
        page.total = items.total;
        page.groups = by_topic(items.items);
        // A former edition has its files under its own number.
        if (in_force && !number) page.frame.alternate = web::own_url(place->path + "/catalog.json");
        for (auto const& [words, name] :
             {std::pair{"Excel", "/catalog.xlsx"}, std::pair{"Word", "/catalog.docx"}, std::pair{"PDF", "/catalog.pdf"},
              std::pair{"CSV", "/catalog.csv"}, std::pair{"JSON", "/catalog.json"}})
            page.downloads.push_back({words, web::own_url(here + name)});
        auto known = asked.query();
        known.emplace_back("page", page.pages.now > 1 ? std::to_string(page.pages.now) : "");
        page.frame.path = web::own_path(here, known);
    });
    if (!found) return missing(visit);
    return answer(visit, views::field(page));
}

web::Response show_editions(desk::Visit& visit, Whose whose) {
    EditionsPage page;
    bool found = false;
    visit.desk.database.read([&](storage::Transaction& tx) {
        auto const place = find_place(tx, visit, whose);
        auto const published =
            place ? catalog::door::published_of_field(tx, place->jurisdiction.path, place->field.id) : std::nullopt;
        if (!published) return;
        found = true;
        auto const name = catalog_name(place->field, place->jurisdiction);
        page.heading = name + "：历次版本";
        page.frame = frame_for(visit, page.heading + " – " + place->jurisdiction.name, catalog_column);
        add_trail(page.frame, *place, {{place->field.short_name, web::own_url(place->path)}, {"历次版本"}});
        for (auto const& edition : catalog::door::editions_of(tx, published->catalog.id)) {
            auto const path = place->path + "/editions/" + std::to_string(edition.number);
            page.editions.push_back({name, web::own_url(path), edition.number, edition.items, published_day(edition),
                                     "", edition.id == published->edition.id, web::own_url(path + "/changes")});
        }
        if (!page.editions.empty()) page.editions.back().changes.reset();  // the first has none before it
        visit.topics.insert(visit.topics.end(),
                            {"catalog:" + published->catalog.id.text(), "field:" + place->field.id.text()});
    });
    if (!found) return missing(visit);
    return answer(visit, views::editions(page));
}

web::Response show_edition(desk::Visit& visit, Whose whose) {
    auto const number = edition_number(visit, whose);
    return number ? show(visit, whose, number) : missing(visit);
}

}  // namespace

web::Response fields(desk::Visit& visit) {
    FieldsPage page;
    page.frame = frame_for(visit, "标准目录", catalog_column);
    page.frame.trail = {{"首页", Url{"/"}}, {"标准目录"}};
    page.frame.icons = {"info", "building-2", "map-pin", "download"};
    visit.desk.database.read([&](storage::Transaction& tx) {
        auto const here = district(tx);
        auto const today = visit.desk.today();
        auto const published = catalog::door::published_in(tx, here.path, false);
        page.fields = cards_of(org::fields(tx, today), published);
        for (auto const& one : published)
            if (auto const days = org::days_of(tx, one.catalog.field); days && days->to && *days->to <= today)
                page.ended.push_back({org::find_field(tx, one.catalog.field, today)->name,
                                      web::own_url(field_path(here, one.catalog.field)), false,
                                      mingtang::chinese(*days->to) + "停用"});
        page.heading = here.name + "基层政务公开标准目录";
    });
    page.lead =
        "按 " + std::to_string(page.fields.size()) + " 个领域编制。每个事项写明公开内容、依据、时限、主体和渠道。";
    for (auto const& card : page.fields) page.frame.icons.push_back(card.icon);
    visit.topics.emplace_back("catalogs");
    return answer(visit, views::fields(page));
}

web::Response field(desk::Visit& visit) {
    return show(visit, Whose::district, std::nullopt);
}
web::Response field_of_area(desk::Visit& visit) {
    return show(visit, Whose::area, std::nullopt);
}
web::Response editions(desk::Visit& visit) {
    return show_editions(visit, Whose::district);
}
web::Response editions_of_area(desk::Visit& visit) {
    return show_editions(visit, Whose::area);
}
web::Response edition(desk::Visit& visit) {
    return show_edition(visit, Whose::district);
}
web::Response edition_of_area(desk::Visit& visit) {
    return show_edition(visit, Whose::area);
}

}  // namespace mingtang::portal
