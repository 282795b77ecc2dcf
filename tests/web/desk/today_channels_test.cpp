// The day's page over channels: what is soon due or late, what hangs in a former text, what must come down.
#include <doctest/doctest.h>

#include "channels/store.hpp"
#include "make/channels.hpp"
#include "published_document.hpp"
#include "today_page.hpp"

using namespace mingtang;
using make::must;

namespace {

struct Day {
    std::unique_ptr<make::TestDatabase> const database = make::sqlite_database();
    DistrictAtWork district{**database};
    House& house = district.house;
    PressAtWork press{house};
    Desk street = house.desk_of(house.account("today_sz", {identity::Role::editor}, "盛庄街道"));

    Browser of(Desk const& desk) {
        Browser browser{house};
        browser.enter(desk.actor.account);
        return browser;
    }
    channels::ReceiptId hung(publication::PublicationId id) {
        return must(channels::register_receipt(street, id, {channels::Channel::board, {}},
                                               make::on_the_board(street.today(), street.today() + Days{20})));
    }
};

constexpr std::string_view heading = "发布渠道";

}  // namespace

TEST_CASE("a withdrawn document's poster stands with who published it and who put it up, and with nobody else") {
    Day day;
    auto const id = day.press.published(publication::Kind::notice, make::notice());
    auto const receipt = day.hung(id);
    auto clerk = day.of(day.press.clerk), town = day.of(day.street), reviewer = day.of(day.press.unit),
         other = day.district.browser_of("another town's clerk");
    CHECK(under_today(town, heading).empty());

    day.press.withdraw(id, {publication::WithdrawalKind::error, "登记时间有误", "分管副局长", {}});
    for (auto* browser : {&clerk, &town}) {
        CHECK(says_today(*browser, "发布渠道 <small>1</small>", "待撤下："));
        CHECK(says_today(*browser, heading, "/console/publications/" + id.text() + "/channels"));
        CHECK(says_today(*browser, heading, "查看渠道待办"));
    }
    CHECK(says_today(town, heading, "区教育和体育局"));  // whose it is, where it is not one's own
    CHECK(under_today(other, heading).empty());
    CHECK(under_today(reviewer, heading).empty());

    must(channels::take_down(day.street, receipt, day.street.today(), "已揭下"));
    CHECK(under_today(town, heading).empty());
    CHECK(under_today(clerk, heading).empty());
}

TEST_CASE("a poster in a former text is to be renewed") {
    Day day;
    auto const id = day.press.published(publication::Kind::notice, make::notice());
    day.hung(id);
    auto clerk = day.of(day.press.clerk), town = day.of(day.street);
    day.press.correct(id, "<p>登记时间改为7月2日。</p>", "更正登记时间");
    CHECK(says_today(clerk, heading, "待更换："));
    CHECK(says_today(town, heading, "待更换："));
}

TEST_CASE("what the catalog asks for is named when its day is near, and when it is over") {
    Day day;
    auto content = make::notice();
    content.items = {day.district.published_item()};
    content.metadata.formed_on = day.press.clerk.today();
    day.press.published(publication::Kind::notice, content);
    auto const id = day.press.clerk.actor.account;
    auto const says = [&](std::string_view words) {
        Browser clerk{day.house};
        clerk.enter(id);
        return says_today(clerk, heading, words);
    };
    CHECK_FALSE(says("待登记"));
    day.house.now += Days{25};  // 20 working days from 20 November end on 18 December
    CHECK(says("待登记"));
    CHECK_FALSE(says("超期"));
    day.house.now += Days{30};
    CHECK(says("超期，应于"));
    Browser other = day.district.browser_of("another town's clerk");
    CHECK(under_today(other, heading).empty());
}
