// Whole files against what a careful human reads out of them, cell by cell: the fifteen published samples, and the
// further tables of this folder, which show every pattern and every rule of data/catalog_samples/README.md once more.
#include <doctest/doctest.h>

#include <filesystem>
#include <iostream>
#include <map>
#include <set>

#include "expected.hpp"

using namespace mingtang;
using namespace mingtang::test;
namespace fs = std::filesystem;

namespace {

struct Comparison {
    int cells = 0, right = 0;
    std::string differences;
};

std::vector<fs::path> tables_in(std::string const& folder) {
    std::vector<fs::path> found;
    for (auto const& entry : fs::directory_iterator{folder})
        if (auto const ending = entry.path().extension();
            ending == ".html" || ending == ".tsv" || ending == ".docx" || ending == ".xlsx")
            found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

catalog::ReadTable read(fs::path const& path) {
    auto const grids = documents::read_grids(bytes_of(path.string()), path.filename().string());
    REQUIRE_MESSAGE(grids.has_value(), path.string());
    return catalog::read_table(*grids, path.filename().string());
}

void compare(fs::path const& path, Comparison& all) {
    auto const table = read(path);
    auto const expected = expected_rows(bytes_of((path.parent_path() / path.stem()).string() + ".expected.csv"));
    REQUIRE_MESSAGE(!expected.empty(), path.string());
    auto const name = path.filename().string();
    CHECK_MESSAGE(table.records.size() == expected.size(), name);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        auto const got = i < table.records.size() ? row_of(table.records[i].entry) : Row{};
        for (std::size_t c = 0; c < columns.size(); ++c) {
            ++all.cells;
            if (same(c, expected[i][c], got[c])) {
                ++all.right;
            } else {
                all.differences += name + " " + std::to_string(i + 1) + " " + std::string{columns[c]} +
                                   "\n  expected " + expected[i][c] + "\n  got      " + got[c] + "\n";
            }
        }
    }
}

Comparison compare_all(std::string const& folder, std::size_t least) {
    Comparison all;
    auto const tables = tables_in(folder);
    CHECK(tables.size() >= least);
    for (auto const& path : tables) compare(path, all);
    MESSAGE(folder.substr(folder.rfind('/') + 1), ": ", all.right, " of ", all.cells, " cells");
    if (!all.differences.empty()) std::cout << all.differences;
    return all;
}

std::size_t physical_rows(documents::GridFile const& file) {
    std::size_t rows = 0;
    for (auto const& grid : file.grids) rows += grid.rows.size();
    return rows;
}

}  // namespace

TEST_CASE("the fifteen published samples, cell by cell") {
    auto const all = compare_all(PROJECT_DIR "/data/catalog_samples", 15);
    CHECK(all.cells >= 700);
    CHECK(all.right == all.cells);
}

TEST_CASE("further tables: every pattern and every rule") {
    auto const all = compare_all(PROJECT_DIR "/tests/unit/reading/tables", 25);
    CHECK(all.right == all.cells);
}

TEST_CASE("every physical row of every table is accounted for exactly once, in order") {
    for (std::string const folder : {PROJECT_DIR "/data/catalog_samples", PROJECT_DIR "/tests/unit/reading/tables"})
        for (auto const& path : tables_in(folder)) {
            auto const grids = documents::read_grids(bytes_of(path.string()), path.filename().string());
            REQUIRE(grids.has_value());
            auto const table = catalog::read_table(*grids, path.filename().string());
            INFO(path.filename().string());
            CHECK(table.rows.size() == physical_rows(*grids));
            std::size_t at = 0;
            for (std::size_t g = 0; g < grids->grids.size(); ++g)
                for (auto const& row : grids->grids[g].rows) {
                    REQUIRE(at < table.rows.size());
                    CHECK(table.rows[at].table == int(g) + 1);
                    CHECK(table.rows[at].row == row.number);
                    // Unread rows say why; the others have nothing to explain.
                    CHECK((table.rows[at].kind == catalog::RowAccount::Kind::unread) == !table.rows[at].reason.empty());
                    ++at;
                }
            std::set<std::pair<int, int>> begun;
            for (auto const& row : table.rows)
                if (row.kind == catalog::RowAccount::Kind::record) begun.insert({row.table, row.row});
            CHECK(begun.size() == table.records.size());
        }
}
