// The official table: a title, two header rows with merged groups, ■□ channels, √ in the columns of marks (rulebook
// §5.1). Every cell is written as a string or a number, never as a formula (C41).
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <system_error>

#include "base/text.hpp"
#include "catalog/export.hpp"

namespace mingtang::catalog {
namespace {

constexpr std::string_view group_mark = "特定群体:";
constexpr std::string_view other_mark = "其他:";

struct Group {
    std::string title;
    std::vector<std::string> columns;  // one empty name: a single column over both header rows
    double width;
};

std::vector<Group> groups(Export const& from) {
    std::vector<std::string> levels{"县级", "乡级", "村级"};
    for (auto const& item : from.items)
        for (auto const& level : item.entry.levels)
            if (std::ranges::find(levels, level) == levels.end()) levels.push_back(level);
    return {{"序号", {""}, 5},
            {"公开事项", {"一级事项", "二级事项"}, 14},
            {"公开内容（要素）", {""}, 30},
            {"公开依据", {""}, 30},
            {"公开时限", {""}, 16},
            {"公开主体", {""}, 14},
            {"公开渠道和载体", {""}, 24},
            {"公开对象", {"全社会", "特定群体"}, 8},
            {"公开方式", {"主动", "依申请"}, 7},
            {"公开层级", std::move(levels), 6}};
}

std::string channels_cell(std::vector<std::string> const& chosen) {
    std::vector<std::string> lines;
    for (auto const word : channel_vocabulary) {
        bool const marked = std::ranges::find(chosen, word) != chosen.end();
        if (word != "其他")
            lines.push_back((marked ? "■" : "□") + std::string{word});
        else if (marked)
            lines.emplace_back("■其他");
    }
    for (auto const& one : chosen)
        if (one.starts_with(other_mark)) lines.push_back("■" + one);
    return join(lines, "\n");
}

// What stands in the mark columns, in the order of groups().
std::vector<std::string> marks(Entry const& entry, std::vector<std::string> const& levels) {
    std::vector<std::string> cells{"", "", "", ""};
    for (auto const part : split(entry.audience, ';')) {
        if (part == "全社会") cells[0] = "√";
        if (part == "特定群体") cells[1] = "√";
        if (part.starts_with(group_mark)) cells[1] = std::string{part.substr(group_mark.size())};
    }
    for (auto const part : split(entry.method, ';')) {
        if (part == "主动公开") cells[2] = "√";
        if (part == "依申请公开") cells[3] = "√";
    }
    for (auto const& level : levels)
        cells.emplace_back(std::ranges::find(entry.levels, level) == entry.levels.end() ? "" : "√");
    return cells;
}

// The library writes to a path only: this one never touches a disk.
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
    explicit Sheet(Export const& from) {
        book_.reset(workbook_new(memory_.path().c_str()));
        if (!book_) throw std::runtime_error{"xlsx: no workbook"};
        sheet_ = workbook_add_worksheet(book_.get(), "标准目录");
        title_ = format(16, LXW_ALIGN_CENTER, true);
        head_ = format(10, LXW_ALIGN_CENTER, true);
        text_ = format(10, LXW_ALIGN_LEFT, false);
        mark_ = format(10, LXW_ALIGN_CENTER, false);
        write(from);
    }

    std::string bytes() {
        if (auto const error = workbook_close(book_.release()); error != LXW_NO_ERROR)
            throw std::runtime_error{lxw_strerror(error)};
        return memory_.read();
    }

  private:
    lxw_format* format(double size, lxw_format_alignments align, bool bold) {
        auto* made = workbook_add_format(book_.get());
        format_set_font_size(made, size);
        format_set_align(made, std::uint8_t(align));
        format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
        format_set_text_wrap(made);
        format_set_border(made, LXW_BORDER_THIN);
        if (bold) format_set_bold(made);
        return made;
    }

    void put(lxw_row_t row, lxw_col_t column, std::string const& text, lxw_format* look) {
        worksheet_write_string(sheet_, row, column, text.c_str(), look);
    }

    void head(std::vector<Group> const& all, lxw_col_t last, std::string const& title) {
        worksheet_merge_range(sheet_, 0, 0, 0, last, title.c_str(), title_);
        worksheet_set_row(sheet_, 0, 30, nullptr);
        lxw_col_t at = 0;
        for (auto const& group : all) {
            auto const end = lxw_col_t(at + group.columns.size() - 1);
            worksheet_set_column(sheet_, at, end, group.width, nullptr);
            if (group.columns.front().empty()) {
                worksheet_merge_range(sheet_, 1, at, 2, at, group.title.c_str(), head_);
            } else {
                worksheet_merge_range(sheet_, 1, at, 1, end, group.title.c_str(), head_);
                for (std::size_t i = 0; i < group.columns.size(); ++i)
                    put(2, lxw_col_t(at + i), group.columns[i], head_);
            }
            at = lxw_col_t(end + 1);
        }
        worksheet_freeze_panes(sheet_, 3, 3);
        worksheet_repeat_rows(sheet_, 1, 2);
        worksheet_set_landscape(sheet_);
        worksheet_set_paper(sheet_, 8);  // A3
        worksheet_fit_to_pages(sheet_, 1, 0);
        worksheet_set_footer(sheet_, "&C第 &P 页，共 &N 页");
    }

    void write(Export const& from) {
        auto const all = groups(from);
        auto const& levels = all.back().columns;
        head(all, lxw_col_t(12 + levels.size() - 1), from.title());
        lxw_row_t row = 3;
        for (auto const& item : from.items) {
            auto const& entry = item.entry;
            worksheet_write_number(sheet_, row, 0, double(row - 2), mark_);
            lxw_col_t column = 1;
            for (auto const& text : {entry.level1, entry.level2, join(entry.content, "\n"), entry.basis,
                                     entry.time_limit, entry.subject, channels_cell(entry.channels)})
                put(row, column++, text, text_);
            for (auto const& text : marks(entry, levels)) put(row, column++, text, mark_);
            ++row;
        }
    }

    MemoryFile memory_;
    std::unique_ptr<lxw_workbook, Close> book_;
    lxw_worksheet* sheet_ = nullptr;
    lxw_format *title_ = nullptr, *head_ = nullptr, *text_ = nullptr, *mark_ = nullptr;
};

}  // namespace

std::string to_xlsx(Export const& from) {
    return Sheet{from}.bytes();
}

}  // namespace mingtang::catalog
