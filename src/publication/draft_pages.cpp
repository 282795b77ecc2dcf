// A draft as a form, or as it stands while others have it in hand; save, submit, give up.
#include <algorithm>

#include "base/file_size.hpp"
#include "base/text.hpp"
#include "documents/rich_text.hpp"
#include "org/store.hpp"
#include "publication/codes.hpp"
#include "publication/digest.hpp"
#include "publication/draft_links.hpp"
#include "publication/drafting.hpp"
#include "publication/handlers.hpp"
#include "publication/reviewing.hpp"
#include "publication/views.hpp"
#include "publication/wording.hpp"
#include "publication/workbench.hpp"
#include "publication/workflow.hpp"

namespace mingtang::publication {
namespace {

using storage::Transaction;

Draft draft_of(Dossier const& dossier) {
    return {dossier.publication.kind, dossier.publication.unit, dossier.publication.field, dossier.revision.content,
            dossier.revision.change_note};
}

FileLine file_line(Dossier const& dossier, Attachment const& one) {
    auto const path = path_of(dossier.revision.id, "/files/" + one.id.text());
    return {one.name, file_size(one.size), "", web::own_url(path), web::own_url(path + "/remove")};
}

Result<DraftPage> page_of(desk::Visit& visit, Transaction& tx, RevisionId id, std::optional<SentDraft> const& sent) {
    auto const dossier = TRY(open_dossier(visit.desk, tx, id));
    auto const& revision = dossier.revision;
    auto const& publication = dossier.publication;
    DraftPage page;
    page.frame = frame_for(visit, title_of(dossier));
    page.frame.crumbs = {{"信息发布", Url{home}}, {title_of(dossier)}};
    page.frame.subtitle = std::string{chinese(revision.purpose)} + "，第 " + std::to_string(revision.number) + " 稿，" +
                          dossier.unit.name + "，拟稿人 " + revision.author_name;
    page.csrf = visit.csrf;
    page.saves = std::to_string(revision.saves);
    page.state = state_in_words(revision);
    page.tone = tone(revision.state);
    page.note = revision.note;
    page.writable = bool(open_for_work(visit.desk, tx, id));
    page.judge = bool(open_for_review(visit.desk, tx, id));
    page.publisher = (revision.state == State::signed_off || revision.state == State::scheduled) &&
                     open_to_publish(visit.desk, tx, id);
    page.form = form_of(sent ? sent->draft : draft_of(dossier), revision, publication.life == Life::unpublished,
                        form_facts(visit, tx));
    page.form.links =
        links_form(visit.desk, tx, publication.id, sent ? sent->draft : draft_of(dossier), sent ? &*sent : nullptr);
    page.form.links.find_documents = Url{path_of(id) + "#links"};
    page.form.links.find_items = Url{path_of(id) + "#items"};
    if (sent) {
        if (sent->wants == SentDraft::Wants::save) page.problems = sent->problems;
        mark(page.form, *sent, visit.request);
    }
    for (auto const& one : revision.content.attachments) page.files.push_back(file_line(dossier, one));
    if (!page.writable)
        for (auto const& one : revision.content.relations)
            page.links.push_back(std::string{chinese(one.kind)} + "《" + named(visit.desk, tx, one.to).title + "》" +
                                 one.clause);
    if (is_open(revision.state)) {
        auto const context = gather(visit.desk, tx, dossier);
        auto const moment = in_work(revision.state) ? Moment::submit : Moment::for_signature;
        page.findings = finding_lines(find_all(publication, revision, context, moment),
                                      accepted_findings(tx, id, context.digest), false, id);
    }
    page.comments = comment_lines(visit, tx, dossier);
    page.comments_open = int(std::ranges::count_if(page.comments, &CommentLine::answerable));
    page.way = way_of(tx, publication.id);
    page.save = web::own_url(path_of(id));
    page.attach = web::own_url(path_of(id, "/attach"));
    page.submit = web::own_url(path_of(id, "/submit"));
    page.discard = web::own_url(path_of(id, "/discard"));
    page.review = web::own_url(path_of(id, "/review"));
    page.publish = web::own_url(path_of(id, "/publish"));
    page.whole = web::own_url(console_path_of(publication.id));
    page.file = {"file", "添加附件", "", "docx、xlsx、pdf、txt、csv、png、jpg，每个不超过 50 MB。"};
    page.words = {"note", "提交说明", "", "可以不填；审核人会看到。"};
    page.words.max_length = 500;
    return page;
}

web::Response show(desk::Visit& visit, RevisionId id, std::optional<Refusal> const& refusal = {},
                   std::optional<SentDraft> const& sent = {}) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, id, sent); });
    if (!page) return desk::page_for(visit, page.error());
    if (refusal) page->frame.flash = {web::ConsoleFrame::Flash::Kind::refused, refusal->sentence()};
    auto const status = !refusal ? 200 : refusal->kind == Refusal::Kind::conflict ? 409 : 422;
    return web::html(views::draft(*page), status);
}

}  // namespace

web::Response draft_refused(desk::Visit& visit, RevisionId id, Refusal const& refusal) {
    return show(visit, id, refusal);
}

web::Response revision(desk::Visit& visit) {
    auto const id = captured_id<RevisionId>(visit);
    return id ? show(visit, *id) : desk::not_found(visit);
}

web::Response save_revision_form(desk::Visit& visit) {
    auto const id = captured_id<RevisionId>(visit);
    if (!id) return desk::not_found(visit);
    auto sent = sent_draft(visit.request);
    // Rights before forms: whoever may not write learns nothing of what would be wrong.
    auto const right = visit.desk.database.read([&](Transaction& tx) { return open_for_work(visit.desk, tx, *id); });
    if (!right) return desk::page_for(visit, right.error());
    if (right->publication.life != Life::unpublished) {
        sent.draft.kind = right->publication.kind;
        sent.draft.unit = right->publication.unit;
        sent.draft.field = right->publication.field;
    }
    if (sent.wants != SentDraft::Wants::save) return show(visit, *id, {}, sent);
    if (!sent.problems.empty())
        return show(visit, *id,
                    Refusal{Refusal::Kind::invalid, wording::fields_wrong, std::to_string(sent.problems.size())}, sent);
    auto const done = save(visit.desk, *id, sent.saves, sent.draft);
    if (done) return saved(path_of(*id), "saved");
    auto const kind = done.error().kind;
    if (kind == Refusal::Kind::invalid || kind == Refusal::Kind::conflict) return show(visit, *id, done.error(), sent);
    return desk::page_for(visit, done.error());
}

web::Response submit_revision(desk::Visit& visit) {
    auto const id = captured_id<RevisionId>(visit);
    if (!id) return desk::not_found(visit);
    auto const done = submit(visit.desk, *id, visit.request.field("note"));
    if (done) return saved(std::string{home}, "submitted");
    if (done.error().kind == Refusal::Kind::invalid) return show(visit, *id, done.error());
    return desk::page_for(visit, done.error());
}

web::Response discard_revision(desk::Visit& visit) {
    auto const id = captured_id<RevisionId>(visit);
    if (!id) return desk::not_found(visit);
    auto const done = discard(visit.desk, *id);
    return done ? saved(std::string{home}, "discarded") : desk::page_for(visit, done.error());
}

}  // namespace mingtang::publication
