// A withdrawn document is on no public address, and the walk that says so finds it where it is (F23, check --withdrawn).
#include <doctest/doctest.h>

#include "district_at_work.hpp"
#include "make/publication.hpp"
#include "publication/ending.hpp"
#include "surfaces.hpp"

using namespace mingtang;
using make::must;

TEST_CASE("every public address is asked for what was withdrawn") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto& house = district.house;
    auto const id = district.document_published();
    CHECK_FALSE(app::walk_surfaces(*house.front, house.database, id, house.now).problem.empty());

    auto office = house.desk_of(district.person("disclosure office").account);
    must(publication::withdraw(office, id, {publication::WithdrawalKind::error, "登记时间有误", "分管副局长", {}}));
    auto const walked = app::walk_surfaces(*house.front, house.database, id, house.now);
    CHECK(walked.problem.empty());
    CHECK(walked.asked > 30);
    for (auto const& one : walked.exposures) {
        CAPTURE(one.address);
        CAPTURE(one.what);
        CHECK(one.address.empty());
    }

    // The same words on another page are found there.
    static storage::Query const forge{
        "test.expose", "UPDATE edition_items SET basis = '登记时间为七月一日至七月五日，请携带户口簿到学校办理。'"};
    must(house.database.change([&](storage::Transaction& tx) -> Result<int> { return tx.run(forge), 0; }));
    house.front->cache().drop_all();
    auto const again = app::walk_surfaces(*house.front, house.database, id, house.now);
    REQUIRE_FALSE(again.exposures.empty());
    CHECK(again.exposures.front().what == "正文");
}
