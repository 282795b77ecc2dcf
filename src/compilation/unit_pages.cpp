// Units of this subtree with their days: who they are, what they were called, what they have, and how they end.
#include <algorithm>

#include "base/text.hpp"
#include "compilation/dated_forms.hpp"
#include "compilation/handlers.hpp"
#include "compilation/reforming.hpp"
#include "compilation/views.hpp"
#include "compilation/wording.hpp"
#include "compilation/workbench.hpp"

namespace mingtang::compilation {
namespace {

using storage::Transaction;

std::string names_of(std::vector<std::string> const& names) {
    return names.empty() ? "无" : join(names, "、");
}

void fill_history(UnitPage& page, Transaction& tx, org::UnitId id, Date on) {
    for (auto const& former : org::former_names(tx, id))
        page.names.push_back(dated(former.name, former.from, former.to));
    for (auto const& line : org::lines_of(tx, id))
        if (auto const field = org::find_field(tx, line.field, on))
            page.lines.push_back(dated(field->name + (line.part == "lead" ? "　牵头" : "　责任"), line.from, line.to));
    for (auto const& one : org::successors(tx, id))
        if (auto const field = org::find_field(tx, one.field, on))
            page.successors.emplace_back(field->name, name_of_unit(tx, one.successor));
}

void fill_forms(UnitPage& page, desk::Visit const& visit, Transaction& tx, org::Unit const& unit,
                std::vector<Duty> const& duties, std::string const& path) {
    std::vector<org::Unit> heirs;
    auto const place = org::find_jurisdiction(tx, unit.jurisdiction);
    for (auto& one : org::units_under(tx, place->path, visit.desk.today()))
        if (one.jurisdiction == unit.jurisdiction && one.id != unit.id) heirs.push_back(std::move(one));
    for (auto const& duty : duties) {
        DutyLine line{duty.field.id.text(),         duty.field.name, duty.part, std::to_string(duty.items),
                      "to " + duty.field.id.text(), {{"", "请选择"}}};
        auto const asked = visit.request.field(line.name);
        for (auto const& heir : heirs)
            line.successors.push_back({heir.id.text(), heir.name, "", heir.id.text() == asked});
        page.duties.push_back(std::move(line));
    }
    page.name = {"name", "新名称", std::string{visit.request.field("name")}};
    page.name.required = true;
    page.name.max_length = 60;
    page.renamed_on = day_field("since", "启用日期", "不能晚于今天。");
    page.rename_basis = basis_field("basis", "例如“罗庄区机构改革方案”，记入审计。");
    page.ended_on = day_field("ended_on", "撤销日期", "从这一天起不再存在，不能晚于今天。");
    page.end_basis = basis_field("end_basis", "例如“罗庄区机构改革方案”，记入审计。");
    page.rename = web::own_url(path + "/name");
    page.end = web::own_url(path + "/end");
}

Result<UnitPage> page_of(desk::Visit& visit, Transaction& tx, org::UnitId id) {
    auto const found = org::find_dated_unit(tx, id);
    auto const place = found ? org::find_jurisdiction(tx, found->unit.jurisdiction) : std::nullopt;
    auto const& own = visit.desk.actor.jurisdiction_path;
    if (!place || !identity::covers(own, place->path)) return refuse(Refusal::Kind::not_found, wording::unit_not_found);
    auto const& unit = found->unit;
    auto const on = visit.desk.today();
    UnitPage page;
    page.frame = frame_for(visit, unit.name);
    page.frame.subtitle = place->name + "　" + unit.kind;
    page.frame.crumbs = {{"单位", web::own_url("/console/units")}, {unit.name}};
    page.csrf = visit.csrf;
    page.facts = {
        {"存续", mingtang::chinese(found->from) + " 至 " + (found->to ? mingtang::chinese(*found->to) : "今")}};
    if (!unit.aliases.empty()) page.facts.emplace_back("别名", replace_all(unit.aliases, ";", "、"));
    auto const duties = duties_of(tx, id, on);
    int items = 0;
    for (auto const& duty : duties) items += duty.items;
    page.facts.emplace_back("现行公开事项", std::to_string(items) + " 项");
    fill_history(page, tx, id, on);
    page.changeable = !found->to && is_office(visit.desk.actor, place->path);
    if (page.changeable) fill_forms(page, visit, tx, unit, duties, "/console/units/" + id.text());
    return page;
}

web::Response show(desk::Visit& visit, org::UnitId id, std::optional<Refusal> const& refusal = {}) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, id); });
    if (!page) return desk::page_for(visit, page.error());
    if (!refusal) return web::html(views::unit(*page));
    refuse_on(page->frame, *refusal);
    return web::html(views::unit(*page), status_of(*refusal));
}

// Rights before forms: who may not change the unit is told so, whatever was typed.
std::optional<Refusal> why_not(desk::Visit& visit, org::UnitId id) {
    auto const page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, id); });
    if (!page) return page.error();
    auto const place = visit.desk.database.read(
        [&](Transaction& tx) { return org::find_jurisdiction(tx, org::find_unit(tx, id)->jurisdiction); });
    if (is_office(visit.desk.actor, place->path)) return std::nullopt;
    return Refusal{Refusal::Kind::not_allowed, wording::office_only};
}

web::Response answered(desk::Visit& visit, org::UnitId id, Result<org::UnitId> const& done, std::string_view greeting) {
    if (done) return went_well("/console/units/" + id.text(), greeting);
    // Only what is not theirs to see is missing; a wrong day of an existing unit is said in place.
    if (done.error().says.key == wording::unit_not_found.key || done.error().kind == Refusal::Kind::not_allowed)
        return desk::page_for(visit, done.error());
    return show(visit, id, done.error());
}

}  // namespace

web::Response units(desk::Visit& visit) {
    UnitsPage page;
    page.frame = frame_for(visit, "单位");
    page.frame.subtitle = "单位改名、撤销、合并都保留历史；公开事项按明确的对应关系转到承接单位";
    visit.desk.database.read([&](Transaction& tx) {
        page.tabs = tabs_for(visit, tx, "/console/units");
        auto const on = visit.desk.today();
        std::map<org::UnitId, std::pair<std::vector<std::string>, std::vector<std::string>>> parts;
        for (auto const& field : org::fields(tx, on)) {
            parts[field.lead_unit].first.push_back(field.short_name);
            for (auto const unit : field.responsible_units) parts[unit].second.push_back(field.short_name);
        }
        auto const& path = visit.desk.actor.jurisdiction_path;
        for (auto const& unit : org::units_under(tx, path, on))
            page.lines.push_back({unit.name, unit.kind, names_of(parts[unit.id].first), names_of(parts[unit.id].second),
                                  "", web::own_url("/console/units/" + unit.id.text())});
        for (auto const& one : org::ended_units(tx, path, on))
            page.ended.push_back({one.unit.name, one.unit.kind, "", "", mingtang::chinese(*one.to) + " 撤销",
                                  web::own_url("/console/units/" + one.unit.id.text())});
    });
    return web::html(views::units(page));
}

web::Response unit(desk::Visit& visit) {
    auto const id = captured_id<org::UnitId>(visit);
    return id ? show(visit, *id) : desk::not_found(visit);
}

web::Response rename_unit_form(desk::Visit& visit) {
    auto const id = captured_id<org::UnitId>(visit);
    if (!id) return desk::not_found(visit);
    if (auto const refusal = why_not(visit, *id)) return desk::page_for(visit, *refusal);
    auto const& request = visit.request;
    auto const since = parse_date(clean_line(request.field("since")));
    if (!since) return show(visit, *id, bad_day());
    return answered(
        visit, *id,
        rename_unit(visit.desk, *id, std::string{request.field("name")}, *since, std::string{request.field("basis")}),
        "unit_renamed");
}

web::Response end_unit_form(desk::Visit& visit) {
    auto const id = captured_id<org::UnitId>(visit);
    if (!id) return desk::not_found(visit);
    if (auto const refusal = why_not(visit, *id)) return desk::page_for(visit, *refusal);
    auto const& request = visit.request;
    auto const since = parse_date(clean_line(request.field("ended_on")));
    if (!since) return show(visit, *id, bad_day());
    std::vector<org::Handover> to;
    for (auto const& [name, value] : request.form) {
        constexpr std::string_view mark = "to ";
        if (!name.starts_with(mark)) continue;
        auto const field = org::FieldId::parse(std::string_view{name}.substr(mark.size()));
        auto const heir = org::UnitId::parse(value);
        if (field && heir) to.push_back({*field, *heir});
    }
    return answered(visit, *id, end_unit(visit.desk, *id, *since, to, std::string{request.field("end_basis")}),
                    "unit_ended");
}

}  // namespace mingtang::compilation
