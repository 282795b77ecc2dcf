// What others may ask of channels: where a public document also stands, for its page and the API; what still shows a
// withdrawn one. Only what readers may know is here: never a photograph, never who registered it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "channels/types.hpp"
#include "storage/database.hpp"

namespace mingtang::channels::door {

// Nothing private is in it: the place, the days, the address.
struct PublicReceipt {
    ChannelKey channel;
    std::string name, way, place, address, reference, minute, unit;
    Date from{};
    std::optional<Date> until{};
    bool running = false;  // hangs there today
};
// Of a document that is public, oldest first; of everything else none.
std::vector<PublicReceipt> public_receipts(storage::Transaction& tx, PublicationId id, Date today);

// A withdrawn document's receipts that are still to be taken down: 公示栏，盛庄街道政务公开栏，2026年11月20日起.
std::vector<std::string> still_to_take_down(storage::Transaction& tx, PublicationId id, Date today);

}  // namespace mingtang::channels::door
