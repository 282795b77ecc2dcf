// A draft is tied to other documents and to catalog items by searching and picking, without script and with nothing
// typed lost; never to what the person may not see.
#include <doctest/doctest.h>

#include "publication/wording.hpp"
#include "published_document.hpp"

using namespace mingtang;
using namespace mingtang::publication;
using make::must;

namespace {

struct Desks {
    std::unique_ptr<make::TestDatabase> const database = make::sqlite_database();
    DistrictAtWork district{**database};
    House& house = district.house;
    PressAtWork press{house};
    Browser clerk{house};
    RevisionId id;
    std::string path;

    Desks() {
        clerk.enter(press.clerk.actor.account);
        id = press.draft(Kind::notice, make::notice("新的通知"));
        path = "/console/revisions/" + id.text();
    }
    Revision revision() {
        return house.database.read([&](storage::Transaction& tx) { return *find_revision(tx, id); });
    }
    web::Response const& post(Pairs form) {
        form.emplace_back("csrf",
                          house.token(clerk.cookies.find("__Host-mt")->second, "/console/revisions/{revision}"));
        form.emplace_back("saves", std::to_string(revision().saves));
        form.emplace_back("kind", "notice");
        form.emplace_back("unit", press.clerk.actor.unit.text());
        form.emplace_back("openness", "proactive");
        return clerk.post(path, std::move(form));
    }
};

}  // namespace

TEST_CASE("a search keeps what was typed, saves nothing, and what is picked is tied") {
    Desks desks;
    auto const older = desks.press.published(Kind::notice, make::notice("旧的入学登记通知"));
    auto const item = desks.district.published_item();
    auto const saves = desks.revision().saves;
    auto const& found = desks.post({{"title", "改过的标题"},
                                    {"number", "不是文号"},
                                    {"summary", "概述"},
                                    {"find_document", "旧的入学登记"},
                                    {"do", "find_documents"}});
    CHECK(found.status == 200);
    CHECK(has(found, "旧的入学登记通知"));
    CHECK(has(found, "value=\"改过的标题\""));
    CHECK(has(found, "value=\"不是文号\""));
    CHECK(has(found, "name=\"link\" value=\"" + older.text() + "\""));
    CHECK(desks.revision().saves == saves);
    // The enter key in the search box means the search.
    CHECK(has(desks.post({{"title", "改过的标题"}, {"find_document", "旧的入学登记"}}), "找到 1 件"));
    CHECK(desks.revision().saves == saves);

    CHECK(desks
              .post({{"title", "改过的标题"},
                     {"link", older.text()},
                     {"link_kind", "repeals"},
                     {"link_clause", "第三条"},
                     {"item", item.text()},
                     {"item", item.text()},
                     {"do", "save"}})
              .status == 303);
    auto const content = desks.revision().content;
    REQUIRE(content.relations.size() == 1);
    CHECK(content.relations.front() == Relation{Relation::Kind::repeals, older, "第三条"});
    CHECK(content.items == std::vector<catalog::ItemId>{item});
    CHECK(has(desks.clerk.get(desks.path), "旧的入学登记通知"));

    CHECK(desks.post({{"title", "改过的标题"}, {"link", older.text()}, {"link_kind", ""}, {"do", "save"}}).status ==
          303);
    CHECK(desks.revision().content.relations.empty());
    CHECK(desks.revision().content.items.empty());
}

TEST_CASE("the unit's own items are offered where nothing was typed; nothing found is said") {
    Desks desks;
    CHECK(has(desks.post({{"title", "甲"}, {"find_item", ""}, {"do", "find_items"}}), "发布机构"));
    CHECK(has(desks.post({{"title", "甲"}, {"find_item", "没有这种事项名称"}, {"do", "find_items"}}),
              "没有找到，换几个字再查"));
    CHECK(has(desks.post({{"title", "甲"}, {"find_document", " "}, {"do", "find_documents"}}), "再查找"));
}

TEST_CASE("another unit's draft is neither found nor tied to, and its title is not told") {
    Desks desks;
    auto other = desks.house.desk_of(desks.house.account("linking_mz", {identity::Role::editor}, "区民政局"));
    auto const secret = must(start(other, {Kind::notice, other.actor.unit, {}}));
    must(save(other, secret, 1, {Kind::notice, other.actor.unit, {}, make::notice("尚未公布的救助名单"), {}}));
    auto const hidden =
        desks.house.database.read([&](storage::Transaction& tx) { return find_revision(tx, secret)->publication; });
    CHECK_FALSE(has(desks.post({{"title", "甲"}, {"find_document", "救助名单"}, {"do", "find_documents"}}),
                    "尚未公布的救助名单"));
    auto const& tied = desks.post({{"title", "甲"}, {"link", hidden.text()}, {"link_kind", "related"}, {"do", "save"}});
    CHECK(tied.status == 422);
    CHECK_FALSE(has(tied, "尚未公布的救助名单"));
    CHECK(desks.revision().content.relations.empty());
}
