// Rows <-> values of the review chain, by place, unit and kind; and everybody who could take part in it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "publication/chain.hpp"
#include "storage/database.hpp"

namespace mingtang::publication {

// For whom a chain is written: a unit or all, a kind or all.
struct ChainKey {
    org::JurisdictionId jurisdiction;
    org::UnitId unit{};          // none: all units there and below
    std::optional<Kind> kind{};  // nothing: all kinds
};

// As written for exactly this; empty when nothing is.
Chain find_chain(storage::Transaction& tx, ChainKey const& key);
// What holds for a document: unit and kind, unit, kind, place; then the same above; else the standard one.
Chain chain_for(storage::Transaction& tx, org::Jurisdiction const& place, org::UnitId unit, Kind kind);
void save_chain(storage::Transaction& tx, ChainKey const& key, Chain const& chain);  // an empty one removes it

struct WrittenChain {
    org::UnitId unit;
    std::string unit_name;
    std::optional<Kind> kind;
    Chain chain;
};
std::vector<WrittenChain> chains_of(storage::Transaction& tx, org::JurisdictionId jurisdiction);

// Everybody with an account in use from this place down.
std::vector<Person> people_under(storage::Transaction& tx, std::string_view path);

}  // namespace mingtang::publication
