// The day's page over documents: what came back, what waits for whom, what a timer did not put out, what soon ends.
#include <doctest/doctest.h>

#include "publication/comment_store.hpp"
#include "publication/commenting.hpp"
#include "publication/ending.hpp"
#include "publication/registers.hpp"
#include "published_document.hpp"

using namespace mingtang;
using namespace mingtang::publication;
using make::must;

namespace {

struct Day {
    std::unique_ptr<make::TestDatabase> const database = make::sqlite_database();
    DistrictAtWork district{**database};
    House& house = district.house;
    PressAtWork press{house};

    Browser of(Desk const& desk) {
        Browser browser{house};
        browser.enter(desk.actor.account);
        return browser;
    }
    // The part of the page under this heading.
    std::string under(Browser& browser, std::string_view heading) {
        auto const page = body_of(browser.get("/console"));
        auto const from = page.find("<h2>" + std::string{heading});
        if (from == page.npos) return {};
        return page.substr(from, page.find("</section>", from) - from);
    }
    bool shows(Browser& browser, std::string_view heading, std::string_view words) {
        return under(browser, heading).find(words) != std::string::npos;
    }
    Revision revision(RevisionId id) {
        return house.database.read([&](storage::Transaction& tx) { return *find_revision(tx, id); });
    }
};

constexpr std::string_view title = "关于2026年秋季入学登记的通知";

}  // namespace

TEST_CASE("a document stands on the page of whoever has it in hand, and on nobody else's") {
    Day day;
    auto clerk = day.of(day.press.clerk), unit = day.of(day.press.unit), legal = day.of(day.press.legal),
         head = day.of(day.press.head), publisher = day.of(day.press.publisher);
    auto const id = day.press.draft(Kind::notice, make::notice());
    CHECK(day.shows(clerk, "我的草稿", title));
    must(submit(day.press.clerk, id));
    CHECK(day.shows(clerk, "已提交，等他人审核", title));
    CHECK(day.shows(unit, "等我审核", title));
    CHECK_FALSE(day.shows(legal, "等我审核", title));

    must(comment_on(day.press.unit, id,
                    {*parse_anchor("line:1"), Comment::Kind::must_fix, "改时间", day.revision(id).saves}));
    must(send_back(day.press.unit, id, ""));
    CHECK(day.shows(clerk, "退回给我修改", "其中必须修改 1 条"));
    auto const comment =
        day.house.database.read([&](storage::Transaction& tx) { return comments_of(tx, id).front().id; });
    must(answer_comment(day.press.clerk, id, comment, "时间无误"));
    must(submit(day.press.clerk, id));
    must(accept_comment(day.press.unit, id, comment));
    must(pass(day.press.unit, id));
    CHECK(day.shows(legal, "等我审核", title));
    must(review_secrecy(day.press.legal, id, make::no_secrets()));
    must(pass(day.press.legal, id));
    CHECK(day.shows(head, "等我签发", title));
    must(sign(day.press.head, id));
    CHECK(day.shows(publisher, "等我发布", title));
    CHECK(body_of(unit.get("/console")).find(title) == std::string::npos);

    // What comes back at its hour says why.
    auto const at = day.press.publisher.now + std::chrono::hours{1};
    must(schedule(day.press.publisher, id, at));
    CHECK(day.shows(publisher, "等我发布", "定于"));
    Desk calendar{day.house.database, day.house.workdays, at, calendar_actor(), "job"};
    // Meanwhile somebody found a matter of the negative list in it.
    auto office = day.house.desk_of(day.house.account("today_gk", {identity::Role::disclosure_office}, "区政府办公室"));
    must(list_matter(office,
                     {{}, "户口簿", "", "条例第十五条", Ground::third_party, {"户口簿"}, office.today() + Days{90}}));
    must(calendar.database.change(
        [&](storage::Transaction& tx) -> Result<Kept> { return keep_appointment(calendar, tx, id); }));
    CHECK(day.shows(publisher, "等我发布", "定时未发布"));
    CHECK(day.shows(publisher, "等我发布", "到了定时发布的时间，没有发布"));
}

TEST_CASE("who signs and who publishes begins the day on this page") {
    Day day;
    for (auto const role : {identity::Role::signatory, identity::Role::publisher}) {
        Browser browser{day.house};
        browser.enter(day.house.account("begins_" + std::to_string(int(role)), {role}, "区民政局"));
        CHECK(header_of(browser.get("/sign-in"), "Location") == "/console");
        CHECK(has(browser.get("/console"), "今天没有待办"));
    }
}

TEST_CASE("what soon ends is named to those who answer for it") {
    Day day;
    auto clerk = day.of(day.press.clerk);
    auto content = make::notice("快到期的通知");
    content.metadata.valid_until = day.press.clerk.today() + Days{20};
    day.press.published(Kind::notice, content);
    content = make::notice("还早的通知");
    content.metadata.valid_until = day.press.clerk.today() + Days{100};
    day.press.published(Kind::notice, content);
    CHECK(day.shows(clerk, "需要留意", "快到期的通知"));
    CHECK(day.shows(clerk, "需要留意", "还有 20 天到期"));
    CHECK_FALSE(day.shows(clerk, "需要留意", "还早的通知"));
    Browser other{day.house};
    other.enter(day.house.account("today_mz", {identity::Role::editor}, "区民政局"));
    CHECK_FALSE(day.shows(other, "需要留意", "快到期的通知"));
}

TEST_CASE("a policy whose interpretation was taken away is named after the days of grace") {
    Day day;
    auto clerk = day.of(day.press.clerk);
    auto const [policy, about] = day.press.published_in_step(make::policy());
    static storage::Query const earlier{"test.published_earlier",
                                        "UPDATE publications SET published_on = '2026-09-01' WHERE id = $1"};
    must(day.house.database.change(
        [&](storage::Transaction& tx) -> Result<int> { return tx.run(earlier, {policy}), 0; }));
    CHECK_FALSE(day.shows(clerk, "需要留意", "没有解读"));
    day.press.withdraw(about, {WithdrawalKind::error, "引用有误", "分管副局长", {}});
    CHECK(day.shows(clerk, "需要留意", "没有解读"));
}
