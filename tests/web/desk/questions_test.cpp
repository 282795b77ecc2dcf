// Asking without an account, as a browser does it: the form, the second look, the code; wrong codes, forms sent twice,
// markup, other people's browsers. And the officers' side of it.
#include <doctest/doctest.h>

#include "district_at_work.hpp"
#include "make/publication.hpp"
#include "org/store.hpp"
#include "questions/asking.hpp"

using namespace mingtang;

namespace {

std::string const markup = "<img src=x onerror=alert(1)>";

std::string value_after(std::string_view text, std::string_view before) {
    auto const at = text.find(before);
    if (at == text.npos) return {};
    auto const from = at + before.size();
    return std::string{text.substr(from, text.find('"', from) - from)};
}

Pairs typed(DistrictAtWork& district, web::Response const& page) {
    return {{"csrf", token_in(page)},
            {"number", value_after(body_of(page), "name=\"number\" value=\"")},
            {"subject", "外地户籍孩子上小学要什么材料" + markup},
            {"body", "我叫张建国，电话 13800138000，\r\n孩子明年六岁。"},
            {"unit", district.house.district.unit("区教育和体育局").text()},
            {"publicly", "yes"},
            {"contact", "13800138000"},
            {"website", ""}};
}

void set(Pairs& form, std::string_view name, std::string value) {
    for (auto& [key, old] : form)
        if (key == name) {
            old = std::move(value);
            return;
        }
    form.emplace_back(std::string{name}, std::move(value));
}

std::string code_in(web::Response const& page) {
    auto const body = body_of(page);
    std::string_view constexpr before = "<p class=\"code\">";
    auto const at = body.find(before);
    return at == body.npos ? "" : body.substr(at + before.size(), 14);
}

std::int64_t questions_kept(House& house) {
    static storage::Query const count{"test.count_questions", "SELECT count(*) FROM questions"};
    return house.database.read([&](storage::Transaction& tx) { return tx.first(count)->integer(0); });
}

}  // namespace

TEST_CASE("a question is asked, looked at once more, sent, and found again by its code") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto& house = district.house;
    Browser home{house};
    home.get("/ask");
    CHECK(home.last.status == 200);
    CHECK(home.last.cache == web::Response::Cache::no_store);
    auto form = typed(district, home.last);
    house.now += std::chrono::minutes{3};
    set(form, "go", "check");
    auto const& check = home.post("/ask", form);
    CHECK(check.status == 200);
    CHECK(has(check, "提交前核对"));
    CHECK_FALSE(has(check, markup));
    CHECK(questions_kept(house) == 0);

    set(form, "go", "edit");
    CHECK(has(home.post("/ask", form), "孩子明年六岁。</textarea>"));
    set(form, "go", "send");
    auto const code = code_in(home.post("/ask", form));
    REQUIRE(code.size() == 14);
    CHECK(questions_kept(house) == 1);
    // Sent twice, by whatever finger: the same question, the same code.
    CHECK(code_in(home.post("/ask", form)) == code);
    CHECK(questions_kept(house) == 1);
    // Nothing of it in the log.
    CHECK(house.log.find(code) == std::string::npos);
    CHECK(house.log.find("13800138000") == std::string::npos);

    Browser elsewhere{house};
    elsewhere.get("/ask/status");
    auto const& found = elsewhere.post("/ask/status", {{"csrf", token_in(elsewhere.last)}, {"code", code}});
    CHECK(found.status == 200);
    CHECK(has(found, "承办单位正在办理"));
    CHECK_FALSE(has(found, markup));
    CHECK(found.cache == web::Response::Cache::no_store);

    auto clerk = district.browser_of("editor");
    CHECK(has(clerk.get("/console/questions"), "外地户籍孩子上小学要什么材料"));
    CHECK_FALSE(has(clerk.last, markup));
    auto const path = "/console/questions/" + value_after(body_of(clerk.last), "href=\"/console/questions/");
    auto const& page = clerk.get(path);
    CHECK(has(page, "我叫张建国"));  // what was asked
    CHECK_FALSE(has(page, "查询码 K"));
    CHECK(has(page, "某某，电话 138****8000"));  // what is proposed for readers
    CHECK_FALSE(has(page, "name=\"contact\""));
    // The contact: with a reason, once, in the audit.
    auto const& refused = clerk.post(path + "/contact", {{"csrf", token_in(clerk.last)}, {"contact_reason", ""}});
    CHECK(refused.status == 422);
    CHECK(house.noted("questions.open_contact") == 0);
    auto const& opened =
        clerk.post(path + "/contact", {{"csrf", token_in(clerk.last)}, {"contact_reason", "核实住址"}});
    CHECK(opened.status == 200);
    CHECK(has(opened, "<span class=\"once\">13800138000</span>"));
    CHECK(house.noted("questions.open_contact") == 1);
    CHECK_FALSE(has(clerk.get(path), "<span class=\"once\">"));
}

TEST_CASE("what is wrong with a question is said beside it, and everything that was typed is there") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    Browser home{district.house};
    for (auto const& [name, value, sentence] :
         {std::tuple{"subject", "问", "请用一句话写明想问什么"}, std::tuple{"body", "", "请把情况写具体一些"},
          std::tuple{"unit", "4711", "没有这个单位"}, std::tuple{"publicly", "", "请选择答复能不能公开"}}) {
        CAPTURE(name);
        home.get("/ask");
        auto form = typed(district, home.last);
        set(form, name, value);
        set(form, "go", "send");
        auto const& answer = home.post("/ask", form);
        CHECK(answer.status == 422);
        CHECK(has(answer, sentence));
        CHECK(has(answer, "value=\"13800138000\""));
        if (std::string_view{name} != "body") CHECK(has(answer, "孩子明年六岁。</textarea>"));
    }
    CHECK(questions_kept(district.house) == 0);
}

TEST_CASE("an old page, another browser's token and a foreign site send nothing, and lose nothing") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto& house = district.house;
    Browser home{house}, other{house};
    home.get("/ask");
    auto form = typed(district, home.last);
    set(form, "go", "send");
    other.get("/ask");
    CHECK(other.post("/ask", form).status == 422);  // A's token with B's cookie
    CHECK(has(other.last, "您写的内容都在本页"));
    CHECK(has(other.last, "孩子明年六岁。</textarea>"));
    home.headers = {{"origin", "https://evil.example"}};
    CHECK(home.post("/ask", form).status == 422);
    home.headers = {};
    auto forged = form;
    set(forged, "number", "1.x.y");
    CHECK(home.post("/ask", forged).status == 422);
    CHECK(questions_kept(house) == 0);
    house.now += std::chrono::hours{13};
    auto const& old = home.post("/ask", form);
    CHECK(old.status == 422);
    CHECK(has(old, "您写的内容都在本页"));
    // And once more with the new token: it goes.
    set(form, "csrf", token_in(old));
    CHECK(code_in(home.post("/ask", form)).size() == 14);
}

TEST_CASE("codes cannot be tried out: wrong ones look alike and then wait") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    Browser home{district.house};
    home.get("/ask/status");
    auto const token = token_in(home.last);
    auto const ask = [&](std::string code) -> web::Response const& {
        return home.post("/ask/status", {{"csrf", token}, {"code", std::move(code)}});
    };
    for (int i = 0; i < 10; ++i) {
        CHECK(ask("K7MP-2QXR-9TDA").status == 422);
        CHECK(has(home.last, "没有找到这个查询码对应的咨询"));
    }
    CHECK(ask("K7MP-2QXR-9TDA").status == 429);
    CHECK(header_of(home.last, "Retry-After") == "900");
    Browser neighbour{district.house};
    neighbour.peer = "192.0.2.77";
    neighbour.get("/ask/status");
    CHECK(neighbour.post("/ask/status", {{"csrf", token_in(neighbour.last)}, {"code", "' OR 1=1 --"}}).status == 422);
    CHECK_FALSE(has(neighbour.last, "' OR 1=1 --</"));
    // No address takes a code.
    CHECK_FALSE(has(neighbour.get("/ask/status?code=K7MP-2QXR-9TDA"), "K7MP-2QXR-9TDA\""));
}

TEST_CASE("who is asked for more says it with the code") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto& house = district.house;
    Browser home{house};
    home.get("/ask");
    auto form = typed(district, home.last);
    house.now += std::chrono::minutes{1};
    set(form, "go", "send");
    auto const code = code_in(home.post("/ask", form));
    auto clerk = district.browser_of("editor");
    clerk.get("/console/questions");
    auto const path = "/console/questions/" + value_after(body_of(clerk.last), "href=\"/console/questions/");
    clerk.get(path);
    CHECK(clerk.post(path + "/ask-more", {{"csrf", token_in(clerk.last)}, {"more", "有没有居住证？"}}).status == 303);

    home.get("/ask/status");
    auto const& asked = home.post("/ask/status", {{"csrf", token_in(home.last)}, {"code", code}});
    CHECK(has(asked, "有没有居住证？"));
    auto const& empty = home.post("/ask/more", {{"csrf", token_in(asked)}, {"code", code}, {"more", ""}});
    CHECK(empty.status == 422);
    CHECK(has(empty, "请写明补充的情况"));
    auto const& said = home.post("/ask/more", {{"csrf", token_in(empty)}, {"code", code}, {"more", "有，" + markup}});
    CHECK(said.status == 200);
    CHECK_FALSE(has(said, markup));
    CHECK(has(clerk.get(path), "有，&lt;img"));
}

TEST_CASE("an answered question is a page, a line of the list, a hit of the search and an entry of the interface") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto& house = district.house;
    auto const path = district.public_question();
    Browser reader{house};
    auto const& page = reader.get(path);
    CHECK(page.status == 200);
    CHECK(has(page, "需要居住证和租房合同。"));
    CHECK(has(page, "\"@type\":\"QAPage\""));
    CHECK(has(page, "<meta name=\"ColumnType\" content=\"咨询投诉\">"));
    CHECK(has(page, "<meta name=\"ArticleTitle\""));
    CHECK_FALSE(has(page, "13800138000"));
    CHECK(has(reader.get("/questions"), path));
    CHECK(has(reader.get("/questions?unit=abc&year=99999&page=-1&common=2"), path));
    CHECK_FALSE(has(reader.get("/questions?common=1"), path));
    CHECK(has(reader.get("/s?q=居住证&in=question"), path));
    CHECK(has(reader.get("/hd"), path));
    CHECK(has(reader.get("/sitemap/pages.xml"), path));
    auto const id = path.substr(path.rfind('/') + 1);
    CHECK(has(reader.get("/api/v1/questions/" + id), "\"answer\":\"需要居住证和租房合同。\""));
    CHECK(reader.get("/api/v1/questions?year=soon").status == 422);
    CHECK(has(reader.get("/api/v1/questions?page_size=1"), path));
    // One that is not public is not there, by whatever address.
    auto const hidden = district.question();
    auto const other = hidden.substr(hidden.rfind('/') + 1);
    CHECK(reader.get("/questions/" + other).status == 404);
    CHECK(reader.get("/api/v1/questions/" + other).status == 404);
    CHECK(reader.get("/questions/abc").status == 404);

    // Somebody about to ask the same is shown it first.
    reader.get("/ask");
    auto form = typed(district, reader.last);
    set(form, "subject", "请问外地户籍的孩子怎么上小学");
    set(form, "go", "check");
    auto const& check = reader.post("/ask", form);
    CHECK(has(check, "也许已经答复了您的问题"));
    auto const& led = reader.post("/ask/helped", {{"csrf", token_in(check)}, {"near", id}});
    CHECK(header_of(led, "Location") == path);

    // Taken down, it is nowhere.
    auto office = district.browser_of("disclosure office");
    office.get("/console/questions/" + id);
    CHECK(office
              .post("/console/questions/" + id + "/hide",
                    {{"csrf", token_in(office.last)}, {"hide_reason", "提问人要求"}})
              .status == 303);
    CHECK(reader.get(path).status == 404);
    CHECK_FALSE(has(reader.get("/questions"), path));
    CHECK_FALSE(has(reader.get("/s?q=居住证&in=question"), path));
    CHECK_FALSE(has(reader.get("/hd"), path));
}

TEST_CASE("nobody agrees for the asker: nothing is chosen, and other words are no consent") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    Browser home{district.house};
    CHECK_FALSE(has(home.get("/ask"), " checked"));
    auto form = typed(district, home.last);
    set(form, "go", "check");
    set(form, "publicly", "maybe");
    CHECK(home.post("/ask", form).status == 422);
    CHECK_FALSE(has(home.last, " checked"));
    set(form, "publicly", "no");
    CHECK(has(home.post("/ask", form), "<dd>不公开</dd>"));
}

TEST_CASE("the field that people do not see is carried through the second look, and back") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    Browser home{district.house};
    home.get("/ask");
    auto form = typed(district, home.last);
    set(form, "website", "https://trap.example");
    set(form, "go", "check");
    CHECK(value_after(body_of(home.post("/ask", form)), "name=\"website\" value=\"") == "https://trap.example");
    set(form, "go", "edit");
    CHECK(has(home.post("/ask", form), "value=\"https://trap.example\""));
}

TEST_CASE("one wrong code beside a supplement counts once") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    Browser home{district.house};
    home.get("/ask/status");
    auto const token = token_in(home.last);
    for (int i = 0; i < 10; ++i)
        CHECK(home.post("/ask/more", {{"csrf", token}, {"code", "K7MP-2QXR-9TDA"}, {"more", "有"}}).status == 422);
    CHECK(home.post("/ask/more", {{"csrf", token}, {"code", "K7MP-2QXR-9TDA"}, {"more", "有"}}).status == 429);
}

TEST_CASE("the form that passes an answer says which text was read") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto const path = district.question();
    auto clerk = district.browser_of("editor");
    clerk.get(path);
    clerk.post(path + "/submit", {{"csrf", token_in(clerk.last)},
                                  {"saves", value_after(body_of(clerk.last), "name=\"saves\" value=\"")},
                                  {"answer", "带居住证到学校登记。"},
                                  {"publicly", "no"}});
    auto office = district.browser_of("disclosure office");
    office.get(path);
    auto const token = token_in(office.last);
    auto const read = value_after(body_of(office.last), "name=\"saves\" value=\"");
    CHECK(read == "2");
    CHECK(office.post(path + "/pass", {{"csrf", token}}).status == 409);
    CHECK(office.post(path + "/send-back", {{"csrf", token}, {"saves", "1"}, {"return_reason", "再改"}}).status == 409);
    CHECK(office.post(path + "/pass", {{"csrf", token}, {"saves", read}}).status == 303);
}

TEST_CASE("the office of a street finds in its list what lies with a station of the same house") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto& house = district.house;
    auto const office = house.district.unit("盛庄街道");
    org::UnitId station;
    make::must(house.database.change([&](storage::Transaction& tx) -> Result<bool> {
        auto unit = *org::find_unit(tx, office);
        unit.id = station = house.database.make_id<org::UnitId>();
        unit.parent = office;
        unit.name = "盛庄街道便民服务中心";
        org::add(tx, unit, make_date(2020, 1, 1));
        return true;
    }));
    Desk home{house.database, house.workdays, house.now, {}, "test"};
    questions::Keys const keys{"test"};
    make::must(questions::ask(home, keys, {"便民中心几点开门", "想问周末能不能办理居住证。", "", station, true},
                              {keys.form_number(house.now - std::chrono::minutes{2}), "test", "", false}));
    Browser clerk{house};
    clerk.enter(house.account("street", {identity::Role::editor}, "盛庄街道"));
    CHECK(has(clerk.get("/console/questions"), "便民中心几点开门"));
    clerk.get("/console/questions/" + value_after(body_of(clerk.last), "href=\"/console/questions/"));
    CHECK(clerk.last.status == 200);
    auto school = district.browser_of("editor");
    CHECK_FALSE(has(school.get("/console/questions"), "便民中心几点开门"));
}
