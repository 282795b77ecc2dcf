// 查询答复: by the code, which is sent in a form and never stands in an address. A wrong code and one that nobody has
// look alike; what is asked for can be said here.
#include "desk/gate.hpp"
#include "portal/ask_form.hpp"
#include "portal/ask_pages.hpp"
#include "portal/frame.hpp"
#include "portal/handlers.hpp"
#include "portal/views.hpp"
#include "questions/door.hpp"
#include "questions/query_code.hpp"
#include "questions/store.hpp"
#include "questions/wording.hpp"
#include "questions/workflow.hpp"

namespace mingtang::portal {
namespace {

using questions::Question;
using questions::State;
using storage::Transaction;

QuestionStatusPage empty_page(desk::Visit const& visit, desk::Browser const& browser) {
    QuestionStatusPage page;
    page.frame = frame_for(visit, "查询答复", questions_column);
    page.frame.trail = {{"首页", Url{"/"}}, {"互动交流", Url{"/hd"}}, {"查询答复"}};
    page.frame.searchable = false;
    page.token = ask_token(visit, browser);
    page.code = {"code", "查询码", "", "提问时给您的 12 个字母和数字，如 K7MP-2QXR-9TDA，不分大小写。"};
    page.code.required = true;
    page.code.max_length = 40;
    return page;
}

std::string told_of(Question const& one) {
    switch (one.state) {
        case State::held:
        case State::waiting:
            return "已收到，正在交承办单位。最迟 " + mingtang::chinese(one.due_on) + " 答复。";
        case State::assigned:
        case State::drafted:
            return "承办单位正在办理。最迟 " + mingtang::chinese(one.due_on) + " 答复。";
        case State::asking:
            return "承办单位请您补充情况，请在下面写明；补充之前，时限暂停计算。";
        case State::answered:
            return one.answered_at ? "已于 " + local_minute(*one.answered_at) + " 答复。" : "已答复。";
        case State::dismissed:
            return "这条咨询没有办理，理由：" + one.because;
    }
    return {};
}

void add_question(desk::Visit& visit, Transaction& tx, QuestionStatusPage& page, Question const& one) {
    page.found = true;
    page.subject = one.subject;
    page.body = one.body;
    page.state = questions::chinese(one.state == State::drafted ? State::assigned : one.state);
    page.told = told_of(one);
    if (one.state == State::answered) page.answer = one.answer;
    page.asking = one.state == State::asking;
    page.typed = questions::code_as_shown(questions::code_as_kept(visit.request.field("code")));
    for (auto const& step : questions::steps_of(tx, one.id))
        if (step.shown)
            page.way.push_back({step.step == "ask_more" ? web::Moment::Tone::attention : web::Moment::Tone::done,
                                local_minute(step.at), std::string{questions::chinese_of_step(step.step)}, step.words});
    page.more = {"more", "补充情况", std::string{visit.request.field("more")}};
    page.more.required = true;
    page.more.max_length = int(questions::longest_body);
    if (questions::door::find(tx, one.id)) page.shown = {"公开的页面", web::own_url(questions::door::path_of(one.id))};
}

web::Response refused(desk::Visit& visit, desk::Browser const& browser, Refusal const& refusal) {
    auto page = empty_page(visit, browser);
    page.code.value = visit.request.field("code");
    page.code.error = refusal.sentence();
    page.problems = {{"code", refusal.sentence()}};
    constexpr int too_many_requests = 429;
    bool const waits = refusal.kind == Refusal::Kind::conflict;
    auto response = with_browser(visit, views::question_status(page), browser, waits ? too_many_requests : 422);
    if (waits) response.header("Retry-After", "900");
    return response;
}

web::Response show(desk::Visit& visit, desk::Browser const& browser, Question const& one,
                   std::optional<Refusal> const& refusal = {}) {
    auto page = empty_page(visit, browser);
    visit.desk.database.read([&](Transaction& tx) { add_question(visit, tx, page, one); });
    if (refusal) {
        page.more.error = refusal->sentence();
        page.problems = {{"more", refusal->sentence()}};
    }
    return with_browser(visit, views::question_status(page), browser, refusal ? 422 : 200);
}

}  // namespace

web::Response question_status(desk::Visit& visit) {
    auto const browser = desk::browser_of(visit.request);
    return with_browser(visit, views::question_status(empty_page(visit, browser)), browser);
}

web::Response look_up_question(desk::Visit& visit) {
    auto const browser = desk::browser_of(visit.request);
    if (!ask_token_fits(visit, browser))
        return refused(visit, browser, {Refusal::Kind::invalid, questions::wording::form_old});
    questions::Keys const keys{visit.gate->case_secret};
    auto const found = questions::look_up(visit.desk, keys, visit.request.field("code"), network_of(visit));
    return found ? show(visit, browser, *found) : refused(visit, browser, found.error());
}

web::Response supplement_question(desk::Visit& visit) {
    auto const browser = desk::browser_of(visit.request);
    if (!ask_token_fits(visit, browser))
        return refused(visit, browser, {Refusal::Kind::invalid, questions::wording::form_old});
    questions::Keys const keys{visit.gate->case_secret};
    auto const code = visit.request.field("code");
    auto const done = questions::supplement(visit.desk, keys, code, network_of(visit), visit.request.field("more"));
    if (done) return show(visit, browser, *done);
    // Looked up already: one wrong code counts once.
    auto const said = done.error().says.key;
    if (said == questions::wording::no_such_code.key || said == questions::wording::too_many_codes.key)
        return refused(visit, browser, done.error());
    auto const found = questions::look_up(visit.desk, keys, code, network_of(visit));
    return found ? show(visit, browser, *found, done.error()) : refused(visit, browser, found.error());
}

}  // namespace mingtang::portal
