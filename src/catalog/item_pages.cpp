// One row as a form: the accessible path beside the grid, on a phone the only one. Saving it settles the row's doubts.
#include <algorithm>

#include "base/text.hpp"
#include "catalog/cells.hpp"
#include "catalog/editing.hpp"
#include "catalog/entry_form.hpp"
#include "catalog/handlers.hpp"
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
    page.writable = bool(open_for_work(visit.desk, tx, ids.edition));
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
    for (auto const& conflict : saving.conflicts)
        page->problems.push_back({std::string{info(conflict.column).key},
                                  std::string{info(conflict.column).chinese} + "现在是：" + conflict.theirs});
    return web::html(views::item(*page), 409);
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

web::Response remove_item_form(desk::Visit& visit) {
    auto const ids = asked(visit);
    if (!ids) return desk::not_found(visit);
    auto const done = remove_item(visit.desk, ids->edition, ids->item, revision_of(visit.request));
    if (!done) return desk::page_for(visit, done.error());
    if (done->kind == Saving::Kind::conflict) return show(visit, *ids, std::nullopt, *done, stale());
    return web::redirect(web::own_path(path_of(ids->edition), {{"done", "removed"}}));
}

}  // namespace mingtang::catalog
