// Marked secrets go through every door of the house; afterwards they are in no log, no figure, no row and no page where
// they have no business, on both engines (security.md C64).
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "desk/audit_query.hpp"
#include "house.hpp"
#include "identity/accounts.hpp"

using namespace mingtang;
using identity::Role;

namespace {

namespace fs = std::filesystem;

std::string bytes_of(fs::path const& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

// Everything the database holds, as bytes: the files of SQLite, the rows of PostgreSQL.
std::string everything_in(storage::Database& database, std::string const& address) {
    if (database.engine() == storage::Engine::sqlite) {
        auto const path = address.substr(std::string_view{"sqlite:"}.size());
        return bytes_of(path) + bytes_of(path + "-wal");
    }
    return database.read([&](storage::Transaction& tx) {
        static storage::Query const tables{
            "test.tables", "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"};
        std::string all;
        for (auto const& table : tx.run(tables)) {
            auto const text = "SELECT CAST(t AS TEXT) FROM " + table.text(0) + " t";
            for (auto const& row : tx.run({"test.rows", text.c_str()})) all += row.text(0) + "\n";
        }
        return all;
    });
}

std::string folder_bytes(std::string const& folder) {
    std::string all;
    if (!fs::exists(folder)) return all;
    for (auto const& file : fs::recursive_directory_iterator{folder})
        if (file.is_regular_file()) all += bytes_of(file.path());
    return all;
}

}  // namespace

TEST_CASE("canaries") {
    make::for_each_engine_with_address([](storage::Database& database, std::string const& address) {
        House house{database};
        std::string const password = "canaryPASSWORD three lanterns", next = "canaryNEXT nine mosaics of herons",
                          mistyped = "canaryMISTYPED", phone = "13912345678", in_login_box = "canaryLOGINBOX",
                          person = "canaryPERSON 371311199001011234";
        auto const id = house.account("jiaoyu", {Role::editor}, "区教育和体育局");
        house.account("anquan", {Role::security_admin}, "区政府办公室");
        house.account("shenji", {Role::audit_admin}, "区政府办公室");

        // The administrator hands out a one-time password; the clerk mistypes, signs in, changes it, signs out.
        Browser admin{house}, clerk{house}, visitor{house}, auditor{house};
        REQUIRE(admin.sign_in("anquan"));
        admin.get("/console/accounts/" + id.text());
        admin.post("/console/accounts/" + id.text() + "/reset-password", {{"csrf", admin.token()}});
        auto const page = body_of(admin.last);
        auto const at = page.find("class=\"once\">") + 13;
        auto const first = page.substr(at, page.find('<', at) - at);
        REQUIRE(first.size() == 19);
        CHECK_FALSE(clerk.sign_in("jiaoyu", mistyped));
        CHECK_FALSE(clerk.sign_in(in_login_box, mistyped));
        CHECK_FALSE(clerk.sign_in(phone, person));
        REQUIRE(clerk.sign_in("jiaoyu", first));
        auto change = [&](std::string const& current, std::string const& wanted) {
            clerk.get("/console/password");
            clerk.post("/console/password",
                       {{"csrf", clerk.token()}, {"current", current}, {"wanted", wanted}, {"again", wanted}});
        };
        change(mistyped, password);
        CHECK(clerk.last.status == 422);
        change(first, password);
        CHECK(clerk.last.status == 303);
        change(password, next);
        CHECK(clerk.last.status == 303);
        std::vector<std::string> secrets{password, next, mistyped, phone, in_login_box, person, first};
        for (auto* browser : {&admin, &clerk})
            for (auto const* cookie : {"__Host-mt", "__Host-md", "__Host-f"})
                secrets.push_back(browser->cookies[cookie]);
        clerk.headers = {{"referer", "https://x.example/?" + phone}, {"authorization", "Basic " + password}};
        clerk.get("/console/catalogs?next=" + phone + "&session=" + clerk.cookies["__Host-mt"]);
        // A resident asks the portal, and knocks where there is nothing.
        visitor.get("/s?q=" + phone);
        visitor.get("/nowhere/" + phone + "?token=" + secrets.back());
        visitor.get("/ml/" + phone);
        visitor.get("/sign-in?next=/console/" + in_login_box);

        auto const log = house.log;
        auto const figures = house.figures.text();
        auto const rows = everything_in(database, address);
        auto const files = folder_bytes(house.files);
        REQUIRE(auditor.sign_in("shenji"));
        auditor.get("/console/audit/export.csv");
        auto const audit = body_of(auditor.last);
        auditor.get("/console/audit");
        auto const audit_page = body_of(auditor.last);
        // The search itself works: what has to be there is found.
        CHECK(log.find("/console/password") != log.npos);
        CHECK(rows.find("jiaoyu") != rows.npos);
        CHECK(audit.find("identity.sign_in") != audit.npos);
        for (auto const& secret : secrets) {
            INFO(secret);
            REQUIRE(secret.size() >= 11);
            for (auto const* place : {&log, &figures, &rows, &files, &audit, &audit_page}) {
                bool const leaked = place->find(secret) != place->npos;
                CHECK_FALSE(leaked);
            }
        }
    });
}
