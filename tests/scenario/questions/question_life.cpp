// A question in the words of who asks and who answers: from the form to the public answer, and to the day on which
// nothing says any more who asked.
#include <doctest/doctest.h>

#include <algorithm>

#include "hall.hpp"
#include "publication/ending.hpp"
#include "questions/door.hpp"
#include "questions/due.hpp"
#include "questions/retention.hpp"
#include "questions/surfaces.hpp"
#include "search/search.hpp"

using namespace mingtang;
using namespace mingtang::questions;
using make::must;

namespace {

std::string why_not(auto const& result) {
    REQUIRE_FALSE(result);
    return std::string{result.error().says.key};
}

std::optional<PublicQuestion> shown(storage::Database& database, QuestionId id) {
    return database.read([&](storage::Transaction& tx) { return door::find(tx, id); });
}

int found_by_search(storage::Database& database, std::string const& words) {
    return database.read(
        [&](storage::Transaction& tx) { return search::rank(database, tx, search_kind, words, 0).total; });
}

}  // namespace

SCENARIO("a question is answered by one, passed by another, and readers see its public version alone") {
    make::for_each_engine([](storage::Database& database) {
        Hall hall{database};
        auto const asked = hall.asked();
        auto const id = asked.question.id;
        CHECK(asked.code.size() == 14);
        CHECK(asked.question.state == State::assigned);
        CHECK(iso(asked.question.due_on) == "2026-11-27");
        CHECK(asked.question.contact.find("138") == std::string::npos);

        // What is proposed for readers carries no name and no number.
        auto const proposal = database.read([&](storage::Transaction& tx) {
            return proposed(tx, must(open_question(hall.clerk, tx, id)), hall.clerk.today());
        });
        CHECK(proposal.public_body.find("张建国") == std::string::npos);
        CHECK(proposal.public_body.find("13800138000") == std::string::npos);
        CHECK(proposal.public_body.find("138****8000") != std::string::npos);

        auto draft = hall.written();
        draft.public_body = "我叫张建国，孩子明年六岁。";
        CHECK(why_not(submit(hall.clerk, id, asked.question.saves, draft)) == "questions.names_somebody");
        draft.public_body = "电话 13800138000，孩子明年六岁。";
        CHECK(why_not(submit(hall.clerk, id, asked.question.saves, draft)) == "questions.names_somebody");
        draft = hall.written();
        CHECK(why_not(submit(hall.clerk, id, asked.question.saves + 1, draft)) == "questions.decided_meanwhile");
        auto const saved = must(save_answer(hall.clerk, id, asked.question.saves, draft));
        CHECK(saved.state == State::assigned);
        must(submit(hall.clerk, id, saved.saves, draft));
        CHECK_FALSE(shown(database, id));

        CHECK(why_not(answer(hall.clerk, id, hall.question(id).saves)) == "questions.not_yours_to_do");
        must(answer(hall.reviewer, id, hall.question(id).saves));
        auto const open = shown(database, id);
        REQUIRE(open);
        CHECK(open->title == draft.public_title);
        CHECK(open->answered_on == hall.reviewer.today());
        CHECK(found_by_search(database, "居住证") == 1);
        CHECK(found_by_search(database, "张建国") == 0);

        must(hide(hall.judge, id, "提问人要求"));
        CHECK_FALSE(shown(database, id));
        CHECK(found_by_search(database, "居住证") == 0);
        auto const back = must(look_up(hall.home, hall.keys, asked.code, "192.0.2.7"));
        CHECK(back.answer == draft.answer);  // the asker still reads it
    });
}

SCENARIO("a form sent twice is one question with one code; a wrong code finds nothing and costs waiting") {
    make::for_each_engine([](storage::Database& database) {
        Hall hall{database};
        auto const sent = hall.sent();
        auto const first = must(ask(hall.home, hall.keys, hall.wanted(), sent));
        auto const again = must(ask(hall.home, hall.keys, hall.wanted(), sent));
        CHECK(first.code == again.code);
        CHECK(first.question.id == again.question.id);
        CHECK(must(look_up(hall.home, hall.keys, first.code, "192.0.2.7")).id == first.question.id);

        for (int i = 0; i < 9; ++i)
            CHECK(why_not(look_up(hall.home, hall.keys, "2222-2222-2222", "192.0.2.9")) == "questions.no_such_code");
        CHECK(why_not(look_up(hall.home, hall.keys, "not a code", "192.0.2.9")) == "questions.no_such_code");
        CHECK(why_not(look_up(hall.home, hall.keys, first.code, "192.0.2.9")) == "questions.too_many_codes");
        CHECK(must(look_up(hall.home, hall.keys, first.code, "192.0.2.10")).id == first.question.id);
        auto later = hall.home;
        later.now += std::chrono::minutes{2};
        CHECK(must(look_up(later, hall.keys, first.code, "192.0.2.9")).id == first.question.id);
    });
}

SCENARIO("nobody is refused by a machine: what looks odd waits for a person") {
    auto const test = make::sqlite_database();
    Hall hall{**test};
    auto sent = hall.sent();
    sent.trapped = true;
    CHECK(must(ask(hall.home, hall.keys, hall.wanted(), sent)).question.state == State::held);
    sent = hall.sent();
    sent.form_number = hall.keys.form_number(hall.home.now - std::chrono::seconds{1});
    auto const quick = must(ask(hall.home, hall.keys, hall.wanted(), sent)).question;
    CHECK(quick.state == State::held);
    for (int i = 0; i < 5; ++i) {
        auto const one = must(ask(hall.home, hall.keys, hall.wanted(), hall.sent("198.51.100.1"))).question;
        CHECK(one.state == State::assigned);
    }
    CHECK(must(ask(hall.home, hall.keys, hall.wanted(), hall.sent("198.51.100.1"))).question.state == State::held);
    CHECK(must(ask(hall.home, hall.keys, hall.wanted(), hall.sent("198.51.100.2"))).question.state == State::assigned);
    // A person confirms it by assigning it.
    CHECK(must(assign(hall.judge, quick.id, hall.clerk.actor.unit)).state == State::assigned);
    // Over all: beyond sixty in an hour everything waits for a person.
    for (int i = 0; i < 60; ++i)
        must(ask(hall.home, hall.keys, hall.wanted(), hall.sent("203.0.113." + std::to_string(i))));
    CHECK(must(ask(hall.home, hall.keys, hall.wanted(), hall.sent("203.0.113.99"))).question.state == State::held);
}

SCENARIO("what is wrong with a question is said for each field, and nothing is kept") {
    auto const test = make::sqlite_database();
    Hall hall{**test};
    auto wanted = hall.wanted();
    wanted.subject = "问";
    wanted.body = " ";
    wanted.contact = std::string(101, '1');
    wanted.unit = org::UnitId{4711};
    auto const found =
        hall.office.database().read([&](storage::Transaction& tx) { return faults(tx, wanted, hall.home.today()); });
    REQUIRE(found.size() == 4);
    CHECK(found[0].field == "subject");
    CHECK(found[3].field == "unit");
    CHECK(why_not(ask(hall.home, hall.keys, wanted, hall.sent())) == "questions.subject_needed");
    QuestionFilter all;
    CHECK(hall.office.database().read([&](storage::Transaction& tx) { return count_questions_under(tx, "/", all); }) ==
          0);
}

SCENARIO("the asker is asked for more, and the clock stands still meanwhile") {
    make::for_each_engine([](storage::Database& database) {
        Hall hall{database};
        auto const asked = hall.asked();
        auto const id = asked.question.id;
        CHECK(why_not(supplement(hall.home, hall.keys, asked.code, "", "我有居住证")) == "questions.nothing_asked");
        must(ask_more(hall.clerk, id, "请说明有没有居住证"));
        CHECK(hall.question(id).state == State::asking);
        auto later = hall.home;
        later.now += Days{4};  // Tuesday: two working days
        CHECK(why_not(supplement(later, hall.keys, asked.code, "", " ")) == "questions.supplement_needed");
        must(supplement(later, hall.keys, asked.code, "", "有居住证，2024 年办的"));
        auto const back = hall.question(id);
        CHECK(back.state == State::assigned);
        CHECK(back.paused == 2);
        CHECK(iso(back.due_on) == "2026-12-01");
        auto const way = database.read([&](storage::Transaction& tx) { return steps_of(tx, id); });
        REQUIRE(way.size() == 3);
        CHECK(way[1].shown);
        CHECK(way[2].actor.empty());
        CHECK(way[2].words == "有居住证，2024 年办的");
    });
}

SCENARIO("a question goes to whom it concerns: handed back, assigned anew with a reason, not taken up with one") {
    auto const test = make::sqlite_database();
    Hall hall{**test};
    auto const id = hall.asked().question.id;
    CHECK(why_not(hand_back(hall.clerk, id, "")) == "questions.reason_needed");
    must(hand_back(hall.clerk, id, "应由盛庄街道答复"));
    CHECK(hall.question(id).state == State::waiting);
    CHECK(why_not(hand_back(hall.clerk, id, "再退")) == "questions.not_found");  // not this unit's any more
    auto const town = hall.office.district().unit("盛庄街道");
    must(assign(hall.judge, id, town));
    CHECK(why_not(assign(hall.judge, id, hall.clerk.actor.unit)) == "questions.reason_needed");
    must(assign(hall.judge, id, hall.clerk.actor.unit, "教体局更清楚"));
    CHECK(why_not(dismiss(hall.clerk, id, "不办")) == "questions.not_yours_to_do");
    must(dismiss(hall.judge, id, "属于举报，请打 12345"));
    CHECK(hall.question(id).because == "属于举报，请打 12345");
    must(reopen(hall.judge, id, "提问人说明不是举报"));
    CHECK(hall.question(id).state == State::waiting);
    CHECK(why_not(open_contact(hall.stranger, hall.keys, id, "回访")) == "questions.not_found");
}

SCENARIO("who wrote an answer does not pass it, whatever the roles") {
    auto const test = make::sqlite_database();
    Hall hall{**test};
    auto const one = hall.asked().question;
    auto both = hall.office.editor("区教育和体育局");
    both.actor.roles = {identity::Role::editor, identity::Role::reviewer};
    auto const saved = must(save_answer(both, one.id, one.saves, hall.written()));
    must(submit(hall.clerk, one.id, saved.saves, hall.written()));
    CHECK(why_not(answer(both, one.id, hall.question(one.id).saves)) == "questions.own_answer");
    CHECK(why_not(send_back(both, one.id, hall.question(one.id).saves, "再改")) == "questions.own_answer");
    must(send_back(hall.reviewer, one.id, hall.question(one.id).saves, "写明到哪里登记"));
    CHECK(hall.question(one.id).because.find("写明到哪里登记") != std::string::npos);
    must(submit(hall.clerk, one.id, hall.question(one.id).saves, hall.written()));
    must(answer(hall.judge, one.id, hall.question(one.id).saves));
}

SCENARIO("a doubt in an answer is passed with a reason, one for the asker alone stays the asker's") {
    auto const test = make::sqlite_database();
    Hall hall{**test};
    auto const one = hall.asked().question;
    auto draft = hall.written();
    draft.answer = "请联系经办人员，手机 13905390000。";
    must(submit(hall.clerk, one.id, one.saves, draft));
    CHECK(why_not(answer(hall.reviewer, one.id, hall.question(one.id).saves)) == "questions.doubts_open");
    must(answer(hall.reviewer, one.id, hall.question(one.id).saves, "是单位值班手机，可以公开"));
    CHECK(shown(**test, one.id));

    auto wanted = hall.wanted();
    wanted.publicly = false;
    auto const private_one = must(ask(hall.home, hall.keys, wanted, hall.sent())).question;
    CHECK(why_not(submit(hall.clerk, private_one.id, private_one.saves, hall.written())) == "questions.not_agreed");
    draft = hall.written();
    draft.make_public = false;
    must(submit(hall.clerk, private_one.id, private_one.saves, draft));
    must(answer(hall.reviewer, private_one.id, hall.question(private_one.id).saves));
    CHECK_FALSE(shown(**test, private_one.id));
}

SCENARIO("an answer stands as long as the document it rests on; near questions are those that may be followed") {
    make::for_each_engine([](storage::Database& database) {
        Hall hall{database};
        make::Press press{hall.office};
        auto const document = press.published(publication::Kind::notice, make::notice());
        auto const one = hall.asked().question;
        auto draft = hall.written();
        draft.policy = document.text();
        must(submit(hall.clerk, one.id, one.saves, draft));
        must(answer(hall.reviewer, one.id, hall.question(one.id).saves));
        must(set_common(hall.reviewer, one.id, Common::yes, hall.judge.today() + Days{30}));
        auto const standing = [&](Date on) {
            return database.read(
                [&](storage::Transaction& tx) { return door::standing(tx, *door::find(tx, one.id), on); });
        };
        auto const near = [&](std::string const& text, Date on) {
            return database.read(
                [&](storage::Transaction& tx) { return door::similar(database, tx, text, on, 3).size(); });
        };
        auto const today = hall.judge.today();
        CHECK(standing(today) == door::Standing::current);
        CHECK(near("请问外地户籍的孩子怎么上小学", today) == 1);
        CHECK(near("请问怎么办理护照", today) == 0);
        CHECK(standing(today + Days{31}) == door::Standing::out_of_date);
        CHECK(near("请问外地户籍的孩子怎么上小学", today + Days{31}) == 0);
        must(publication::repeal(press.publisher, document, {{}, "新通知代替"}));
        CHECK(standing(today) == door::Standing::document_ended);
        CHECK(near("请问外地户籍的孩子怎么上小学", today) == 0);
        CHECK(why_not(set_common(hall.reviewer, one.id, Common::yes, today)) == "questions.bad_day");
        must(helped(hall.home, one.id));
        CHECK(shown(database, one.id)->helped == 1);
    });
}

SCENARIO("when its time is over nothing says who asked") {
    make::for_each_engine([](storage::Database& database) {
        Hall hall{database};
        auto const id = hall.answered();
        auto const contact = must(open_contact(hall.clerk, hall.keys, id, "核实住址"));
        CHECK(contact == "13800138000");
        auto const erase = [&](Days later) {
            Desk calendar{database, hall.judge.workdays, hall.judge.now + later, publication::calendar_actor(), "job"};
            return *database.change(
                [&](storage::Transaction& tx) -> Result<int> { return erase_what_is_over(calendar, tx); });
        };
        CHECK(erase(Days{170}) == 0);
        CHECK(erase(Days{190}) == 1);
        CHECK(erase(Days{191}) == 0);
        auto const left = hall.question(id);
        CHECK(left.contact.empty());
        CHECK(left.visitor.empty());
        CHECK(left.body.find("13800138000") == std::string::npos);
        CHECK(left.body.find("张建国") == std::string::npos);
        CHECK(left.body.find("孩子明年六岁") != std::string::npos);
        CHECK(why_not(open_contact(hall.clerk, hall.keys, id, "核实")) == "questions.no_contact");
        CHECK(shown(database, id));  // the public version was never theirs
    });
}

SCENARIO("what tells of a person is not passed into a public answer by any sentence; a telephone is, with one") {
    auto const test = make::sqlite_database();
    Hall hall{**test};
    auto const one = hall.asked().question;
    for (auto const* said : {"张某身份证号 11010519491231002X 已登记。", "退费已打到银行卡号 6222021234567890128。",
                             "联系人：李娜，请直接到学校登记。"}) {
        CAPTURE(said);
        auto draft = hall.written();
        draft.answer = said;
        CHECK(why_not(submit(hall.clerk, one.id, one.saves, draft)) == "questions.names_somebody");
    }
    auto draft = hall.written();
    draft.answer = "申请人应当先到学校登记，联系人向学校说明情况，咨询手机 13905390000。";
    must(submit(hall.clerk, one.id, one.saves, draft));
    auto const saves = hall.question(one.id).saves;
    CHECK(why_not(answer(hall.reviewer, one.id, saves, std::string(3003, 'x'))) == "questions.too_long");
    must(answer(hall.reviewer, one.id, saves, "是单位值班手机"));
    CHECK(why_not(hide(hall.judge, one.id, std::string(1001, 'x'))) == "questions.too_long");

    // To the asker alone it may be said, and whoever passes it says why.
    auto wanted = hall.wanted();
    wanted.publicly = false;
    auto const alone = must(ask(hall.home, hall.keys, wanted, hall.sent())).question;
    draft = hall.written();
    draft.make_public = false;
    draft.answer = "身份证号 11010519491231002X 的登记已更正。";
    must(submit(hall.clerk, alone.id, alone.saves, draft));
    CHECK(why_not(answer(hall.reviewer, alone.id, alone.saves + 1)) == "questions.doubts_open");
}

SCENARIO("whoever goes back and chooses otherwise has sent another question; whoever chose nothing agreed to nothing") {
    auto const test = make::sqlite_database();
    Hall hall{**test};
    auto const sent = hall.sent();
    auto wanted = hall.wanted();
    auto const first = must(ask(hall.home, hall.keys, wanted, sent));
    wanted.publicly = false;
    auto const second = must(ask(hall.home, hall.keys, wanted, sent));
    CHECK(second.question.id != first.question.id);
    CHECK_FALSE(second.question.publicly);
    wanted.unit = {};
    CHECK(must(ask(hall.home, hall.keys, wanted, sent)).question.state == State::waiting);
    wanted.publicly.reset();
    CHECK(why_not(ask(hall.home, hall.keys, wanted, sent)) == "questions.choose_publicly");
}

SCENARIO("what is taken up again and then not answered is not public any more") {
    make::for_each_engine([](storage::Database& database) {
        Hall hall{database};
        auto const id = hall.answered();
        must(reopen(hall.judge, id, "提问人说明是举报"));
        CHECK(shown(database, id));
        must(dismiss(hall.judge, id, "属于举报，请打 12345"));
        CHECK_FALSE(shown(database, id));
        CHECK_FALSE(hall.question(id).make_public);
        CHECK(found_by_search(database, "居住证") == 0);
    });
}

SCENARIO("nobody passes a text that he has not read") {
    auto const test = make::sqlite_database();
    Hall hall{**test};
    auto const id = hall.drafted();
    auto const read = hall.question(id).saves;
    must(send_back(hall.judge, id, read, "写明地点"));
    auto draft = hall.written();
    draft.answer = "到学校登记。";
    must(submit(hall.clerk, id, hall.question(id).saves, draft));
    CHECK(why_not(answer(hall.reviewer, id, read)) == "questions.decided_meanwhile");
    CHECK(why_not(send_back(hall.reviewer, id, read, "再改")) == "questions.decided_meanwhile");
    CHECK(hall.question(id).state == State::drafted);
    must(answer(hall.reviewer, id, hall.question(id).saves));
}

SCENARIO("taken up again, every limit counts from that day") {
    make::for_each_engine([](storage::Database& database) {
        Hall hall{database};
        auto const id = hall.drafted();
        must(send_back(hall.judge, id, hall.question(id).saves, "问清楚"));
        must(ask_more(hall.clerk, id, "有没有居住证"));
        hall.clerk.now += Days{4};
        must(carry_on(hall.clerk, id));
        CHECK(hall.question(id).paused == 2);
        must(dismiss(hall.judge, id, "重复"));
        hall.judge.now += Days{120};
        hall.clerk.now = hall.judge.now;
        must(reopen(hall.judge, id, "不是重复"));
        auto const again = hall.question(id);
        auto const today = hall.judge.today();
        auto const& workdays = hall.judge.workdays;
        CHECK(again.counted_from == today);
        CHECK(again.paused == 0);
        CHECK(again.due_on == due_on(today, 0, statutes::built_in(), workdays));
        CHECK_FALSE(is_alarming(again, today, statutes::built_in(), workdays));
        CHECK(due_in_words(again, today, statutes::built_in()).find("重新办理次日起") != std::string::npos);
        CHECK(database.read([&](storage::Transaction& tx) { return silent_since(tx, "/", {}, today).size(); }) == 0);
        must(assign(hall.judge, id, hall.clerk.actor.unit));
        must(ask_more(hall.clerk, id, "哪一年办的"));
        must(carry_on(hall.clerk, id));
        CHECK(hall.question(id).due_on == again.due_on);
    });
}

SCENARIO("offered no longer, an answer keeps its last day; those that are offered come first") {
    make::for_each_engine([](storage::Database& database) {
        Hall hall{database};
        auto const common = hall.answered(), later = hall.answered();
        auto const today = hall.judge.today();
        auto const first = [&] {
            return database
                .read([&](storage::Transaction& tx) {
                    return door::similar(database, tx, "请问外地户籍的孩子怎么上小学", today, 1);
                })
                .front()
                .id;
        };
        CHECK(first() == later);
        must(set_common(hall.reviewer, common, Common::yes, today + Days{9}));
        CHECK(first() == common);
        must(set_common(hall.reviewer, common, Common::no, std::nullopt));
        CHECK_FALSE(shown(database, common)->common);
        CHECK(shown(database, common)->valid_until == today + Days{9});
        CHECK(first() == later);
    });
}

SCENARIO("taken up again it is erased again in its time, and an answer to one person is masked with it") {
    make::for_each_engine([](storage::Database& database) {
        Hall hall{database};
        auto wanted = hall.wanted();
        wanted.publicly = false;
        auto const asked = must(ask(hall.home, hall.keys, wanted, hall.sent()));
        auto const id = asked.question.id;
        auto draft = hall.written();
        draft.make_public = false;
        draft.answer = "已登记的号码 13800138000 可以收到通知。";
        auto const answered_once_more = [&] {
            must(submit(hall.clerk, id, hall.question(id).saves, draft));
            must(answer(hall.reviewer, id, hall.question(id).saves, "是提问人自己的号码"));
        };
        answered_once_more();
        auto const erase = [&](Days later) {
            Desk calendar{database, hall.judge.workdays, hall.judge.now + later, publication::calendar_actor(), "job"};
            return *database.change(
                [&](storage::Transaction& tx) -> Result<int> { return erase_what_is_over(calendar, tx); });
        };
        CHECK(erase(Days{190}) == 1);
        CHECK(hall.question(id).answer.find("13800138000") == std::string::npos);
        CHECK(hall.question(id).answer.find("可以收到通知") != std::string::npos);
        for (auto* desk : {&hall.judge, &hall.clerk, &hall.reviewer, &hall.home}) desk->now += Days{200};
        must(reopen(hall.judge, id, "号码换了"));
        CHECK_FALSE(hall.question(id).erased_at);
        must(ask_more(hall.clerk, id, "新号码"));
        must(supplement(hall.home, hall.keys, asked.code, "", "13700137000"));
        answered_once_more();
        CHECK(erase(Days{10}) == 0);
        CHECK(erase(Days{190}) == 1);
        auto const way = database.read([&](storage::Transaction& tx) { return steps_of(tx, id); });
        CHECK(std::ranges::none_of(way, [](auto const& step) { return step.words == "13700137000"; }));
    });
}

SCENARIO("a unit that has ended is assigned nothing") {
    auto const test = make::sqlite_database();
    Hall hall{**test};
    auto const id = hall.asked().question.id;
    must(hand_back(hall.clerk, id, "应由盛庄街道答复"));
    storage::Query const end{"test.end_unit", "UPDATE units SET valid_to = $2 WHERE id = $1"};
    must((**test).change([&](storage::Transaction& tx) -> Result<bool> {
        tx.run(end, {hall.clerk.actor.unit, hall.judge.today()});
        return true;
    }));
    CHECK(why_not(assign(hall.judge, id, hall.clerk.actor.unit)) == "questions.unit_needed");
}
