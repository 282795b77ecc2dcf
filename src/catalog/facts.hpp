// Gathers what the lint is handed: the units of the whole district, those that ended and still owe an item, the laws and
// the statutes. The three sources (guideline, powers, services) are compilation's; whoever stands above both adds them.
#pragma once

#include <string>

#include "catalog/lint/facts.hpp"
#include "catalog/types.hpp"
#include "storage/database.hpp"

namespace mingtang::catalog {

lint::Facts gather_facts(storage::Transaction& tx, Catalog const& catalog, std::vector<Item> items, Date day);

// The legal errors that stand in the way of submission and publication, in one sentence; "" when nothing does.
std::string legal_obstacle(storage::Transaction& tx, Catalog const& catalog, std::vector<Item> items, Date day);

}  // namespace mingtang::catalog
