// Whoever does what in whatever order: nobody has two parts in one text, and nothing is public that three others did
// not judge (C14, F06). People with every role at once, trying everything.
#include <doctest/doctest.h>

#include <random>

#include "make/publication.hpp"
#include "publication/digest.hpp"
#include "publication/review_store.hpp"

using namespace mingtang;
using namespace mingtang::publication;
using make::must;

namespace {

void everything_holds(storage::Database& database, RevisionId id) {
    static storage::Query const parts{"test.parts",
                                      "SELECT part, account_id FROM revision_parts WHERE revision_id = $1"};
    database.read([&](storage::Transaction& tx) {
        auto const revision = *find_revision(tx, id);
        std::map<std::string, std::set<std::int64_t>> people;
        std::set<std::int64_t> all;
        std::size_t count = 0;
        for (auto const& row : tx.run(parts, {id})) {
            people[row.text(0)].insert(row.integer(1));
            all.insert(row.integer(1));
            ++count;
        }
        CHECK(all.size() == count);
        bool const is_signed = revision.state == State::signed_off || revision.state == State::live;
        if (!is_signed) return;
        CHECK(revision.digest == digest_of(revision.content));
        CHECK(people["final"].contains(revision.signer));
        CHECK_FALSE(people["drafted"].contains(revision.signer));
        CHECK_FALSE(people["unit"].empty());
        CHECK_FALSE(people["second"].empty());
        auto const review = last_secrecy_review(tx, id);
        REQUIRE(review);
        CHECK(review->digest == revision.digest);
        CHECK(people["second"].contains(review->account));
    });
}

}  // namespace

TEST_CASE("four eyes in every order of steps") {
    auto const test = make::sqlite_database();
    auto& database = **test;
    make::Office office{database};
    using identity::Role;
    std::vector<Desk> people;
    for (int i = 0; i < 5; ++i) {
        people.push_back(office.editor("区教育和体育局"));
        people.back().actor.roles = {Role::editor, Role::reviewer, Role::legal_reviewer, Role::signatory,
                                     Role::publisher};
    }
    std::mt19937 random{20201120};
    int published = 0;
    for (int round = 0; round < 24; ++round) {
        auto const id = must(start(people[0], {Kind::notice, people[0].actor.unit, {}}));
        must(save(people[0], id, 1, {Kind::notice, people[0].actor.unit, {}, make::notice("初稿"), {}}));
        for (int step = 0; step < 150; ++step) {
            auto& desk = people[random() % people.size()];
            auto const now = database.read([&](storage::Transaction& tx) { return *find_revision(tx, id); });
            switch (random() % 9) {
                case 0:
                    // Whoever writes judges nothing any more: seldom, or nobody is left to judge.
                    if (random() % 8 == 0)
                        static_cast<void>(save(
                            desk, id, now.saves,
                            {Kind::notice, desk.actor.unit, {}, make::notice("第" + std::to_string(step) + "稿"), {}}));
                    break;
                case 1:
                    static_cast<void>(submit(random() % 5 == 0 ? desk : people[0], id));
                    break;
                case 2:
                case 3:
                    static_cast<void>(pass(desk, id));
                    break;
                case 4:
                    if (random() % 4 == 0) static_cast<void>(send_back(desk, id, "再改"));
                    break;
                case 5:
                    static_cast<void>(review_secrecy(desk, id, make::no_secrets()));
                    break;
                case 6:
                    static_cast<void>(sign(desk, id));
                    break;
                case 7:
                    if (random() % 4 == 0) static_cast<void>(recall(desk, id, "重来"));
                    break;
                default:
                    if (publish(desk, id)) ++published;
            }
            everything_holds(database, id);
        }
    }
    CHECK(published > 3);
}
