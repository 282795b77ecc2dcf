#include "checking/listing.hpp"

#include <algorithm>
#include <unordered_map>

#include "catalog/difference.hpp"

namespace mingtang::checking {
namespace {

using lint::Severity;

bool wants(Wanted const& wanted, lint::Finding const& one) {
    if (wanted.check && one.check != *wanted.check) return false;
    if (wanted.unit && one.unit != wanted.unit) return false;
    return !wanted.severity || lint::checks()[one.check].severity == *wanted.severity;
}

}  // namespace

std::string Line::item_name() const {
    if (!finding->item) return finding->words;
    // Items stand in the order of their positions.
    auto const at = std::ranges::lower_bound(of->items, finding->position, {}, &catalog::Item::position);
    for (auto one = at; one != of->items.end() && one->position == finding->position; ++one)
        if (one->id == finding->item) return catalog::full_name(one->entry);
    return "";
}

std::string Line::unit_name() const {
    auto const at = of->units.find(finding->unit);
    return at == of->units.end() ? "" : at->second;
}

std::vector<Line> lines_of(std::vector<Checked> const& checked, Wanted const& wanted) {
    std::vector<Line> lines;
    for (auto const& one : checked)
        for (auto const& finding : one.findings)
            if (wants(wanted, finding)) lines.push_back({&one, &finding});
    std::ranges::stable_sort(lines, {}, [](Line const& line) { return line.finding->check; });
    return lines;
}

std::vector<CheckCount> counts_by_check(std::vector<Checked> const& checked, Wanted const& wanted) {
    std::vector<CheckCount> counts(lint::checks().size());
    for (std::size_t i = 0; i < counts.size(); ++i) counts[i].check = i;
    for (auto const& one : checked) {
        for (auto const& finding : one.findings)
            if (wants({{}, wanted.unit, {}, {}}, finding)) ++counts[finding.check].findings;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            auto& rate = counts[i].rate;
            if (!wanted.unit) {
                rate.items += one.rates.by_check[i].items;
                rate.passed += one.rates.by_check[i].passed;
            } else if (auto const at = one.rates.by_unit.find(wanted.unit); at != one.rates.by_unit.end()) {
                rate.items += at->second.items;
                rate.passed += at->second.items - one.rates.failed.at(wanted.unit)[i];
            }
        }
    }
    return counts;
}

std::vector<UnitCount> counts_by_unit(std::vector<Checked> const& checked) {
    std::unordered_map<std::int64_t, std::size_t> place;
    std::vector<UnitCount> counts;
    auto const of = [&](org::UnitId unit) -> UnitCount& {
        auto const [at, fresh] = place.emplace(unit.value, counts.size());
        if (fresh) counts.push_back({unit, "", {}, 0, 0});
        return counts[at->second];
    };
    for (auto const& one : checked) {
        for (auto const& [unit, rate] : one.rates.by_unit) {
            auto& count = of(unit);
            count.rate.items += rate.items;
            count.rate.passed += rate.passed;
            if (auto const name = one.units.find(unit); name != one.units.end()) count.name = name->second;
        }
        for (auto const& finding : one.findings) {
            if (!finding.item) continue;
            auto const severity = lint::checks()[finding.check].severity;
            if (severity == Severity::legal_error) ++of(finding.unit).legal_errors;
            if (severity == Severity::must_look) ++of(finding.unit).must_look;
        }
    }
    std::ranges::stable_sort(counts, [](UnitCount const& a, UnitCount const& b) {
        return std::int64_t{a.rate.passed} * b.rate.items < std::int64_t{b.rate.passed} * a.rate.items;
    });
    return counts;
}

Totals totals(std::vector<Checked> const& checked) {
    Totals sum;
    for (auto const& one : checked) {
        sum.items += one.rates.items;
        for (auto const& [unit, rate] : one.rates.by_unit) {
            sum.rate.items += rate.items;
            sum.rate.passed += rate.passed;
        }
        for (auto const& finding : one.findings) switch (lint::checks()[finding.check].severity) {
                case Severity::legal_error:
                    ++sum.legal_errors;
                    break;
                case Severity::must_look:
                    ++sum.must_look;
                    break;
                case Severity::hint:
                    ++sum.hints;
                    break;
            }
    }
    return sum;
}

}  // namespace mingtang::checking
