// Whatever happens to a document and its receipt — days, corrections, a withdrawal, the clerk's steps — the receipt
// goes from standing to standing along the table and nowhere else.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "channels/workflow.hpp"

namespace mingtang::channels {
namespace {

struct World {
    Receipt receipt;
    TextToday text{RevisionId{11}, {}};
    std::optional<Date> least;
    Date today;

    Standing standing() const { return standing_of(receipt, text, least, today); }
};

World begun() {
    World world;
    world.today = make_date(2026, 11, 1);
    world.receipt.revision = RevisionId{11};
    world.receipt.channel = {
        *rc::gen::element(Channel::board, Channel::social, Channel::reading_point, Channel::briefing), {}};
    world.receipt.told.from = world.today;
    if (*rc::gen::arbitrary<bool>()) world.receipt.told.until = world.today + Days{*rc::gen::inRange(0, 20)};
    if (*rc::gen::arbitrary<bool>()) world.least = world.today + Days{*rc::gen::inRange(1, 15)};
    return world;
}

// One thing that happens.
void befall(World& world) {
    switch (*rc::gen::inRange(0, 6)) {
        case 0:
            world.today += Days{1};
            break;
        case 1:
            if (world.text.live) world.text.live = RevisionId{world.text.live.value + 1};
            break;
        case 2:
            if (!world.text.withdrawn_on && *rc::gen::inRange(0, 3) == 0) world.text = {{}, world.today};
            break;
        default: {
            // The clerk takes one of the steps that are open.
            auto const steps = steps_open_to(world.standing(), By::clerk);
            if (steps.empty() || *rc::gen::inRange(0, 4) != 0) break;
            auto const step = *rc::gen::elementOf(steps);
            world.receipt.kept = step == Step::renew       ? Kept::replaced
                                 : step == Step::take_down ? Kept::taken_down
                                 : step == Step::correct   ? Kept::corrected
                                                           : Kept::revoked;
        }
    }
}

TEST_CASE("no history leaves the table") {
    CHECK(rc::check([] {
        auto world = begun();
        auto const happenings = *rc::gen::inRange(1, 40);
        for (int i = 0; i < happenings; ++i) {
            auto const before = world.standing();
            befall(world);
            auto const after = world.standing();
            if (after == before) continue;
            bool const known = std::ranges::any_of(
                transitions(), [&](Transition const& row) { return row.from == before && row.to == after; });
            RC_ASSERT(known);
        }
    }));
}

TEST_CASE("what was closed is never moved again") {
    CHECK(rc::check([] {
        auto world = begun();
        world.receipt.kept = *rc::gen::element(Kept::corrected, Kept::replaced, Kept::taken_down, Kept::revoked);
        auto const closed = world.standing();
        for (int i = 0; i < 20; ++i) {
            befall(world);
            RC_ASSERT(world.standing() == closed);
        }
    }));
}

}  // namespace
}  // namespace mingtang::channels
