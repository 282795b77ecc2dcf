// find – check – change – record – commit.
#include "screening/registers.hpp"

#include "base/text.hpp"
#include "crypto/encoding.hpp"
#include "crypto/random.hpp"
#include "documents/byte_source.hpp"
#include "org/store.hpp"
#include "screening/wording.hpp"

namespace mingtang::screening {
namespace {

using Why = Refusal::Kind;
using storage::Transaction;

constexpr std::size_t longest_word = 60, longest_title = 200, longest_reason = 200, longest_passages = 200'000;

Result<org::JurisdictionId> own_place(Desk const& desk, Transaction& tx) {
    auto const unit = org::find_unit(tx, desk.actor.unit);
    if (!unit || !desk.actor.has(identity::Role::disclosure_office))
        return refuse(Why::not_allowed, wording::not_allowed);
    return unit->jurisdiction;
}

Result<documents::Done> check(Entry const& entry, std::string_view passages) {
    auto const within = [](std::string_view text, std::size_t most) { return length_in_characters(text) <= most; };
    if (!within(entry.reason, longest_reason)) return refuse(Why::invalid, wording::reason_too_long);
    switch (entry.kind) {
        case EntryKind::word:
            if (length_in_characters(entry.what) < 2 || !within(entry.what, longest_word) ||
                !within(entry.should, longest_word) || entry.what == entry.should)
                return refuse(Why::invalid, wording::word_needed);
            break;
        case EntryKind::leader:
            if (entry.what.empty() || !within(entry.what, longest_word) || length_in_characters(entry.should) < 2 ||
                !within(entry.should, longest_word))
                return refuse(Why::invalid, wording::leader_needed);
            break;
        case EntryKind::superior:
            if ((entry.what.empty() && entry.should.empty()) || !within(entry.what, longest_title) ||
                !within(entry.should, longest_word) || !within(passages, longest_passages))
                return refuse(Why::invalid, wording::superior_needed);
    }
    return documents::Done{};
}

// Other servers see by it that the lists they hold are old.
void changed(Transaction& tx) {
    constexpr std::size_t bytes = 16;
    set_edition(tx, crypto::hex(crypto::random_bytes(bytes)));
}

Entry made(Desk const& desk, org::JurisdictionId place, NewEntry const& wanted) {
    Entry entry{
        desk.database.make_id<EntryId>(), place, wanted.kind, clean_line(wanted.what), clean_line(wanted.should),
        clean_line(wanted.reason)};
    for (auto const& one : wanted.unless)
        if (auto words = clean_line(one); !words.empty()) entry.unless.push_back(std::move(words));
    entry.actor = desk.actor.name;
    entry.created_at = desk.now;
    return entry;
}

}  // namespace

Result<EntryId> list_entry(Desk& desk, NewEntry const& wanted) {
    return desk.database.change([&](Transaction& tx) -> Result<EntryId> {
        auto const place = TRY(own_place(desk, tx));
        auto const entry = made(desk, place, wanted);
        TRY(check(entry, wanted.passages));
        if (is_listed(tx, entry)) return refuse(Why::conflict, wording::listed_already, entry.what);
        add(tx, entry, entry.kind == EntryKind::superior ? fingerprint(wanted.passages) : std::vector<std::uint64_t>{});
        changed(tx);
        // Titles of what is not public stand in the register alone.
        auto const said = entry.kind == EntryKind::superior ? std::string{} : entry.what + " → " + entry.should;
        record(desk, tx, "screening.list", code(entry.kind), entry.id.value, {}, said, entry.reason);
        return entry.id;
    });
}

Result<EntryId> end_listing(Desk& desk, EntryId id, std::string_view because) {
    return desk.database.change([&](Transaction& tx) -> Result<EntryId> {
        auto const entry = find_entry(tx, id);
        auto const place = entry ? org::find_jurisdiction(tx, entry->jurisdiction) : std::nullopt;
        if (!place || !identity::covers(desk.actor.jurisdiction_path, place->path))
            return refuse(Why::not_found, wording::no_such_entry);
        TRY(own_place(desk, tx));
        auto const reason = clean_line(because);
        if (reason.empty() || length_in_characters(reason) > longest_reason)
            return refuse(Why::invalid, wording::end_reason_needed);
        if (!end_entry(tx, id, desk.now, reason)) return refuse(Why::wrong_state, wording::ended_already);
        changed(tx);
        record(desk, tx, "screening.end", code(entry->kind), id.value, {}, {}, reason);
        return id;
    });
}

Result<int> list_words(Desk& desk, std::vector<WordRule> const& rules) {
    return desk.database.change([&](Transaction& tx) -> Result<int> {
        auto const place = TRY(own_place(desk, tx));
        int added = 0;
        for (auto const& rule : rules) {
            auto const entry = made(desk, place, {EntryKind::word, rule.wrong, rule.right, rule.reason, rule.unless});
            TRY(check(entry, {}));
            if (is_listed(tx, entry)) continue;
            add(tx, entry, {});
            ++added;
        }
        if (added == 0) return 0;
        changed(tx);
        record(desk, tx, "screening.list", "words", 0, {}, std::to_string(added));
        return added;
    });
}

}  // namespace mingtang::screening
