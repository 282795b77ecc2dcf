// The reviewer's page: the draft place by place with its comments, what the gates find, the secrecy form item by item,
// and the decision: on to the next stage, signed, or back.
#include <algorithm>

#include "base/text.hpp"
#include "publication/codes.hpp"
#include "publication/digest.hpp"
#include "publication/handlers.hpp"
#include "publication/kinds.hpp"
#include "publication/reviewing.hpp"
#include "publication/views.hpp"
#include "publication/wording.hpp"
#include "publication/workbench.hpp"
#include "publication/workflow.hpp"

namespace mingtang::publication {
namespace {

using storage::Transaction;

void show_secrecy_form(ReviewPage& page, std::optional<SecrecyReview> const& review, std::string const& digest) {
    bool const holds = review && review->digest == digest;
    page.secrecy_state =
        !review ? "还没有进行保密审查。"
        : !holds ? review->actor + " 于 " + local_minute(review->at) + " 审查之后内容有改动，审查意见已失效。"
                 : review->actor + " 于 " + local_minute(review->at) + " 逐项审查，结论：" +
                       std::string{chinese(review->form.verdict)} + "。" + review->form.basis;
    for (auto const& question : secrecy_questions()) {
        SecrecyLine line;
        line.hint = question.hint;
        auto const key = std::string{question.code};
        line.answer = {"answer_" + key, std::string{question.chinese}, "", std::string{question.hint}};
        line.answer.type = "radio";
        line.words = {"words_" + key, "有疑点时写明（" + std::string{question.chinese} + "）"};
        line.words.max_length = 300;
        SecrecyAnswer const* given = nullptr;
        if (holds)
            for (auto const& one : review->form.answers)
                if (one.question == question.code) given = &one;
        for (auto const answer : {Answer::pass, Answer::concern, Answer::not_applicable})
            if (answer != Answer::not_applicable || question.may_not_apply)
                line.answers.push_back(
                    {std::string{code(answer)}, std::string{chinese(answer)}, "", given && given->answer == answer});
        if (given) line.words.value = given->words;
        page.questions.push_back(std::move(line));
    }
    page.verdict = {"verdict", "审查结论"};
    page.verdict.type = "radio";
    for (auto const verdict : {Verdict::open, Verdict::exempt, Verdict::report})
        page.verdicts.push_back(
            {std::string{code(verdict)}, std::string{chinese(verdict)}, "", holds && review->form.verdict == verdict});
    page.basis = {"basis", "依据和理由", holds ? review->form.basis : "", "结论不是“公开”的必填。"};
    page.basis.max_length = 1000;
}

std::string waiting_words(Desk const& desk, Transaction& tx, Dossier const& dossier) {
    auto text = "现在由" + who_does(tx, stage_now(dossier), dossier) + "办理";
    auto const& due = dossier.revision.due_on;
    if (due && *due < desk.today())
        text += "，已超过期限 " + std::to_string(desk.workdays.between(*due, desk.today())) + " 个工作日";
    else if (due)
        text += "，应于 " + mingtang::chinese(*due) + "前办结";
    return text + "。";
}

Result<ReviewPage> page_of(desk::Visit& visit, Transaction& tx, RevisionId id, TypedComment const& typed) {
    auto const dossier = TRY(open_dossier(visit.desk, tx, id));
    auto const& revision = dossier.revision;
    ReviewPage page;
    page.frame = frame_for(visit, "审核：" + title_of(dossier));
    page.frame.crumbs = {{"信息发布", Url{home}}, {title_of(dossier)}};
    page.frame.subtitle =
        std::string{chinese(dossier.publication.kind)} + "，" + dossier.unit.name + "，" + state_in_words(revision);
    page.csrf = visit.csrf;
    page.author = revision.author_name;
    page.submitted = revision.submitted_at ? "于 " + local_minute(*revision.submitted_at) + " " : "";
    auto const live = live_revision(tx, dossier.publication.id);
    bool const first = !live || live->id == revision.id;
    page.against = first ? "首次发布，全文如下" : "与现在公开的文本相比";
    if (in_work(revision.state)) page.note = revision.note;
    page.text = review_text(visit, tx, dossier, typed);

    auto const right = open_for_review(visit.desk, tx, id);
    page.decidable = bool(right);
    if (!right) page.why_not = right.error().sentence();
    auto const context = gather(visit.desk, tx, dossier);
    page.findings = finding_lines(find_all(dossier.publication, revision, context, Moment::for_signature),
                                  accepted_findings(tx, id, context.digest), page.decidable, id);
    show_secrecy_form(page, context.secrecy, context.digest);
    page.secrecy = page.decidable && revision.stage == Stage::second;
    page.last = revision.stage == Stage::final;
    if (!page.last) page.next = chinese(dossier.chain.after(revision.stage));
    bool const withheld_policy =
        info(dossier.publication.kind).policy && revision.content.openness.openness != Openness::proactive;
    page.opinion = withheld_policy && revision.state == State::submitted &&
                   visit.desk.actor.has(identity::Role::disclosure_office) &&
                   revision.author != visit.desk.actor.account.value;
    if (withheld_policy)
        page.opinion_state = context.office_opinion.empty() ? "政务公开机构还没有出具意见。" : context.office_opinion;
    page.way = way_of(tx, dossier.publication.id);
    if (revision.state == State::submitted) page.now = waiting_words(visit.desk, tx, dossier);
    page.draft = web::own_url(path_of(id));
    page.pass = web::own_url(path_of(id, "/pass"));
    page.sign = web::own_url(path_of(id, "/sign"));
    page.send_back = web::own_url(path_of(id, "/return"));
    page.save_secrecy = web::own_url(path_of(id, "/secrecy"));
    page.give_opinion = web::own_url(path_of(id, "/opinion"));
    page.words = {"note", "审核意见", "", "可以不填；记入审计日志。"};
    page.words.max_length = 500;
    bool const said = page.text.open > 0;
    page.reason = {
        "reason", "退回理由", "",
        said ? "拟稿人会看到。稿件中已有 " + std::to_string(page.text.open) + " 条意见待办理，可以不再写理由。"
             : "拟稿人会看到，请写明要改哪里；要指着某一段说的，在那一段旁边提意见。"};
    page.reason.required = !said;
    page.reason.max_length = 1000;
    page.opinion_words = {"words", "审查意见", "", "是否同意不主动公开，依据是什么。"};
    page.opinion_words.required = true;
    page.opinion_words.max_length = 1000;
    return page;
}

web::Response show(desk::Visit& visit, RevisionId id, std::optional<Refusal> const& refusal = {},
                   TypedComment const& typed = {}) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, id, typed); });
    if (!page) return desk::page_for(visit, page.error());
    if (!refusal) return web::html(views::review(*page));
    page->frame.flash = {web::ConsoleFrame::Flash::Kind::refused, refusal->sentence()};
    return web::html(views::review(*page), 422);
}

template <class T>
web::Response decided(desk::Visit& visit, RevisionId id, Result<T> const& done, std::string path,
                      std::string_view word) {
    if (done) return saved(std::move(path), word);
    if (done.error().kind == Refusal::Kind::invalid) return show(visit, id, done.error());
    return desk::page_for(visit, done.error());
}

SecrecyForm sent_form(web::Request const& request) {
    SecrecyForm form;
    for (auto const& question : secrecy_questions()) {
        auto const key = std::string{question.code};
        auto const sent = request.field("answer_" + key);
        for (auto const answer : {Answer::pass, Answer::concern, Answer::not_applicable})
            if (sent == code(answer)) form.answers.push_back({key, answer, std::string{request.field("words_" + key)}});
    }
    form.verdict = Verdict::report;
    for (auto const verdict : {Verdict::open, Verdict::exempt})
        if (request.field("verdict") == code(verdict)) form.verdict = verdict;
    form.basis = request.field("basis");
    return form;
}

}  // namespace

web::Response review_refused(desk::Visit& visit, RevisionId id, Refusal const& refusal, TypedComment const& typed) {
    return show(visit, id, refusal, typed);
}

web::Response review_revision(desk::Visit& visit) {
    auto const id = captured_id<RevisionId>(visit);
    return id ? show(visit, *id) : desk::not_found(visit);
}

web::Response pass_revision(desk::Visit& visit) {
    auto const id = captured_id<RevisionId>(visit);
    if (!id) return desk::not_found(visit);
    return decided(visit, *id, pass(visit.desk, *id, visit.request.field("note")), std::string{home}, "passed");
}

web::Response sign_revision(desk::Visit& visit) {
    auto const id = captured_id<RevisionId>(visit);
    if (!id) return desk::not_found(visit);
    return decided(visit, *id, sign(visit.desk, *id, visit.request.field("note")), std::string{home}, "signed");
}

web::Response return_revision(desk::Visit& visit) {
    auto const id = captured_id<RevisionId>(visit);
    if (!id) return desk::not_found(visit);
    return decided(visit, *id, send_back(visit.desk, *id, visit.request.field("reason")), std::string{home},
                   "returned");
}

web::Response save_secrecy_form(desk::Visit& visit) {
    auto const id = captured_id<RevisionId>(visit);
    if (!id) return desk::not_found(visit);
    // Rights before forms.
    auto const right = visit.desk.database.read([&](Transaction& tx) { return open_for_review(visit.desk, tx, *id); });
    if (!right) return desk::page_for(visit, right.error());
    return decided(visit, *id, review_secrecy(visit.desk, *id, sent_form(visit.request)), path_of(*id, "/review"),
                   "reviewed");
}

web::Response accept_finding_form(desk::Visit& visit) {
    auto const id = captured_id<RevisionId>(visit);
    if (!id) return desk::not_found(visit);
    return decided(visit, *id,
                   accept_finding(visit.desk, *id, visit.request.field("finding"), visit.request.field("reason")),
                   path_of(*id, "/review"), "accepted");
}

web::Response give_opinion_form(desk::Visit& visit) {
    auto const id = captured_id<RevisionId>(visit);
    if (!id) return desk::not_found(visit);
    return decided(visit, *id, give_opinion(visit.desk, *id, visit.request.field("words")), path_of(*id, "/review"),
                   "opinion");
}

}  // namespace mingtang::publication
