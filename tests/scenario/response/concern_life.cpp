// A concern in the official's words: from the hotline's slip to the look at what became of it.
#include <doctest/doctest.h>

#include "bureau.hpp"
#include "publication/ending.hpp"
#include "response/clocks.hpp"
#include "response/door.hpp"
#include "response/workflow.hpp"

using namespace mingtang;
using namespace mingtang::response;
using make::must;

namespace {

std::string why_not(auto const& result) {
    REQUIRE_FALSE(result);
    return std::string{result.error().says.key};
}

}  // namespace

SCENARIO("nobody answers for a unit that was merged away") {
    make::for_each_engine([](storage::Database& database) {
        Bureau bureau{database};
        auto const id = bureau.registered();
        auto const ended_on = [&](Date day) {
            must(database.change([&](storage::Transaction& tx) -> Result<int> {
                static storage::Query const end{"test.end_unit", "UPDATE units SET valid_to = $2 WHERE id = $1"};
                tx.run(end, {bureau.helper.actor.unit, day});
                return 1;
            }));
        };
        // The health bureau ended yesterday: it neither leads nor helps.
        ended_on(bureau.judge.today());
        CHECK(why_not(assign(bureau.judge, id, bureau.to_school())) == "response.unknown_unit");
        CHECK(why_not(assign(bureau.judge, id, {bureau.helper.actor.unit, {}, {}, ""})) == "response.unknown_unit");
        CHECK(bureau.concern(id).state == State::registered);
        // One that ends tomorrow helps as long as it is there.
        ended_on(bureau.judge.today() + Days{1});
        must(assign(bureau.judge, id, bureau.to_school()));
    });
}

SCENARIO("a concern is answered by a document that went through every gate") {
    make::for_each_engine([](storage::Database& database) {
        Bureau bureau{database};
        auto& clerk = bureau.press.clerk;
        GIVEN("parents' calls about a school lunch, serious") {
            auto const id = bureau.registered(Tier::serious);
            CHECK(bureau.concern(id).state == State::registered);
            WHEN("the office assigns it to the school bureau, with the health bureau to help") {
                must(assign(bureau.judge, id, bureau.to_school()));
                THEN("the facts are established when both were heard, or it is said why not") {
                    CHECK(why_not(begin_response(clerk, id, Which::full)) == "response.step_not_open");
                    CHECK(why_not(verify(clerk, id, "午餐变质属实。")) == "response.units_missing");
                    must(report(bureau.helper, id, "留样检出致病菌，6 名学生已好转。"));
                    CHECK(why_not(verify(bureau.helper, id, "属实")) == "response.not_yours_to_do");
                    must(verify(clerk, id, "留样检出致病菌，供餐企业已停止供餐，6 名学生已好转。"));
                    AND_THEN("the answer is a draft of the school bureau, and the concern follows it") {
                        auto const draft = must(begin_response(clerk, id, Which::full));
                        auto const text = bureau.press.revision(draft);
                        CHECK(text.content.metadata.summary == "家长反映某小学午餐变质，有学生呕吐");
                        CHECK(text.content.body.find("供餐企业已停止供餐") != std::string::npos);
                        CHECK(bureau.press.publication_of(draft).kind == publication::Kind::response);
                        CHECK(why_not(begin_response(clerk, id, Which::full)) == "response.step_not_open");
                        CHECK(bureau.keep_up() == 0);
                        auto const published = bureau.put_out(draft);
                        CHECK(why_not(review_effect(bureau.judge, id, Effect::settled, "回访满意")) ==
                              "response.step_not_open");
                        CHECK(bureau.keep_up() == 1);
                        CHECK(bureau.keep_up() == 0);
                        auto const answered = bureau.concern(id);
                        CHECK(answered.state == State::answered);
                        CHECK(answered.full_at == bureau.press.publication_of(published).first_published_at);
                        auto const shown =
                            database.read([&](storage::Transaction& tx) { return door::answered_by(tx, published); });
                        REQUIRE(shown);
                        CHECK(shown->source == Source::hotline);
                        CHECK(why_not(review_effect(clerk, id, Effect::settled, "回访满意")) ==
                              "response.not_yours_to_do");
                        must(review_effect(bureau.judge, id, Effect::settled, "回访 6 户，均满意"));
                        CHECK(bureau.concern(id).state == State::settled);
                    }
                }
            }
        }
    });
}

SCENARIO("a holding statement stops the five hours, the answer follows") {
    make::for_each_engine([](storage::Database& database) {
        Bureau bureau{database};
        auto& clerk = bureau.press.clerk;
        auto const id = bureau.assigned(Tier::serious);
        auto const draft = must(begin_response(clerk, id, Which::holding));
        CHECK(bureau.press.revision(draft).content.body.find("正会同有关单位核实") != std::string::npos);
        CHECK(why_not(begin_response(clerk, id, Which::holding)) == "response.already_drafted");
        auto const holding = bureau.put_out(draft);
        CHECK(bureau.keep_up() == 1);
        auto const held = bureau.concern(id);
        CHECK(held.state == State::assigned);  // still to be found out
        REQUIRE(held.holding_at);
        CHECK_FALSE(clocks_of(held, statutes::built_in()).front().late(bureau.judge.now + std::chrono::hours{48}));

        must(brief(clerk, id, bureau.judge.now, "区政府新闻发布厅，分管副区长"));
        must(report(bureau.helper, id, "已好转"));
        must(verify(clerk, id, "供餐企业已停止供餐。"));
        auto const full = bureau.put_out(must(begin_response(clerk, id, Which::full)));
        CHECK(bureau.keep_up() == 1);
        auto const shown = database.read([&](storage::Transaction& tx) { return door::answered_by(tx, full); });
        REQUIRE(shown);
        REQUIRE(shown->others.size() == 1);
        CHECK(shown->others.front().publication == holding);
        CHECK(shown->others.front().which == Which::holding);
    });
}

SCENARIO("an answer that is withdrawn leaves the concern open; one that did not settle is followed by another") {
    make::for_each_engine([](storage::Database& database) {
        Bureau bureau{database};
        auto& clerk = bureau.press.clerk;
        auto const id = bureau.verified();
        auto const first = bureau.put_out(must(begin_response(clerk, id, Which::full)));
        bureau.keep_up();
        must(publication::withdraw(bureau.press.publisher, first,
                                   {publication::WithdrawalKind::error, "人数有误", "分管副局长", {}}));
        CHECK(bureau.keep_up() == 1);
        CHECK(bureau.concern(id).state == State::verified);
        CHECK_FALSE(database.read([&](storage::Transaction& tx) { return door::answered_by(tx, first); }));

        auto const second = bureau.put_out(must(begin_response(clerk, id, Which::full)));
        bureau.keep_up();
        must(review_effect(bureau.judge, id, Effect::unsettled, "仍有 20 条追问：赔偿怎么办"));
        CHECK(bureau.concern(id).state == State::verified);
        auto const third = bureau.put_out(must(begin_response(clerk, id, Which::full)));
        bureau.keep_up();
        auto const shown = database.read([&](storage::Transaction& tx) { return door::answered_by(tx, third); });
        REQUIRE(shown);
        REQUIRE(shown->others.size() == 1);  // the withdrawn one is not shown
        CHECK(shown->others.front().publication == second);
        must(review_effect(bureau.judge, id, Effect::partly, "赔偿协商中"));
        must(reopen(bureau.judge, id, "又有新的来电"));
        auto const again = bureau.concern(id);
        CHECK(again.state == State::assigned);
        CHECK(again.seen_at == bureau.judge.now);  // a new clock
        CHECK_FALSE(again.full);
        // Neither last time's press conference nor its findings count for what came up now.
        CHECK_FALSE(again.briefed_at);
        database.read([&](storage::Transaction& tx) {
            for (auto const& one : units_of(tx, id)) CHECK_FALSE(one.found_at);
        });
    });
}

SCENARIO("an answer withdrawn within the minute it went out leaves the concern to be answered, not stuck") {
    auto const test = make::sqlite_database();
    Bureau bureau{**test};
    auto const id = bureau.verified();
    auto const first = bureau.put_out(must(begin_response(bureau.press.clerk, id, Which::full)));
    must(publication::withdraw(bureau.press.publisher, first,
                               {publication::WithdrawalKind::error, "人数有误", "分管副局长", {}}));
    CHECK(bureau.keep_up() == 1);
    CHECK(bureau.concern(id).state == State::verified);
    CHECK(bureau.concern(id).full_at);  // it was an answer all the same, on its day
    must(begin_response(bureau.press.clerk, id, Which::full));
}

SCENARIO("a draft that is given up gives the concern back") {
    auto const test = make::sqlite_database();
    Bureau bureau{**test};
    auto const id = bureau.verified();
    auto const draft = must(begin_response(bureau.press.clerk, id, Which::full));
    CHECK(bureau.concern(id).state == State::responding);
    must(publication::discard(bureau.press.clerk, draft));
    CHECK(bureau.keep_up() == 1);
    CHECK(bureau.concern(id).state == State::verified);
    must(begin_response(bureau.press.clerk, id, Which::full));
}

SCENARIO("what is not ours is passed on, what needs no answer left with a reason, what is the same merged") {
    auto const test = make::sqlite_database();
    Bureau bureau{**test};
    auto const one = bureau.registered(), two = bureau.registered(), three = bureau.registered();
    CHECK(why_not(leave(bureau.judge, one, " ")) == "response.reason_needed");
    must(leave(bureau.judge, one, "同一问题已有公开答复"));
    must(reopen(bureau.judge, one, "仍有追问"));
    CHECK(bureau.concern(one).state == State::registered);
    CHECK(why_not(pass_on(bureau.judge, two, "", "不属本区")) == "response.to_whom");
    must(pass_on(bureau.judge, two, "市交通运输局", "属市管道路"));
    CHECK(why_not(merge(bureau.judge, three, three, "")) == "response.no_such_concern");
    CHECK(why_not(merge(bureau.judge, three, two, "")) == "response.no_such_concern");
    must(merge(bureau.judge, three, one, "同一所学校"));
    CHECK(bureau.concern(three).merged_into == one);
    CHECK(why_not(assign(bureau.judge, three, bureau.to_school())) == "response.step_not_open");
}

SCENARIO("a concern is nobody's who has no part in it") {
    auto const test = make::sqlite_database();
    Bureau bureau{**test};
    auto const id = bureau.assigned();
    CHECK(why_not(report(bureau.stranger, id, "听说")) == "response.not_found");
    CHECK(why_not(report(bureau.stranger, ConcernId{4711}, "听说")) == "response.not_found");
    CHECK(why_not(assign(bureau.press.clerk, id, bureau.to_school())) == "response.not_yours_to_do");
    auto reader = bureau.office.reviewer("区教育和体育局");
    CHECK(why_not(verify(reader, id, "属实")) == "response.not_yours_to_do");
    auto const town = bureau.office.editor("盛庄街道");
    auto desk = town;
    CHECK(why_not(report(desk, id, "听说")) == "response.not_found");
}

SCENARIO("a street that leads or helps sees the district's concern, and no other of them") {
    auto const test = make::sqlite_database();
    Bureau bureau{**test};
    auto street = bureau.office.editor("盛庄街道");
    auto const street_unit = bureau.office.district().unit("盛庄街道");
    auto const id = bureau.registered(), other = bureau.registered();
    must(assign(bureau.judge, id, {bureau.press.clerk.actor.unit, {street_unit}, {}, ""}));
    must(report(street, id, "社区已上门了解"));
    CHECK(why_not(verify(street, id, "属实")) == "response.not_yours_to_do");
    must(assign(bureau.judge, id, {street_unit, {}, {}, "改由街道牵头"}));
    must(verify(street, id, "属实"));
    must(begin_response(street, id, Which::full));
    CHECK(why_not(report(street, other, "听说")) == "response.not_found");
    auto const elsewhere = bureau.office.editor("褚墩镇");
    auto desk = elsewhere;
    CHECK(why_not(report(desk, id, "听说")) == "response.not_found");
}

SCENARIO("a slip without what the clocks need is not registered") {
    auto const test = make::sqlite_database();
    Bureau bureau{**test};
    auto wanted = bureau.wanted();
    wanted.matter = "  ";
    CHECK(why_not(register_concern(bureau.judge, wanted)) == "response.matter_needed");
    wanted = bureau.wanted();
    wanted.seen_at = bureau.judge.now + std::chrono::minutes{1};
    CHECK(why_not(register_concern(bureau.judge, wanted)) == "response.seen_needed");
    wanted = bureau.wanted();
    wanted.tier.reset();
    CHECK(why_not(register_concern(bureau.judge, wanted)) == "response.tier_needed");
    wanted = bureau.wanted();
    wanted.about = "4711";
    CHECK(why_not(register_concern(bureau.judge, wanted)) == "response.no_such_document");
    auto reader = bureau.office.reviewer("区教育和体育局");
    CHECK(why_not(register_concern(reader, bureau.wanted())) == "response.not_allowed");
}
