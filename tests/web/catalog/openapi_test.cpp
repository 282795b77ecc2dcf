// assets/openapi.yaml says what the API answers: held against the routes, and against the keys of real answers.
#include <doctest/doctest.h>

#include <boost/json.hpp>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "base/text.hpp"
#include "catalog/actions.hpp"
#include "catalog/handlers.hpp"
#include "catalog/routes.hpp"
#include "catalog/store.hpp"
#include "catalog/uploading.hpp"
#include "make/district.hpp"
#include "make/entry.hpp"
#include "make/publication.hpp"
#include "make/review.hpp"
#include "portal/handlers.hpp"
#include "portal/routes.hpp"
#include "questions/answering.hpp"
#include "questions/asking.hpp"

using namespace mingtang;
namespace json = boost::json;

namespace {

std::string document() {
    std::ifstream in{PROJECT_DIR "/assets/openapi.yaml"};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

// The file is written in one plain shape (two blanks a level, one property a line), so lines are enough to read it.
struct Described {
    std::map<std::string, std::string> answer_of;  // path -> schema
    std::map<std::string, std::map<std::string, std::string>>
        schemas;  // schema -> key -> schema of the value, "" = plain
};

std::string referred(std::string_view line) {
    std::string_view constexpr mark = "#/components/schemas/";
    auto const at = line.find(mark);
    if (at == line.npos) return "";
    auto const rest = line.substr(at + mark.size());
    return std::string{rest.substr(0, rest.find('\''))};
}

Described described() {
    Described found;
    std::string path, schema;
    bool in_schemas = false;
    auto const text = document();
    for (auto const line : split(text, '\n')) {
        if (line.starts_with("  /api/")) path = std::string{trim(line.substr(0, line.rfind(':')))};
        if (line == "components:") path.clear();
        if (!path.empty()) {
            found.answer_of.try_emplace(path);
            if (auto const name = referred(line); !name.empty()) found.answer_of[path] = name;
        }
        if (line == "  schemas:") in_schemas = true;
        if (!in_schemas) continue;
        if (line.starts_with("    ") && line.size() > 4 && line[4] != ' ' && line.ends_with(":"))
            schema = std::string{trim(line.substr(0, line.size() - 1))};
        if (line.starts_with("        ") && line.size() > 8 && line[8] != ' ')
            found.schemas[schema][std::string{trim(line.substr(0, line.find(':')))}] = referred(line);
    }
    return found;
}

void compare(Described const& document, json::value const& value, std::string const& schema, std::string const& where) {
    CAPTURE(where);
    if (value.is_null()) return;
    if (value.is_array()) {
        for (auto const& one : value.get_array()) compare(document, one, schema, where + "[]");
        return;
    }
    REQUIRE(value.is_object());
    auto const& keys = document.schemas.at(schema);
    std::set<std::string> said, seen;
    for (auto const& [key, inner] : keys) said.insert(key);
    for (auto const& pair : value.get_object()) seen.insert(std::string{pair.key()});
    CHECK(said == seen);
    for (auto const& [key, inner] : keys)
        if (auto const* part = value.get_object().if_contains(key); part && !inner.empty())
            compare(document, *part, inner, where + "." + key);
}

// Two slices answer under /api: the catalog's own, and the portal's for documents.
std::vector<desk::Route> api_routes() {
    std::vector<desk::Route> found;
    for (auto const& some : {catalog::routes(), portal::routes()})
        for (auto const& route : some)
            if (route.pattern.starts_with("/api/")) found.push_back(route);
    return found;
}

desk::Route route_of(std::string_view pattern) {
    for (auto const& route : api_routes())
        if (route.pattern == pattern) return route;
    throw std::runtime_error{"no route"};
}

}  // namespace

TEST_CASE("the document names exactly the API's routes") {
    std::set<std::string> said, routed;
    for (auto const& [path, schema] : described().answer_of) said.insert(path);
    for (auto const& route : api_routes()) {
        routed.insert(std::string{route.pattern});
        CHECK(route.needs == desk::Needs::nobody);
        CHECK(route.method == web::Method::get);
    }
    CHECK(said == routed);
}

TEST_CASE("every answer has the keys the document says, and drafts are nowhere") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    auto clerk = office.editor("区教育和体育局");
    auto reviewer = office.disclosure_office();
    catalog::NewDraft const wanted{office.district().root.id, office.field("义务教育").id, catalog::Level::county};
    auto const first = catalog::start_draft(clerk, wanted);
    REQUIRE(catalog::take_rows(clerk, *first,
                               {{make::entry("招生", "范围"), "手工录入"}, {make::entry("招生", "结果"), "手工录入"}}));
    REQUIRE(catalog::submit(clerk, *first));
    make::to_the_office(office, *first);
    REQUIRE(catalog::publish(reviewer, *first));
    auto const second = catalog::start_draft(clerk, wanted);
    REQUIRE(catalog::take_rows(clerk, *second, {{make::entry("草稿里的事项", "不公开"), "手工录入"}}));

    make::Press press{office};
    auto const notice = press.published(publication::Kind::notice, make::notice());
    press.draft(publication::Kind::notice, make::notice("草稿里的事项"));

    press.published(publication::Kind::response, make::notice("关于午餐的回应"));
    questions::Keys const keys{"openapi"};
    Desk asker{**test, clerk.workdays, clerk.now, {}, "test"};
    questions::NewQuestion wish{"外地户籍孩子怎么上小学", "在盛庄街道租房，孩子明年六岁。", "", clerk.actor.unit, true};
    auto const asked = make::must(questions::ask(
        asker, keys, wish, {keys.form_number(clerk.now - std::chrono::minutes{2}), "test", "", false}));
    auto const question = asked.question.id;
    make::must(questions::submit(clerk, question, asked.question.saves,
                                 {"需要居住证。", "外地户籍孩子怎么上小学", "孩子明年六岁。", true, ""}));
    make::must(questions::answer(reviewer, question, asked.question.saves + 1));

    auto const items = (**test).read([&](storage::Transaction& tx) { return catalog::items_of_edition(tx, *first); });
    auto const edition = (**test).read([&](storage::Transaction& tx) { return *catalog::find_edition(tx, *first); });
    std::map<std::string, std::string> const ids{{"{catalog}", edition.catalog.text()},
                                                 {"{field}", office.field("义务教育").id.text()},
                                                 {"{item}", items[0].id.text()},
                                                 {"{publication}", notice.text()},
                                                 {"{question}", question.text()},
                                                 {"{unit}", office.district().unit("区教育和体育局").text()}};
    auto const document = described();
    Desk nobody{**test, clerk.workdays, clerk.now, {}, "test"};
    web::Site const site;
    for (auto const& [path, schema] : document.answer_of) {
        CAPTURE(path);
        web::Request request;
        request.path = path;
        for (auto const& [name, id] : ids)
            if (path.find(name) != path.npos) {
                request.path = replace_all(request.path, name, id);
                request.captured = {id};
            }
        desk::Visit visit{request, nobody, site};
        auto const answer = route_of(path).handler(visit);
        CHECK(answer.status == 200);
        CHECK_FALSE(visit.topics.empty());  // or the page would never be dropped
        CHECK(answer.body.find("草稿里的事项") == std::string::npos);
        if (schema.empty()) continue;  // the document itself
        compare(document, json::parse(answer.body), schema, path);

        // Another place's or a missing id is not found, in JSON.
        if (request.captured.empty()) continue;
        for (auto const* bad : {"999", "12abc", "-1", "0"}) {
            request.captured = {bad};
            CHECK(route_of(path).handler(visit).status == 404);
        }
    }
}

TEST_CASE("a wrong parameter is refused, never corrected in silence") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    auto desk = office.editor("区教育和体育局");
    web::Site const site;
    for (auto const& [name, value] : std::vector<std::pair<std::string, std::string>>{
             {"page", "0"}, {"page", "x"}, {"page_size", "201"}, {"field", "-3"}, {"unit", "1x"}, {"level", "县级"}}) {
        CAPTURE(name);
        web::Request request;
        request.path = "/api/v1/items";
        request.query = {{name, value}};
        desk::Visit visit{request, desk, site};
        CHECK(catalog::api_items(visit).status == 422);
    }
    for (auto const& [name, value] : std::vector<std::pair<std::string, std::string>>{
             {"kind", "x"}, {"year", "20x6"}, {"validity", "有效"}, {"matter", "77"}, {"page", "-1"}}) {
        CAPTURE(name);
        web::Request request;
        request.path = "/api/v1/publications";
        request.query = {{name, value}};
        desk::Visit visit{request, desk, site};
        CHECK(portal::api_publications(visit).status == 422);
    }
    web::Request request;
    request.path = "/api/v1/units";
    request.query = {{"page_size", "10"}, {"page", "2"}};
    desk::Visit visit{request, desk, site};
    auto const page = json::parse(catalog::api_units(visit).body);
    CHECK(page.at("items").as_array().size() == 10);
    CHECK(page.at("total").as_int64() == 63);
    CHECK(page.at("next").as_string() == "/api/v1/units?page_size=10&page=3");
    CHECK(page.at("previous").as_string() == "/api/v1/units?page_size=10&page=1");
}
