// With the real fonts: nothing over anything, the words can be found again, the file says what it is.
#include "documents/pdf.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "documents/pdf_language.hpp"
#include "documents/qr_code.hpp"

using namespace mingtang;
using namespace mingtang::documents;

namespace {

PrintedDocument sample() {
    PrintedTable table;
    table.columns = {{10, Align::centre}, {20}, {60}};
    table.head = {{{"序号"}, {"公开事项", 2}}, {{"序号", 1, true}, {"一级事项"}, {"内容"}}};
    table.rows = 60;
    table.row = [](std::size_t at) {
        std::string words;
        for (std::size_t i = 0; i < at % 13; ++i) words += "招生计划与“范围”，𬭎，Mingtang 2026；\n";
        return PrintedRow{{std::to_string(at + 1)}, {"事项" + std::to_string(at / 9), 1, at % 9 != 0}, {words}};
    };
    PrintedDocument document;
    document.paper = Paper::a3_landscape;
    document.title = "罗庄区义务教育领域标准目录";
    document.author = "罗庄区政务公开平台";
    document.made_at = "2026-06-30T01:02:03.000Z";
    document.foot = "来源：罗庄区政务公开平台　2026年6月30日公布";
    document.blocks = {PrintedHeading{document.title}, table, PrintedCode{"https://www.example.gov.cn/ml/3", "扫码"}};
    return document;
}

// What a program of poppler-utils says of the file.
std::string said_by(std::string const& program, std::string const& bytes) {
    auto const path = std::filesystem::temp_directory_path() / ("mingtang-" + std::to_string(getpid()) + ".pdf");
    std::ofstream{path, std::ios::binary} << bytes;
    std::string said;
    auto const command = program;
    auto const at = command.find("FILE");
    auto* pipe = popen((command.substr(0, at) + path.string() + command.substr(at + 4) + " 2>&1").c_str(), "r");
    REQUIRE(pipe);
    char room[4096];
    while (auto const got = fread(room, 1, sizeof room, pipe)) said.append(room, got);
    CHECK(pclose(pipe) == 0);
    std::filesystem::remove(path);
    return said;
}

bool has(std::string const& text, std::string_view words) {
    return text.find(words) != text.npos;
}

}  // namespace

TEST_CASE("no block overlaps another, nothing is off the page") {
    auto const made = to_pdf(sample()).flow;
    constexpr double touching = 0.01;
    CHECK(made.pages > 1);
    for (std::size_t i = 0; i < made.placed.size(); ++i) {
        auto const& one = made.placed[i];
        CHECK(one.box.x >= made.usable.x - touching);
        CHECK(one.box.right() <= made.usable.right() + touching);
        CHECK(one.box.y >= made.usable.y - touching);
        CHECK(one.box.bottom() <= made.usable.bottom() + touching);
        CHECK(one.words_box.y >= one.box.y - touching);
        CHECK(one.words_box.bottom() <= one.box.bottom() + touching);
        for (auto j = i + 1; j < made.placed.size() && made.placed[j].page == one.page; ++j) {
            auto const& other = made.placed[j];
            bool const apart = one.box.right() <= other.box.x + touching || other.box.right() <= one.box.x + touching ||
                               one.box.bottom() <= other.box.y + touching || other.box.bottom() <= one.box.y + touching;
            CHECK(apart);
        }
    }
}

TEST_CASE("the file has a title, a day, a size, and words to search for") {
    auto const made = to_pdf(sample());
    auto const about = said_by("pdfinfo FILE", made.bytes);
    CHECK(has(about, "罗庄区义务教育领域标准目录"));
    CHECK(has(about, "罗庄区政务公开平台"));
    CHECK(has(about, "(A3)"));
    CHECK(has(about, "Pages:           " + std::to_string(made.flow.pages)));
    CHECK(has(about, "2026"));
    CHECK_FALSE(has(about, "Error"));
    auto const words = said_by("pdftotext FILE -", made.bytes);
    CHECK(has(words, "招生计划与“范围”，𬭎，Mingtang 2026；"));
    auto const pages = std::to_string(made.flow.pages);
    CHECK(has(words, "第 1 页，共 " + pages + " 页"));
    CHECK(has(words, "第 " + pages + " 页，共 " + pages + " 页"));
    CHECK(has(words, "来源：罗庄区政务公开平台"));
    CHECK(has(said_by("pdffonts FILE", made.bytes), "NotoSerifCJK"));
}

TEST_CASE("the file says that it is Chinese, and is the same each time") {
    auto const made = to_pdf(sample());
    CHECK(has(made.bytes, "/Lang (zh-CN)"));
    CHECK(to_pdf(sample()).bytes == made.bytes);
    CHECK(with_language("not a PDF", "zh-CN") == "not a PDF");
}

TEST_CASE("a code has three corners and a quiet failure") {
    auto const code = qr_code("https://www.example.gov.cn/ml/3");
    REQUIRE(code.side >= 21);
    CHECK(code.black.size() == std::size_t(code.side * code.side));
    auto const at = [&](int x, int y) { return code.black[std::size_t(y * code.side + x)]; };
    for (auto const& [x, y] : {std::pair{0, 0}, std::pair{code.side - 7, 0}, std::pair{0, code.side - 7}}) {
        CHECK(at(x, y));
        CHECK_FALSE(at(x + 1, y + 1));
        CHECK(at(x + 3, y + 3));
    }
    CHECK(qr_code(std::string(5000, 'x')).side == 0);
}
