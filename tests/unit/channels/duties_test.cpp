// Which channels are owed, by when, for how long: the item says it, the calendar counts it.
#include "channels/duties.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "channels/channel.hpp"
#include "channels/receipt_rules.hpp"

namespace mingtang::channels {
namespace {

// 2026-10-01 to 07 are off, 2026-09-27 and 10-10 are made up.
calendar::Workdays workdays() {
    std::vector<calendar::Holiday> days;
    for (unsigned d = 1; d <= 7; ++d)
        days.push_back({make_date(2026, 10, d), calendar::Holiday::Kind::day_off, "国庆节"});
    days.push_back({make_date(2026, 10, 10), calendar::Holiday::Kind::makeup_day, "国庆节"});
    return calendar::Workdays{days};
}

struct Office {
    calendar::Workdays days = workdays();
    publication::Brief document;
    std::vector<catalog::Demand> demands;
    Date today = make_date(2026, 9, 28);

    Office() {
        document.id = PublicationId{1};
        document.live = RevisionId{11};
        document.published_on = make_date(2026, 9, 28);
        document.formed_on = make_date(2026, 9, 25);
    }
    void ask(std::int64_t item, std::vector<std::string> channels, std::string limit) {
        catalog::Demand demand;
        demand.item = catalog::ItemId{item};
        demand.name = "事项" + std::to_string(item);
        demand.channels = std::move(channels);
        demand.rules = catalog::parse_time_limit(limit);
        demand.time_limit = std::move(limit);
        demands.push_back(std::move(demand));
    }
    std::vector<Duty> owed(std::vector<Receipt> const& receipts = {}) const {
        auto const limit = statutes::built_in().limit("disclosure.proactive", today);
        return duties(document, demands, receipts, {days, *limit, today});
    }
};

Duty const& of(std::vector<Duty> const& all, Channel channel) {
    return *std::ranges::find(all, channel, [](Duty const& one) { return one.channel.channel; });
}

Receipt poster(Date from, std::optional<Date> until) {
    Receipt receipt;
    receipt.id = ReceiptId{5};
    receipt.revision = RevisionId{11};
    receipt.channel = {Channel::board, {}};
    receipt.told.place = "盛庄街道政务公开栏";
    receipt.told.from = from;
    receipt.told.until = until;
    return receipt;
}

TEST_CASE("the portal is done by itself, a channel that two items ask for is owed once") {
    Office office;
    office.ask(1, {"政府网站", "公开查阅点"}, "自该信息形成或者变更之日起20个工作日内公开");
    office.ask(2, {"政府网站", "公开查阅点", "其他:益农信息社"}, "信息形成后7个工作日内");
    auto const all = office.owed();
    REQUIRE(all.size() == 3);
    CHECK(of(all, Channel::website).state == DutyState::done);
    auto const& shelf = of(all, Channel::reading_point);
    CHECK(shelf.because.size() == 2);
    CHECK(shelf.state == DutyState::owed);
    // The nearer of the two days holds: seven working days, the holiday left out, the make-up Saturday counted.
    CHECK(shelf.due == make_date(2026, 10, 12));
    CHECK(shelf.due_words.find("2026年9月25日") != std::string::npos);
    CHECK(name_of(of(all, Channel::other).channel) == "益农信息社");
}

TEST_CASE("an item that says no number is due by the Regulations") {
    Office office;
    office.ask(1, {"公开查阅点"}, "长期公开");
    auto const all = office.owed();
    auto const& shelf = of(all, Channel::reading_point);
    CHECK(shelf.due == office.days.after(make_date(2026, 9, 25), 20).day);
    CHECK(shelf.due_words.find("条例 26") != std::string::npos);
    CHECK(shelf.display.lasting);
}

TEST_CASE("a month ends with the day of the same number, or with the month") {
    Office office;
    office.ask(1, {"公开查阅点"}, "自信息形成之日起1个月内公开");
    for (auto const& [formed, due] : {std::pair{make_date(2026, 7, 1), make_date(2026, 8, 3)},  // the 1st is a Saturday
                                      std::pair{make_date(2025, 7, 1), make_date(2025, 8, 1)},
                                      std::pair{make_date(2028, 1, 31), make_date(2028, 2, 29)},
                                      std::pair{make_date(2025, 1, 31), make_date(2025, 2, 28)}}) {
        office.document.formed_on = office.document.published_on = formed;
        CHECK(iso(*of(office.owed(), Channel::reading_point).due) == iso(due));
    }
}

TEST_CASE("what the catalog asks since yesterday is not late today") {
    Office office;
    office.ask(1, {"公开查阅点"}, "信息形成后7个工作日内");
    office.document.formed_on = office.document.published_on = make_date(2024, 3, 1);
    CHECK(of(office.owed(), Channel::reading_point).state == DutyState::late);
    office.demands.front().since = Instant{make_date(2026, 9, 25)};
    CHECK(of(office.owed(), Channel::reading_point).state == DutyState::owed);
}

TEST_CASE("七个工作日 on the board: counted day by day, and one day less is too short") {
    Office office;
    office.ask(1, {"社区/企事业单位/村公示栏（电子屏）"}, "信息形成之日起20个工作日内公开，公示时间不少于7个工作日");
    auto const from = make_date(2026, 9, 28);
    auto const board = [&](std::optional<Date> until) {
        return of(office.owed({poster(from, until)}), Channel::board);
    };
    office.today = make_date(2026, 10, 20);
    // 29, 30 September; 8, 9, 10 (made up), 12, 13 October.
    CHECK(board({}).receipts.front().least == make_date(2026, 10, 13));
    CHECK(board({}).state == DutyState::running);
    CHECK(board(make_date(2026, 10, 13)).state == DutyState::done);
    CHECK(board(make_date(2026, 10, 12)).state == DutyState::fell_short);
    auto const lines = explained(board({}).display, from, office.days);
    REQUIRE(lines.size() == 15);
    CHECK(std::ranges::count_if(lines, [](CountedDay const& one) { return one.number > 0; }) == 7);
    CHECK(lines.back().number == 7);
    CHECK(lines.back().day == make_date(2026, 10, 13));
    CHECK(in_words(board({}).display) == "不少于7个工作日");
}

TEST_CASE("calendar days end on a day on which people work") {
    DisplayPeriod const ten{catalog::Span{catalog::Span::Unit::days, 10}, false};
    auto const from = make_date(2026, 9, 24);  // ten days later is 4 October, a holiday until the 7th
    CHECK(least_until(ten, from, workdays())->day == make_date(2026, 10, 8));
    auto const lines = explained(ten, from, workdays());
    CHECK(lines.size() == 14);
    CHECK(lines[9].number == 10);
    CHECK(lines[10].number == 0);
    CHECK(lines[10].why.find("顺延") != std::string::npos);
    DisplayPeriod const month{catalog::Span{catalog::Span::Unit::months, 1}, false};
    CHECK(least_until(month, make_date(2027, 1, 31), workdays())->day >= make_date(2027, 2, 28));
}

TEST_CASE("after a correction every poster is owed again; a withdrawal leaves only what must come down") {
    Office office;
    office.ask(1, {"社区/企事业单位/村公示栏（电子屏）", "公开查阅点"}, "长期公开");
    auto const hung = poster(make_date(2026, 9, 28), {});
    office.document.live = RevisionId{12};
    CHECK(of(office.owed({hung}), Channel::board).state == DutyState::renew);
    office.document.live = {};
    office.document.withdrawn_at = Instant{office.today};
    auto const all = office.owed({hung});
    REQUIRE(all.size() == 1);
    CHECK(all.front().state == DutyState::take_down);
    auto down = hung;
    down.kept = Kept::taken_down;
    CHECK(office.owed({down}).front().state == DutyState::taken_down);
    CHECK(office.owed({}).empty());
}

TEST_CASE("a receipt says what its channel asks, and nothing that cannot be true") {
    auto const today = make_date(2026, 9, 28);
    auto const faults_of = [&](Channel channel, Told const& told, bool photo = false) {
        std::string all;
        for (auto const& one : faults(told, info(channel), photo, make_date(2026, 9, 25), today))
            all += one.field + " ";
        return all;
    };
    Told told;
    CHECK(faults_of(Channel::board, told) == "way place photo from ");
    told.way = "村公示栏";
    told.place = "焦庄村";
    told.from = today;
    CHECK(faults_of(Channel::board, told, true) == "");
    told.until = today - Days{1};
    CHECK(faults_of(Channel::board, told, true) == "until ");
    told.until = {};
    told.from = today + Days{1};
    CHECK(faults_of(Channel::board, told, true) == "from ");
    told.from = make_date(2026, 9, 1);
    CHECK(faults_of(Channel::board, told, true) == "from ");

    Told post;
    post.way = "微信公众号";
    post.from = today;
    post.minute = "08:30";
    CHECK(faults_of(Channel::social, post) == "reference ");
    post.address = "javascript:alert(1)";
    CHECK(faults_of(Channel::social, post) == "address ");
    post.address = "https://mp.example.com/s/1";
    post.minute = "25:00";
    CHECK(faults_of(Channel::social, post) == "minute ");
    post.minute = "9：05";
    CHECK(faults_of(Channel::social, cleaned(post)) == "");
    post.minute = "09:05";
    post.count = 0;
    CHECK(faults_of(Channel::social, post) == "count ");
    post.count = 3;
    post.place = std::string(900, 'x');
    CHECK(faults_of(Channel::social, post) == "place place ");
}

}  // namespace
}  // namespace mingtang::channels
