// import-source as an operator types it: lists and guidelines from CSV and XLSX, what they match, what they lack, and
// the tasks that a renamed service leaves wherever its name was used.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

#include "catalog/uploading.hpp"
#include "catalog_commands.hpp"
#include "compilation/claim_store.hpp"
#include "compilation/compiling.hpp"
#include "compilation/decisions.hpp"
#include "compilation/drift_store.hpp"
#include "compilation/source_store.hpp"
#include "make/archive.hpp"
#include "make/review.hpp"
#include "make/sources.hpp"
#include "storage/migrations.hpp"

using namespace mingtang;
using namespace mingtang::app;
using compilation::Source;
using storage::Transaction;

namespace {

struct Said {
    int code;
    std::string out, err;
};

bool has(std::string const& text, std::string_view words) {
    return text.find(words) != text.npos;
}

using Rows = std::vector<std::vector<std::string>>;

std::string as_csv(Rows const& rows) {
    std::string text;
    for (auto const& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) text += (i ? "," : "") + row[i];
        text += '\n';
    }
    return text;
}

std::string as_xlsx(Rows const& rows) {
    std::string cells;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        auto const number = std::to_string(at + 1);
        cells += "<row r=\"" + number + "\">";
        for (std::size_t i = 0; i < rows[at].size(); ++i)
            cells += "<c r=\"" + std::string(1, char('A' + i)) + number + "\" t=\"inlineStr\"><is><t>" + rows[at][i] +
                     "</t></is></c>";
        cells += "</row>";
    }
    return make::workbook(cells);
}

Rows services(std::string const& first, std::string const& second) {
    return {{"事项名称", "事项类型", "实施部门", "事项编码"},
            {first, "公共服务", "罗庄公安分局", "4372009001000"},
            {second, "公共服务", "罗庄公安分局", "4372009002000"},
            {"出生登记", "公共服务", "罗庄公安分局", "4372009003000"},
            {"残疾人证办理", "公共服务", "区残疾人联合会", "4372009004000"}};
}

struct Register {
    make::Folder folder;
    std::string address = "sqlite:" + folder.path("mingtang.db");
    std::unique_ptr<storage::Database> database = storage::open_database(address);
    std::unique_ptr<make::Office> office;

    Register() {
        storage::migrate(*database);
        office = std::make_unique<make::Office>(*database);
    }

    Said import(std::string kind, std::string const& name, std::string const& bytes, std::string dated) {
        std::ofstream{folder.path(name), std::ios::binary} << bytes;
        ImportSourceOptions options;
        options.database = address;
        options.kind = std::move(kind);
        options.file = folder.path(name);
        options.dated = std::move(dated);
        options.now = *parse_instant(make::scenario_day);
        std::ostringstream out, err;
        auto* const before_out = std::cout.rdbuf(out.rdbuf());
        auto* const before_err = std::cerr.rdbuf(err.rdbuf());
        auto const code = import_source_command(options);
        std::cout.rdbuf(before_out);
        std::cerr.rdbuf(before_err);
        return {code, out.str(), err.str()};
    }

    // A catalog in force with these second-level items, of the district or of a town.
    void publish(std::string const& unit, org::JurisdictionId place, catalog::Level level,
                 std::vector<std::string> const& names) {
        auto clerk = office->editor(unit);
        auto desk = office->disclosure_office();
        auto const draft = catalog::start_draft(clerk, {place, office->field("户籍管理").id, level});
        REQUIRE(draft);
        std::vector<catalog::Incoming> rows;
        for (auto const& name : names) {
            auto entry = make::entry("户籍登记", name);
            if (level == catalog::Level::town) entry.levels = {"乡级"};
            rows.push_back({entry, "手工录入", {}, office->district().unit(unit)});
        }
        REQUIRE(catalog::take_rows(clerk, *draft, rows));
        REQUIRE(catalog::submit(clerk, *draft));
        make::to_the_office(*office, *draft);
        REQUIRE(catalog::publish(desk, *draft));
    }

    std::vector<compilation::Drift> open_drifts() {
        return database->read(
            [](Transaction& tx) { return compilation::drifts_under(tx, "/371311/", compilation::Drifts::open); });
    }
};

std::string first_guideline() {
    std::ifstream file{PROJECT_DIR "/data/guideline_rows.csv"};
    std::string const all{std::istreambuf_iterator<char>{file}, {}};
    return all;
}

}  // namespace

TEST_CASE(
    "a service renamed in the next list: a task on every item that used its name, in the district and in a town") {
    Register at;
    auto const& district = at.office->district();
    at.publish("罗庄公安分局", district.root.id, catalog::Level::county, {"居住证申领", "居住证签注"});
    at.publish("盛庄街道", at.office->town("盛庄街道").id, catalog::Level::town, {"居住证申领"});

    auto const first = at.import("services", "清单.csv", as_csv(services("居住证申领", "居住证签注")), "2026-11-02");
    CHECK_MESSAGE(first.code == 0, first.err);
    CHECK(has(first.out, "公共服务事项清单 第 1 版：4 行，新增 4，减少 0，改名 0"));
    CHECK_FALSE(has(first.out, "改名任务"));
    CHECK(at.open_drifts().empty());

    auto const next =
        at.import("services", "清单2.csv", as_csv(services("居住证首次申领", "居住证签注")), "2026-11-09");
    CHECK_MESSAGE(next.code == 0, next.err);
    CHECK(has(next.out, "第 2 版：4 行，新增 0，减少 0，改名 1"));
    CHECK(has(next.out, "改名任务：2 个公开事项仍使用原名称"));
    auto const open = at.open_drifts();
    REQUIRE(open.size() == 2);
    for (auto const& one : open) {
        CHECK(one.former_name == "居住证申领");
        CHECK(one.name == "居住证首次申领");
    }
    CHECK(open[0].jurisdiction != open[1].jurisdiction);

    // The same from a workbook: the same rules, the next version.
    auto const book =
        at.import("services", "清单3.xlsx", as_xlsx(services("居住证首次申领", "居住证换领签注")), "2026-11-16");
    CHECK_MESSAGE(book.code == 0, book.err);
    CHECK(has(book.out, "第 3 版：4 行，新增 0，减少 0，改名 1"));
    CHECK(has(book.out, "改名任务：1 个公开事项仍使用原名称"));
    CHECK(at.open_drifts().size() == 3);
}

TEST_CASE("a list meets the guidelines: by name, by its unit, or it waits; powers that no item answers are counted") {
    Register at;
    auto const guideline = at.import("guideline", "guideline_rows.csv", first_guideline(), "2026-11-01");
    CHECK_MESSAGE(guideline.code == 0, guideline.err);
    CHECK(has(guideline.out, "标准指引 第 1 版："));
    CHECK(has(at.import("services", "清单.xlsx", as_xlsx(services("居住证申领", "居住证签注")), "2026-11-02").out,
              "归口：3 项已归入领域，1 项待归口"));
    Rows const powers{{"职权名称", "职权类型", "实施部门", "设定依据"},
                      {"对伪造居民身份证的处罚", "行政处罚", "罗庄公安分局", "《中华人民共和国居民身份证法》"},
                      {"出生登记", "行政确认", "罗庄公安分局", "《中华人民共和国户口登记条例》"}};
    auto const taken = at.import("powers", "权责.xlsx", as_xlsx(powers), "2026-11-02");
    CHECK_MESSAGE(taken.code == 0, taken.err);
    CHECK(has(taken.out, "权责清单 第 1 版：2 行，新增 2"));
    CHECK(has(taken.out, "归口：2 项已归入领域，0 项待归口"));

    // In the compilation of the field: the entry of the very name finds its item once that is kept; the other power has
    // none, and the compilation is not finished as long as nobody said why.
    auto clerk = at.office->editor("罗庄公安分局");
    auto const id = compilation::begin(
        clerk, {at.office->district().root.id, at.office->field("户籍管理").id, catalog::Level::county, {}});
    REQUIRE(id);
    auto const claims = [&](Source source) {
        return at.database->read([&](Transaction& tx) { return compilation::claims_of(tx, *id, {source}); });
    };
    std::vector<compilation::ClaimId> rows;
    for (auto const& claim : claims(Source::guideline)) rows.push_back(claim.id);
    REQUIRE(compilation::keep(clerk, *id, rows));
    auto const of_powers = claims(Source::powers);
    REQUIRE(of_powers.size() == 2);
    CHECK(of_powers[0].decision == compilation::Decision::undecided);
    CHECK_FALSE(of_powers[0].item);
    CHECK(of_powers[1].decision == compilation::Decision::cover);
    CHECK(of_powers[1].item);
    auto const unfinished = compilation::finish(clerk, *id);
    REQUIRE_FALSE(unfinished);
    CHECK(has(unfinished.error().sentence(), "权责清单还有 1 "));
}

TEST_CASE("what cannot be imported is said, and nothing is taken in") {
    Register at;
    auto const refused = [&](Said const& said, int code, std::string_view why) {
        CHECK(said.code == code);
        CHECK_MESSAGE(has(said.err, why), said.err);
        CHECK(said.out.empty());
    };
    refused(at.import("guidelines", "清单.csv", "x", "2026-11-02"), 2, "来源只能是 guideline");
    refused(at.import("services", "清单.csv", "x", "11月2日"), 2, "日期要写成 2026-06-30 这样");
    refused(at.import("services", "清单.csv", "姓名,电话\n甲,1\n", "2026-11-02"), 1, "名称");
    refused(at.import("services", "清单.xlsx", "不是工作簿", "2026-11-02"), 1, "");
    auto const list = as_csv(services("居住证申领", "居住证签注"));
    REQUIRE(at.import("services", "清单.csv", list, "2026-11-02").code == 0);
    refused(at.import("services", "再来.csv", list, "2026-11-03"), 1, "相同");
    refused(at.import("services", "旧的.csv", as_csv(services("居住证首次申领", "居住证签注")), "2026-11-01"), 1,
            "2026年11月2日");
    CHECK(at.open_drifts().empty());
    at.database->read([&](Transaction& tx) { CHECK(compilation::imports_for(tx, "/371311/").size() == 1); });
}
