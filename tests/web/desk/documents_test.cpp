// Published documents as readers meet them: the page with its facts and ties, lists, search, feeds; and that what was
// withdrawn is gone from every one of them with the same answer (F21–F23).
#include <doctest/doctest.h>

#include "base/text.hpp"
#include "publication/door.hpp"
#include "published_document.hpp"

using namespace mingtang;
using namespace mingtang::publication;
using make::must;

namespace {

struct Portal {
    std::unique_ptr<make::TestDatabase> const database = make::sqlite_database();
    DistrictAtWork district{**database};
    House& house = district.house;
    PressAtWork press{house};
    Browser reader{house};

    std::string page(std::string const& path) { return body_of(reader.get(path)); }
    bool shows(std::string const& path, std::string_view words) { return page(path).find(words) != std::string::npos; }
};

}  // namespace

TEST_CASE("a document's page says what it is, where it stands, and what it is tied to") {
    Portal portal;
    auto const [policy, about] = portal.press.published_in_step(make::policy());
    auto const path = door::path_of(policy);
    auto const page = portal.page(path);
    for (auto const* words :
         {"关于调整义务教育学区划分的意见", "罗教体发〔2026〕12号", "索引号", "371311/2026-", "有效性",
          "一、学区以河流和主干道为界划分", "<meta name=\"ArticleTitle\"", "<meta name=\"PubDate\"",
          "<meta name=\"ContentSource\"", "<meta name=\"ColumnType\"", "application/ld+json"})
        CHECK_MESSAGE(page.find(words) != page.npos, words);
    // both ends of the tie
    CHECK(page.find("href=\"" + door::path_of(about) + "\"") != page.npos);
    CHECK(portal.shows(door::path_of(about), "href=\"" + path + "\""));
    CHECK(portal.shows("/zc?tab=policy", door::path_of(about)));
    CHECK(portal.reader.get("/doc/123456").status == 404);
    CHECK(portal.reader.get("/doc/x").status == 404);
    CHECK(portal.reader.get(path + "/edition/9").status == 404);
    CHECK(portal.reader.get(path + "/file/0123456789abcdef0123456789abcdef").status == 404);
}

TEST_CASE("no title gets out of its place: not into markup, not out of the data block") {
    Portal portal;
    auto content = make::notice("</script><script>alert(1)</script>\"&'");
    content.body = "<p onclick=\"x()\">正文<script>alert(2)</script></p>";
    auto const id = portal.press.published(Kind::notice, content);
    auto const page = portal.page(door::path_of(id));
    CHECK(page.find("<script>alert") == page.npos);
    CHECK(page.find("onclick") == page.npos);
    CHECK(page.find("\\u003c/script\\u003e") != page.npos);
    for (auto const* list : {"/docs", "/gk", "/", "/feed.xml", "/feed.rss", "/s?q=alert"})
        CHECK_MESSAGE(!portal.shows(list, "<script>alert"), list);
}

TEST_CASE("a correction is at the same address at once, and what was said before stays to be read") {
    Portal portal;
    auto const id = portal.press.published(Kind::notice, make::notice());
    auto const path = door::path_of(id);
    CHECK(portal.shows(path, "七月一日至七月五日"));
    portal.press.correct(id, "<p>登记时间为七月二日至七月六日。</p>", "更正登记时间");
    CHECK(portal.shows(path, "七月二日至七月六日"));
    CHECK_FALSE(portal.shows(path, "七月一日至七月五日"));
    CHECK(portal.shows(path, "更正登记时间"));
    CHECK(portal.shows(path + "/edition/1", "七月一日至七月五日"));
    CHECK(portal.shows(path + "/edition/1", "历史文本"));
}

TEST_CASE("withdrawn is withdrawn: page, edition, file, lists, search, feeds, map, all at once") {
    Portal portal;
    auto const where = document_of(portal.district);
    auto const id = *PublicationId::parse(where.page.substr(5));
    auto const title = std::string{"2026年秋季入学登记"};
    std::vector<std::string> const surfaces{"/",
                                            "/docs",
                                            "/gk",
                                            "/s?q=入学登记",
                                            "/feed.xml",
                                            "/feed.rss",
                                            "/sitemap/1.xml",
                                            "/docs?kind=notice&year=2026"};
    auto const seen = [&](std::string const& at) {
        // a hit's title is marked in pieces, the map has addresses only
        return portal.shows(at, at.starts_with("/s") ? where.page : title);
    };
    for (auto const& one : surfaces) CHECK_MESSAGE(seen(one), one);
    CHECK(portal.reader.get(where.file).status == 200);

    portal.press.withdraw(id, {WithdrawalKind::error, "登记时间有误", "分管副局长", {}});

    for (auto const& one : surfaces) CHECK_MESSAGE(!seen(one), one);
    auto const& left = portal.reader.get(where.page);
    CHECK(left.status == 410);
    CHECK(has(left, "登记时间有误"));
    CHECK_FALSE(has(left, "请携带户口簿"));
    CHECK(portal.reader.get(where.file).status == 404);
    CHECK(portal.reader.get(where.edition).status == 404);
    CHECK(portal.shows("/docs/withdrawn", "登记时间有误"));
}

TEST_CASE("who finds little is told what else there is; what narrows to nothing says so and how to widen") {
    Portal portal;
    auto const policy = portal.press.published_in_step(make::policy()).policy;
    auto const path = door::path_of(policy);
    CHECK(portal.shows("/s?q=学区化分", "您是不是要找"));
    CHECK(portal.shows("/s?q=学区化分", ">学区划分</a>"));
    CHECK(portal.shows("/s?q=学区划分 飞碟", ">学区划分</a>"));
    CHECK(portal.shows("/s?q=飞碟", "可以这样找"));
    CHECK_FALSE(portal.shows("/s?q=飞碟", "您是不是要找"));
    CHECK_FALSE(portal.shows("/s?q=学区划分", "您是不是要找：</p><ul></ul>"));
    // A year that is one, but has nothing.
    CHECK(portal.shows("/s?q=学区划分&year=1999", "其中符合所选范围的 0 个"));
    CHECK(portal.shows("/s?q=学区划分&year=1999", "不限范围，看全部"));
    // The other scope is said where this one is empty.
    CHECK(portal.shows("/s?q=学区划分&in=item", "文件里的“学区划分”"));
    CHECK(portal.shows("/s?q=学区划分&in=nonsense", path));
}

TEST_CASE("search takes whatever is typed: it finds, or says in a sentence why not") {
    Portal portal;
    auto const policy = portal.press.published_in_step(make::policy()).policy;
    auto const path = door::path_of(policy);
    for (auto const* words :
         {"学区　划分", "＂学区划分＂", "“学区划分", "学区划分”", "学區劃分", "罗教体发〔２０２６〕１２号",
          "罗教体发 [2026] 12号", "罗教体发〔2026〕12 号", "  学区划分  ", "学区划分 学区划分"})
        CHECK_MESSAGE(portal.shows(std::string{"/s?q="} + words, path), words);
    for (auto const* words : {"*", "%25", "\"", "\"\"", "' OR 1=1 --", "NEAR(a b)", "title:x", "a AND", "-", "^", "()",
                              "a:*", "\\", "<script>alert(1)</script>", "😀", "\u200b", "&#x41;", "%00", "%0a%0d"}) {
        auto const& answer = portal.reader.get(std::string{"/s?q="} + words);
        CHECK_MESSAGE(answer.status == 200, words);
        CHECK_MESSAGE(has(answer, "class=\"told\""), words);
        CHECK_MESSAGE(!has(answer, "<script>alert"), words);
    }
    std::string nine, hundred;
    for (int i = 0; i < 9; ++i) nine += "字" + std::to_string(i) + " ";
    for (int i = 0; i < 150; ++i) hundred += "长";
    CHECK(portal.shows("/s?q=" + nine, "请用 8 个以内的词"));
    CHECK(portal.shows("/s?q=" + hundred, "没有找到"));
    CHECK(portal.shows("/s?q=！？", "没有可以搜索的文字"));
}

TEST_CASE("a document number is found in any bracket, and a bad parameter empties nothing") {
    Portal portal;
    auto const policy = portal.press.published_in_step(make::policy()).policy;
    auto const path = door::path_of(policy);
    for (auto const* words :
         {"罗教体发〔2026〕12号", "罗教体发[2026]12号", "罗教体发（2026）12号", "罗教体发【2026】第12号"})
        CHECK_MESSAGE(portal.shows(std::string{"/s?q="} + words, path), words);
    CHECK(portal.shows("/s?q=学区划分&kind=nonsense&year=abc&page=-7", "学区"));
    CHECK(portal.shows("/docs?kind=nonsense&year=99999&unit=x&validity=&matter=77&topic=!", path));
    CHECK(portal.shows("/docs?kind=policy&year=2026&validity=in_force", path));
    CHECK_FALSE(portal.shows("/docs?kind=notice", path));
    CHECK(portal.shows("/s?q=學區劃分", path));  // traditional characters find simplified texts
}

TEST_CASE("what stands in a file is found, and the hit says in which file and where") {
    Portal portal;
    auto const draft = portal.press.draft(Kind::notice, make::notice());
    auto const sm3 = std::string(64, 'b');
    documents::FileWords words;
    words.passages = {{"第 1 页", 1, false, {{1, "学校名单"}}}, {"第 2 页", 2, false, {{1, "红旗路小学 报名电话"}}}};
    make::file_was_read(**portal.database, sm3, words);
    must(attach(portal.press.clerk, draft, {sm3, "学校名单.pdf", "pdf", 10}));
    auto const path = door::path_of(portal.press.publish(draft));
    CHECK(portal.shows("/s?q=红旗路小学", path));
    CHECK(portal.shows("/s?q=红旗路小学", "附件“学校名单.pdf”第 2 页"));
    CHECK_FALSE(portal.shows("/s?q=入学登记", "附件“学校名单.pdf”第"));  // its own text says it
}

TEST_CASE("the sheet for the notice board is a PDF of what holds now, in two sizes") {
    Portal portal;
    auto const path = door::path_of(portal.press.published(Kind::notice, make::notice()));
    for (auto const* paper : {"", "?paper=a3", "?paper=nonsense"}) {
        auto const& sheet = portal.reader.get(path + "/sheet.pdf" + paper);
        CHECK(sheet.status == 200);
        CHECK(sheet.type == "application/pdf");
        CHECK(body_of(sheet).starts_with("%PDF-"));
        CHECK(header_of(sheet, "Content-Disposition").find("attachment") != std::string::npos);
    }
    CHECK(portal.reader.get("/doc/123456/sheet.pdf").status == 404);
    CHECK(portal.shows(path, path + "/sheet.pdf"));
    CHECK_FALSE(portal.shows(path + "/edition/1", path + "/sheet.pdf"));
}

TEST_CASE("the platform has the same blocks for the district, a unit and a town") {
    Portal portal;
    auto const unit = portal.house.district.unit("区教育和体育局").text();
    for (auto const& path : {std::string{"/gk"}, "/gk/unit/" + unit, "/gk/area/" + portal.district.town()})
        for (auto const* block :
             {"政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开"})
            CHECK_MESSAGE(portal.shows(path, block), path, block);
    CHECK(portal.reader.get("/gk/unit/99").status == 404);
    CHECK(portal.reader.get("/gk/area/000000").status == 404);
    CHECK(portal.reader.get("/zt/nothing").status == 404);
    CHECK(portal.reader.get("/sitemap/0.xml").status == 404);
    CHECK(portal.reader.get("/sitemap/x").status == 404);
}

TEST_CASE("a list of persons is read here and kept out of search engines") {
    Portal portal;
    auto const id = portal.press.published(Kind::list, make::notice("学生资助公示名单"));
    CHECK(portal.shows(door::path_of(id), "<meta name=\"robots\" content=\"noindex\">"));
    CHECK_FALSE(portal.shows("/sitemap/1.xml", door::path_of(id)));
    auto const open = portal.press.published(Kind::notice, make::notice());
    CHECK_FALSE(portal.shows(door::path_of(open), "noindex"));
    CHECK(portal.shows("/sitemap/1.xml", door::path_of(open)));
}

TEST_CASE("what no longer holds has its own link under 履职依据, and none before there is any") {
    Portal portal;
    auto const id = portal.press.published_in_step(make::policy()).policy;
    CHECK_FALSE(portal.shows("/gk", "废止的文件"));
    portal.press.repeal(id, "由新的通知替代");
    CHECK(portal.shows("/gk", "废止的文件"));
}

TEST_CASE("how soon an application is answered is told by the statute's number, with its article") {
    Portal portal;
    CHECK(portal.shows("/gk/apply", "自收到申请之日起20个工作日内答复。依据：条例 33"));
    CHECK(portal.shows("/gk/apply", "最长延长20个工作日"));
}

TEST_CASE("the plan's topic page holds the catalogs that the plan asked for, other topics do not") {
    Portal portal;
    CHECK(portal.shows("/zt/standardization", "区级标准目录"));
    CHECK_FALSE(portal.shows("/zt/annual-report", "区级标准目录"));
}
