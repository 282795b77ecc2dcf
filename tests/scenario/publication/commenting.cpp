// A draft comes back with comments at their places, in the words of those who handle it.
#include "publication/commenting.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "make/publication.hpp"
#include "publication/comment_store.hpp"
#include "publication/wording.hpp"

using namespace mingtang;
using namespace mingtang::publication;
using make::must;

namespace {

std::string key(auto const& result) {
    return result ? "" : std::string{result.error().says.key};
}

NewComment at(std::string_view place, Comment::Kind kind, std::string words, int saves) {
    return {*parse_anchor(place), kind, std::move(words), saves};
}

Comment only(storage::Database& database, RevisionId id) {
    auto const all = database.read([&](storage::Transaction& tx) { return comments_of(tx, id); });
    REQUIRE(all.size() == 1);
    return all.front();
}

constexpr auto must_fix = Comment::Kind::must_fix;

}  // namespace

SCENARIO("a reviewer says which paragraph must be changed, and sees that it was") {
    auto const test = make::sqlite_database();
    auto& database = **test;
    make::Office office{database};
    make::Press press{office};
    auto content = make::notice();
    content.body = "<p>登记时间为七月一日至七月五日，请携带户口簿到学校办理。</p><p>咨询请拨打教育股电话。</p>";
    auto const id = press.draft(Kind::notice, content);
    must(submit(press.clerk, id));
    auto const saves = press.revision(id).saves;

    GIVEN("a must-fix on the first paragraph") {
        must(comment_on(press.unit, id, at("line:1", must_fix, "时间与去年矛盾", saves)));
        THEN("it is not passed on over it, not even by who said it") {
            CHECK(key(pass(press.unit, id)) == wording::held_back.key);
        }
        THEN("it may be taken back, with words") {
            auto const comment = only(database, id).id;
            CHECK(key(accept_comment(press.unit, id, comment)) == wording::comment_empty.key);
            must(accept_comment(press.unit, id, comment, "核对过，时间没有错"));
            must(pass(press.unit, id));
        }
        THEN("whoever said it did 单位初审 and does no other stage") {
            press.unit.actor.roles.insert(identity::Role::legal_reviewer);
            auto other = press.office.reviewer("区教育和体育局");
            must(accept_comment(other, id, only(database, id).id, "核对过"));
            must(pass(other, id));
            CHECK(key(pass(press.unit, id)) == wording::another_part.key);
        }
        WHEN("it is returned without another word") {
            must(send_back(press.unit, id, ""));
            CHECK(press.revision(id).note.find("1 条意见") != std::string::npos);
            THEN("it does not come back as it is") {
                CHECK(key(submit(press.clerk, id)) == wording::held_back.key);
            }
            THEN("an edit elsewhere does not meet it") {
                content.body = "<p>登记时间为七月一日至七月五日，请携带户口簿到学校办理。</p><p>电话：教育股。</p>";
                press.write(id, Kind::notice, content);
                CHECK(key(submit(press.clerk, id)) == wording::held_back.key);
            }
            THEN("an edit of that paragraph is the answer, and its place is kept") {
                content.body =
                    "<h2>登记</h2><p>登记时间为七月三日至七月八日，请携带户口簿到学校办理。</p>"
                    "<p>咨询请拨打教育股电话。</p>";
                press.write(id, Kind::notice, content);
                CHECK(code(only(database, id).anchor) == "line:2");
                must(submit(press.clerk, id));
                CHECK(only(database, id).state == Comment::State::answered);
                CHECK(only(database, id).turns.back().words.find("七月三日") != std::string::npos);
                CHECK(key(pass(press.unit, id)) == wording::held_back.key);
                AND_THEN("it goes on when the stage that said it accepts") {
                    must(accept_comment(press.unit, id, only(database, id).id));
                    must(pass(press.unit, id));
                }
                AND_THEN("said again, it asks for another edit than the one that was made") {
                    must(reopen_comment(press.unit, id, only(database, id).id, "还是不对"));
                    must(send_back(press.unit, id, ""));
                    CHECK(key(submit(press.clerk, id)) == wording::held_back.key);
                    must(answer_comment(press.clerk, id, only(database, id).id, "招生办来函已附"));
                    must(submit(press.clerk, id));
                }
            }
            THEN("a paragraph that was taken out says so, and counts as changed") {
                content.body = "<p>咨询请拨打教育股电话。</p>";
                press.write(id, Kind::notice, content);
                CHECK(only(database, id).anchor.gone);
                must(submit(press.clerk, id));
                CHECK(only(database, id).turns.back().words == "已删去。");
                AND_THEN("said again of what is no more, it wants an answer") {
                    must(reopen_comment(press.unit, id, only(database, id).id, "这一段不能删"));
                    must(send_back(press.unit, id, ""));
                    CHECK(key(submit(press.clerk, id)) == wording::held_back.key);
                }
            }
            THEN("an answer will do, too; nobody answers twice") {
                auto const comment = only(database, id).id;
                CHECK(key(answer_comment(press.clerk, id, comment, "  ")) == wording::comment_empty.key);
                must(answer_comment(press.clerk, id, comment, "与招生办核对过，时间无误"));
                CHECK(key(answer_comment(press.clerk, id, comment, "再说一遍")) == wording::comment_not_open.key);
                must(submit(press.clerk, id));
            }
            THEN("only who drafts answers, only who judges accepts") {
                auto const comment = only(database, id).id;
                CHECK(key(answer_comment(press.unit, id, comment, "x")) == wording::not_allowed.key);
                CHECK(key(accept_comment(press.clerk, id, comment, "x")) == wording::not_allowed.key);
                auto other = office.editor("区民政局");
                CHECK(key(answer_comment(other, id, comment, "x")) == wording::not_found.key);
            }
            THEN("drafters leave each other notes, and no must-fix") {
                auto const now = press.revision(id).saves;
                CHECK(key(comment_on(press.clerk, id, at("line:2", must_fix, "x", now))) ==
                      wording::must_fix_by_reviewer.key);
                auto const note = must(comment_on(press.clerk, id, at("line:2", Comment::Kind::note, "电话待补", now)));
                must(answer_comment(press.clerk, id, note.id, "已补"));
            }
        }
    }
    GIVEN("a must-fix of 复审") {
        must(pass(press.unit, id));
        must(comment_on(press.legal, id, at("fact:title", must_fix, "标题要写明年度", press.revision(id).saves)));
        must(send_back(press.legal, id, "见意见"));
        must(answer_comment(press.clerk, id, only(database, id).id, "标题中已有年度"));
        must(submit(press.clerk, id));
        THEN("单位初审 passes it on, for it is not theirs to accept") {
            CHECK(key(accept_comment(press.unit, id, only(database, id).id)) == wording::comment_of_later_stage.key);
            must(pass(press.unit, id));
            must(review_secrecy(press.legal, id, make::no_secrets()));
            CHECK(key(pass(press.legal, id)) == wording::held_back.key);
            must(accept_comment(press.legal, id, only(database, id).id));
            must(pass(press.legal, id));
        }
    }
    GIVEN("a comment that is wrong") {
        CHECK(key(comment_on(press.unit, id, at("line:9", must_fix, "x", saves))) == wording::no_such_place.key);
        CHECK(key(comment_on(press.unit, id, at("line:1", must_fix, "x", saves - 1))) == wording::draft_moved.key);
        CHECK(key(comment_on(press.unit, id, at("line:1", must_fix, " ", saves))) == wording::comment_empty.key);
        CHECK(key(comment_on(press.clerk, id, at("line:1", must_fix, "x", saves))) != "");
        CHECK(key(comment_on(press.legal, id, at("line:1", must_fix, "x", saves))) == wording::not_your_stage.key);
        CHECK(database.read([&](storage::Transaction& tx) { return comments_of(tx, id).empty(); }));
    }
}
