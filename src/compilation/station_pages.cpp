// A station's contribution: the town's rows with what the station wishes of each, rows of its own, and handing them in.
#include <algorithm>

#include "base/text.hpp"
#include "catalog/codes.hpp"
#include "catalog/folder.hpp"
#include "compilation/claim_store.hpp"
#include "compilation/contributing.hpp"
#include "compilation/contribution_store.hpp"
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
using storage::Transaction;

constexpr int page_size = 50;

struct Station {
    Case of;
    std::optional<Contribution> contribution;
    std::vector<Wish> wishes;
    bool in_hand = false;

    Wish const* wish_of(ClaimId claim) const {
        auto const at = std::ranges::find(wishes, claim, &Wish::claim);
        return at == wishes.end() ? nullptr : &*at;
    }
};

Result<Station> station_of(desk::Visit& visit, Transaction& tx, CompilationId id) {
    Station station{TRY(open_case(visit.desk, tx, id)), {}, {}, false};
    auto const unit = org::find_unit(tx, visit.desk.actor.unit);
    if (!unit || !is_station(*unit, station.of.jurisdiction))
        return refuse(Refusal::Kind::not_allowed, wording::not_a_station);
    station.contribution = find_contribution(tx, id, unit->id);
    if (station.contribution) station.wishes = wishes_of(tx, station.contribution->id);
    station.in_hand =
        !station.of.compilation.finished_at && (!station.contribution || !station.contribution->handed_in_at);
    return station;
}

Tag tag_of(Wish const* wish, Source source) {
    if (!wish) return {"未填写", "off"};
    std::string words{chinese(wish->decision, source)};
    if (wish->merged == Wish::Merged::taken) words += "，已采纳";
    if (wish->merged == Wish::Merged::left) words += "，未采纳";
    return {words, std::string{tone(wish->decision)}};
}

Result<ContributionPage> page_of(desk::Visit& visit, Transaction& tx, CompilationId id) {
    auto const station = TRY(station_of(visit, tx, id));
    ContributionPage page;
    page.frame = frame_for(visit, "站所编制意见");
    page.frame.subtitle = title_of(station.of);
    page.frame.crumbs = {{"编制", web::own_url("/console/compilations")},
                         {title_of(station.of), web::own_url(path_of(id))},
                         {"站所编制意见"}};
    page.csrf = visit.csrf;
    page.in_hand = station.in_hand;
    page.state = station.contribution && station.contribution->handed_in_at
                     ? "已于 " + local_minute(*station.contribution->handed_in_at) + " 报送"
                     : "填写中，已填 " + std::to_string(station.wishes.size()) + " 条";
    auto const path = path_of(id, "/contribution");
    page.action = web::own_url(path);
    page.add = web::own_url(path + "/new");
    ClaimFilter filter{Source::district};
    page.pages = web::Pages::of(visit.request.parameter("page"), int(claims_of(tx, id, filter).size()), page_size);
    page.pages.path = path;
    filter.from = (page.pages.now - 1) * page_size;
    filter.count = page_size;
    for (auto const& claim : claims_of(tx, id, filter)) {
        auto const row = row_of(tx, station.of.compilation, claim);
        if (!row) continue;
        auto const* const wish = station.wish_of(claim.id);
        ContributionRow line{claim.id.text(),
                             claim.position,
                             row->entry.level1,
                             row->name(),
                             facts_of(row->entry),
                             tag_of(wish, claim.source),
                             wish ? wish->reason : "",
                             wish ? wish->id.text() : "",
                             web::own_url(path + "/" + claim.id.text())};
        page.rows.push_back(std::move(line));
    }
    for (auto const& wish : station.wishes)
        if (!wish.claim)
            page.own.push_back({"",
                                int(page.own.size()) + 1,
                                wish.entry.level1,
                                item_name(wish.entry),
                                facts_of(wish.entry),
                                tag_of(&wish, Source::powers),
                                wish.reason,
                                wish.id.text(),
                                {}});
    return page;
}

web::Response show(desk::Visit& visit, CompilationId id, std::optional<Refusal> const& refusal = {}) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, id); });
    if (!page) return desk::page_for(visit, page.error());
    if (!refusal) return web::html(views::contribution(*page));
    refuse_on(page->frame, *refusal);
    return web::html(views::contribution(*page), status_of(*refusal));
}

// The town itself reads contributions where it merges them.
std::optional<web::Response> led_to_merging(desk::Visit& visit, CompilationId id) {
    bool const lead = visit.desk.database.read([&](Transaction& tx) {
        auto const of = open_case(visit.desk, tx, id);
        return of && !station_of(visit, tx, id) && decides(visit.desk, tx, of->jurisdiction, of->field);
    });
    if (!lead) return std::nullopt;
    return web::redirect(path_of(id, "/merge"));
}

struct Asked {
    CompilationId id;
    ClaimId row;  // none: a row of the station's own
};

std::optional<Asked> asked(desk::Visit const& visit) {
    auto const id = captured_id<CompilationId>(visit);
    if (!id) return std::nullopt;
    if (visit.captured(1) == "new") return Asked{*id, {}};
    auto const row = captured_id<ClaimId>(visit, 1);
    if (!row) return std::nullopt;
    return Asked{*id, *row};
}

Result<WishPage> form_of(desk::Visit& visit, Transaction& tx, Asked const& ids, std::optional<Cells> const& retyped,
                         std::string const& reason) {
    auto const station = TRY(station_of(visit, tx, ids.id));
    WishPage page;
    std::string name = "新增一行";
    catalog::Entry entry;
    page.of_a_row = bool(ids.row);
    if (ids.row) {
        auto const claim = find_claim(tx, ids.id, ids.row);
        auto const row = claim ? row_of(tx, station.of.compilation, *claim) : std::nullopt;
        if (!row) return refuse(Refusal::Kind::not_found, wording::not_found);
        name = row->name();
        page.facts = columns_of(row->entry);
        entry = row->entry;
        if (auto const* const wish = station.wish_of(ids.row); wish && wish->decision == Decision::modify)
            entry = wish->entry;
    } else {
        entry.levels = {std::string{catalog::chinese(station.of.compilation.catalog.level)}};
        entry.method = "主动公开";
        entry.audience = "全社会";
    }
    page.frame = frame_for(visit, name);
    page.frame.subtitle = title_of(station.of);
    page.frame.crumbs = {{"编制", web::own_url("/console/compilations")},
                         {"站所编制意见", web::own_url(path_of(ids.id, "/contribution"))},
                         {shorten(name, 20)}};
    page.csrf = visit.csrf;
    auto const folder = TRY(catalog::open_folder(visit.desk, tx, station.of.compilation.edition));
    catalog::UnitChoice const units{tx, folder, visit.desk.today()};
    auto const cells = retyped ? *retyped : catalog::cells_of(entry, "");
    page.form =
        catalog::entry_form(cells, units, catalog::said_of_limit(cells, station.of.field.name, visit.desk.today()));
    page.reason = {"reason", ids.row ? "修改或删除的理由" : "说明", reason, ids.row ? "保留时不填。" : "可以不填。"};
    page.reason.max_length = 500;
    for (auto const one : usual_reasons(Decision::drop)) page.reasons.emplace_back(one);
    page.action = web::own_url(path_of(ids.id, "/contribution/" + (ids.row ? ids.row.text() : std::string{"new"})));
    page.back = web::own_url(path_of(ids.id, "/contribution"));
    return page;
}

web::Response show_form(desk::Visit& visit, Asked const& ids, std::optional<Cells> const& retyped = {},
                        std::vector<catalog::CellProblem> const& problems = {},
                        std::optional<Refusal> const& refusal = {}) {
    auto const reason = std::string{visit.request.field("reason")};
    auto page = visit.desk.database.read([&](Transaction& tx) { return form_of(visit, tx, ids, retyped, reason); });
    if (!page) return desk::page_for(visit, page.error());
    for (auto const& problem : problems) {
        page->form.of(problem.column).error = problem.message;
        page->problems.push_back({std::string{catalog::info(problem.column).key}, problem.message});
    }
    if (!refusal) return web::html(views::wish(*page), problems.empty() ? 200 : 422);
    refuse_on(page->frame, *refusal);
    if (refusal->says.key == wording::reason_needed.key) page->reason.error = refusal->sentence();
    return web::html(views::wish(*page), status_of(*refusal));
}

}  // namespace

web::Response contribution(desk::Visit& visit) {
    auto const id = captured_id<CompilationId>(visit);
    if (!id) return desk::not_found(visit);
    if (auto led = led_to_merging(visit, *id)) return std::move(*led);
    return show(visit, *id);
}

web::Response hand_in_contribution(desk::Visit& visit) {
    auto const id = captured_id<CompilationId>(visit);
    if (!id) return desk::not_found(visit);
    if (auto led = led_to_merging(visit, *id)) return std::move(*led);
    std::optional<Refusal> refusal;
    std::string_view done = "handed_in";
    if (auto const back = WishId::parse(visit.request.field("take_back"))) {
        done = "taken_back";
        if (auto const result = take_back(visit.desk, *id, *back); !result) refusal = result.error();
    } else if (auto const result = hand_in(visit.desk, *id); !result) {
        refusal = result.error();
    }
    if (!refusal) return went_well(path_of(*id, "/contribution"), done);
    return shown_in_place(*refusal) ? show(visit, *id, refusal) : desk::page_for(visit, *refusal);
}

web::Response wish_form(desk::Visit& visit) {
    auto const ids = asked(visit);
    if (!ids) return desk::not_found(visit);
    if (auto led = led_to_merging(visit, ids->id)) return std::move(*led);
    return show_form(visit, *ids);
}

web::Response write_wish(desk::Visit& visit) {
    auto const ids = asked(visit);
    if (!ids) return desk::not_found(visit);
    if (auto led = led_to_merging(visit, ids->id)) return std::move(*led);
    auto const decision = parse_decision(visit.request.field("act"));
    if (!decision)
        return show_form(visit, *ids, {}, {}, Refusal{Refusal::Kind::invalid, wording::bad_form, "办理方式"});
    auto const cells = catalog::typed_cells(visit.request);
    auto const done = wish(visit.desk, ids->id, ids->row, *decision, cells, std::string{visit.request.field("reason")});
    if (!done) {
        if (!shown_in_place(done.error())) return desk::page_for(visit, done.error());
        return show_form(visit, *ids, cells, {}, done.error());
    }
    if (!done->empty()) return show_form(visit, *ids, cells, *done);
    return went_well(path_of(ids->id, "/contribution"), "wished");
}

}  // namespace mingtang::compilation
