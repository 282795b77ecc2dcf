// Receipts on both engines: what is kept comes back, what is closed is closed once, what the table refuses it refuses.
#include "channels/store.hpp"

#include <doctest/doctest.h>

#include "channels/channel.hpp"
#include "channels/queries.hpp"
#include "make/channels.hpp"
#include "make/database.hpp"
#include "publication/served.hpp"

using namespace mingtang;
using namespace mingtang::channels;
using make::must;

TEST_CASE("a receipt comes back as it was kept") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::ChannelsAtWork at{office};
        auto const id = at.published();
        auto const today = at.town.today();
        auto wanted = make::on_the_board(today, today + Days{12}, "焦庄村“公示栏”");
        wanted.told.count = 3;
        wanted.told.words = "东墙\n西墙";
        auto const kept = must(register_receipt(at.town, id, {Channel::board, {}}, wanted));
        auto const own = must(
            register_receipt(at.town, id, {Channel::other, "益农信息社"}, {{.reference = "第 3 号", .from = today}}));
        database.read([&](storage::Transaction& tx) {
            auto const one = find_receipt(tx, kept);
            REQUIRE(one);
            CHECK(one->told == wanted.told);
            CHECK(one->photo == wanted.photo);
            CHECK(one->channel == ChannelKey{Channel::board, {}});
            CHECK(one->unit == at.town.actor.unit);
            CHECK(one->actor == at.town.actor.name);
            CHECK(one->at == at.town.now);
            CHECK(find_receipt(tx, own)->channel == ChannelKey{Channel::other, "益农信息社"});
            CHECK_FALSE(find_receipt(tx, own)->photo);
            CHECK(receipts_of(tx, id).size() == 2);
            CHECK(standing_since(tx, "", {}).size() == 2);
            CHECK(standing_since(tx, "", at.town.now + Days{1}).empty());
            CHECK(standing_since(tx, at.town.actor.jurisdiction_path, {}).empty());  // a document of the district
            CHECK(standing_since(tx, publication::find_brief(tx, id)->place_path, {}).size() == 2);
            CHECK(standing_of_withdrawn(tx, "").empty());
            CHECK_FALSE(find_receipt(tx, ReceiptId{1}));
        });
        auto const close_it = [&] {
            return must(database.change([&](storage::Transaction& tx) -> Result<int> {
                return close(tx, kept, Kept::revoked, today, "某人", "重复") ? 1 : 2;
            }));
        };
        CHECK(close_it() == 1);
        CHECK(close_it() == 2);
        database.read([&](storage::Transaction& tx) {
            auto const one = find_receipt(tx, kept);
            CHECK(one->kept == Kept::revoked);
            CHECK(one->closed_because == "重复");
            CHECK(standing_since(tx, "", {}).size() == 1);
        });
    });
}

TEST_CASE("the words of the code are the words of the table, and a posting does not end before it began") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::ChannelsAtWork at{office};
        auto const id = at.published();
        auto const today = at.town.today();
        auto const receipt = must(register_receipt(at.town, id, {Channel::board, {}}, make::on_the_board(today)));
        auto const brief = database.read([&](storage::Transaction& tx) { return *publication::find_brief(tx, id); });
        for (auto const kept : {Kept::corrected, Kept::replaced, Kept::taken_down, Kept::revoked}) {
            auto const id_of_it = must(register_receipt(at.town, id, {Channel::board, {}},
                                                        make::on_the_board(today, {}, std::string{code(kept)})));
            auto const closed = database.change(
                [&](storage::Transaction& tx) -> Result<bool> { return close(tx, id_of_it, kept, today, "某人", ""); });
            CHECK(closed);
        }
        Receipt crooked;
        crooked.id = database.make_id<ReceiptId>();
        crooked.publication = id;
        crooked.revision = brief.live;
        crooked.channel = {Channel::board, {}};
        crooked.told.from = today;
        crooked.told.until = today - Days{1};
        crooked.unit = at.town.actor.unit;
        crooked.at = at.town.now;
        auto const keep = [&](Receipt const& one) {
            auto const done = database.change([&](storage::Transaction& tx) -> Result<int> {
                add(tx, one);
                return 1;
            });
            CHECK(done);
        };
        CHECK_THROWS_AS(keep(crooked), storage::Failure);
        // The portal's receipt is the portal itself.
        crooked.told.until = {};
        crooked.channel = {Channel::website, {}};
        CHECK_THROWS_AS(keep(crooked), storage::Failure);
        // One receipt is followed by one other.
        crooked.channel = {Channel::board, {}};
        crooked.replaces = receipt;
        keep(crooked);
        crooked.id = database.make_id<ReceiptId>();
        CHECK_THROWS_AS(keep(crooked), storage::Failure);
    });
}

TEST_CASE("what live documents serve, in short") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::ChannelsAtWork at{office};
        auto const first = at.published("第一份"), gone = at.published("第二份");
        at.withdraw(gone);
        auto const root = at.press.clerk.actor.jurisdiction_path;
        database.read([&](storage::Transaction& tx) {
            auto const all = publication::served(tx, {root});
            REQUIRE(all.size() == 1);
            CHECK(all.front().document.id == first);
            CHECK(all.front().item == at.item);
            CHECK(all.front().document.unit_name == "区教育和体育局");
            CHECK(all.front().document.title == "第一份");
            CHECK(publication::served(tx, {"/999999/"}).empty());
            publication::ServedFilter later{root};
            later.from = at.press.clerk.today() + Days{1};
            CHECK(publication::served(tx, later).empty());
            CHECK(publication::find_brief(tx, first)->live);
            auto const stone = publication::find_brief(tx, gone);
            REQUIRE(stone);
            CHECK_FALSE(stone->live);
            CHECK(stone->withdrawn_at);
            auto const demand = catalog::find_demand(tx, at.item);
            REQUIRE(demand);
            CHECK(demand->name == "资助公示");
            CHECK(demand->channels.size() == 4);
            CHECK(demand->rules.front().offset);
            CHECK(demand->rules.front().display);
            CHECK_FALSE(catalog::find_demand(tx, catalog::ItemId{1}));
        });
    });
}
