// Rows <-> values of receipts. No rights and no rules here: actions ask those first.
#pragma once

#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "channels/types.hpp"
#include "storage/database.hpp"

namespace mingtang::channels {

std::optional<Receipt> find_receipt(storage::Transaction& tx, ReceiptId id);
std::vector<Receipt> receipts_of(storage::Transaction& tx, PublicationId id);  // oldest first, closed ones too
// Those that stand, registered since then, over the documents of this place and below that are not withdrawn.
std::vector<Receipt> standing_since(storage::Transaction& tx, std::string_view place_path,
                                    std::optional<Instant> since);
// Of withdrawn documents, however old they are.
std::vector<Receipt> standing_of_withdrawn(storage::Transaction& tx, std::string_view place_path);
// Those that stand, put out by this unit, with no last day or one that is not before that: the latest of them.
std::vector<Receipt> hung_by(storage::Transaction& tx, org::UnitId unit, Date until, int most);
void add(storage::Transaction& tx, Receipt const& receipt);
// False when it does not stand any more.
bool close(storage::Transaction& tx, ReceiptId id, Kept how, Date on, std::string_view by, std::string_view because);

}  // namespace mingtang::channels
