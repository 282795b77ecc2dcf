// find – check – change – record – commit.
#include "channels/registering.hpp"

#include "base/text.hpp"
#include "catalog/store.hpp"
#include "channels/gathering.hpp"
#include "channels/receipt_rules.hpp"
#include "channels/store.hpp"
#include "channels/wording.hpp"
#include "publication/door.hpp"

namespace mingtang::channels {
namespace {

using Why = Refusal::Kind;
using storage::Transaction;

// All that is wrong in one refusal, sentence after sentence.
// `text` says which of the document's texts it shows: what was put out before the live one was there, did not show it.
enum class Shows { live_text, former_text };
Result<Told> checked(Desk const& desk, publication::Brief const& document, ChannelKey const& channel,
                     NewReceipt const& receipt, bool has_photo, Shows text = Shows::live_text) {
    auto told = cleaned(receipt.told);
    auto earliest = document.published_on;
    if (document.formed_on && earliest) earliest = std::min(*document.formed_on, *earliest);
    bool const corrected = document.purpose != publication::Purpose::first;
    if (corrected && text == Shows::live_text && told.from != Date{} && told.from < local_date(document.live_since))
        return refuse(Why::invalid, wording::before_this_text, mingtang::chinese(local_date(document.live_since)));
    std::string sentences;
    for (auto const& one : faults(told, info(channel.channel), has_photo, earliest, desk.today()))
        sentences += one.sentence;
    if (!sentences.empty()) return refuse(Why::invalid, wording::fields_wrong, std::move(sentences));
    return told;
}

// Where the last day can still be put off, a posting that would come down too early is not begun.
Result<int> long_enough(Desk const& desk, Folder const& folder, ChannelKey const& channel, Told const& told) {
    if (!told.until || *told.until < desk.today() || !info(channel.channel).hangs) return 1;
    for (auto const& duty : duties(folder.document, folder.demands, {}, rules_of(desk))) {
        auto const least = duty.channel == channel ? least_until(duty.display, told.from, desk.workdays) : std::nullopt;
        if (least && *told.until < least->day)
            return refuse(Why::invalid, wording::too_short,
                          in_words(duty.display) + "，" + mingtang::chinese(told.from) + "张贴的，至少到" +
                              mingtang::chinese(least->day));
    }
    return 1;
}

// What is read of the document changes: where it hangs, what the API says of it.
void shown_anew(Desk const& desk, Transaction& tx, PublicationId id) {
    touch(desk, tx, {publication::door::topic_of(id)});
}

Receipt receipt_for(Desk& desk, publication::Brief const& document, ChannelKey const& channel, Told told,
                    std::optional<Photo> photo) {
    Receipt receipt;
    receipt.id = desk.database.make_id<ReceiptId>();
    receipt.publication = document.id;
    receipt.revision = document.live;
    receipt.channel = channel;
    receipt.told = std::move(told);
    receipt.photo = std::move(photo);
    receipt.unit = desk.actor.unit;
    receipt.account = desk.actor.account.value;
    receipt.actor = desk.actor.name;
    receipt.at = desk.now;
    return receipt;
}

void write(Desk const& desk, Transaction& tx, Receipt const& receipt) {
    if (receipt.photo)
        catalog::add(tx, catalog::StoredFile{receipt.photo->sm3, receipt.photo->kind, receipt.photo->size}, desk.now);
    add(tx, receipt);
}

Step first_step(ChannelInfo const& channel) {
    return channel.hangs ? Step::post : Step::give;
}

// A receipt of somebody who may change it, standing so that the step is open.
Result<OpenReceipt> open_for(Desk const& desk, Transaction& tx, ReceiptId id, Step step) {
    auto open = TRY(open_receipt(desk, tx, id));
    if (!identity::may(desk.actor, identity::Act::edit_publication, {desk.actor.jurisdiction_path, {}}))
        return refuse(Why::not_allowed, wording::not_allowed);
    if (!may_change(desk, tx, open))
        return refuse(Why::not_allowed, wording::not_your_receipt, open.shown.receipt.actor);
    TRY(allowed(open.shown.standing, step, By::clerk));
    return open;
}

Result<ReceiptId> followed(Desk& desk, ReceiptId id, NewReceipt const& wanted, Step step, Kept how,
                           std::string_view act) {
    return desk.database.change([&](Transaction& tx) -> Result<ReceiptId> {
        auto const open = TRY(open_for(desk, tx, id, step));
        auto const& former = open.shown.receipt;
        auto const& document = open.folder.document;
        bool const correction = step == Step::correct;
        auto photo = wanted.photo;
        if (!photo && correction) photo = former.photo;
        auto told = TRY(checked(desk, document, former.channel, wanted, photo.has_value(),
                                correction ? Shows::former_text : Shows::live_text));
        TRY(long_enough(desk, open.folder, former.channel, told));
        auto next = receipt_for(desk, document, former.channel, std::move(told), std::move(photo));
        next.replaces = former.id;
        // A correction says of the same poster what it should have said: the text on it is still the old one.
        if (correction) {
            next.revision = former.revision;
            next.unit = former.unit;
        }
        if (!close(tx, id, how, desk.today(), desk.actor.name, ""))
            return refuse(Why::conflict, wording::changed_meanwhile);
        write(desk, tx, next);
        shown_anew(desk, tx, document.id);
        record(desk, tx, act, "receipt", next.id.value, in_words(former), in_words(next), document.title);
        return next.id;
    });
}

Result<ReceiptId> closed(Desk& desk, ReceiptId id, Step step, Kept how, std::optional<Date> on, std::string words,
                         std::string_view act) {
    return desk.database.change([&](Transaction& tx) -> Result<ReceiptId> {
        auto const open = TRY(open_for(desk, tx, id, step));
        auto const& receipt = open.shown.receipt;
        auto const day = on.value_or(desk.today());
        if (day > desk.today() || day < receipt.told.from) return refuse(Why::invalid, wording::day_needed);
        if (!close(tx, id, how, day, desk.actor.name, words)) return refuse(Why::conflict, wording::changed_meanwhile);
        shown_anew(desk, tx, receipt.publication);
        record(desk, tx, act, "receipt", id.value, in_words(receipt), mingtang::chinese(day), std::move(words));
        return id;
    });
}

}  // namespace

Result<ReceiptId> register_receipt(Desk& desk, PublicationId id, ChannelKey const& channel, NewReceipt const& wanted) {
    return desk.database.change([&](Transaction& tx) -> Result<ReceiptId> {
        auto const folder = TRY(open_folder(desk, tx, id));
        auto const& document = folder.document;
        auto const& about = info(channel.channel);
        TRY(must_register(desk, tx, document, about));
        if (channel.channel == Channel::website) return refuse(Why::invalid, wording::portal_itself);
        if (!document.live) return refuse(Why::wrong_state, wording::nothing_public);
        TRY(allowed(Standing::none, first_step(about), By::clerk));
        auto told = TRY(checked(desk, document, channel, wanted, wanted.photo.has_value()));
        TRY(long_enough(desk, folder, channel, told));
        // The same button pressed twice is one receipt.
        for (auto const& one : folder.receipts)
            if (one.kept == Kept::standing && one.channel == channel && one.unit == desk.actor.unit &&
                one.revision == document.live && one.told == told)
                return refuse(Why::invalid, wording::already_there);
        auto const receipt = receipt_for(desk, document, channel, std::move(told), wanted.photo);
        write(desk, tx, receipt);
        shown_anew(desk, tx, id);
        record(desk, tx, "channels.register", "receipt", receipt.id.value, "",
               name_of(channel) + "：" + in_words(receipt), document.title);
        return receipt.id;
    });
}

Result<ReceiptId> correct_receipt(Desk& desk, ReceiptId id, NewReceipt const& wanted) {
    return followed(desk, id, wanted, Step::correct, Kept::corrected, "channels.correct");
}

Result<ReceiptId> renew_receipt(Desk& desk, ReceiptId id, NewReceipt const& wanted) {
    return followed(desk, id, wanted, Step::renew, Kept::replaced, "channels.renew");
}

Result<ReceiptId> take_down(Desk& desk, ReceiptId id, std::optional<Date> on, std::string_view words) {
    return closed(desk, id, Step::take_down, Kept::taken_down, on, clean_text(words), "channels.take_down");
}

Result<ReceiptId> revoke_receipt(Desk& desk, ReceiptId id, std::string_view reason) {
    auto words = clean_text(reason);
    if (words.empty()) {
        // Rights before forms.
        auto const open = desk.database.read([&](Transaction& tx) { return open_for(desk, tx, id, Step::revoke); });
        if (!open) return tl::unexpected(open.error());
        return refuse(Why::invalid, wording::reason_needed);
    }
    return closed(desk, id, Step::revoke, Kept::revoked, {}, std::move(words), "channels.revoke");
}

}  // namespace mingtang::channels
