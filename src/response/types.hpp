// The words of 回应关切: a concern of the public, seen somewhere, and its way to an answer. The answer itself is a
// publication (publication/types.hpp) with its own chain and gates; here is what leads to it. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "org/types.hpp"
#include "publication/types.hpp"

namespace mingtang::response {

using ConcernId = Id<struct ConcernTag>;

// Where it was seen.
enum class Source { online, hotline, mailbox, media, on_site, other };
// 突发事件 and 舆情 by their weight; the clocks depend on it (clocks.hpp).
enum class Tier { especially_serious, serious, considerable, ordinary };
enum class State {
    registered,  // 待研判
    assigned,    // 核实中
    verified,    // 待拟回应
    responding,  // 回应审签中
    answered,    // 已回应，待评估
    settled,     // 已办结
    passed_on,   // 已转有关单位
    left,        // 不需回应
    merged,      // 并入其他关切
};
enum class Effect { settled, partly, unsettled };
// 先行回应 says what is known and when more will be said; 正式回应 answers.
enum class Which { holding, full };

struct Concern {
    ConcernId id;
    org::JurisdictionId jurisdiction;
    Source source = Source::online;
    std::string reference{};  // number of the slip that brought it
    Tier tier = Tier::ordinary;
    std::string matter{}, detail{}, place{};
    Instant seen_at{};
    publication::PublicationId about;  // the document it asks about
    Instant registered_at{};
    std::int64_t registered_by = 0;  // account
    org::UnitId registered_unit;
    State state = State::registered;
    org::UnitId lead;
    std::string because{}, passed_to{};
    ConcernId merged_into;
    std::string facts{};  // what was found out, as it may be said
    publication::PublicationId holding, full;
    std::optional<Instant> holding_at{}, full_at{};  // when readers saw them first
    std::optional<Instant> briefed_at{};
    std::string briefing{};
    std::optional<Effect> effect{};
    std::string effect_words{};
    int steps = 1;
};

// A unit that finds out, and what it found.
struct UnitFindings {
    org::UnitId unit;
    std::string unit_name, findings, found_by;
    std::optional<Instant> found_at{};
};

}  // namespace mingtang::response
