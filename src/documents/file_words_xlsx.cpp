// A workbook's words: every sheet row by row, hidden ones too; comments, text boxes, and the data that pivot tables and
// links to other workbooks keep.
#include <algorithm>

#include "base/text.hpp"
#include "documents/file_words_office.hpp"
#include "documents/limits.hpp"
#include "documents/wording.hpp"
#include "documents/xlsx.hpp"
#include "documents/xlsx_places.hpp"
#include "documents/xlsx_sheet.hpp"

namespace mingtang::documents {
namespace {

using Event = XmlScanner::Event;

std::string listed(std::vector<std::string> const& names, std::string_view unit) {
    constexpr std::size_t most = 8;
    auto shown = names;
    if (shown.size() > most) shown.resize(most);
    auto words = join(shown, "、");
    return names.size() > most ? words + " 等共 " + std::to_string(names.size()) + " " + std::string{unit} : words;
}

// The words of elements of one name, each element a line: <t> of a comment's runs, <a:t> of a text box.
Result<std::vector<WordsLine>> lines_in(Package const& package, std::string const& part, std::string_view around,
                                        std::string_view words_in) {
    std::vector<WordsLine> lines;
    auto xml = TRY(package.scan(part));
    std::string line;
    for (auto event = TRY(xml.next()); event != Event::done; event = TRY(xml.next())) {
        if (event == Event::start && xml.name() == words_in) TRY(xml.collect(line, limits::enough_cell_bytes));
        if (event != Event::end || xml.name() != around) continue;
        std::ranges::replace(line, '\n', ' ');
        if (auto const words = trim(line); !words.empty()) lines.push_back({int(lines.size()) + 1, std::string{words}});
        line.clear();
    }
    return lines;
}

// What a pivot table keeps of its source: every value, also of rows that were deleted since.
Result<std::vector<WordsLine>> kept_values(Package const& package, std::string const& part) {
    std::vector<WordsLine> lines;
    auto xml = TRY(package.scan(part));
    for (auto event = TRY(xml.next()); event != Event::done; event = TRY(xml.next())) {
        if (event != Event::start || !(xml.name() == "s" || xml.name() == "n" || xml.name() == "v")) continue;
        std::string words{xml.attribute("v")};
        if (words.empty()) TRY(xml.collect(words, limits::enough_cell_bytes));
        if (lines.size() == limits::shared_strings) return cannot_read(wording::words_too_many);
        if (!trim(words).empty()) lines.push_back({int(lines.size()) + 1, std::string{trim(words)}, true});
    }
    return lines;
}

// Names that a workbook gives to cells, formulas and plain values: nobody sees them who does not ask for them.
Result<std::vector<WordsLine>> defined_names(Package const& package) {
    std::vector<WordsLine> lines;
    auto xml = TRY(package.scan(package.main_part()));
    for (auto event = TRY(xml.next()); event != Event::done; event = TRY(xml.next())) {
        if (event != Event::start || xml.name() != "definedName") continue;
        std::string words{xml.attribute("name")};
        if (words.starts_with("_xlnm.")) continue;  // print areas and filters
        if (auto const comment = xml.attribute("comment"); !comment.empty()) words += "\t" + std::string{comment};
        words += '\t';
        TRY(xml.collect(words, limits::enough_cell_bytes));
        if (lines.size() == limits::shared_strings) return cannot_read(wording::words_too_many);
        std::ranges::replace(words, '\n', ' ');
        lines.push_back({int(lines.size()) + 1, std::move(words), true});
    }
    return lines;
}

void add(FileWords& file, std::string place, std::vector<WordsLine> lines, bool hidden) {
    if (lines.empty()) return;
    Passage passage{std::move(place), 0, hidden};
    passage.lines = std::move(lines);
    file.passages.push_back(std::move(passage));
}

Result<Done> read_beside_sheet(Package const& package, SheetName const& sheet, std::string const& place,
                               FileWords& file) {
    for (auto const& relation : TRY(package.relations(sheet.part))) {
        if (!package.has(relation.target)) continue;
        if (relation.type == "comments" || relation.type == "threadedComment") {
            bool const threaded = relation.type == "threadedComment";
            auto lines = TRY(
                lines_in(package, relation.target, threaded ? "threadedComment" : "comment", threaded ? "text" : "t"));
            if (lines.empty()) continue;
            file.unseen.push_back({Unseen::Kind::comment, place, std::to_string(lines.size()) + " 条"});
            add(file, place + "的批注", std::move(lines), true);
        } else if (relation.type == "drawing") {
            add(file, place + "的图形", TRY(lines_in(package, relation.target, "p", "t")), sheet.hidden);
        }
    }
    return Done{};
}

Result<Done> read_kept(Package const& package, std::vector<Relation> const& relations, FileWords& file) {
    for (auto const& relation : relations) {
        bool const pivot = relation.type == "pivotCacheDefinition";
        if ((!pivot && relation.type != "externalLink") || !package.has(relation.target)) continue;
        std::string const place = pivot ? "数据透视表的缓存" : "对其他工作簿的引用";
        auto lines = TRY(kept_values(package, relation.target));
        for (auto const& inner : TRY(package.relations(relation.target)))
            if (inner.type == "pivotCacheRecords" && package.has(inner.target))
                std::ranges::move(TRY(kept_values(package, inner.target)), std::back_inserter(lines));
        file.unseen.push_back({Unseen::Kind::cache, place, std::to_string(lines.size()) + " 个值"});
        add(file, place, std::move(lines), true);
    }
    return Done{};
}

}  // namespace

std::string words_of(GridRow const& row) {
    std::string words;
    int column = 0;
    for (auto const& cell : row.cells) {
        if (cell.text.empty()) continue;
        for (; column < cell.column; ++column) words += '\t';
        auto const from = words.size();
        words += cell.text.view();
        for (auto at = from; at < words.size(); ++at)
            if (words[at] == '\n' || words[at] == '\t') words[at] = ' ';
    }
    return words;
}

Result<Done> read_workbook_words(Package const& package, FileWords& file) {
    auto const relations = TRY(package.relations(package.main_part()));
    auto open = TRY(open_workbook(package, relations));
    for (auto const& sheet : open.sheets) {
        std::string const place = "工作表“" + sheet.words + "”";
        HiddenInSheet hidden;
        auto const grid = TRY(read_sheet(package, sheet, open.workbook, &hidden));
        Passage passage{place, 0, sheet.hidden};
        for (auto const& heading : split(grid.heading, '\n'))
            if (!heading.empty()) passage.lines.push_back({0, std::string{heading}});
        std::vector<std::string> rows;
        for (auto const& row : grid.rows) {
            auto words = words_of(row);
            if (words.empty()) continue;
            bool const unseen = std::ranges::binary_search(hidden.rows, row.number);
            if (unseen) rows.push_back(std::to_string(row.number));
            passage.lines.push_back({row.number, std::move(words), unseen || sheet.hidden});
        }
        if (sheet.hidden && !passage.lines.empty())
            file.unseen.push_back({Unseen::Kind::sheet, place, std::to_string(passage.lines.size()) + " 行"});
        if (!rows.empty()) file.unseen.push_back({Unseen::Kind::rows, place, "第 " + listed(rows, "行") + " 行"});
        std::vector<std::string> columns;
        for (int const column : hidden.columns) columns.push_back(column_letters(column));
        if (!columns.empty()) file.unseen.push_back({Unseen::Kind::columns, place, listed(columns, "列") + " 列"});
        if (!passage.lines.empty()) file.passages.push_back(std::move(passage));
        TRY(read_beside_sheet(package, sheet, place, file));
    }
    add(file, "名称管理器", TRY(defined_names(package)), true);
    return read_kept(package, relations, file);
}

}  // namespace mingtang::documents
