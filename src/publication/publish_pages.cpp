// What was signed, before whoever puts it out: every gate as it stands now, then now, at an appointed time, or not.
#include "base/text.hpp"
#include "desk/typed_moment.hpp"
#include "publication/codes.hpp"
#include "publication/handlers.hpp"
#include "publication/numbers_store.hpp"
#include "publication/openness.hpp"
#include "publication/publishing.hpp"
#include "publication/views.hpp"
#include "publication/wording.hpp"
#include "publication/workbench.hpp"
#include "publication/workflow.hpp"

namespace mingtang::publication {
namespace {

using storage::Transaction;

Result<PublishPage> page_of(desk::Visit& visit, Transaction& tx, RevisionId id) {
    auto const dossier = TRY(open_to_publish(visit.desk, tx, id));
    auto const& revision = dossier.revision;
    PublishPage page;
    page.frame = frame_for(visit, "发布：" + title_of(dossier));
    page.frame.crumbs = {{"信息发布", Url{home}}, {title_of(dossier)}};
    page.frame.subtitle =
        dossier.unit.name + (revision.signer_name.empty() ? "" : "，" + revision.signer_name + " 签发");
    page.csrf = visit.csrf;
    page.state = state_in_words(revision);
    page.tone = tone(revision.state);
    page.note = revision.note;
    page.openness = in_words(revision.content.openness);
    bool const proactive = revision.content.openness.openness == Openness::proactive;
    page.scheduled = revision.state == State::scheduled;
    page.ready = revision.state == State::signed_off;
    page.publishable = page.ready && proactive;
    page.fileable = page.ready && !proactive;
    auto const context = gather(visit.desk, tx, dossier);
    page.findings = finding_lines(find_all(dossier.publication, revision, context, Moment::publish),
                                  accepted_findings(tx, id, context.digest), false, id);
    std::vector<std::string> together;
    for (auto const& one : companions_of(tx, dossier.publication.id))
        if (one.state == State::signed_off || one.state == State::scheduled)
            together.push_back("《" + one.title + "》");
    if (!together.empty()) page.together = "同步发布：" + join(together, "、");
    page.at = {"at", "发布时间", "", "北京时间，如 2026-12-01 09:00。"};
    page.at.type = "datetime-local";
    page.at.required = true;
    page.reason = {"reason", "退回理由", "", "签发作废，拟稿人修改后重新审核。"};
    page.reason.required = true;
    page.reason.max_length = 1000;
    page.publish = web::own_url(path_of(id, "/publish"));
    page.schedule = web::own_url(path_of(id, "/schedule"));
    page.unschedule = web::own_url(path_of(id, "/unschedule"));
    page.recall = web::own_url(path_of(id, "/recall"));
    page.file = web::own_url(path_of(id, "/file"));
    page.draft = web::own_url(path_of(id));
    page.way = way_of(tx, dossier.publication.id);
    return page;
}

web::Response show(desk::Visit& visit, RevisionId id, std::optional<Refusal> const& refusal = {}) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, id); });
    if (!page) return desk::page_for(visit, page.error());
    if (!refusal) return web::html(views::publish(*page));
    page->frame.flash = {web::ConsoleFrame::Flash::Kind::refused, refusal->sentence()};
    return web::html(views::publish(*page), 422);
}

template <class T>
web::Response decided(desk::Visit& visit, RevisionId id, Result<T> const& done, std::string path,
                      std::string_view word) {
    if (done) return saved(std::move(path), word);
    if (done.error().kind == Refusal::Kind::invalid) return show(visit, id, done.error());
    return desk::page_for(visit, done.error());
}

}  // namespace

web::Response publish_page(desk::Visit& visit) {
    auto const id = captured_id<RevisionId>(visit);
    return id ? show(visit, *id) : desk::not_found(visit);
}

web::Response publish_revision(desk::Visit& visit) {
    auto const id = captured_id<RevisionId>(visit);
    if (!id) return desk::not_found(visit);
    auto const done = publish(visit.desk, *id);
    return decided(visit, *id, done, done ? console_path_of(done->id) : "", "published");
}

web::Response schedule_revision(desk::Visit& visit) {
    auto const id = captured_id<RevisionId>(visit);
    if (!id) return desk::not_found(visit);
    // Rights before forms; a time that is none is in the past.
    auto const at = desk::typed_moment(visit.request.field("at")).value_or(Instant{});
    return decided(visit, *id, schedule(visit.desk, *id, at), path_of(*id, "/publish"), "scheduled");
}

web::Response unschedule_revision(desk::Visit& visit) {
    auto const id = captured_id<RevisionId>(visit);
    if (!id) return desk::not_found(visit);
    return decided(visit, *id, unschedule(visit.desk, *id), path_of(*id, "/publish"), "unscheduled");
}

web::Response recall_revision(desk::Visit& visit) {
    auto const id = captured_id<RevisionId>(visit);
    if (!id) return desk::not_found(visit);
    return decided(visit, *id, recall(visit.desk, *id, visit.request.field("reason")), std::string{home}, "recalled");
}

web::Response file_revision(desk::Visit& visit) {
    auto const id = captured_id<RevisionId>(visit);
    if (!id) return desk::not_found(visit);
    return decided(visit, *id, file(visit.desk, *id), std::string{home}, "filed");
}

}  // namespace mingtang::publication
