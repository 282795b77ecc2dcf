#include "publication/notice_sheet.hpp"

#include <algorithm>
#include <memory>

#include "documents/rich_text.hpp"

namespace mingtang::publication {
namespace {

using documents::Block;
using documents::PrintedBlock;

// Read from two steps away: larger than a document on a desk, and larger still on A3.
struct Sizes {
    double title, heading, text, table, small, code;
};
constexpr Sizes on_a4{22, 15, 13, 10.5, 10, 32};
constexpr Sizes on_a3{32, 21, 18, 14, 13, 45};

std::string words_of(std::vector<Block> const& blocks) {
    std::string words;
    for (auto const& block : blocks) {
        auto part = documents::rich_text::plain(block);
        while (!part.empty() && part.back() == '\n') part.pop_back();
        if (!part.empty()) words += (words.empty() ? "" : "\n") + part;
    }
    return words;
}

// Cells of the text's table, with those that come down from a row above said again: the sheet may break between them.
std::vector<documents::PrintedRow> rows_of(Block const& table, std::size_t& columns) {
    std::vector<documents::PrintedRow> rows;
    struct Above {
        std::string words;
        int rows = 0, columns = 1;
    };
    std::vector<Above> above;  // by column: what covers it from above
    for (auto const& row : table.rows) {
        documents::PrintedRow printed;
        std::size_t column = 0, cell = 0;
        auto const covered = [&] { return column < above.size() && above[column].rows > 0; };
        while (cell < row.cells.size() || covered()) {
            if (covered()) {
                auto& one = above[column];
                printed.push_back({one.words, one.columns, true});
                --one.rows;
                column += static_cast<std::size_t>(one.columns);
                continue;
            }
            auto const& one = row.cells[cell++];
            auto words = words_of(one.blocks);
            above.resize(std::max(above.size(), column + static_cast<std::size_t>(one.colspan)));
            if (one.rowspan > 1) above[column] = {words, one.rowspan - 1, one.colspan};
            printed.push_back({std::move(words), one.colspan, false});
            column += static_cast<std::size_t>(one.colspan);
        }
        columns = std::max(columns, column);
        rows.push_back(std::move(printed));
    }
    for (auto& row : rows) {  // a short row is filled up, so that every row has all columns
        std::size_t have = 0;
        for (auto const& cell : row) have += static_cast<std::size_t>(cell.columns);
        if (have < columns) row.push_back({{}, static_cast<int>(columns - have), false});
    }
    return rows;
}

PrintedBlock table_of(Block const& table, double size) {
    std::size_t columns = 0;
    auto rows = std::make_shared<std::vector<documents::PrintedRow>>(rows_of(table, columns));
    documents::PrintedTable printed;
    printed.columns.resize(columns);
    bool const headed =
        !table.rows.empty() && std::ranges::all_of(table.rows.front().cells, &documents::TableCell::header);
    std::size_t const head = headed ? 1 : 0;
    if (headed) printed.head = {rows->front()};
    printed.rows = rows->size() - head;
    printed.row = [rows, head](std::size_t i) { return (*rows)[i + head]; };
    printed.size = size;
    return printed;
}

PrintedBlock block_of(Block const& block, Sizes const& sizes) {
    switch (block.kind) {
        case Block::Kind::heading:
        case Block::Kind::subheading:
            return documents::PrintedHeading{documents::rich_text::plain(block), sizes.heading};
        case Block::Kind::table:
            return table_of(block, sizes.table);
        case Block::Kind::paragraph:
            return documents::PrintedParagraph{"　　" + documents::rich_text::plain(block), sizes.text};
        case Block::Kind::bullets:
        case Block::Kind::numbers:
            break;
    }
    return documents::PrintedParagraph{documents::rich_text::plain(block), sizes.text};
}

}  // namespace

bool is_signed_in_text(Content const& content) {
    if (!content.metadata.signed_on) return false;
    auto const text = documents::rich_text::read(content.body);
    return text && documents::rich_text::plain(*text).find(chinese(*content.metadata.signed_on)) != std::string::npos;
}

documents::PrintedDocument notice_sheet(door::Document const& document, documents::Paper paper,
                                        std::string_view public_url, Date printed_on) {
    auto const& content = document.revision.content;
    auto const& data = content.metadata;
    bool const large = paper == documents::Paper::a3_portrait || paper == documents::Paper::a3_landscape;
    auto const& sizes = large ? on_a3 : on_a4;
    auto const address = std::string{public_url} + door::path_of(document.publication.id);
    auto const issuer = data.issuer.empty() ? document.unit_name : data.issuer;

    documents::PrintedDocument sheet;
    sheet.paper = paper;
    sheet.title = data.title;
    sheet.author = issuer;
    sheet.subject = document.publication.index_number;
    sheet.made_at = iso(document.published_at);
    sheet.foot =
        "索引号 " + document.publication.index_number + "　张贴版印于 " + iso(printed_on) + "，以网页现行文本为准";
    sheet.blocks.push_back(documents::PrintedHeading{data.title, sizes.title});
    if (data.number)
        sheet.blocks.push_back(documents::PrintedParagraph{data.number->text(), sizes.text, documents::Align::centre});
    if (auto const text = documents::rich_text::read(content.body))
        for (auto const& block : text->blocks) sheet.blocks.push_back(block_of(block, sizes));
    if (!is_signed_in_text(content))
        sheet.blocks.push_back(documents::PrintedParagraph{
            issuer + (data.signed_on ? "\n" + chinese(*data.signed_on) : ""), sizes.text, documents::Align::right});
    if (!content.attachments.empty()) {
        std::string names = "附件（扫码查看）：";
        for (auto const& file : content.attachments) names += "\n" + file.name;
        sheet.blocks.push_back(documents::PrintedParagraph{std::move(names), sizes.small});
    }
    sheet.blocks.push_back(documents::PrintedCode{address, "扫码看现行文本和附件", sizes.code});
    sheet.blocks.push_back(documents::PrintedParagraph{
        "张贴地点：______________　张贴起止：______________　经办：__________", sizes.small});
    return sheet;
}

}  // namespace mingtang::publication
