// What changed between two versions of an attachment, by its words.
#include "publication/file_difference.hpp"

#include <doctest/doctest.h>

using namespace mingtang;
using namespace mingtang::publication;
using documents::FileWords;
using documents::WordsOf;

namespace {

documents::Passage passage(std::string place, std::vector<std::string> lines) {
    documents::Passage one;
    one.place = std::move(place);
    for (auto& words : lines) one.lines.push_back({int(one.lines.size()) + 1, std::move(words)});
    return one;
}

FileWords file(WordsOf of, std::vector<documents::Passage> passages) {
    FileWords words;
    words.of = of;
    words.passages = std::move(passages);
    return words;
}

}  // namespace

TEST_CASE("a workbook is compared sheet by sheet and cell by cell") {
    auto const before =
        file(WordsOf::workbook, {passage("工作表“名单”", {"学校\t人数", "第一小学\t200", "第二小学\t180"}),
                                 passage("工作表“说明”", {"截至七月"})});
    auto const after =
        file(WordsOf::workbook, {passage("工作表“名单”", {"学校\t人数", "第一小学\t210", "第二小学\t180"}),
                                 passage("工作表“备注”", {"已核对"})});
    auto const found = difference(before, after);
    CHECK(found.sentence == "新增 1 行，修改 1 行，删去 1 行。");
    REQUIRE(found.parts.size() == 3);
    CHECK(found.parts[0].place == "工作表“名单”");
    auto const& changed = found.parts[0].lines;
    REQUIRE(changed.size() == 3);  // what stayed is counted, not shown
    REQUIRE(changed[1].cells.size() == 2);
    CHECK(changed[1].cells[0] == std::vector<documents::Span>{{documents::Change::same, "第一小学"}});
    CHECK(changed[1].cells[1].size() == 2);
    CHECK(found.parts[1].place == "工作表“备注”");
    CHECK(found.parts[2].place == "工作表“说明”");
}

TEST_CASE("a line more on the first page of a PDF is one line more") {
    auto const before = file(WordsOf::pdf, {passage("第 1 页", {"甲", "乙"}), passage("第 2 页", {"丙"})});
    auto const after = file(WordsOf::pdf, {passage("第 1 页", {"甲", "新的一行"}), passage("第 2 页", {"乙", "丙"})});
    CHECK(difference(before, after).sentence == "新增 1 行。");
}

TEST_CASE("what cannot be compared, and what is too long, is said") {
    auto const picture = file(WordsOf::image, {});
    auto const text = file(WordsOf::text, {passage("", {"一行"})});
    CHECK(difference(picture, text).sentence == "有一份读不出文字，不能逐行比较，请打开两份文件核对。");
    CHECK(difference(text, text).sentence == "文字没有改动。");
    std::vector<std::string> many, fewer;
    for (int i = 0; i < 6000; ++i) many.push_back("第" + std::to_string(i * 7919) + "行");
    for (int i = 0; i < 10; ++i) fewer.push_back(many[std::size_t(i)]);
    auto const found = difference(file(WordsOf::text, {passage("", fewer)}), file(WordsOf::text, {passage("", many)}));
    CHECK(found.sentence.find("只列出前 200 行") != std::string::npos);
    CHECK(found.sentence.find("只比较前 5000 行") != std::string::npos);
    std::size_t shown = 0;
    for (auto const& part : found.parts) shown += part.lines.size();
    CHECK(shown == 200);
}
