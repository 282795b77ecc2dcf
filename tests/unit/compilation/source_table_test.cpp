#include "compilation/source_table.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "documents/grid.hpp"

using namespace mingtang;
using namespace mingtang::compilation;

namespace {

Result<SourceTable> read(Source kind, std::string_view text, std::string_view name = "清单.csv") {
    auto const grids = documents::read_grids(text, name);
    REQUIRE(grids);
    return read_source(kind, *grids, name);
}

std::string file(char const* name) {
    std::ifstream in{std::string{PROJECT_DIR "/data/"} + name, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace

TEST_CASE("the lists of the district are read whole, by the words of their headings") {
    auto const powers = read(Source::powers, file("powers.csv"), "powers.csv");
    REQUIRE(powers);
    CHECK(powers->matters.size() == 106);
    CHECK(powers->matters[0].kind_words == "行政处罚");
    CHECK(powers->matters[0].towns);  // 雁栖镇人民政府
    auto const services = read(Source::services, file("service_items.csv"), "service_items.csv");
    REQUIRE(services);
    CHECK(services->matters.size() == 203);
    CHECK(services->matters[0].name == "出生登记");
    CHECK(services->matters[0].department == "罗庄公安分局");
    CHECK(services->matters[0].code == "<USCC18>4372009NNN000");
    auto const guideline = read(Source::guideline, file("guideline_rows.csv"), "guideline_rows.csv");
    REQUIRE(guideline);
    CHECK(guideline->guideline.size() == 701);
    auto const& first = guideline->guideline[0];
    CHECK(first.entry.domain == "重大建设项目领域");
    CHECK(first.entry.content.size() == 5);
    CHECK(first.entry.channels.size() == 4);
    CHECK(first.provenance == "cqfj.gov.cn");
}

TEST_CASE("columns stand in any order under any of their names, below a title") {
    auto const read_back = read(Source::powers,
                                "区级权责清单（2026年版）,,,\n"
                                "序号,实施主体,职权名称（全称）,职权 类型,设定依据\n"
                                "1,区财政局,会计师事务所监督检查,行政检查,《注册会计师法》\n"
                                ",,,,\n"
                                "2,街道办事处、镇政府,农村宅基地批准,行政许可,《土地管理法》\n");
    REQUIRE(read_back);
    REQUIRE(read_back->matters.size() == 2);
    CHECK(read_back->matters[0].department == "区财政局");
    CHECK(read_back->matters[0].kind_words == "行政检查");
    CHECK(read_back->matters[1].position == 2);
    CHECK(read_back->matters[1].towns);
    CHECK_FALSE(read_back->matters[0].towns);
    CHECK(read_back->blank == 1);
}

TEST_CASE("a list without a name column, or a row without a name, is refused with a sentence") {
    CHECK(read(Source::powers, "甲,乙\n1,2\n").error().says.key == "compilation.empty_source");
    auto const crooked = read(Source::services, "事项名称,部门\n出生登记,罗庄公安分局\n,区民政局\n");
    REQUIRE_FALSE(crooked);
    CHECK(crooked.error().sentence().find("第 3 行没有名称") != std::string::npos);
}

TEST_CASE("headings that are printed again on a second page are not rows") {
    auto const twice =
        read(Source::services, "事项名称,部门\n出生登记,罗庄公安分局\n事项名称,部门\n补录户口,罗庄公安分局\n");
    REQUIRE(twice);
    CHECK(twice->matters.size() == 2);
}

TEST_CASE("a guideline in the official two-row layout is read as a catalog is") {
    auto const read_back =
        read(Source::guideline,
             "序号,公开事项,,公开内容（要素）,公开依据,公开时限,公开主体,公开渠道和载体,公开对象,公开方式,公开层级\n"
             ",一级事项,二级事项,,,,,,,,\n"
             "1,招生管理,招生范围,学区划分,《义务教育法》,信息形成之日起20个工作日内,教育行政部门,■政府网站,全社会,"
             "主动,县级\n",
             "义务教育领域基层政务公开标准目录.csv");
    REQUIRE(read_back);
    REQUIRE(read_back->guideline.size() == 1);
    CHECK(read_back->guideline[0].entry.level2 == "招生范围");
}

TEST_CASE("who does it: a department, or streets and towns") {
    CHECK(done_by_towns("街道办事处、镇政府"));
    CHECK(done_by_towns("雁栖镇人民政府"));
    CHECK_FALSE(done_by_towns("区住房和城乡建设局"));
    CHECK_FALSE(done_by_towns(""));
}
