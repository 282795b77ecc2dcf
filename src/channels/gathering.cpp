#include "channels/gathering.hpp"

#include <stdexcept>

#include "channels/store.hpp"
#include "channels/wording.hpp"
#include "org/store.hpp"
#include "publication/dossier.hpp"
#include "publication/store.hpp"

namespace mingtang::channels {
namespace {

using identity::Act;
using Why = Refusal::Kind;
using storage::Transaction;

bool drafts(identity::Actor const& actor, Transaction& tx, publication::Brief const& document) {
    auto const unit = org::find_unit(tx, document.unit);
    auto const place = org::find_jurisdiction(tx, document.jurisdiction);
    return unit && place && publication::drafts_for(actor, *unit, *place);
}

// The number that holds today; a clock set before the Regulations asks what they said first.
statutes::Limit statutory_limit(Date today) {
    auto const& statutes = statutes::built_in();
    auto const limit = statutes.limit("disclosure.proactive", today);
    if (limit) return *limit;
    for (auto const& one : statutes.all())
        if (one.name == "disclosure.proactive") return one;
    throw std::logic_error{"data/statutes.csv has no disclosure.proactive"};
}

}  // namespace

Folder folder_of(Transaction& tx, publication::Brief document) {
    Folder folder{std::move(document), {}, {}};
    if (folder.document.live)
        if (auto const revision = publication::find_revision(tx, folder.document.live))
            for (auto const item : revision->content.items)
                if (auto demand = catalog::find_demand(tx, item)) folder.demands.push_back(std::move(*demand));
    folder.receipts = receipts_of(tx, folder.document.id);
    return folder;
}

Result<Folder> open_folder(Desk const& desk, Transaction& tx, PublicationId id) {
    auto document = publication::find_brief(tx, id);
    if (!document) return refuse(Why::not_found, wording::not_found);
    auto const& own = desk.actor.jurisdiction_path;
    bool const below = identity::covers(own, document->place_path);
    if (!below && !identity::covers(document->place_path, own)) return refuse(Why::not_found, wording::not_found);
    if (!identity::may(desk.actor, Act::read_workbench, {below ? document->place_path : own, {}}))
        return refuse(Why::not_allowed, wording::not_allowed);
    return folder_of(tx, std::move(*document));
}

Rules rules_of(Desk const& desk) {
    return {desk.workdays, statutory_limit(desk.today()), desk.today()};
}

bool registers(identity::Actor const& actor, Transaction& tx, publication::Brief const& document,
               ChannelInfo const& channel) {
    if (drafts(actor, tx, document)) return true;
    auto const& own = actor.jurisdiction_path;
    return channel.local && own != document.place_path && identity::covers(document.place_path, own) &&
           identity::may(actor, Act::edit_publication, {own, {}});
}

Result<int> must_register(Desk const& desk, Transaction& tx, publication::Brief const& document,
                          ChannelInfo const& channel) {
    if (registers(desk.actor, tx, document, channel)) return 1;
    if (!identity::may(desk.actor, Act::edit_publication, {desk.actor.jurisdiction_path, {}}))
        return refuse(Why::not_allowed, wording::not_allowed);
    return refuse(Why::not_allowed, wording::not_your_unit, document.unit_name);
}

Result<OpenReceipt> open_receipt(Desk const& desk, Transaction& tx, ReceiptId id) {
    auto const receipt = find_receipt(tx, id);
    if (!receipt) return refuse(Why::not_found, wording::not_found);
    OpenReceipt open{TRY(open_folder(desk, tx, receipt->publication)), {}};
    for (auto const& duty : duties(open.folder.document, open.folder.demands, open.folder.receipts, rules_of(desk)))
        for (auto const& one : duty.receipts)
            if (one.receipt.id == id) open.shown = one;
    return open;
}

bool may_change(Desk const& desk, Transaction& tx, OpenReceipt const& open) {
    auto const& actor = desk.actor;
    auto const& document = open.folder.document;
    if (drafts(actor, tx, document)) return true;
    return actor.unit == open.shown.receipt.unit &&
           registers(actor, tx, document, info(open.shown.receipt.channel.channel));
}

catalog::Demand const* Demands::of(Transaction& tx, catalog::ItemId item) {
    auto const found = known_.find(item);
    if (found != known_.end()) return found->second ? &*found->second : nullptr;
    auto const& made = known_.emplace(item, catalog::find_demand(tx, item)).first->second;
    return made ? &*made : nullptr;
}

}  // namespace mingtang::channels
