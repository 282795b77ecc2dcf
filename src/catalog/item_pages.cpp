// One row as a form: the accessible path beside the grid, on a phone the only one. Saving it settles the row's doubts.
#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "catalog/cells.hpp"
#include "catalog/codes.hpp"
#include "catalog/continuing.hpp"
#include "catalog/door.hpp"
#include "catalog/editing.hpp"
#include "catalog/entry_form.hpp"
#include "catalog/facts.hpp"
#include "catalog/handlers.hpp"
#include "catalog/lint/lint.hpp"
#include "catalog/retiring.hpp"
#include "catalog/views.hpp"
#include "catalog/wording.hpp"
#include "catalog/workbench.hpp"
#include "catalog/workflow.hpp"

namespace mingtang::catalog {
namespace {

using storage::Transaction;

struct Asked {
    EditionId edition;
    ItemId item;
};

Result<Asked> asked(desk::Visit const& visit) {
    return Asked{TRY(captured_id<EditionId>(visit)), TRY(captured_id<ItemId>(visit, 1))};
}

// What the named checks say of this row by itself; what two rows say together stands on the page of all checks.
void add_findings(ItemPage& page, Transaction& tx, Folder const& folder, Item const& item, Date today) {
    for (auto const& one : lint::look(gather_facts(tx, folder.catalog, {item}, today))) {
        auto const& check = lint::checks()[one.check];
        page.findings.push_back(std::string{check.name} + "（" + std::string{chinese(check.severity)} + "）：" +
                                one.sentence);
    }
}

void add_origins(ItemPage& page, Transaction& tx, Folder const& folder, ItemId item) {
    auto const in_force = door::find_published(tx, folder.catalog.id);
    if (!in_force || in_force->edition.id == folder.edition.id) return;
    page.continuable = true;
    page.continue_rows = web::own_url(path_of(folder.edition.id, "/items/" + item.text() + "/origins"));
    std::vector<std::string> rows, left;
    std::set<ItemId> stays;
    for (auto const& one : items_of_edition(tx, folder.edition.id)) stays.insert(one.id);
    auto const origins = origins_of_edition(tx, folder.edition.id);
    for (auto const& former : items_of_edition(tx, in_force->edition.id)) {
        auto const words = std::to_string(former.position) + " " + full_name(former.entry);
        if (std::ranges::find(origins, Origin{item, former.id}) != origins.end()) {
            rows.push_back(std::to_string(former.position));
            page.continued.push_back("第 " + words);
        }
        if (!stays.contains(former.id) && left.size() < 20) left.push_back(words);
    }
    page.origins = {"origins", "承接现行版本的第几行", join(rows, "、"),
                    "原事项改用了新行、拆成几行或几行合成一行时填写，如 3、5。" +
                        (left.empty() ? std::string{"现行版本的事项都还在本稿中。"}
                                      : "现行版本中已不在本稿的事项：" + join(left, "；") + "。")};
    page.origins.max_length = 200;
}

Result<ItemPage> page_of(desk::Visit& visit, Transaction& tx, Asked const& ids, std::optional<Cells> const& retyped) {
    auto const folder = TRY(open_folder(visit.desk, tx, ids.edition));
    auto const found = find_item_of(tx, ids.edition, ids.item);
    if (!found) return refuse(Refusal::Kind::not_found, wording::not_found);
    UnitChoice const units{tx, folder, visit.desk.today()};
    ItemPage page;
    page.frame = frame_for(visit, "第 " + std::to_string(found->position) + " 行", "/console/catalogs");
    page.frame.subtitle = title_of(folder);
    page.frame.crumbs = {{"标准目录", Url{"/console/catalogs"}},
                         {title_of(folder), web::own_url(path_of(ids.edition))},
                         {"第 " + std::to_string(found->position) + " 行"}};
    page.csrf = visit.csrf;
    page.revision = std::to_string(folder.edition.revision);
    page.where = found->source;
    for (auto const& doubt : found->doubts) {
        auto const colon = doubt.find(": ");
        auto const column = parse_column(std::string_view{doubt}.substr(0, colon));
        page.doubts.push_back(column ? std::string{info(*column).chinese} + "：" + doubt.substr(colon + 2) : doubt);
    }
    page.writable = bool(open_for_rows(visit.desk, tx, ids.edition)) && folder.edits(*found);
    page.whole = page.writable && folder.reach == Reach::whole;
    if (page.whole && in_force(tx, ids.item)) {
        page.reason = {"reason", "退出理由", "", "这一事项在现行版本中，删除要写明理由，如：依据已废止、职权已划出。"};
        page.reason.required = true;
        page.reason.max_length = int(longest_reason);
    }
    auto const path = path_of(ids.edition);
    page.action = web::own_url(path + "/items/" + ids.item.text());
    page.remove = web::own_url(path + "/items/" + ids.item.text() + "/remove");
    page.back = web::own_url(path);
    ItemFilter around;
    around.from = std::max(0, found->position - 2);
    around.count = 3;
    for (auto const& other : items_of_edition(tx, ids.edition, around)) {
        auto const url = web::own_url(path + "/items/" + other.id.text());
        if (other.position == found->position - 1) page.previous = {"上一行", url};
        if (other.position == found->position + 1) page.next = {"下一行", url};
    }
    auto const cells = retyped ? *retyped : cells_of(found->entry, units.name_of(found->disclosing_unit));
    add_findings(page, tx, folder, *found, visit.desk.today());
    add_origins(page, tx, folder, ids.item);
    page.form = entry_form(cells, units, said_of_limit(cells, folder.field.name, visit.desk.today()));
    return page;
}

web::Response show(desk::Visit& visit, Asked const& ids, std::optional<Cells> const& retyped = {},
                   Saving const& saving = {}, std::optional<Refusal> const& refusal = {}) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, ids, retyped); });
    if (!page) return desk::page_for(visit, page.error());
    for (auto const& problem : saving.problems) {
        page->form.of(problem.column).error = problem.message;
        page->problems.push_back({std::string{info(problem.column).key}, problem.message});
    }
    if (!refusal) return web::html(views::item(*page), saving.problems.empty() ? 200 : 422);
    page->frame.flash = {web::ConsoleFrame::Flash::Kind::refused, refusal->sentence()};
    bool const of_reason =
        refusal->says.key == wording::retire_reason_needed.key || refusal->says.key == wording::retire_reason_long.key;
    if (of_reason) {
        page->reason.error = refusal->sentence();
        page->reason.value = visit.request.field("reason");
    } else if (refusal->kind == Refusal::Kind::invalid) {
        page->origins.error = refusal->sentence();
        page->origins.value = visit.request.field("origins");
    }
    for (auto const& conflict : saving.conflicts)
        if (!conflict.leaving)
            page->problems.push_back({std::string{info(conflict.column).key},
                                      std::string{info(conflict.column).chinese} + "现在是：" + conflict.theirs});
    return web::html(views::item(*page), refusal->kind == Refusal::Kind::invalid ? 422 : 409);
}

int revision_of(web::Request const& request) {
    auto const revision = EditionId::parse(request.field("revision"));
    return revision ? int(revision->value) : 0;
}

}  // namespace

Refusal stale() {
    return {Refusal::Kind::conflict, wording::saved_by_another};
}

web::Response item(desk::Visit& visit) {
    auto const ids = asked(visit);
    return ids ? show(visit, *ids) : desk::not_found(visit);
}

web::Response save_item_form(desk::Visit& visit) {
    auto const ids = asked(visit);
    if (!ids) return desk::not_found(visit);
    auto const cells = typed_cells(visit.request);
    auto const done = save_item(visit.desk, ids->edition, ids->item, revision_of(visit.request), cells);
    if (!done) return desk::page_for(visit, done.error());
    if (done->kind == Saving::Kind::conflict) return show(visit, *ids, cells, *done, stale());
    if (done->kind == Saving::Kind::wrong_cells) return show(visit, *ids, cells, *done);
    return web::redirect(web::own_path(path_of(ids->edition, "/items/" + ids->item.text()), {{"done", "saved"}}));
}

web::Response continue_item_form(desk::Visit& visit) {
    auto const ids = asked(visit);
    if (!ids) return desk::not_found(visit);
    auto const rows = row_numbers(visit.request.field("origins"));
    if (!rows) return show(visit, *ids, std::nullopt, {}, Refusal{Refusal::Kind::invalid, wording::rows_not_numbers});
    auto const done = continue_rows(visit.desk, ids->edition, ids->item, *rows);
    if (!done && done.error().kind == Refusal::Kind::invalid) return show(visit, *ids, std::nullopt, {}, done.error());
    if (!done) return desk::page_for(visit, done.error());
    return web::redirect(web::own_path(path_of(ids->edition, "/items/" + ids->item.text()), {{"done", "continued"}}));
}

web::Response remove_item_form(desk::Visit& visit) {
    auto const ids = asked(visit);
    if (!ids) return desk::not_found(visit);
    auto const done =
        remove_item(visit.desk, ids->edition, ids->item, revision_of(visit.request), visit.request.field("reason"));
    if (!done && done.error().kind == Refusal::Kind::invalid) return show(visit, *ids, std::nullopt, {}, done.error());
    if (!done) return desk::page_for(visit, done.error());
    if (done->kind == Saving::Kind::conflict) return show(visit, *ids, std::nullopt, *done, stale());
    return web::redirect(web::own_path(path_of(ids->edition), {{"done", "removed"}}));
}

}  // namespace mingtang::catalog
