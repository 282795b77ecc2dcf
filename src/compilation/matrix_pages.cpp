// The plan's twenty lines: which unit leads which field, which units share it, from which day to which.
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

// The units of the district, to lead or to share: as typed, or as they are.
void offer_units(desk::Visit const& visit, Transaction& tx, std::string const& lead,
                 std::vector<std::string> const& responsible, std::vector<web::Choice>& leads,
                 std::vector<web::Choice>& units) {
    auto const district = org::find_jurisdiction(tx, org::find_unit(tx, visit.desk.actor.unit)->jurisdiction);
    for (auto const& unit : org::units_under(tx, district->path, visit.desk.today())) {
        if (unit.jurisdiction != district->id) continue;
        leads.push_back({unit.id.text(), unit.name, "", unit.id.text() == lead});
        bool const shares = std::ranges::find(responsible, unit.id.text()) != responsible.end();
        units.push_back({unit.id.text(), unit.name, "", shares});
    }
}

void fill_forms(FieldPage& page, desk::Visit const& visit, Transaction& tx, org::Field const& field) {
    auto const& request = visit.request;
    std::vector<std::string> shares;
    for (auto const unit : field.responsible_units) shares.push_back(unit.text());
    bool const typed = !request.field("lead").empty();
    page.lead = {"lead", "牵头单位"};
    page.lead.required = true;
    page.responsible = {"responsible", "责任单位"};
    page.responsible.type = "checkbox";
    offer_units(visit, tx, typed ? std::string{request.field("lead")} : field.lead_unit.text(),
                typed ? ticked(request, "responsible") : shares, page.leads, page.units);
    page.since = day_field("since", "从哪一天起", "可以是以后的日期，到期自动生效。");
    page.basis = basis_field("basis", "记入审计。");
    page.name = {"name", "新名称", std::string{request.field("name")}};
    page.name.required = true;
    page.name.max_length = 60;
    page.renamed_on = day_field("renamed_on", "启用日期", "不能晚于今天。");
    page.rename_basis = basis_field("rename_basis", "记入审计。");
    page.ended_on = day_field("ended_on", "停用日期", "从这一天起不再编制，不能晚于今天。");
    page.end_basis = basis_field("end_basis", "例如“国办公开办通知”，记入审计。");
    page.successor = {"successor", "承接的领域", "", "门户会从停用领域的目录引到这里。"};
    page.successors.push_back({"", "没有领域承接"});
    for (auto const& one : org::fields(tx, visit.desk.today()))
        if (one.id != field.id)
            page.successors.push_back({one.id.text(), one.name, "", one.id.text() == request.field("successor")});
    auto const path = "/console/fields/" + field.id.text();
    page.action = web::own_url(path);
    page.rename = web::own_url(path + "/name");
    page.end = web::own_url(path + "/end");
}

// 新增领域, on the page of the matrix.
void fill_new(MatrixPage& page, desk::Visit const& visit, Transaction& tx) {
    auto const& request = visit.request;
    page.csrf = visit.csrf;
    page.action = web::own_url("/console/fields");
    page.name = {"name", "领域名称", std::string{request.field("name")}, "例如“数字政府”，“领域”二字可以省略。"};
    page.name.required = true;
    page.name.max_length = 60;
    page.ministry = {"ministry", "主管部委", std::string{request.field("ministry")}};
    page.guideline = {"guideline", "标准指引", std::string{request.field("guideline")},
                      "国务院部门印发的标准指引名称；没有的不填。"};
    page.ministry.max_length = page.guideline.max_length = 200;
    page.lead = {"lead", "牵头单位"};
    page.lead.required = true;
    page.responsible = {"responsible", "责任单位"};
    page.responsible.type = "checkbox";
    page.leads.push_back({"", "请选择"});
    offer_units(visit, tx, std::string{request.field("lead")}, ticked(request, "responsible"), page.leads, page.units);
    page.since = day_field("since", "启用日期", "可以是以后的日期，到期自动生效。");
    page.basis = basis_field("basis", "记入审计。");
    page.since.value = request.field("since");
    page.basis.value = request.field("basis");
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
        page.lines.push_back(dated(line.unit_name + (line.part == "lead" ? "　牵头" : "　责任"), line.from, line.to));
    for (auto const& former : org::former_names(tx, id))
        page.names.push_back(dated(former.name, former.from, former.to));
    auto const days = *org::days_of(tx, id);
    if (days.from) page.facts.emplace_back("启用", mingtang::chinese(*days.from));
    if (days.to) page.facts.emplace_back("停用", mingtang::chinese(*days.to) + "，已公布的目录保留供查阅");
    if (auto const next = org::find_field(tx, days.successor, visit.desk.today()))
        page.facts.emplace_back("承接的领域", next->name);
    page.changeable = !days.to && may_change(visit, tx);
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

MatrixLine line_of(Transaction& tx, org::Field const& field, int plan_line) {
    std::vector<std::string> responsible;
    for (auto const unit : field.responsible_units) responsible.push_back(name_of_unit(tx, unit));
    return {plan_line ? std::to_string(plan_line) : "", field.name, name_of_unit(tx, field.lead_unit),
            responsible.empty() ? "无" : join(responsible, "、"), web::own_url("/console/fields/" + field.id.text())};
}

web::Response show_matrix(desk::Visit& visit, std::optional<Refusal> const& refusal = {}) {
    MatrixPage page;
    page.frame = frame_for(visit, "领域分工");
    page.frame.subtitle = "各领域的牵头单位和责任单位（实施方案三（一））";
    visit.desk.database.read([&](Transaction& tx) {
        page.tabs = tabs_for(visit, tx, "/console/fields");
        std::vector<std::pair<int, MatrixLine>> lines;
        auto const on = visit.desk.today();
        for (auto const& field : org::all_fields(tx, on)) {
            auto const days = *org::days_of(tx, field.id);
            auto const line = plan_line_of(tx, field.id);
            auto made = line_of(tx, field, line);
            if (days.on(on)) {
                lines.emplace_back(line ? line : 1000, std::move(made));
                continue;
            }
            made.responsible =
                days.to ? mingtang::chinese(*days.to) + " 停用" : mingtang::chinese(*days.from) + " 起启用";
            page.ended.push_back(std::move(made));
        }
        std::ranges::stable_sort(lines, {}, [](auto const& one) { return one.first; });
        for (auto& [line, one] : lines) page.lines.push_back(std::move(one));
        page.changeable = may_change(visit, tx);
        if (page.changeable) fill_new(page, visit, tx);
    });
    if (!refusal) return web::html(views::matrix(page));
    refuse_on(page.frame, *refusal);
    page.open = true;
    return web::html(views::matrix(page), status_of(*refusal));
}

}  // namespace

web::Response matrix(desk::Visit& visit) {
    return show_matrix(visit);
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

web::Response add_field_form(desk::Visit& visit) {
    if (refused(visit)) return office_only(visit);
    auto const& request = visit.request;
    auto const since = parse_date(clean_line(request.field("since")));
    if (!since) return show_matrix(visit, bad_day());
    org::LaterField wanted;
    wanted.name = request.field("name");
    wanted.ministry = request.field("ministry");
    wanted.guideline = request.field("guideline");
    wanted.lead = org::UnitId::parse(request.field("lead")).value_or(org::UnitId{});
    wanted.responsible = ticked_ids<org::UnitId>(request, "responsible");
    wanted.since = *since;
    auto const done = add_field(visit.desk, wanted, std::string{request.field("basis")});
    if (done) return went_well("/console/fields/" + done->text(), "field_added");
    return shown_in_place(done.error()) ? show_matrix(visit, done.error()) : desk::page_for(visit, done.error());
}

web::Response end_field_form(desk::Visit& visit) {
    auto const id = captured_id<org::FieldId>(visit);
    if (!id) return desk::not_found(visit);
    if (refused(visit)) return office_only(visit);
    auto const& request = visit.request;
    auto const since = parse_date(clean_line(request.field("ended_on")));
    if (!since) return show(visit, *id, bad_day());
    auto const successor = org::FieldId::parse(request.field("successor")).value_or(org::FieldId{});
    return answered(visit, *id, end_field(visit.desk, *id, *since, successor, std::string{request.field("end_basis")}),
                    "field_ended");
}

}  // namespace mingtang::compilation
