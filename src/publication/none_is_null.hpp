// "None yet" is 0 or "" in a value and NULL in the database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"

namespace mingtang::publication {

template <class Tag>
std::optional<Id<Tag>> maybe(Id<Tag> id) {
    return id ? std::optional{id} : std::nullopt;
}

inline std::optional<std::int64_t> maybe(std::int64_t account) {
    return account ? std::optional{account} : std::nullopt;
}

inline std::optional<std::string> maybe(std::string_view text) {
    return text.empty() ? std::nullopt : std::optional{std::string{text}};
}

}  // namespace mingtang::publication
