// Any page as a catalog: every physical row of its tables is accounted for, once and in order.
#include "catalog/reading/read_table.hpp"

#include "documents/html.hpp"
#include "fuzz/checked.hpp"

using namespace mingtang;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const file = documents::read_html(fuzz::text_of(data, size));
    if (!file) return 0;
    auto const table = catalog::read_table(*file, "目录.html");
    std::size_t at = 0;
    int grid_number = 0;
    for (auto const& grid : file->grids) {
        ++grid_number;
        for (auto const& row : grid.rows) {
            fuzz::must(at < table.rows.size(), "no row is lost");
            auto const& account = table.rows[at++];
            fuzz::must(account.table == grid_number && account.row == row.number, "rows stand in order");
            bool const unread = account.kind == catalog::RowAccount::Kind::unread;
            fuzz::must(!unread || !account.reason.empty(), "what is unread has a reason");
        }
    }
    fuzz::must(at == table.rows.size(), "no row is invented");
    for (auto const& record : table.records) {
        fuzz::must(record.table >= 1 && record.table <= grid_number, "records stand in a table");
        fuzz::must(is_utf8(record.entry.level1) && is_utf8(record.entry.level2), "records are text");
    }
    return 0;
}
