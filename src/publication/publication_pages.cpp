// One document over all its texts: how it stands, what may be done with it, and everything that was done.
#include "base/file_size.hpp"
#include "base/text.hpp"
#include "publication/codes.hpp"
#include "publication/door.hpp"
#include "publication/drafting.hpp"
#include "publication/ending.hpp"
#include "publication/handlers.hpp"
#include "publication/kinds.hpp"
#include "publication/openness.hpp"
#include "publication/review_text.hpp"
#include "publication/views.hpp"
#include "publication/wording.hpp"
#include "publication/workbench.hpp"
#include "publication/workflow.hpp"

namespace mingtang::publication {
namespace {

using storage::Transaction;

void add_facts(PublicationPage& page, Publication const& one, Revision const& revision, org::Unit const& unit) {
    auto const add = [&](std::string label, std::string words) {
        if (!words.empty()) page.facts.push_back({std::move(label), std::move(words)});
    };
    auto const& data = revision.content.metadata;
    add("编号", one.id.text());
    add("体裁", std::string{chinese(one.kind)});
    add("发布机构", unit.name);
    add("索引号", one.index_number);
    add("文号", data.number ? data.number->text() : "");
    add("公开属性", in_words(revision.content.openness));
    add("成文日期", data.signed_on ? mingtang::chinese(*data.signed_on) : "");
    add("形成日期", data.formed_on ? mingtang::chinese(*data.formed_on) : "");
    add("发布时间", one.first_published_at ? local_minute(*one.first_published_at) : "");
    add("有效期至", data.valid_until ? mingtang::chinese(*data.valid_until) : "");
    if (one.ended_on) add(std::string{chinese(one.life)}, mingtang::chinese(*one.ended_on) + "，" + one.ended_because);
    if (one.withdrawal) {
        add("撤回", (one.withdrawn_at ? local_minute(*one.withdrawn_at) : "") + "，" +
                        std::string{chinese(one.withdrawal->kind)} + "：" + one.withdrawal->reason);
        add("批准人", one.withdrawal->approved_by);
    }
}

Result<PublicationPage> page_of(desk::Visit& visit, Transaction& tx, PublicationId id) {
    auto const dossier = TRY(open_publication(visit.desk, tx, id));
    auto const& publication = dossier.publication;
    // What readers see, or saw last, is what the page is about; a text in work stands beside it.
    auto const live = live_revision(tx, id);
    auto const& shown = live ? *live : dossier.revision;
    PublicationPage page;
    page.frame = frame_for(visit, shown.content.metadata.title);
    page.frame.crumbs = {{"信息发布", Url{home}}, {shown.content.metadata.title}};
    page.csrf = visit.csrf;
    page.state = shown.state == State::filed ? chinese(State::filed) : chinese(publication.life);
    page.tone = tone(publication.life);
    add_facts(page, publication, shown, dossier.unit);
    for (auto const& one : shown.content.attachments)
        page.files.push_back(
            {one.name, file_size(one.size), "", web::own_url(path_of(shown.id, "/files/" + one.id.text()))});
    page.way = way_of(tx, id);
    // What was said on the way is for those on the way; the others see that it was gone.
    if (!works_on(visit.desk, dossier))
        for (auto& step : page.way) step.words.clear();
    if (works_on(visit.desk, dossier)) page.comments = comments_on_record(tx, id);
    if (is_open(dossier.revision.state))
        page.open = {"正在办理：" + state_in_words(dossier.revision), web::own_url(path_of(dossier.revision.id))};
    page.is_public = live.has_value();
    page.in_force = publication.life == Life::in_force;
    if (page.is_public || publication.withdrawal) page.portal = web::own_url(door::path_of(id));
    if (page.is_public || publication.withdrawal) page.channels = web::own_url(console_path_of(id, "/channels"));
    page.editor =
        page.is_public && drafts_for(visit.desk.actor, dossier.unit, dossier.place) && !is_open(dossier.revision.state);
    page.publisher = bool(open_publication_to_publish(visit.desk, tx, id));
    page.archivable = page.publisher && bool(allowed(publication.life, LifeStep::archive)) &&
                      (publication.life != Life::unpublished || shown.state == State::filed);
    page.correct = web::own_url(console_path_of(id, "/correct"));
    page.update = web::own_url(console_path_of(id, "/update"));
    page.lapse = web::own_url(console_path_of(id, "/lapse"));
    page.repeal = web::own_url(console_path_of(id, "/repeal"));
    page.withdraw = web::own_url(console_path_of(id, "/withdraw"));
    page.archive = web::own_url(console_path_of(id, "/archive"));
    page.on = {"on", "日期", iso(visit.desk.today())};
    page.on.type = "date";
    page.because = {"because", "说明", "", "读者会看到，如“任务完成，自行失效”。"};
    page.because.required = true;
    page.because.max_length = 500;
    page.kind = {"kind", "撤回的情形"};
    page.kind.type = "radio";
    for (auto const kind : all_withdrawals)
        page.kinds.push_back({std::string{code(kind)}, std::string{chinese(kind)}, "", kind == WithdrawalKind::error});
    page.reason = {"reason", "撤回理由", "", "读者会在原地址看到，不要写入撤回的内容本身。"};
    page.reason.required = true;
    page.reason.max_length = 500;
    page.approver = {"approved_by", "批准人（职务）", "", "如“分管副局长”。"};
    page.approver.required = true;
    page.approver.max_length = 100;
    page.successor = {"successor", "并入的信息编号", "", "只在“并入其他信息”时填写。"};
    return page;
}

web::Response show(desk::Visit& visit, PublicationId id, std::optional<Refusal> const& refusal = {}) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, id); });
    if (!page) return desk::page_for(visit, page.error());
    if (!refusal) return web::html(views::publication(*page));
    page->frame.flash = {web::ConsoleFrame::Flash::Kind::refused, refusal->sentence()};
    return web::html(views::publication(*page), 422);
}

web::Response decided(desk::Visit& visit, PublicationId id, Result<Publication> const& done, std::string_view word) {
    if (done) return saved(console_path_of(id), word);
    if (done.error().kind == Refusal::Kind::invalid) return show(visit, id, done.error());
    return desk::page_for(visit, done.error());
}

web::Response begun(desk::Visit& visit, Purpose purpose) {
    auto const id = captured_id<PublicationId>(visit);
    if (!id) return desk::not_found(visit);
    auto const draft = begin_revision(visit.desk, *id, purpose);
    return draft ? web::redirect(path_of(*draft)) : desk::page_for(visit, draft.error());
}

Ending ending_of(desk::Visit const& visit) {
    return {parse_date(clean_line(visit.request.field("on"))), std::string{visit.request.field("because")}};
}

}  // namespace

web::Response publication(desk::Visit& visit) {
    auto const id = captured_id<PublicationId>(visit);
    return id ? show(visit, *id) : desk::not_found(visit);
}

web::Response correct_publication(desk::Visit& visit) {
    return begun(visit, Purpose::correction);
}
web::Response update_publication(desk::Visit& visit) {
    return begun(visit, Purpose::update);
}

web::Response lapse_publication(desk::Visit& visit) {
    auto const id = captured_id<PublicationId>(visit);
    if (!id) return desk::not_found(visit);
    return decided(visit, *id, lapse(visit.desk, *id, ending_of(visit)), "ended");
}

web::Response repeal_publication(desk::Visit& visit) {
    auto const id = captured_id<PublicationId>(visit);
    if (!id) return desk::not_found(visit);
    return decided(visit, *id, repeal(visit.desk, *id, ending_of(visit)), "ended");
}

web::Response withdraw_publication(desk::Visit& visit) {
    auto const id = captured_id<PublicationId>(visit);
    if (!id) return desk::not_found(visit);
    Withdrawal const wanted{parse_withdrawal(visit.request.field("kind")).value_or(WithdrawalKind::error),
                            std::string{visit.request.field("reason")}, std::string{visit.request.field("approved_by")},
                            PublicationId::parse(visit.request.field("successor")).value_or(PublicationId{})};
    return decided(visit, *id, withdraw(visit.desk, *id, wanted), "withdrawn");
}

web::Response archive_publication(desk::Visit& visit) {
    auto const id = captured_id<PublicationId>(visit);
    if (!id) return desk::not_found(visit);
    return decided(visit, *id, archive(visit.desk, *id), "archived");
}

}  // namespace mingtang::publication
