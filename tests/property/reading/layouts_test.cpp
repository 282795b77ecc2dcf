// Layout variations: rows of the ministries' guidelines, laid out in 750 ways and written as files of five kinds, give
// the same records again. The seeds are fixed: what fails here fails every time.
#include <doctest/doctest.h>

#include <algorithm>
#include <iostream>
#include <map>

#include "catalog/reading/read_table.hpp"
#include "guideline_rows.hpp"
#include "layout_files.hpp"
#include "printed.hpp"

using namespace mingtang;
using catalog::Entry;
using printed::Form;

namespace {

// Neighbours of one field.
std::vector<Entry> some_rows(std::vector<Entry> const& all, printed::Chooser& choose) {
    auto const first = choose.below(std::uint32_t(all.size()));
    auto const wanted = 2 + choose.below(6);
    std::vector<Entry> rows;
    for (std::size_t i = first; i < all.size() && rows.size() < wanted && all[i].domain == all[first].domain; ++i)
        rows.push_back(all[i]);
    return rows;
}

// "" when the file gives the records again, and accounts for every row.
std::string difference(printed::Laid const& laid, printed::FileOfLayout const& file) {
    auto const grids = documents::read_grids(file.bytes, file.name);
    if (!grids) return "not read: " + grids.error().detail;
    auto const read = catalog::read_table(*grids, file.name);
    std::size_t physical = 0;
    for (auto const& grid : grids->grids) physical += grid.rows.size();
    if (read.rows.size() != physical) return "rows lost";
    if (read.records.size() != laid.entries.size())
        return std::to_string(read.records.size()) + " records for " + std::to_string(laid.entries.size());
    for (std::size_t i = 0; i < laid.entries.size(); ++i) {
        auto const said = printed::folded(laid.entries[i]), got = printed::folded(read.records[i].entry);
        if (said != got) return "record " + std::to_string(i + 1) + "\n  said " + said + "\n  read " + got;
    }
    return {};
}

int wrong_of(std::vector<Entry> const& all, Form form, std::uint32_t seeds) {
    int wrong = 0;
    for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
        printed::Chooser choose{seed * 8 + std::uint32_t(form)};
        bool const flat = form == Form::csv || form == Form::tsv;
        auto const laid = printed::lay_out(some_rows(all, choose), choose,
                                           flat ? printed::Merging::flat : printed::Merging::possible);
        auto const file = printed::file_of(laid, form, choose);
        auto const what = difference(laid, file);
        if (what.empty()) continue;
        if (++wrong <= 3) std::cout << file.name << " seed " << seed << ":" << laid.choices << "\n " << what << '\n';
    }
    return wrong;
}

}  // namespace

TEST_CASE("750 layouts in five kinds of files") {
    auto const all = printed::guidelines();
    REQUIRE(all.size() == 701);
    for (auto const form : {Form::html, Form::xlsx, Form::docx, Form::csv, Form::tsv}) {
        CAPTURE(int(form));
        CHECK(wrong_of(all, form, 150) == 0);
    }
}
