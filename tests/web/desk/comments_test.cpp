// Comments on places of a draft as people meet them: under the paragraph, with nothing typed lost, and never outside
// the house.
#include <doctest/doctest.h>

#include "publication/comment_store.hpp"
#include "publication/commenting.hpp"
#include "publication/door.hpp"
#include "published_document.hpp"

using namespace mingtang;
using namespace mingtang::publication;
using make::must;

namespace {

constexpr std::string_view pattern = "/console/revisions/{revision}";

struct Desks {
    std::unique_ptr<make::TestDatabase> const database = make::sqlite_database();
    DistrictAtWork district{**database};
    House& house = district.house;
    PressAtWork press{house};
    Browser reviewer{house}, clerk{house};

    Desks() {
        reviewer.enter(press.unit.actor.account);
        clerk.enter(press.clerk.actor.account);
    }
    web::Response const& post(Browser& browser, std::string const& path, Pairs form) {
        form.emplace_back("csrf", house.token(browser.cookies.find("__Host-mt")->second, pattern));
        return browser.post(path, std::move(form));
    }
    Revision revision(RevisionId id) {
        return house.database.read([&](storage::Transaction& tx) { return *find_revision(tx, id); });
    }
};

}  // namespace

TEST_CASE("a comment stands at its paragraph, goes back with the draft, and is answered there") {
    Desks desks;
    auto const id = desks.press.draft(Kind::notice, make::notice());
    must(submit(desks.press.clerk, id));
    auto const path = "/console/revisions/" + id.text();
    CHECK(has(desks.reviewer.get(path + "/review"), "at=line%3A1"));
    CHECK(has(desks.reviewer.get(path + "/review?at=line%3A1"), "对正文第 1 段提意见"));
    // A place that is none opens no form, and is no page of its own.
    CHECK_FALSE(has(desks.reviewer.get(path + "/review?at=line%3A99"), "class=\"say\""));
    auto const saves = std::to_string(desks.revision(id).saves);
    CHECK(desks
              .post(desks.reviewer, path + "/comments",
                    {{"place", "line:1"}, {"kind", "must_fix"}, {"words", "时间要<核对>"}, {"saves", saves}})
              .status == 303);
    CHECK(has(desks.reviewer.get(path + "/review"), "时间要&lt;核对&gt;"));
    CHECK(has(desks.reviewer.last, "必须修改，待办理"));

    // What was typed on an older page is not lost.
    auto const& late = desks.post(desks.reviewer, path + "/comments",
                                  {{"place", "line:1"}, {"words", "这一句不通顺"}, {"saves", "1"}});
    CHECK(late.status == 422);
    CHECK(has(late, "稿件有变动"));
    CHECK(has(late, "这一句不通顺</textarea>"));

    CHECK(desks.post(desks.reviewer, path + "/return", {{"reason", ""}}).status == 303);
    CHECK(has(desks.clerk.get(path), "时间要&lt;核对&gt;"));
    CHECK(has(desks.clerk.last, "1 条等您修改或答复"));
    CHECK(has(desks.post(desks.clerk, path + "/submit", {}), "必须修改的意见还没有办理"));
    auto const comment = desks.house.database.read([&](storage::Transaction& tx) {
        return must_fixes(desks.revision(id).content, comments_of(tx, id)).front().id;
    });
    auto const answer = path + "/comments/" + comment + "/answer";
    CHECK(desks.post(desks.clerk, answer, {{"from", "draft"}, {"words", "核对无误"}}).status == 303);
    CHECK(desks.post(desks.clerk, path + "/submit", {}).status == 303);
    CHECK(has(desks.reviewer.get(path + "/review"), "已办理，待认可"));
}

TEST_CASE("what was said among reviewers is nobody else's, before publication and after") {
    Desks desks;
    auto const id = desks.press.draft(Kind::notice, make::notice());
    must(submit(desks.press.clerk, id));
    auto const said = must(comment_on(
        desks.press.unit, id, {*parse_anchor("line:1"), Comment::Kind::note, "内部说法甲", desks.revision(id).saves}));
    must(accept_comment(desks.press.unit, id, said.id, "不改了"));
    must(pass(desks.press.unit, id));
    must(review_secrecy(desks.press.legal, id, make::no_secrets()));
    must(pass(desks.press.legal, id));
    must(sign(desks.press.head, id));
    auto const publication = must(publish(desks.press.publisher, id)).id;
    Browser reader{desks.house}, other{desks.house};
    other.enter(desks.house.account("minzheng_jz", {identity::Role::editor}, "区民政局"));
    for (auto const& address :
         {door::path_of(publication), door::edition_path_of(publication, 1), std::string{"/docs"}})
        CHECK_FALSE(has(reader.get(address), "内部说法甲"));
    auto const dossier = "/console/publications/" + publication.text(), draft = "/console/revisions/" + id.text();
    for (auto const& address : {dossier, draft, draft + "/review"}) {
        CHECK(has(desks.clerk.get(address), "内部说法甲"));
        CHECK(other.get(address).status == 200);
        CHECK_FALSE(has(other.last, "内部说法甲"));
    }
}
