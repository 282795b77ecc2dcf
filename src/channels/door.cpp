#include "channels/door.hpp"

#include <map>

#include "channels/channel.hpp"
#include "channels/duties.hpp"
#include "channels/receipt_rules.hpp"
#include "channels/store.hpp"
#include "channels/workflow.hpp"
#include "org/store.hpp"

namespace mingtang::channels::door {

using storage::Transaction;

std::vector<PublicReceipt> public_receipts(Transaction& tx, PublicationId id, Date today) {
    std::vector<PublicReceipt> found;
    auto const document = publication::find_brief(tx, id);
    if (!document || !document->live) return found;
    auto const text = text_today(*document);
    std::map<org::UnitId, std::string> units;
    for (auto const& one : receipts_of(tx, id)) {
        auto const standing = standing_of(one, text, {}, today);
        // What is outdated or wrong is no news for readers.
        if (!counts(standing)) continue;
        if (!units.contains(one.unit)) {
            auto const unit = org::find_unit(tx, one.unit);
            units[one.unit] = unit ? unit->name : "";
        }
        auto const& told = one.told;
        found.push_back({one.channel, name_of(one.channel), told.way, told.place, told.address, told.reference,
                         told.minute, units[one.unit], told.from, told.until, standing == Standing::posted});
    }
    return found;
}

std::vector<std::string> still_to_take_down(Transaction& tx, PublicationId id, Date today) {
    std::vector<std::string> found;
    auto const document = publication::find_brief(tx, id);
    if (!document || !document->withdrawn_at) return found;
    for (auto const& one : receipts_of(tx, id))
        if (standing_of(one, text_today(*document), {}, today) == Standing::to_take_down)
            found.push_back(name_of(one.channel) + "，" + in_words(one) + "（" + one.actor + "登记）");
    return found;
}

}  // namespace mingtang::channels::door
