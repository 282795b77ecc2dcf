// An edition as a printed document: the official table on A3, landscape, its title above and its source at the foot.
#pragma once

#include "catalog/export.hpp"
#include "documents/printed.hpp"

namespace mingtang::catalog {

// `edition` must outlive the document: rows are made when a writer asks for them.
documents::PrintedDocument printed(Export const& edition);

}  // namespace mingtang::catalog
