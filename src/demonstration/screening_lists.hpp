// The lists of screening as a district keeps them: the words of the data files, a leader's name, a document of a
// superior that is not to be quoted. The last two are invented.
#pragma once

#include <string>

#include "demonstration/district.hpp"

namespace mingtang::demonstration {

void found_screening_lists(storage::Database& database, District const& district, std::string const& data, Instant now);

}  // namespace mingtang::demonstration
