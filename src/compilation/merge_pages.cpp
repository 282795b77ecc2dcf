// What the stations of a street or town handed in, side by side: agreed rows are taken at once, different ones one by
// one.
#include "base/text.hpp"
#include "catalog/cells.hpp"
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

using storage::Transaction;

// What a wish changes of its row, or all of a new one.
std::vector<std::pair<std::string, std::string>> cells_of(Wish const& wish, std::optional<SourceRow> const& row) {
    std::vector<std::pair<std::string, std::string>> cells;
    if (wish.decision != Decision::modify && wish.decision != Decision::add) return cells;
    for (auto const& column : catalog::columns()) {
        auto const words = catalog::cell(wish.entry, column.column);
        if (words.empty() || (row && catalog::cell(row->entry, column.column) == words)) continue;
        cells.emplace_back(column.chinese, replace_all(words, "\n", "；"));
    }
    return cells;
}

Result<MergePage> page_of(desk::Visit& visit, Transaction& tx, CompilationId id) {
    auto const of = TRY(open_as_lead(visit.desk, tx, id));
    MergePage page;
    page.frame = frame_for(visit, "合并站所意见");
    page.frame.subtitle = title_of(of);
    page.frame.crumbs = {
        {"编制", web::own_url("/console/compilations")}, {title_of(of), web::own_url(path_of(id))}, {"站所意见"}};
    page.csrf = visit.csrf;
    page.action = web::own_url(path_of(id, "/merge"));
    page.decidable = bool(open_to_decide(visit.desk, tx, id));
    std::map<ContributionId, std::string> names;
    for (auto const& one : contributions_of(tx, id)) {
        auto const unit = org::find_unit(tx, one.unit);
        names[one.id] = unit ? unit->name : "";
        page.stations.push_back({names[one.id],
                                 one.handed_in_at ? "已报送，" + local_minute(*one.handed_in_at) : "填写中，尚未报送",
                                 one.unit.text(), bool(one.handed_in_at)});
    }
    for (auto const& merged : to_merge(tx, id)) {
        MergeRow row;
        row.agreed = merged.agreed;
        std::optional<SourceRow> source;
        if (merged.claim)
            if (auto const claim = find_claim(tx, id, merged.claim)) source = row_of(tx, of.compilation, *claim);
        row.name = source ? source->name() : item_name(merged.wishes.front().entry);
        for (auto const& wish : merged.wishes)
            row.wishes.push_back(
                {wish.id.text(), names[wish.contribution],
                 std::string{chinese(wish.decision, merged.claim ? Source::guideline : Source::powers)}, wish.reason,
                 cells_of(wish, source)});
        ++(row.agreed ? page.agreed : page.differing);
        page.rows.push_back(std::move(row));
    }
    return page;
}

web::Response show(desk::Visit& visit, CompilationId id, std::optional<Refusal> const& refusal = {}) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, id); });
    if (!page) return desk::page_for(visit, page.error());
    if (!refusal) return web::html(views::merge(*page));
    refuse_on(page->frame, *refusal);
    return web::html(views::merge(*page), status_of(*refusal));
}

}  // namespace

web::Response merging(desk::Visit& visit) {
    auto const id = captured_id<CompilationId>(visit);
    return id ? show(visit, *id) : desk::not_found(visit);
}

web::Response merge_wishes(desk::Visit& visit) {
    auto const id = captured_id<CompilationId>(visit);
    if (!id) return desk::not_found(visit);
    auto const& request = visit.request;
    std::optional<Refusal> refusal;
    std::string_view done = "merged";
    auto take = [&](auto const& result) {
        if (!result) refusal = result.error();
    };
    if (auto const wish = WishId::parse(request.field("take"))) {
        take(take_one(visit.desk, *id, *wish));
    } else if (auto const none = WishId::parse(request.field("leave"))) {
        take(leave_all(visit.desk, *id, *none));
        done = "left";
    } else if (auto const station = org::UnitId::parse(request.field("hand_back"))) {
        take(hand_back(visit.desk, *id, *station));
        done = "handed_back";
    } else {
        take(take_agreed(visit.desk, *id));
    }
    if (!refusal) return went_well(path_of(*id, "/merge"), done);
    if (!shown_in_place(*refusal)) return desk::page_for(visit, *refusal);
    return show(visit, *id, refusal);
}

}  // namespace mingtang::compilation
