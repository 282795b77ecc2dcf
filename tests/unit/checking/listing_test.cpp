// A page of findings is looked at piece by piece; what it shows is what the whole list would show there.
#include "checking/listing.hpp"

#include <doctest/doctest.h>

using namespace mingtang;
using namespace mingtang::checking;

namespace {

constexpr org::UnitId one_unit{11}, other_unit{12};

// Findings by a fixed pattern: every catalog has other checks, other counts, other units, and some of itself.
std::shared_ptr<Checked const> catalog_of(int seed) {
    auto made = std::make_shared<Checked>();
    auto const checks = lint::checks().size();
    made->edition.id = catalog::EditionId{seed};
    made->of_catalog.assign(checks, 0);
    made->repairable.assign(checks, 0);
    for (int i = 0; i < 40; ++i) {
        lint::Finding one;
        one.check = std::size_t(i * 7 + seed * 3) % checks;
        one.sentence = std::to_string(seed) + "/" + std::to_string(i);
        if (i % 9 == 0) {
            ++made->of_catalog[one.check];
        } else {
            one.item = catalog::ItemId{seed * 100 + i};
            one.unit = i % 3 == 0 ? one_unit : other_unit;
            ++made->found.try_emplace(one.unit, checks, 0).first->second[one.check];
        }
        made->all.push_back(std::move(one));
    }
    return made;
}

std::vector<std::string> sentences(std::vector<Line> const& lines) {
    std::vector<std::string> found;
    for (auto const& line : lines) found.push_back(line.finding->sentence);
    return found;
}

}  // namespace

TEST_CASE("any page of any choice is that part of the whole list, and looks at no more than it shows") {
    AllChecked const all{catalog_of(1), catalog_of(2), catalog_of(3)};
    Summaries const summaries{all.begin(), all.end()};
    for (auto const& wanted :
         {Wanted{}, Wanted{{}, one_unit, {}, {}}, Wanted{{}, {}, lint::Severity::must_look, {}},
          Wanted{all[0]->all[3].check, {}, {}, {}}, Wanted{{}, other_unit, lint::Severity::hint, {}}}) {
        auto const whole = sentences(lines_of(all, wanted));
        REQUIRE(count_lines(summaries, wanted) == int(whole.size()));
        for (int from = 0; from <= int(whole.size()); ++from)
            for (int const count : {1, 7, 50}) {
                int looks = 0;
                auto const some = some_lines(summaries, wanted, from, count, [&](std::size_t at, std::size_t check) {
                    ++looks;
                    auto alone = std::make_shared<Checked>(*all[at]);
                    std::erase_if(alone->all, [&](lint::Finding const& one) { return one.check != check; });
                    return alone;
                });
                auto const end = std::min(whole.size(), std::size_t(from + count));
                CHECK(sentences(some) == std::vector(whole.begin() + from, whole.begin() + std::ptrdiff_t(end)));
                CHECK(looks <= int(some.size()));
            }
    }
}
