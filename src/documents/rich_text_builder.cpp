#include "documents/rich_text_builder.hpp"

#include <algorithm>
#include <utility>

#include "documents/rich_text_characters.hpp"
#include "documents/rich_text_tables.hpp"

namespace mingtang::documents {
namespace {

bool alike(Run const& run, Look const& look) {
    return run.kind == Run::Kind::words && run.strong == look.strong && run.emphasized == look.emphasized &&
           run.address == look.address;
}

// Blanks at the end of a line are not seen. True when the line has nothing left.
bool trim_end(std::vector<Run>& runs) {
    while (!runs.empty() && runs.back().kind == Run::Kind::words) {
        auto& words = runs.back().words;
        words.resize(words.size() - blanks_at_end(words));
        if (!words.empty()) return false;
        runs.pop_back();
    }
    return runs.empty();
}

}  // namespace

RichTextBuilder::RichTextBuilder() {
    open_.push_back({Open::Kind::page});
}

void RichTextBuilder::words(std::string_view text, Look const& look, bool lines_end) {
    for (std::size_t at = 0; at < text.size();) {
        // Most text is words and nothing else.
        if (auto const ordinary = ordinary_at(text, at); ordinary > 0) {
            settle_blank(character_at(text, at).character, look);
            run_for(look).words += text.substr(at, ordinary);
            at += ordinary;
            continue;
        }
        auto const [c, size] = character_at(text, at);
        auto const bytes = text.substr(at, size);
        at += size;
        if (lines_end && c == '\n') {
            line_break();
        } else if (is_collapsing(c)) {
            if (blank_ != Blank::line_end) blank_ = c == '\n' || c == '\r' ? Blank::line_end : Blank::blank;
        } else if (!is_unseen(c)) {
            character(bytes, c, look);
        }
    }
}

void RichTextBuilder::character(std::string_view bytes, char32_t c, Look const& look) {
    bool const line_begins = runs_.empty() || runs_.back().kind == Run::Kind::line_break;
    // Indents are the style sheet's business.
    if (line_begins && is_blank(c)) return;
    settle_blank(c, look);
    run_for(look).words += bytes;
}

// A blank in waiting becomes one when something follows on the same line. Where a line of the source ends between two
// Han characters there is none (CSS Text 3, 4.1.3).
void RichTextBuilder::settle_blank(char32_t next, Look const& look) {
    auto const waiting = std::exchange(blank_, Blank::none);
    if (waiting == Blank::none || runs_.empty() || runs_.back().kind == Run::Kind::line_break) return;
    auto& last = runs_.back();
    bool const after_words = last.kind == Run::Kind::words;
    if (waiting == Blank::line_end && is_wide(next) && after_words && is_wide(last_character(last.words))) return;
    // Rather outside a link than inside.
    if (after_words && (last.address.empty() || !look.address.empty()))
        last.words += ' ';
    else
        run_for(look).words += ' ';
}

Run& RichTextBuilder::run_for(Look const& look) {
    if (runs_.empty() || !alike(runs_.back(), look))
        runs_.push_back({Run::Kind::words, {}, look.strong, look.emphasized, look.address});
    return runs_.back();
}

// Two breaks are an empty line, and an empty line is how typewriters end a paragraph.
void RichTextBuilder::line_break() {
    blank_ = Blank::none;
    if (trim_end(runs_)) return;
    if (runs_.back().kind == Run::Kind::line_break) return end_paragraph();
    runs_.push_back({Run::Kind::line_break});
}

void RichTextBuilder::image(std::string_view attachment, std::string_view alternative, Look const& look) {
    settle_blank(0, look);
    runs_.push_back({Run::Kind::image, seen_line(alternative), false, false, look.address, std::string{attachment}});
}

void RichTextBuilder::paragraph(Block::Kind kind) {
    end_paragraph();
    kind_ = open_.size() == 1 ? kind : Block::Kind::paragraph;
}

void RichTextBuilder::end_paragraph() {
    blank_ = Blank::none;
    while (!trim_end(runs_) && runs_.back().kind == Run::Kind::line_break) runs_.pop_back();
    if (runs_.empty()) return;
    Block block{kind_, std::exchange(runs_, {})};
    if (kind_ != Block::Kind::paragraph)
        for (auto& run : block.runs) run.strong = false;  // a heading is strong as it is
    if (kind_ != Block::Kind::paragraph) block.runs = joined(std::move(block.runs));
    put(std::move(block));
}

void RichTextBuilder::put(Block block) {
    auto& top = open_.back();
    if (top.kind != Open::Kind::list) return top.blocks.push_back(std::move(block));
    // Between two items: browsers show it, so it belongs to the one before.
    if (top.block.items.empty()) top.block.items.emplace_back(), top.numbers.emplace_back();
    top.block.items.back().blocks.push_back(std::move(block));
}

void RichTextBuilder::put_all(std::vector<Block> blocks) {
    for (auto& block : blocks) put(std::move(block));
}

RichTextBuilder::Open RichTextBuilder::take_open() {
    end_paragraph();
    auto open = std::move(open_.back());
    open_.pop_back();
    return open;
}

void RichTextBuilder::begin_list(Block::Kind kind) {
    paragraph(Block::Kind::paragraph);
    open_.push_back({Open::Kind::list, Block{kind}});
}

void RichTextBuilder::end_list() {
    auto list = take_open();
    put_all(finished_list(std::move(list.block), list.numbers));
}

void RichTextBuilder::begin_item(std::string number) {
    end_paragraph();
    open_.back().numbers.push_back(std::move(number));
    open_.push_back({Open::Kind::item});
}

void RichTextBuilder::end_item() {
    auto item = take_open();
    open_.back().block.items.push_back({std::move(item.blocks)});
}

void RichTextBuilder::begin_table() {
    paragraph(Block::Kind::paragraph);
    open_.push_back({Open::Kind::table, Block{Block::Kind::table}});
}

void RichTextBuilder::end_table() {
    auto table = take_open();
    put_all(std::move(table.blocks));
    put_all(finished_table(std::move(table.block)));
}

void RichTextBuilder::begin_row() {
    end_paragraph();
    open_.back().block.rows.emplace_back();
}

void RichTextBuilder::begin_cell(TableCell cell) {
    end_paragraph();
    open_.push_back({Open::Kind::cell, Block{}, {}, {}, std::move(cell)});
}

void RichTextBuilder::end_cell() {
    auto cell = take_open();
    cell.cell.blocks = std::move(cell.blocks);
    open_.back().block.rows.back().cells.push_back(std::move(cell.cell));
}

void RichTextBuilder::begin_caption() {
    end_paragraph();
    open_.push_back({Open::Kind::caption});
}

void RichTextBuilder::end_caption() {
    auto caption = take_open();
    put_all(std::move(caption.blocks));
}

std::vector<Block> RichTextBuilder::take() {
    end_paragraph();
    return std::move(open_.front().blocks);
}

std::string seen_line(std::string_view text) {
    RichTextBuilder line;
    line.words(text, {});
    auto blocks = line.take();
    return blocks.empty() ? std::string{} : std::move(blocks.front().runs.front().words);
}

}  // namespace mingtang::documents
