// The way of a submitted edition up to the disclosure office's desk, for scenarios whose story begins there.
#pragma once

#include <stdexcept>

#include "catalog/actions.hpp"
#include "catalog/store.hpp"
#include "make/district.hpp"

namespace mingtang::make {

// Passed by a reviewer of the unit whose draft it is, and by a legal reviewer; each a person of their own.
inline void to_the_office(Office& office, catalog::EditionId id, Instant now = *parse_instant(scenario_day)) {
    auto const edition =
        office.database().read([&](storage::Transaction& tx) { return catalog::find_edition(tx, id); });
    std::string unit;
    for (auto const& [name, one] : office.district().units)
        if (one == edition->unit) unit = name;
    auto reviewer = office.reviewer(unit);
    auto legal = office.legal_reviewer();
    for (auto* desk : {&reviewer, &legal}) {
        desk->now = now;
        if (auto const done = catalog::pass(*desk, id); !done)
            throw std::runtime_error{"not passed: " + done.error().sentence()};
    }
}

}  // namespace mingtang::make
