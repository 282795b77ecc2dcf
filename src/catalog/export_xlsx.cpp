// The official table as a workbook, written row by row (documents/workbook_writer.hpp).
#include <algorithm>

#include "catalog/export.hpp"
#include "catalog/official_table.hpp"
#include "documents/workbook_writer.hpp"

namespace mingtang::catalog {
namespace {

using documents::CellLook;
using documents::Look;

constexpr int head_rows = 3;  // the title, two rows of heads
constexpr double millimetres_in_a_character = 1.9;
constexpr double text_size = 10;      // points
constexpr double line_height = 13.5;  // points
constexpr double highest_row = 409;   // Excel's limit

CellLook look(char const* font, double size, CellLook::Align align) {
    CellLook made;
    made.font = font;
    made.size = size;
    made.align = align;
    return made;
}

class Sheet {
  public:
    Sheet(Export const& from, std::vector<std::string> levels)
        : from_(from),
          levels_(std::move(levels)),
          columns_(official_columns(levels_)),
          book_({from.title(), from.jurisdiction + "政务公开平台", from.field, from.edition.published_at}),
          sheet_(book_.sheet("标准目录")) {
        auto title = look("宋体", 18, CellLook::Align::centre);
        title.bold = true;
        title_ = book_.look(title);
        head_ = bordered(look("黑体", text_size, CellLook::Align::centre));
        text_ = bordered(look("仿宋", text_size, CellLook::Align::left));
        mark_ = bordered(look("仿宋", text_size, CellLook::Align::centre));
        set_up_page();
        put_heads();
    }

    void put(Item const& item) {
        auto const cells = official_cells(next_ - head_rows + 1, item.entry, levels_);
        bool const continues = next_ > head_rows && !topic_.empty() && topic_ == item.entry.level1;
        if (!continues) begin_topic(item.entry.level1);
        int lines = 1;
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (i != level1_column)
                lines = std::max(lines, documents::lines_in_cell(cells[i], columns_[i].millimetres));
        sheet_.height(next_, std::min(highest_row, lines * line_height + 4));
        sheet_.number(next_, 0, next_ - head_rows + 1, mark_);
        for (std::size_t i = 1; i < cells.size(); ++i)
            sheet_.words(next_, int(i), i == level1_column && continues ? std::string{} : cells[i],
                         columns_[i].centred ? mark_ : text_);
        ++next_;
    }

    std::string bytes() {
        begin_topic("");
        if (next_ > head_rows) sheet_.print_area(next_ - 1, last_column());
        return book_.bytes();
    }

  private:
    Look bordered(CellLook wanted) {
        wanted.border = true;
        return book_.look(wanted);
    }
    int last_column() const { return int(columns_.size()) - 1; }

    // Rows below the first of a topic are written as blanks and merged once the topic ends: the range is kept, and of
    // its cells all rows but the last are written already.
    void begin_topic(std::string topic) {
        int const column = int(level1_column);
        if (next_ > topic_from_ + 1)
            sheet_.merge(topic_from_, column, next_ - 1, column, "", columns_[level1_column].centred ? mark_ : text_);
        topic_from_ = next_;
        topic_ = std::move(topic);
    }

    void set_up_page() {
        for (std::size_t i = 0; i < columns_.size(); ++i)
            sheet_.width(int(i), columns_[i].millimetres / millimetres_in_a_character);
        sheet_.freeze(head_rows, 3);
        sheet_.repeat(1, head_rows - 1);
        sheet_.landscape();
        sheet_.on_a3();
        auto const day = from_.edition.published_at ? chinese(local_date(*from_.edition.published_at)) + "公布" : "";
        sheet_.foot("&L来源：" + from_.jurisdiction + "政务公开平台　" + day + "&R第 &P 页，共 &N 页");
    }

    // Row by row: the title, the upper heads, the lower heads.
    void put_heads() {
        sheet_.height(0, 36);
        sheet_.merge(0, 0, 0, last_column(), from_.title(), title_);
        sheet_.height(1, 20);
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            bool const begins = i == 0 || columns_[i].head.empty() || columns_[i].group != columns_[i - 1].group;
            sheet_.words(1, int(i), begins ? columns_[i].group : std::string{}, head_);
        }
        for (std::size_t i = 0; i < columns_.size();) {
            auto end = i + 1;
            while (end < columns_.size() && !columns_[end].head.empty() && columns_[end].group == columns_[i].group)
                ++end;
            if (!columns_[i].head.empty() && end > i + 1)
                sheet_.merge(1, int(i), 1, int(end) - 1, columns_[i].group, head_);
            i = end;
        }
        sheet_.height(2, 20);
        for (std::size_t i = 0; i < columns_.size(); ++i) sheet_.words(2, int(i), columns_[i].head, head_);
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (columns_[i].head.empty()) sheet_.merge(1, int(i), 2, int(i), "", head_);
    }

    Export const& from_;
    std::vector<std::string> levels_;
    std::vector<OfficialColumn> columns_;
    documents::WorkbookWriter book_;
    documents::SheetWriter& sheet_;
    Look title_{}, head_{}, text_{}, mark_{};
    int next_ = head_rows, topic_from_ = head_rows;
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
