// What the schema itself refuses, whatever the program thinks; the questions of the door; on both engines.
#include <doctest/doctest.h>

#include "make/publication.hpp"
#include "publication/codes.hpp"
#include "publication/door.hpp"
#include "publication/ending.hpp"
#include "publication/figures.hpp"
#include "publication/numbers_store.hpp"

using namespace mingtang;
using namespace mingtang::publication;
using make::must;

namespace {

bool refused(storage::Database& database, storage::Query const& query, storage::Parameters const& parameters) try {
    must(database.change([&](storage::Transaction& tx) -> Result<int> { return tx.run(query, parameters), 0; }));
    return false;
} catch (storage::Failure const& failure) {
    return failure.kind() == storage::Failure::Kind::constraint;
}

}  // namespace

TEST_CASE("the schema holds what the actions promise") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::Press press{office};
        auto const id = press.draft(Kind::notice, make::notice());
        press.to_publication(id);
        auto const publication = press.publication_of(id).id;

        // Four eyes: a second part of the same person breaks the key; who wrote does not sign.
        static storage::Query const second_part{
            "test.second_part", "INSERT INTO revision_parts (revision_id, account_id, part) VALUES ($1, $2, 'final')"};
        CHECK(refused(database, second_part, {id, press.clerk.actor.account}));
        static storage::Query const sign_own{"test.sign_own",
                                             "UPDATE revisions SET signer_id = author_id WHERE id = $1"};
        CHECK(refused(database, sign_own, {id}));
        // Nothing is live that was not signed, or was decided not to be public.
        static storage::Query const live{
            "test.live", "UPDATE revisions SET state = 'live', published_at = $2, digest = '' WHERE id = $1"};
        CHECK(refused(database, live, {id, press.clerk.now}));
        static storage::Query const hidden{
            "test.hidden",
            "UPDATE revisions SET state = 'live', published_at = $2, openness = 'withheld' WHERE id = $1"};
        CHECK(refused(database, hidden, {id, press.clerk.now}));
        must(publish(press.publisher, id));
        // One live and one open text; an index number is nobody else's.
        auto const draft = must(begin_revision(press.clerk, publication, Purpose::update));
        static storage::Query const two_live{
            "test.two_live", "UPDATE revisions SET state = 'live', published_at = $2, digest = 'x' WHERE id = $1"};
        CHECK(refused(database, two_live, {draft, press.clerk.now}));
        auto const other = press.published(Kind::notice, make::notice("另一个通知"));
        static storage::Query const same_number{"test.same_number",
                                                "UPDATE publications SET index_number = (SELECT index_number FROM "
                                                "publications WHERE id = $1) WHERE id = $2"};
        CHECK(refused(database, same_number, {publication, other}));
        static storage::Query const unknown{"test.unknown", "UPDATE revisions SET state = 'approved' WHERE id = $1"};
        CHECK(refused(database, unknown, {draft}));
    });
}

TEST_CASE("every code of a state, a life, a relation is one the schema knows") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::Press press{office};
        auto const id = press.draft(Kind::notice, make::notice());
        static storage::Query const reason{
            "test.withdrawal",
            "UPDATE publications SET withdrawal = $2, withdrawn_at = $3, life = 'withdrawn', "
            "index_number = 'x', published_at = $3 WHERE id = $1"};
        for (auto const kind : all_withdrawals)
            CHECK_FALSE(refused(database, reason, {press.publication_of(id).id, code(kind), press.clerk.now}));
        static storage::Query const relation{
            "test.relation",
            "INSERT INTO revision_relations (revision_id, position, kind, to_id, clause) VALUES ($1, $2, $3, $4, '')"};
        int position = 0;
        for (auto const kind : all_relations)
            CHECK_FALSE(refused(database, relation, {id, ++position, code(kind), press.publication_of(id).id}));
        static storage::Query const openness{"test.openness", "UPDATE revisions SET openness = $2 WHERE id = $1"};
        for (auto const one : all_openness) CHECK_FALSE(refused(database, openness, {id, code(one)}));
    });
}

TEST_CASE("an index number is given once, whatever the templates say") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::Press press{office};
        auto const publication = press.publication_of(press.draft(Kind::notice, make::notice())).id;
        IndexFacts const facts{"371311", "001", "A", "01", 2026};
        auto const give = [&](std::string_view text) {
            return *database.change([&](storage::Transaction& tx) -> Result<std::string> {
                return give_index_number(tx, publication, text, facts, press.clerk.now);
            });
        };
        CHECK(give("{area}/{YYYY}-{seq:4}") == "371311/2026-0001");
        CHECK(give("{area}/{YYYY}-{seq:4}") == "371311/2026-0002");
        CHECK(give("371311/{YYYY}-{seq:4}") == "371311/2026-0003");  // another template that writes the same
        CHECK(give("{area}/{YYYY}-{seq:5}") == "371311/2026-00004");
    });
}

TEST_CASE("the door's lists: filtered, counted, newest first, and never what is not public") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::Press press{office};
        auto budget = make::notice("2026年部门预算");
        budget.metadata.statutory = "20-07";
        budget.metadata.special = "standardization";
        auto const first = press.published(Kind::budget, budget);
        auto const second = press.published(Kind::notice, make::notice());
        press.draft(Kind::notice, make::notice("草稿"));
        auto const school = office.district().unit("区教育和体育局");
        database.read([&](storage::Transaction& tx) {
            auto const all = door::list(tx, {});
            CHECK(all.total == 2);
            REQUIRE(all.documents.size() == 2);
            CHECK(all.documents.front().id == second);
            CHECK(all.documents.front().unit_name == "区教育和体育局");
            auto const total = [&](door::Filter const& filter) { return door::list(tx, filter).total; };
            door::Filter filter;
            filter.kind = Kind::budget;
            CHECK(total(filter) == 1);
            filter = {};
            filter.statutory = "20";
            CHECK(total(filter) == 1);
            filter.statutory = "20-01";
            CHECK(total(filter) == 0);
            filter = {};
            filter.special = "standardization";
            CHECK(total(filter) == 1);
            filter = {};
            filter.unit = school;
            filter.year = 2026;
            filter.validity = door::Validity::in_force;
            filter.topic_class = "科技、教育";
            filter.jurisdiction_path = "/371311/";
            CHECK(total(filter) == 2);
            filter.and_below = false;
            CHECK(total(filter) == 2);
            filter.year = 2025;
            CHECK(total(filter) == 0);
            filter = {};
            filter.page_size = 1;
            filter.page = 2;
            CHECK(door::list(tx, filter).documents.front().id == first);
            auto const kinds = door::count_by_kind(tx, {});
            REQUIRE(kinds.size() == 2);
            CHECK(kinds.front().words == "财政预决算");
            CHECK(door::count_by_unit(tx, {}).front().documents == 2);
            CHECK(door::count_by_year(tx, {}).front().code == "2026");
            CHECK(door::count_by_field(tx, {}).front().words == "义务教育领域");
            CHECK(door::count_by_statutory(tx, {}).size() == 1);
            CHECK(door::texts_after(tx, first, 10).size() == 1);
            CHECK(door::texts_after(tx, {}, 1).size() == 1);
            CHECK(door::listed(tx, {second, PublicationId{1}, first}).size() == 2);
        });
        must(withdraw(press.publisher, second, {WithdrawalKind::merged, "并入预算", "分管副局长", first}));
        database.read([&](storage::Transaction& tx) {
            CHECK(door::list(tx, {}).total == 1);
            CHECK(door::find_tombstone(tx, second)->successor == first);
            CHECK(door::withdrawn(tx, {}).tombstones.size() == 1);
        });
    });
}

TEST_CASE("figures of a unit: how much, how late, and whether it was explained") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::Press press{office};
        auto late = make::notice("晚了的通知");
        late.metadata.formed_on = *parse_date("2026-09-01");
        press.published(Kind::notice, late);
        auto const withdrawn = press.published(Kind::notice, make::notice());
        must(withdraw(press.publisher, withdrawn, {WithdrawalKind::error, "有误", "分管副局长", {}}));
        auto exempt = make::policy();
        exempt.interpretation = {};
        exempt.interpretation.exempt_because = "只改一个电话号码";
        press.published(Kind::policy, exempt);
        auto const policy = press.draft(Kind::policy, make::policy("关于校车的意见", 13));
        auto const beside = press.draft(Kind::interpretation, make::interpretation(press.publication_of(policy).id));
        press.to_signature(beside);
        press.to_publication(policy);
        must(publish(press.publisher, policy));
        auto const correction = must(begin_revision(press.clerk, press.publication_of(policy).id, Purpose::correction));
        press.write(correction, Kind::policy, make::policy("关于校车的意见", 13), "改一个字");
        press.to_publication(correction);
        must(publish(press.publisher, correction));

        auto const school = office.district().unit("区教育和体育局");
        figures::Period const period{*parse_instant("2026-01-01T00:00:00.000Z"),
                                     *parse_instant("2027-01-01T00:00:00.000Z")};
        auto const found = database.read(
            [&](storage::Transaction& tx) { return figures::of_unit(tx, school, period, press.clerk.workdays); });
        CHECK(found.published == 5);
        CHECK(found.corrections == 1);
        CHECK(found.updates == 0);
        CHECK(found.withdrawn == 1);
        CHECK(found.late == 1);
        CHECK(found.policies == 2);
        CHECK(found.exempt == 1);
        CHECK(found.interpreted == 1);
        CHECK(found.interpreted_later == 0);
        auto const nothing = database.read([&](storage::Transaction& tx) {
            return figures::of_unit(tx, school, {period.until, period.until + Days{1}}, press.clerk.workdays);
        });
        CHECK(nothing.published == 0);
    });
}

TEST_CASE("a text that is not what was signed is not served, and the audit says so (C72)") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::Press press{office};
        auto const id = press.published(Kind::notice, make::notice());
        auto const shown = [&] {
            return database.read([&](storage::Transaction& tx) { return bool(door::find_document(tx, id)); });
        };
        auto const compared = [&] {
            Desk desk{database, press.clerk.workdays, press.clerk.now, calendar_actor(), "job"};
            return database
                .change([&](storage::Transaction& tx) -> Result<std::vector<PublicationId>> {
                    return compare_with_signed(desk, tx);
                })
                .value();
        };
        CHECK(shown());
        CHECK(compared().empty());
        static storage::Query const flip{"test.flip",
                                         "UPDATE revisions SET summary = summary || '。' WHERE publication_id = $1"};
        must(database.change([&](storage::Transaction& tx) -> Result<int> { return tx.run(flip, {id}), 0; }));
        CHECK_FALSE(shown());
        CHECK(compared() == std::vector{id});
        static storage::Query const noted{"test.noted", "SELECT count(*) FROM audit WHERE act = 'publication.differs'"};
        CHECK(database.read([&](storage::Transaction& tx) { return tx.first(noted)->integer(0); }) == 1);
    });
}
