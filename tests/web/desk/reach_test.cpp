// One draft, everybody who might touch it, every door to it: a town's draft with rows of the town and of its stations.
// What a person may not change is the same wherever they try; what is not published is found by nobody outside.
#include <doctest/doctest.h>

#include "base/text.hpp"
#include "catalog/actions.hpp"
#include "catalog/cells.hpp"
#include "catalog/store.hpp"
#include "catalog/uploading.hpp"
#include "compilation/compiling.hpp"
#include "house.hpp"
#include "make/entry.hpp"
#include "org/store.hpp"
#include "search/search.hpp"

using namespace mingtang;
using identity::Role;

namespace {

constexpr std::string_view edition_route = "/console/editions/{edition}";

struct TownDraft {
    explicit TownDraft(storage::Database& database) : house(database) {
        demonstration::found_stations(database, house.district);
        for (auto const& one : house.district.towns)
            if (one.name == "盛庄街道") town = one.id;
        field = house.district.field("养老服务").id;
        auto clerk = house.desk_of(house.account("jiedao", {Role::editor}, "盛庄街道"));
        auto const made = catalog::start_draft(clerk, {town, field, catalog::Level::town});
        REQUIRE(made);
        edition = *made;
        std::vector<catalog::Incoming> rows;
        for (auto const& [name, unit] : {std::pair{"街道事项甲", "盛庄街道"}, std::pair{"民政事项乙", "盛庄街道民政办"},
                                         std::pair{"便民事项丙", "盛庄街道便民服务中心"}}) {
            auto entry = make::entry("养老服务", name);
            entry.levels = {"乡级"};
            rows.push_back({entry, "手工录入", {}, house.district.unit(unit)});
        }
        REQUIRE(catalog::take_rows(clerk, edition, rows));
        for (auto const& item : items()) item_of.push_back(item.id.text());
    }

    std::vector<catalog::Item> items() {
        return house.database.read([&](storage::Transaction& tx) { return catalog::items_of_edition(tx, edition); });
    }
    int revision() {
        return house.database.read(
            [&](storage::Transaction& tx) { return catalog::find_edition(tx, edition)->revision; });
    }
    std::string path(std::string_view more = "") const {
        return "/console/editions/" + edition.text() + std::string{more};
    }
    Browser browser_of(std::string const& login, Role role, std::string const& unit) {
        Browser made{house};
        made.enter(house.account(login, {role}, unit));
        return made;
    }
    std::string token(Browser& browser, std::string_view more) {
        return house.token(browser.cookies.find("__Host-mt")->second, std::string{edition_route} + std::string{more});
    }
    int post(Browser& browser, std::string_view route, std::string const& path_of_it, Pairs form = {}) {
        form.insert(form.begin(), {"csrf", token(browser, route)});
        form.emplace_back("revision", std::to_string(revision()));
        return browser.post(path(path_of_it), std::move(form)).status;
    }
    // One cell of one row: by the grid, and by the form.
    int by_grid(Browser& browser, std::size_t row, std::string const& key, std::string const& words) {
        auto const body = R"({"revision":)" + std::to_string(revision()) + R"(,"rows":[{"id":")" + item_of[row] +
                          R"(","cells":{")" + key + R"(":")" + words + R"("}}]})";
        return browser.post_json(path("/rows"), token(browser, "/rows"), body).status;
    }
    int grid(Browser& browser, std::string const& inside) {
        auto const body = R"({"revision":)" + std::to_string(revision()) + "," + inside + "}";
        return browser.post_json(path("/rows"), token(browser, "/rows"), body).status;
    }
    // The form as the page shows it, with another 公开时限.
    int by_form(Browser& browser, std::size_t row, std::string const& limit) {
        auto const item = items()[row];
        Pairs form;
        for (auto const& column : catalog::columns())
            if (column.column != catalog::Column::unit && column.column != catalog::Column::time_limit) {
                auto const words = catalog::cell(item.entry, column.column);
                if (column.kind == catalog::ColumnInfo::Kind::choices)
                    for (auto const one : split(words, '\n')) form.emplace_back(std::string{column.key}, one);
                else
                    form.emplace_back(std::string{column.key}, words);
            }
        form.emplace_back("time_limit", limit);
        form.emplace_back("unit", house.database.read([&](storage::Transaction& tx) {
            return org::find_unit(tx, item.disclosing_unit)->name;
        }));
        return post(browser, "/items/{item}", "/items/" + item_of[row], std::move(form));
    }

    House house;
    org::JurisdictionId town;
    org::FieldId field;
    catalog::EditionId edition;
    std::vector<std::string> item_of;
};

}  // namespace

TEST_CASE("a station changes the cells of its own rows, by the grid and by the form, and nothing else") {
    auto const test = make::sqlite_database();
    TownDraft draft{**test};
    auto station = draft.browser_of("mz", Role::editor, "盛庄街道民政办");

    // It reads the whole, and finds its own rows named.
    CHECK(has(station.get(draft.path()), "由本单位公开的事项"));
    CHECK(has(station.last, "民政事项乙"));
    CHECK_FALSE(has(station.last, draft.path("/submit")));
    CHECK_FALSE(has(station.last, draft.path("/discard")));
    CHECK(has(station.get(draft.path("/items/" + draft.item_of[1])), "保存</button>"));
    CHECK_FALSE(has(station.last, "/remove"));
    CHECK_FALSE(has(station.get(draft.path("/items/" + draft.item_of[0])), "保存</button>"));
    CHECK(has(station.get(draft.path("/rows")), "\"writable\":false"));

    CHECK(draft.by_grid(station, 1, "time_limit", "每年6月底前") == 200);
    CHECK(draft.by_form(station, 1, "每年7月底前") == 303);
    CHECK(draft.items()[1].entry.time_limit == "每年7月底前");
    // To another unit it does not go.
    CHECK(draft.by_grid(station, 1, "unit", "盛庄街道") == 422);
    CHECK(has(station.last, "公开单位只能是本单位"));

    auto const before = draft.house.everything();
    auto const refused = [&](int status) {
        CHECK(status == 403);
        CHECK((draft.house.everything() == before));
    };
    for (std::size_t const row : {0U, 2U}) {
        refused(draft.by_grid(station, row, "time_limit", "随时"));
        CHECK(has(station.last, "您只能修改由本单位公开的事项"));
        refused(draft.by_grid(station, row, "unit", "盛庄街道民政办"));
        refused(draft.by_form(station, row, "随时"));
    }
    refused(draft.grid(station, R"("rows":[{"id":null,"cells":{"level1":"新行"}}])"));
    refused(draft.grid(station, R"("rows":[{"id":")" + draft.item_of[1] + R"(","position":1,"cells":{}}])"));
    refused(draft.grid(station, R"("rows":[],"removed":[")" + draft.item_of[1] + R"("])"));
    refused(draft.post(station, "/items", "/items"));
    for (auto const* more : {"/remove", "/origins"})
        refused(draft.post(station, "/items/{item}" + std::string{more}, "/items/" + draft.item_of[1] + more));
    for (auto const* more : {"/submit", "/discard"}) refused(draft.post(station, more, more));
    refused(draft.post(station, "/checks/repair", "/checks/repair"));
    auto const file = std::string{"一级事项,二级事项,公开内容\n养老服务,别的,别的\n"};
    refused(station.post_file(draft.path("/upload"), {{"csrf", draft.token(station, "/upload")}}, file).status);
}

TEST_CASE("a draft of its own a station does not begin, neither here nor by compiling") {
    auto const test = make::sqlite_database();
    TownDraft draft{**test};
    auto station = draft.house.desk_of(draft.house.account("mz", {Role::editor}, "盛庄街道民政办"));
    auto const other = draft.house.district.field("社会救助").id;
    auto const begun = catalog::start_draft(station, {draft.town, other, catalog::Level::town});
    REQUIRE_FALSE(begun);
    CHECK(begun.error().kind == Refusal::Kind::not_allowed);
    auto const compiled = compilation::begin(station, {draft.town, other, catalog::Level::town, {}});
    REQUIRE_FALSE(compiled);
    CHECK(compiled.error().kind == Refusal::Kind::not_allowed);
}

TEST_CASE("who is beside: the district's departments, reviewers and other towns change no row of a town's draft") {
    auto const test = make::sqlite_database();
    TownDraft draft{**test};
    struct Beside {
        char const* login;
        Role role;
        char const* unit;
        int reads, writes;
    };
    for (auto const& one :
         {Beside{"lead", Role::editor, "区民政局", 200, 403}, Beside{"shared", Role::editor, "区卫生健康局", 200, 403},
          Beside{"judge", Role::reviewer, "盛庄街道", 200, 403},
          Beside{"law", Role::legal_reviewer, "区司法局", 200, 403}, Beside{"chudun", Role::editor, "褚墩镇", 404, 404},
          Beside{"xitong", Role::system_admin, "区政府办公室", 403, 403}}) {
        INFO(std::string{one.unit} << " " << identity::chinese(one.role));
        auto browser = draft.browser_of(one.login, one.role, one.unit);
        if (identity::is_admin(one.role))
            browser.enter(draft.house.account("x2", {one.role}, one.unit), identity::Family::admin);
        CHECK(browser.get(draft.path()).status == one.reads);
        CHECK(browser.get(draft.path("/rows")).status == one.reads);
        auto const before = draft.house.everything();
        for (std::size_t row = 0; row < 3; ++row) {
            CHECK(draft.by_grid(browser, row, "time_limit", "随时") == one.writes);
            CHECK(draft.by_form(browser, row, "随时") == one.writes);
        }
        for (auto const* more : {"/submit", "/discard"}) CHECK(draft.post(browser, more, more) == one.writes);
        CHECK((draft.house.everything() == before));
    }
    auto town = draft.browser_of("jiedao2", Role::editor, "盛庄街道");
    auto office = draft.browser_of("gongkai", Role::disclosure_office, "区政务公开办公室");
    for (auto* browser : {&town, &office})
        for (std::size_t row = 0; row < 3; ++row) CHECK(draft.by_grid(*browser, row, "time_limit", "长期") == 200);
}

TEST_CASE("a department that shares a field changes the district's rows that it discloses, and no other's") {
    auto const test = make::sqlite_database();
    House house{**test};
    auto clerk = house.desk_of(house.account("jiaoyu", {Role::editor}, "区教育和体育局"));
    auto const made = catalog::start_draft(
        clerk, {house.district.root.id, house.district.field("义务教育").id, catalog::Level::county});
    REQUIRE(made);
    auto const shared = house.district.field("义务教育").responsible_units.at(0);
    std::string shared_name;
    for (auto const& [name, id] : house.district.units)
        if (id == shared) shared_name = name;
    auto const theirs = make::entry("招生管理", "共同事项"), leads = make::entry("招生管理", "牵头事项");
    REQUIRE(catalog::take_rows(
        clerk, *made,
        {{leads, "手工录入", {}, house.district.unit("区教育和体育局")}, {theirs, "手工录入", {}, shared}}));
    auto desk = house.desk_of(house.account("gongtong", {Role::editor}, shared_name));
    auto const items =
        house.database.read([&](storage::Transaction& tx) { return catalog::items_of_edition(tx, *made); });
    auto const revision =
        house.database.read([&](storage::Transaction& tx) { return catalog::find_edition(tx, *made)->revision; });
    auto const wrong = catalog::save_item(desk, *made, items[0].id, revision, {{catalog::Column::time_limit, "长期"}});
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().kind == Refusal::Kind::not_allowed);
    auto const right = catalog::save_item(desk, *made, items[1].id, revision, {{catalog::Column::time_limit, "长期"}});
    REQUIRE(right);
    CHECK(right->kind == catalog::Saving::Kind::saved);
    auto const submitted = catalog::submit(desk, *made);
    REQUIRE_FALSE(submitted);
    CHECK(submitted.error().kind == Refusal::Kind::not_allowed);
}

TEST_CASE("a draft is nowhere outside: not in the search, the programs' interface, nor a download, whoever asks") {
    auto const test = make::sqlite_database();
    TownDraft draft{**test};
    Browser visitor{draft.house};
    auto station = draft.browser_of("mz", Role::editor, "盛庄街道民政办");
    std::string code;
    for (auto const& one : draft.house.district.towns)
        if (one.id == draft.town) code = one.code;
    auto const public_page = "/area/" + code + "/ml/" + draft.field.text();
    for (auto* browser : {&visitor, &station}) {
        for (std::string const& door : {std::string{"/search?q=民政事项乙"}, std::string{"/api/v1/items?q=民政事项乙"},
                                        "/api/v1/items?unit=" + draft.house.district.unit("盛庄街道民政办").text(),
                                        public_page, public_page + "/editions"}) {
            INFO(door);
            CHECK(browser->get(door).status < 500);
            CHECK_FALSE(has(browser->last, "便民事项丙"));
            CHECK_FALSE(has(browser->last, "养老服务 · 民政事项乙"));
            CHECK_FALSE(has(browser->last, "\"民政事项乙\""));
        }
        for (auto const* file : {"csv", "json", "xlsx", "docx", "pdf"})
            CHECK(browser->get(public_page + "/catalog." + file).status == 404);
        for (auto const& item : draft.item_of) {
            CHECK(browser->get("/api/v1/items/" + item).status == 404);
            CHECK(browser->get("/item/" + item).status == 404);
        }
    }
    auto const hits = draft.house.database.read([&](storage::Transaction& tx) {
        return search::find(draft.house.database, tx, "item", "民政事项乙", 1, 10).total;
    });
    CHECK(hits == 0);
}
