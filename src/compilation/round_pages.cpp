// A round of compilation: the form that begins one, and the days of its units, moved one by one with a reason.
#include "base/text.hpp"
#include "compilation/handlers.hpp"
#include "compilation/round_store.hpp"
#include "compilation/rounds.hpp"
#include "compilation/views.hpp"
#include "compilation/wording.hpp"
#include "compilation/workbench.hpp"
#include "org/store.hpp"

namespace mingtang::compilation {
namespace {

using storage::Transaction;

web::FormField day_field(desk::Visit const& visit, std::string name, std::string label, std::string hint = {}) {
    auto const value = std::string{visit.request.field(name)};
    web::FormField field{std::move(name), std::move(label), value, std::move(hint)};
    field.type = "date";
    field.required = true;
    return field;
}

web::Response show_new(desk::Visit& visit, std::optional<Refusal> const& refusal = {}, std::string_view on = "") {
    if (!is_office(visit.desk.actor, visit.desk.actor.jurisdiction_path))
        return desk::page_for(visit, {Refusal::Kind::not_allowed, wording::office_only});
    NewRoundPage page;
    page.frame = frame_for(visit, "新一轮编制");
    page.frame.crumbs = {{"编制", web::own_url("/console/compilations")}, {"新一轮编制"}};
    page.csrf = visit.csrf;
    page.name = {"name", "名称", std::string{visit.request.field("name")}, "例如“2026年动态调整”。"};
    page.name.required = true;
    page.name.max_length = 60;
    page.basis = {"basis", "依据", std::string{visit.request.field("basis")}, "部署这项工作的文件。"};
    page.basis.max_length = 200;
    page.starts_on = day_field(visit, "starts_on", "开始日期");
    page.pilots = day_field(visit, "pilots", "试点街镇完成期限");
    page.towns = day_field(visit, "towns", "其他街镇完成期限");
    page.departments = day_field(visit, "departments", "部门完成期限", "建立后可以逐个单位调整。");
    if (!refusal) return web::html(views::new_round(page));
    page.problems.push_back({std::string{on}, refusal->sentence()});
    return web::html(views::new_round(page), status_of(*refusal));
}

Result<RoundPage> page_of(desk::Visit& visit, Transaction& tx, RoundId id) {
    auto const board = TRY(board_of(visit.desk, tx, id));
    RoundPage page;
    page.frame = frame_for(visit, board.round.name);
    page.frame.subtitle = mingtang::chinese(board.round.starts_on) + "起";
    page.frame.crumbs = {{"编制", web::own_url("/console/compilations", {{"round", id.text()}})}, {board.round.name}};
    page.csrf = visit.csrf;
    page.facts = "依据：" + board.round.basis;
    page.action = web::own_url("/console/rounds/" + id.text());
    auto const place = org::find_jurisdiction(tx, board.round.jurisdiction);
    bool const office = place && is_office(visit.desk.actor, place->path);
    page.unit = {"unit", "单位"};
    for (auto const& line : board.lines) {
        page.lines.push_back({line.of.name, line.of.phase, mingtang::chinese(line.of.due_on), line.of.unit.text()});
        if (office)
            page.units.push_back(
                {line.of.unit.text(), line.of.name, "", line.of.unit.text() == visit.request.field("unit")});
    }
    page.due = day_field(visit, "due_on", "新的期限");
    page.reason = {"reason", "理由", std::string{visit.request.field("reason")}, "记入审计。"};
    page.reason.required = true;
    page.reason.max_length = 200;
    return page;
}

web::Response show(desk::Visit& visit, RoundId id, std::optional<Refusal> const& refusal = {}) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, id); });
    if (!page) return desk::page_for(visit, page.error());
    if (!refusal) return web::html(views::round(*page));
    refuse_on(page->frame, *refusal);
    return web::html(views::round(*page), status_of(*refusal));
}

}  // namespace

web::Response new_round(desk::Visit& visit) {
    return show_new(visit);
}

web::Response create_round(desk::Visit& visit) {
    auto const& request = visit.request;
    if (!is_office(visit.desk.actor, visit.desk.actor.jurisdiction_path)) return show_new(visit);
    NewRound wanted;
    for (auto const& [name, day] : {std::pair{"starts_on", &wanted.starts_on},
                                    {"pilots", &wanted.pilots},
                                    {"towns", &wanted.towns},
                                    {"departments", &wanted.departments}}) {
        auto const found = parse_date(clean_line(request.field(name)));
        if (!found)
            return show_new(visit, Refusal{Refusal::Kind::invalid, wording::bad_form, "日期要写成 2026-11-30 这样"},
                            name);
        *day = *found;
    }
    wanted.name = request.field("name");
    wanted.basis = request.field("basis");
    auto const place = visit.desk.database.read([&](Transaction& tx) {
        auto const unit = org::find_unit(tx, visit.desk.actor.unit);
        return unit ? org::find_jurisdiction(tx, unit->jurisdiction) : std::nullopt;
    });
    if (!place) return desk::not_found(visit);
    wanted.jurisdiction = place->id;
    auto const begun = begin_round(visit.desk, wanted);
    if (begun) return went_well("/console/rounds/" + begun->text(), "round");
    if (!shown_in_place(begun.error())) return desk::page_for(visit, begun.error());
    return show_new(visit, begun.error(), "name");
}

web::Response round_page(desk::Visit& visit) {
    auto const id = captured_id<RoundId>(visit);
    return id ? show(visit, *id) : desk::not_found(visit);
}

web::Response move_round_deadline(desk::Visit& visit) {
    auto const id = captured_id<RoundId>(visit);
    if (!id) return desk::not_found(visit);
    auto const& request = visit.request;
    if (!is_office(visit.desk.actor, visit.desk.actor.jurisdiction_path))
        return desk::page_for(visit, {Refusal::Kind::not_allowed, wording::office_only});
    auto const unit = org::UnitId::parse(request.field("unit"));
    auto const day = parse_date(clean_line(request.field("due_on")));
    if (!unit || !day)
        return show(visit, *id,
                    Refusal{Refusal::Kind::invalid, wording::bad_form, "请选择单位，日期写成 2026-11-30 这样"});
    auto const done = move_deadline(visit.desk, *id, *unit, *day, std::string{request.field("reason")});
    if (done) return went_well("/console/rounds/" + id->text(), "moved");
    if (!shown_in_place(done.error())) return desk::page_for(visit, done.error());
    return show(visit, *id, done.error());
}

}  // namespace mingtang::compilation
