// The workbook that goes out and comes back, and the three-way merge of what it brings.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.hpp"
#include "catalog/offline/layout.hpp"
#include "catalog/offline/merge.hpp"

using namespace mingtang;
using namespace mingtang::catalog;
using namespace mingtang::catalog::offline;

namespace {

Cells cells_named(std::string name) {
    return {{Column::level1, "事项"},
            {Column::level2, std::move(name)},
            {Column::content, "范围\n条件"},
            {Column::basis, "《义务教育法》"},
            {Column::time_limit, "20个工作日内"},
            {Column::subject, "教体局"},
            {Column::unit, "区教育和体育局"},
            {Column::channels, "政府网站;公开查阅点"},
            {Column::audience, "全社会"},
            {Column::method, "主动公开"},
            {Column::levels, "县级"}};
}

SheetRow row(std::int64_t id, std::string name) {
    return {ItemId{id}, 0, cells_named(std::move(name))};
}

Stamp const stamp{
    CatalogId{7}, EditionId{70}, 2, 5, "义务教育领域 · 罗庄区（县级）", "2026-11-20 09:00 区教育和体育局·1"};

std::vector<SheetRow> three() {
    return {row(1'000'000'000'000'000'001, "甲"), row(1'000'000'000'000'000'002, "乙"),
            row(1'000'000'000'000'000'003, "丙")};
}

documents::GridFile grids_of(std::vector<SheetRow> const& rows) {
    auto file = documents::read_grids(to_workbook(stamp, rows, {"区教育和体育局", "区民政局"}), "离线.xlsx");
    REQUIRE(file);
    return std::move(*file);
}

Returned out_and_back(std::vector<SheetRow> const& rows) {
    auto back = read_back(grids_of(rows));
    REQUIRE(back);
    return std::move(*back);
}

// As Excel would change it: by the place of the cell on the sheet.
documents::Cell& cell_at(documents::GridFile& file, std::size_t row_number, int column) {
    for (auto& one : file.grids[0].rows.at(row_number).cells)
        if (one.column == column) return one;
    FAIL("no such cell");
    return file.grids[0].rows.at(row_number).cells.front();
}

KnownUnit const known_unit = [](std::string const& name) -> std::optional<std::string> {
    if (name == "教体局" || name == "区教育和体育局") return "区教育和体育局";
    if (name == "区民政局") return name;
    return std::nullopt;
};

Decided decided(Returned const& returned, std::vector<SheetRow> const& now, Picks const& picks = {}) {
    return decide(merge(returned, now, known_unit), returned, now, picks, [](ItemId) { return true; });
}

}  // namespace

TEST_CASE("out and back untouched: the stamp, the record and the rows are what they were, and nothing differs") {
    auto const rows = three();
    auto const back = out_and_back(rows);
    CHECK(back.stamp.catalog == stamp.catalog);
    CHECK(back.stamp.edition == stamp.edition);
    CHECK(back.stamp.number == 2);
    CHECK(back.stamp.revision == 5);
    CHECK(back.stamp.title == stamp.title);
    CHECK(back.remarks.empty());
    REQUIRE(back.base.size() == 3);
    REQUIRE(back.rows.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(back.base[i].item == rows[i].item);
        CHECK(back.rows[i].item == rows[i].item);
        CHECK(back.base[i].cells == rows[i].cells);
        CHECK(back.rows[i].cells == rows[i].cells);
    }
    CHECK(merge(back, rows, known_unit).nothing());
}

TEST_CASE("what begins with an equals sign goes out and back as words") {
    auto rows = three();
    rows[0].cells[Column::basis] = "=HYPERLINK(\"http://a\")";
    auto const back = out_and_back(rows);
    CHECK(back.rows[0].cells.at(Column::basis) == "=HYPERLINK(\"http://a\")");
    CHECK(merge(back, rows, known_unit).nothing());
}

TEST_CASE("cells changed on one side only are taken; on both sides they are a conflict, unless both wrote the same") {
    auto const rows = three();
    auto back = out_and_back(rows);
    back.rows[0].cells[Column::basis] = "《教育法》";
    back.rows[0].cells[Column::levels] = "县";  // 县级 in other words
    back.rows[1].cells[Column::time_limit] = "长期";
    back.rows[2].cells[Column::time_limit] = "每年";
    auto now = rows;
    now[0].cells[Column::subject] = "区教体局";         // theirs alone
    now[1].cells[Column::time_limit] = "10个工作日内";  // both
    now[2].cells[Column::time_limit] = "每年";          // both, the same
    auto const found = merge(back, now, known_unit);
    REQUIRE(found.rows.size() == 2);
    REQUIRE(found.rows[0].cells.size() == 1);
    CHECK(found.rows[0].cells[0].column == Column::basis);
    CHECK_FALSE(found.rows[0].cells[0].conflict);
    REQUIRE(found.rows[1].cells.size() == 1);
    CHECK(found.rows[1].cells[0].conflict);
    CHECK(found.rows[1].cells[0].base == "20个工作日内");
    CHECK(found.rows[1].cells[0].theirs == "10个工作日内");
    CHECK(found.conflicts == 1);
    CHECK(found.others == 1);

    CHECK(decided(back, now).undecided == 1);
    Picks picks;
    picks.of[key_of(rows[1].item, Column::time_limit)] = Pick::mine;
    auto const mine = decided(back, now, picks);
    CHECK(mine.undecided == 0);
    REQUIRE(mine.batch.rows.size() == 2);
    CHECK(mine.batch.rows[1].cells.at(Column::time_limit) == "长期");
    picks.of[key_of(rows[1].item, Column::time_limit)] = Pick::theirs;
    CHECK(decided(back, now, picks).batch.rows.size() == 1);
    Picks rest;
    rest.rest = Pick::mine;
    CHECK(decided(back, now, rest).undecided == 0);
}

TEST_CASE("rows: added where they stand, removed, removed but edited meanwhile, edited but removed meanwhile") {
    auto const rows = three();
    auto back = out_and_back(rows);
    back.rows.insert(back.rows.begin() + 1, SheetRow{{}, 40, cells_named("新")});
    auto now = rows;
    SUBCASE("added behind its neighbour, also when others added one before") {
        now.insert(now.begin(), row(9, "他人的"));
        auto const batch = decided(back, now).batch;
        REQUIRE(batch.rows.size() == 1);
        CHECK(batch.rows[0].position == 3);
        CHECK_FALSE(batch.rows[0].item);
        CHECK(batch.rows[0].cells.at(Column::level2) == "新");
    }
    SUBCASE("removed") {
        back.rows.pop_back();
        auto const done = decided(back, now);
        REQUIRE(done.batch.removed.size() == 1);
        CHECK(done.batch.removed[0].item == rows[2].item);
        CHECK(done.undecided == 0);
    }
    SUBCASE("removed here, edited there") {
        back.rows.pop_back();
        now[2].cells[Column::basis] = "《民法典》";
        CHECK(decided(back, now).undecided == 1);
        Picks picks;
        picks.of[key_of(rows[2].item)] = Pick::theirs;
        CHECK(decided(back, now, picks).batch.removed.empty());
        picks.of[key_of(rows[2].item)] = Pick::mine;
        CHECK(decided(back, now, picks).batch.removed.size() == 1);
    }
    SUBCASE("edited here, removed there") {
        back.rows.back().cells[Column::basis] = "《民法典》";
        now.pop_back();
        CHECK(decided(back, now).undecided == 1);
        Picks picks;
        picks.of[key_of(rows[2].item)] = Pick::mine;
        auto const batch = decided(back, now, picks).batch;
        REQUIRE(batch.rows.size() == 2);
        CHECK(batch.rows[1].continues == rows[2].item);
        CHECK(batch.rows[1].cells.at(Column::basis) == "《民法典》");
        CHECK(batch.rows[1].cells.at(Column::level2) == "丙");  // the whole row comes back
        CHECK(batch.rows[1].position == 4);
        picks.of[key_of(rows[2].item)] = Pick::theirs;
        CHECK(decided(back, now, picks).batch.rows.size() == 1);
    }
    SUBCASE("removed on both sides is no matter") {
        back.rows.pop_back();
        now.pop_back();
        CHECK(merge(back, now, known_unit).rows.size() == 1);
    }
}

TEST_CASE("rows in another order: taken over, and a conflict when both reordered") {
    auto const rows = three();
    auto back = out_and_back(rows);
    std::ranges::reverse(back.rows);
    auto now = rows;
    now.insert(now.begin() + 1, row(9, "他人的"));
    auto const found = merge(back, now, known_unit);
    CHECK(found.reordered);
    CHECK_FALSE(found.order_conflict);
    auto const batch = decided(back, now).batch;
    std::vector<std::pair<int, std::int64_t>> order;
    for (auto const& change : batch.rows) order.emplace_back(change.position, change.item.value);
    std::ranges::sort(order);
    REQUIRE(order.size() == 4);
    CHECK(order[0].second == rows[2].item.value);
    CHECK(order[1].second == rows[1].item.value);
    CHECK(order[2].second == rows[0].item.value);
    CHECK(order[3].second == 9);  // still behind its neighbour

    std::swap(now[0], now[3]);
    now = {now[0], now[2], now[3]};
    std::swap(now[1], now[2]);
    CHECK(merge(back, now, known_unit).order_conflict);
    CHECK(decided(back, now).undecided == 1);
    Picks picks;
    picks.of[std::string{order_key}] = Pick::theirs;
    CHECK(decided(back, now, picks).batch.rows.empty());
}

TEST_CASE("words that cannot be taken are named, and stay out when a person lets them go") {
    auto const rows = three();
    auto back = out_and_back(rows);
    back.rows[0].cells[Column::channels] = "大喇叭";
    back.rows[0].cells[Column::basis] = "《教育法》";
    back.rows[1].cells[Column::unit] = "火星局";
    back.rows[2].cells[Column::unit] = "教体局";  // the same unit by another name
    std::string longest;
    for (int i = 0; i < 10'001; ++i) longest += "字";
    back.rows[1].cells[Column::content] = longest;
    auto const found = merge(back, rows, known_unit);
    CHECK(found.problems == 3);
    REQUIRE(found.rows.size() == 2);
    CHECK(found.rows[0].cells[1].problem.find("其他:大喇叭") != std::string::npos);
    CHECK(found.rows[1].cells[0].problem.find("超过 10000 字") != std::string::npos);
    CHECK(found.rows[1].cells[1].problem.find("火星局") != std::string::npos);
    CHECK(decided(back, rows).undecided == 3);
    Picks picks;
    picks.leave_wrong = true;
    auto const batch = decided(back, rows, picks).batch;
    REQUIRE(batch.rows.size() == 1);
    CHECK(batch.rows[0].cells == Cells{{Column::basis, "《教育法》"}});
}

TEST_CASE("a row copied by hand is a new one; of two with one number the more alike keeps it") {
    auto file = grids_of(three());
    auto& rows = file.grids[0].rows;
    auto twin = rows[2];
    twin.number = rows.back().number + 1;
    rows.push_back(twin);
    cell_at(file, 2, place_of(Column::level2)).text = "改过的";  // the first one was edited, the copy was not
    auto const back = read_back(file);
    REQUIRE(back);
    REQUIRE(back->rows.size() == 4);
    CHECK_FALSE(back->rows[0].item);
    CHECK(back->rows[3].item == three()[0].item);
    REQUIRE(back->remarks.size() == 1);
    CHECK(back->remarks[0].find("表格第 3 行是从另一行复制来的") != std::string::npos);
}

TEST_CASE("columns are found by their heads; what is missing stays, what is not ours is said") {
    auto file = grids_of(three());
    cell_at(file, 1, place_of(Column::basis)).text = "备注";
    cell_at(file, 2, place_of(Column::basis)).text = "看看";
    auto const back = read_back(file);
    REQUIRE(back);
    CHECK_FALSE(back->rows[0].cells.contains(Column::basis));
    REQUIRE(back->remarks.size() == 2);
    CHECK(back->remarks[0] == "“备注”列不属于目录，没有读入。");
    CHECK(back->remarks[1] == "表格里没有“公开依据”列，这一列保持现在的内容。");
    CHECK(merge(*back, three(), known_unit).nothing());
}

TEST_CASE("without the hidden column rows are known by their names") {
    auto file = grids_of(three());
    for (auto& one : file.grids[0].rows)
        std::erase_if(one.cells, [](auto const& cell) { return cell.column == id_column; });
    cell_at(file, 3, place_of(Column::basis)).text = "《教育法》";
    auto const back = read_back(file);
    REQUIRE(back);
    CHECK(back->rows[1].item == three()[1].item);
    auto const found = merge(*back, three(), known_unit);
    CHECK(found.changed == 1);
    CHECK(found.added + found.removed == 0);
}

TEST_CASE("no stamp, a damaged one, one of another kind, no heads: each a sentence of its own") {
    auto const whole = grids_of(three());
    auto file = whole;
    file.grids.erase(file.grids.begin() + 1);
    CHECK_FALSE(is_stamped(file));
    CHECK(read_back(file).error().says.key == "catalog.offline_no_stamp");
    file = whole;
    CHECK(is_stamped(file));
    file.grids[1].rows.pop_back();
    CHECK(read_back(file).error().says.key == "catalog.offline_damaged");
    file = whole;
    file.grids[1].rows.resize(3);
    CHECK(read_back(file).error().says.key == "catalog.offline_damaged");
    file = whole;
    file.grids[1].rows[0].cells[1].text = "2";
    CHECK(read_back(file).error().says.key == "catalog.offline_newer");
    file = whole;
    file.grids[0].rows.erase(file.grids[0].rows.begin() + 1);
    CHECK(read_back(file).error().says.key == "catalog.offline_no_heads");
}

TEST_CASE("a row whose words were all deleted is a deleted row") {
    auto file = grids_of(three());
    for (auto& one : file.grids[0].rows[3].cells)
        if (one.column > number_column) one.text = "";
    auto const back = read_back(file);
    REQUIRE(back);
    auto const found = merge(*back, three(), known_unit);
    CHECK(found.removed == 1);
    CHECK(found.changed == 0);
}
