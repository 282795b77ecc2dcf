// Where a comment stands after the text around it was changed.
#include "publication/anchors.hpp"

#include <doctest/doctest.h>

using namespace mingtang;
using namespace mingtang::publication;

namespace {

Content text(std::string body) {
    Content content;
    content.body = std::move(body);
    return content;
}

Anchor line(int number, int cell = 0) {
    Anchor anchor;
    anchor.place = Anchor::Place::line;
    anchor.line = number;
    anchor.cell = cell;
    return anchor;
}

Anchor moved(Content const& before, Content const& after, Anchor const& anchor) {
    return followed(before, after, {{anchor, Places{before}.words(anchor).value_or("")}}).front();
}

auto const three = text("<p>第一段讲登记时间和地点。</p><p>第二段讲需要带的材料有哪些。</p><p>第三段讲咨询电话。</p>");

}  // namespace

TEST_CASE("a code and its anchor are one thing") {
    for (auto const* written : {"whole", "fact:title", "line:12", "line:12:3", "attachment:77"})
        CHECK(code(*parse_anchor(written)) == written);
    for (auto const* wrong : {"", "line", "line:", "line:0", "line:-1", "line:x", "line:1:2:3", "line:99999999999",
                              "attachment:0", "attachment:x", "place:1", "whole:1"})
        CHECK_FALSE(parse_anchor(wrong));
}

TEST_CASE("a paragraph is found again wherever it went") {
    SUBCASE("after others came before it") {
        auto const after = text("<h2>登记</h2><p>新的一段。</p>" + three.body);
        CHECK(moved(three, after, line(2)) == line(4));
    }
    SUBCASE("when its own words were changed") {
        auto const after =
            text("<p>第一段讲登记时间和地点。</p><p>第二段讲需要带的材料，共三样。</p><p>第三段讲咨询电话。</p>");
        auto const now = moved(three, after, line(2));
        CHECK(now == line(2));
        CHECK(*Places{after}.words(now) == "第二段讲需要带的材料，共三样。");
    }
    SUBCASE("when it was carried to the end") {
        auto const after =
            text("<p>第一段讲登记时间和地点。</p><p>第三段讲咨询电话。</p><p>第二段讲需要带的材料有哪些。</p>");
        CHECK(*Places{after}.words(moved(three, after, line(2))) == "第二段讲需要带的材料有哪些。");
    }
}

TEST_CASE("what went says so, and what came back is found") {
    auto const without = text("<p>第一段讲登记时间和地点。</p><p>第三段讲咨询电话。</p>");
    auto const gone = moved(three, without, line(2));
    CHECK(gone.gone);
    CHECK_FALSE(Places{without}.words(gone));
    CHECK(Places{without}.name(gone) == "已删去的一段");
    auto const again = followed(without, three, {{gone, "第二段讲需要带的材料有哪些。"}}).front();
    CHECK(again == line(2));
    SUBCASE("but not where two places say it") {
        auto const twice = text(three.body + three.body);
        CHECK(followed(without, twice, {{gone, "第二段讲需要带的材料有哪些。"}}).front().gone);
    }
}

TEST_CASE("a cell stays the cell of its row and column") {
    auto const before =
        text("<table><tr><td>学校</td><td>人数</td></tr><tr><td>第一小学</td><td>200</td></tr></table>");
    CHECK(*Places{before}.words(line(2, 2)) == "200");
    CHECK_FALSE(Places{before}.words(line(2, 3)));
    SUBCASE("after a row before it") {
        auto const after = text(
            "<table><tr><td>学校</td><td>人数</td></tr><tr><td>中心小学</td><td>150</td></tr><tr><td>第一小学</"
            "td><td>200</td></tr></table>");
        CHECK(moved(before, after, line(2, 2)) == line(3, 2));
    }
    SUBCASE("after a column before it") {
        auto const after = text(
            "<table><tr><td>学校</td><td>地点</td><td>人数</td></tr><tr><td>第一小学</td><td>东楼</td><td>200</td></"
            "tr></table>");
        CHECK(moved(before, after, line(2, 2)) == line(2, 3));
    }
    SUBCASE("gone with its column") {
        auto const after = text("<table><tr><td>学校</td><td>地点</td></tr><tr><td>第一小学</td></tr></table>");
        CHECK(moved(before, after, line(2, 2)).gone);
    }
}

TEST_CASE("an attachment put in anew under its name is the same attachment, edited") {
    Content before, between, after;
    before.attachments = {{AttachmentId{7}, std::string(64, 'a'), "名单.xlsx", "xlsx", 10}};
    after.attachments = {{AttachmentId{8}, std::string(64, 'b'), "名单.xlsx", "xlsx", 11}};
    Anchor at;
    at.place = Anchor::Place::attachment;
    at.attachment = AttachmentId{7};
    auto const quoted = *Places{before}.words(at);
    auto const gone = followed(before, between, {{at, quoted}}).front();
    CHECK(gone.gone);
    auto const now = followed(between, after, {{gone, quoted}}).front();
    CHECK(now.attachment == AttachmentId{8});
    CHECK_FALSE(now.gone);
    CHECK(*Places{after}.words(now) != quoted);
}

TEST_CASE("facts are named as the form names them") {
    Content content;
    content.metadata.title = "一份通知";
    Anchor title;
    title.place = Anchor::Place::fact;
    title.fact = "title";
    CHECK(*Places{content}.words(title) == "一份通知");
    CHECK(Places{content}.name(title) == "标题");
    title.fact = "nothing";
    CHECK_FALSE(Places{content}.words(title));
}
