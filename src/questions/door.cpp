#include "questions/door.hpp"

#include <algorithm>

#include "publication/door.hpp"
#include "publication/none_is_null.hpp"
#include "questions/queries.hpp"
#include "questions/similar.hpp"
#include "questions/store.hpp"
#include "questions/surfaces.hpp"
#include "search/search.hpp"

namespace mingtang::questions::door {
namespace {

using publication::maybe;
using storage::Transaction;

// Every year has answers between these two days.
struct Span {
    Date from = make_date(1, 1, 1), to = make_date(9999, 12, 31);
};
Span span_of(Filter const& filter) {
    if (!filter.year) return {};
    return {make_date(*filter.year, 1, 1), make_date(*filter.year + 1, 1, 1)};
}

std::optional<int> only_common(Filter const& filter) {
    return filter.common_only ? std::optional{1} : std::nullopt;
}

}  // namespace

std::optional<PublicQuestion> find(Transaction& tx, QuestionId id) {
    return find_published(tx, id);
}

Standing standing(Transaction& tx, PublicQuestion const& one, Date today) {
    if (one.policy) {
        auto const listed = publication::door::listed(tx, {one.policy});
        using enum publication::door::Validity;
        if (listed.empty() || listed.front().validity == lapsed || listed.front().validity == repealed)
            return Standing::document_ended;
    }
    return one.valid_until && *one.valid_until < today ? Standing::out_of_date : Standing::current;
}

Page list(Transaction& tx, Filter const& filter) {
    Page page;
    auto const span = span_of(filter);
    for (auto const& row :
         tx.run(queries::published_questions, {maybe(filter.unit), span.from, span.to, only_common(filter),
                                               filter.page_size, (filter.page - 1) * filter.page_size}))
        page.questions.push_back(public_from(row));
    page.total =
        int(tx.first(queries::count_published_questions, {maybe(filter.unit), span.from, span.to, only_common(filter)})
                ->integer(0));
    return page;
}

std::vector<Count> count_by_unit(Transaction& tx, Filter const& filter) {
    std::vector<Count> counts;
    auto const span = span_of(filter);
    for (auto const& row : tx.run(queries::count_published_by_unit, {span.from, span.to, only_common(filter)}))
        counts.push_back({std::to_string(row.integer(0)), row.text(1), int(row.integer(2))});
    return counts;
}

std::vector<Count> count_by_year(Transaction& tx, Filter const& filter) {
    std::vector<Count> counts;
    auto const row = tx.first(queries::first_and_last_answer);
    if (!row || row->null(0)) return counts;
    for (int year = year_of(row->date(1)); year >= year_of(row->date(0)); --year) {
        auto one = filter;
        one.year = year;
        auto const span = span_of(one);
        auto const count =
            tx.first(queries::count_published_questions, {maybe(filter.unit), span.from, span.to, only_common(filter)})
                ->integer(0);
        counts.push_back({std::to_string(year), std::to_string(year) + " 年", int(count)});
    }
    return counts;
}

std::vector<PublicQuestion> listed(Transaction& tx, std::vector<QuestionId> const& ids) {
    std::vector<PublicQuestion> found;
    for (auto const id : ids)
        if (auto one = find_published(tx, id)) found.push_back(std::move(*one));
    return found;
}

std::vector<PublicQuestion> published_after(Transaction& tx, QuestionId after, int most) {
    std::vector<PublicQuestion> found;
    for (auto const& row : tx.run(queries::published_questions_after, {after, most})) found.push_back(public_from(row));
    return found;
}

std::vector<PublicQuestion> similar(storage::Database& database, Transaction& tx, std::string_view text, Date today,
                                    std::size_t most) {
    constexpr int looked_at = 100;
    std::vector<std::vector<std::int64_t>> found;
    for (auto const& piece : pieces_of(text))
        found.push_back(search::rank(database, tx, search_kind, piece, looked_at).object_ids);
    std::vector<PublicQuestion> near;
    for (auto const id : nearest(found, most * 3)) {
        auto one = find_published(tx, QuestionId{id});
        if (!one || standing(tx, *one, today) != Standing::current) continue;
        near.push_back(std::move(*one));
    }
    // 常见问题 first: they were chosen by somebody who knows what is asked again and again.
    std::ranges::stable_partition(near, &PublicQuestion::common);
    if (near.size() > most) near.resize(most);
    return near;
}

Figures figures_since(Transaction& tx, Date day) {
    auto const row = *tx.first(queries::question_figures, {day});
    return {int(row.integer(0)), int(row.integer(1)), int(row.integer(2)), int(row.integer(3))};
}

web::Topic topic_of(QuestionId id) {
    return "question:" + id.text();
}

std::string path_of(QuestionId id) {
    return "/questions/" + id.text();
}

}  // namespace mingtang::questions::door
