// The body of a publication: headings, paragraphs, lists, tables, pictures of our own, and nothing else. Whatever is
// pasted from Word, WPS or a web page is read into this tree and written again from it; no byte of foreign markup is
// passed through (security.md C34). It is not the reader of tables: html.hpp is, on the same scanner.
// What holds of every tree that read() made: read(to_html(tree)) is the same tree.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.hpp"
#include "base/refusal.hpp"

namespace mingtang::documents {

// A piece of a line that looks alike from end to end.
struct Run {
    enum class Kind { words, line_break, image };

    Kind kind = Kind::words;
    std::string words{};  // of an image: its alternative text
    bool strong = false, emphasized = false;
    std::string address{};  // of a link: http(s), mailto, tel or a path of our own; "" where there is none
    std::string image{};    // the number of an attachment of the same publication

    bool operator==(Run const&) const = default;
};

struct Item;
struct TableRow;

struct Block {
    enum class Kind { heading, subheading, paragraph, bullets, numbers, table };

    Kind kind = Kind::paragraph;
    std::vector<Run> runs;       // of headings and paragraphs; never empty
    std::vector<Item> items;     // of lists; never empty
    std::vector<TableRow> rows;  // of tables; no row is without cells

    // A block holds items that hold blocks: what needs both to be complete is in rich_text.cpp.
    explicit Block(Kind of = Kind::paragraph);
    Block(Kind of, std::vector<Run> words);
    Block(Block const&);
    Block(Block&&) noexcept;
    Block& operator=(Block const&);
    Block& operator=(Block&&) noexcept;
    ~Block();
    bool operator==(Block const&) const;
};

// Headings stand at the top only, never in items and cells.
struct Item {
    std::vector<Block> blocks;
    bool operator==(Item const&) const = default;
};

struct TableCell {
    bool header = false;
    int rowspan = 1, colspan = 1;
    std::vector<Block> blocks{};
    bool operator==(TableCell const&) const = default;
};

struct TableRow {
    std::vector<TableCell> cells;
    bool operator==(TableRow const&) const = default;
};

struct RichText {
    std::vector<Block> blocks;

    bool empty() const { return blocks.empty(); }
    bool operator==(RichText const&) const = default;
};

namespace rich_text {

// What a person sees in the foreign page and will not find in ours.
struct LeftOut {
    int pictures = 0;  // pictures that are no attachment of ours; marks of tracking not counted
    int links = 0;     // their words stay
    int programs = 0;  // scripts, frames, embedded objects
    int hidden = 0;    // pieces of text that were not to be seen

    bool operator==(LeftOut const&) const = default;
};

struct Reading {
    RichText text;
    LeftOut left_out;
};

Result<RichText> read(std::string_view foreign_html);
Result<Reading> read_closely(std::string_view foreign_html);
// From a plain text box: markup where there is any, else a paragraph for every line.
Result<Reading> read_typed(std::string_view typed);
RichText from_plain(std::string_view text);
// "粘贴的内容里有 3 张图片没有带入。…"; "" when nothing was left out.
std::string sentence_of(LeftOut const& left_out);

// As it is stored: an image's source is "attachment:<number>".
std::string to_html(RichText const& text);
// As it is shown: `address_of` says where an attachment's bytes are fetched ("" leaves the image out).
Html shown(RichText const& text, std::function<std::string(std::string_view attachment)> const& address_of = {});

// The words alone: a line for each paragraph and each row of a table, tabs between its cells, numbers before items.
std::string plain(RichText const& text);
std::string plain(Block const& block);

// The attachments shown inside the text, in order, each once.
std::vector<std::string> images(RichText const& text);

}  // namespace rich_text
}  // namespace mingtang::documents
