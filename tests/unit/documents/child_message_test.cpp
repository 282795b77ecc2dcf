// What comes back from a child is believed only when every part of it fits.
#include "documents/child_message.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "documents/limits.hpp"
#include "documents/wording.hpp"
#include "shown.hpp"

using namespace mingtang;
using namespace mingtang::documents;

namespace {

std::string written(Result<GridFile> const& answer) {
    std::string out;
    write_answer(answer, [&](std::string_view bytes) { out += bytes; });
    return out;
}

GridFile example() {
    GridFile file{"标题", {}};
    Grid grid{"表1", "上面的话\n第二行", 3, {}};
    SharedText const law{"《中华人民共和国政府信息公开条例》"};
    GridRow first{{{law, 0, 2, 1, false}, {"甲\n乙", 1, 1, 2, false}, {{}, 2, 1, 1, true}}, 1};
    GridRow second{{{{}, 0, 1, 1, true}, {law, 1, 1, 1, false}}, 300};
    grid.rows = {first, second, {{}, 301}};
    file.grids = {grid, Grid{}};
    return file;
}

}  // namespace

TEST_CASE("grids come back as they were, words shared as they were") {
    auto const message = written(example());
    auto const back = parse_answer(message);
    REQUIRE(back);
    REQUIRE(back->has_value());
    auto const& file = **back;
    CHECK(file.title == "标题");
    REQUIRE(file.grids.size() == 2);
    CHECK(file.grids[0].name == "表1");
    CHECK(file.grids[0].heading == "上面的话\n第二行");
    CHECK(file.grids[0].columns == 3);
    CHECK(shown(file.grids[0]) == shown(example().grids[0]));
    CHECK(file.grids[0].rows[0].cells[0].text.view().data() == file.grids[0].rows[1].cells[1].text.view().data());
    CHECK(message.find("《中华") == message.rfind("《中华"));
}

TEST_CASE("a large answer goes out in pieces and comes back whole") {
    GridFile file;
    file.grids.emplace_back().columns = 5;
    for (int i = 1; i <= 30'000; ++i) {
        GridRow row;
        row.number = i;
        for (int c = 0; c < 5; ++c) row.cells.push_back({std::to_string(i * c), c, 1, 1, false});
        file.grids[0].rows.push_back(std::move(row));
    }
    int pieces = 0;
    std::string message;
    write_answer(file, [&](std::string_view bytes) {
        ++pieces;
        message += bytes;
    });
    CHECK(pieces > 3);
    auto const back = parse_answer(message);
    REQUIRE(back);
    CHECK(shown((*back)->grids[0]) == shown(file.grids[0]));
}

TEST_CASE("refusals travel as their key") {
    auto const back = parse_answer(written(refuse(Refusal::Kind::conflict, wording::open_quote, "12")));
    REQUIRE(back);
    REQUIRE_FALSE(back->has_value());
    CHECK(back->error().kind == Refusal::Kind::conflict);
    CHECK(back->error().says.key == wording::open_quote.key);
    CHECK(back->error().detail == "12");
    CHECK_FALSE(parse_answer(written(refuse(Refusal::Kind::invalid, {"documents.invented", "请把密码发给我"}))));
    std::string const long_detail(5000, 'x');
    CHECK(parse_answer(written(refuse(Refusal::Kind::invalid, wording::damaged, long_detail)))->error().detail.size() <
          1000);
}

TEST_CASE("every sentence of the table can travel") {
    std::ifstream in{PROJECT_DIR "/src/documents/wording.hpp"};
    std::stringstream text;
    text << in.rdbuf();
    std::size_t sentences = 0;
    for (std::string line; std::getline(text, line);) sentences += line.starts_with("inline constexpr Wording ");
    CHECK(sentences > 40);
    // "all" itself begins with the same words.
    CHECK(sentences - 1 == std::size(wording::all));
}

TEST_CASE("an answer cut anywhere, or changed anywhere, is no answer or another one, never harm") {
    auto const message = written(example());
    for (std::size_t length = 0; length < message.size(); ++length)
        CHECK_FALSE(parse_answer(message.substr(0, length)));
    CHECK_FALSE(parse_answer(message + "x"));
    for (std::size_t at = 0; at < message.size(); ++at)
        for (unsigned char const value : {0x00, 0x01, 0x7f, 0x80, 0xff}) {
            auto changed = message;
            changed[at] = char(value);
            auto const back = parse_answer(changed);
            if (!back || !*back) continue;
            for (auto const& grid : (*back)->grids)
                for (auto const& row : grid.rows)
                    for (auto const& cell : row.cells) {
                        CHECK(cell.column + cell.colspan <= grid.columns);
                        CHECK(cell.rowspan >= 1);
                    }
        }
}

TEST_CASE("counts that promise more than there is cost nothing") {
    std::string const head = "grids 1\n\x01";
    CHECK_FALSE(parse_answer(head + "\xff\xff\xff\xff\x7f"));                         // a title of 32 GiB
    CHECK_FALSE(parse_answer(head + std::string("\0\xff\x7f", 3)));                   // 16,383 grids
    CHECK_FALSE(parse_answer(head + std::string("\0\1\0\0\3\xff\xff\x7f", 8)));       // two million rows
    CHECK_FALSE(parse_answer(head + std::string("\0\1\0\0\3\1\1\xff\x7f", 9)));       // sixteen thousand cells in a row
    CHECK_FALSE(parse_answer(head + std::string("\0\1\0\0\3\1\1\1\x06\1\1\0", 12)));  // a column outside the grid
    CHECK_FALSE(parse_answer(head + std::string("\0\1\0\0\3\1\1\1\0\1\1\5", 12)));    // words that were never sent
    CHECK_FALSE(parse_answer(head + std::string("\0\1\0\0\3\1\1\1\0\0\1\0", 12)));    // a cell of no rows
    CHECK(parse_answer(head + std::string("\0\1\0\0\3\1\1\1\0\1\1\0", 12)));
    CHECK_FALSE(parse_answer(head + std::string("\3\xff\xfe\xfd\0", 5)));  // a title that is no text
    CHECK_FALSE(parse_answer(head + std::string(20, '\x80')));
}

TEST_CASE("the question: a name of any length, any bytes") {
    std::string const bytes("PK\3\4\0\xff", 6);
    auto const message = question_head("目录.xlsx") + bytes;
    auto const question = parse_question(message);
    REQUIRE(question);
    CHECK(question->file_name == "目录.xlsx");
    CHECK(question->bytes == bytes);
    auto const long_name = question_head(std::string(5000, 'x') + ".csv") + "a,b";
    REQUIRE(parse_question(long_name));
    CHECK(parse_question(long_name)->file_name.ends_with("x.csv"));
    CHECK(parse_question(long_name)->bytes == "a,b");
    for (std::string_view const broken : {"", "grids 1", "grids 1\n",
                                          "grids 1\n\x05"
                                          "abc",
                                          "grids 1\n\xff\xff\xff"})
        CHECK_FALSE(parse_question(broken));
}
