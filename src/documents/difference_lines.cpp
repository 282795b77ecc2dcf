#include "documents/difference_lines.hpp"

#include <algorithm>

#include "documents/rich_text.hpp"

namespace mingtang::documents {
namespace {

using Kind = DifferenceLine::Kind;

void add_look(std::string& look, std::vector<Run> const& runs) {
    for (auto const& run : runs) {
        if (run.strong) look += "strong:" + run.words + "\n";
        if (run.emphasized) look += "em:" + run.words + "\n";
        if (!run.address.empty()) look += "link:" + run.address + "\n";
        if (run.kind == Run::Kind::image) look += "image:" + run.image + "\n";
        if (run.kind == Run::Kind::line_break) look += "break\n";
    }
}

void add_look(std::string& look, std::vector<Block> const& blocks) {
    for (auto const& block : blocks) {
        add_look(look, block.runs);
        for (auto const& item : block.items) add_look(look, item.blocks);
        for (auto const& row : block.rows)
            for (auto const& cell : row.cells) add_look(look, cell.blocks);
    }
}

// Where links lead and which picture it is are words of the difference: nobody else would say that they changed.
std::string words_of(std::vector<Run> const& runs) {
    std::string words;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        auto const& run = runs[i];
        if (run.kind == Run::Kind::line_break) words += ' ';
        if (run.kind == Run::Kind::words) words += run.words;
        if (run.kind == Run::Kind::image) words += "〔图片：" + (run.words.empty() ? run.image : run.words) + "〕";
        bool const link_ends = !run.address.empty() && (i + 1 == runs.size() || runs[i + 1].address != run.address);
        if (link_ends) words += "〔链接：" + run.address + "〕";
    }
    return words;
}

std::string words_of(std::vector<Block> const& blocks) {
    std::string words;
    for (auto const& block : blocks) {
        if (!words.empty()) words += ' ';
        words += words_of(block.runs);
        for (auto const& item : block.items) words += words_of(item.blocks);
        for (auto const& row : block.rows)
            for (auto const& cell : row.cells) words += words_of(cell.blocks) + ' ';
    }
    std::ranges::replace(words, '\t', ' ');
    return words;
}

Kind kind_of(Block::Kind kind) {
    return kind == Block::Kind::heading      ? Kind::heading
           : kind == Block::Kind::subheading ? Kind::subheading
                                             : Kind::paragraph;
}

void add_lines(std::vector<TextLine>& lines, std::vector<Block> const& blocks, bool inside_item) {
    for (auto const& block : blocks) {
        if (!block.runs.empty()) {
            lines.push_back({inside_item ? Kind::item : kind_of(block.kind), words_of(block.runs), {}});
            add_look(lines.back().look, block.runs);
        }
        // Without their numbers: one item more would make all after it look changed.
        for (auto const& item : block.items) add_lines(lines, item.blocks, true);
        for (auto const& row : block.rows) {
            TextLine line{Kind::row, {}, {}};
            for (auto const& cell : row.cells) {
                if (&cell != &row.cells.front()) line.words += '\t';
                line.words += words_of(cell.blocks);
                add_look(line.look, cell.blocks);
                line.look +=
                    std::to_string(cell.rowspan) + "x" + std::to_string(cell.colspan) + (cell.header ? "h\n" : "\n");
            }
            lines.push_back(std::move(line));
        }
    }
}

}  // namespace

std::vector<TextLine> lines_of(RichText const& text) {
    std::vector<TextLine> lines;
    add_lines(lines, text.blocks, false);
    return lines;
}

}  // namespace mingtang::documents
