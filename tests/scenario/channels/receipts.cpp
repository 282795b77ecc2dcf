// A list of funded pupils on its way to the wall and off it again, in the words of those who hang it.
#include <doctest/doctest.h>

#include <algorithm>

#include "channels/channel.hpp"
#include "channels/door.hpp"
#include "channels/listing.hpp"
#include "channels/settings.hpp"
#include "channels/store.hpp"
#include "channels/wording.hpp"
#include "make/channels.hpp"

using namespace mingtang;
using namespace mingtang::channels;
using make::must;

namespace {

std::string key(auto const& result) {
    return result ? "" : std::string{result.error().says.key};
}

ChannelKey const on_board{Channel::board, {}}, in_account{Channel::social, {}};

}  // namespace

SCENARIO("the catalog says through which channels, and each wants its receipt") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    make::ChannelsAtWork at{office};
    auto const id = at.published();
    auto const today = at.press.clerk.today();

    GIVEN("a list that was just published") {
        THEN("the portal is done by itself and the other three wait") {
            CHECK(at.duty(id, Channel::website).state == DutyState::done);
            for (auto const channel : {Channel::board, Channel::social, Channel::reading_point}) {
                auto const duty = at.duty(id, channel);
                CHECK(duty.state == DutyState::owed);
                REQUIRE(duty.because.size() == 1);
                CHECK(duty.because.front().name == "资助公示");
            }
            CHECK(key(register_receipt(at.press.clerk, id, {Channel::website, {}}, {})) == wording::portal_itself.key);
        }
        THEN("after its time limit what has no receipt is late") {
            at.wait(60);
            CHECK(at.duty(id, Channel::board).state == DutyState::late);
        }
    }
    WHEN("the street hangs it on its board for seven working days") {
        auto const until = at.duty(id, Channel::board).display;
        auto const least = least_until(until, today, at.town.workdays)->day;
        auto const receipt = must(register_receipt(at.town, id, on_board, make::on_the_board(today, least)));
        THEN("it hangs, then it is over, and the channel is served") {
            CHECK(at.duty(id, Channel::board).state == DutyState::running);
            at.wait(30);
            CHECK(at.duty(id, Channel::board).state == DutyState::done);
        }
        THEN("readers are told where, the photo and the clerk are nobody's business") {
            auto const seen =
                office.database().read([&](storage::Transaction& tx) { return door::public_receipts(tx, id, today); });
            REQUIRE(seen.size() == 1);
            CHECK(seen.front().place == "盛庄街道政务公开栏");
            CHECK(seen.front().running);
            CHECK(seen.front().unit == "盛庄街道");
        }
        THEN("another street does not touch it, the bureau and the street itself do") {
            auto other = office.editor("褚墩镇");
            CHECK(key(revoke_receipt(other, receipt, "不是本镇的")) == wording::not_your_receipt.key);
            auto const better =
                must(correct_receipt(at.town, receipt, make::on_the_board(today, least, "盛庄街道办事处西墙")));
            CHECK(key(correct_receipt(at.press.clerk, receipt, make::on_the_board(today))) ==
                  wording::step_not_open.key);
            CHECK(must(revoke_receipt(at.press.clerk, better, "重复登记")) == better);
            auto const all = at.duty(id, Channel::board);
            CHECK(all.state == DutyState::owed);
            REQUIRE(all.receipts.size() == 2);
            CHECK(all.receipts.front().standing == Standing::revoked);
            CHECK(all.receipts.back().standing == Standing::corrected);
            // The correction said nothing of a photo: the old one stayed.
            CHECK(all.receipts.front().receipt.photo == all.receipts.back().receipt.photo);
        }
    }
    WHEN("it comes off the board three days early") {
        auto const planned = register_receipt(at.town, id, on_board, make::on_the_board(today, today + Days{4}));
        CHECK(key(planned) == wording::too_short.key);
        CHECK(planned.error().sentence().find("不少于7个工作日") != std::string::npos);
        auto const poster = must(register_receipt(at.town, id, on_board, make::on_the_board(today)));
        at.wait(10);
        must(correct_receipt(at.town, poster, make::on_the_board(today, today + Days{4})));
        THEN("the register says so, and the board is owed again") {
            auto const duty = at.duty(id, Channel::board);
            CHECK(duty.state == DutyState::fell_short);
            must(register_receipt(at.town, id, on_board, make::on_the_board(at.town.today())));
            CHECK(at.duty(id, Channel::board).state == DutyState::running);
        }
    }
    WHEN("the text is corrected while it hangs and stands in the public account") {
        auto const poster = must(register_receipt(at.town, id, on_board, make::on_the_board(today)));
        auto const post = must(register_receipt(at.press.clerk, id, in_account, make::in_the_account(today)));
        at.wait(1);
        at.correct(id);
        THEN("both wait to be renewed, and readers are not led to the old paper") {
            CHECK(at.duty(id, Channel::board).state == DutyState::renew);
            CHECK(at.duty(id, Channel::social).state == DutyState::renew);
            CHECK(office.database()
                      .read([&](storage::Transaction& tx) { return door::public_receipts(tx, id, today); })
                      .empty());
            CHECK(key(renew_receipt(at.town, poster, make::on_the_board(today))) == wording::before_this_text.key);
            CHECK(key(register_receipt(at.town, id, on_board, make::on_the_board(today, {}, "另一处"))) ==
                  wording::before_this_text.key);
            must(renew_receipt(at.town, poster, make::on_the_board(at.town.today())));
            CHECK(at.duty(id, Channel::board).state == DutyState::running);
            CHECK(at.duty(id, Channel::board).receipts.back().standing == Standing::replaced);
            must(take_down(at.press.clerk, post, {}, "已删除"));
            CHECK(at.duty(id, Channel::social).state == DutyState::owed);
        }
    }
    WHEN("it is withdrawn while it hangs") {
        auto const poster = must(register_receipt(at.town, id, on_board, make::on_the_board(today, today + Days{90})));
        at.wait(1);
        at.withdraw(id);
        auto const hanging = [&] {
            return office.database().read(
                [&](storage::Transaction& tx) { return door::still_to_take_down(tx, id, at.town.today()); });
        };
        THEN("somebody has to take it down, and until then everybody who asks is told") {
            CHECK(at.duty(id, Channel::board).state == DutyState::take_down);
            CHECK(hanging().size() == 1);
            CHECK(key(register_receipt(at.town, id, on_board, make::on_the_board(at.town.today()))) ==
                  wording::nothing_public.key);
            CHECK(key(take_down(at.town, poster, at.town.today() + Days{1}, "")) == wording::day_needed.key);
            must(take_down(at.town, poster, at.town.today(), "已揭下"));
            CHECK(at.duty(id, Channel::board).state == DutyState::taken_down);
            CHECK(hanging().empty());
            CHECK(key(take_down(at.town, poster, {}, "")) == wording::step_not_open.key);
        }
    }
}

SCENARIO("who registers what") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    make::ChannelsAtWork at{office};
    auto const id = at.published();
    auto const today = at.press.clerk.today();

    GIVEN("a street") {
        THEN("it registers what it hangs, not what the bureau prints in the gazette") {
            NewReceipt gazette;
            gazette.told.from = today;
            gazette.told.reference = "2026年第11期第3页";
            CHECK(key(register_receipt(at.town, id, {Channel::gazette, {}}, gazette)) == wording::not_your_unit.key);
            must(register_receipt(at.press.clerk, id, {Channel::gazette, {}}, gazette));
            // Nobody asked for the gazette: it is there, and counts for nothing.
            auto const duty = at.duty(id, Channel::gazette);
            CHECK_FALSE(duty.demanded());
            CHECK(duty.state == DutyState::done);
        }
    }
    GIVEN("a reviewer, another bureau, a draft") {
        auto reviewer = office.reviewer("区教育和体育局");
        CHECK(key(register_receipt(reviewer, id, on_board, make::on_the_board(today))) == wording::not_allowed.key);
        auto other = office.editor("区民政局");
        CHECK(key(register_receipt(other, id, on_board, make::on_the_board(today))) == wording::not_your_unit.key);
        auto const draft = at.press.draft(publication::Kind::notice, make::notice());
        CHECK(key(register_receipt(at.press.clerk, at.press.publication_of(draft).id, on_board,
                                   make::on_the_board(today))) == wording::not_found.key);
    }
    GIVEN("a receipt that cannot be true") {
        THEN("every fault is said at once, and nothing is kept") {
            auto wrong = make::on_the_board(today + Days{1});
            wrong.told.place.clear();
            wrong.photo = {};
            auto const refused = register_receipt(at.press.clerk, id, on_board, wrong);
            REQUIRE_FALSE(refused);
            for (auto const* part : {"请填写张贴地点", "请上传", "不能晚于今天"})
                CHECK(refused.error().sentence().find(part) != std::string::npos);
            auto const old = register_receipt(at.press.clerk, id, on_board, make::on_the_board(make_date(2020, 1, 1)));
            REQUIRE_FALSE(old);
            CHECK(old.error().sentence().find("早于") != std::string::npos);
            CHECK(at.duty(id, Channel::board).receipts.empty());
        }
    }
}

SCENARIO("the office sees how far every unit has come") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    make::ChannelsAtWork at{office};
    auto const first = at.published("第一份公示"), second = at.published("第二份公示");
    auto const today = at.press.clerk.today();
    must(register_receipt(at.town, first, on_board, make::on_the_board(today)));
    must(register_receipt(at.press.clerk, first, in_account, make::in_the_account(today)));
    auto const gone = at.published("第三份公示");
    must(register_receipt(at.town, gone, on_board, make::on_the_board(today)));
    at.wait(60);
    at.withdraw(gone);

    auto head = office.disclosure_office();
    head.now = at.town.now;
    auto const seen_by = [&](Desk const& desk, ListFilter filter) {
        return office.database().read([&](storage::Transaction& tx) { return listed(desk, tx, filter); });
    };
    auto const all = seen_by(head, {head.actor.jurisdiction_path});
    auto const sum = total(all);
    CHECK(sum.demanded == 6);
    CHECK(sum.done == 2);
    CHECK(sum.late == 4);
    CHECK(sum.share() == 33);
    auto const by_unit = counted(all, CountBy::unit, {});
    REQUIRE(by_unit.size() == 1);
    CHECK(by_unit.front().name == "区教育和体育局");
    auto const by_channel = counted(all, CountBy::channel, {});
    REQUIRE(by_channel.size() == 4);
    CHECK(by_channel.front().name == "政府网站");
    CHECK(by_channel.front().done == 2);
    CHECK(std::ranges::count_if(all, [](ListedDuty const& one) { return one.duty.state == DutyState::take_down; }) ==
          1);
    CHECK(second);

    // A street sees what hangs or should hang in it of the district's documents, and nothing of other channels.
    auto const above = seen_by(at.town, {at.town.actor.jurisdiction_path, true});
    CHECK(std::ranges::all_of(above, [](ListedDuty const& one) { return info(one.duty.channel.channel).local; }));
    CHECK(above.size() == 7);
    CHECK(seen_by(at.town, {at.town.actor.jurisdiction_path}).empty());
}

SCENARIO("a place reads at its own pace") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    auto head = office.disclosure_office();
    Settings slow;
    slow.pace.characters_a_minute = 150;
    must(set_settings(head, slow));
    auto const kept = [&](std::string_view town) {
        return office.database().read(
            [&](storage::Transaction& tx) { return settings_for(tx, office.town(town).id).pace.characters_a_minute; });
    };
    CHECK(kept("盛庄街道") == 150);
    slow.pace.characters_a_minute = 5;
    auto const refused = set_settings(head, slow);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence() == "广播语速请填 60 至 400 之间的整数。");
    CHECK(kept("盛庄街道") == 150);
    auto clerk = office.editor("区教育和体育局");
    CHECK(key(set_settings(clerk, {})) == wording::not_allowed.key);
}
