// Numbers and neighbours that gates and publication ask the database for: index numbers given, documents with the same
// 文号, interpretations that stand beside a policy.
#pragma once

#include <string>
#include <vector>

#include "publication/gates.hpp"
#include "publication/index_number.hpp"
#include "publication/types.hpp"
#include "storage/database.hpp"

namespace mingtang::publication {

// The template of this place, or of the nearest above it, or the usual one.
std::string index_template(storage::Transaction& tx, org::JurisdictionId jurisdiction);
void set_index_template(storage::Transaction& tx, org::JurisdictionId jurisdiction, std::string_view text);
// A number that nobody had before and nobody will have again.
std::string give_index_number(storage::Transaction& tx, PublicationId id, std::string_view text,
                              IndexFacts const& facts, Instant at);

std::vector<std::string> public_with_number(storage::Transaction& tx, DocumentNumber const& number,
                                            PublicationId besides);
std::vector<Companion> companions_of(storage::Transaction& tx, PublicationId policy);

}  // namespace mingtang::publication
