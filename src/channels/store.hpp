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
// Those that stand, registered since then, over all documents.
std::vector<Receipt> standing_since(storage::Transaction& tx, std::optional<Instant> since);
// Those that stand, put out by this unit, with no last day or one that is not before that: the latest of them.
std::vector<Receipt> hung_by(storage::Transaction& tx, org::UnitId unit, Date until, int most);
void add(storage::Transaction& tx, Receipt const& receipt);
// False when it does not stand any more.
bool close(storage::Transaction& tx, ReceiptId id, Kept how, Date on, std::string_view by, std::string_view because);
// Documents with a posting whose last day lies in (after, up_to]: what readers see of them changes overnight.
std::vector<PublicationId> postings_over(storage::Transaction& tx, Date after, Date up_to);

}  // namespace mingtang::channels
