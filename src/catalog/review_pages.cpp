// The reviewer's page: what changes against the edition in force, cell by cell, and the decision: on to the next stage,
// or back.
#include "base/text.hpp"
#include "catalog/actions.hpp"
#include "catalog/chain_store.hpp"
#include "catalog/codes.hpp"
#include "catalog/comment_pages.hpp"
#include "catalog/difference_words.hpp"
#include "catalog/door.hpp"
#include "catalog/facts.hpp"
#include "catalog/handlers.hpp"
#include "catalog/lint/lint.hpp"
#include "catalog/retiring.hpp"
#include "catalog/review_rows.hpp"
#include "catalog/submission.hpp"
#include "catalog/views.hpp"
#include "catalog/wording.hpp"
#include "catalog/workbench.hpp"
#include "catalog/workflow.hpp"
#include "org/store.hpp"

namespace mingtang::catalog {
namespace {

using storage::Transaction;

constexpr int page_size = 100;

WayLine way_line(TakenStep const& step) {
    WayLine line{step.actor, "", local_minute(step.at), step.words};
    if (step.step == code(Step::submit)) line.what = "提交审核";
    if (step.step == code(Step::pass)) line.what = std::string{chinese(step.stage)} + "通过";
    if (step.step == code(Step::send_back)) line.what = std::string{chinese(step.stage)} + "退回";
    if (step.step == code(Step::publish)) line.what = std::string{chinese(step.stage)} + "通过并公布";
    if (step.due_on && local_date(step.at) > *step.due_on)
        line.when += "（超过期限 " + mingtang::chinese(*step.due_on) + "）";
    return line;
}

// 待法制保密审核环节（法制保密审核员）办理，应于2026年11月27日前办结
std::string waiting_words(Desk const& desk, Transaction& tx, Folder const& folder) {
    auto text = "现在由" + who_does(tx, stage_now(folder), folder) + "办理";
    auto const& due = folder.edition.due_on;
    if (due && *due < desk.today())
        text += "，已超过期限 " + std::to_string(desk.workdays.between(*due, desk.today())) + " 个工作日";
    else if (due)
        text += "，应于 " + mingtang::chinese(*due) + "前办结";
    return text + "。";
}

UnitNames names_of_units(Transaction& tx, std::vector<Item> const& before, std::vector<Item> const& after) {
    UnitNames names;
    for (auto const* items : {&before, &after})
        for (auto const& item : *items)
            if (names.emplace(item.disclosing_unit, "").second)
                if (auto const unit = org::find_unit(tx, item.disclosing_unit)) names[unit->id] = unit->name;
    return names;
}

Result<ReviewPage> page_of(desk::Visit& visit, Transaction& tx, EditionId id) {
    auto const folder = TRY(open_folder(visit.desk, tx, id));
    auto const& edition = folder.edition;
    ReviewPage page;
    page.frame = frame_for(visit, "审核：" + title_of(folder), "/console/reviews");
    page.frame.crumbs = {{"目录审核", Url{"/console/reviews"}}, {title_of(folder)}};
    page.frame.subtitle = "第 " + std::to_string(edition.number) + " 版，" + state_in_words(edition);
    page.csrf = visit.csrf;
    page.author = edition.author_name;
    page.submitted = edition.submitted_at ? "于 " + local_minute(*edition.submitted_at) + " " : "";
    page.note = edition.note;
    auto const items = items_of_edition(tx, id);
    page.total = int(items.size());
    page.problem = obstacle(items, folder.catalog.level);
    if (page.problem.empty()) page.problem = legal_obstacle(tx, folder.catalog, items, visit.desk.today());
    page.checks = web::own_url(path_of(id, "/checks"));
    for (auto const& gap : missing_elements(items))
        page.remarks.push_back("第 " + std::to_string(gap.position) + " 行：" + gap.message);
    for (auto const& gap : same_names(items))
        page.remarks.push_back("第 " + std::to_string(gap.position) + " 行：" + gap.message);

    auto const in_force = door::find_published(tx, folder.catalog.id);
    auto const before = in_force ? items_of_edition(tx, in_force->edition.id) : std::vector<Item>{};
    page.against = in_force ? "现行的第 " + std::to_string(in_force->edition.number) + " 版" : "空白（首次公布）";
    auto const found = difference(before, items, origins_of_edition(tx, id));
    ChangeNotes const notes{before, items, names_of_units(tx, before, items), retirements_of(tx, id)};
    page.counts = counts_in_words(found);
    for (auto const& change : found.items)
        if (change.perhaps)
            page.remarks.push_back("新增的“" + change.name + "”与删除的“" + notes.name_of(change.perhaps) +
                                   "”内容相同；如是改名，请退回编制人在该行写明承接关系。");
    page.all_same = found.nothing();
    auto const findings = lint::look(gather_facts(tx, folder.catalog, items, visit.desk.today()));
    auto const comments = comments_of(tx, id);
    UnderReviewRows const rows{items, found, notes, findings, comments};
    auto const filter = parse_review_filter(visit.request.parameter("only"));
    page.filters = review_filters(rows, path_of(id, "/review"), filter);
    page.pages = web::Pages::of(visit.request.parameter("page"), count_of(rows, filter), page_size);
    page.pages.path = path_of(id, "/review");
    if (filter != ReviewFilter::changes) page.pages.query.emplace_back("only", std::string{code(filter)});
    page.items = review_rows(rows, filter, std::size_t(page.pages.now - 1) * page_size, page_size);
    page.comments = comments_box(visit, tx, id, "review");
    for (auto const& step : steps_of(tx, id)) page.way.push_back(way_line(step));
    if (edition.state == EditionState::submitted) page.now = waiting_words(visit.desk, tx, folder);
    auto const right = open_for_review(visit.desk, tx, id);
    page.decidable = bool(right) && edition.state == EditionState::submitted;
    auto const next = folder.chain.after(edition.stage);
    page.last = next == Stage::none;
    if (!page.last) page.next = chinese(next);
    if (!right)
        page.why_not = right.error().sentence();
    else if (!page.decidable)
        page.why_not = "目录现在的状态是“" + std::string{chinese(edition.state)} + "”，不需要审核。";
    page.pass = web::own_url(path_of(id, page.last ? "/publish" : "/pass"));
    page.send_back = web::own_url(path_of(id, "/return"));
    page.edition = web::own_url(path_of(id));
    page.words = {"note", "审核意见", "", "可以不填；记入审计日志。"};
    page.words.max_length = 500;
    page.reason = {"reason", "退回理由", "", "编制人会看到，请写明要改哪里。"};
    page.reason.required = true;
    page.reason.max_length = 1000;
    return page;
}

web::Response show(desk::Visit& visit, EditionId id, std::optional<Refusal> const& refusal = {}) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, id); });
    if (!page) return desk::page_for(visit, page.error());
    if (!refusal) return web::html(views::review(*page));
    if (refusal->says.key == wording::reason_needed.key) page->reason.error = refusal->sentence();
    page->frame.flash = {web::ConsoleFrame::Flash::Kind::refused, refusal->sentence()};
    return web::html(views::review(*page), 422);
}

web::Response decided(desk::Visit& visit, EditionId id, Result<Edition> const& done, std::string greeting) {
    if (done) return web::redirect(web::own_path("/console/reviews", {{"done", std::move(greeting)}}));
    if (done.error().kind == Refusal::Kind::invalid) return show(visit, id, done.error());
    return desk::page_for(visit, done.error());
}

}  // namespace

web::Response review_refused(desk::Visit& visit, EditionId id, Refusal const& refusal) {
    return show(visit, id, refusal);
}

web::Response review(desk::Visit& visit) {
    auto const id = captured_id<EditionId>(visit);
    return id ? show(visit, *id) : desk::not_found(visit);
}

web::Response publish_edition(desk::Visit& visit) {
    auto const id = captured_id<EditionId>(visit);
    if (!id) return desk::not_found(visit);
    return decided(visit, *id, publish(visit.desk, *id, visit.request.field("note")), "published");
}

web::Response pass_edition(desk::Visit& visit) {
    auto const id = captured_id<EditionId>(visit);
    if (!id) return desk::not_found(visit);
    return decided(visit, *id, pass(visit.desk, *id, visit.request.field("note")), "passed");
}

web::Response return_edition(desk::Visit& visit) {
    auto const id = captured_id<EditionId>(visit);
    if (!id) return desk::not_found(visit);
    return decided(visit, *id, send_back(visit.desk, *id, visit.request.field("reason")), "returned");
}

}  // namespace mingtang::catalog
