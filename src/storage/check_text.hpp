// Text that one engine would take and the other refuse or cut is refused by both, before it is bound.
#pragma once

#include <string>

#include "base/text.hpp"
#include "storage/database.hpp"

namespace mingtang::storage {

inline void check_text(Query const& query, std::string const& text) {
    if (text.find('\0') != text.npos || !is_utf8(text))
        throw Failure{Failure::Kind::constraint, std::string{query.name} + ": a parameter is not clean UTF-8"};
}

}  // namespace mingtang::storage
