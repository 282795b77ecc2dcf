// Units and fields through reforms, on both engines: names with their days, duties handed over, the matrix of the plan.
#include "org/reform.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "demonstration/district.hpp"
#include "make/database.hpp"

using namespace mingtang;
using namespace mingtang::org;

namespace {

Date const today = make_date(2026, 11, 20);

struct District {
    storage::Database& database;
    demonstration::District founded;

    explicit District(storage::Database& at)
        : database(at), founded(demonstration::found_district(at, PROJECT_DIR "/data")) {}

    UnitId unit(std::string_view name) const { return founded.unit(name); }
    FieldId field(std::string_view name) const { return founded.field(name).id; }

    template <class F>
    auto change(F const& f) {
        return database.change([&](storage::Transaction& tx) { return f(tx); });
    }
    Field on(std::string_view name, Date day) const {
        return database.read([&](storage::Transaction& tx) { return *find_field(tx, field(name), day); });
    }
};

bool has(std::vector<UnitId> const& units, UnitId unit) {
    return std::ranges::find(units, unit) != units.end();
}

}  // namespace

TEST_CASE("a unit takes a new name: it is the same unit, found by both, and the former name keeps its days") {
    make::for_each_engine([](storage::Database& database) {
        District district{database};
        auto const bureau = district.unit("区扶贫开发领导小组办公室");
        auto const since = make_date(2021, 5, 21);
        auto rename = [&](std::string const& name, Date day) {
            return district.change([&](storage::Transaction& tx) { return rename_unit(tx, bureau, name, day, today); });
        };
        auto const renamed = rename("区乡村振兴局", since);
        REQUIRE(renamed);
        CHECK(renamed->id == bureau);
        CHECK(renamed->name == "区乡村振兴局");
        database.read([&](storage::Transaction& tx) {
            auto const root = district.founded.root.id;
            CHECK(find_unit_by_name(tx, root, "区乡村振兴局", today)->id == bureau);
            CHECK(find_unit_by_name(tx, root, "区扶贫开发领导小组办公室", today)->id == bureau);
            auto const names = former_names(tx, bureau);
            REQUIRE(names.size() == 1);
            CHECK(names[0].name == "区扶贫开发领导小组办公室");
            CHECK(names[0].from == make_date(2020, 6, 30));
            CHECK(names[0].to == since);
        });
        CHECK(district.on("扶贫", today).lead_unit == bureau);

        CHECK(rename("区乡村振兴局", make_date(2024, 3, 1)).error().says.key == "org.same_name");
        CHECK(rename("区农业农村局", make_date(2024, 3, 1)).error().says.key == "org.name_taken");
        CHECK(rename(" ", make_date(2024, 3, 1)).error().says.key == "org.name_needed");
        CHECK(rename("甲;乙", make_date(2024, 3, 1)).error().says.key == "org.name_needed");
        CHECK(rename("区乡村振兴服务局", since).error().says.key == "org.before_it_began");
        CHECK(rename("区乡村振兴服务局", make_date(2026, 11, 21)).error().says.key == "org.not_yet");
        CHECK(rename("区乡村振兴服务局", make_date(2019, 1, 1)).error().says.key == "org.no_such_unit");
        REQUIRE(rename("区乡村振兴服务局", make_date(2024, 3, 1)));
        database.read([&](storage::Transaction& tx) {
            auto const names = former_names(tx, bureau);
            REQUIRE(names.size() == 2);
            CHECK(names[1].from == since);
        });
    });
}

TEST_CASE("a unit ends: every field goes to a named successor, the matrix follows, the past stays what it was") {
    make::for_each_engine([](storage::Database& database) {
        District district{database};
        auto const bureau = district.unit("区扶贫开发领导小组办公室");
        auto const heir = district.unit("区农业农村局");
        Ending ending;
        ending.unit = bureau;
        ending.since = make_date(2024, 3, 1);
        ending.basis = "罗庄区机构改革方案";
        ending.actor = "区政务公开办公室·1";
        ending.made_at = *parse_instant("2026-11-20T01:00:00.000Z");
        auto end = [&](std::vector<FieldId> const& owes = {}) {
            return district.change(
                [&](storage::Transaction& tx) { return end_unit(database, tx, ending, owes, today); });
        };
        auto const missing = end();
        CHECK(missing.error().says.key == "org.successor_needed");
        CHECK(missing.error().sentence().find("扶贫领域") != std::string::npos);
        ending.to = {{district.field("扶贫"), bureau}};
        CHECK(end().error().says.key == "org.own_successor");
        ending.to = {{district.field("扶贫"), district.unit("盛庄街道")}};
        CHECK(end().error().says.key == "org.bad_successor");
        ending.to = {{district.field("扶贫"), heir}};
        // A published item of another field names it too.
        CHECK(end({district.field("涉农补贴")}).error().says.key == "org.successor_needed");
        ending.to.push_back({district.field("涉农补贴"), heir});
        REQUIRE(end({district.field("涉农补贴")}));

        CHECK(district.on("扶贫", today).lead_unit == heir);
        CHECK(district.on("扶贫", make_date(2024, 2, 29)).lead_unit == bureau);
        database.read([&](storage::Transaction& tx) {
            auto const dated = find_dated_unit(tx, bureau);
            CHECK(dated->to == ending.since);
            auto const all = units_under(tx, district.founded.root.path, today);
            CHECK(std::ranges::none_of(all, [&](auto const& one) { return one.id == bureau; }));
            auto const before = units_under(tx, district.founded.root.path, make_date(2024, 2, 29));
            CHECK(std::ranges::any_of(before, [&](auto const& one) { return one.id == bureau; }));
            auto const ended = ended_units(tx, district.founded.root.path, today);
            REQUIRE(ended.size() == 1);
            CHECK(ended[0].unit.id == bureau);
            CHECK(successors(tx, bureau).size() == 2);
            auto const lines = lines_of(tx, bureau);
            REQUIRE_FALSE(lines.empty());
            CHECK(lines[0].to == ending.since);
            CHECK(changes_on(tx, ending.since));
            CHECK_FALSE(changes_on(tx, make_date(2024, 3, 2)));
        });
        CHECK(end().error().says.key == "org.no_such_unit");

        // The heir ends in its turn: whoever looks up the first unit finds the last.
        auto const last = district.unit("区自然资源局");
        Ending next = ending;
        next.unit = heir;
        next.since = make_date(2026, 1, 1);
        next.to.clear();
        database.read([&](storage::Transaction& tx) {
            for (auto const& line : lines_of(tx, heir)) next.to.push_back({line.field, last});
        });
        next.to.push_back({district.field("涉农补贴"), last});
        REQUIRE(district.change([&](storage::Transaction& tx) {
            return end_unit(database, tx, next, {district.field("涉农补贴")}, today);
        }));
        database.read([&](storage::Transaction& tx) {
            for (auto const& one : successors(tx, bureau)) CHECK(one.successor == last);
        });
        // 涉农补贴: led by the heir, shared by nobody twice afterwards.
        auto const subsidies = district.on("涉农补贴", today);
        CHECK(subsidies.lead_unit == last);
        CHECK_FALSE(has(subsidies.responsible_units, last));
        // 城乡规划: led by 区自然资源局, shared by the heir: the lead stays, the share goes.
        CHECK(district.on("城乡规划", today).lead_unit == last);
        CHECK(district.on("城乡规划", today).responsible_units.empty());
    });
}

TEST_CASE("the plan's twenty lines may be changed from a day on; what does not change keeps its days") {
    make::for_each_engine([](storage::Database& database) {
        District district{database};
        auto const field = district.field("义务教育");
        auto const schools = district.unit("区教育和体育局");
        auto const approvals = district.unit("区行政审批服务局");
        auto const finance = district.unit("区财政局");
        auto set = [&](UnitId lead, std::vector<UnitId> const& responsible, Date since) {
            return district.change([&](storage::Transaction& tx) {
                return set_field_units(database, tx, field, lead, responsible, since);
            });
        };
        CHECK(set(schools, {approvals}, make_date(2026, 9, 1)).error().says.key == "org.nothing_changed");
        CHECK(set({}, {approvals}, make_date(2026, 9, 1)).error().says.key == "org.lead_needed");
        CHECK(set(schools, {schools}, make_date(2026, 9, 1)).error().says.key == "org.lead_twice");
        CHECK(set(schools, {UnitId{4}}, make_date(2026, 9, 1)).error().says.key == "org.no_such_unit");
        REQUIRE(set(schools, {approvals, finance}, make_date(2026, 9, 1)));
        CHECK(has(district.on("义务教育", make_date(2026, 9, 1)).responsible_units, finance));
        CHECK_FALSE(has(district.on("义务教育", make_date(2026, 8, 31)).responsible_units, finance));
        CHECK(set(schools, {finance}, make_date(2026, 8, 1)).error().says.key == "org.before_it_began");

        REQUIRE(set(approvals, {finance}, make_date(2026, 12, 1)));
        CHECK(district.on("义务教育", today).lead_unit == schools);
        auto const later = district.on("义务教育", make_date(2026, 12, 1));
        CHECK(later.lead_unit == approvals);
        CHECK(later.responsible_units == std::vector{finance});
        database.read([&](storage::Transaction& tx) {
            auto const lines = lines_of(tx, field);
            CHECK(lines.size() == 4);
            for (auto const& line : lines) CHECK(line.plan_line == 19);
            auto const kept = std::ranges::find(lines, finance, &FieldUnitLine::unit);
            CHECK(kept->from == make_date(2026, 9, 1));
        });
        // Taken back on the same day: as if it had not been.
        REQUIRE(set(schools, {approvals, finance}, make_date(2026, 12, 1)));
        CHECK(district.on("义务教育", make_date(2026, 12, 1)).lead_unit == schools);
    });
}

TEST_CASE("a field takes a new name and is still found by the old one") {
    make::for_each_engine([](storage::Database& database) {
        District district{database};
        auto const field = district.field("扶贫");
        auto rename = [&](std::string const& name) {
            return district.change(
                [&](storage::Transaction& tx) { return rename_field(tx, field, name, make_date(2021, 6, 1), today); });
        };
        CHECK(rename("社会救助").error().says.key == "org.field_name_taken");
        auto const renamed = rename("乡村振兴");
        REQUIRE(renamed);
        CHECK(renamed->name == "乡村振兴领域");
        CHECK(renamed->short_name == "乡村振兴");
        CHECK(renamed->id == field);
        database.read([&](storage::Transaction& tx) {
            CHECK(find_field_by_name(tx, "扶贫领域", today)->id == field);
            CHECK(former_names(tx, field)[0].name == "扶贫领域");
        });
        CHECK(rename("乡村振兴领域").error().says.key == "org.same_name");
    });
}
