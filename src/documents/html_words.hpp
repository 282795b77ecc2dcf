// The words of one cell (or of the page around the tables) as a browser would lay them out: blanks of the source run
// together, <br> and the ends of blocks are '\n', non-breaking blanks stay. Also the words of a drop-down list.
#pragma once

#include <string>
#include <string_view>

namespace mingtang::documents {

class CellWords {
  public:
    enum class Blanks { collapse, keep };

    void add(std::string_view text, Blanks blanks = Blanks::collapse);
    void line_break();                     // <br>
    void block();                          // where a block begins or ends: a new line, unless one has just begun
    void list_number(std::string number);  // stands before the words that come next, if any come

    std::size_t size() const { return words_.size(); }
    std::string take();  // without blanks and line breaks at the end; begins anew

  private:
    void flush_number();

    std::string words_;
    std::string number_;
    bool blank_ = false;
};

// <select>: a person sees the chosen options only.
class SelectWords {
  public:
    bool is_open() const { return open_; }
    void begin(bool multiple);
    void option(bool selected);
    void add(std::string_view text) { current_ += text; }
    std::string end();

  private:
    void end_option();

    bool open_ = false, multiple_ = false, in_option_ = false, selected_ = false, any_chosen_ = false,
         any_option_ = false;
    std::string current_, first_, chosen_;
};

}  // namespace mingtang::documents
