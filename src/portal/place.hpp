// Where a catalog address leads: "/ml/3" is the district's, "/area/371311001/ml/3" a town's. Pages and downloads share
// it.
#pragma once

#include <optional>
#include <string>

#include "catalog/door.hpp"
#include "desk/route.hpp"
#include "org/types.hpp"
#include "web/view.hpp"

namespace mingtang::portal {

enum class Whose { district, area };

struct Place {
    org::Jurisdiction jurisdiction;
    org::Field field;
    std::string path;  // of the catalog's page
};

// Reads {code} and {field} of the route; nothing when either does not exist.
std::optional<Place> find_place(storage::Transaction& tx, desk::Visit const& visit, Whose whose);
// 停用: that a field is no longer compiled, and what carries it on; nothing while it is a field.
struct FieldEnd {
    std::string words;
    std::optional<web::Link> successor;
};
std::optional<FieldEnd> end_of(storage::Transaction& tx, org::Field const& field, org::Jurisdiction const& place,
                               Date today);
// Reads {n}, the number of an edition: 1, 2, …
std::optional<int> edition_number(desk::Visit const& visit, Whose whose);
std::optional<int> edition_number(std::string_view text);

}  // namespace mingtang::portal
