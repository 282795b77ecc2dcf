// An item through the editions of its catalog: how it came, what each edition changed in it, what it became. Both ways:
// from what it continues, and to what continues it (改名、拆分、合并).
#pragma once

#include "catalog/door.hpp"
#include "portal/pages.hpp"

namespace mingtang::portal {

// `path`: of the catalog's page; editions stand below it. `in_force`: the number of the edition in force.
void add_history(storage::Transaction& tx, ItemPage& page, catalog::ItemId item, catalog::CatalogId catalog,
                 std::string const& path, int in_force);

}  // namespace mingtang::portal
