// 三同步: a policy and what explains it are judged, signed and put out together. And documents at their appointed time.
#include <doctest/doctest.h>

#include "make/publication.hpp"
#include "publication/door.hpp"
#include "publication/ending.hpp"
#include "publication/registers.hpp"
#include "publication/wording.hpp"

using namespace mingtang;
using namespace mingtang::publication;
using make::must;

namespace {

std::string key(auto const& result) {
    return result ? "" : std::string{result.error().says.key};
}

Kept kept(make::Press& press, RevisionId id, Instant at) {
    Desk desk{press.office.database(), press.clerk.workdays, at, calendar_actor(), "job"};
    return *desk.database.change(
        [&](storage::Transaction& tx) -> Result<Kept> { return keep_appointment(desk, tx, id); });
}

}  // namespace

SCENARIO("a policy goes nowhere without its interpretation") {
    auto const test = make::sqlite_database();
    auto& database = **test;
    make::Office office{database};
    make::Press press{office};
    auto const policy = press.draft(Kind::policy, make::policy());
    auto const policy_id = press.publication_of(policy).id;
    press.to_second(policy);
    must(review_secrecy(press.legal, policy, make::no_secrets()));
    auto const refused = pass(press.legal, policy);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence().find("没有解读材料") != std::string::npos);

    WHEN("the interpretation is drafted beside it") {
        auto const beside = press.draft(Kind::interpretation, make::interpretation(policy_id));
        auto const beside_id = press.publication_of(beside).id;
        must(pass(press.legal, policy));
        THEN("the policy is not signed while it lags behind, nor signed alone afterwards") {
            CHECK(key(sign(press.head, policy)) == wording::companion_waits.key);
            CHECK(press.revision(policy).state == State::submitted);
            press.to_signature(beside);
            CHECK(key(sign(press.head, beside)) == wording::signed_with_policy.key);
            must(sign(press.head, policy));
            CHECK(press.revision(beside).state == State::signed_off);
            AND_THEN("both go out in one moment, and link to each other") {
                CHECK_FALSE(publish(press.publisher, beside));  // what it explains is not public
                must(publish(press.publisher, policy));
                database.read([&](storage::Transaction& tx) {
                    auto const shown = door::find_document(tx, policy_id);
                    REQUIRE(shown);
                    REQUIRE(shown->linked_from.size() == 1);
                    CHECK(shown->linked_from.front().id == beside_id);
                    CHECK(shown->linked_from.front().clause == "第一条、第二条");
                    REQUIRE(door::find_document(tx, beside_id));
                    CHECK(door::find_document(tx, beside_id)->links.front().id == policy_id);
                });
            }
            AND_THEN("both go out at the appointed time") {
                auto const at = press.publisher.now + std::chrono::hours{5};
                must(schedule(press.publisher, policy, at));
                CHECK(kept(press, policy, at - std::chrono::minutes{1}) == Kept::nothing_to_do);
                CHECK(kept(press, policy, at) == Kept::published);
                CHECK(press.revision(beside).state == State::live);
                CHECK(press.publication_of(beside_id).first_published_at == at);
            }
        }
        THEN("a copy of the policy's own words is no interpretation") {
            auto copy = make::interpretation(policy_id);
            copy.body = make::policy().body;
            press.write(beside, Kind::interpretation, copy);
            auto const again = submit(press.clerk, beside);
            REQUIRE_FALSE(again);
            CHECK(again.error().sentence().find("照抄原文") != std::string::npos);
        }
    }
    WHEN("it says why none is needed") {
        must(send_back(press.legal, policy, "补充解读安排"));
        auto content = make::policy();
        content.interpretation = {};
        content.interpretation.exempt_because = "只调整一个联系电话";
        press.write(policy, Kind::policy, content);
        press.to_publication(policy);
        CHECK(publish(press.publisher, policy));
    }
}

SCENARIO("an appointment is kept only if every gate is open at its moment") {
    auto const test = make::sqlite_database();
    auto& database = **test;
    make::Office office{database};
    make::Press press{office};
    auto const id = press.draft(Kind::notice, make::notice());
    press.to_publication(id);
    auto const at = press.publisher.now + std::chrono::hours{24};
    CHECK(key(schedule(press.publisher, id, press.publisher.now)) == wording::time_passed.key);
    must(schedule(press.publisher, id, at));
    GIVEN("a matter that came on the negative list meanwhile") {
        auto desk = office.disclosure_office();
        must(list_matter(
            desk, {{}, "户口簿信息", "", "条例第十五条", Ground::third_party, {"户口簿"}, *parse_date("2027-06-01")}));
        THEN("it is held, its unit sees why, and it is not lost") {
            CHECK(kept(press, id, at) == Kept::held);
            auto const held = press.revision(id);
            CHECK(held.state == State::signed_off);
            CHECK(held.note.find("负面清单事项“户口簿信息”") != std::string::npos);
            CHECK(kept(press, id, at) == Kept::nothing_to_do);
        }
    }
    GIVEN("text that somebody changed behind the program's back") {
        static storage::Query const forge{"test.forge", "UPDATE revisions SET body = '<p>另一段话</p>' WHERE id = $1"};
        must(database.change([&](storage::Transaction& tx) -> Result<int> { return tx.run(forge, {id}), 0; }));
        THEN("it does not go out") {
            CHECK(kept(press, id, at) == Kept::held);
            CHECK(press.revision(id).note.find("与签发时不一致") != std::string::npos);
        }
    }
    GIVEN("a job that was lost") {
        THEN("the sweep keeps the appointment all the same, once") {
            Desk desk{database, press.clerk.workdays, at, calendar_actor(), "sweep"};
            auto const sweep = [&] {
                return *database.change(
                    [&](storage::Transaction& tx) -> Result<int> { return keep_appointments(desk, tx); });
            };
            CHECK(sweep() == 1);
            CHECK(press.revision(id).state == State::live);
            CHECK(sweep() == 0);
        }
    }
    GIVEN("somebody who thinks better of it") {
        must(unschedule(press.publisher, id));
        CHECK(kept(press, id, at) == Kept::nothing_to_do);
        must(recall(press.publisher, id, "文字有误"));
        CHECK(press.revision(id).digest.empty());
        CHECK(press.revision(id).signer == 0);
    }
}

SCENARIO("what ends by its own words ends by the calendar") {
    auto const test = make::sqlite_database();
    auto& database = **test;
    make::Office office{database};
    make::Press press{office};
    auto content = make::notice();
    content.metadata.valid_until = *parse_date("2026-12-31");
    auto const id = press.published(Kind::notice, content);
    auto const on = [&](std::string_view day) {
        Desk desk{database, press.clerk.workdays, *parse_instant(std::string{day} + "T04:00:00.000Z"), calendar_actor(),
                  "job"};
        return *database.change([&](storage::Transaction& tx) -> Result<int> { return lapse_overdue(desk, tx); });
    };
    CHECK(on("2026-12-31") == 0);
    CHECK(on("2027-01-01") == 1);
    CHECK(press.publication_of(id).life == Life::lapsed);
    CHECK(press.publication_of(id).ended_because == "有效期至 2026年12月31日");
    CHECK(on("2027-01-02") == 0);
}

SCENARIO("a policy that shall not be public: the office's word, the signature, the shelf, the day to look again") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    make::Press press{office};
    auto content = make::policy();
    content.openness = {
        Openness::withheld, {Ground::deliberative}, "仍在会商之中，公开会影响决策", *parse_date("2027-06-01")};
    auto const id = press.draft(Kind::policy, content);
    press.to_second(id);
    auto form = make::no_secrets();
    form.verdict = Verdict::exempt;
    form.basis = "条例第十六条第二款";
    must(review_secrecy(press.legal, id, form));
    CHECK(pass(press.legal, id).error().sentence().find("政务公开办公室出具审查意见") != std::string::npos);
    auto desk = office.disclosure_office();
    CHECK(key(give_opinion(press.unit, id, "同意")) == wording::not_allowed.key);
    must(give_opinion(desk, id, "同意暂不公开"));
    must(pass(press.legal, id));
    must(sign(press.head, id));
    CHECK(key(publish(press.publisher, id)) == wording::not_proactive.key);
    CHECK(key(schedule(press.publisher, id, press.publisher.now + std::chrono::hours{2})) ==
          wording::not_proactive.key);
    must(file(press.publisher, id));
    auto const publication = press.publication_of(id).id;
    (*test)->read([&](storage::Transaction& tx) {
        CHECK_FALSE(door::find_document(tx, publication));
        CHECK(documents_to_review(tx, "/371311/", *parse_date("2027-05-31")).empty());
        CHECK(documents_to_review(tx, "/371311/", *parse_date("2027-06-01")).size() == 1);
    });
    CHECK(archive(press.publisher, publication));
}
