// A notice from its draft to its archive, in the words of those who handle it.
#include <doctest/doctest.h>

#include "catalog/door.hpp"
#include "make/publication.hpp"
#include "publication/door.hpp"
#include "publication/ending.hpp"
#include "publication/wording.hpp"
#include "search/search.hpp"

using namespace mingtang;
using namespace mingtang::publication;
using make::must;

namespace {

std::optional<door::Document> shown(storage::Database& database, PublicationId id) {
    return database.read([&](storage::Transaction& tx) { return door::find_document(tx, id); });
}

int found(storage::Database& database, std::string_view words) {
    return database.read(
        [&](storage::Transaction& tx) { return search::find(database, tx, "publication", words, 1, 10).total; });
}

std::string key(auto const& result) {
    return result ? "" : std::string{result.error().says.key};
}

}  // namespace

SCENARIO("a notice is drafted, judged by three others, and put out by a fifth") {
    auto const test = make::sqlite_database();
    auto& database = **test;
    make::Office office{database};
    make::Press press{office};
    GIVEN("a draft of the school bureau") {
        auto const id = press.draft(Kind::notice, make::notice());
        auto const publication = press.publication_of(id).id;
        CHECK_FALSE(shown(database, publication));
        THEN("its author judges no stage of it, whatever else they may be") {
            must(submit(press.clerk, id));
            press.clerk.actor.roles.insert({identity::Role::reviewer, identity::Role::signatory});
            CHECK(key(pass(press.clerk, id)) == wording::own_work.key);
            must(pass(press.unit, id));
            must(review_secrecy(press.legal, id, make::no_secrets()));
            must(pass(press.legal, id));
            CHECK(key(sign(press.clerk, id)) == wording::own_work.key);
            // Nor does one person judge two stages.
            press.unit.actor.roles.insert(identity::Role::signatory);
            CHECK(key(sign(press.unit, id)) == wording::another_part.key);
        }
        THEN("to write, to judge and to publish are three rights") {
            CHECK(key(publish(press.clerk, id)) == wording::not_allowed.key);
            CHECK(key(pass(press.publisher, id)) == wording::not_allowed.key);
            CHECK(key(save(press.head, id, 2, {})) == wording::not_allowed.key);
            CHECK(key(publish(press.publisher, id)) == wording::step_not_open.key);
        }
        THEN("nobody outside the unit and its reviewers sees it before it is public") {
            auto other = office.editor("区民政局");
            auto const seen = database.read([&](storage::Transaction& tx) {
                return bool(publication::find_revision(tx, id)) &&
                       publication::open_revisions_under(tx, "/371311/").size() == 1;
            });
            CHECK(seen);
            CHECK(key(save(other, id, 2, {})) == wording::not_found.key);
            CHECK(key(submit(other, id)) == wording::not_found.key);
        }
        WHEN("everybody agrees") {
            press.to_publication(id);
            CHECK_FALSE(shown(database, publication));
            CHECK(found(database, "入学登记") == 0);
            must(publish(press.publisher, id));
            auto const document = shown(database, publication);
            REQUIRE(document);
            THEN("readers find it, with a number that nobody else will have") {
                CHECK(document->publication.index_number == "371311/2026-0000001");
                CHECK(document->validity == door::Validity::in_force);
                CHECK(found(database, "入学登记") == 1);
                auto const next = press.published(Kind::notice, make::notice("另一个通知"));
                CHECK(press.publication_of(next).index_number == "371311/2026-0000002");
            }
            THEN("a correction stands beside it until it is public, and readers never see a hole") {
                auto const draft = must(begin_revision(press.clerk, publication, Purpose::correction));
                CHECK(key(begin_revision(press.clerk, publication, Purpose::update)) == wording::already_open.key);
                auto content = make::notice("关于2026年秋季入学登记的通知（更正）");
                press.write(draft, Kind::notice, content, "登记时间写错了");
                CHECK(shown(database, publication)->revision.content.metadata.title == make::notice().metadata.title);
                press.to_publication(draft);
                CHECK(shown(database, publication)->revision.number == 1);
                must(publish(press.publisher, draft));
                auto const now = shown(database, publication);
                CHECK(now->revision.number == 2);
                CHECK(now->publication.index_number == "371311/2026-0000001");
                REQUIRE(now->editions.size() == 2);
                CHECK(now->editions.front().note == "登记时间写错了");
                CHECK(found(database, "更正") == 1);
                auto const former =
                    database.read([&](storage::Transaction& tx) { return door::find_edition(tx, publication, 1); });
                CHECK(former->revision.content.metadata.title == make::notice().metadata.title);
            }
            THEN("what was signed is changed by nobody") {
                CHECK(key(save(press.clerk, id, press.revision(id).saves,
                               {Kind::notice, {}, {}, make::notice("x"), {}})) == wording::step_not_open.key);
                CHECK(key(attach(press.clerk, id, {std::string(64, 'a'), "x.txt", "txt", 1})) ==
                      wording::step_not_open.key);
            }
            THEN("its end is marked where it stands, and then it is archived") {
                CHECK(key(archive(press.publisher, publication)) == wording::life_not_open.key);
                CHECK(key(lapse(press.publisher, publication, {})) == wording::reason_needed.key);
                must(lapse(press.publisher, publication, {{}, "登记工作结束"}));
                CHECK(shown(database, publication)->validity == door::Validity::lapsed);
                CHECK(found(database, "入学登记") == 1);
                must(archive(press.publisher, publication));
                CHECK(shown(database, publication)->validity == door::Validity::lapsed);
            }
        }
        WHEN("it is changed after the secrecy review") {
            press.to_second(id);
            must(review_secrecy(press.legal, id, make::no_secrets()));
            must(send_back(press.legal, id, "补充地点"));
            auto content = make::notice();
            content.metadata.summary = "登记时间、地点和材料，地点见附件。";
            press.write(id, Kind::notice, content);
            press.to_second(id);
            THEN("the review is void, and the document waits for another one") {
                auto const refused = pass(press.legal, id);
                REQUIRE_FALSE(refused);
                CHECK(refused.error().sentence().find("审查意见已失效") != std::string::npos);
                must(review_secrecy(press.legal, id, make::no_secrets()));
                CHECK(pass(press.legal, id));
            }
        }
        WHEN("two write at once") {
            auto colleague = office.editor("区教育和体育局");
            auto const saves = press.revision(id).saves;
            must(save(press.clerk, id, saves, {Kind::notice, press.clerk.actor.unit, {}, make::notice("甲"), {}}));
            THEN("the later one is told, and nothing of the first is lost") {
                CHECK(key(save(colleague, id, saves,
                               {Kind::notice, press.clerk.actor.unit, {}, make::notice("乙"), {}})) ==
                      wording::saved_by_another.key);
                CHECK(press.revision(id).content.metadata.title == "甲");
            }
        }
    }
}

SCENARIO("a document ends another, and both say so") {
    auto const test = make::sqlite_database();
    auto& database = **test;
    make::Office office{database};
    make::Press press{office};
    auto const older = press.published(Kind::notice, make::notice("关于2025年入学登记的通知"));
    auto const base = press.published(Kind::notice, make::notice("关于学籍管理的通知"));
    auto content = make::notice();
    content.relations = {{Relation::Kind::repeals, older, ""}, {Relation::Kind::amends, base, "第三条"}};
    auto const newer = press.published(Kind::notice, content);
    auto const ended = *shown(database, older);
    CHECK(ended.validity == door::Validity::repealed);
    CHECK(ended.publication.ended_because == "由《关于2026年秋季入学登记的通知》废止");
    REQUIRE(ended.linked_from.size() == 1);
    CHECK(ended.linked_from.front().id == newer);
    CHECK(shown(database, base)->validity == door::Validity::amended);
    CHECK(shown(database, newer)->links.size() == 2);
    // Withdrawn, it links nowhere; what it amended stands as before.
    must(withdraw(press.publisher, newer, {WithdrawalKind::error, "依据有误", "分管副局长", {}}));
    CHECK(shown(database, base)->validity == door::Validity::in_force);
    CHECK(shown(database, base)->linked_from.empty());
}

SCENARIO("what is withdrawn is gone, and says that it was there") {
    auto const test = make::sqlite_database();
    auto& database = **test;
    make::Office office{database};
    make::Press press{office};
    auto const draft = press.draft(Kind::notice, make::notice());
    make::file_was_read(database, std::string(64, 'a'));
    must(attach(press.clerk, draft, {std::string(64, 'a'), "名单.xlsx", "xlsx", 10}));
    CHECK(press.revision(draft).content.attachments.front().public_id.empty());
    press.to_publication(draft);
    CHECK(press.revision(draft).content.attachments.front().public_id.empty());  // C43: not before it is public
    auto const id = must(publish(press.publisher, draft)).id;
    auto const file = press.revision(draft).content.attachments.front().public_id;
    CHECK(file.size() == 32);
    auto const served = [&] {
        return database.read([&](storage::Transaction& tx) { return bool(door::find_file(tx, id, file)); });
    };
    CHECK(served());
    GIVEN("a correction on its way") {
        auto const correction = must(begin_revision(press.clerk, id, Purpose::correction));
        press.write(correction, Kind::notice, make::notice("更正稿"), "改数字");
        must(submit(press.clerk, correction));
        CHECK(key(withdraw(press.publisher, id, {WithdrawalKind::error, "", "分管副局长", {}})) ==
              wording::reason_needed.key);
        CHECK(key(withdraw(press.publisher, id, {WithdrawalKind::error, "数字有误", "", {}})) ==
              wording::approver_needed.key);
        CHECK(key(withdraw(press.publisher, id, {WithdrawalKind::merged, "并入", "分管副局长", id})) ==
              wording::successor_needed.key);
        CHECK(key(withdraw(press.clerk, id, {WithdrawalKind::error, "数字有误", "分管副局长", {}})) ==
              wording::not_allowed.key);
        WHEN("it is withdrawn") {
            must(withdraw(press.publisher, id, {WithdrawalKind::error, "数字有误", "分管副局长", {}}));
            THEN("no surface shows it") {
                CHECK_FALSE(shown(database, id));
                CHECK_FALSE(served());
                CHECK(found(database, "入学登记") == 0);
                database.read([&](storage::Transaction& tx) {
                    CHECK(door::list(tx, {}).total == 0);
                    CHECK(door::latest_changes(tx, {}).documents.empty());
                    CHECK(door::texts_after(tx, {}, 10).empty());
                    CHECK(door::listed(tx, {id}).empty());
                    CHECK_FALSE(door::find_edition(tx, id, 1));
                    auto const stone = door::find_tombstone(tx, id);
                    REQUIRE(stone);
                    CHECK(stone->title == make::notice().metadata.title);
                    CHECK(stone->reason == "数字有误");
                    CHECK(stone->index_number == "371311/2026-0000001");
                    CHECK(door::withdrawn(tx, {}).total == 1);
                });
                CHECK(press.revision(correction).state == State::returned);
                press.to_publication(correction);
                CHECK(key(publish(press.publisher, correction)) == wording::life_not_open.key);
            }
        }
    }
}
