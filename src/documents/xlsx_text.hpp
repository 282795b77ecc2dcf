// The words of workbooks: strings of several runs, the table of strings that cells point into, and their escapes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "documents/package.hpp"
#include "documents/shared_text.hpp"
#include "documents/xml.hpp"

namespace mingtang::documents {

// After the start of <si> or <is>: all runs joined, without the reading aids in <rPh>; ends with the element.
Result<Done> read_runs(XmlScanner& xml, std::string& out);

// Line ends become '\n', _x000D_ what it stands for; false when it is more than a cell may hold.
bool settle_cell_text(std::string& words);

Result<std::vector<SharedText>> read_shared_strings(Package const& package, std::string_view part);

}  // namespace mingtang::documents
