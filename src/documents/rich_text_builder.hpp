// Puts words, breaks and pictures into the blocks of a RichText: blanks run together, empty parts vanish, what stands
// where nothing may stand finds the next place that will hold it. It knows no tags; rich_text_reader.cpp does.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "documents/rich_text.hpp"

namespace mingtang::documents {

// How words look, and what a click on them opens.
struct Look {
    bool strong = false, emphasized = false;
    std::string address{};
};

class RichTextBuilder {
  public:
    RichTextBuilder();

    // `text` is UTF-8, its references resolved. With `lines_end`, its line breaks are line breaks.
    void words(std::string_view text, Look const& look, bool lines_end = false);
    void line_break();
    void image(std::string_view attachment, std::string_view alternative, Look const& look);
    // Where a block begins or ends; the words that follow are of that kind (a paragraph, inside items and cells).
    void paragraph(Block::Kind kind);

    void begin_list(Block::Kind kind);
    void end_list();
    // `number` is what stands before the item on screen, "3. ".
    void begin_item(std::string number);
    void end_item();

    void begin_table();
    void end_table();
    void begin_row();
    void begin_cell(TableCell cell);
    void end_cell();
    // Of a table: it becomes the paragraph above.
    void begin_caption();
    void end_caption();

    std::size_t depth() const { return open_.size(); }
    std::vector<Block> take();

  private:
    struct Open {
        enum class Kind { page, list, item, table, cell, caption };
        Kind kind;
        Block block{};                       // the list or table in the making
        std::vector<Block> blocks{};         // of a page, item, cell or caption; of a table: what goes above it
        std::vector<std::string> numbers{};  // of a list: one for each item
        TableCell cell{};
    };

    void character(std::string_view bytes, char32_t c, Look const& look);
    void settle_blank(char32_t next, Look const& look);
    Run& run_for(Look const& look);
    void end_paragraph();
    void put(Block block);
    void put_all(std::vector<Block> blocks);
    Open take_open();

    std::vector<Open> open_;
    std::vector<Run> runs_;  // of the paragraph in the making
    Block::Kind kind_ = Block::Kind::paragraph;
    enum class Blank { none, blank, line_end } blank_ = Blank::none;
};

// One line of words as a person sees them: blanks run together, what cannot be seen left out.
std::string seen_line(std::string_view text);

}  // namespace mingtang::documents
