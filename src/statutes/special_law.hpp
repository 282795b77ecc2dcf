// Special laws that ask for another limit than 条例 26: which items they speak of, and what a catalog prints instead.
// 条例 26: 法律、法规对政府信息公开的期限另有规定的，从其规定。
// The table (data/special_limits.csv) says which items; the numbers and articles are those of Statutes.
// Not here: what a printed phrase means (catalog/time_limit).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/refusal.hpp"
#include "statutes/statutes.hpp"

namespace mingtang::statutes {

// What a number limits: published within it, shown for at least, opinions taken for at least, repeated at least every.
enum class LimitKind { within, shown, asked, every };

struct SpecialLimit {
    std::string limit;  // its name in Statutes
    LimitKind kind = LimitKind::within;
    enum class Stricter { allowed, reported } stricter = Stricter::allowed;  // a shorter limit than the law's
    std::vector<std::string> fields;  // part of the field's name; none: any field
    std::vector<std::string> items;   // words of the item, 政府采购+合同: both; none: any item
    std::vector<std::string> except;  // words that take the item out again
};

// One number as a catalog prints it.
struct PrintedLimit {
    LimitKind kind = LimitKind::within;
    int amount = 0;
    Unit unit = Unit::workdays;
};

struct LawConflict {
    enum class Weight { breaks, differs } weight = Weight::breaks;  // against the law; only not what the law says now
    std::string article, source;
    std::string sentence;  // 预算法 14：…
};

class SpecialLaws {
  public:
    SpecialLaws() = default;
    explicit SpecialLaws(std::vector<SpecialLimit> limits) : limits_{std::move(limits)} {}

    // Against the numbers that hold on that day. Units are compared by the longest and the shortest they can take.
    std::vector<LawConflict> conflicts(std::string_view field, std::string_view item,
                                       std::vector<PrintedLimit> const& printed, Statutes const& statutes,
                                       Date on) const;
    std::vector<SpecialLimit> const& all() const { return limits_; }

  private:
    std::vector<SpecialLimit> limits_;
};

Result<SpecialLaws> parse_special_laws(std::string_view csv);
// data/special_limits.csv as compiled into the program.
SpecialLaws const& built_in_special_laws();

}  // namespace mingtang::statutes
