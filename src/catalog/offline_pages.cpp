// 离线编辑 for people: the workbook goes out, comes back, and stands here with its differences until every conflict is
// decided. All of it works without script.
#include "base/text.hpp"
#include "catalog/comment_pages.hpp"
#include "catalog/file_store.hpp"
#include "catalog/handlers.hpp"
#include "catalog/offline_editing.hpp"
#include "catalog/retiring.hpp"
#include "catalog/upload_reading.hpp"
#include "catalog/uploading.hpp"
#include "catalog/views.hpp"
#include "catalog/word_difference.hpp"
#include "catalog/wording.hpp"
#include "catalog/workbench.hpp"
#include "documents/child.hpp"

namespace mingtang::catalog {
namespace {

using offline::Pick;
using offline::RowMerge;
using storage::Transaction;

// More than these is not read by anybody; the rest is decided by one pick for all, or the table is split.
constexpr int most_conflicts_shown = 200;
constexpr std::size_t most_changes_shown = 300;

struct Asked {
    EditionId edition;
    ReturnId workbook;
};
Result<Asked> asked(desk::Visit const& visit) {
    auto const edition = TRY(captured_id<EditionId>(visit));
    auto const workbook = ReturnId::parse(visit.captured(1));
    if (!workbook) return refuse(Refusal::Kind::not_found, wording::not_found);
    return Asked{edition, *workbook};
}

std::string path_to(Asked const& ids) {
    return path_of(ids.edition, "/offline/" + ids.workbook.text());
}

// The kept file, read again by the child each time: what is shown is what the file says.
Result<offline::Returned> read_kept(desk::Visit& visit, ReturnedWorkbook const& workbook) {
    auto const bytes = FileStore{visit.desk.files}.read(workbook.file_sm3);
    if (!bytes) return refuse(Refusal::Kind::not_found, wording::not_found);
    return offline::read_back(TRY(documents::read_grids_in_child(*bytes, "offline.xlsx")));
}

std::string on_one_line(std::string const& text) {
    return text.empty() ? "（空）" : shorten(replace_all(text, "\n", "；"), 600);
}

std::string where(RowMerge const& row) {
    auto text = row.name.empty() ? std::string{"（没有名称）"} : row.name;
    if (row.position > 0) text = "第 " + std::to_string(row.position) + " 行 " + text;
    if (row.number > 0) text += "（表格第 " + std::to_string(row.number) + " 行）";
    return text;
}

struct Typed {  // what the form was sent with; empty on the first look
    offline::Picks picks;
    std::string reason;
};

Typed typed_in(web::Request const& request) {
    Typed typed;
    auto const pick = [](std::string_view value) -> std::optional<Pick> {
        if (value == "mine") return Pick::mine;
        if (value == "theirs") return Pick::theirs;
        return std::nullopt;
    };
    for (auto const& [name, value] : request.form)
        if (auto const chosen = pick(value); chosen && name.starts_with("pick."))
            typed.picks.of.insert_or_assign(name.substr(5), *chosen);
    typed.picks.rest = pick(request.field("rest"));
    typed.picks.leave_wrong = request.field("leave_wrong") == "1";
    typed.reason = request.field("reason");
    return typed;
}

web::FormField pick_field(std::string const& key, std::string label) {
    web::FormField field{"pick." + key, std::move(label)};
    field.type = "radio";
    return field;
}

std::vector<web::Choice> two(std::optional<Pick> chosen, std::string mine, std::string theirs) {
    return {{"mine", std::move(mine), "", chosen == Pick::mine},
            {"theirs", std::move(theirs), "", chosen == Pick::theirs}};
}

void show_conflict(OfflinePage& page, ConflictLine line) {
    if (int(page.conflicts.size()) < most_conflicts_shown)
        page.conflicts.push_back(std::move(line));
    else
        ++page.more_conflicts;
}

void show_row(OfflinePage& page, RowMerge const& row, offline::Picks const& picks) {
    auto const chosen = [&](std::string const& key) {
        auto const at = picks.of.find(key);
        return at == picks.of.end() ? std::nullopt : std::optional{at->second};
    };
    OfflineChange change{where(row), "修改", "changed", {}};
    if (row.kind == RowMerge::Kind::added) change.kind = "新增", change.tone = "added";
    if (row.kind == RowMerge::Kind::removed) change.kind = "删除", change.tone = "removed";
    for (auto const& one : row.cells) {
        auto const column = std::string{info(one.column).chinese};
        if (!one.problem.empty()) {
            page.problems.push_back({where(row), column, on_one_line(one.yours), one.problem});
        } else if (one.conflict) {
            auto const key = offline::key_of(row.item, one.column);
            show_conflict(page, {pick_field(key, where(row) + "，" + column),
                                 two(chosen(key), "用表格里的：" + on_one_line(one.yours),
                                     "用现在的：" + on_one_line(one.theirs)),
                                 "下载时：" + on_one_line(one.base)});
        } else if (!row.conflict() && row.kind != RowMerge::Kind::removed) {
            change.cells.push_back(
                {column,
                 word_difference(replace_all(one.base, "\n", "；"), replace_all(one.yours, "\n", "；")),
                 {},
                 {}});
        }
    }
    auto const key = offline::key_of(row.item);
    if (row.kind == RowMerge::Kind::removed_edited) {
        std::string edits;
        for (auto const& one : row.cells)
            edits +=
                (edits.empty() ? "" : "；") + std::string{info(one.column).chinese} + "改为" + on_one_line(one.theirs);
        show_conflict(page, {pick_field(key, where(row) + "：表格里删除了，现在的内容又有修改"),
                             two(chosen(key), "仍然删除", "保留这一行"), edits});
    } else if (row.kind == RowMerge::Kind::gone_edited) {
        std::string edits;
        for (auto const& one : row.cells)
            edits +=
                (edits.empty() ? "" : "；") + std::string{info(one.column).chinese} + "改为" + on_one_line(one.yours);
        show_conflict(page, {pick_field(key, where(row) + "：表格里作了修改，现在已被删除"),
                             two(chosen(key), "把这一行放回来", "仍然删除"), edits});
    } else if (row.kind != RowMerge::Kind::changed || !change.cells.empty()) {
        if (page.changes.size() < most_changes_shown)
            page.changes.push_back(std::move(change));
        else
            ++page.more_changes;
    }
}

std::string counts(offline::Merge const& merge) {
    std::string text;
    auto const say = [&](std::string_view what, int number, std::string_view measure) {
        if (number == 0) return;
        text +=
            (text.empty() ? "" : "，") + std::string{what} + " " + std::to_string(number) + " " + std::string{measure};
    };
    say("修改", merge.changed, "行");
    say("新增", merge.added, "行");
    say("删除", merge.removed, "行");
    say("冲突", merge.conflicts, "处");
    say("不能写入", merge.problems, "格");
    return text.empty() ? "与现在的内容没有差异" : text;
}

OfflinePage page_of(desk::Visit& visit, Asked const& ids, ReturnedWorkbook const& workbook,
                    offline::Returned const& returned, Comparison const& found, Typed const& typed) {
    OfflinePage page;
    auto const title = title_of(found.folder);
    page.frame = frame_for(visit, "离线编辑：" + workbook.file_name, "/console/catalogs");
    page.frame.subtitle = title + "，" + local_minute(workbook.created_at) + " 上传，下载于 " + returned.stamp.taken;
    page.frame.crumbs = {
        {"标准目录", Url{"/console/catalogs"}}, {title, web::own_url(path_of(ids.edition))}, {"离线编辑"}};
    page.csrf = visit.csrf;
    page.revision = std::to_string(found.folder.edition.revision);
    page.counts = counts(found.merge);
    page.remarks = found.remarks;
    if (found.merge.others > 0)
        page.remarks.push_back("下载之后，他人修改了另外 " + std::to_string(found.merge.others) +
                               " 行，合并后保持不变。");
    if (found.merge.reordered && !found.merge.order_conflict)
        page.remarks.emplace_back("表格里调整了行的先后，合并后按表格的顺序。");
    if (found.merge.order_conflict) {
        auto const at = typed.picks.of.find(offline::order_key);
        show_conflict(page, {pick_field(std::string{offline::order_key}, "行的先后：表格里和现在都作了调整"),
                             two(at == typed.picks.of.end() ? std::nullopt : std::optional{at->second}, "按表格的顺序",
                                 "按现在的顺序"),
                             ""});
    }
    for (auto const& row : found.merge.rows) show_row(page, row, typed.picks);
    page.rest = {"rest", page.more_conflicts > 0 ? "没有逐处选择的、没有列出的冲突" : "没有逐处选择的冲突"};
    page.rest.type = "radio";
    page.rest_choices = two(typed.picks.rest, "都用表格里的", "都用现在的");
    page.leave_wrong = {"leave_wrong", "不能写入的单元格"};
    page.leave_wrong.type = "checkbox";
    page.leave_wrong_choices = {{"1", "不采用这些单元格，其余照常写入", "", typed.picks.leave_wrong}};
    page.to_explain = found.to_explain;
    page.reason = {"reason", "退出理由", typed.reason,
                   "表格里删除的行有 " + std::to_string(found.to_explain) +
                       " 项在现行版本中，删除要写明理由（如：依据已废止、职权已划出），理由将随新版本公布。"};
    page.reason.max_length = int(longest_reason);
    page.merged = workbook.merged_at.has_value();
    page.nothing = found.merge.nothing();
    page.action = web::own_url(path_to(ids));
    page.back = web::own_url(path_of(ids.edition));
    return page;
}

web::Response show(desk::Visit& visit, Asked const& ids, ReturnedWorkbook const& workbook,
                   offline::Returned const& returned, Typed const& typed = {},
                   std::optional<Refusal> const& refusal = {}) {
    auto const found =
        visit.desk.database.read([&](Transaction& tx) { return compare(visit.desk, tx, workbook, returned); });
    if (!found) return desk::page_for(visit, found.error());
    auto page = page_of(visit, ids, workbook, returned, *found, typed);
    if (!refusal) return web::html(views::offline(page));
    page.frame.flash = {web::ConsoleFrame::Flash::Kind::refused, refusal->sentence()};
    if (refusal->says.key == wording::retire_reason_needed.key || refusal->says.key == wording::retire_reason_long.key)
        page.reason.error = refusal->sentence();
    return web::html(views::offline(page), refusal->kind == Refusal::Kind::conflict ? 409 : 422);
}

web::Response back_with(desk::Visit& visit, EditionId id, Refusal const& refusal) {
    if (refusal.kind == Refusal::Kind::invalid || refusal.kind == Refusal::Kind::conflict)
        return edition_refused(visit, id, refusal);
    return desk::page_for(visit, refusal);
}

}  // namespace

web::Response offline_workbook(desk::Visit& visit) {
    auto const id = captured_id<EditionId>(visit);
    if (!id) return desk::not_found(visit);
    auto taken = take_offline(visit.desk, *id);
    if (!taken) return desk::page_for(visit, taken.error());
    return web::download(std::move(taken->bytes), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                         taken->name);
}

web::Response return_workbook(desk::Visit& visit) {
    auto const id = captured_id<EditionId>(visit);
    if (!id) return desk::not_found(visit);
    auto const size = visit.request.files.empty() ? 0 : std::int64_t(visit.request.files.front().size);
    if (auto const right = may_upload(visit.desk, *id, size); !right) return back_with(visit, *id, right.error());
    auto const sent = sent_file(visit);
    if (!sent) return back_with(visit, *id, sent.error());
    auto const grids = documents::read_grids_in_child(sent->bytes, sent->name);
    if (!grids) return back_with(visit, *id, grids.error());
    auto const returned = offline::read_back(*grids);
    if (!returned) return back_with(visit, *id, returned.error());
    auto const fits =
        visit.desk.database.read([&](Transaction& tx) { return may_bring_back(visit.desk, tx, *id, *returned); });
    if (!fits) return back_with(visit, *id, fits.error());
    auto const done = bring_back(visit.desk, *id, keep(visit, *sent), sent->name, *returned);
    if (!done) return back_with(visit, *id, done.error());
    return web::redirect(web::own_path(path_to({*id, *done})));
}

web::Response returned_workbook(desk::Visit& visit) {
    auto const ids = asked(visit);
    if (!ids) return desk::not_found(visit);
    auto const workbook = open_returned(visit.desk, ids->edition, ids->workbook);
    if (!workbook) return desk::page_for(visit, workbook.error());
    auto const returned = read_kept(visit, *workbook);
    if (!returned) return desk::page_for(visit, returned.error());
    return show(visit, *ids, *workbook, *returned);
}

web::Response merge_workbook(desk::Visit& visit) {
    auto const ids = asked(visit);
    if (!ids) return desk::not_found(visit);
    auto const workbook = open_returned(visit.desk, ids->edition, ids->workbook);
    if (!workbook) return desk::page_for(visit, workbook.error());
    auto const returned = read_kept(visit, *workbook);
    if (!returned) return desk::page_for(visit, returned.error());
    auto const typed = typed_in(visit.request);
    auto const revision = EditionId::parse(visit.request.field("revision"));
    auto const done = merge_back(visit.desk, ids->edition, ids->workbook, *returned,
                                 {typed.picks, revision ? int(revision->value) : 0, typed.reason});
    if (!done) {
        bool const here = done.error().kind == Refusal::Kind::invalid || done.error().kind == Refusal::Kind::conflict;
        return here ? show(visit, *ids, *workbook, *returned, typed, done.error())
                    : desk::page_for(visit, done.error());
    }
    if (done->kind != Saving::Kind::saved)
        return show(visit, *ids, *workbook, *returned, typed,
                    Refusal{Refusal::Kind::conflict, wording::offline_changed});
    return web::redirect(web::own_path(path_of(ids->edition), {{"done", "merged"}}));
}

}  // namespace mingtang::catalog
