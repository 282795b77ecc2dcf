#include "publication/figures.hpp"

#include "publication/kinds.hpp"
#include "publication/queries.hpp"
#include "statutes/statutes.hpp"

namespace mingtang::publication::figures {

OfUnit of_unit(storage::Transaction& tx, org::UnitId unit, Period const& period, calendar::Workdays const& workdays) {
    OfUnit found;
    auto const texts = tx.first(queries::publication_figures, {unit, period.from, period.until});
    found.published = int(texts->integer(0));
    found.corrections = int(texts->integer(1));
    found.updates = int(texts->integer(2));
    found.withdrawn = int(tx.first(queries::withdrawal_figures, {unit, period.from, period.until})->integer(0));
    for (auto const& row : tx.run(queries::first_publications, {unit, period.from, period.until})) {
        auto const published = row.date(3);
        // The limit of the day on which it was published decides.
        auto const limit = statutes::built_in().limit("disclosure.proactive", published);
        auto const formed = row.maybe_date(2);
        if (limit && formed && workdays.between(*formed, published) > limit->amount) ++found.late;
        if (!info(parse_kind(row.text(1)).value_or(Kind::notice)).interpreted) continue;
        ++found.policies;
        if (!row.text(4).empty()) {
            ++found.exempt;
            continue;
        }
        auto const explained = tx.first(queries::interpretation_days, {row.integer(0)});
        if (!explained || explained->null(0)) continue;
        ++(explained->date(0) <= published ? found.interpreted : found.interpreted_later);
    }
    return found;
}

}  // namespace mingtang::publication::figures
