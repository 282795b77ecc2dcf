// Writes a workbook (.xlsx), sheet by sheet and row by row. Every cell is a string or a number, never a formula (C41):
// there is no way to write one. Rows go out as they come, so 20,000 of them need no more room than twenty; therefore a
// sheet's rows are written from the top, and nothing above the present row can be changed any more.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace mingtang::documents {

// How a cell looks. Made once for the workbook, then named by its number.
struct CellLook {
    std::string font{};  // "": the program's own
    double size = 0;     // points; 0: the program's own
    enum class Align { left, centre } align = Align::left;
    enum class Vertical { top, middle } vertical = Vertical::middle;
    bool bold = false, border = false, wrap = true;
    bool words_only = false;  // whatever is typed over it stays words: "=…" becomes no formula
    std::optional<std::uint32_t> fill{};
};
enum class Look : std::size_t {};

struct WorkbookAbout {
    std::string title, author, subject;
    std::optional<Instant> created{};
};

class SheetWriter {
  public:
    virtual ~SheetWriter() = default;

    // Rows and columns from 0. Of a column: how many characters wide; of a row: points.
    virtual void width(int column, double characters) = 0;
    virtual void hide_column(int column, double characters) = 0;
    virtual void height(int row, double points) = 0;

    // What Excel has no room for (32,767 characters) ends with a mark.
    virtual void words(int row, int column, std::string const& text, Look look) = 0;
    virtual void number(int row, int column, double value, Look look) = 0;
    virtual void merge(int row, int column, int last_row, int last_column, std::string const& text, Look look) = 0;

    virtual void freeze(int rows, int columns) = 0;
    virtual void filter(int row, int column, int last_row, int last_column) = 0;
    // A list to choose from; other words may be typed all the same.
    virtual void offer(int row, int column, int last_row, std::vector<std::string> const& choices) = 0;
    // The same from the cells of a column of another sheet, as many as there are.
    virtual void offer_from(int row, int column, int last_row, std::string const& sheet, int from_column,
                            int count) = 0;
    virtual void hide() = 0;  // the whole sheet

    // On paper: rows repeated on every page, as wide as one page, a foot with & codes.
    virtual void repeat(int from_row, int to_row) = 0;
    virtual void landscape() = 0;
    virtual void on_a3() = 0;
    virtual void print_area(int last_row, int last_column) = 0;
    virtual void foot(std::string const& code) = 0;
};

class WorkbookWriter {
  public:
    explicit WorkbookWriter(WorkbookAbout const& about = {});
    ~WorkbookWriter();
    WorkbookWriter(WorkbookWriter const&) = delete;
    WorkbookWriter& operator=(WorkbookWriter const&) = delete;

    Look look(CellLook const& wanted);
    SheetWriter& sheet(std::string const& name);
    std::string bytes();  // ends it

  private:
    struct Book;
    std::unique_ptr<Book> book_;
};

// How many lines a cell takes when its column is so many millimetres wide, a little too many rather than too few: a
// workbook cannot ask how wide a letter is, and not every program fits rows by itself.
int lines_in_cell(std::string_view words, double millimetres);

}  // namespace mingtang::documents
