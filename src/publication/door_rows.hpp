// From rows to what the door's answers have in common.
#pragma once

#include <string>
#include <string_view>

#include "publication/door.hpp"

namespace mingtang::publication::door {

Validity validity_from(std::string_view code);
// Columns organ, year, serial.
std::string number_from(storage::Row const& row, std::size_t at);

}  // namespace mingtang::publication::door
