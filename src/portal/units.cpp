// By unit and by town: who owes what.
#include <algorithm>
#include <map>

#include "org/store.hpp"
#include "portal/frame.hpp"
#include "portal/handlers.hpp"
#include "portal/rows.hpp"
#include "portal/views.hpp"

namespace mingtang::portal {
namespace {

constexpr int page_size = 50;

std::string_view chinese(org::Jurisdiction::Kind kind) {
    switch (kind) {
        case org::Jurisdiction::Kind::district:
            return "区";
        case org::Jurisdiction::Kind::subdistrict:
            return "街道";
        case org::Jurisdiction::Kind::town:
            return "镇";
        case org::Jurisdiction::Kind::village:
            return "村（居）";
    }
    return "";
}

web::Link area_link(org::Jurisdiction const& one) {
    return {one.name, web::own_url("/area/" + one.code)};
}

Group& group_of(std::vector<Group>& groups, std::string const& heading) {
    for (auto& group : groups)
        if (group.heading == heading) return group;
    return groups.emplace_back(Group{heading, {}});
}

}  // namespace

web::Response units(desk::Visit& visit) {
    UnitsPage page;
    page.frame = frame_for(visit, "按单位查", units_column);
    page.frame.trail = {{"首页", Url{"/"}}, {"按单位查"}};
    page.heading = "按单位查公开事项";
    page.lead = "名称后的数字是该单位在现行目录中应当公开的事项数。";
    visit.desk.database.read([&](storage::Transaction& tx) {
        auto const here = district(tx);
        std::map<org::UnitId, int> counts;
        for (auto const& count : catalog::door::counts_by_unit(tx, here.path)) counts[count.unit] = count.items;
        for (auto const& unit : org::units_under(tx, here.path, visit.desk.today())) {
            auto const found = counts.find(unit.id);
            group_of(page.groups, unit.kind)
                .links.push_back({unit.name, web::own_url("/units/" + unit.id.text()), false,
                                  found == counts.end() ? "" : std::to_string(found->second)});
        }
    });
    visit.topics.insert(visit.topics.end(), {"units", "catalogs"});
    return answer(visit, views::units(page));
}

web::Response unit(desk::Visit& visit) {
    auto const id = org::UnitId::parse(visit.captured(0));
    UnitPage page;
    bool found = false;
    if (id)
        visit.desk.database.read([&](storage::Transaction& tx) {
            auto const unit = org::find_unit(tx, *id);
            if (!unit) return;
            found = true;
            page.heading = unit->name;
            page.kind = unit->kind;
            auto const fields = org::fields(tx, visit.desk.today());
            std::map<org::FieldId, std::string> names;
            for (auto const& field : fields) {
                names[field.id] = field.name;
                web::Link const link{field.short_name, web::own_url("/ml/" + field.id.text())};
                bool const shares = std::find(field.responsible_units.begin(), field.responsible_units.end(), *id) !=
                                    field.responsible_units.end();
                if (field.lead_unit == *id)
                    page.leads.push_back(link);
                else if (shares)
                    page.shares.push_back(link);
            }
            auto const asked = visit.request.parameter("page");
            int const wanted = web::Pages::of(asked, 1 << 20, page_size).now;
            auto items = catalog::door::items_of_unit(tx, *id, wanted, page_size, page.total);
            page.pages = web::Pages::of(asked, page.total, page_size);
            if (page.pages.now != wanted)
                items = catalog::door::items_of_unit(tx, *id, page.pages.now, page_size, page.total);
            page.pages.path = "/units/" + id->text();
            for (auto const& one : items) {
                auto [name, fresh] = names.emplace(one.field, "");
                if (fresh)  // of a field that ended
                    if (auto const former = org::find_field(tx, one.field, visit.desk.today()))
                        name->second = former->name;
                auto const& heading = name->second;
                if (page.groups.empty() || page.groups.back().heading != heading) page.groups.push_back({heading, {}});
                page.groups.back().rows.push_back(row_of(one.item));
            }
            page.frame = frame_for(visit, page.heading + " 公开事项", units_column,
                                   {{"page", page.pages.now > 1 ? std::to_string(page.pages.now) : ""}});
            page.frame.wide = true;
            page.frame.trail = {{"首页", Url{"/"}}, {"按单位查", Url{"/units"}}, {page.heading}};
            visit.topics.insert(visit.topics.end(), {"unit:" + id->text(), "units", "catalogs"});
        });
    if (!found) return missing(visit);
    return answer(visit, views::unit(page));
}

web::Response areas(desk::Visit& visit) {
    UnitsPage page;
    page.frame = frame_for(visit, "按镇街查", areas_column);
    page.frame.trail = {{"首页", Url{"/"}}, {"按镇街查"}};
    page.heading = "按镇街查公开事项";
    page.lead = "街道和镇公布自己的标准目录；名称后是已公布的目录数。";
    visit.desk.database.read([&](storage::Transaction& tx) {
        auto const here = district(tx);
        std::map<org::JurisdictionId, int> catalogs;
        for (auto const& one : catalog::door::published_in(tx, here.path, true)) ++catalogs[one.jurisdiction.id];
        for (auto const& one : org::jurisdictions_under(tx, here.path)) {
            if (one.parent != here.id) continue;
            auto link = area_link(one);
            if (auto const found = catalogs.find(one.id); found != catalogs.end())
                link.note = std::to_string(found->second) + " 个目录";
            group_of(page.groups, std::string{chinese(one.kind)}).links.push_back(std::move(link));
        }
    });
    visit.topics.insert(visit.topics.end(), {"units", "catalogs"});
    return answer(visit, views::units(page));
}

web::Response area(desk::Visit& visit) {
    AreaPage page;
    bool found = false;
    visit.desk.database.read([&](storage::Transaction& tx) {
        auto const here = org::find_jurisdiction_by_code(tx, visit.captured(0));
        if (!here || is_district(*here)) return;
        found = true;
        page.heading = here->name;
        page.kind = chinese(here->kind);
        page.frame = frame_for(visit, page.heading + " 公开目录", areas_column);
        page.frame.trail = {{"首页", Url{"/"}}, {"按镇街查", Url{"/areas"}}, {page.heading}};
        auto const today = visit.desk.today();
        for (auto const& one : catalog::door::published_in(tx, here->path, false))
            if (auto const field = org::find_field(tx, one.catalog.field, today))
                page.catalogs.push_back({catalog_name(*field, *here), web::own_url(field_path(*here, field->id)),
                                         one.edition.number, one.edition.items, published_day(one.edition), ""});
        for (auto const& unit : org::units_under(tx, here->path, today))
            if (unit.jurisdiction == here->id)
                page.units.push_back({unit.name, web::own_url("/units/" + unit.id.text())});
        for (auto const& one : org::jurisdictions_under(tx, here->path))
            if (one.parent == here->id) page.below.push_back(area_link(one));
        visit.topics.insert(visit.topics.end(), {"units", "catalogs"});
    });
    if (!found) return missing(visit);
    return answer(visit, views::area(page));
}

}  // namespace mingtang::portal
