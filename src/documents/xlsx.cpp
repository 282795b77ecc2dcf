#include "documents/xlsx.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "documents/limits.hpp"
#include "documents/wording.hpp"
#include "documents/xlsx_sheet.hpp"
#include "documents/xlsx_text.hpp"

namespace mingtang::documents {
namespace {

using Event = XmlScanner::Event;

constexpr std::size_t longest_sheet_name = 200;

struct Contents {
    std::vector<SheetName> sheets;
    DateSystem dates = DateSystem::from_1900;
};

// The workbook's own part: which sheets there are, in the order of their tabs.
Result<Contents> read_contents(Package const& package, std::vector<Relation> const& relations) {
    Contents contents;
    auto xml = TRY(package.scan(package.main_part()));
    for (auto event = TRY(xml.next()); event != Event::done; event = TRY(xml.next())) {
        if (event != Event::start) continue;
        if (xml.name() == "workbookPr") {
            auto const mac = xml.attribute("date1904");
            if (mac == "1" || mac == "true") contents.dates = DateSystem::from_1904;
        }
        if (xml.depth() != 3 || xml.name() != "sheet") continue;
        auto const at = std::ranges::find(relations, xml.attribute("id"), &Relation::id);
        if (at == relations.end() || at->type != "worksheet") continue;  // a chart or a dialog has no rows
        if (contents.sheets.size() == limits::grids) return cannot_read(wording::too_many_tables);
        auto const state = xml.attribute("state");
        contents.sheets.push_back({shorten(xml.attribute("name"), longest_sheet_name), at->target,
                                   state == "hidden" || state == "veryHidden"});
    }
    return contents;
}

}  // namespace

Result<OpenWorkbook> open_workbook(Package const& package, std::vector<Relation> const& relations) {
    auto contents = TRY(read_contents(package, relations));
    Workbook workbook;
    workbook.dates = contents.dates;
    if (auto const* styles = find_relation(relations, "styles"); styles && package.has(styles->target))
        workbook.styles = TRY(read_styles(package, styles->target));
    if (auto const* strings = find_relation(relations, "sharedStrings"); strings && package.has(strings->target))
        workbook.strings = TRY(read_shared_strings(package, strings->target));
    return OpenWorkbook{std::move(contents.sheets), std::move(workbook)};
}

Result<GridFile> read_workbook(Package const& package) {
    auto const relations = TRY(package.relations(package.main_part()));
    auto open = TRY(open_workbook(package, relations));
    GridFile file;
    file.title = TRY(package.title());
    for (auto const& sheet : open.sheets) {
        auto grid = TRY(read_sheet(package, sheet, open.workbook));
        if (!grid.rows.empty()) file.grids.push_back(std::move(grid));
    }
    if (file.grids.empty()) return cannot_read(wording::no_table);
    return file;
}

}  // namespace mingtang::documents
