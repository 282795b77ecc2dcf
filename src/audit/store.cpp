#include "audit/store.hpp"

#include <algorithm>

#include "audit/queries.hpp"

namespace mingtang::audit {
namespace {

using storage::Null;
using storage::Parameters;
using storage::Value;

Value text_or_null(std::string const& text) {
    return text.empty() ? Value{Null{}} : Value{text};
}

// The first moment of a day in Beijing, as UTC.
Instant beginning_of(Date day) {
    return Instant{day} - std::chrono::hours{8};
}

Parameters parameters_of(Filter const& filter) {
    Parameters parameters{filter.account, text_or_null(filter.act), text_or_null(filter.object_kind), filter.object_id};
    parameters.emplace_back(filter.from ? Value{beginning_of(*filter.from)} : Value{Null{}});
    parameters.emplace_back(filter.to ? Value{beginning_of(*filter.to + Days{1})} : Value{Null{}});
    if (filter.outcome)
        parameters.emplace_back(*filter.outcome == Entry::Outcome::done ? "done" : "refused");
    else
        parameters.emplace_back(Null{});
    return parameters;
}

}  // namespace

Kept read_entry(storage::Row const& row) {
    Kept kept;
    kept.id = row.integer(0);
    auto& entry = kept.entry;
    entry.at = row.instant(1);
    entry.account = row.null(2) ? 0 : row.integer(2);
    entry.actor = row.text(3);
    entry.unit = row.text(4);
    entry.act = row.text(5);
    entry.object_kind = row.text(6);
    entry.object_id = row.null(7) ? 0 : row.integer(7);
    entry.before = row.text(8);
    entry.after = row.text(9);
    entry.reason = row.text(10);
    entry.request_id = row.text(11);
    entry.outcome = row.text(12) == "done" ? Entry::Outcome::done : Entry::Outcome::refused;
    return kept;
}

Page entries(storage::Transaction& tx, Filter const& filter, int page, int page_size) {
    auto parameters = parameters_of(filter);
    Page answer;
    answer.total = tx.first(queries::count_found, parameters)->integer(0);
    page_size = std::clamp(page_size, 1, 500);
    parameters.emplace_back(page_size);
    parameters.emplace_back(std::int64_t{std::max(1, page) - 1} * page_size);
    for (auto const& row : tx.run(queries::entries, parameters)) answer.entries.push_back(read_entry(row));
    return answer;
}

}  // namespace mingtang::audit
