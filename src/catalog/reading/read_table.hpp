// Understands published catalog tables: grids in, records out. Pure. The rules are those of
// data/catalog_samples/README.md; they hold for every format, and a wrong guess is worse than a marked doubt.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/types.hpp"
#include "documents/grid.hpp"

namespace mingtang::catalog {

// What became of one physical row. Nothing is lost in silence.
struct RowAccount {
    int table = 0;  // from 1
    int row = 0;    // number in the source, from 1
    enum class Kind { record, continuation, header, caption, blank, unread } kind;
    std::string reason;  // for unread: "unread, because …" in Chinese
    std::string text;    // the row's words, shortened, for the officer
};

struct ReadRecord {
    Entry entry;
    int table = 0;
    int first_row = 0, last_row = 0;
    std::vector<std::string> doubts;  // "channels: 选项的方框已丢失，无法判断选了哪些"
    std::string where() const;        // "表1 行5-7"
};

struct ReadTable {
    std::vector<ReadRecord> records;
    std::vector<RowAccount> rows;  // every physical row exactly once, in order
};

ReadTable read_table(documents::GridFile const& file, std::string_view file_name);

// The same, handed out as it becomes known: a table of 100 000 rows is never in memory twice. Rows come in order, and
// so do records; which of the two comes first is not said.
void read_table(documents::GridFile const& file, std::string_view file_name,
                std::function<void(ReadRecord&&)> const& record, std::function<void(RowAccount&&)> const& row);

}  // namespace mingtang::catalog
