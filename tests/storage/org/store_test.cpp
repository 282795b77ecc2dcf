#include "org/store.hpp"

#include <doctest/doctest.h>

#include "demonstration/district.hpp"
#include "make/database.hpp"

using namespace mingtang;

TEST_CASE("the district stands as the plan says") {
    make::for_each_engine([](storage::Database& database) {
        auto const district = demonstration::found_district(database, PROJECT_DIR "/data");
        auto const on = make_date(2026, 11, 20);
        database.read([&](storage::Transaction& tx) {
            auto const root = org::find_jurisdiction_by_code(tx, "371311");
            REQUIRE(root);
            CHECK(root->name == "罗庄区");
            auto const all = org::jurisdictions_under(tx, root->path);
            CHECK(all.size() == 1 + 8 + 8);
            CHECK(org::jurisdictions_under(tx, "/371311/371311003/").size() == 2);
            CHECK(org::jurisdictions_under(tx, "/37131_/").empty());  // a path is a prefix, not a pattern

            auto const fields = org::fields(tx, on);
            REQUIRE(fields.size() == 26);
            CHECK(fields[0].name == "重大建设项目领域");
            CHECK(fields[25].short_name == "城乡规划");
            auto const safety = org::find_field_by_name(tx, "安全生产", on);
            REQUIRE(safety);
            CHECK(safety->id == org::FieldId{4});
            CHECK(safety->responsible_units.size() == 13);  // plan §三(一)5
            CHECK(org::find_unit(tx, safety->lead_unit)->name == "区应急管理局");
            CHECK(org::find_field_by_name(tx, "救灾生产领域", on)->short_name == "救灾");
            CHECK(org::find_field_by_name(tx, "涉农资金", on)->short_name == "涉农补贴");
            CHECK_FALSE(org::find_field_by_name(tx, "钓鱼", on));

            CHECK(org::find_unit_by_name(tx, root->id, "区教体局", on)->name == "区教育和体育局");
            CHECK_FALSE(org::find_unit_by_name(tx, root->id, "%", on));
            CHECK_FALSE(org::find_unit_by_name(tx, root->id, "区教育和体育局", make_date(2019, 1, 1)));
            CHECK(org::leading_group(tx).size() == 43);
            int pilots = 0;
            for (auto const& unit : org::units_under(tx, root->path, on)) pilots += unit.pilot;
            CHECK(pilots == 2);  // 盛庄, 褚墩
        });
        CHECK(district.fields.size() == 26);
    });
}
