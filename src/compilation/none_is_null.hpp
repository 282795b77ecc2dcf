// "None yet" is 0 in a value and NULL in the database.
#pragma once

#include <cstdint>
#include <optional>

#include "base/id.hpp"

namespace mingtang::compilation {

template <class Tag>
std::optional<Id<Tag>> maybe(Id<Tag> id) {
    return id ? std::optional{id} : std::nullopt;
}

inline std::optional<std::int64_t> maybe(std::int64_t account) {
    return account ? std::optional{account} : std::nullopt;
}

}  // namespace mingtang::compilation
