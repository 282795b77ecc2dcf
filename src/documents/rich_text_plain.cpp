// Between rich text and plain words, both ways.
#include <algorithm>

#include "base/text.hpp"
#include "documents/rich_text.hpp"
#include "documents/rich_text_builder.hpp"

namespace mingtang::documents::rich_text {
namespace {

void line_end(std::string& out) {
    if (!out.empty() && out.back() != '\n') out += '\n';
}

void say(std::string& out, Block const& block);

void say(std::string& out, std::vector<Block> const& blocks) {
    for (auto const& block : blocks) line_end(out), say(out, block);
}

// One line for each row: what breaks lines inside a cell becomes a blank.
std::string cell_words(TableCell const& cell) {
    std::string words;
    say(words, cell.blocks);
    std::ranges::replace(words, '\n', ' ');
    return words;
}

void say(std::string& out, Block const& block) {
    for (auto const& run : block.runs) out += run.kind == Run::Kind::line_break ? "\n" : run.words;
    for (std::size_t i = 0; i < block.items.size(); ++i) {
        line_end(out);
        if (block.kind == Block::Kind::numbers) out += std::to_string(i + 1) + ". ";
        auto const& blocks = block.items[i].blocks;
        say(out, blocks.front());
        for (std::size_t b = 1; b < blocks.size(); ++b) line_end(out), say(out, blocks[b]);
    }
    for (auto const& row : block.rows) {
        line_end(out);
        for (auto const& cell : row.cells) {
            if (&cell != &row.cells.front()) out += '\t';
            out += cell_words(cell);
        }
    }
}

void find_images(std::vector<std::string>& found, std::vector<Block> const& blocks) {
    for (auto const& block : blocks) {
        for (auto const& run : block.runs)
            if (run.kind == Run::Kind::image && std::ranges::find(found, run.image) == found.end())
                found.push_back(run.image);
        for (auto const& item : block.items) find_images(found, item.blocks);
        for (auto const& row : block.rows)
            for (auto const& cell : row.cells) find_images(found, cell.blocks);
    }
}

bool looks_like_markup(std::string_view typed) {
    for (std::string_view const sign : {"</", "<br", "<p>", "<P>", "<BR", "<img ", "<hr", "<!--"})
        if (typed.find(sign) != typed.npos) return true;
    return false;
}

}  // namespace

std::string plain(Block const& block) {
    std::string out;
    say(out, block);
    return out;
}

std::string plain(RichText const& text) {
    std::string out;
    say(out, text.blocks);
    return out;
}

RichText from_plain(std::string_view text) {
    RichTextBuilder builder;
    for (auto const line : split(text, '\n')) builder.words(line, {}), builder.paragraph(Block::Kind::paragraph);
    return {builder.take()};
}

Result<Reading> read_typed(std::string_view typed) {
    if (looks_like_markup(typed) || !is_utf8(typed)) return read_closely(typed);
    return Reading{from_plain(typed), {}};
}

std::vector<std::string> images(RichText const& text) {
    std::vector<std::string> found;
    find_images(found, text.blocks);
    return found;
}

std::string sentence_of(LeftOut const& left_out) {
    std::string out;
    if (left_out.pictures > 0)
        out +=
            "粘贴的内容里有 " + std::to_string(left_out.pictures) + " 张图片没有带入，请先作为附件上传，再插入正文。";
    if (left_out.hidden > 0)
        out += "有 " + std::to_string(left_out.hidden) + " 处在原文中隐藏、看不见的文字没有带入，请核对是否需要。";
    if (left_out.links > 0)
        out += "有 " + std::to_string(left_out.links) + " 处链接指向无法公开访问的地址，只保留了文字。";
    if (left_out.programs > 0) out += "有 " + std::to_string(left_out.programs) + " 处脚本或嵌入的网页、对象没有带入。";
    return out;
}

}  // namespace mingtang::documents::rich_text
