// 信息发布: what is in hand and whose turn it is, and what was published; and the form that begins a document.
#include "base/text.hpp"
#include "org/store.hpp"
#include "publication/codes.hpp"
#include "publication/drafting.hpp"
#include "publication/handlers.hpp"
#include "publication/kinds.hpp"
#include "publication/views.hpp"
#include "publication/wording.hpp"
#include "publication/workbench.hpp"

namespace mingtang::publication {
namespace {

using identity::Act;
using storage::Transaction;

constexpr int page_size = 50;

// Whose turn it is: mine to judge, mine to publish, mine to write, others'.
std::vector<DocumentSection> in_hand(desk::Visit& visit, Transaction& tx) {
    auto const& desk = visit.desk;
    DocumentSection judge{"等我审核、签发", {}}, publish{"等我发布", {}}, returned{"退回给我修改", {}},
        drafts{"我的草稿", {}}, unit{"本单位的稿件", {}}, others{"在其他环节办理", {}};
    for (auto const& one : open_revisions_under(tx, desk.actor.jurisdiction_path)) {
        auto const mine = one.author == desk.actor.account.value;
        if (one.state == State::submitted && open_for_review(desk, tx, one.id)) {
            judge.lines.push_back(
                line_of(one, one.stage == Stage::final ? "签发" : "审核", path_of(one.id, "/review")));
        } else if ((one.state == State::signed_off || one.state == State::scheduled) &&
                   open_to_publish(desk, tx, one.id)) {
            publish.lines.push_back(line_of(one, "发布", path_of(one.id, "/publish")));
        } else if (mine && one.state == State::returned) {
            returned.lines.push_back(line_of(one, "修改", path_of(one.id)));
        } else if (mine && one.state == State::draft) {
            drafts.lines.push_back(line_of(one, "继续编辑", path_of(one.id)));
        } else if (one.drafted_by == desk.actor.unit || one.unit_id == desk.actor.unit) {
            unit.lines.push_back(line_of(one, "查看", path_of(one.id)));
        } else if (open_dossier(desk, tx, one.id)) {
            others.lines.push_back(line_of(one, "查看", path_of(one.id)));
        }
    }
    std::vector<DocumentSection> sections;
    for (auto* one : {&judge, &publish, &returned, &drafts, &unit, &others})
        if (!one->lines.empty()) sections.push_back(std::move(*one));
    return sections;
}

ManagedLine managed_line(Managed const& one) {
    auto const life = one.life == Life::archived ? one.closed_as : one.life;
    ManagedLine line;
    line.id = one.id.text();
    line.title = one.title;
    line.kind = chinese(one.kind);
    line.unit = one.unit;
    line.state = one.state == State::filed ? chinese(State::filed) : chinese(life);
    if (one.life == Life::archived) line.state += "，已归档";
    line.tone = one.state == State::filed ? tone(State::filed) : tone(life);
    line.published = one.published_on ? iso(*one.published_on) : "";
    line.index_number = one.index_number;
    line.open = web::own_url(console_path_of(one.id));
    return line;
}

NewPublicationPage form_page(desk::Visit& visit, Transaction& tx) {
    NewPublicationPage page;
    page.frame = frame_for(visit, "拟稿");
    page.frame.crumbs = {{"信息发布", Url{home}}, {"拟稿"}};
    page.csrf = visit.csrf;
    auto const facts = form_facts(visit, tx);
    page.kind = {"kind", "体裁"};
    page.kind.required = true;
    auto const sent_kind = visit.request.field("kind");
    for (auto const& one : kinds())
        page.kinds.push_back({std::string{one.code}, std::string{one.chinese}, "", sent_kind == one.code});
    page.unit = {"unit", "发布机构"};
    auto const own = visit.desk.actor.unit;
    for (auto const& one : facts.units) page.units.push_back({one.id.text(), one.name, "", one.id == own});
    page.field = {"field", "所属领域"};
    page.fields.push_back({"", "不属于试点领域"});
    for (auto const& one : facts.fields)
        page.fields.push_back({one.id.text(), one.name, "", visit.request.field("field") == one.id.text()});
    return page;
}

}  // namespace

web::Response publications(desk::Visit& visit) {
    auto const& actor = visit.desk.actor;
    PublicationsPage page;
    page.editor = identity::may(actor, Act::edit_publication, {actor.jurisdiction_path, {}});
    ManagedFilter filter;
    filter.words = clean_line(visit.request.parameter("q"));
    filter.kind = parse_kind(visit.request.parameter("kind"));
    filter.page_size = page_size;
    visit.desk.database.read([&](Transaction& tx) {
        page.sections = in_hand(visit, tx);
        page.total = managed_under(tx, actor.jurisdiction_path, filter).total;
        page.pages = web::Pages::of(visit.request.parameter("page"), page.total, page_size);
        filter.page = page.pages.now;
        for (auto const& one : managed_under(tx, actor.jurisdiction_path, filter).publications)
            page.lines.push_back(managed_line(one));
    });
    page.frame = frame_for(visit, "信息发布");
    page.words = filter.words;
    page.kind = {"kind", "体裁"};
    page.kinds.push_back({"", "全部体裁"});
    for (auto const& one : kinds())
        page.kinds.push_back({std::string{one.code}, std::string{one.chinese}, "", filter.kind == one.kind});
    page.pages.path = std::string{home};
    if (!filter.words.empty()) page.pages.query.emplace_back("q", filter.words);
    if (filter.kind) page.pages.query.emplace_back("kind", std::string{code(*filter.kind)});
    return web::html(views::publications(page));
}

web::Response new_publication(desk::Visit& visit) {
    auto const page = visit.desk.database.read([&](Transaction& tx) { return form_page(visit, tx); });
    return web::html(views::new_publication(page));
}

web::Response create_publication(desk::Visit& visit) {
    auto const kind = parse_kind(visit.request.field("kind"));
    NewPublication const wanted{kind.value_or(Kind::notice),
                                org::UnitId::parse(visit.request.field("unit")).value_or(org::UnitId{}),
                                org::FieldId::parse(visit.request.field("field")).value_or(org::FieldId{})};
    auto const begun =
        kind ? start(visit.desk, wanted) : Result<RevisionId>{refuse(Refusal::Kind::invalid, wording::unknown_kind)};
    if (begun) return web::redirect(path_of(*begun));
    if (begun.error().kind != Refusal::Kind::invalid) return desk::page_for(visit, begun.error());
    auto page = visit.desk.database.read([&](Transaction& tx) { return form_page(visit, tx); });
    page.problems = {{begun.error().says.key == wording::unknown_kind.key   ? "kind"
                      : begun.error().says.key == wording::unknown_unit.key ? "unit"
                                                                            : "field",
                      begun.error().sentence()}};
    return web::html(views::new_publication(page), 422);
}

}  // namespace mingtang::publication
