// Every action of channels, broken at each of its statements and at its commit, on both engines: all of it or nothing.
#include <doctest/doctest.h>

#include "channels/settings.hpp"
#include "make/breaking.hpp"
#include "make/channels.hpp"
#include "make/database.hpp"

using namespace mingtang;
using namespace mingtang::channels;
using make::must;

TEST_CASE("a broken statement leaves no half receipt") {
    static storage::Query const counts{
        "test.counts",
        "SELECT (SELECT count(*) FROM channel_receipts), "
        "(SELECT count(*) FROM channel_receipts WHERE kept = 'standing'), (SELECT count(*) FROM channel_settings), "
        "(SELECT coalesce(sum(value), 0) FROM channel_settings), (SELECT count(*) FROM files), "
        "(SELECT count(*) FROM touched), (SELECT count(*) FROM audit)"};
    ChannelKey const on_board{Channel::board, {}};
    make::for_each_engine([&](storage::Database& database) {
        make::Office office{database};
        make::ChannelsAtWork at{office};
        auto const id = at.published();
        auto const today = at.town.today();
        auto const last = [&] { return at.duty(id, Channel::board).receipts.front().receipt.id; };
        auto with_photo = make::on_the_board(today);
        with_photo.photo->sm3 = std::string(64, 'd');
        make::break_everywhere(database, counts, at.town, "register",
                               [&](Desk& desk) { return bool(register_receipt(desk, id, on_board, with_photo)); });
        make::break_everywhere(database, counts, at.town, "correct", [&](Desk& desk) {
            return bool(correct_receipt(desk, last(), make::on_the_board(today, today + Days{20})));
        });
        at.correct(id);
        make::break_everywhere(database, counts, at.town, "renew", [&](Desk& desk) {
            return bool(renew_receipt(desk, last(), make::on_the_board(today)));
        });
        auto const spare =
            must(register_receipt(at.press.clerk, id, on_board, make::on_the_board(today, {}, "另一处")));
        make::break_everywhere(database, counts, at.press.clerk, "revoke",
                               [&](Desk& desk) { return bool(revoke_receipt(desk, spare, "重复登记")); });
        auto const hanging = at.duty(id, Channel::board).receipts.at(1).receipt.id;
        at.withdraw(id);
        make::break_everywhere(database, counts, at.town, "take down",
                               [&](Desk& desk) { return bool(take_down(desk, hanging, today, "已揭下")); });
        make::break_everywhere(database, counts, office.disclosure_office(), "settings", [&](Desk& desk) {
            Settings slow;
            slow.pace.characters_a_minute = 150;
            return bool(set_settings(desk, slow));
        });
    });
}
