// The official table as a workbook. Every cell is written as a string or a number, never as a formula (C41). Rows go
// out as they come (libxlsxwriter's constant memory), so 20,000 of them need no more room than twenty.
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <memory>
#include <stdexcept>
#include <system_error>

#include "base/text.hpp"
#include "catalog/export.hpp"
#include "catalog/official_table.hpp"

namespace mingtang::catalog {
namespace {

constexpr lxw_row_t head_rows = 3;  // the title, two rows of heads
constexpr double millimetres_in_a_character = 1.9;
constexpr double text_size = 10;                // points
constexpr double han_millimetres = 3.6;         // a Han character of that size, with a little air
constexpr double line_height = 13.5;            // points
constexpr double highest_row = 409;             // Excel's limit
constexpr std::size_t longest_string = 32'000;  // characters of a cell; Excel's own limit is 32,767

// How many lines a cell takes, a little too many rather than too few: a workbook cannot ask how wide a letter is, and
// not every program fits the rows by itself.
int lines_of(std::string_view words, double millimetres) {
    auto const room = std::max(1.0, std::floor(millimetres / han_millimetres));
    int lines = 0;
    for (auto const line : split(words, '\n')) {
        double width = 0;
        for (char const byte : line) width += std::uint8_t(byte) < 0x80 ? 0.55 : std::uint8_t(byte) >= 0xc0 ? 1 : 0;
        lines += std::max(1, int(std::ceil(width / room)));
    }
    return lines;
}

// The library writes to a path only: this one is memory.
class MemoryFile {
  public:
    MemoryFile() : fd_(memfd_create("export.xlsx", MFD_CLOEXEC)) {
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

class Sheet {
  public:
    Sheet(Export const& from, std::vector<std::string> levels)
        : from_(from), levels_(std::move(levels)), columns_(official_columns(levels_)) {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        book_.reset(workbook_new_opt(memory_.path().c_str(), &options));
        if (!book_) throw std::runtime_error{"xlsx: no workbook"};
        sheet_ = workbook_add_worksheet(book_.get(), "标准目录");
        title_ = format("宋体", 18, LXW_ALIGN_CENTER);
        format_set_bold(title_);
        head_ = format("黑体", text_size, LXW_ALIGN_CENTER);
        text_ = format("仿宋", text_size, LXW_ALIGN_LEFT);
        mark_ = format("仿宋", text_size, LXW_ALIGN_CENTER);
        for (auto* bordered : {head_, text_, mark_}) format_set_border(bordered, LXW_BORDER_THIN);
        describe();
        set_up_page();
        put_heads();
    }

    void put(Item const& item) {
        auto const cells = official_cells(int(next_ - head_rows) + 1, item.entry, levels_);
        bool const continues = next_ > head_rows && !topic_.empty() && topic_ == item.entry.level1;
        if (!continues) begin_topic(item.entry.level1);
        int lines = 1;
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (i != level1_column) lines = std::max(lines, lines_of(cells[i], columns_[i].millimetres));
        worksheet_set_row(sheet_, next_, std::min(highest_row, lines * line_height + 4), nullptr);
        worksheet_write_number(sheet_, next_, 0, double(next_ - head_rows + 1), mark_);
        for (std::size_t i = 1; i < cells.size(); ++i) {
            auto* look = columns_[i].centred ? mark_ : text_;
            write(next_, lxw_col_t(i), i == level1_column && continues ? std::string{} : cells[i], look);
        }
        ++next_;
    }

    std::string bytes() {
        begin_topic("");
        if (next_ > head_rows) worksheet_print_area(sheet_, 0, 0, next_ - 1, last_column());
        if (auto const error = workbook_close(book_.release()); error != LXW_NO_ERROR)
            throw std::runtime_error{lxw_strerror(error)};
        return memory_.read();
    }

  private:
    lxw_format* format(char const* font, double size, lxw_format_alignments align) {
        auto* made = workbook_add_format(book_.get());
        format_set_font_name(made, font);
        format_set_font_size(made, size);
        format_set_align(made, std::uint8_t(align));
        format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
        format_set_text_wrap(made);
        return made;
    }
    lxw_col_t last_column() const { return lxw_col_t(columns_.size() - 1); }

    void write(lxw_row_t row, lxw_col_t column, std::string const& text, lxw_format* look) {
        if (text.empty()) {
            worksheet_write_blank(sheet_, row, column, look);
            return;
        }
        // What Excel has no room for ends with a mark; the portal shows it whole.
        if (worksheet_write_string(sheet_, row, column, text.c_str(), look) == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
            worksheet_write_string(sheet_, row, column, shorten(text, longest_string).c_str(), look);
    }

    // Rows below the first of a topic are written as blanks and merged once the topic ends. With constant memory the
    // library keeps the range, and finds that of its cells all rows but the last are written already.
    void begin_topic(std::string topic) {
        if (next_ > topic_from_ + 1)
            worksheet_merge_range(sheet_, topic_from_, level1_column, next_ - 1, level1_column, "",
                                  columns_[level1_column].centred ? mark_ : text_);
        topic_from_ = next_;
        topic_ = std::move(topic);
    }

    void describe() {
        auto title = from_.title();
        auto author = from_.jurisdiction + "政务公开平台";
        auto subject = from_.field;
        lxw_doc_properties about{};
        about.title = title.data();
        about.author = author.data();
        about.subject = subject.data();
        if (auto const at = from_.edition.published_at) about.created = std::chrono::system_clock::to_time_t(*at);
        workbook_set_properties(book_.get(), &about);
    }

    void set_up_page() {
        for (std::size_t i = 0; i < columns_.size(); ++i)
            worksheet_set_column(sheet_, lxw_col_t(i), lxw_col_t(i),
                                 columns_[i].millimetres / millimetres_in_a_character, nullptr);
        worksheet_freeze_panes(sheet_, head_rows, 3);
        worksheet_repeat_rows(sheet_, 1, head_rows - 1);
        worksheet_set_landscape(sheet_);
        worksheet_set_paper(sheet_, 8);  // A3
        worksheet_set_margins(sheet_, 0.6, 0.6, 0.6, 0.7);
        worksheet_center_horizontally(sheet_);
        worksheet_fit_to_pages(sheet_, 1, 0);
        auto const day = from_.edition.published_at ? chinese(local_date(*from_.edition.published_at)) + "公布" : "";
        auto const foot = "&L来源：" + from_.jurisdiction + "政务公开平台　" + day + "&R第 &P 页，共 &N 页";
        worksheet_set_footer(sheet_, foot.c_str());
    }

    // Row by row: the title, the upper heads, the lower heads.
    void put_heads() {
        worksheet_set_row(sheet_, 0, 36, nullptr);
        worksheet_merge_range(sheet_, 0, 0, 0, last_column(), from_.title().c_str(), title_);
        worksheet_set_row(sheet_, 1, 20, nullptr);
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            bool const begins = i == 0 || columns_[i].head.empty() || columns_[i].group != columns_[i - 1].group;
            write(1, lxw_col_t(i), begins ? columns_[i].group : std::string{}, head_);
        }
        for (std::size_t i = 0; i < columns_.size();) {
            auto end = i + 1;
            while (end < columns_.size() && !columns_[end].head.empty() && columns_[end].group == columns_[i].group)
                ++end;
            if (!columns_[i].head.empty() && end > i + 1)
                worksheet_merge_range(sheet_, 1, lxw_col_t(i), 1, lxw_col_t(end - 1), columns_[i].group.c_str(), head_);
            i = end;
        }
        worksheet_set_row(sheet_, 2, 20, nullptr);
        for (std::size_t i = 0; i < columns_.size(); ++i) write(2, lxw_col_t(i), columns_[i].head, head_);
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (columns_[i].head.empty()) worksheet_merge_range(sheet_, 1, lxw_col_t(i), 2, lxw_col_t(i), "", head_);
    }

    Export const& from_;
    std::vector<std::string> levels_;
    std::vector<OfficialColumn> columns_;
    MemoryFile memory_;
    std::unique_ptr<lxw_workbook, Close> book_;
    lxw_worksheet* sheet_ = nullptr;
    lxw_format *title_ = nullptr, *head_ = nullptr, *text_ = nullptr, *mark_ = nullptr;
    lxw_row_t next_ = head_rows, topic_from_ = head_rows;
    std::string topic_;
};

}  // namespace

std::string to_xlsx(Export const& from, EachItem const& each) {
    auto levels = printed_levels();
    each([&](Item const& item) { add_levels(levels, item.entry); });
    Sheet sheet{from, std::move(levels)};
    each([&](Item const& item) { sheet.put(item); });
    return sheet.bytes();
}

std::string to_xlsx(Export const& from) {
    return to_xlsx(from, [&](auto const& take) {
        for (auto const& item : from.items) take(item);
    });
}

}  // namespace mingtang::catalog
