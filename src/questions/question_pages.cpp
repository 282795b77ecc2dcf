// One question: what was asked, whose turn it is, the answer in work beside what the machine found, and the steps that
// this person may take now.
#include <algorithm>

#include "base/text.hpp"
#include "org/store.hpp"
#include "questions/answering.hpp"
#include "questions/door.hpp"
#include "questions/due.hpp"
#include "questions/handlers.hpp"
#include "questions/pages.hpp"
#include "questions/views.hpp"
#include "questions/workbench.hpp"

namespace mingtang::questions {
namespace {

using storage::Transaction;

struct ShownAgain {
    std::optional<Refusal> refusal{};
    std::string contact{};
};

web::FormField field(std::string_view name, std::string_view label, std::string value, std::string_view hint,
                     bool required, int most) {
    web::FormField one{std::string{name}, std::string{label}, std::move(value), std::string{hint}};
    one.required = required;
    one.max_length = most;
    return one;
}

std::string next_of(Folder const& folder) {
    switch (folder.question.state) {
        case State::held:
            return "等待政务公开办公室确认：" + folder.question.held_because + "。是真实咨询的直接分办。";
        case State::waiting:
            return "等待政务公开办公室分办。";
        case State::assigned:
            return "等待" + folder.unit_name + "答复。";
        case State::asking:
            return "等待提问人凭查询码补充。";
        case State::drafted:
            return "等待" + folder.unit_name + "审核人或政务公开办公室审核。";
        default:
            return {};
    }
}

void add_facts(QuestionPage& page, Folder const& folder) {
    auto const& one = folder.question;
    auto const add = [&](std::string label, std::string words) {
        if (!words.empty()) page.facts.push_back({std::move(label), std::move(words)});
    };
    add("编号", one.id.text());
    add("提问时间", local_minute(one.asked_at));
    add("承办单位", folder.unit_name);
    add("公开", one.publicly ? "提问人同意公开答复" : "提问人不同意公开，只凭查询码查看");
    add("联系方式", one.erased_at ? "已按期限删除" : one.contact.empty() ? "没有留" : "已留，加密保存");
    if (one.answered_at) add("答复时间", local_minute(*one.answered_at));
    if (one.state == State::dismissed) add("不予办理的理由", one.because);
}

void add_way(Transaction& tx, QuestionPage& page, QuestionId id) {
    for (auto const& step : steps_of(tx, id)) {
        bool const attention = step.step == "send_back" || step.step == "hand_back" || step.step == "reopen" ||
                               step.step == "hide" || step.step == "ask_more";
        page.way.push_back({attention ? web::Moment::Tone::attention : web::Moment::Tone::done, local_minute(step.at),
                            std::string{chinese_of_step(step.step)} + (step.actor.empty() ? "" : "，" + step.actor),
                            step.words});
    }
}

void add_steps(desk::Visit& visit, Transaction& tx, QuestionPage& page, Folder const& folder) {
    auto const& one = folder.question;
    auto const open = [&](Step step) { return bool(allowed(one.state, step, folder.parts)); };
    page.assignable = open(Step::assign);
    page.backable = open(Step::hand_back);
    page.asking = open(Step::ask_more);
    page.waiting = open(Step::carry_on);
    page.writing = open(Step::submit);
    page.judging = open(Step::answer) && !is_writer(tx, one.id, visit.desk.actor.account.value);
    page.dismissable = open(Step::dismiss);
    page.reopenable = open(Step::reopen);
    page.has_contact = !one.contact.empty();
    page.opening = page.has_contact && std::ranges::find(folder.parts, By::clerk) != folder.parts.end();
    auto const shown = find_published(tx, one.id);
    page.hideable = shown && std::ranges::find(folder.parts, By::reviewer) != folder.parts.end();
    page.common = shown && shown->common;
    if (shown) page.portal = {"公开页面", web::own_url(door::path_of(one.id))};
    auto const to = [&](std::string_view more) { return web::own_url(path_of(one.id, more)); };
    page.assign = to("/assign");
    page.back = to("/hand-back");
    page.ask_more = to("/ask-more");
    page.carry_on = to("/carry-on");
    page.save = to("/answer");
    page.submit = to("/submit");
    page.send_back = to("/send-back");
    page.pass = to("/pass");
    page.dismiss = to("/dismiss");
    page.reopen = to("/reopen");
    page.open_contact = to("/contact");
    page.hide = to("/hide");
    page.set_common = to("/common");
    page.valid_until =
        field("valid_until", "有效期至", shown && shown->valid_until ? iso(*shown->valid_until) : std::string{},
              "过了这一天、或者依据的文件废止失效，就不再提示；可以不填。", false, 0);
    page.valid_until.type = "date";
}

void add_forms(desk::Visit& visit, Transaction& tx, QuestionPage& page, Folder const& folder, bool again) {
    auto const& request = visit.request;
    auto const typed = [&](std::string_view name) { return again ? std::string{request.field(name)} : std::string{}; };
    page.unit = {"unit", "承办单位"};
    page.unit.required = true;
    page.units.push_back({"", "请选择"});
    for (auto const& unit : org::units_under(tx, visit.desk.actor.jurisdiction_path, visit.desk.today()))
        page.units.push_back(
            {unit.id.text(), unit.name, "",
             again && !typed("unit").empty() ? typed("unit") == unit.id.text() : unit.id == folder.question.unit});
    page.assign_reason =
        field("assign_reason", "说明", typed("assign_reason"), "改派其他单位的要写明理由。", false, 1000);
    page.back_reason = field("back_reason", "退回理由", typed("back_reason"), "写明应由哪个单位答复。", true, 1000);
    page.more = field("more", "请提问人补充什么", typed("more"), "提问人凭查询码看到这句话。", true, 1000);
    page.return_reason = field("return_reason", "退回理由", typed("return_reason"), "", true, 1000);
    page.regardless =
        field("regardless", "疑点核实情况", typed("regardless"), "有疑点仍然通过的，写明为什么。", false, 1000);
    page.dismiss_reason = field("dismiss_reason", "理由", typed("dismiss_reason"),
                                "提问人会看到，如“属于举报，请向……反映”。", true, 1000);
    page.reopen_reason = field("reopen_reason", "重新办理的原因", typed("reopen_reason"), "", true, 1000);
    page.contact_reason = field("contact_reason", "查看联系方式的用途", typed("contact_reason"),
                                "只用于办理这条咨询，每次查看都记入审计日志。", true, 200);
    page.hide_reason = field("hide_reason", "撤下理由", typed("hide_reason"), "", true, 1000);
}

// The answer in work: as it was typed just now, as it stands, or as it is proposed.
void add_answer(desk::Visit& visit, Transaction& tx, QuestionPage& page, Folder const& folder, bool again) {
    auto const& request = visit.request;
    auto draft = page.writing ? proposed(tx, folder, visit.desk.today()) : draft_of(folder.question);
    bool const sent = again && request.route.ends_with("/answer");
    bool const handed_in = again && request.route.ends_with("/submit");
    if (sent || handed_in)
        draft = {std::string{request.field("answer")}, std::string{request.field("public_title")},
                 std::string{request.field("public_body")}, request.field("publicly") == "yes",
                 std::string{request.field("policy")}};
    page.agreed = folder.question.publicly;
    page.make_public = draft.make_public;
    page.answer = draft.answer;
    page.public_title = draft.public_title;
    page.public_body = draft.public_body;
    page.saves = sent || handed_in ? std::string{request.field("saves")} : std::to_string(folder.question.saves);
    page.answer_field =
        field("answer", "答复", draft.answer, "先说结论，再说依据、办理地点、时间和电话。", true, int(longest_answer));
    page.publicly = {"publicly", "公开"};
    page.publicly.type = "radio";
    page.publicly_choices = {{"yes", "公开问题和答复", "", draft.make_public},
                             {"no", "只给提问人看", "", !draft.make_public}};
    page.title_field = field("public_title", "公开的标题", draft.public_title,
                             "不写姓名、电话、门牌等能认出提问人的内容。", false, int(longest_public_title));
    page.body_field = field("public_body", "公开的问题", draft.public_body, "由原文遮盖个人信息而来，请再核对一遍。",
                            false, int(longest_public_body));
    page.policy = field("policy", "依据的文件", draft.policy,
                        "已发布信息的编号，可以不填；文件废止后，这条答复会标明。", false, 20);
    if (!page.writing && !page.judging && folder.question.state != State::drafted) return;
    auto const found = found_in(tx, folder, draft, visit.desk.today());
    page.persons = found.persons;
    page.stops = found.stops;
    page.doubts = found.doubts;
}

Result<QuestionPage> page_of(desk::Visit& visit, Transaction& tx, QuestionId id, ShownAgain const& again) {
    auto const folder = TRY(open_question(visit.desk, tx, id));
    auto const& one = folder.question;
    auto const today = visit.desk.today();
    QuestionPage page;
    page.frame = frame_for(visit, one.subject);
    page.frame.crumbs = {{"公众咨询", web::own_url(home)}, {shorten(one.subject, 24)}};
    page.csrf = visit.csrf;
    page.state = chinese(one.state);
    page.tone = tone(one.state);
    page.next = next_of(folder);
    page.body = one.body;
    if (is_open(one.state) || one.answered_at) page.due = due_in_words(one, today, statutes::built_in());
    page.due_tone = is_late(one, today) ? "late" : one.answered_at ? "ok" : "due";
    if (is_alarming(one, today, statutes::built_in(), visit.desk.workdays))
        page.alarm = "超过三个月没有答复，检查时属于单项否决情形，请立即办理。";
    if (is_open(one.state)) page.because = one.because;
    add_facts(page, folder);
    add_way(tx, page, id);
    add_steps(visit, tx, page, folder);
    add_forms(visit, tx, page, folder, again.refusal.has_value());
    add_answer(visit, tx, page, folder, again.refusal.has_value());
    page.contact = again.contact;
    return page;
}

web::Response show(desk::Visit& visit, QuestionId id, ShownAgain const& again) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, id, again); });
    if (!page) return desk::page_for(visit, page.error());
    if (!again.refusal) return web::html(views::question(*page));
    page->frame.flash = {web::ConsoleFrame::Flash::Kind::refused, again.refusal->sentence()};
    return web::html(views::question(*page), again.refusal->kind == Refusal::Kind::invalid ? 422 : 409);
}

}  // namespace

web::Response question(desk::Visit& visit) {
    auto const id = QuestionId::parse(visit.captured(0));
    return id ? show(visit, *id, {}) : desk::not_found(visit);
}

web::Response question_refused(desk::Visit& visit, QuestionId id, Refusal const& refusal) {
    bool const here = refusal.kind == Refusal::Kind::invalid || refusal.kind == Refusal::Kind::conflict ||
                      refusal.kind == Refusal::Kind::wrong_state;
    return here ? show(visit, id, {refusal, {}}) : desk::page_for(visit, refusal);
}

web::Response question_with_contact(desk::Visit& visit, QuestionId id, std::string contact) {
    return show(visit, id, {{}, std::move(contact)});
}

}  // namespace mingtang::questions
