// Rows that lead units sent to this person's unit: ticked and confirmed, or objected to with words.
#include "base/text.hpp"
#include "catalog/store.hpp"
#include "compilation/claim_store.hpp"
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

using storage::Transaction;

constexpr int page_size = 50;

struct Shown {
    std::string_view value, words;
    std::optional<Answer> answer;
};
std::array const shown{Shown{"", "待确认", Answer::asked}, Shown{"objected", "有异议", Answer::objected},
                       Shown{"confirmed", "已确认", Answer::confirmed},
                       Shown{"settled", "异议已处理", Answer::settled}};

AskedLine line_of(Transaction& tx, Date on, Claim const& claim) {
    AskedLine line;
    line.value = claim.compilation.text() + " " + claim.id.text();
    line.decision = chinese(claim.decision, claim.source);
    line.reason = claim.reason;
    line.by = claim.decided_by;
    line.answer = {std::string{chinese(claim.answer)}, std::string{tone(claim.answer)}};
    line.words = claim.answer_words;
    auto const compilation = find_compilation(tx, claim.compilation);
    if (!compilation) return line;
    if (auto const field = org::find_field(tx, compilation->catalog.field, on)) line.field = field->name;
    line.open = web::own_url(path_of(claim.compilation, "/rows/" + claim.id.text()));
    if (auto const item = catalog::find_item_of(tx, compilation->edition, claim.item)) {
        line.name = item_name(item->entry);
        line.content = shorten(join(item->entry.content, "；"), 80);
        line.limit = item->entry.time_limit;
    } else if (auto const row = row_of(tx, *compilation, claim)) {
        line.name = row->name();
    }
    return line;
}

web::Response show(desk::Visit& visit, std::optional<Refusal> const& refusal = {}) {
    ConfirmationsPage page;
    page.frame = frame_for(visit, "待确认事项");
    page.frame.subtitle = "牵头单位编制的目录中，由您所在单位负责公开的事项";
    page.csrf = visit.csrf;
    page.answerable = identity::may(visit.desk.actor, identity::Act::edit_catalog);
    visit.desk.database.read([&](Transaction& tx) {
        page.tabs = tabs_for(visit, tx, "/console/confirmations");
        auto const& unit = visit.desk.actor.unit;
        auto now = shown.front();
        for (auto const& one : shown)
            if (one.value == visit.request.parameter("answer")) now = one;
        for (auto const& one : shown)
            page.filters.push_back({std::string{one.words},
                                    web::own_url("/console/confirmations", {{"answer", std::string{one.value}}}),
                                    one.value == now.value, std::to_string(count_asked_of(tx, unit, one.answer))});
        page.answerable = page.answerable && now.answer == Answer::asked;
        page.pages = web::Pages::of(visit.request.parameter("page"), count_asked_of(tx, unit, now.answer), page_size);
        page.pages.path = "/console/confirmations";
        if (!now.value.empty()) page.pages.query = {{"answer", std::string{now.value}}};
        for (auto const& claim : asked_of(tx, unit, now.answer, (page.pages.now - 1) * page_size, page_size))
            page.lines.push_back(line_of(tx, visit.desk.today(), claim));
    });
    if (!refusal) return web::html(views::confirmations(page));
    refuse_on(page.frame, *refusal);
    return web::html(views::confirmations(page), status_of(*refusal));
}

std::vector<std::pair<CompilationId, ClaimId>> rows_of(std::vector<std::string> const& values) {
    std::vector<std::pair<CompilationId, ClaimId>> rows;
    for (auto const& value : values) {
        auto const space = value.find(' ');
        if (space == value.npos) continue;
        auto const id = CompilationId::parse(std::string_view{value}.substr(0, space));
        auto const claim = ClaimId::parse(std::string_view{value}.substr(space + 1));
        if (id && claim) rows.emplace_back(*id, *claim);
    }
    return rows;
}

}  // namespace

web::Response confirmations(desk::Visit& visit) {
    return show(visit);
}

web::Response answer_rows(desk::Visit& visit) {
    auto const& request = visit.request;
    std::optional<Refusal> refusal;
    std::string_view done = "confirmed";
    if (auto const one = rows_of({std::string{request.field("object")}}); !one.empty()) {
        // The button names its row, and the row's own line of words belongs to it.
        auto const words = std::string{request.field("words " + one.front().second.text())};
        if (auto const answer = object(visit.desk, one.front().first, one.front().second, words); !answer)
            refusal = answer.error();
        done = "objected";
    } else if (auto const answer = confirm(visit.desk, rows_of(ticked(request, "row"))); !answer) {
        refusal = answer.error();
    }
    if (!refusal) return went_well("/console/confirmations", done);
    if (!shown_in_place(*refusal)) return desk::page_for(visit, *refusal);
    return show(visit, refusal);
}

}  // namespace mingtang::compilation
