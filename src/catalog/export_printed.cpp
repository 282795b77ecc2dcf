#include "catalog/export_printed.hpp"

#include "catalog/official_table.hpp"
#include "documents/docx_writer.hpp"
#include "documents/pdf.hpp"

namespace mingtang::catalog {
namespace {

using documents::PrintedRow;

std::vector<PrintedRow> heads(std::vector<OfficialColumn> const& columns) {
    PrintedRow upper, lower;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i > 0 && !columns[i].head.empty() && columns[i].group == columns[i - 1].group)
            ++upper.back().columns;
        else
            upper.push_back({columns[i].group});
        bool const both_rows = columns[i].head.empty();
        lower.push_back({both_rows ? columns[i].group : columns[i].head, 1, both_rows});
    }
    return {upper, lower};
}

documents::PrintedTable table(Export const& from) {
    auto levels = printed_levels();
    for (auto const& item : from.items) add_levels(levels, item.entry);
    documents::PrintedTable made;
    auto const columns = official_columns(levels);
    for (auto const& column : columns)
        made.columns.push_back(
            {column.millimetres, column.centred ? documents::Align::centre : documents::Align::left});
    made.head = heads(columns);
    made.rows = from.items.size();
    made.row = [&from, levels](std::size_t at) {
        PrintedRow row;
        for (auto& words : official_cells(int(at) + 1, from.items[at].entry, levels)) row.push_back({std::move(words)});
        row[level1_column].continues = at > 0 && same_topic(from.items[at - 1].entry, from.items[at].entry);
        return row;
    };
    return made;
}

}  // namespace

documents::PrintedDocument printed(Export const& edition) {
    documents::PrintedDocument document;
    document.paper = documents::Paper::a3_landscape;
    document.title = edition.title();
    document.author = edition.jurisdiction + "政务公开平台";
    document.subject = edition.field;
    document.foot = "来源：" + document.author;
    if (auto const at = edition.edition.published_at) {
        document.made_at = iso(*at);
        document.foot += "　" + chinese(local_date(*at)) + "公布";
    }
    document.blocks = {documents::PrintedHeading{document.title}, table(edition)};
    return document;
}

std::string to_docx(Export const& edition) {
    return documents::to_docx(printed(edition));
}

std::string to_pdf(Export const& edition) {
    return documents::to_pdf(printed(edition)).bytes;
}

}  // namespace mingtang::catalog
