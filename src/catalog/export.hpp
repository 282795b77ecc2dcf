// One edition as a file: the official table (XLSX, DOCX, PDF), a plain table (CSV), values (JSON). Read back by our own
// reader it gives the same records. Nothing a spreadsheet would run as a formula leaves here (security.md C41).
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "catalog/types.hpp"
#include "storage/database.hpp"

namespace mingtang::catalog {

struct Export {
    Catalog catalog;
    Edition edition;
    std::string field, jurisdiction;  // 义务教育领域, 罗庄区
    std::vector<Item> items;
    std::map<org::UnitId, std::string> units;  // names of the disclosing units
    std::string title() const;                 // 罗庄区义务教育领域基层政务公开标准目录（第2版）
};

// A published or superseded edition; number 0 = the one in force. Drafts are never exported.
std::optional<Export> gather(storage::Transaction& tx, CatalogId catalog, int number = 0);
// The same without items: what it is called and when it was published.
std::optional<Export> gather_head(storage::Transaction& tx, CatalogId catalog, int number = 0);

// Hands every item over, in printed order, as often as it is asked.
using EachItem = std::function<void(std::function<void(Item const&)> const&)>;
EachItem items_in_store(storage::Transaction& tx, EditionId edition);

std::string to_csv(Export const& edition);  // UTF-8 with a mark for Excel, CRLF, lists one element a line
std::string to_json(Export const& edition);
std::string to_xlsx(Export const& edition);  // the official table (official_table.hpp)
std::string to_xlsx(Export const& head, EachItem const& items);
std::string to_docx(Export const& edition);  // the same for Word, on A3
std::string to_pdf(Export const& edition);   // the same as paper

// A cell a spreadsheet must not take for a formula gets a leading '.
std::string guarded(std::string_view cell);

}  // namespace mingtang::catalog
