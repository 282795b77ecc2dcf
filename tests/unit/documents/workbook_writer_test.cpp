#include "documents/workbook_writer.hpp"

#include <doctest/doctest.h>

#include "documents/grid.hpp"

using namespace mingtang;
using namespace mingtang::documents;

namespace {

std::string_view text_at(Grid const& grid, std::size_t row, int column) {
    for (auto const& cell : grid.rows.at(row).cells)
        if (cell.column == column) return cell.text;
    return {};
}

GridFile read(std::string const& bytes) {
    auto file = read_grids(bytes, "a.xlsx");
    REQUIRE(file);
    return std::move(*file);
}

}  // namespace

TEST_CASE("what is written is read again: words, numbers, merged cells, several sheets") {
    WorkbookWriter book{{"标题", "作者", "主题", {}}};
    auto const plain = book.look({});
    auto& first = book.sheet("甲");
    first.merge(0, 0, 0, 2, "三列一行", plain);
    first.words(1, 0, "两\n行", plain);
    first.number(1, 1, 7, plain);
    first.words(1, 2, "", plain);
    first.words(2, 2, "丙", plain);
    auto& second = book.sheet("乙");
    second.words(0, 0, "<&>\"", plain);
    auto const file = read(book.bytes());
    CHECK(file.title == "标题");
    REQUIRE(file.grids.size() == 2);
    CHECK(file.grids[0].name == "甲");
    CHECK(text_at(file.grids[0], 0, 0) == "三列一行");
    CHECK(file.grids[0].rows[0].cells[0].colspan == 3);
    CHECK(text_at(file.grids[0], 1, 0) == "两\n行");
    CHECK(text_at(file.grids[0], 1, 1) == "7");
    CHECK(text_at(file.grids[1], 0, 0) == "<&>\"");
}

TEST_CASE("nothing becomes a formula, whatever it begins with") {
    for (auto const* words : {"=HYPERLINK(\"http://a\")", "+1+1", "-2", "@SUM(A1)", "\t=1", "{=1}", "http://a.cn"}) {
        WorkbookWriter book;
        CellLook look;
        look.words_only = true;
        book.sheet("甲").words(0, 0, words, book.look(look));
        auto const bytes = book.bytes();
        auto const file = read(bytes);
        CHECK(text_at(file.grids[0], 0, 0) == words);
        // In the file itself: no <f>, no link.
        CHECK(bytes.find("hyperlink") == std::string::npos);
    }
}

TEST_CASE("what is hidden is said by the reader: the sheet, the column") {
    WorkbookWriter book;
    auto const plain = book.look({});
    auto& sheet = book.sheet("目录");
    sheet.hide_column(0, 10);
    sheet.words(0, 0, "编号", plain);
    sheet.words(0, 1, "名称", plain);
    auto& record = book.sheet("记录");
    record.words(0, 0, "x", plain);
    record.hide();
    auto const file = read(book.bytes());
    CHECK(file.grids[0].name == "目录（含隐藏的列：A）");
    CHECK(file.grids[1].name == "记录（隐藏的工作表）");
}

TEST_CASE("a cell too long for Excel ends with a mark") {
    WorkbookWriter book;
    std::string words;
    for (int i = 0; i < 40'000; ++i) words += "字";
    book.sheet("甲").words(0, 0, words, book.look({}));
    auto const text = std::string{text_at(read(book.bytes()).grids[0], 0, 0)};
    CHECK(text.ends_with("…"));
    CHECK(text.size() > std::size_t{3} * 31'000);
}

TEST_CASE("lines of a cell: Han characters are wide, Latin ones are not, nothing takes one") {
    CHECK(lines_in_cell("", 20) == 1);
    CHECK(lines_in_cell("一二三四五", 18) == 1);
    CHECK(lines_in_cell("一二三四五六", 18) == 2);
    CHECK(lines_in_cell("abcdefgh", 18) == 1);
    CHECK(lines_in_cell("一\n二\n三", 18) == 3);
}
