// word/document.xml, row after row into the archive: 20,000 rows are never markup in memory all at once.
#include "documents/docx_writer.hpp"

#include <cmath>

#include "documents/docx_parts.hpp"
#include "documents/zip_writer.hpp"

namespace mingtang::documents {
namespace {

constexpr double twips_in_millimetre = 1440 / 25.4;

int twips(double millimetres) {
    return int(std::lround(millimetres * twips_in_millimetre));
}

std::string half_points(double size) {
    auto const value = std::to_string(std::lround(size * 2));
    return "<w:rPr><w:sz w:val=\"" + value + "\"/><w:szCs w:val=\"" + value + "\"/></w:rPr>";
}

// What a row's cells are merged with is said column by column.
std::vector<bool> columns_continued(PrintedRow const& row) {
    std::vector<bool> columns;
    for (auto const& cell : row) columns.insert(columns.end(), std::size_t(cell.columns), cell.continues);
    return columns;
}

class DocumentPart {
  public:
    DocumentPart(ZipWriter& zip, PrintedDocument const& document) : zip_(zip), document_(document) {}

    void write() {
        zip_.begin("word/document.xml");
        zip_.write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document "
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>");
        for (auto const& block : document_.blocks) std::visit([&](auto const& one) { put(one); }, block);
        section();
        zip_.write("</w:body></w:document>");
    }

    int usable() const { return twips(size_of(document_.paper).width - 2 * page_margin); }

  private:
    void put(PrintedHeading const& heading) {
        zip_.write("<w:p><w:pPr><w:pStyle w:val=\"a3\"/></w:pPr>" +
                   word_runs(heading.words, half_points(heading.size)) + "</w:p>");
    }
    void put(PrintedParagraph const& paragraph) {
        std::string const align = paragraph.align == Align::centre ? "<w:pPr><w:jc w:val=\"center\"/></w:pPr>" : "";
        zip_.write("<w:p>" + align + word_runs(paragraph.words, half_points(paragraph.size)) + "</w:p>");
    }
    void put(PrintedCode const& code) {
        put(PrintedParagraph{code.caption.empty() ? code.address : code.caption + "\n" + code.address, 10.5,
                             Align::centre});
    }

    void put(PrintedTable const& table) {
        std::vector<int> widths;
        for (auto const width : column_widths(table, usable())) widths.push_back(int(width));
        std::string begin = "<w:tbl><w:tblPr><w:tblW w:w=\"" + std::to_string(usable()) +
                            "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>";
        for (auto const* side : {"top", "left", "bottom", "right", "insideH", "insideV"})
            begin += std::string{"<w:"} + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>";
        begin +=
            "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/><w:left "
            "w:w=\"57\" w:type=\"dxa\"/>"
            "<w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"57\" "
            "w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>";
        for (int const width : widths) begin += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
        zip_.write(begin + "</w:tblGrid>");

        for (std::size_t i = 0; i < table.head.size(); ++i)
            row(table, widths, table.head[i], i + 1 < table.head.size() ? &table.head[i + 1] : nullptr, true);
        if (table.rows > 0) {
            auto now = table.row(0);
            for (std::size_t i = 0; i < table.rows; ++i) {
                auto next = i + 1 < table.rows ? table.row(i + 1) : PrintedRow{};
                row(table, widths, now, next.empty() ? nullptr : &next, false);
                now = std::move(next);
            }
        }
        // Word wants a paragraph behind a table: a small one, so that no page is made for it alone.
        zip_.write("</w:tbl><w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    void row(PrintedTable const& table, std::vector<int> const& widths, PrintedRow const& cells, PrintedRow const* next,
             bool head) {
        auto const below = next ? columns_continued(*next) : std::vector<bool>{};
        std::string out =
            head ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
        std::size_t at = 0;
        for (auto const& cell : cells) {
            int width = 0;
            for (int i = 0; i < cell.columns; ++i) width += widths.at(at + std::size_t(i));
            out += "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(width) + "\" w:type=\"dxa\"/>";
            if (cell.columns > 1) out += "<w:gridSpan w:val=\"" + std::to_string(cell.columns) + "\"/>";
            if (cell.continues)
                out += "<w:vMerge/>";
            else if (at < below.size() && below[at])
                out += "<w:vMerge w:val=\"restart\"/>";
            out += "<w:vAlign w:val=\"center\"/></w:tcPr>";
            bool const centred = table.columns[at].align == Align::centre;
            std::string_view const style = head ? "TableHead" : centred ? "TableMark" : "TableText";
            out += "<w:p><w:pPr><w:pStyle w:val=\"" + std::string{style} + "\"/></w:pPr>";
            if (!cell.continues && !cell.words.empty()) out += word_runs(cell.words, "");
            out += "</w:p></w:tc>";
            at += std::size_t(cell.columns);
        }
        zip_.write(out + "</w:tr>");
    }

    void section() {
        auto const paper = size_of(document_.paper);
        auto const margin = std::to_string(twips(page_margin));
        bool const landscape = paper.width > paper.height;
        zip_.write("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w=\"" +
                   std::to_string(twips(paper.width)) + "\" w:h=\"" + std::to_string(twips(paper.height)) + "\"" +
                   (landscape ? " w:orient=\"landscape\"" : "") + "/><w:pgMar w:top=\"" + margin + "\" w:right=\"" +
                   margin + "\" w:bottom=\"" + margin + "\" w:left=\"" + margin +
                   "\" w:header=\"425\" w:footer=\"425\" w:gutter=\"0\"/></w:sectPr>");
    }

    ZipWriter& zip_;
    PrintedDocument const& document_;
};

}  // namespace

std::string to_docx(PrintedDocument const& document) {
    ZipWriter zip;
    zip.add("[Content_Types].xml", content_types_part);
    zip.add("_rels/.rels", package_relations_part);
    DocumentPart body{zip, document};
    body.write();
    zip.add("word/_rels/document.xml.rels", document_relations_part);
    zip.add("word/styles.xml", styles_part);
    zip.add("word/settings.xml", settings_part);
    zip.add("word/fontTable.xml", font_table_part);
    zip.add("word/footer1.xml", footer_part(document, body.usable()));
    zip.add("docProps/core.xml", core_properties_part(document));
    zip.add("docProps/app.xml", application_part);
    return zip.finish();
}

}  // namespace mingtang::documents
