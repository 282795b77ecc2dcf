// Three sheets: what was found, how each check stands, how each unit stands. Every cell is a string or a number (C41).
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <stdexcept>
#include <system_error>

#include "base/text.hpp"
#include "checking/files.hpp"

namespace mingtang::checking {
namespace {

// The library writes to a path; this one is in memory and gone with the object.
class MemoryFile {
  public:
    MemoryFile() : fd_(memfd_create("findings.xlsx", MFD_CLOEXEC)) {
        if (fd_ < 0) throw std::system_error{errno, std::generic_category(), "memfd_create"};
    }
    ~MemoryFile() { close(fd_); }
    MemoryFile(MemoryFile const&) = delete;
    MemoryFile& operator=(MemoryFile const&) = delete;

    std::string path() const { return "/proc/self/fd/" + std::to_string(fd_); }
    std::string read() const {
        struct stat about {};
        if (fstat(fd_, &about) != 0) throw std::system_error{errno, std::generic_category(), "fstat"};
        std::string bytes(std::size_t(about.st_size), '\0');
        for (std::size_t at = 0; at < bytes.size();) {
            auto const got = pread(fd_, bytes.data() + at, bytes.size() - at, off_t(at));
            if (got <= 0) throw std::system_error{errno, std::generic_category(), "pread"};
            at += std::size_t(got);
        }
        return bytes;
    }

  private:
    int fd_;
};

class Sheet {
  public:
    Sheet(lxw_workbook* book, char const* name, std::vector<std::pair<char const*, double>> const& columns,
          lxw_format* heading, lxw_format* body)
        : sheet_(workbook_add_worksheet(book, name)), body_(body) {
        lxw_col_t column = 0;
        for (auto const& [words, width] : columns) {
            worksheet_set_column(sheet_, column, column, width, nullptr);
            worksheet_write_string(sheet_, 0, column++, words, heading);
        }
        worksheet_freeze_panes(sheet_, 1, 0);
        worksheet_repeat_rows(sheet_, 0, 0);
        worksheet_set_landscape(sheet_);
        worksheet_fit_to_pages(sheet_, 1, 0);
    }

    void text(std::string const& words) {
        // A cell of Excel holds 32,767 characters.
        worksheet_write_string(sheet_, row_, column_++, shorten(words, 32000).c_str(), body_);
    }
    void number(double value) { worksheet_write_number(sheet_, row_, column_++, value, body_); }
    void next() {
        ++row_;
        column_ = 0;
    }
    void filter(lxw_col_t columns) {
        worksheet_autofilter(sheet_, 0, 0, row_ > 1 ? row_ - 1 : 1, static_cast<lxw_col_t>(columns - 1));
    }

  private:
    lxw_worksheet* sheet_;
    lxw_format* body_;
    lxw_row_t row_ = 1;
    lxw_col_t column_ = 0;
};

void write_findings(Sheet& sheet, std::vector<Line> const& lines) {
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
    sheet.filter(11);
}

void write_checks(Sheet& sheet, std::vector<Checked> const& checked) {
    for (auto const& count : counts_by_check(checked, {})) {
        auto const& check = lint::checks()[count.check];
        sheet.text(std::string{chinese(check.severity)});
        sheet.text(std::string{check.name});
        sheet.number(count.findings);
        sheet.text(count.rate.percent());
        sheet.text(std::string{check.why});
        sheet.next();
    }
    sheet.filter(5);
}

void write_units(Sheet& sheet, std::vector<Checked> const& checked) {
    for (auto const& count : counts_by_unit(checked)) {
        sheet.text(count.name.empty() ? "（未指定）" : count.name);
        sheet.number(count.rate.items);
        sheet.text(count.rate.percent());
        sheet.number(count.legal_errors);
        sheet.number(count.must_look);
        sheet.next();
    }
    sheet.filter(5);
}

}  // namespace

std::string to_xlsx(std::vector<Checked> const& checked, std::vector<Line> const& lines) {
    MemoryFile const file;
    auto* const book = workbook_new(file.path().c_str());
    if (!book) throw std::runtime_error{"xlsx: no workbook"};
    auto* const heading = workbook_add_format(book);
    format_set_bold(heading);
    format_set_bg_color(heading, 0xE8EEF3);
    format_set_border(heading, LXW_BORDER_THIN);
    auto* const body = workbook_add_format(book);
    format_set_text_wrap(body);
    format_set_align(body, LXW_ALIGN_VERTICAL_TOP);
    format_set_border(body, LXW_BORDER_THIN);

    Sheet findings{book,
                   "问题",
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
    Sheet checks{
        book, "规则", {{"严重程度", 10}, {"规则", 24}, {"问题数", 8}, {"合格率", 9}, {"理由", 70}}, heading, body};
    write_checks(checks, checked);
    Sheet units{
        book, "单位", {{"责任单位", 26}, {"事项数", 9}, {"合格率", 9}, {"法定错误", 10}, {"须核对", 9}}, heading, body};
    write_units(units, checked);
    if (auto const error = workbook_close(book); error != LXW_NO_ERROR) throw std::runtime_error{lxw_strerror(error)};
    return file.read();
}

}  // namespace mingtang::checking
