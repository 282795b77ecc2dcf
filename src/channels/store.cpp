#include "channels/store.hpp"

#include "channels/channel.hpp"
#include "channels/queries.hpp"

namespace mingtang::channels {
namespace {

using storage::Row;
using storage::Transaction;

std::optional<std::int64_t> maybe_number(Row const& row, std::size_t column) {
    return row.null(column) ? std::nullopt : std::optional{row.integer(column)};
}

Receipt receipt_from(Row const& row) {
    Receipt receipt;
    receipt.id = row.as_id<ReceiptId>(0);
    receipt.publication = row.as_id<PublicationId>(1);
    receipt.revision = row.as_id<RevisionId>(2);
    receipt.channel = parse_channel(row.text(3)).value_or(ChannelKey{});
    auto& told = receipt.told;
    told.way = row.text(4);
    told.place = row.text(5);
    told.address = row.text(6);
    told.reference = row.text(7);
    told.from = row.date(8);
    told.minute = row.text(9);
    told.until = row.maybe_date(10);
    told.count = maybe_number(row, 11);
    told.seconds = maybe_number(row, 12);
    told.words = row.text(13);
    if (!row.null(14)) receipt.photo = Photo{row.text(14), row.text(15), row.integer(16)};
    receipt.unit = row.as_id<org::UnitId>(17);
    receipt.account = maybe_number(row, 18).value_or(0);
    receipt.actor = row.text(19);
    receipt.at = row.instant(20);
    receipt.replaces = row.as_id<ReceiptId>(21);
    receipt.kept = kept_from(row.text(22));
    receipt.closed_on = row.maybe_date(23);
    receipt.closed_by = row.text(24);
    receipt.closed_because = row.text(25);
    return receipt;
}

std::vector<Receipt> all_of(storage::Rows const& rows) {
    std::vector<Receipt> found;
    for (auto const& row : rows) found.push_back(receipt_from(row));
    return found;
}

template <class AnId>
std::optional<AnId> maybe(AnId id) {
    return id ? std::optional{id} : std::nullopt;
}

}  // namespace

std::optional<Receipt> find_receipt(Transaction& tx, ReceiptId id) {
    auto const row = tx.first(queries::find_receipt, {id});
    if (!row) return std::nullopt;
    return receipt_from(*row);
}

std::vector<Receipt> receipts_of(Transaction& tx, PublicationId id) {
    return all_of(tx.run(queries::receipts_of, {id}));
}

std::vector<Receipt> standing_since(Transaction& tx, std::string_view place_path, std::optional<Instant> since) {
    return all_of(tx.run(queries::standing_since, {since.value_or(Instant{}), place_path}));
}

std::vector<Receipt> standing_of_withdrawn(Transaction& tx, std::string_view place_path) {
    return all_of(tx.run(queries::standing_of_withdrawn, {place_path}));
}

std::vector<Receipt> hung_by(Transaction& tx, org::UnitId unit, Date until, int most) {
    return all_of(tx.run(queries::hung_by_unit, {unit, until, most}));
}

void add(Transaction& tx, Receipt const& one) {
    auto const& told = one.told;
    auto const& photo = one.photo;
    tx.run(queries::add_receipt, {one.id,
                                  one.publication,
                                  one.revision,
                                  text_of(one.channel),
                                  told.way,
                                  told.place,
                                  told.address,
                                  told.reference,
                                  told.from,
                                  told.minute,
                                  told.until,
                                  told.count,
                                  told.seconds,
                                  told.words,
                                  photo ? std::optional{photo->sm3} : std::nullopt,
                                  photo ? photo->kind : "",
                                  photo ? photo->size : std::int64_t{0},
                                  one.unit,
                                  one.account ? std::optional{one.account} : std::nullopt,
                                  one.actor,
                                  one.at,
                                  maybe(one.replaces)});
}

bool close(Transaction& tx, ReceiptId id, Kept how, Date on, std::string_view by, std::string_view because) {
    tx.run(queries::close_receipt, {id, code(how), on, by, because});
    return tx.changed() == 1;
}

}  // namespace mingtang::channels
