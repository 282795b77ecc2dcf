#include "publication/attention.hpp"

#include "publication/kinds.hpp"
#include "publication/queries.hpp"

namespace mingtang::publication {
namespace {

using storage::Transaction;

Attention attention_in(storage::Row const& row) {
    return {row.as_id<PublicationId>(0),       row.text(1), row.text(2), row.as_id<org::UnitId>(3),
            row.as_id<org::JurisdictionId>(4), row.date(5)};
}

}  // namespace

std::vector<Attention> ending_between(Transaction& tx, std::string_view path, Date from, Date to) {
    std::vector<Attention> found;
    for (auto const& row : tx.run(queries::validity_ending, {path, from, to})) found.push_back(attention_in(row));
    return found;
}

std::vector<Attention> unexplained_since(Transaction& tx, std::string_view path, Date published_by) {
    std::vector<Attention> found;
    for (auto const& kind : kinds()) {
        if (!kind.interpreted) continue;
        for (auto const& row : tx.run(queries::unexplained_policies, {path, published_by, kind.code}))
            found.push_back(attention_in(row));
    }
    return found;
}

Pressing pressing(Date ends, Date today) {
    auto const left = (ends - today).count();
    if (left > earliest_notice) return Pressing::none;
    return left > 60 ? Pressing::soon : left > 30 ? Pressing::sooner : Pressing::now;
}

}  // namespace mingtang::publication
