// Every action, broken at each of its statements in turn and at its commit, on both engines: all of it or nothing.
#include <doctest/doctest.h>

#include "hall.hpp"
#include "make/breaking.hpp"
#include "questions/retention.hpp"

using namespace mingtang;
using namespace mingtang::questions;
using make::must;

namespace {

storage::Query const counts{
    "test.questions_fingerprint",
    "SELECT (SELECT count(*) FROM questions), (SELECT CAST(coalesce(sum(saves), 0) AS BIGINT) FROM questions), "
    "(SELECT count(*) FROM questions WHERE state = 'assigned'), (SELECT count(*) FROM questions WHERE state = "
    "'waiting'), (SELECT count(*) FROM questions WHERE state = 'asking'), (SELECT count(*) FROM questions WHERE state "
    "= "
    "'drafted'), (SELECT count(*) FROM questions WHERE state = 'answered'), (SELECT count(*) FROM question_writers), "
    "(SELECT count(*) FROM question_steps), (SELECT CAST(coalesce(sum(length(words)), 0) AS BIGINT) FROM "
    "question_steps), (SELECT count(*) FROM published_questions), (SELECT CAST(coalesce(sum(common), 0) AS BIGINT) "
    "FROM "
    "published_questions), (SELECT CAST(coalesce(sum(helped), 0) AS BIGINT) FROM published_questions), (SELECT "
    "count(*) "
    "FROM questions WHERE contact <> ''), (SELECT CAST(coalesce(sum(length(body)), 0) AS BIGINT) FROM questions), "
    "(SELECT count(*) FROM search_entries), (SELECT count(*) FROM audit), (SELECT count(*) FROM touched)"};

}  // namespace

SCENARIO("an action on a question that breaks anywhere has not happened") {
    make::for_each_engine([](storage::Database& database) {
        Hall hall{database};
        auto const each = [&](Desk const& desk, std::string const& name, make::Act const& act) {
            make::break_everywhere(database, counts, desk, name, act);
        };
        auto const sent = hall.sent();
        QuestionId id;
        std::string code;
        each(hall.home, "ask", [&](Desk& desk) {
            auto const asked = ask(desk, hall.keys, hall.wanted(), sent);
            if (asked) id = asked->question.id, code = asked->code;
            return bool(asked);
        });
        auto const saves = [&] { return hall.question(id).saves; };
        each(hall.clerk, "hand_back", [&](Desk& desk) { return bool(hand_back(desk, id, "不属本单位")); });
        each(hall.judge, "assign", [&](Desk& desk) { return bool(assign(desk, id, hall.clerk.actor.unit)); });
        each(hall.clerk, "ask_more", [&](Desk& desk) { return bool(ask_more(desk, id, "有没有居住证")); });
        each(hall.home, "supplement",
             [&](Desk& desk) { return bool(supplement(desk, hall.keys, code, "192.0.2.7", "有")); });
        must(ask_more(hall.clerk, id, "哪一年办的"));
        each(hall.clerk, "carry_on", [&](Desk& desk) { return bool(carry_on(desk, id)); });
        each(hall.clerk, "open_contact", [&](Desk& desk) { return bool(open_contact(desk, hall.keys, id, "核实")); });
        each(hall.clerk, "save", [&](Desk& desk) { return bool(save_answer(desk, id, saves(), hall.written())); });
        each(hall.clerk, "submit", [&](Desk& desk) { return bool(submit(desk, id, saves(), hall.written())); });
        each(hall.reviewer, "send_back", [&](Desk& desk) { return bool(send_back(desk, id, saves(), "再改")); });
        must(submit(hall.clerk, id, saves(), hall.written()));
        each(hall.reviewer, "answer", [&](Desk& desk) { return bool(answer(desk, id, saves())); });
        each(hall.reviewer, "common",
             [&](Desk& desk) { return bool(set_common(desk, id, Common::yes, desk.today() + Days{9})); });
        each(hall.judge, "reopen", [&](Desk& desk) { return bool(reopen(desk, id, "补充说明")); });
        must(submit(hall.clerk, id, saves(), hall.written()));
        must(answer(hall.reviewer, id, saves()));
        each(hall.judge, "hide", [&](Desk& desk) { return bool(hide(desk, id, "提问人要求")); });
        auto const other = hall.answered();
        must(reopen(hall.judge, other, "提问人说明是举报"));
        each(hall.judge, "dismiss", [&](Desk& desk) { return bool(dismiss(desk, other, "属于举报")); });
        Desk calendar{database, hall.judge.workdays, hall.judge.now + Days{200}, publication::calendar_actor(), "job"};
        each(calendar, "erase", [&](Desk& desk) {
            return *desk.database.change(
                       [&](storage::Transaction& tx) -> Result<int> { return erase_what_is_over(desk, tx); }) > 0;
        });
    });
}
