// Where things stand, without a font: every letter is as wide as it is high, every line as high as its letters.
#include "documents/page_flow.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/text.hpp"

using namespace mingtang;
using namespace mingtang::documents;

namespace {

class Typewriter : public TextMeasure {
  public:
    std::vector<double> line_heights(std::string const& words, TextStyle const& style, double width) override {
        std::vector<double> lines;
        auto const letters = std::max(1.0, std::floor(width / style.size));
        for (auto const line : split(words, '\n')) {
            auto const needed = std::max(1.0, std::ceil(double(length_in_characters(line)) / letters));
            lines.insert(lines.end(), std::size_t(needed), style.size);
        }
        return lines;
    }
};

PrintedTable table_of(std::vector<PrintedRow> rows) {
    PrintedTable table;
    table.columns = {{10, Align::centre}, {20}, {60}};
    table.head = {{{"序号"}, {"公开事项", 2}}, {{"序号", 1, true}, {"一级事项"}, {"内容"}}};
    table.rows = rows.size();
    table.row = [rows = std::move(rows)](std::size_t at) { return rows.at(at); };
    return table;
}

std::string repeated(std::string_view word, int times) {
    std::string words;
    for (int i = 0; i < times; ++i) words += word;
    return words;
}

Flow flow_of(PrintedDocument const& document) {
    Typewriter typewriter;
    return flow(document, typewriter);
}

bool overlap(Rectangle const& a, Rectangle const& b) {
    constexpr double touching = 0.001;
    return a.x + touching < b.right() && b.x + touching < a.right() && a.y + touching < b.bottom() &&
           b.y + touching < a.bottom();
}

// No block over another, nothing off the page, no words out of their cell.
void check_sound(Flow const& made) {
    constexpr double touching = 0.001;
    for (std::size_t i = 0; i < made.placed.size(); ++i) {
        auto const& one = made.placed[i];
        CHECK(one.page < made.pages);
        CHECK(one.box.x >= made.usable.x - touching);
        CHECK(one.box.y >= made.usable.y - touching);
        CHECK(one.box.right() <= made.usable.right() + touching);
        CHECK(one.box.bottom() <= made.usable.bottom() + touching);
        CHECK(one.words_box.y >= one.box.y - touching);
        CHECK(one.words_box.bottom() <= one.box.bottom() + touching);
        for (auto j = i + 1; j < made.placed.size() && made.placed[j].page == one.page; ++j)
            CHECK_FALSE(overlap(one.box, made.placed[j].box));
    }
    CHECK(made.foot.y >= made.usable.bottom());
    CHECK(made.foot.bottom() <= made.sheet.bottom());
}

}  // namespace

TEST_CASE("a head stands on every page, and rows are whole") {
    std::vector<PrintedRow> rows;
    for (int i = 0; i < 100; ++i) rows.push_back({{std::to_string(i)}, {"招生"}, {repeated("范围", 60)}});
    auto const made = flow_of({Paper::a3_landscape, "", "", "", "", "", {PrintedHeading{"目录"}, table_of(rows)}});
    check_sound(made);
    CHECK(made.pages > 2);
    std::vector<int> heads(std::size_t(made.pages));
    for (auto const& one : made.placed) {
        if (one.kind == Placed::Kind::head_cell) ++heads[std::size_t(one.page)];
        if (one.kind == Placed::Kind::cell) CHECK(one.first_line == 0);
    }
    CHECK(std::ranges::all_of(heads, [](int count) { return count == 4; }));
}

TEST_CASE("a row higher than a page is broken, and none of its lines is lost or told twice") {
    std::string long_words;
    for (int i = 0; i < 400; ++i) long_words += (i ? "\n第" : "第") + std::to_string(i) + "项";
    auto const made = flow_of({Paper::a4_landscape,
                               "",
                               "",
                               "",
                               "",
                               "",
                               {table_of({{{"1"}, {"招生"}, {"短"}}, {{"2"}, {"招生"}, {long_words}}})}});
    check_sound(made);
    std::size_t next = 0;
    for (auto const& one : made.placed)
        if (one.words == long_words) {
            CHECK(one.first_line == next);
            next += one.lines;
        }
    CHECK(next == 400);
}

TEST_CASE("a merged cell covers its rows, and begins again with its words on the next page") {
    std::vector<PrintedRow> rows;
    for (int i = 0; i < 60; ++i)
        rows.push_back({{std::to_string(i)}, {"招生", 1, i % 30 != 0}, {repeated("范围", 80)}});
    auto const made = flow_of({Paper::a4_portrait, "", "", "", "", "", {table_of(rows)}});
    check_sound(made);
    for (int page = 0; page < made.pages; ++page) {
        double merged = 0, content = 0;
        for (auto const& one : made.placed)
            if (one.page == page && one.kind == Placed::Kind::cell) {
                if (one.words == "招生") {
                    merged += one.box.height;
                    CHECK(one.lines == 1);
                } else if (one.words.size() > 10) {
                    content += one.box.height;
                }
            }
        CHECK(merged == doctest::Approx(content));
    }
}

TEST_CASE("a merged cell with more words than its rows are high makes them higher") {
    std::vector<PrintedRow> rows{{{"1"}, {repeated("事项", 90)}, {"短"}},
                                 {{"2"}, {repeated("事项", 90), 1, true}, {"短"}}};
    check_sound(flow_of({Paper::a4_portrait, "", "", "", "", "", {table_of(rows)}}));
    rows[0][1].words = rows[1][1].words = repeated("事项", 3000);  // no page holds it in one piece
    check_sound(flow_of({Paper::a4_portrait, "", "", "", "", "", {table_of(rows)}}));
}

TEST_CASE("a head of too many words is set smaller rather than filling the page") {
    auto table = table_of({{{"1"}, {"招生"}, {"范围"}}});
    table.head[1][1].words = repeated("很长的表头", 400);
    check_sound(flow_of({Paper::a4_landscape, "", "", "", "", "", {table}}));
}

TEST_CASE("posters: a big title, paragraphs and a code on any paper") {
    for (auto const paper : {Paper::a4_portrait, Paper::a4_landscape, Paper::a3_portrait, Paper::a3_landscape}) {
        PrintedDocument document{paper, "", "", "", "", "", {}};
        document.blocks = {PrintedHeading{"盛庄街道政务公开栏", 90}, PrintedParagraph{repeated("公示内容。", 900), 16},
                           PrintedCode{"https://www.example.gov.cn/ml/3", "扫码查看全文", 90},
                           PrintedCode{"https://www.example.gov.cn/ml/4", "", 2000}, PrintedHeading{"大", 5000}};
        check_sound(flow_of(document));
    }
}

TEST_CASE("a table without rows still has its head, and a document without blocks one page") {
    check_sound(flow_of({Paper::a4_portrait, "", "", "", "", "", {table_of({})}}));
    CHECK(flow_of({}).pages == 1);
}
