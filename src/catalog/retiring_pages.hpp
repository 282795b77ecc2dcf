// The box of what leaves, for the edition's page.
#pragma once

#include "catalog/pages.hpp"
#include "desk/route.hpp"

namespace mingtang::catalog {

LeavingBox leaving_box(desk::Visit& visit, storage::Transaction& tx, EditionId id, bool writable);

}  // namespace mingtang::catalog
