#include "checking/listing.hpp"

#include <algorithm>
#include <unordered_map>

namespace mingtang::checking {
namespace {

using lint::Severity;

bool wants(Wanted const& wanted, lint::Finding const& one) {
    if (wanted.check && one.check != *wanted.check) return false;
    if (wanted.unit && one.unit != wanted.unit) return false;
    return !wanted.severity || lint::checks()[one.check].severity == *wanted.severity;
}

bool wants(Wanted const& wanted, std::size_t check) {
    if (wanted.check && check != *wanted.check) return false;
    return !wanted.severity || lint::checks()[check].severity == *wanted.severity;
}

}  // namespace

std::string Line::item_name() const {
    if (!finding->item) return finding->words;
    auto const at = of->names.find(finding->item);
    return at == of->names.end() ? "" : at->second;
}

std::string Line::unit_name() const {
    auto const at = of->units.find(finding->unit);
    return at == of->units.end() ? "" : at->second;
}

std::vector<Line> lines_of(AllChecked const& checked, Wanted const& wanted) {
    std::vector<Line> lines;
    for (auto const& one : checked)
        for (auto const& finding : one->all)
            if (wants(wanted, finding)) lines.push_back({one, &finding});
    std::ranges::stable_sort(lines, {}, [](Line const& line) { return line.finding->check; });
    return lines;
}

int count_lines(Summaries const& summaries, Wanted const& wanted) {
    int count = 0;
    for (std::size_t check = 0; check < lint::checks().size(); ++check)
        if (wants(wanted, check))
            for (auto const& one : summaries) count += one->findings(check, wanted.unit);
    return count;
}

std::vector<Line> some_lines(Summaries const& summaries, Wanted const& wanted, int from, int count,
                             LookAgain const& look_again) {
    std::vector<Line> lines;
    for (std::size_t check = 0; check < lint::checks().size(); ++check) {
        if (!wants(wanted, check)) continue;
        for (std::size_t i = 0; i < summaries.size() && int(lines.size()) < count; ++i) {
            auto const here = summaries[i]->findings(check, wanted.unit);
            if (here <= from) {  // all of them stand before
                from -= here;
                continue;
            }
            auto const seen = look_again(i, check);
            for (auto const& finding : seen->all) {
                if (finding.check != check || !wants(wanted, finding) || from-- > 0) continue;
                if (int(lines.size()) < count) lines.push_back({seen, &finding});
            }
            from = 0;
        }
    }
    return lines;
}

std::vector<CheckCount> counts_by_check(Summaries const& summaries, Wanted const& wanted) {
    std::vector<CheckCount> counts(lint::checks().size());
    for (std::size_t i = 0; i < counts.size(); ++i) counts[i].check = i;
    for (auto const& one : summaries) {
        for (std::size_t i = 0; i < counts.size(); ++i) {
            counts[i].findings += one->findings(i, wanted.unit);
            auto& rate = counts[i].rate;
            if (!wanted.unit) {
                rate.items += one->rates.by_check[i].items;
                rate.passed += one->rates.by_check[i].passed;
            } else if (auto const at = one->rates.by_unit.find(wanted.unit); at != one->rates.by_unit.end()) {
                rate.items += at->second.items;
                rate.passed += at->second.items - one->rates.failed.at(wanted.unit)[i];
            }
        }
    }
    return counts;
}

std::vector<UnitCount> counts_by_unit(Summaries const& summaries) {
    std::unordered_map<std::int64_t, std::size_t> place;
    std::vector<UnitCount> counts;
    auto const of = [&](org::UnitId unit) -> UnitCount& {
        auto const [at, fresh] = place.emplace(unit.value, counts.size());
        if (fresh) counts.push_back({unit, "", {}, 0, 0});
        return counts[at->second];
    };
    for (auto const& one : summaries) {
        for (auto const& [unit, rate] : one->rates.by_unit) {
            auto& count = of(unit);
            count.rate.items += rate.items;
            count.rate.passed += rate.passed;
            if (auto const name = one->units.find(unit); name != one->units.end()) count.name = name->second;
        }
        for (auto const& [unit, by_check] : one->found)
            for (std::size_t i = 0; i < by_check.size(); ++i) {
                auto const severity = lint::checks()[i].severity;
                if (severity == Severity::legal_error) of(unit).legal_errors += by_check[i];
                if (severity == Severity::must_look) of(unit).must_look += by_check[i];
            }
    }
    std::ranges::stable_sort(counts, [](UnitCount const& a, UnitCount const& b) {
        return std::int64_t{a.rate.passed} * b.rate.items < std::int64_t{b.rate.passed} * a.rate.items;
    });
    return counts;
}

Totals totals(Summaries const& summaries) {
    Totals sum;
    for (auto const& one : summaries) {
        sum.items += one->rates.items;
        for (auto const& [unit, rate] : one->rates.by_unit) {
            sum.rate.items += rate.items;
            sum.rate.passed += rate.passed;
        }
        for (std::size_t i = 0; i < lint::checks().size(); ++i) {
            auto const count = one->findings(i);
            switch (lint::checks()[i].severity) {
                case Severity::legal_error:
                    sum.legal_errors += count;
                    break;
                case Severity::must_look:
                    sum.must_look += count;
                    break;
                case Severity::hint:
                    sum.hints += count;
                    break;
            }
        }
    }
    return sum;
}

}  // namespace mingtang::checking
