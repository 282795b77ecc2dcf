// The sheet for the notice board: every word of the document stands on it, and no block overlaps another.
#include "publication/notice_sheet.hpp"

#include <doctest/doctest.h>

#include "documents/pdf.hpp"

using namespace mingtang;
using namespace mingtang::publication;

namespace {

door::Document document(std::string body) {
    door::Document one;
    one.publication.id = PublicationId{77};
    one.publication.index_number = "371311/2026-0000001";
    one.unit_name = "区民政局";
    auto& data = one.revision.content.metadata;
    data.title = "关于公布2026年城乡低保标准的通知";
    data.number = DocumentNumber{"罗民发", 2026, 8};
    data.signed_on = make_date(2026, 11, 18);
    one.revision.content.body = std::move(body);
    one.revision.content.attachments = {{AttachmentId{1}, "", "标准表.xlsx", "xlsx", 10, "x"}};
    return one;
}

bool overlap(documents::Rectangle const& a, documents::Rectangle const& b) {
    constexpr double hair = 0.01;
    return a.x < b.right() - hair && b.x < a.right() - hair && a.y < b.bottom() - hair && b.y < a.bottom() - hair;
}

std::string all_words(documents::Flow const& flow) {
    std::string words;
    for (auto const& one : flow.placed) words += one.words + "\n";
    return words;
}

}  // namespace

TEST_CASE("words, number, date, files and the code stand on the sheet; nothing on anything, nothing off the paper") {
    std::string body =
        "<h2>一、标准</h2><p>城市低保标准为每人每月九百元。</p><table><tr><th>类别</th><th>标准</th></tr>";
    for (int i = 0; i < 60; ++i)
        body += "<tr><td" + std::string{i % 3 == 0 ? " rowspan=\"3\"" : ""} + ">" +
                (i % 3 == 0 ? "第" + std::to_string(i) + "类</td><td>" : "") + "每月" + std::to_string(900 + i) +
                "元</td></tr>";
    body += "</table><ul><li>甲</li><li>乙</li></ul>";
    for (int i = 0; i < 40; ++i) body += "<p>" + std::string{"申请人应当如实说明家庭经济状况，并配合核对。"} + "</p>";
    for (auto const paper : {documents::Paper::a4_portrait, documents::Paper::a3_portrait}) {
        auto const sheet = notice_sheet(document(body), paper, "https://www.example.gov.cn", make_date(2026, 11, 20));
        auto const pdf = documents::to_pdf(sheet);
        CHECK(pdf.flow.pages > 1);
        auto const words = all_words(pdf.flow);
        for (auto const* part :
             {"关于公布2026年城乡低保标准的通知", "罗民发〔2026〕8号", "城市低保标准为每人每月九百元", "第57类",
              "每月959元", "2026年11月18日", "标准表.xlsx", "https://www.example.gov.cn/doc/77"})
            CHECK_MESSAGE(words.find(part) != words.npos, part);
        for (std::size_t i = 0; i < pdf.flow.placed.size(); ++i) {
            auto const& one = pdf.flow.placed[i];
            CHECK(one.box.x >= 0);
            CHECK(one.box.right() <= pdf.flow.sheet.right() + 0.01);
            CHECK(one.box.bottom() <= pdf.flow.usable.bottom() + 0.01);
            for (std::size_t j = i + 1; j < pdf.flow.placed.size(); ++j)
                if (pdf.flow.placed[j].page == one.page) CHECK_FALSE(overlap(one.box, pdf.flow.placed[j].box));
        }
    }
}

TEST_CASE("a text that says who signed and when is not signed twice") {
    auto const sheet = [](std::string body) {
        return all_words(documents::to_pdf(notice_sheet(document(std::move(body)), documents::Paper::a4_portrait,
                                                        "https://www.example.gov.cn", make_date(2026, 11, 20)))
                             .flow);
    };
    auto const times = [](std::string const& words, std::string_view part) {
        int count = 0;
        for (auto at = words.find(part); at != words.npos; at = words.find(part, at + 1)) ++count;
        return count;
    };
    CHECK(times(sheet("<p>区民政局</p><p>2026年11月18日</p><p>正文</p>"), "2026年11月18日") == 1);
    CHECK(times(sheet("<p>正文</p>"), "2026年11月18日") == 1);
}

TEST_CASE("a document without number, signature or text is a sheet all the same") {
    auto bare = document("");
    bare.revision.content.metadata.number.reset();
    bare.revision.content.metadata.signed_on.reset();
    bare.revision.content.attachments.clear();
    auto const pdf = documents::to_pdf(
        notice_sheet(bare, documents::Paper::a4_portrait, "https://www.example.gov.cn", make_date(2026, 11, 20)));
    CHECK(pdf.flow.pages == 1);
    CHECK(all_words(pdf.flow).find("区民政局") != std::string::npos);
}
