// One row with everything its source prints, and the decisions it takes, each as a form of its own. Works without
// script.
#include <algorithm>

#include "base/text.hpp"
#include "catalog/codes.hpp"
#include "catalog/folder.hpp"
#include "catalog/store.hpp"
#include "compilation/claim_store.hpp"
#include "compilation/compiling.hpp"
#include "compilation/confirming.hpp"
#include "compilation/decisions.hpp"
#include "compilation/gathering.hpp"
#include "compilation/handlers.hpp"
#include "compilation/views.hpp"
#include "compilation/wording.hpp"
#include "compilation/workbench.hpp"
#include "org/store.hpp"

namespace mingtang::compilation {
namespace {

using catalog::Cells;
using catalog::Column;
using storage::Transaction;

struct Asked {
    CompilationId id;
    ClaimId row;
};

std::optional<Asked> asked(desk::Visit const& visit) {
    auto const id = captured_id<CompilationId>(visit);
    auto const row = captured_id<ClaimId>(visit, 1);
    if (!id || !row) return std::nullopt;
    return Asked{*id, *row};
}

// What was typed, when the form comes back with something to put right.
struct Retyped {
    Cells cells;
    std::string reason;
};

std::vector<std::string> words_of(Decision decision) {
    std::vector<std::string> found;
    for (auto const reason : usual_reasons(decision)) found.emplace_back(reason);
    return found;
}

void fill_facts(RowPage& page, SourceRow const& row) {
    if (prints_entries(row.source)) {
        page.facts = columns_of(row.entry);
        return;
    }
    auto const& listed = row.listed;
    for (auto const& [what, words] : {std::pair{"事项名称", listed.name},
                                      {"事项编码", listed.code},
                                      {"类型", listed.kind_words},
                                      {"实施部门", listed.department},
                                      {"设定依据", listed.basis}})
        if (!words.empty()) page.facts.emplace_back(what, words);
}

void fill_suggestions(RowPage& page, SourceRow const& row, Claim const& claim,
                      std::vector<catalog::Item> const& items) {
    std::vector<Named> names;
    std::map<std::int64_t, catalog::Item const*> by_id;
    for (auto const& item : items) {
        names.push_back({item.id.value, item_name(item.entry), item.entry.level1});
        by_id.emplace(item.id.value, &item);
    }
    for (auto const& one : NameIndex{std::move(names)}.find(row.name()).suggestions) {
        auto const& item = *by_id.at(one.id);
        page.suggestions.push_back({std::to_string(one.id), one.name,
                                    "第 " + std::to_string(item.position) + " 项，" + item.entry.level1,
                                    difference(one.name, row.name()), item.id == claim.item});
    }
    for (auto const& item : items)
        page.items.push_back({item.id.text(), std::to_string(item.position) + "　" + shorten(item_name(item.entry), 40),
                              "", item.id == claim.item});
}

void fill_form(RowPage& page, desk::Visit& visit, Transaction& tx, Case const& of, Claim const& claim,
               SourceRow const& row, std::vector<catalog::Item> const& items, std::optional<Retyped> const& retyped) {
    auto const folder = catalog::open_folder(visit.desk, tx, of.compilation.edition);
    if (!folder) return;
    catalog::UnitChoice const units{tx, *folder, visit.desk.today()};
    auto const at = std::ranges::find(items, claim.item, &catalog::Item::id);
    bool const own = at != items.end() && claim.decision != Decision::cover;
    auto const& entry = own ? at->entry : row.entry;
    auto const unit = units.name_of(own ? at->disclosing_unit : units.for_subject(entry.subject));
    auto const cells = retyped ? retyped->cells : catalog::cells_of(entry, unit);
    page.form = catalog::entry_form(cells, units, catalog::said_of_limit(cells, of.field.name, visit.desk.today()));
}

void fill_neighbours(RowPage& page, Transaction& tx, Asked const& ids, Claim const& claim) {
    ClaimFilter around{claim.source};
    around.from = std::max(0, claim.position - 2);
    around.count = 4;
    for (auto const& other : claims_of(tx, ids.id, around)) {
        auto const url = web::own_url(path_of(ids.id, "/rows/" + other.id.text()));
        if (other.position == claim.position - 1) page.previous = {"上一行", url};
        if (other.position == claim.position + 1) page.next = {"下一行", url};
    }
}

Result<RowPage> page_of(desk::Visit& visit, Transaction& tx, Asked const& ids, std::optional<Retyped> const& retyped) {
    auto const of = TRY(open_case(visit.desk, tx, ids.id));
    auto const claim = find_claim(tx, ids.id, ids.row);
    if (!claim) return refuse(Refusal::Kind::not_found, wording::not_found);
    auto const row = row_of(tx, of.compilation, *claim);
    if (!row) return refuse(Refusal::Kind::not_found, wording::not_found);
    RowPage page;
    page.frame = frame_for(visit, row->name());
    page.frame.subtitle =
        title_of(of) + "　" + std::string{chinese(claim->source)} + "第 " + std::to_string(claim->position) + " 行";
    page.frame.crumbs = {{"编制", web::own_url("/console/compilations")},
                         {title_of(of), web::own_url(path_of(ids.id))},
                         {shorten(row->name(), 20)}};
    page.csrf = visit.csrf;
    page.where = row->where;
    page.notice = claim->notice;
    page.entries = prints_entries(claim->source);
    page.decidable = bool(open_to_decide(visit.desk, tx, ids.id));
    page.decision = {std::string{chinese(claim->decision, claim->source)}, std::string{tone(claim->decision)}};
    if (claim->decided_at) {
        page.decided = claim->decided_by + "，" + local_minute(*claim->decided_at);
        if (!claim->changed.empty()) page.decided += "；改动：" + claim->changed;
        if (!claim->reason.empty()) page.decided += "；理由：" + claim->reason;
    }
    fill_facts(page, *row);
    if (claim->answer != Answer::none) {
        auto const unit = org::find_unit(tx, claim->asked_unit);
        page.answer = (unit ? unit->name : "责任单位") + "：" + std::string{chinese(claim->answer)};
        page.answer_words = claim->answer_words;
        page.objected = claim->answer == Answer::objected;
    }
    auto const path = path_of(ids.id, "/rows/" + ids.row.text());
    page.action = web::own_url(path);
    page.settle = web::own_url(path + "/settle");
    page.back = web::own_url(path_of(ids.id), {{"source", std::string{code(claim->source)}}});
    fill_neighbours(page, tx, ids, *claim);
    if (page.decidable) {
        auto const items = catalog::items_of_edition(tx, of.compilation.edition);
        if (!page.entries) fill_suggestions(page, *row, *claim, items);
        fill_form(page, visit, tx, of, *claim, *row, items, retyped);
    }
    auto const reason = retyped ? retyped->reason : claim->reason;
    page.modify_reason = {"modify_reason", "修改的理由", claim->decision == Decision::modify || retyped ? reason : "",
                          "会在审核时显示。"};
    page.modify_reason.required = page.entries;
    page.modify_reason.max_length = 500;
    page.drop_reason = {"drop_reason", page.entries ? "删除的理由" : "不列入的理由",
                        claim->decision == Decision::drop ? claim->reason : "", "例如“无此职权”。"};
    page.drop_reason.required = true;
    page.drop_reason.max_length = 500;
    page.modify_reasons = words_of(Decision::modify);
    page.drop_reasons = words_of(Decision::drop);
    page.settle_words = {"words", "处理意见", "", "说明为什么维持现在的决定；如采纳异议，请直接修改上面的决定。"};
    page.settle_words.required = true;
    page.settle_words.max_length = 500;
    return page;
}

web::Response show(desk::Visit& visit, Asked const& ids, std::optional<Retyped> const& retyped = {},
                   std::vector<catalog::CellProblem> const& problems = {}, std::optional<Refusal> const& refusal = {}) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, ids, retyped); });
    if (!page) return desk::page_for(visit, page.error());
    for (auto const& problem : problems) {
        page->form.of(problem.column).error = problem.message;
        page->problems.push_back({std::string{catalog::info(problem.column).key}, problem.message});
    }
    if (!refusal) return web::html(views::row(*page), problems.empty() ? 200 : 422);
    refuse_on(page->frame, *refusal);
    if (refusal->says.key == wording::reason_needed.key) {
        bool const dropping = visit.request.field("act") == code(Decision::drop);
        (dropping ? page->drop_reason : page->modify_reason).error = refusal->sentence();
    }
    return web::html(views::row(*page), status_of(*refusal));
}

Choice choice_of(web::Request const& request, Decision decision) {
    Choice choice{decision};
    if (decision == Decision::drop) choice.reason = request.field("drop_reason");
    if (decision == Decision::modify) choice.reason = request.field("modify_reason");
    if (decision == Decision::modify || decision == Decision::add) choice.cells = catalog::typed_cells(request);
    if (decision == Decision::cover) {
        auto const item = catalog::ItemId::parse(request.field("item"));
        auto const other = catalog::ItemId::parse(request.field("other_item"));
        choice.item = item ? *item : other.value_or(catalog::ItemId{});
        if (request.field("name") == "service") choice.name = Choice::Name::of_the_service;
    }
    return choice;
}

}  // namespace

web::Response row_page(desk::Visit& visit) {
    auto const ids = asked(visit);
    return ids ? show(visit, *ids) : desk::not_found(visit);
}

web::Response decide_row(desk::Visit& visit) {
    auto const ids = asked(visit);
    if (!ids) return desk::not_found(visit);
    auto const decision = parse_decision(visit.request.field("act"));
    if (!decision) return show(visit, *ids, {}, {}, Refusal{Refusal::Kind::invalid, wording::bad_form, "办理方式"});
    auto const choice = choice_of(visit.request, *decision);
    auto const done = decide(visit.desk, ids->id, ids->row, choice);
    std::optional<Retyped> retyped;
    if (!choice.cells.empty()) retyped = Retyped{choice.cells, choice.reason};
    if (!done) {
        if (!shown_in_place(done.error())) return desk::page_for(visit, done.error());
        return show(visit, *ids, retyped, {}, done.error());
    }
    if (!done->empty()) return show(visit, *ids, retyped, *done);
    return went_well(path_of(ids->id, "/rows/" + ids->row.text()), "decided");
}

web::Response settle_row(desk::Visit& visit) {
    auto const ids = asked(visit);
    if (!ids) return desk::not_found(visit);
    auto const done = settle(visit.desk, ids->id, ids->row, std::string{visit.request.field("words")});
    if (done) return went_well(path_of(ids->id, "/rows/" + ids->row.text()), "settled");
    if (!shown_in_place(done.error())) return desk::page_for(visit, done.error());
    return show(visit, *ids, {}, {}, done.error());
}

}  // namespace mingtang::compilation
