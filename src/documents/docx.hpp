// A Word document (.docx) to grids: its tables as they are seen, with the paragraphs above them. Insertions under
// review count as made, deletions as done, hidden text is not seen.
#pragma once

#include "base/refusal.hpp"
#include "documents/grid.hpp"
#include "documents/package.hpp"

namespace mingtang::documents {

Result<GridFile> read_document(Package const& package);

}  // namespace mingtang::documents
