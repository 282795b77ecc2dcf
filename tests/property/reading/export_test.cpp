// What the portal hands out comes back: an edition written as a workbook, a Word document or plain text and read by our
// own reader gives the same records, also where a cell begins like a formula.
#include "catalog/export.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "catalog/reading/read_table.hpp"
#include "make/entry.hpp"
#include "printed.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

namespace {

Export edition_of(std::vector<Entry> const& entries) {
    Export from;
    from.field = "义务教育领域";
    from.jurisdiction = "罗庄区";
    from.edition.number = 2;
    from.edition.published_at = Instant{std::chrono::milliseconds{1'780'000'000'000}};
    from.units[org::UnitId{7}] = "区教育和体育局";
    for (auto const& entry : entries) {
        auto const id = std::int64_t(from.items.size()) + 1;
        from.items.push_back(make::item(id, entry, int(id)));
    }
    return from;
}

// "" when it came back, else what is different.
std::string lost(Export const& from, std::string const& bytes, std::string const& name) {
    auto const file = documents::read_grids(bytes, name);
    if (!file) return name + ": " + file.error().detail;
    auto const read = read_table(*file, name);
    if (read.records.size() != from.items.size()) return name + ": " + std::to_string(read.records.size()) + " records";
    for (std::size_t i = 0; i < from.items.size(); ++i) {
        auto expected = from.items[i].entry;
        auto found = read.records[i].entry;
        expected.domain = found.domain = "";  // stands in the title, not in the table
        auto const one = printed::folded(expected), other = printed::folded(found);
        if (one != other) return name + " row " + std::to_string(i + 1) + "\n" + one + "\n" + other;
    }
    return "";
}

std::string lost(Export const& from) {
    for (auto const& problem :
         {lost(from, to_xlsx(from), "a.xlsx"), lost(from, to_docx(from), "a.docx"), lost(from, to_csv(from), "a.csv")})
        if (!problem.empty()) return problem;
    return "";
}

}  // namespace

TEST_CASE("an export is read as what it was made of") {
    CHECK(rc::check([] {
        auto const problem = lost(edition_of(printed::any_table().entries));
        if (!problem.empty()) RC_FAIL(problem);
    }));
}

TEST_CASE("what looks like a formula is words, in the file and when it comes back") {
    CHECK(rc::check([] {
        auto entries = printed::any_table().entries;
        auto const formula = *rc::gen::elementOf(
            std::vector<std::string>{"=HYPERLINK(\"http://x\")", "=1+1", "+1热线", "-1", "@SUM(A1)", "＝1+1"});
        entries.front().time_limit = formula;
        auto const from = edition_of(entries);
        auto const file = documents::read_grids(to_xlsx(from), "a.xlsx");
        RC_ASSERT(file.has_value());
        // A live formula is read as its value; a string is read as itself.
        bool stands = false;
        for (auto const& row : file->grids.front().rows)
            for (auto const& cell : row.cells) stands = stands || cell.text.view() == formula;
        RC_ASSERT(stands);
        RC_ASSERT(to_csv(from).find(",\"=") == std::string::npos);
        RC_ASSERT(to_csv(from).find(",=") == std::string::npos);
    }));
}
