// The table of standings, and what days, a new text and a withdrawal make of a receipt.
#include "channels/workflow.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "channels/channel.hpp"

namespace mingtang::channels {
namespace {

constexpr RevisionId first{11}, second{12};
Date const day = make_date(2026, 11, 20);

Receipt poster() {
    Receipt receipt;
    receipt.revision = first;
    receipt.channel = {Channel::board, {}};
    receipt.told.from = day;
    return receipt;
}

TEST_CASE("a poster hangs until its last day, and the day after says whether that was long enough") {
    auto receipt = poster();
    TextToday const text{first, {}};
    CHECK(standing_of(receipt, text, day + Days{7}, day + Days{100}) == Standing::posted);
    receipt.told.until = day + Days{7};
    CHECK(standing_of(receipt, text, day + Days{7}, day + Days{7}) == Standing::posted);
    CHECK(standing_of(receipt, text, day + Days{7}, day + Days{8}) == Standing::ended);
    CHECK(standing_of(receipt, text, day + Days{9}, day + Days{8}) == Standing::fell_short);
    CHECK(standing_of(receipt, text, {}, day + Days{8}) == Standing::ended);
}

TEST_CASE("a corrected text wants a new poster; one that was over before stays over") {
    auto receipt = poster();
    TextToday const corrected{second, {}};
    CHECK(standing_of(receipt, corrected, {}, day + Days{3}) == Standing::outdated);
    receipt.told.until = day + Days{2};
    CHECK(standing_of(receipt, corrected, {}, day + Days{3}) == Standing::ended);
    receipt.channel = {Channel::social, {}};
    receipt.told.until = {};
    CHECK(standing_of(receipt, corrected, {}, day + Days{3}) == Standing::outdated);
}

TEST_CASE("a withdrawn document is taken off what still shows it") {
    auto receipt = poster();
    TextToday const withdrawn{RevisionId{}, day + Days{5}};
    CHECK(standing_of(receipt, withdrawn, {}, day + Days{5}) == Standing::to_take_down);
    // A last day on paper does not take paper off a wall.
    receipt.told.until = day + Days{8};
    CHECK(standing_of(receipt, withdrawn, {}, day + Days{30}) == Standing::to_take_down);
    receipt.told.until = day + Days{4};
    CHECK(standing_of(receipt, withdrawn, {}, day + Days{30}) == Standing::ended);
    // Nobody unhears a press conference.
    receipt.channel = {Channel::briefing, {}};
    CHECK(standing_of(receipt, withdrawn, {}, day + Days{5}) == Standing::given);
}

TEST_CASE("what is closed stays as it was closed, whatever happens to the document") {
    auto receipt = poster();
    for (auto const& [kept, standing] :
         {std::pair{Kept::corrected, Standing::corrected}, std::pair{Kept::replaced, Standing::replaced},
          std::pair{Kept::taken_down, Standing::taken_down}, std::pair{Kept::revoked, Standing::revoked}}) {
        receipt.kept = kept;
        for (auto const& text : {TextToday{first, {}}, TextToday{second, {}}, TextToday{RevisionId{}, day}})
            CHECK(standing_of(receipt, text, {}, day) == standing);
        CHECK(steps_open_to(standing, By::clerk).empty());
    }
}

TEST_CASE("each step has its own taker") {
    CHECK(allowed(Standing::to_take_down, Step::take_down, By::clerk));
    CHECK_FALSE(allowed(Standing::posted, Step::take_down, By::clerk));
    CHECK_FALSE(allowed(Standing::posted, Step::period_ends, By::clerk));
    auto const refused = allowed(Standing::revoked, Step::correct, By::clerk);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence() == "这份回执现在的状态是“已作废”，不能更正回执。");
    for (auto const& row : transitions()) CHECK_FALSE(chinese(row.step).empty());
}

TEST_CASE("the words that catalogs print, and what stands under 其他") {
    CHECK(channel_of("政府网站").channel == Channel::website);
    CHECK(channel_of("社区/企事业单位/村公示栏（电子屏）").channel == Channel::board);
    CHECK(channel_of("其他:征地信息公开平台").channel == Channel::land);
    CHECK(channel_of("其他:征地信息公开平台____").channel == Channel::land);
    CHECK(channel_of("其他:（12345热线）").channel == Channel::hotline);
    CHECK(channel_of("其他:行政村公示栏").channel == Channel::board);
    CHECK(channel_of("其他:政府服务中心").channel == Channel::service_hall);
    auto const own = channel_of("其他:益农信息社");
    CHECK(own.channel == Channel::other);
    CHECK(name_of(own) == "益农信息社");
    CHECK(text_of(own) == "QT:益农信息社");
    CHECK(name_of(channel_of("其他")) == "其他");
    for (auto const& word : catalog::channel_vocabulary) {
        CAPTURE(word);
        auto const key = channel_of(word);
        CHECK(info(key.channel).printed == word);
        CHECK(parse_channel(text_of(key)) == key);
    }
    for (auto const* wrong : {"", "XX", "SQ:x", "sq", "QT:\n"}) CHECK_FALSE(parse_channel(wrong));
}

}  // namespace
}  // namespace mingtang::channels
