// Receipts: registered, corrected, renewed after the text changed, taken down, revoked. One function per intention, one
// transaction each; nothing is overwritten.
#pragma once

#include <optional>
#include <string_view>

#include "channels/types.hpp"
#include "desk/desk.hpp"

namespace mingtang::channels {

struct NewReceipt {
    Told told;
    std::optional<Photo> photo{};  // its bytes are in the file store already
};
Result<ReceiptId> register_receipt(Desk& desk, PublicationId id, ChannelKey const& channel, NewReceipt const& receipt);
// A slip of the pen: the same fact said right. Without a new photo the old one stays.
Result<ReceiptId> correct_receipt(Desk& desk, ReceiptId id, NewReceipt const& receipt);
// The text was corrected and the old poster came off: the new one in its place.
Result<ReceiptId> renew_receipt(Desk& desk, ReceiptId id, NewReceipt const& receipt);
Result<ReceiptId> take_down(Desk& desk, ReceiptId id, std::optional<Date> on, std::string_view words);
Result<ReceiptId> revoke_receipt(Desk& desk, ReceiptId id, std::string_view reason);

}  // namespace mingtang::channels
