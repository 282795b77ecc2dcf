// Three sheets: what was found, how each check stands, how each unit stands. Every cell is a string or a number (C41).
#include "base/text.hpp"
#include "checking/files.hpp"
#include "documents/workbook_writer.hpp"

namespace mingtang::checking {
namespace {

struct Heading {
    std::string words;
    double width;  // characters
};

// One table from the top of a sheet, cell after cell.
class Table {
  public:
    Table(documents::SheetWriter& sheet, std::vector<Heading> const& headings, documents::Look heading,
          documents::Look body)
        : sheet_(sheet), columns_(int(headings.size())), body_(body) {
        for (int i = 0; i < columns_; ++i) {
            sheet_.width(i, headings[std::size_t(i)].width);
            sheet_.words(0, i, headings[std::size_t(i)].words, heading);
        }
        sheet_.freeze(1, 0);
        sheet_.repeat(0, 0);
        sheet_.landscape();
    }

    void text(std::string const& words) { sheet_.words(row_, column_++, words, body_); }
    void number(double value) { sheet_.number(row_, column_++, value, body_); }
    void next() {
        ++row_;
        column_ = 0;
    }
    void end() { sheet_.filter(0, 0, row_ > 1 ? row_ - 1 : 1, columns_ - 1); }

  private:
    documents::SheetWriter& sheet_;
    int columns_;
    documents::Look body_;
    int row_ = 1, column_ = 0;
};

void write_findings(Table& sheet, std::vector<Line> const& lines) {
    for (auto const& line : lines) {
        auto const& one = *line.finding;
        sheet.text(std::string{chinese(line.check().severity)});
        sheet.text(std::string{line.check().name});
        sheet.text(line.of->jurisdiction.name);
        sheet.text(line.of->field.name);
        if (one.position > 0)
            sheet.number(one.position);
        else
            sheet.text("");
        sheet.text(line.item_name());
        sheet.text(line.unit_name());
        sheet.text(std::string{catalog::info(one.column).chinese});
        sheet.text(one.item ? one.words : "");
        sheet.text(one.sentence);
        sheet.text(one.replacement.value_or(""));
        sheet.next();
    }
    sheet.end();
}

void write_checks(Table& sheet, Summaries const& checked) {
    for (auto const& count : counts_by_check(checked, {})) {
        auto const& check = lint::checks()[count.check];
        sheet.text(std::string{chinese(check.severity)});
        sheet.text(std::string{check.name});
        sheet.number(count.findings);
        sheet.text(count.rate.percent());
        sheet.text(std::string{check.why});
        sheet.next();
    }
    sheet.end();
}

void write_units(Table& sheet, Summaries const& checked) {
    for (auto const& count : counts_by_unit(checked)) {
        sheet.text(count.name.empty() ? "（未指定）" : count.name);
        sheet.number(count.rate.items);
        sheet.text(count.rate.percent());
        sheet.number(count.legal_errors);
        sheet.number(count.must_look);
        sheet.next();
    }
    sheet.end();
}

}  // namespace

std::string to_xlsx(Summaries const& checked, std::vector<Line> const& lines) {
    documents::WorkbookWriter book;
    documents::CellLook head;
    head.bold = head.border = true;
    head.fill = 0xE8EEF3;
    documents::CellLook words;
    words.border = true;
    words.vertical = documents::CellLook::Vertical::top;
    auto const heading = book.look(head), body = book.look(words);

    Table findings{book.sheet("问题"),
                   {{"严重程度", 10},
                    {"规则", 20},
                    {"行政区划", 10},
                    {"领域", 18},
                    {"行", 5},
                    {"公开事项", 30},
                    {"责任单位", 18},
                    {"列", 14},
                    {"原文", 32},
                    {"问题和改法", 48},
                    {"建议改为", 32}},
                   heading,
                   body};
    write_findings(findings, lines);
    Table checks{book.sheet("规则"),
                 {{"严重程度", 10}, {"规则", 24}, {"问题数", 8}, {"合格率", 9}, {"理由", 70}},
                 heading,
                 body};
    write_checks(checks, checked);
    Table units{book.sheet("单位"),
                {{"责任单位", 26}, {"事项数", 9}, {"合格率", 9}, {"法定错误", 10}, {"须核对", 9}},
                heading,
                body};
    write_units(units, checked);
    return book.bytes();
}

}  // namespace mingtang::checking
