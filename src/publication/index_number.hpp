// 索引号: a template with named places, "{area}/{YYYY}-{seq:7}", and the number it makes. Unique, immutable, never used
// again: the counter belongs to what stands before the running number, and only grows (rulebook §6.4). Pure.
#pragma once

#include <string>
#include <string_view>

#include "base/refusal.hpp"

namespace mingtang::publication {

inline constexpr std::string_view usual_template = "{area}/{YYYY}-{seq:7}";

// What a template may name.
struct IndexFacts {
    std::string area;   // 行政区划代码 of the publishing unit's place
    std::string unit;   // the unit's place in the list of units, three digits
    std::string kind;   // letter of the kind: A …
    std::string field;  // 01–26, 00 for none
    int year = 0;
};

// The template as kept, or what is wrong with it: unknown places, no running number, a year missing.
Result<std::string> checked_template(std::string_view text);
// Everything before and after the running number, with "\n" where it stands: the counter's name.
std::string counter_of(std::string_view text, IndexFacts const& facts);
std::string index_number(std::string_view text, IndexFacts const& facts, std::int64_t running);

}  // namespace mingtang::publication
