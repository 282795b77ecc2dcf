// Pieces that the forms of units and fields share: a day, the document that ordered it, a line with its days.
#pragma once

#include <optional>
#include <string>

#include "base/refusal.hpp"
#include "compilation/pages.hpp"
#include "org/types.hpp"
#include "storage/database.hpp"

namespace mingtang::compilation {

web::FormField day_field(std::string name, std::string label, std::string hint);
web::FormField basis_field(std::string name, std::string hint);
DatedLine dated(std::string words, Date from, std::optional<Date> to);
std::string name_of_unit(storage::Transaction& tx, org::UnitId id);
Refusal bad_day();

}  // namespace mingtang::compilation
