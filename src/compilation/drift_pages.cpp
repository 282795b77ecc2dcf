// Renamed services: the tasks of this subtree, and one of them with its two ways to be closed.
#include "base/text.hpp"
#include "catalog/door.hpp"
#include "compilation/drift_store.hpp"
#include "compilation/drifting.hpp"
#include "compilation/handlers.hpp"
#include "compilation/names.hpp"
#include "compilation/source_store.hpp"
#include "compilation/views.hpp"
#include "compilation/workbench.hpp"
#include "org/store.hpp"

namespace mingtang::compilation {
namespace {

using storage::Transaction;

constexpr int page_size = 50;

Tag state_of(Drift const& drift) {
    switch (drift.state) {
        case Drift::State::open:
            return {"待办", "due"};
        case Drift::State::renamed:
            return {"已改名", "ok"};
        case Drift::State::set_aside:
            break;
    }
    return {"名称不变", "off"};
}

DriftLine line_of(Transaction& tx, Date on, Drift const& drift) {
    DriftLine line;
    if (auto const place = org::find_jurisdiction(tx, drift.jurisdiction)) line.place = place->name;
    if (auto const field = org::find_field(tx, drift.field, on)) line.field = field->name;
    line.raised = local_minute(drift.raised_at);
    line.against = difference(drift.former_name, drift.name);
    line.state = state_of(drift);
    if (drift.closed_at) line.closed = drift.closed_by + "，" + local_minute(*drift.closed_at);
    line.reason = drift.reason;
    line.open = web::own_url("/console/drifts/" + drift.id.text());
    return line;
}

Result<DriftPage> page_of(desk::Visit& visit, Transaction& tx, DriftId id) {
    auto const drift = TRY(open_drift(visit.desk, tx, id));
    DriftPage page;
    page.frame = frame_for(visit, "政务服务事项改名");
    page.frame.crumbs = {{"改名任务", web::own_url("/console/drifts")}, {shorten(drift.former_name, 20)}};
    page.csrf = visit.csrf;
    page.against = difference(drift.former_name, drift.name);
    auto const line = line_of(tx, visit.desk.today(), drift);
    page.facts = {{"公开事项现用名称", drift.former_name},
                  {"政务服务网新名称", drift.name},
                  {"所在目录", line.place + " " + line.field},
                  {"发现时间", line.raised},
                  {"状态", line.state.words}};
    if (auto const import = find_import(tx, drift.import))
        page.facts.emplace_back("依据", import->title + " 第 " + std::to_string(import->number) + " 版，" +
                                            mingtang::chinese(import->dated));
    if (!line.closed.empty()) page.facts.emplace_back("办结", line.closed);
    if (!drift.reason.empty()) page.facts.emplace_back("理由", drift.reason);
    page.open = drift.state == Drift::State::open;
    page.reason = {"reason", "名称不变的理由", "", "例如“本地仍合并办理两类申领”。"};
    page.reason.required = true;
    page.reason.max_length = 500;
    if (catalog::door::find_item(tx, drift.item))
        page.item = {"查看公开的事项", web::own_url("/sx/" + drift.item.text())};
    if (drift.edition) page.draft = {"打开草稿", web::own_url("/console/editions/" + drift.edition.text())};
    page.rename = web::own_url("/console/drifts/" + id.text() + "/rename");
    page.set_aside = web::own_url("/console/drifts/" + id.text() + "/aside");
    return page;
}

web::Response show(desk::Visit& visit, DriftId id, std::optional<Refusal> const& refusal = {}) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, id); });
    if (!page) return desk::page_for(visit, page.error());
    if (!refusal) return web::html(views::drift(*page));
    refuse_on(page->frame, *refusal);
    return web::html(views::drift(*page), status_of(*refusal));
}

web::Response answered(desk::Visit& visit, DriftId id, Refusal const& refusal) {
    return shown_in_place(refusal) ? show(visit, id, refusal) : desk::page_for(visit, refusal);
}

}  // namespace

web::Response drifts(desk::Visit& visit) {
    DriftsPage page;
    page.frame = frame_for(visit, "改名任务");
    page.frame.subtitle = "政务服务网事项改名后，仍使用原名称的公开事项";
    visit.desk.database.read([&](Transaction& tx) {
        auto const& path = visit.desk.actor.jurisdiction_path;
        page.tabs = tabs_for(visit, tx, "/console/drifts");
        auto const which = visit.request.parameter("state") == "all" ? Drifts::all : Drifts::open;
        page.filters = {{"待办", web::own_url("/console/drifts"), which == Drifts::open,
                         std::to_string(count_drifts(tx, path, Drifts::open))},
                        {"全部", web::own_url("/console/drifts", {{"state", "all"}}), which == Drifts::all,
                         std::to_string(count_drifts(tx, path, Drifts::all))}};
        page.pages = web::Pages::of(visit.request.parameter("page"), count_drifts(tx, path, which), page_size);
        page.pages.path = "/console/drifts";
        if (which == Drifts::all) page.pages.query = {{"state", "all"}};
        for (auto const& drift : drifts_under(tx, path, which, (page.pages.now - 1) * page_size, page_size))
            page.lines.push_back(line_of(tx, visit.desk.today(), drift));
    });
    return web::html(views::drifts(page));
}

web::Response drift(desk::Visit& visit) {
    auto const id = captured_id<DriftId>(visit);
    return id ? show(visit, *id) : desk::not_found(visit);
}

web::Response rename_drifted(desk::Visit& visit) {
    auto const id = captured_id<DriftId>(visit);
    if (!id) return desk::not_found(visit);
    auto const done = rename_item(visit.desk, *id);
    if (!done) return answered(visit, *id, done.error());
    return went_well("/console/drifts/" + id->text(), "renamed");
}

web::Response set_drift_aside(desk::Visit& visit) {
    auto const id = captured_id<DriftId>(visit);
    if (!id) return desk::not_found(visit);
    auto const done = set_aside(visit.desk, *id, std::string{visit.request.field("reason")});
    if (!done) return answered(visit, *id, done.error());
    return went_well("/console/drifts", "set_aside");
}

}  // namespace mingtang::compilation
