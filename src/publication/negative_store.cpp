#include "publication/negative_store.hpp"

#include "base/text.hpp"
#include "publication/codes.hpp"
#include "publication/none_is_null.hpp"
#include "publication/queries.hpp"

namespace mingtang::publication {
namespace {

using storage::Row;
using storage::Transaction;

std::vector<std::string> words_from(std::string_view lines) {
    std::vector<std::string> found;
    for (auto const line : split(lines, '\n'))
        if (!trim(line).empty()) found.emplace_back(trim(line));
    return found;
}

ListedMatter matter_from(Row const& row) {
    return {row.as_id<NegativeMatterId>(0),
            row.as_id<org::JurisdictionId>(1),
            row.as_id<org::UnitId>(2),
            row.text(3),
            row.text(4),
            row.text(6),
            parse_ground(row.text(5)).value_or(Ground::internal_affairs),
            words_from(row.text(7)),
            row.date(8),
            row.maybe_date(9),
            row.text(10),
            row.text(11),
            row.instant(12)};
}

}  // namespace

std::vector<ListedMatter> negative_matters(Transaction& tx, std::string_view path, Listing which) {
    std::optional<int> only;
    if (which == Listing::in_force) only = 1;
    std::vector<ListedMatter> found;
    for (auto const& row : tx.run(queries::negative_matters, {path, only})) found.push_back(matter_from(row));
    return found;
}

std::vector<NegativeMatter> negative_matters_for(Transaction& tx, std::string_view place, org::UnitId unit) {
    std::vector<NegativeMatter> found;
    for (auto const& row : tx.run(queries::negative_matters_for, {place, unit}))
        found.push_back({row.integer(0), row.text(1), row.text(3),
                         parse_ground(row.text(2)).value_or(Ground::internal_affairs), words_from(row.text(4))});
    return found;
}

std::optional<ListedMatter> find_negative_matter(Transaction& tx, NegativeMatterId id) {
    auto const row = tx.first(queries::find_negative_matter, {id});
    if (!row) return std::nullopt;
    return matter_from(*row);
}

void add(Transaction& tx, ListedMatter const& one, std::int64_t account) {
    tx.run(queries::add_negative_matter,
           {one.id, one.jurisdiction, maybe(one.unit), one.matter, one.content, code(one.ground), one.basis,
            join(one.words, "\n"), one.review_due, maybe(account), one.actor, one.created_at});
}

bool end_negative_matter(Transaction& tx, NegativeMatterId id, Date on, std::string_view because) {
    tx.run(queries::end_negative_matter, {id, on, because});
    return tx.changed() == 1;
}

bool review_negative_matter(Transaction& tx, NegativeMatterId id, Date next) {
    tx.run(queries::review_negative_matter, {id, next});
    return tx.changed() == 1;
}

}  // namespace mingtang::publication
