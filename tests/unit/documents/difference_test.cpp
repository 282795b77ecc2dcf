// Differences as a reviewer reads them: [-went-] {+came+}.
#include "documents/difference.hpp"

#include <doctest/doctest.h>

#include <ctime>
#include <string>

#include "documents/alignment.hpp"

using namespace mingtang;
using namespace mingtang::documents;

namespace {

using Lines = std::vector<std::string>;

std::string written(std::vector<Span> const& spans) {
    std::string out;
    for (auto const& span : spans) {
        if (span.change == Change::removed) out += "[-" + span.words + "-]";
        if (span.change == Change::added) out += "{+" + span.words + "+}";
        if (span.change == Change::same) out += span.words;
    }
    return out;
}

std::string written(DifferenceLine const& line) {
    std::string out;
    for (auto const& cell : line.cells) out += (&cell == &line.cells.front() ? "" : " | ") + written(cell);
    return line.note.empty() ? out : out + "（" + line.note + "）";
}

std::string written(std::vector<DifferenceLine> const& lines) {
    std::string out;
    for (auto const& line : lines) {
        out += line.change == Change::same      ? "  "
               : line.change == Change::added   ? "+ "
               : line.change == Change::removed ? "- "
                                                : "~ ";
        out += written(line) + "\n";
    }
    return out;
}

std::string of(std::string_view before, std::string_view after) {
    return written(difference(rich_text::read(before).value(), rich_text::read(after).value()).lines);
}

}  // namespace

TEST_CASE("inside a line, words") {
    CHECK(written(difference("自收到之日起15个工作日内答复", "自收到之日起20个工作日内答复")) ==
          "自收到之日起[-15-]{+20+}个工作日内答复");
    CHECK(written(difference("一", "一")) == "一");
    CHECK(written(difference("", "新")) == "{+新+}");
    CHECK(written(difference("1,234.50元", "1,234.80元")) == "[-1,234.50-]{+1,234.80+}元");
    // One character in common between two changes is chance.
    CHECK(written(difference("甲乙丙", "丁乙戊")) == "[-甲乙丙-]{+丁乙戊+}");
    CHECK(written(difference("申请人应当提供身份证明", "申请人可以不提供证明")) ==
          "申请人[-应当-]{+可以不+}提供[-身份-]证明");
}

TEST_CASE("line by line") {
    CHECK(of("<p>一</p><p>二二二</p><p>三</p>", "<p>一</p><p>三</p><p>四四</p>") ==
          "  一\n- [-二二二-]\n  三\n+ {+四四+}\n");
    CHECK(of("<p>第一条 为了规范公开工作</p>", "<h2>第一条 为了规范公开工作</h2>") ==
          "~ 第一条 为了规范公开工作（由正文改为标题）\n");
    CHECK(of("<p>见<a href=/a>原文</a></p>", "<p>见<a href=/b>原文</a></p>") == "~ 见原文〔链接：/[-a-]{+b+}〕\n");
    CHECK(of("<p>甲<b>乙</b></p>", "<p>甲乙</p>") == "~ 甲乙（只改动了格式）\n");
    CHECK(of("<p><img src=attachment:5></p>", "<p><img src=attachment:6></p>") == "~ 〔图片：[-5-]{+6+}〕\n");
    CHECK(of("<ol><li>甲</li><li>丙</li></ol>", "<ol><li>甲</li><li>乙乙</li><li>丙</li></ol>") ==
          "  甲\n+ {+乙乙+}\n  丙\n");
    CHECK(of("", "") == "");
}

TEST_CASE("tables, row by row and cell by cell") {
    CHECK(of("<table><tr><td>序号<td>事项<td>时限<tr><td>1<td>低保<td>20日<tr><td>2<td>特困<td>5日</table>",
             "<table><tr><td>序号<td>事项<td>时限<tr><td>1<td>低保<td>20个工作日<tr><td>2<td>特困<td>5日<tr><td>3<td>"
             "临时救助<td>即时</table>") ==
          "  序号 | 事项 | 时限\n~ 1 | 低保 | 20{+个工作+}日\n  2 | 特困 | 5日\n+ {+3+} | {+临时救助+} | {+即时+}\n");
    CHECK(written(difference(Lines{"a\tb", "c"}, Lines{"a\tB b", "c"}).lines) ==
          "~ a | {+B +}b\n  c\n");
}

TEST_CASE("what did not change is left out, and said") {
    auto const made = difference(Lines{"一", "二", "三", "四", "五五", "六"}, Lines{"一", "二", "三", "四", "五", "六"});
    CHECK(made.changed == 1);
    CHECK(written(without_the_rest(made, 1)) == "  （（此处 3 段没有改动））\n  四\n~ 五[-五-]\n  六\n");
    CHECK(without_the_rest(difference(Lines{"一"}, Lines{"一"}), 2).size() == 1);
}

TEST_CASE("attachments") {
    using Is = FileChange::Kind;
    CHECK(difference(std::vector<NamedFile>{{"甲.xlsx", "1"}, {"乙.pdf", "2"}, {"丙.docx", "3"}, {"丁.txt", "4"}},
                     std::vector<NamedFile>{{"乙.pdf", "9"}, {"丙（定稿）.docx", "3"}, {"甲.xlsx", "1"}, {"戊.txt", "5"}}) ==
          std::vector<FileChange>{{Is::replaced, "乙.pdf"},
                                  {Is::renamed, "丙（定稿）.docx", "丙.docx"},
                                  {Is::same, "甲.xlsx"},
                                  {Is::added, "戊.txt"},
                                  {Is::removed, "丁.txt"}});
}

TEST_CASE("fifty pages are compared at once, whatever was done to them") {
    auto const page = [](int n) {
        std::string words;
        for (int k = 0; k < 20; ++k)
            words += "<p>第" + std::to_string(n * 20 + k) +
                     "条 行政机关应当依法公开政府信息，接受社会监督，方便群众查阅，编号" +
                     std::to_string((n * 7919 + k * 104729) % 99991) + "。</p>";
        return words;
    };
    std::string before, little, all;
    for (int n = 0; n < 50; ++n) before += page(n), little += n % 7 == 3 ? page(n + 100) : page(n), all += page(49 - n);
    auto const old_text = rich_text::read(before).value();
    for (auto const& other : {little, all, std::string{"<p>全部改写</p>"}}) {
        auto const new_text = rich_text::read(other).value();
        auto const begun = std::clock();
        auto const made = difference(old_text, new_text);
        CHECK(double(std::clock() - begun) * 1000 / CLOCKS_PER_SEC < 500);  // 2 to 10 where nothing else runs
        CHECK(!made.none());
        // Every word of both is there, once.
        std::string left, right;
        for (auto const& line : made.lines)
            for (auto const& cell : line.cells)
                for (auto const& span : cell) {
                    if (span.change != Change::added) left += span.words;
                    if (span.change != Change::removed) right += span.words;
                }
        auto const words = [](RichText const& text) {
            auto plain = rich_text::plain(text);
            std::erase(plain, '\n');
            return plain;
        };
        CHECK(left == words(old_text));
        CHECK(right == words(new_text));
    }
}
