#include "catalog/cells.hpp"

#include <doctest/doctest.h>

#include "make/entry.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

namespace {

struct Typed {
    Column column;
    std::string typed, shown;
};

}  // namespace

TEST_CASE("typed words become official ones") {
    for (auto const& [column, typed, shown] : std::vector<Typed>{
             {Column::level1, "  招生\n管理 ", "招生管理"},
             {Column::content, "招生范围；招生条件", "招生范围\n招生条件"},
             {Column::content, "● 一\n\n二；三", "● 一\n二；三"},
             {Column::channels, "■公开查阅点、政府网站", "政府网站;公开查阅点"},
             {Column::channels, "其他：便民服务中心;政府网站", "政府网站;其他:便民服务中心"},
             {Column::channels, "发布会听证会", "发布会/听证会"},
             {Column::channels, "社区/企事业单位/村公示栏", "社区/企事业单位/村公示栏（电子屏）"},
             {Column::audience, "特定群体：低保对象", "特定群体:低保对象"},
             {Column::audience, "社会;特定群众", "全社会;特定群体"},
             {Column::method, "主动", "主动公开"},
             {Column::method, "主动公开、依申请", "主动公开;依申请公开"},
             {Column::levels, "县,镇级", "县级;乡级"},
             {Column::levels, "乡、村级", "乡级;村级"},
             {Column::levels, "市级", "市级"},
         }) {
        auto row = make::entry("甲", "乙");
        CAPTURE(typed);
        CHECK_FALSE(put(row, column, typed));
        CHECK(cell(row, column) == shown);
    }
}

TEST_CASE("a word outside a closed vocabulary is refused with what to write, and nothing changes") {
    for (auto const& [column, typed, part] : std::vector<Typed>{
             {Column::channels, "政府网站;村头大喇叭", "其他:村头大喇叭"},
             {Column::audience, "所有人", "全社会"},
             {Column::method, "公示", "主动公开"},
             {Column::levels, "全区", "县级"},
             {Column::subject, std::string(30'003, 'a'), "10000"},
         }) {
        auto row = make::entry("甲", "乙");
        auto const before = row;
        CAPTURE(part);
        auto const problem = put(row, column, typed);
        REQUIRE(problem);
        CHECK(problem->find(part) != std::string::npos);
        CHECK(row == before);
    }
}

TEST_CASE("an untouched cell is not cut anew") {
    auto row = make::entry("甲", "乙");
    row.content = {"依据（一）标准;（二）程序"};
    CHECK_FALSE(put(row, Column::content, "依据（一）标准;（二）程序"));
    CHECK(row.content.size() == 1);
}

TEST_CASE("columns are known by their keys, in printed order") {
    for (std::size_t i = 0; i < columns().size(); ++i) {
        CHECK(std::size_t(columns()[i].column) == i);
        CHECK(parse_column(columns()[i].key) == columns()[i].column);
    }
    CHECK_FALSE(parse_column("domain"));
}
