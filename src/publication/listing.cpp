#include "publication/listing.hpp"

#include "base/refusal.hpp"
#include "publication/queries.hpp"

namespace mingtang::publication {
namespace {

using storage::Transaction;

constexpr std::size_t facts_of_a_sort = 9;  // the day stands beside them

storage::Parameters parameters_of(storage::Row const& row, std::size_t count) {
    storage::Parameters all;
    for (std::size_t i = 0; i < count; ++i) {
        bool const number = i < 3 || i == 7;
        if (number)
            all.emplace_back(row.integer(i));
        else
            all.emplace_back(row.text(i));
    }
    return all;
}

void count_out(Transaction& tx, storage::Row const& sort) {
    auto const parameters = parameters_of(sort, facts_of_a_sort);
    tx.run(queries::forget_last_count, parameters);
    if (tx.changed() == 0) tx.run(queries::count_one_less, parameters);
}

bool same(storage::Row const& one, storage::Row const& other) {
    for (std::size_t i = 0; i <= facts_of_a_sort; ++i)
        if (i < 3 || i == 7 ? one.integer(i) != other.integer(i) : one.text(i) != other.text(i)) return false;
    return true;
}

}  // namespace

void keep_listed(Transaction& tx, PublicationId id) {
    auto const was = tx.first(queries::kept_sort, {id});
    auto const is = tx.first(queries::sort_of_publication, {id});
    if (was && is && same(*was, *is)) return;
    if (was) {
        count_out(tx, *was);
        tx.run(queries::forget_sort, {id});
    }
    if (!is) return;
    auto row = parameters_of(*is, facts_of_a_sort + 1);
    row.emplace_back(id);
    tx.run(queries::keep_sort, row);
    tx.run(queries::count_one_more, parameters_of(*is, facts_of_a_sort));
}

void rebuild_listing(storage::Database& database) {
    static_cast<void>(database.change([](Transaction& tx) -> Result<int> {
        tx.run(queries::forget_all_sorts);
        tx.run(queries::forget_all_counts);
        for (auto const& row : tx.run(queries::public_ids)) keep_listed(tx, row.as_id<PublicationId>(0));
        return 0;
    }));
}

}  // namespace mingtang::publication
