#include "catalog/time_limit/special_law.hpp"

#include <optional>

namespace mingtang::catalog {
namespace {

using statutes::LimitKind;
using statutes::PrintedLimit;

PrintedLimit printed(LimitKind kind, Span const& span) {
    using U = Span::Unit;
    switch (span.unit) {
        case U::workdays:
            return {kind, span.n, statutes::Unit::workdays};
        case U::days:
            return {kind, span.n, statutes::Unit::calendar_days};
        case U::weeks:
            return {kind, span.n * 7, statutes::Unit::calendar_days};
        case U::months:
            return {kind, span.n, statutes::Unit::months};
        case U::hours:
            break;
    }
    return {kind, (span.n + 23) / 24, statutes::Unit::calendar_days};
}

// 每半年 is every six months. Days and weeks are often enough for any law.
std::optional<PrintedLimit> printed(Recurrence const& recur) {
    using U = Recurrence::Unit;
    int const months = recur.unit == U::month       ? 1
                       : recur.unit == U::quarter   ? 3
                       : recur.unit == U::half_year ? 6
                       : recur.unit == U::year      ? 12
                                                    : 0;
    // Several fixed days in a period: 每年6月、12月底前 is every six months.
    int const times = recur.anchors.size() > 1 && (recur.unit == U::year || recur.unit == U::half_year)
                          ? int(recur.anchors.size())
                          : 1;
    if (months == 0) return std::nullopt;
    return PrintedLimit{LimitKind::every, (months * recur.every + times - 1) / times, statutes::Unit::months};
}

std::vector<PrintedLimit> printed(std::vector<TimeRule> const& rules) {
    std::vector<PrintedLimit> out;
    for (auto const& rule : rules) {
        if (rule.unknown) continue;
        // What is disclosed on request follows 条例 33, not the law of the matter.
        bool const on_request = rule.triggers.front() == Trigger::request_received;
        if (rule.offset && !rule.recur && rule.direction == TimeRule::Direction::after && !on_request)
            out.push_back(printed(LimitKind::within, *rule.offset));
        if (rule.display && rule.display->kind == Display::Kind::at_least)
            out.push_back(printed(LimitKind::shown, rule.display->least));
        if (rule.consult) out.push_back(printed(LimitKind::asked, *rule.consult));
        if (rule.recur)
            if (auto const every = printed(*rule.recur)) out.push_back(*every);
    }
    return out;
}

}  // namespace

std::vector<statutes::LawConflict> conflict_with_special_law(std::string_view field, std::string_view item,
                                                             std::vector<TimeRule> const& rules,
                                                             statutes::SpecialLaws const& laws,
                                                             statutes::Statutes const& statutes, Date on) {
    return laws.conflicts(field, item, printed(rules), statutes, on);
}

}  // namespace mingtang::catalog
