// One edition: the grid's page with its table, the steps of its author. The form per row is item_pages.cpp.
#include "base/file_size.hpp"
#include "base/text.hpp"
#include "catalog/actions.hpp"
#include "catalog/cells.hpp"
#include "catalog/codes.hpp"
#include "catalog/comment_pages.hpp"
#include "catalog/editing.hpp"
#include "catalog/facts.hpp"
#include "catalog/handlers.hpp"
#include "catalog/offline_editing.hpp"
#include "catalog/retiring_pages.hpp"
#include "catalog/submission.hpp"
#include "catalog/views.hpp"
#include "catalog/visitors.hpp"
#include "catalog/workbench.hpp"
#include "catalog/workflow.hpp"
#include "org/store.hpp"

namespace mingtang::catalog {
namespace {

using storage::Transaction;

constexpr int page_size = 50;

std::string shown(Item const& item, Column column, UnitChoice const& units) {
    if (column == Column::unit) return units.name_of(item.disclosing_unit);
    return replace_all(cell(item.entry, column), "\n", "；");
}

// What stands after "channels: " is for people; the key in front is for the grid.
std::vector<std::string> in_words(std::vector<std::string> const& doubts) {
    std::vector<std::string> found;
    for (auto const& doubt : doubts) {
        auto const colon = doubt.find(": ");
        auto const column = parse_column(std::string_view{doubt}.substr(0, colon));
        found.push_back(column ? std::string{info(*column).chinese} + "：" + doubt.substr(colon + 2) : doubt);
    }
    return found;
}

// What several people need to work on one draft: workbooks that went out and came back, and who else is here.
void add_shared_work(EditionPage& page, desk::Visit& visit, Transaction& tx, EditionId id) {
    if (page.obstacle.empty() && page.leaving.unexplained > 0)
        page.obstacle = "为退出目录的 " + std::to_string(page.leaving.unexplained) + " 个事项写明理由（见本页下方）。";
    page.take = web::own_url(path_of(id, "/offline.xlsx"));
    page.bring_back = web::own_url(path_of(id, "/offline"));
    page.workbook = {"workbook", "改好的离线表格", "", "从这里下载的 .xlsx；先逐格列出差异和冲突，由您决定后才写入。"};
    page.workbook.required = true;
    for (auto const& one : returned_to(tx, id))
        page.returned.push_back(
            {one.file_name, web::own_url(path_of(id, "/offline/" + one.id.text())), false,
             local_minute(one.created_at) + (one.merged_at ? " 上传，已合并" : " 上传，还没有合并")});
    page.visitors = web::own_url(path_of(id, "/visitors"));
    for (auto const& one : other_visitors(visit.desk, tx, id)) page.others.push_back(in_words(one));
}

// Who answers for some rows only finds them here, and is told why the table changes none.
void add_own_rows(EditionPage& page, desk::Visit& visit, Transaction& tx, EditionId id) {
    auto const folder = open_for_rows(visit.desk, tx, id);
    if (!folder || folder->reach != Reach::own_rows) return;
    auto const compiler = org::find_unit(tx, folder->edition.unit);
    auto const whose = compiler ? compiler->name : std::string{"编制单位"};
    ItemFilter own;
    own.unit = folder->own;
    for (auto const& item : items_of_edition(tx, id, own))
        page.own.push_back({std::to_string(item.position) + "　" + full_name(item.entry),
                            web::own_url(path_of(id, "/items/" + item.id.text()))});
    page.own_note =
        page.own.empty()
            ? "这份草稿由" + whose + "编制，其中还没有由本单位公开的事项。需要列入的，请向" + whose + "提出。"
            : "这份草稿由" + whose + "编制。您可以逐项修改由本单位公开的 " + std::to_string(page.own.size()) +
                  " 项；其他事项只能查看，增加、删除、移动由" + whose + "办理，所以下面的表格不能直接改。";
}

Result<EditionPage> page_of(desk::Visit& visit, Transaction& tx, EditionId id) {
    auto const folder = TRY(open_folder(visit.desk, tx, id));
    auto const& edition = folder.edition;
    EditionPage page;
    page.frame = frame_for(visit, title_of(folder), "/console/catalogs");
    page.frame.subtitle = "第 " + std::to_string(edition.number) + " 版，编制：" + edition.author_name;
    page.frame.crumbs = {{"标准目录", web::own_url("/console/catalogs", {{"jurisdiction", folder.jurisdiction.code}})},
                         {title_of(folder)}};
    page.frame.wide = true;
    page.frame.islands = {"catalog-grid"};
    page.csrf = visit.csrf;
    page.state = state_in_words(edition);
    page.tone = tone(edition.state);
    if (!edition.note.empty()) {
        page.note = edition.note;
        page.note_by = edition.state == EditionState::returned ? edition.reviewer_name + " 退回理由：" : "编制说明：";
    }
    page.writable = in_work(edition.state) && bool(open_for_work(visit.desk, tx, id));
    page.reviewable = edition.state == EditionState::submitted && bool(open_for_review(visit.desk, tx, id));
    page.revision = std::to_string(edition.revision);
    page.only_doubts = visit.request.parameter("doubts") == "1";

    ItemFilter filter;
    filter.only_doubts = true;
    page.doubtful = count_items(tx, id, filter);
    filter.only_doubts = page.only_doubts;
    page.total = edition.items;
    auto const path = path_of(id);
    page.pages =
        web::Pages::of(visit.request.parameter("page"), page.only_doubts ? page.doubtful : page.total, page_size);
    page.pages.path = path;
    if (page.only_doubts) page.pages.query.emplace_back("doubts", "1");
    filter.count = page_size;
    filter.from = std::int64_t{page.pages.now - 1} * page_size;
    UnitChoice const units{tx, folder, visit.desk.today()};
    for (auto const& column : columns()) page.headings.emplace_back(column.chinese);
    bool const own_rows = folder.reach == Reach::own_rows && bool(open_for_rows(visit.desk, tx, id));
    for (auto const& item : items_of_edition(tx, id, filter)) {
        GridLine line{item.position, web::own_url(path + "/items/" + item.id.text()), {}, in_words(item.doubts)};
        line.own = own_rows && folder.edits(item);
        for (auto const& column : columns())
            line.cells.push_back({std::string{column.chinese}, shown(item, column.column, units)});
        page.lines.push_back(std::move(line));
    }
    if (page.writable) {
        auto items = items_of_edition(tx, id);
        page.obstacle = obstacle(items, folder.catalog.level);
        if (page.obstacle.empty())
            page.obstacle = legal_obstacle(tx, folder.catalog, std::move(items), visit.desk.today());
    }
    if (in_work(edition.state) || edition.state == EditionState::submitted)
        page.leaving = leaving_box(visit, tx, id, page.writable);
    if (page.writable) add_shared_work(page, visit, tx, id);
    if (!page.writable) add_own_rows(page, visit, tx, id);
    for (auto const& one : uploads_of(tx, id))
        page.sources.push_back({one.file_name, web::own_url("/console/uploads/" + one.id.text()), false,
                                local_minute(one.created_at) + "，" + file_size(one.size)});
    page.comments = comments_box(visit, tx, id, "");
    page.rows = web::own_url(path + "/rows");
    page.submit = web::own_url(path + "/submit");
    page.discard = web::own_url(path + "/discard");
    page.add = web::own_url(path + "/items");
    page.upload = web::own_url(path + "/upload");
    page.review = web::own_url(path + "/review");
    page.checks = web::own_url(path + "/checks");
    page.all = web::own_url(path);
    page.doubts = web::own_url(path, {{"doubts", "1"}});
    page.file = {"file", "目录表格", "", "支持 .xlsx、.docx、.html、.csv、.tsv，不超过 50 MB。"};
    page.file.required = true;
    return page;
}

web::Response show(desk::Visit& visit, EditionId id, std::optional<Refusal> const& refusal = {}) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, id); });
    if (!page) return desk::page_for(visit, page.error());
    if (!refusal) return web::html(views::edition(*page));
    page->frame.flash = {web::ConsoleFrame::Flash::Kind::refused, refusal->sentence()};
    return web::html(views::edition(*page), refusal->kind == Refusal::Kind::conflict ? 409 : 422);
}

// A refusal of the rules is shown on the edition's own page; the other kinds have pages of their own.
web::Response refused(desk::Visit& visit, EditionId id, Refusal const& refusal) {
    if (refusal.kind == Refusal::Kind::invalid || refusal.kind == Refusal::Kind::conflict)
        return show(visit, id, refusal);
    return desk::page_for(visit, refusal);
}

}  // namespace

web::Response edition_refused(desk::Visit& visit, EditionId id, Refusal const& refusal) {
    return show(visit, id, refusal);
}

web::Response edition(desk::Visit& visit) {
    auto const id = captured_id<EditionId>(visit);
    return id ? show(visit, *id) : desk::not_found(visit);
}

web::Response submit_edition(desk::Visit& visit) {
    auto const id = captured_id<EditionId>(visit);
    if (!id) return desk::not_found(visit);
    auto const done = submit(visit.desk, *id, visit.request.field("note"));
    if (!done) return refused(visit, *id, done.error());
    return web::redirect(web::own_path("/console", {{"done", "submitted"}}));
}

web::Response discard_edition(desk::Visit& visit) {
    auto const id = captured_id<EditionId>(visit);
    if (!id) return desk::not_found(visit);
    auto const done = discard_draft(visit.desk, *id);
    if (!done) return refused(visit, *id, done.error());
    return web::redirect(web::own_path("/console", {{"done", "discarded"}}));
}

web::Response add_row(desk::Visit& visit) {
    auto const id = captured_id<EditionId>(visit);
    if (!id) return desk::not_found(visit);
    auto const revision = EditionId::parse(visit.request.field("revision"));
    auto const done = save_rows(visit.desk, *id, {revision ? int(revision->value) : 0, {RowChange{}}, {}});
    if (!done) return refused(visit, *id, done.error());
    if (done->kind != Saving::Kind::saved) return show(visit, *id, stale());
    return web::redirect(web::own_path(path_of(*id, "/items/" + done->rows.front().item.text()), {{"done", "added"}}));
}

}  // namespace mingtang::catalog
