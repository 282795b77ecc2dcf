// Where a catalog address leads: "/ml/3" is the district's, "/area/371311001/ml/3" a town's. Pages and downloads share
// it.
#pragma once

#include <optional>

#include "catalog/door.hpp"
#include "desk/route.hpp"
#include "org/types.hpp"

namespace mingtang::portal {

enum class Whose { district, area };

struct Place {
    org::Jurisdiction jurisdiction;
    org::Field field;
    std::string path;  // of the catalog's page
};

// Reads {code} and {field} of the route; nothing when either does not exist.
std::optional<Place> find_place(storage::Transaction& tx, desk::Visit const& visit, Whose whose);
// Reads {n}, the number of an edition: 1, 2, …
std::optional<int> edition_number(desk::Visit const& visit, Whose whose);
std::optional<int> edition_number(std::string_view text);

}  // namespace mingtang::portal
