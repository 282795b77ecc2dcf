// What an item in force asks of a document that serves it: through which channels, until when, for how long. Short: for
// whoever asks of thousands of documents.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/time_limit/rule.hpp"
#include "catalog/types.hpp"
#include "storage/database.hpp"

namespace mingtang::catalog {

struct Demand {
    ItemId item;
    std::string name;                   // the second level, else the first
    std::vector<std::string> channels;  // as printed
    std::string time_limit;             // as printed
    std::vector<TimeRule> rules;        // as understood
    std::optional<Instant> since{};     // the edition in force was published
};
// Nothing when no edition in force holds the item.
std::optional<Demand> find_demand(storage::Transaction& tx, ItemId item);

}  // namespace mingtang::catalog
