// The plan's twenty lines: which unit leads which field, which units share it, from which day to which.
#include <algorithm>

#include "base/text.hpp"
#include "compilation/handlers.hpp"
#include "compilation/reforming.hpp"
#include "compilation/views.hpp"
#include "compilation/wording.hpp"
#include "compilation/workbench.hpp"

namespace mingtang::compilation {
namespace {

using storage::Transaction;

std::string name_of_unit(Transaction& tx, org::UnitId id) {
    auto const unit = org::find_unit(tx, id);
    return unit ? unit->name : "";
}

int plan_line_of(Transaction& tx, org::FieldId field) {
    for (auto const& line : org::lines_of(tx, field))
        if (line.plan_line) return line.plan_line;
    return 0;
}

bool may_change(desk::Visit const& visit, Transaction& tx) {
    auto const unit = org::find_unit(tx, visit.desk.actor.unit);
    auto const own = unit ? org::find_jurisdiction(tx, unit->jurisdiction) : std::nullopt;
    return own && own->kind == org::Jurisdiction::Kind::district && is_office(visit.desk.actor, own->path);
}

web::FormField day_field(std::string name, std::string label, std::string hint) {
    web::FormField field{std::move(name), std::move(label), "", std::move(hint)};
    field.type = "date";
    field.required = true;
    return field;
}

web::FormField basis_field(std::string name) {
    web::FormField field{std::move(name), "依据", "", "记入审计。"};
    field.required = true;
    field.max_length = 200;
    return field;
}

void fill_forms(FieldPage& page, desk::Visit const& visit, Transaction& tx, org::Field const& field) {
    auto const district = org::find_jurisdiction(tx, org::find_unit(tx, visit.desk.actor.unit)->jurisdiction);
    auto const& request = visit.request;
    auto const lead = request.form.empty() ? field.lead_unit.text() : std::string{request.field("lead")};
    auto const chosen = ticked(request, "responsible");
    page.lead = {"lead", "牵头单位"};
    page.lead.required = true;
    page.responsible = {"responsible", "责任单位"};
    page.responsible.type = "checkbox";
    for (auto const& unit : org::units_under(tx, district->path, visit.desk.today())) {
        if (unit.jurisdiction != district->id) continue;
        page.leads.push_back({unit.id.text(), unit.name, "", unit.id.text() == lead});
        bool const shares = request.form.empty()
                                ? std::ranges::find(field.responsible_units, unit.id) != field.responsible_units.end()
                                : std::ranges::find(chosen, unit.id.text()) != chosen.end();
        page.units.push_back({unit.id.text(), unit.name, "", shares});
    }
    page.since = day_field("since", "从哪一天起", "可以是以后的日期，到期自动生效。");
    page.basis = basis_field("basis");
    page.name = {"name", "新名称", std::string{request.field("name")}};
    page.name.required = true;
    page.name.max_length = 60;
    page.renamed_on = day_field("renamed_on", "启用日期", "不能晚于今天。");
    page.rename_basis = basis_field("rename_basis");
    auto const path = "/console/fields/" + field.id.text();
    page.action = web::own_url(path);
    page.rename = web::own_url(path + "/name");
}

Result<FieldPage> page_of(desk::Visit& visit, Transaction& tx, org::FieldId id) {
    auto const field = org::find_field(tx, id, visit.desk.today());
    if (!field) return refuse(Refusal::Kind::not_found, wording::field_not_found);
    FieldPage page;
    page.frame = frame_for(visit, field->name);
    page.frame.crumbs = {{"领域分工", web::own_url("/console/fields")}, {field->name}};
    page.csrf = visit.csrf;
    page.facts = {{"主管部委", field->ministry}, {"标准指引", field->guideline}};
    if (auto const line = plan_line_of(tx, id))
        page.facts.emplace_back("实施方案", "第 " + std::to_string(line) + " 行");
    for (auto const& line : org::lines_of(tx, id))
        page.lines.push_back({line.unit_name + (line.part == "lead" ? "　牵头" : "　责任"),
                              mingtang::chinese(line.from), line.to ? mingtang::chinese(*line.to) : "至今"});
    for (auto const& former : org::former_names(tx, id))
        page.names.push_back({former.name, mingtang::chinese(former.from), mingtang::chinese(former.to)});
    page.changeable = may_change(visit, tx);
    if (page.changeable) fill_forms(page, visit, tx, *field);
    return page;
}

web::Response show(desk::Visit& visit, org::FieldId id, std::optional<Refusal> const& refusal = {}) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, id); });
    if (!page) return desk::page_for(visit, page.error());
    if (!refusal) return web::html(views::field(*page));
    refuse_on(page->frame, *refusal);
    return web::html(views::field(*page), status_of(*refusal));
}

web::Response answered(desk::Visit& visit, org::FieldId id, Result<org::FieldId> const& done,
                       std::string_view greeting) {
    if (done) return went_well("/console/fields/" + id.text(), greeting);
    if (!shown_in_place(done.error())) return desk::page_for(visit, done.error());
    return show(visit, id, done.error());
}

// Rights before forms: who may not change the matrix is told so, whatever was typed.
bool refused(desk::Visit& visit) {
    return !visit.desk.database.read([&](Transaction& tx) { return may_change(visit, tx); });
}

web::Response office_only(desk::Visit const& visit) {
    return desk::page_for(visit, {Refusal::Kind::not_allowed, wording::office_only});
}

Refusal bad_day() {
    return {Refusal::Kind::invalid, wording::bad_form, "日期要写成 2026-11-20 这样"};
}

}  // namespace

web::Response matrix(desk::Visit& visit) {
    MatrixPage page;
    page.frame = frame_for(visit, "领域分工");
    page.frame.subtitle = "各领域的牵头单位和责任单位（实施方案三（一））";
    visit.desk.database.read([&](Transaction& tx) {
        page.tabs = tabs_for(visit, tx, "/console/fields");
        std::vector<std::pair<int, MatrixLine>> lines;
        for (auto const& field : org::fields(tx, visit.desk.today())) {
            std::vector<std::string> responsible;
            for (auto const unit : field.responsible_units) responsible.push_back(name_of_unit(tx, unit));
            auto const line = plan_line_of(tx, field.id);
            lines.push_back({line ? line : 1000,
                             {line ? std::to_string(line) : "", field.name, name_of_unit(tx, field.lead_unit),
                              responsible.empty() ? "无" : join(responsible, "、"),
                              web::own_url("/console/fields/" + field.id.text())}});
        }
        std::ranges::stable_sort(lines, {}, [](auto const& one) { return one.first; });
        for (auto& [line, one] : lines) page.lines.push_back(std::move(one));
    });
    return web::html(views::matrix(page));
}

web::Response matrix_field(desk::Visit& visit) {
    auto const id = captured_id<org::FieldId>(visit);
    return id ? show(visit, *id) : desk::not_found(visit);
}

web::Response set_matrix_field(desk::Visit& visit) {
    auto const id = captured_id<org::FieldId>(visit);
    if (!id) return desk::not_found(visit);
    if (refused(visit)) return office_only(visit);
    auto const& request = visit.request;
    auto const since = parse_date(clean_line(request.field("since")));
    if (!since) return show(visit, *id, bad_day());
    auto const lead = org::UnitId::parse(request.field("lead"));
    auto responsible = ticked_ids<org::UnitId>(request, "responsible");
    return answered(visit, *id,
                    set_field_units(visit.desk, *id, lead.value_or(org::UnitId{}), responsible, *since,
                                    std::string{request.field("basis")}),
                    "field_set");
}

web::Response rename_field_form(desk::Visit& visit) {
    auto const id = captured_id<org::FieldId>(visit);
    if (!id) return desk::not_found(visit);
    if (refused(visit)) return office_only(visit);
    auto const& request = visit.request;
    auto const since = parse_date(clean_line(request.field("renamed_on")));
    if (!since) return show(visit, *id, bad_day());
    return answered(visit, *id,
                    rename_field(visit.desk, *id, std::string{request.field("name")}, *since,
                                 std::string{request.field("rename_basis")}),
                    "field_renamed");
}

}  // namespace mingtang::compilation
