// From findings to lines: chosen, counted, put in order. Pure; pages and files share it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "checking/gather.hpp"

namespace mingtang::checking {

// What the reader wants to see; nothing set: everything.
struct Wanted {
    std::optional<std::size_t> check;
    org::UnitId unit;
    std::optional<lint::Severity> severity;
    org::FieldId field;  // of catalogs, before they are looked at

    bool anything() const { return check || unit || severity; }
};

struct Line {
    std::shared_ptr<Checked const> of;
    lint::Finding const* finding = nullptr;

    lint::Check const& check() const { return lint::checks()[finding->check]; }
    std::string item_name() const;  // 一级 · 二级, or what the finding of a whole catalog speaks of
    std::string unit_name() const;
};

// By check, then as the catalogs came.
std::vector<Line> lines_of(AllChecked const& checked, Wanted const& wanted);

// How many there are.
int count_lines(Summaries const& summaries, Wanted const& wanted);
// The same lines from `from` on, at most `count`: only catalogs that have one among them are looked at, and only by the
// checks that found it.
using LookAgain = std::function<std::shared_ptr<Checked const>(std::size_t catalog, std::size_t check)>;
std::vector<Line> some_lines(Summaries const& summaries, Wanted const& wanted, int from, int count,
                             LookAgain const& look_again);

struct CheckCount {
    std::size_t check = 0;
    int findings = 0;
    lint::Rate rate;
};
// Every check, in the order of the table; findings of one unit only, where one is wanted.
std::vector<CheckCount> counts_by_check(Summaries const& summaries, Wanted const& wanted);

struct UnitCount {
    org::UnitId unit;
    std::string name;
    lint::Rate rate;  // items with no legal error and nothing to look at
    int legal_errors = 0, must_look = 0;
};
// The lowest rate first.
std::vector<UnitCount> counts_by_unit(Summaries const& summaries);

struct Totals {
    int items = 0, legal_errors = 0, must_look = 0, hints = 0;
    lint::Rate rate;
};
Totals totals(Summaries const& summaries);

}  // namespace mingtang::checking
