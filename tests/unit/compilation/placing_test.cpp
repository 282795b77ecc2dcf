#include "compilation/placing.hpp"

#include <doctest/doctest.h>

using namespace mingtang;
using namespace mingtang::compilation;

namespace {

struct District {
    org::UnitId police{1}, schools{2}, labour{3}, streets{};
    Matrix matrix;
    std::map<std::int64_t, org::FieldId> field_of{{1, org::FieldId{21}}, {2, org::FieldId{17}}, {3, org::FieldId{23}}};
    NameIndex index{
        {{1, "居民身份证换领", "居民身份证", 21}, {2, "失业登记", "失业", 17}, {3, "招生范围", "招生", 23}}};

    District() {
        org::Field registry, work, insurance, school;
        registry.id = org::FieldId{21};
        registry.lead_unit = police;
        work.id = org::FieldId{17};
        work.lead_unit = labour;
        insurance.id = org::FieldId{18};
        insurance.lead_unit = labour;
        school.id = org::FieldId{23};
        school.lead_unit = schools;
        school.responsible_units = {police};
        matrix = matrix_of({registry, work, insurance, school});
    }
    Placing place(std::string name, org::UnitId unit, bool towns = false) const {
        ListedMatter matter;
        matter.name = std::move(name);
        matter.unit = unit;
        matter.towns = towns;
        return place_of(matter, index, field_of, matrix);
    }
};

}  // namespace

TEST_CASE("the name says the field") {
    District const district;
    auto const placing = district.place("居民身份证 换领", district.police);
    CHECK(placing.by == Placing::By::name);
    CHECK(placing.field == org::FieldId{21});
    CHECK(placing.reason.find("居民身份证换领") != std::string::npos);
}

TEST_CASE("no like name: the field the unit leads, when it leads one") {
    District const district;
    CHECK(district.place("教师资格认定", district.schools).field == org::FieldId{23});
    CHECK(district.place("教师资格认定", district.schools).by == Placing::By::unit);
    CHECK(district.place("企业年金方案备案", district.labour).by == Placing::By::nobody);  // leads two
    CHECK(district.place("残疾人证办理", org::UnitId{9}).by == Placing::By::nobody);
}

TEST_CASE("streets and towns share every field, so only the name places what they do") {
    District const district;
    CHECK(district.place("农村宅基地批准", district.streets, true).by == Placing::By::nobody);
    CHECK(district.place("失业登记", district.streets, true).field == org::FieldId{17});
    ListedMatter matter;
    matter.towns = true;
    CHECK(likely_fields(matter, district.matrix).empty());
    matter.towns = false;
    matter.unit = district.police;
    CHECK(likely_fields(matter, district.matrix) == std::set<std::int64_t>{21, 23});
    matter.unit = org::UnitId{9};
    CHECK(likely_fields(matter, district.matrix) == std::set<std::int64_t>{0});
}
