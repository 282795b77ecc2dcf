#include "screening/store.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.hpp"
#include "screening/queries.hpp"

namespace mingtang::screening {
namespace {

using storage::Row;
using storage::Transaction;

constexpr std::array<std::string_view, 3> kinds{"word", "leader", "superior"};
constexpr std::size_t digits = 16;  // of one fingerprint

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> found;
    for (auto const line : split(text, '\n'))
        if (!line.empty()) found.emplace_back(line);
    return found;
}

std::string hexadecimal(std::vector<std::uint64_t> const& passages) {
    std::string out;
    for (auto const one : passages) {
        std::array<char, digits> text;
        text.fill('0');
        std::array<char, digits> number;
        auto const end = std::to_chars(number.data(), number.data() + digits, one, 16).ptr;
        std::copy(number.data(), end, text.data() + (digits - std::size_t(end - number.data())));
        out.append(text.data(), digits);
    }
    return out;
}

std::vector<std::uint64_t> from_hexadecimal(std::string_view text) {
    std::vector<std::uint64_t> passages;
    passages.reserve(text.size() / digits);
    for (; text.size() >= digits; text.remove_prefix(digits)) {
        std::uint64_t one = 0;
        std::from_chars(text.data(), text.data() + digits, one, 16);
        passages.push_back(one);
    }
    return passages;
}

Entry entry_from(Row const& row) {
    return {row.as_id<EntryId>(0),
            row.as_id<org::JurisdictionId>(1),
            parse_entry_kind(row.text(2)).value_or(EntryKind::word),
            row.text(3),
            row.text(4),
            row.text(5),
            lines_of(row.text(6)),
            row.text(7),
            row.instant(8),
            row.maybe_instant(9),
            row.text(10),
            row.flag(11)};
}

}  // namespace

std::string_view code(EntryKind kind) {
    return kinds[std::size_t(kind)];
}

std::optional<EntryKind> parse_entry_kind(std::string_view text) {
    auto const at = std::ranges::find(kinds, text);
    if (at == kinds.end()) return std::nullopt;
    return EntryKind(at - kinds.begin());
}

Lists lists_for(Transaction& tx, std::string_view path) {
    Lists lists;
    for (auto const& row : tx.run(queries::entries_for, {path})) {
        switch (parse_entry_kind(row.text(1)).value_or(EntryKind::word)) {
            case EntryKind::word:
                lists.words.push_back({row.text(2), row.text(3), row.text(4), lines_of(row.text(5))});
                break;
            case EntryKind::leader:
                lists.leaders.push_back({row.text(2), row.text(3)});
                break;
            case EntryKind::superior:
                lists.superiors.push_back({row.integer(0), row.text(2), row.text(3), from_hexadecimal(row.text(6))});
        }
    }
    return lists;
}

std::vector<Entry> entries(Transaction& tx, std::string_view path, EntryKind kind) {
    std::vector<Entry> found;
    for (auto const& row : tx.run(queries::entries_of_kind, {path, code(kind)})) found.push_back(entry_from(row));
    return found;
}

std::optional<Entry> find_entry(Transaction& tx, EntryId id) {
    auto const row = tx.first(queries::find_entry, {id});
    if (!row) return std::nullopt;
    return entry_from(*row);
}

bool is_listed(Transaction& tx, Entry const& entry) {
    return tx.first(queries::same_entry, {entry.jurisdiction, code(entry.kind), entry.what, entry.should}).has_value();
}

void add(Transaction& tx, Entry const& entry, std::vector<std::uint64_t> const& passages) {
    tx.run(queries::add_entry, {entry.id, entry.jurisdiction, code(entry.kind), entry.what, entry.should, entry.reason,
                                join(entry.unless, "\n"), hexadecimal(passages), entry.actor, entry.created_at});
}

bool end_entry(Transaction& tx, EntryId id, Instant at, std::string_view because) {
    tx.run(queries::end_entry, {id, at, because});
    return tx.changed() == 1;
}

std::string edition(Transaction& tx) {
    auto const row = tx.first(queries::edition);
    return row ? row->text(0) : std::string{};
}

void set_edition(Transaction& tx, std::string_view edition) {
    tx.run(queries::set_edition, {edition});
}

}  // namespace mingtang::screening
