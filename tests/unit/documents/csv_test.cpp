// Separators, quotes and line ends as programs and people write them.
#include "documents/csv.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "shown.hpp"

using namespace mingtang;
using namespace mingtang::documents;

namespace {

std::string read(std::string const& text, FileKind kind = FileKind::csv) {
    auto const file = read_delimited(text, kind);
    REQUIRE_MESSAGE(file, file.error().sentence());
    REQUIRE(file->grids.size() == 1);
    return shown(file->grids.front());
}

std::string key(std::string const& text, FileKind kind = FileKind::csv) {
    auto const file = read_delimited(text, kind);
    return file ? std::string{} : std::string{file.error().says.key};
}

}  // namespace

TEST_CASE("RFC 4180: quotes, doubled quotes, line breaks inside, any line end") {
    CHECK(read("a,b,c\r\n1,2,3\r\n") == "1: a | b | c\n2: 1 | 2 | 3\n");
    CHECK(read("a,b\n1,2") == "1: a | b\n2: 1 | 2\n");
    CHECK(read("a,b\r1,2\r") == "1: a | b\n2: 1 | 2\n");
    CHECK(read("\"a,1\",\"b\"\"c\"\n\"x\r\ny\",\"p\rq\"\n") == "1: a,1 | b\"c\n2: x\\ny | p\\nq\n");
    CHECK(read("a,,\n,,c\n") == "1: a |  | \n2:  |  | c\n");
    CHECK(read("\"\",\"\"\"\"\n") == "1:  | \"\n");
    CHECK(read("一 , 二\n") == "1: 一  |  二\n");  // blanks stay: what they mean is not a reader's question
}

TEST_CASE("rows keep their number, blank ones inside too; blank ones at the end are nothing") {
    CHECK(read("a,b\n\n,\nc,d\n\n,,\n\n") == "1: a | b\n2:\n3:\n4: c | d\n");
    CHECK(read("a,b\n\"x\ny\",c\nd,e\n") == "1: a | b\n2: x\\ny | c\n3: d | e\n");
    CHECK(read("标题\n序号,一级,二级\n1,甲\n2,乙,丙,丁\n") ==
          "1: 标题\n2: 序号 | 一级 | 二级\n3: 1 | 甲\n4: 2 | 乙 | 丙 | 丁\n");
}

TEST_CASE("the separator is found by looking") {
    CHECK(read("a;b;c\n1,5;2;3\n") == "1: a | b | c\n2: 1,5 | 2 | 3\n");
    CHECK(read("a\tb\tc\n1,5\t2;\t3\n") == "1: a | b | c\n2: 1,5 | 2; | 3\n");
    CHECK(read("a,b\n\"x;y;z\",2\n\"p;q;r\",4\n") == "1: a | b\n2: x;y;z | 2\n3: p;q;r | 4\n");
    CHECK(read("某区目录;;\na;b;c\n甲,乙;丙;丁\n") == "1: 某区目录 |  | \n2: a | b | c\n3: 甲,乙 | 丙 | 丁\n");
    CHECK(read("一\n二\n") == "1: 一\n2: 二\n");
    CHECK(read("a,b\tc,d\n1,2\t3,4\n", FileKind::tsv) == "1: a,b | c,d\n2: 1,2 | 3,4\n");
    CHECK(read("a,b,c\n1,2,3\n", FileKind::tsv) == "1: a | b | c\n2: 1 | 2 | 3\n");
    CHECK(read("sep=;\r\na,b;c\r\n") == "1: a,b | c\n");
    CHECK(read("\"SEP=|\"\na,b|c\n") == "1: a,b | c\n");
    CHECK(read("sep=\t\na,b,c\td\n") == "1: a,b,c | d\n");
    CHECK(read("sepx;a\nb;c\n") == "1: sepx | a\n2: b | c\n");
}

TEST_CASE("quotes that are words") {
    CHECK(read("\"双减\"政策,二\n一,二\n") == "1: \"双减\"政策 | 二\n2: 一 | 二\n");
    CHECK(read("\"a,b\"c,d\n1,2\n") == "1: a,bc | d\n2: 1 | 2\n");
    CHECK(read("a\"b,c\"\"\n1,2\n") == "1: a\"b | c\"\"\n2: 1 | 2\n");
    CHECK(read("\"a\" ,b\n1,2\n") == "1: a | b\n2: 1 | 2\n");
    CHECK(read("\"双减政策\t二\n一\t二\n", FileKind::tsv) == "1: \"双减政策 | 二\n2: 一 | 二\n");
}

TEST_CASE("a quote without its partner: the row is named") {
    CHECK(key("a,b\n1,2\n\"x,3\n4,5\n") == "documents.open_quote");
    CHECK(read_delimited("a,b\n1,2\n\"x,3\n4,5\n", FileKind::csv)
              .error()
              .sentence()
              .starts_with("第 3 行的引号没有成对"));
    std::string many = "a,b\n";
    for (int i = 0; i < 100'000; ++i) many += "\"x,1\n";
    CHECK(key(many + "\"") != "documents.too_many_columns");  // and costs nothing
    std::string tabs;
    for (int i = 0; i < 100'000; ++i) tabs += "\"\"\"\t一\n";
    CHECK(read_delimited(tabs, FileKind::tsv).has_value());
}

TEST_CASE("our own exports' guard comes off again, other apostrophes stay") {
    CHECK(read("'=1+1,'+86,'-3,'@x\n'＝甲,'＋,'－,'＠\n'县级,'',it's\n") ==
          "1: =1+1 | +86 | -3 | @x\n2: ＝甲 | ＋ | － | ＠\n3: '县级 | '' | it's\n");
    CHECK(read("\"'\ta\",b\n\"'\ra\",b\n") == "1: \ta | b\n2: \\na | b\n");
}

TEST_CASE("encodings and marks") {
    CHECK(read("\xef\xbb\xbf序号,一级\n") == "1: 序号 | 一级\n");
    CHECK(read("\xd0\xf2\xba\xc5,\xd2\xbb\xbc\xb6\n") == "1: 序号 | 一级\n");
    std::string utf16 = "\xff\xfe";
    for (char16_t const unit : std::u16string{u"序号\t一级\r\n1\t\"甲\n乙\"\r\n"}) {
        utf16 += char(unit & 0xff);
        utf16 += char(unit >> 8);
    }
    CHECK(read(utf16) == "1: 序号 | 一级\n2: 1 | 甲\\n乙\n");  // Excel's "Unicode text"
    CHECK(key("\xd0\xf2\xba\xff\n") == "documents.unknown_encoding");
}

TEST_CASE("limits, each with its sentence") {
    std::string const mebibyte(1024 * 1024, 'x');
    CHECK(key("a,b\n" + mebibyte + "yy,2\n") == "documents.line_too_long");
    CHECK(key("a,b\n\"" + mebibyte + "\",2\n") == "documents.open_quote");
    CHECK(key("a,b\n" + std::string(32'768, 'x') + ",2\n") == "documents.cell_too_long");
    CHECK(key("a,b\n" + std::string(32'767, 'x') + ",2\n") == "");
    std::string columns(256, ','), commas(16'383, ',');
    CHECK(key(columns + "x\n") == "documents.too_many_columns");
    CHECK(read("a,b" + commas + "\n") ==
          read("a,b" + std::string(254, ',') + "\n"));  // spreadsheets write thousands of empty fields
    std::string rows;
    for (int i = 0; i < 200'000; ++i) rows += "1,2\n";
    CHECK(key(rows) == "");
    CHECK(key(rows + std::string(300'000, '\n')) == "");
    CHECK(key(rows + "1,2\n") == "documents.too_many_rows");
    CHECK(key("1,2\n" + std::string(300'000, '\n') + "1,2\n") == "documents.too_many_rows");
    CHECK(key("") == "documents.no_table");
    CHECK(key("\n\n,,\n") == "documents.no_table");
}

TEST_CASE("the published table with tabs") {
    std::ifstream in{PROJECT_DIR "/data/catalog_samples/18_wenshan_repeated_headers.tsv", std::ios::binary};
    std::stringstream bytes;
    bytes << in.rdbuf();
    auto const file = read_delimited(bytes.str(), FileKind::tsv);
    REQUIRE(file);
    auto const& grid = file->grids.front();
    CHECK(grid.columns == 12);
    CHECK(shown(grid).starts_with("1: 生态环境领域基层政务公开标准目录\n2: 序号 | 公开事项 |  | 公开内容 （要素）"));
    CHECK(grid.rows.back().cells[0].text == "5");
}
