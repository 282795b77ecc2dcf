// The pages of channels: what they ask, what they show, what they refuse; and what readers and programs see of it.
#include "make/channels.hpp"

#include <doctest/doctest.h>

#include "channels/door.hpp"
#include "make/photograph.hpp"
#include "publication/door.hpp"
#include "published_document.hpp"

using namespace mingtang;
using make::must;

namespace {

struct Channels {
    std::unique_ptr<make::TestDatabase> const database = make::sqlite_database();
    DistrictAtWork district{**database};
    House& house = district.house;
    publication::PublicationId id = district.document_published();
    Browser clerk = district.browser_of("editor");
    std::string path = "/console/publications/" + id.text() + "/channels";

    std::string day(int offset = 0) { return iso(local_date(house.now) + Days{offset}); }
    Pairs poster(std::string place = "盛庄街道政务公开栏") {
        clerk.get(path + "/SQ");
        return {{"csrf", clerk.token()},
                {"way", "电子屏"},
                {"place", std::move(place)},
                {"from", day()},
                {"until", day(20)}};
    }
    std::string address_of_receipt() {
        auto const body = body_of(clerk.get(path));
        auto const at = body.find("/console/receipts/");
        return body.substr(at, body.find('"', at) - at);
    }
};

std::size_t count_of(std::string_view text, std::string_view what) {
    std::size_t count = 0;
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("a poster is registered with its photograph, whose place nobody learns") {
    Channels at;
    auto const photo = make::photograph_with_place();
    auto const& done = at.clerk.post_file(at.path + "/SQ", at.poster(), photo, "photo", "IMG_2026.JPG");
    REQUIRE(done.status == 303);
    CHECK(header_of(done, "Location") == at.path + "?done=stripped");
    CHECK(has(at.clerk.get(at.path + "?done=stripped"), "拍摄地点、时间、设备等信息已去除"));
    auto const receipt = at.address_of_receipt();
    CHECK(has(at.clerk.get(receipt), "盛庄街道政务公开栏"));
    auto const kept = body_of(at.clerk.get(receipt + "/photo"));
    CHECK(header_of(at.clerk.last, "Content-Type").empty());
    CHECK(at.clerk.last.type == "image/jpeg");
    CHECK(kept.find("picture") != kept.npos);
    CHECK(kept.find("TestCam") == kept.npos);
    CHECK(kept.find("Exif") == kept.npos);

    // Readers see the place and the days; programs, too; neither sees the photograph nor who registered it.
    Browser reader{at.house};
    auto const page = body_of(reader.get(publication::door::path_of(at.id)));
    CHECK(page.find("张贴在") != page.npos);
    CHECK(page.find("盛庄街道政务公开栏") != page.npos);
    auto const json = body_of(reader.get("/api/v1/publications/" + at.id.text()));
    CHECK(json.find("\"channel\":\"SQ\"") != json.npos);
    CHECK(json.find("\"place\":\"盛庄街道政务公开栏\"") != json.npos);
    CHECK(json.find("\"until\":\"" + at.day(20) + "\"") != json.npos);
    for (auto const* word : {"photo", "sm3", "actor", "信息员"}) CHECK_MESSAGE(json.find(word) == json.npos, word);

    // The same button twice is one receipt.
    at.clerk.post_file(at.path + "/SQ", at.poster(), photo, "photo", "IMG_2026.JPG");
    CHECK(at.clerk.last.status == 422);
    CHECK(has(at.clerk.last, "没有重复登记"));
}

TEST_CASE("what is wrong is said beside its field, and what was typed is still there") {
    Channels at;
    auto form = at.poster("");
    form[3].second = at.day(1);
    auto const& answer = at.clerk.post(at.path + "/SQ", form);
    CHECK(answer.status == 422);
    for (auto const* words :
         {"请填写张贴地点。", "不能晚于今天", "请上传能看清张贴内容和位置的照片。", "selected>电子屏"})
        CHECK_MESSAGE(has(answer, words), words);
    for (auto const& [name, bytes, sentence] :
         {std::tuple{"照片.jpg", std::string{"not a picture"}, "不是 JPG、PNG 或 WebP 照片"},
          std::tuple{"图.svg", std::string{"<svg onload=alert(1)>"}, "不是 JPG、PNG 或 WebP 照片"},
          std::tuple{"半张.jpg", make::photograph_with_place().substr(0, 60), ""}}) {
        auto const& refused = at.clerk.post_file(at.path + "/SQ", at.poster(), bytes, "photo", name);
        CHECK(refused.status == 422);
        if (*sentence) CHECK_MESSAGE(has(refused, sentence), name);
    }
    CHECK(count_of(body_of(at.clerk.get(at.path)), "/console/receipts/") == 0);
    CHECK(at.clerk.get(at.path + "/XX").status == 404);
    CHECK(at.clerk.get(at.path + "/GW").status == 409);
    CHECK(at.clerk.get("/console/receipts/77").status == 404);
    CHECK(at.clerk.get("/console/publications/77/channels").status == 404);
}

TEST_CASE("a withdrawn document's poster is a task until it is down") {
    Channels at;
    REQUIRE(at.clerk.post_file(at.path + "/SQ", at.poster(), make::photograph_with_place(), "photo", "a.jpg").status ==
            303);
    auto const receipt = at.address_of_receipt();
    CHECK(has(at.clerk.get("/console/channels?state=running"), "张贴中</span>"));
    CHECK(has(at.clerk.get("/console/channels?state=running&year=all"), "张贴中</span>"));
    CHECK_FALSE(has(at.clerk.get("/console/channels?state=running&year=2020"), "张贴中</span>"));
    auto office = at.house.desk_of(at.district.person("disclosure office").account);
    must(publication::withdraw(office, at.id, {publication::WithdrawalKind::error, "登记时间有误", "分管副局长", {}}));
    CHECK(has(at.clerk.get("/console/channels?state=take_down"), "待撤下</span>"));
    // What has to come down waits in every year.
    CHECK(has(at.clerk.get("/console/channels?state=take_down&year=2020"), "待撤下</span>"));
    auto const& page = at.clerk.get(receipt);
    CHECK(has(page, "撤下纸质件"));
    CHECK(has(page, "登记撤下"));
    auto const token = at.clerk.token();
    CHECK(at.clerk.post(receipt + "/take-down", {{"csrf", token}, {"on", "2030-01-01"}}).status == 422);
    CHECK(at.clerk.post(receipt + "/take-down", {{"csrf", token}, {"on", "xx"}}).status == 422);
    CHECK(at.clerk.post(receipt + "/take-down", {{"csrf", token}, {"on", at.day()}, {"down_words", "已揭下"}}).status ==
          303);
    CHECK(at.clerk.post(receipt + "/take-down", {{"csrf", token}, {"on", at.day()}}).status == 409);
    CHECK(has(at.clerk.get(at.path), "已撤下"));
    CHECK_FALSE(has(at.clerk.get("/console/channels?state=take_down"), "待撤下</span>"));
    CHECK(at.clerk.get(at.path + "/SQ").status == 409);
}

TEST_CASE("ready texts: to copy, to save, to read out") {
    Channels at;
    auto const path = "/console/publications/" + at.id.text() + "/texts";
    auto const& page = at.clerk.get(path);
    for (auto const* words : {"登记时间为七月一日至七月五日", "播送完了，谢谢大家。", "扫码查看现行文本", "朗读约"})
        CHECK_MESSAGE(has(page, words), words);
    auto const& script = at.clerk.get(path + "/broadcast");
    CHECK(script.type == "text/plain; charset=utf-8");
    CHECK(has(script, "各位居民"));
    CHECK(at.clerk.get(path + "/poem").status == 404);
}

TEST_CASE("the coverage counts, by what is asked, as a page and as a file; the office sets the pace") {
    Channels at;
    auto office = at.district.browser_of("disclosure office");
    for (auto const* by : {"unit", "field", "channel", "nonsense"}) {
        CHECK(office.get(std::string{"/console/channels/coverage?by="} + by).status == 200);
        auto const& csv = office.get(std::string{"/console/channels/coverage.csv?by="} + by);
        CHECK(csv.type == "text/csv; charset=utf-8");
        CHECK(has(csv, "合计（不含政府网站）"));
    }
    // The year that runs, unless another or all are asked for.
    auto const year = year_of(local_date(at.house.now));
    CHECK(has(at.clerk.get("/console/channels"), "value=\"" + std::to_string(year) + "\" selected"));
    CHECK(has(at.clerk.get("/console/channels?year=nonsense"), "value=\"" + std::to_string(year) + "\" selected"));
    CHECK(has(at.clerk.get("/console/channels?year=all"), "value=\"all\" selected"));
    office.get("/console/channels/coverage");
    auto const token = office.token();
    Pairs form{{"csrf", token},         {"characters_a_minute", "150"}, {"stop_milliseconds", "800"},
               {"article_title", "64"}, {"article_digest", "120"},      {"article_text", "20000"},
               {"group_message", "500"}};
    CHECK(office.post("/console/channels/settings", form).status == 303);
    CHECK(has(office.get("/console/channels/coverage"), "value=\"150\""));
    form[1].second = "zwölf";
    CHECK(office.post("/console/channels/settings", form).status == 422);
    CHECK(has(office.last, "广播语速请填 60 至 400 之间的整数。"));
    CHECK_FALSE(has(at.clerk.get("/console/channels/coverage"), "/console/channels/settings"));
}
