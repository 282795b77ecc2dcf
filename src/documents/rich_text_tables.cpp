#include "documents/rich_text_tables.hpp"

#include <algorithm>
#include <utility>

#include "documents/limits.hpp"

namespace mingtang::documents {
namespace {

void put_number(std::vector<Block>& blocks, std::string const& number) {
    if (blocks.front().kind != Block::Kind::paragraph) blocks.insert(blocks.begin(), Block{Block::Kind::paragraph});
    auto& runs = blocks.front().runs;
    Run const plain{Run::Kind::words};
    bool const has_plain_start = !runs.empty() && runs.front().kind == Run::Kind::words && !runs.front().strong &&
                                 !runs.front().emphasized && runs.front().address.empty();
    if (!has_plain_start) runs.insert(runs.begin(), plain);
    runs.front().words.insert(0, number);
    auto& words = runs.front().words;
    if (runs.size() == 1 && words.ends_with(' ')) words.pop_back();
}

}  // namespace

std::vector<Block> finished_list(Block list, std::vector<std::string> const& numbers) {
    std::vector<std::string> kept;
    for (std::size_t i = 0; i < list.items.size(); ++i)
        if (!list.items[i].blocks.empty()) kept.push_back(numbers[i]);
    std::erase_if(list.items, [](Item const& item) { return item.blocks.empty(); });
    if (list.items.empty()) return {};

    bool counts = list.kind == Block::Kind::numbers;
    for (std::size_t i = 0; i < kept.size(); ++i) counts = counts && kept[i] == std::to_string(i + 1) + ". ";
    if (list.kind == Block::Kind::bullets || counts) return {std::move(list)};

    std::vector<Block> blocks;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        auto& item = list.items[i].blocks;
        if (!kept[i].empty()) put_number(item, kept[i]);
        std::ranges::move(item, std::back_inserter(blocks));
    }
    return blocks;
}

std::vector<Block> finished_table(Block table) {
    auto& rows = table.rows;
    // Rows without cells go, and what spans them spans one less.
    std::vector<int> rows_before{0};
    for (auto const& row : rows) rows_before.push_back(rows_before.back() + !row.cells.empty());
    bool words = false;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (auto& cell : rows[r].cells) {
            auto const left = rows.size() - r;
            auto const end = r + (cell.rowspan == 0 ? left : std::min(std::size_t(cell.rowspan), left));
            cell.rowspan = std::max(1, rows_before[end] - rows_before[r]);
            cell.colspan = std::clamp(cell.colspan, 1, limits::columns);
            words = words || !cell.blocks.empty();
        }
    }
    std::erase_if(rows, [](TableRow const& row) { return row.cells.empty(); });
    if (!words) return {};
    if (rows.size() == 1 && rows[0].cells.size() == 1) return std::move(rows[0].cells[0].blocks);
    return {std::move(table)};
}

std::vector<Run> joined(std::vector<Run> runs) {
    std::vector<Run> out;
    for (auto& run : runs) {
        bool const joins = !out.empty() && run.kind == Run::Kind::words && out.back().kind == Run::Kind::words &&
                           out.back().strong == run.strong && out.back().emphasized == run.emphasized &&
                           out.back().address == run.address;
        if (joins)
            out.back().words += run.words;
        else
            out.push_back(std::move(run));
    }
    return out;
}

}  // namespace mingtang::documents
