#include "catalog/reading/read_table.hpp"

#include "catalog/reading/walk.hpp"

namespace mingtang::catalog {

std::string ReadRecord::where() const {
    auto const rows = std::to_string(first_row) + (last_row > first_row ? "-" + std::to_string(last_row) : "");
    return "表" + std::to_string(table) + " 行" + rows;
}

ReadTable read_table(documents::GridFile const& file, std::string_view file_name) {
    ReadTable table;
    read_table(
        file, file_name, [&](ReadRecord&& record) { table.records.push_back(std::move(record)); },
        [&](RowAccount&& row) { table.rows.push_back(std::move(row)); });
    return table;
}

void read_table(documents::GridFile const& file, std::string_view file_name,
                std::function<void(ReadRecord&&)> const& record, std::function<void(RowAccount&&)> const& row) {
    reading::walk(file, file_name, {record, row});
}

}  // namespace mingtang::catalog
