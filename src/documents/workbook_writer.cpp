#include "documents/workbook_writer.hpp"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <stdexcept>
#include <system_error>

#include "base/text.hpp"

namespace mingtang::documents {
namespace {

constexpr std::size_t longest_string = 32'000;  // characters of a cell; Excel's own limit is 32,767
constexpr double han_millimetres = 3.6;         // a Han character of 10 points, with a little air

// The library writes to a path only: this one is memory, and gone with the object.
class MemoryFile {
  public:
    MemoryFile() : fd_(memfd_create("workbook.xlsx", MFD_CLOEXEC)) {
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

struct Close {
    void operator()(lxw_workbook* book) const { workbook_close(book); }
};

lxw_row_t row_of(int row) {
    return lxw_row_t(row);
}
lxw_col_t column_of(int column) {
    return lxw_col_t(column);
}

class Sheet final : public SheetWriter {
  public:
    Sheet(lxw_worksheet* sheet, std::vector<lxw_format*> const& looks) : sheet_(sheet), looks_(looks) {
        worksheet_fit_to_pages(sheet_, 1, 0);
    }

    void width(int column, double characters) override {
        worksheet_set_column(sheet_, column_of(column), column_of(column), characters, nullptr);
    }
    void hide_column(int column, double characters) override {
        lxw_row_col_options hidden{LXW_TRUE, 0, 0};
        worksheet_set_column_opt(sheet_, column_of(column), column_of(column), characters, nullptr, &hidden);
    }
    void height(int row, double points) override { worksheet_set_row(sheet_, row_of(row), points, nullptr); }

    void words(int row, int column, std::string const& text, Look look) override {
        auto* const format = looks_[std::size_t(look)];
        if (text.empty()) {
            worksheet_write_blank(sheet_, row_of(row), column_of(column), format);
            return;
        }
        if (worksheet_write_string(sheet_, row_of(row), column_of(column), text.c_str(), format) ==
            LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
            worksheet_write_string(sheet_, row_of(row), column_of(column), shorten(text, longest_string).c_str(),
                                   format);
    }
    void number(int row, int column, double value, Look look) override {
        worksheet_write_number(sheet_, row_of(row), column_of(column), value, looks_[std::size_t(look)]);
    }
    void merge(int row, int column, int last_row, int last_column, std::string const& text, Look look) override {
        worksheet_merge_range(sheet_, row_of(row), column_of(column), row_of(last_row), column_of(last_column),
                              text.c_str(), looks_[std::size_t(look)]);
    }

    void freeze(int rows, int columns) override { worksheet_freeze_panes(sheet_, row_of(rows), column_of(columns)); }
    void filter(int row, int column, int last_row, int last_column) override {
        worksheet_autofilter(sheet_, row_of(row), column_of(column), row_of(last_row), column_of(last_column));
    }
    void offer(int row, int column, int last_row, std::vector<std::string> const& choices) override {
        auto words = choices;
        std::vector<char*> list;
        for (auto& one : words) list.push_back(one.data());
        list.push_back(nullptr);
        lxw_data_validation rule{};
        rule.validate = LXW_VALIDATION_TYPE_LIST;
        rule.value_list = list.data();
        add(rule, row, column, last_row);
    }
    void offer_from(int row, int column, int last_row, std::string const& sheet, int from_column, int count) override {
        char letters[LXW_MAX_COL_NAME_LENGTH];
        lxw_col_to_name(letters, column_of(from_column), LXW_TRUE);
        std::string const name = letters;
        auto range = "='" + sheet + "'!" + name + "$1:" + name + "$" + std::to_string(count);
        lxw_data_validation rule{};
        rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        rule.value_formula = range.data();
        add(rule, row, column, last_row);
    }
    void hide() override { worksheet_hide(sheet_); }

    void repeat(int from_row, int to_row) override { worksheet_repeat_rows(sheet_, row_of(from_row), row_of(to_row)); }
    void landscape() override { worksheet_set_landscape(sheet_); }
    void on_a3() override {
        worksheet_set_paper(sheet_, 8);
        worksheet_set_margins(sheet_, 0.6, 0.6, 0.6, 0.7);
        worksheet_center_horizontally(sheet_);
    }
    void print_area(int last_row, int last_column) override {
        worksheet_print_area(sheet_, 0, 0, row_of(last_row), column_of(last_column));
    }
    void foot(std::string const& code) override { worksheet_set_footer(sheet_, code.c_str()); }

  private:
    void add(lxw_data_validation& rule, int row, int column, int last_row) {
        rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
        rule.show_error = LXW_VALIDATION_OFF;
        worksheet_data_validation_range(sheet_, row_of(row), column_of(column), row_of(last_row), column_of(column),
                                        &rule);
    }

    lxw_worksheet* sheet_;
    std::vector<lxw_format*> const& looks_;
};

}  // namespace

struct WorkbookWriter::Book {
    MemoryFile memory;
    std::unique_ptr<lxw_workbook, Close> book;
    std::vector<lxw_format*> looks;
    std::vector<std::unique_ptr<Sheet>> sheets;
};

WorkbookWriter::WorkbookWriter(WorkbookAbout const& about) : book_(std::make_unique<Book>()) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    book_->book.reset(workbook_new_opt(book_->memory.path().c_str(), &options));
    if (!book_->book) throw std::runtime_error{"xlsx: no workbook"};
    auto title = about.title, author = about.author, subject = about.subject;
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = author.data();
    properties.subject = subject.data();
    if (about.created) properties.created = std::chrono::system_clock::to_time_t(*about.created);
    workbook_set_properties(book_->book.get(), &properties);
}

WorkbookWriter::~WorkbookWriter() = default;

Look WorkbookWriter::look(CellLook const& wanted) {
    auto* const made = workbook_add_format(book_->book.get());
    if (!wanted.font.empty()) format_set_font_name(made, wanted.font.c_str());
    if (wanted.size > 0) format_set_font_size(made, wanted.size);
    if (wanted.bold) format_set_bold(made);
    if (wanted.border) format_set_border(made, LXW_BORDER_THIN);
    if (wanted.wrap) format_set_text_wrap(made);
    if (wanted.words_only) format_set_num_format(made, "@");
    if (wanted.fill) format_set_bg_color(made, *wanted.fill);
    bool const centre = wanted.align == CellLook::Align::centre, top = wanted.vertical == CellLook::Vertical::top;
    format_set_align(made, std::uint8_t(centre ? LXW_ALIGN_CENTER : LXW_ALIGN_LEFT));
    format_set_align(made, std::uint8_t(top ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER));
    book_->looks.push_back(made);
    return Look{book_->looks.size() - 1};
}

SheetWriter& WorkbookWriter::sheet(std::string const& name) {
    auto* const made = workbook_add_worksheet(book_->book.get(), name.c_str());
    if (!made) throw std::runtime_error{"xlsx: no sheet " + name};
    book_->sheets.push_back(std::make_unique<Sheet>(made, book_->looks));
    return *book_->sheets.back();
}

std::string WorkbookWriter::bytes() {
    if (auto const error = workbook_close(book_->book.release()); error != LXW_NO_ERROR)
        throw std::runtime_error{lxw_strerror(error)};
    return book_->memory.read();
}

int lines_in_cell(std::string_view words, double millimetres) {
    auto const room = std::max(1.0, std::floor(millimetres / han_millimetres));
    int lines = 0;
    for (auto const line : split(words, '\n')) {
        double width = 0;
        for (char const byte : line) width += std::uint8_t(byte) < 0x80 ? 0.55 : std::uint8_t(byte) >= 0xc0 ? 1 : 0;
        lines += std::max(1, int(std::ceil(width / room)));
    }
    return lines;
}

}  // namespace mingtang::documents
