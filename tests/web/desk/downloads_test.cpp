// What a reader takes home: every format of a field and of an edition, made once, never of a draft.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "catalog/door.hpp"
#include "district_at_work.hpp"
#include "documents/grid.hpp"

using namespace mingtang;

namespace {

std::string bytes_of(web::Response const& answer) {
    if (answer.file.empty()) return answer.body;
    std::ifstream file{answer.file, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

TEST_CASE("a field's catalog as a file, in force or of an edition, for the district and for a town") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    Browser reader{district.house};
    for (auto const& place : {"/ml/" + district.field(), "/area/" + district.town() + "/ml/" + district.field()}) {
        auto const page = reader.get(place);
        for (std::string const kind : {"xlsx", "docx", "pdf", "csv", "json"}) {
            CAPTURE(place + " " + kind);
            CHECK(has(page, place + "/catalog." + kind));
            for (auto const& address : {place + "/catalog." + kind, place + "/editions/1/catalog." + kind}) {
                auto const answer = reader.get(address);
                CHECK(answer.status == 200);
                CHECK(header_of(answer, "Content-Disposition").starts_with("attachment;"));
                auto const bytes = bytes_of(answer);
                if (kind == "pdf") CHECK(bytes.starts_with("%PDF-"));
                if (kind == "xlsx" || kind == "docx") {
                    auto const file = documents::read_grids(bytes, "a." + kind);
                    REQUIRE(file);
                    CHECK(file->grids.size() == 1);
                }
            }
        }
        CHECK(reader.get(place + "/editions/99/catalog.pdf").status == 404);
        CHECK(reader.get(place + "/editions/x/catalog.docx").status == 404);
    }
}

TEST_CASE("an official table is made once and then sent as a file") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    Browser reader{district.house};
    auto const address = "/ml/" + district.field() + "/catalog.pdf";
    auto const first = reader.get(address);
    REQUIRE_FALSE(first.file.empty());
    CHECK(first.type == "application/pdf");
    // Whoever replaces what is kept sees it come back: nothing is made again.
    std::ofstream{first.file, std::ios::binary} << "kept";
    CHECK(bytes_of(reader.get(address)) == "kept");
    std::filesystem::remove(first.file);
    CHECK(bytes_of(reader.get(address)).starts_with("%PDF-"));
}

TEST_CASE("where a row was read stays inside: no page, file or answer names an officer's file") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    Browser reader{district.house};
    auto const item = district.published_item().text();
    auto const inside = district.house.database.read(
        [&](storage::Transaction& tx) { return catalog::door::find_item(tx, district.published_item())->item.source; });
    REQUIRE(inside.find("范围.xlsx") != std::string::npos);
    auto const field = "/ml/" + district.field();
    for (auto const& address : {"/item/" + item, "/api/v1/items/" + item, std::string{"/api/v1/items"}, field,
                                field + "/catalog.csv", field + "/catalog.json", field + "/editions/1/catalog.json"}) {
        INFO(address);
        auto const& answer = reader.get(address);
        CHECK(answer.status == 200);
        CHECK(has(answer, "招生范围"));
        CHECK_FALSE(has(answer, "范围.xlsx"));
    }
}
