// The workbench's layout and form parts, as markup: what a browser suite cannot point at so exactly.
#include "web/console_frame.hpp"

#include <doctest/doctest.h>

#include "web/views.hpp"

namespace web = mingtang::web;
using mingtang::Url;

namespace {

bool holds(mingtang::Html const& page, std::string_view words) {
    return page.str().find(words) != std::string::npos;
}

web::Site demonstration() {
    web::Site site;
    site.demonstration = true;
    return site;
}
web::Site const site = demonstration();

web::ConsoleFrame frame() {
    web::ConsoleFrame made;
    made.site = &site;
    made.title = "标准目录";
    made.unit = "区教体局";
    made.person = "信息员";
    made.sign_out_csrf = "token<1>";
    made.groups = {{"工作", {{"今日待办", Url{"/console"}, "inbox", 3, true}, {"审核发布", Url{"/console/reviews"}}}}};
    return made;
}

}  // namespace

TEST_CASE("the layout says whose desk it is, what waits and that it is a demonstration") {
    auto const page = web::views::console_error({frame(), "此页不存在。", "r-1", {}});
    CHECK(holds(page, "<span>区教体局</span> <b>信息员</b>"));
    CHECK(holds(page, "演示数据"));
    CHECK(holds(page, "aria-current=\"page\""));
    CHECK(holds(page, ">3<span class=\"vh\">件待办</span>"));
    CHECK(holds(page, "value=\"token&lt;1&gt;\""));
    CHECK_FALSE(holds(page, "csp-nonce"));  // a page without an island needs none
    CHECK_FALSE(holds(page, "<script"));
}

TEST_CASE("the nonce of the style policy reaches the page") {
    auto with = frame();
    with.nonce = "abc123";
    CHECK(holds(web::views::console_error({with, "", "", {}}), "<meta name=\"csp-nonce\" content=\"abc123\">"));
}

TEST_CASE("an island that was not built is left out, the page stands") {
    auto with = frame();
    with.islands = {"no-such-island"};
    CHECK(with.scripts().empty());
}

TEST_CASE("a complaint is tied to its control for those who hear the page") {
    web::FormField field{"note", "说明", "", "一百字以内", "请写说明"};
    CHECK(field.described_by() == "f-note-hint f-note-error");
    auto const drawn = web::views::text_field(field);
    CHECK(holds(drawn, "aria-invalid=\"true\""));
    CHECK(holds(drawn, "aria-describedby=\"f-note-hint f-note-error\""));
    CHECK(holds(drawn, "id=\"f-note-error\">请写说明"));
    field.error.clear();
    CHECK_FALSE(holds(web::views::text_field(field), "aria-invalid"));
    CHECK(holds(web::views::problem_summary({{"note", "请写说明"}}), "<a href=\"#f-note\">请写说明</a>"));
    CHECK_FALSE(holds(web::views::problem_summary({}), "role=\"alert\""));
}

TEST_CASE("a change shows both wordings, an unchanged cell one") {
    CHECK(holds(web::views::change_of("县级", "乡级"), "<del>"));
    CHECK(holds(web::views::change_of("县级", "乡级"), "改为：</span>乡级</ins>"));
    CHECK_FALSE(holds(web::views::change_of("县级", "县级"), "<ins>"));
}
