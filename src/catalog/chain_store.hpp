// Rows <-> values of the review chain: the stages of a jurisdiction, who had which part in an edition, the way it took.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/chain.hpp"
#include "storage/database.hpp"

namespace mingtang::catalog {

// As written for exactly this jurisdiction and level; empty when nothing is.
Chain find_chain(storage::Transaction& tx, org::JurisdictionId jurisdiction, Level level);
// What holds there: its own, else that of the jurisdiction above, else the standard one.
Chain chain_for(storage::Transaction& tx, org::Jurisdiction const& place, Level level);
void save_chain(storage::Transaction& tx, org::JurisdictionId jurisdiction, Level level, Chain const& chain);

// A person's part in an edition: Stage::none stands for having compiled it.
struct Part {
    Stage stage = Stage::none;
};
std::optional<Part> part_of(storage::Transaction& tx, EditionId edition, std::int64_t account);
// A second, other part of the same person breaks the key of the table.
void add_part(storage::Transaction& tx, EditionId edition, std::int64_t account, Part part);

struct TakenStep {
    std::string step;  // "pass"
    Stage stage = Stage::none;
    std::string actor, words;
    Instant at{};
    std::optional<Date> due_on;
};
void add(storage::Transaction& tx, EditionId edition, TakenStep const& step);
std::vector<TakenStep> steps_of(storage::Transaction& tx, EditionId edition);

// Everybody with an account in use from this place down.
std::vector<Person> people_under(storage::Transaction& tx, std::string_view path);

}  // namespace mingtang::catalog
