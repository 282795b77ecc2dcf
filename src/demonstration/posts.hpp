// A post of the demonstration at its desk, on a day: how its history is acted out.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "demonstration/district.hpp"
#include "desk/desk.hpp"

namespace mingtang::demonstration {

template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error{"demonstration: " + result.error().sentence()};
    return std::move(*result);
}

inline Desk desk_of(storage::Database& database, District const& district, calendar::Workdays const& workdays,
                    std::string_view login, Instant now) {
    auto const& account = district.account(login);
    identity::Actor actor{
        account.id, account.name, account.unit, account.path, {account.roles.begin(), account.roles.end()}};
    return {database, workdays, now, std::move(actor), "demonstration"};
}

// Lists of the data files: parts separated by ';'.
inline std::vector<std::string> list_of(std::string_view text) {
    std::vector<std::string> found;
    for (auto const part : split(text, ';'))
        if (!part.empty()) found.emplace_back(part);
    return found;
}

}  // namespace mingtang::demonstration
