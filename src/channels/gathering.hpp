// What an action or a page gathers before it judges: the document, what its items ask, its receipts, and whether this
// person may read and register. What is another place's is not found (C12).
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "channels/channel.hpp"
#include "channels/duties.hpp"
#include "desk/desk.hpp"

namespace mingtang::channels {

struct Folder {
    publication::Brief document;
    std::vector<catalog::Demand> demands;
    std::vector<Receipt> receipts;
};
Folder folder_of(storage::Transaction& tx, publication::Brief document);

// Readable: a public or withdrawn document of the person's own place, of one below it, or of one above it, whose
// notices hang in every village.
Result<Folder> open_folder(Desk const& desk, storage::Transaction& tx, PublicationId id);
Rules rules_of(Desk const& desk);

// Whether this person registers receipts of this channel for this document: its own unit all of them, a street or town
// what it puts up itself.
bool registers(identity::Actor const& actor, storage::Transaction& tx, publication::Brief const& document,
               ChannelInfo const& channel);
Result<int> must_register(Desk const& desk, storage::Transaction& tx, publication::Brief const& document,
                          ChannelInfo const& channel);

struct OpenReceipt {
    Folder folder;
    ShownReceipt shown;
};
// Found for whoever reads its document.
Result<OpenReceipt> open_receipt(Desk const& desk, storage::Transaction& tx, ReceiptId id);
// And changed by whoever put it out, the document's unit, or the disclosure office.
bool may_change(Desk const& desk, storage::Transaction& tx, OpenReceipt const& open);

// What items ask, each asked of the database once.
class Demands {
  public:
    catalog::Demand const* of(storage::Transaction& tx, catalog::ItemId item);

  private:
    std::map<catalog::ItemId, std::optional<catalog::Demand>> known_;
};

}  // namespace mingtang::channels
