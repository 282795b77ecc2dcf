// 负面清单: everybody of the workbench reads it, the disclosure office keeps it; what is due to be looked at again is
// said.
#include "base/text.hpp"
#include "org/store.hpp"
#include "publication/codes.hpp"
#include "publication/handlers.hpp"
#include "publication/openness.hpp"
#include "publication/registers.hpp"
#include "publication/views.hpp"
#include "publication/wording.hpp"
#include "publication/workbench.hpp"
#include "web/csrf.hpp"

namespace mingtang::publication {
namespace {

using storage::Transaction;

constexpr std::string_view here = "/console/negative-list";

NegativeLine line_of(Transaction& tx, ListedMatter const& one, Date today) {
    NegativeLine line;
    line.matter = one.matter + (one.content.empty() ? "" : "：" + one.content);
    for (auto const& ground : grounds())
        if (ground.ground == one.ground) line.ground = std::string{ground.code} + " " + std::string{ground.chinese};
    line.basis = one.basis;
    line.words = join(one.words, "、");
    auto const unit = one.unit ? org::find_unit(tx, one.unit) : std::nullopt;
    line.unit = unit ? unit->name : "所有单位";
    line.review_due = mingtang::chinese(one.review_due);
    if (one.ended_on)
        line.ended = mingtang::chinese(*one.ended_on) + "移出：" + one.ended_because;
    else if (one.review_due <= today)
        line.tone = "late";
    auto const path = std::string{here} + "/" + one.id.text();
    line.review = web::own_url(path + "/review");
    line.end = web::own_url(path + "/end");
    line.next = {"next", "下次复核日期", iso(usual_review(today))};
    line.next.type = "date";
    line.reason = {"reason", "说明"};
    line.reason.max_length = 500;
    return line;
}

NegativeListPage page_of(desk::Visit& visit, Transaction& tx, bool typed) {
    auto const& actor = visit.desk.actor;
    auto const value = [&](std::string_view name) {
        return typed ? std::string{visit.request.field(name)} : std::string{};
    };
    NegativeListPage page;
    page.frame = frame_for(visit, "负面清单", here);
    page.csrf = visit.csrf;
    page.csrf_line = web::csrf_token(visit.csrf_key, desk::form_scope("/console/negative-list/{matter}/end"));
    page.changeable = actor.has(identity::Role::disclosure_office);
    // The list of the whole district concerns the units of its towns, too.
    auto const unit = org::find_unit(tx, actor.unit);
    auto place = unit ? org::find_jurisdiction(tx, unit->jurisdiction) : std::nullopt;
    while (place && place->parent) place = org::find_jurisdiction(tx, place->parent);
    if (place)
        for (auto const& one : negative_matters(tx, place->path, Listing::all))
            page.lines.push_back(line_of(tx, one, visit.desk.today()));
    for (auto const& one : documents_to_review(tx, actor.jurisdiction_path, visit.desk.today()))
        page.due.push_back(one);
    page.matter = {"matter", "事项", value("matter")};
    page.matter.required = true;
    page.matter.max_length = 100;
    page.content = {"content", "具体内容", value("content"), "写到哪一项、哪一段，事项要具体。"};
    page.content.max_length = 2000;
    page.ground = {"ground", "类别"};
    page.grounds.push_back({"", "请选择"});
    for (auto const& one : grounds())
        page.grounds.push_back({std::string{one.code}, std::string{one.code} + " " + std::string{one.chinese}, "",
                                value("ground") == one.code});
    page.basis = {"basis", "依据", value("basis"), "法律、法规、规章的名称和条款。"};
    page.basis.required = true;
    page.basis.max_length = 2000;
    page.words = {"words", "识别词", value("words"), "文中出现这些词时提示，每行一个，不少于两个字；不填用事项名称。"};
    page.unit = {"unit", "适用单位"};
    page.units.push_back({"", "所有单位"});
    for (auto const& one : org::units_under(tx, actor.jurisdiction_path, visit.desk.today()))
        page.units.push_back({one.id.text(), one.name, "", value("unit") == one.id.text()});
    page.review_due = {"review_due", "复核日期", typed ? value("review_due") : iso(usual_review(visit.desk.today()))};
    page.review_due.type = "date";
    page.review_due.required = true;
    return page;
}

web::Response show(desk::Visit& visit, std::optional<Refusal> const& refusal = {}) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, refusal.has_value()); });
    if (!refusal) return web::html(views::negative_list(page));
    page.frame.flash = {web::ConsoleFrame::Flash::Kind::refused, refusal->sentence()};
    return web::html(views::negative_list(page), 422);
}

web::Response decided(desk::Visit& visit, Result<NegativeMatterId> const& done, std::string_view word) {
    if (done) return saved(std::string{here}, word);
    if (done.error().kind == Refusal::Kind::invalid) return show(visit, done.error());
    return desk::page_for(visit, done.error());
}

}  // namespace

web::Response negative_list(desk::Visit& visit) {
    return show(visit);
}

web::Response add_to_negative_list(desk::Visit& visit) {
    NewListing listing;
    listing.unit = org::UnitId::parse(visit.request.field("unit")).value_or(org::UnitId{});
    listing.matter = visit.request.field("matter");
    listing.content = visit.request.field("content");
    listing.basis = visit.request.field("basis");
    listing.ground = parse_ground(visit.request.field("ground"));
    auto const typed = clean_text(visit.request.field("words"));
    for (auto const line : split(typed, '\n')) listing.words.emplace_back(line);
    listing.review_due = parse_date(clean_line(visit.request.field("review_due")));
    return decided(visit, list_matter(visit.desk, listing), "listed");
}

web::Response review_negative_list(desk::Visit& visit) {
    auto const id = NegativeMatterId::parse(visit.captured(0));
    if (!id) return desk::not_found(visit);
    return decided(visit,
                   review_listing(visit.desk, *id, parse_date(clean_line(visit.request.field("next"))),
                                  visit.request.field("reason")),
                   "reviewed_listing");
}

web::Response end_negative_list(desk::Visit& visit) {
    auto const id = NegativeMatterId::parse(visit.captured(0));
    if (!id) return desk::not_found(visit);
    return decided(visit, end_listing(visit.desk, *id, visit.request.field("reason")), "ended_listing");
}

}  // namespace mingtang::publication
