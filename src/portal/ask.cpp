// 我要提问: a form without script and without account, read once more beside what was answered already, then sent. The
// query code is shown in the answer itself and at no address.
#include <algorithm>

#include "base/text.hpp"
#include "desk/gate.hpp"
#include "org/store.hpp"
#include "portal/ask_form.hpp"
#include "portal/ask_pages.hpp"
#include "portal/document_lines.hpp"
#include "portal/frame.hpp"
#include "portal/handlers.hpp"
#include "portal/views.hpp"
#include "questions/door.hpp"
#include "questions/due.hpp"
#include "questions/wording.hpp"
#include "search/search.hpp"
#include "statutes/statutes.hpp"

namespace mingtang::portal {
namespace {

using questions::NewQuestion;
using storage::Transaction;

constexpr std::size_t near_shown = 3;

std::vector<web::Link> trail_to(std::string here) {
    return {{"首页", Url{"/"}}, {"互动交流", Url{"/hd"}}, {std::move(here)}};
}

std::vector<std::string> privacy_words(Date today) {
    std::vector<std::string> words{
        "您写的内容和联系方式只用于答复这条咨询，由承办单位和政务公开办公室的工作人员查看；联系方式加密保存，每次查看都"
        "有记录。",
        "不需要写姓名、身份证号、住址。同意公开的，公开前由两个人核对，遮盖能认出您的内容。"};
    if (auto const limit = statutes::built_in().limit("question.contact_kept", today))
        words.push_back("答复后 " + std::to_string(limit->amount) + " 个月删除联系方式，并遮盖原文里的个人信息。");
    return words;
}

AskPage form_page(desk::Visit& visit, Transaction& tx, desk::Browser const& browser, NewQuestion const& typed,
                  std::string number) {
    AskPage page;
    page.frame = frame_for(visit, "我要提问", questions_column);
    page.frame.trail = trail_to("我要提问");
    page.frame.icons = {"info"};
    page.frame.searchable = false;
    page.token = ask_token(visit, browser);
    page.number = std::move(number);
    page.website = visit.request.field("website");
    page.subject = {"subject", "想问什么", typed.subject, "一句话，如“外地户籍孩子在罗庄上小学需要什么材料”。"};
    page.subject.required = true;
    page.subject.max_length = int(questions::longest_subject);
    page.body = {"body", "具体情况", typed.body, "时间、地点、已经办过什么。不必写姓名、身份证号、住址。"};
    page.body.required = true;
    page.body.max_length = int(questions::longest_body);
    page.unit = {"unit", "请谁答复"};
    page.units.push_back({"", "不清楚，由政务公开办公室分办"});
    for (auto const& unit : org::units_under(tx, "/", visit.desk.today()))
        page.units.push_back({unit.id.text(), unit.name, "", unit.id == typed.unit});
    page.publicly = {"publicly", "答复能不能公开", "",
                     "公开的是遮盖个人信息后的问题和答复，可以帮到遇到同样问题的人。"};
    page.publicly.type = "radio";
    page.publicly_choices = {{"yes", "可以公开", "", typed.publicly == true},
                             {"no", "不公开，我凭查询码查看", "", typed.publicly == false}};
    page.publicly.required = true;
    page.contact = {"contact", "联系方式", typed.contact, "可以不填。需要核实情况时用来联系您，如手机号码。"};
    page.contact.max_length = int(questions::longest_contact);
    page.contact.autocomplete = "tel";
    page.privacy = privacy_words(visit.desk.today());
    auto const due = questions::due_on(visit.desk.today(), 0, statutes::built_in(), visit.desk.workdays);
    page.due = "今天提交的，最迟 " + mingtang::chinese(due) + " 答复。";
    return page;
}

void mark(AskPage& page, std::vector<questions::Fault> const& faults) {
    for (auto const& [name, refusal] : faults) {
        page.problems.push_back({name, refusal.sentence()});
        for (auto* one : {&page.subject, &page.body, &page.unit, &page.publicly, &page.contact})
            if (one->name == name) one->error = refusal.sentence();
    }
}

AskCheckPage check_page(desk::Visit& visit, Transaction& tx, desk::Browser const& browser, NewQuestion const& sent) {
    AskCheckPage page;
    page.frame = frame_for(visit, "提交前核对", questions_column);
    page.frame.trail = trail_to("提交前核对");
    page.frame.searchable = false;
    page.token = ask_token(visit, browser);
    page.number = visit.request.field("number");
    page.subject = clean_line(sent.subject);
    page.body = clean_text(sent.body);
    page.contact = clean_line(sent.contact);
    page.unit_id = sent.unit ? sent.unit.text() : "";
    auto const unit = sent.unit ? org::find_unit(tx, sent.unit) : std::nullopt;
    page.unit = unit ? unit->name : "不清楚，由政务公开办公室分办";
    page.website = visit.request.field("website");
    page.publicly = sent.publicly == true ? "yes" : "no";
    page.publicly_words = sent.publicly == true ? "可以公开（遮盖个人信息）" : "不公开";
    auto const today = visit.desk.today();
    for (auto const& one : questions::door::similar(visit.desk.database, tx, page.subject, today, near_shown))
        page.near.push_back({{one.title, web::own_url(questions::door::path_of(one.id))},
                             one.id.text(),
                             shorten(one.answer, 120),
                             one.unit_name + "，" + iso(one.answered_on) + (one.common ? "，常见问题" : "")});
    return page;
}

AskDonePage done_page(desk::Visit& visit, questions::Asked const& asked) {
    AskDonePage page;
    page.frame = frame_for(visit, "提问已收到", questions_column);
    page.frame.trail = trail_to("已收到");
    page.frame.icons = {"info"};
    page.frame.searchable = false;
    page.heading = "提问已收到";
    page.code = asked.code;
    page.told = "请记下或拍下查询码。没有账号，查询答复只凭这个码；丢了找不回来。";
    bool const held = asked.question.state == questions::State::held;
    page.next = {
        held                  ? "工作人员先确认这是一条咨询，再交承办单位答复。"
        : asked.question.unit ? "已交承办单位。"
                              : "由政务公开办公室交承办单位。",
        "最迟 " + mingtang::chinese(asked.question.due_on) + " 答复。需要您补充时，凭查询码也能看到。",
        asked.question.publicly ? "答复公开前由两个人核对，遮盖能认出您的内容。" : "答复不公开，只能凭查询码查看。"};
    return page;
}

web::Response draw_form(desk::Visit& visit, NewQuestion const& typed, std::string number,
                        std::vector<questions::Fault> const& faults = {}, int status = 200) {
    auto const browser = desk::browser_of(visit.request);
    auto page = visit.desk.database.read(
        [&](Transaction& tx) { return form_page(visit, tx, browser, typed, std::move(number)); });
    mark(page, faults);
    return with_browser(visit, views::ask(page), browser, status);
}

}  // namespace

web::Response ask_form(desk::Visit& visit) {
    NewQuestion empty;
    empty.unit = org::UnitId::parse(visit.request.parameter("unit")).value_or(org::UnitId{});
    return draw_form(visit, empty, questions::Keys{visit.gate->case_secret}.form_number(visit.desk.now));
}

// check: read once more. edit: back to the form. send: it is asked.
web::Response send_question(desk::Visit& visit) {
    auto const& request = visit.request;
    questions::Keys const keys{visit.gate->case_secret};
    auto const browser = desk::browser_of(request);
    auto const sent = question_sent(request);
    auto number = std::string{request.field("number")};
    if (!ask_token_fits(visit, browser) || !keys.drawn_at(number))
        return draw_form(visit, sent, keys.drawn_at(number) ? number : keys.form_number(visit.desk.now),
                         {{"", {Refusal::Kind::invalid, questions::wording::form_old}}}, 422);
    if (request.field("go") == "edit") return draw_form(visit, sent, std::move(number));
    auto const faults =
        visit.desk.database.read([&](Transaction& tx) { return questions::faults(tx, sent, visit.desk.today()); });
    if (!faults.empty()) return draw_form(visit, sent, std::move(number), faults, 422);
    if (request.field("go") != "send") {
        auto const page =
            visit.desk.database.read([&](Transaction& tx) { return check_page(visit, tx, browser, sent); });
        return with_browser(visit, views::ask_check(page), browser);
    }
    auto const asked =
        questions::ask(visit.desk, keys, sent,
                       {std::move(number), browser.cookie, network_of(visit), !request.field("website").empty()});
    if (!asked) return draw_form(visit, sent, std::string{request.field("number")}, {{"", asked.error()}}, 422);
    return with_browser(visit, views::ask_done(done_page(visit, *asked)), browser, 200, time_to_note_down);
}

// Somebody found the answer before asking: counted, and led there.
web::Response question_helped(desk::Visit& visit) {
    auto const browser = desk::browser_of(visit.request);
    auto const id = questions::QuestionId::parse(visit.request.field("near"));
    if (!id || !ask_token_fits(visit, browser)) return web::redirect("/questions");
    auto const counted = questions::helped(visit.desk, *id);
    return web::redirect(counted ? questions::door::path_of(*id) : std::string{"/questions"});
}

}  // namespace mingtang::portal
