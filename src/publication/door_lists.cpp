// The door's lists: which documents stand in one, and how many behind each of its links.
#include <algorithm>
#include <map>

#include "publication/door_rows.hpp"
#include "publication/kinds.hpp"
#include "publication/none_is_null.hpp"
#include "publication/queries.hpp"

namespace mingtang::publication::door {
namespace {

using storage::Row;
using storage::Transaction;

constexpr std::size_t listed_at_once = 20;  // as many as the queries have places for
constexpr std::size_t sorted_at_once = 50;

storage::Parameters parameters_of(Filter const& filter) {
    std::optional<std::string> below, exactly, kind, validity;
    std::optional<int> const& year = filter.year;
    if (!filter.jurisdiction_path.empty()) (filter.and_below ? below : exactly) = filter.jurisdiction_path;
    if (filter.kind) kind = std::string{publication::code(*filter.kind)};
    if (filter.validity) validity = std::string{code(*filter.validity)};
    return {below,
            exactly,
            maybe(filter.unit),
            maybe(filter.field),
            kind,
            maybe(std::string_view{filter.statutory}),
            maybe(std::string_view{filter.special}),
            maybe(std::string_view{filter.topic_class}),
            year,
            validity};
}

Listed listed_from(Row const& row) {
    Listed one;
    one.id = row.as_id<PublicationId>(0);
    one.kind = parse_kind(row.text(1)).value_or(publication::Kind::notice);
    one.title = row.text(2);
    one.summary = row.text(3);
    one.number = number_from(row, 4);
    one.index_number = row.text(7);
    one.unit_name = row.text(8);
    one.form = row.text(9);
    one.unit = row.as_id<org::UnitId>(10);
    one.field = row.as_id<org::FieldId>(11);
    one.validity = validity_from(row.text(12));
    one.signed_on = row.maybe_date(13);
    one.published_at = row.instant(14);
    one.changed_at = row.instant(15);
    one.attachments = int(row.integer(16));
    return one;
}

// From `first` on, `most` of them; the rest of the parameters stays empty.
storage::Parameters some_of(std::vector<PublicationId> const& ids, std::size_t first, std::size_t most) {
    storage::Parameters parameters;
    for (std::size_t i = first; i < first + most; ++i) parameters.emplace_back(i < ids.size() ? ids[i].value : 0);
    return parameters;
}

bool asks_for_nothing(Filter const& filter) {
    return filter.jurisdiction_path.empty() && !filter.unit && !filter.field && !filter.kind &&
           filter.statutory.empty() && filter.special.empty() && filter.topic_class.empty() && !filter.year &&
           !filter.validity && !filter.item;
}

storage::Query const& query_for(Filter const& filter) {
    if (filter.unit) return queries::list_publications_of_unit;
    if (filter.kind)
        return filter.year ? queries::list_publications_of_kind_and_year : queries::list_publications_of_kind;
    return filter.year ? queries::list_publications_of_year : queries::list_publications;
}

Page page_of(Transaction& tx, Filter const& filter, storage::Query const& query, storage::Query const& of_item) {
    auto parameters = parameters_of(filter);
    Page page;
    page.total = total(tx, filter);
    if (page.total == 0) return page;
    parameters.emplace_back(filter.page_size);
    parameters.emplace_back((std::max(filter.page, 1) - 1) * filter.page_size);
    if (filter.item) parameters.emplace_back(filter.item);
    std::vector<PublicationId> ids;
    for (auto const& row : tx.run(filter.item ? of_item : query, parameters))
        ids.push_back(row.as_id<PublicationId>(0));
    page.documents = listed(tx, ids);
    return page;
}

std::vector<Count> counted(Transaction& tx, storage::Query const& query, Filter const& filter) {
    std::vector<Count> counts;
    for (auto const& row : tx.run(query, parameters_of(filter)))
        counts.push_back({row.text(0), row.text(1), int(row.integer(2))});
    return counts;
}

}  // namespace

Page list(Transaction& tx, Filter const& filter) {
    if (asks_for_nothing(filter)) {
        Page page;
        page.total = total(tx, filter);
        std::vector<PublicationId> ids;
        auto const from = (std::max(filter.page, 1) - 1) * filter.page_size;
        for (auto const& row : tx.run(queries::list_all_publications, {filter.page_size, from}))
            ids.push_back(row.as_id<PublicationId>(0));
        page.documents = listed(tx, ids);
        return page;
    }
    return page_of(tx, filter, query_for(filter), queries::list_publications_of_item);
}
Page latest_changes(Transaction& tx, Filter const& filter) {
    return page_of(tx, filter, queries::latest_publications, queries::latest_publications_of_item);
}

int total(Transaction& tx, Filter const& filter) {
    auto parameters = parameters_of(filter);
    if (filter.item) parameters.emplace_back(filter.item);
    return int(tx.first(filter.item ? queries::count_publications_of_item : queries::count_publications, parameters)
                   ->integer(0));
}

std::vector<Listed> listed(Transaction& tx, std::vector<PublicationId> const& ids) {
    std::map<PublicationId, Listed> of;
    for (std::size_t first = 0; first < ids.size(); first += listed_at_once)
        for (auto const& row : tx.run(queries::listed_publications, some_of(ids, first, listed_at_once)))
            of.emplace(row.as_id<PublicationId>(0), listed_from(row));
    std::vector<Listed> found;
    for (auto const id : ids)
        if (auto const one = of.find(id); one != of.end()) found.push_back(one->second);
    return found;
}

std::vector<Sort> sorts(Transaction& tx, std::vector<PublicationId> const& ids) {
    std::map<PublicationId, Sort> of;
    for (std::size_t first = 0; first < ids.size(); first += sorted_at_once)
        for (auto const& row : tx.run(queries::sorts_of_publications, some_of(ids, first, sorted_at_once)))
            of.emplace(row.as_id<PublicationId>(0),
                       Sort{row.as_id<PublicationId>(0), parse_kind(row.text(1)).value_or(publication::Kind::notice),
                            row.as_id<org::UnitId>(2), row.text(3), int(row.integer(4)), validity_from(row.text(5))});
    std::vector<Sort> found;
    for (auto const id : ids)
        if (auto const one = of.find(id); one != of.end()) found.push_back(one->second);
    return found;
}

std::vector<Count> count_by_kind(Transaction& tx, Filter const& filter) {
    auto all = filter;
    all.kind.reset();
    auto counts = counted(tx, queries::count_publications_by_kind, all);
    for (auto& one : counts)
        if (auto const kind = parse_kind(one.code)) one.words = publication::chinese(*kind);
    return counts;
}
std::vector<Count> count_by_unit(Transaction& tx, Filter const& filter) {
    auto all = filter;
    all.unit = {};
    return counted(tx, queries::count_publications_by_unit, all);
}
std::vector<Count> count_by_field(Transaction& tx, Filter const& filter) {
    auto all = filter;
    all.field = {};
    return counted(tx, queries::count_publications_by_field, all);
}
std::vector<Count> count_by_year(Transaction& tx, Filter const& filter) {
    auto all = filter;
    all.year.reset();
    return counted(tx, queries::count_publications_by_year, all);
}
std::vector<Count> count_by_statutory(Transaction& tx, Filter const& filter) {
    auto all = filter;
    all.statutory.clear();
    return counted(tx, queries::count_publications_by_statutory, all);
}

}  // namespace mingtang::publication::door
