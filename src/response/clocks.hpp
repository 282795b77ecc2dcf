// By when a concern is answered. The numbers are statutes' (国办发〔2016〕61号, 80号): hours of the clock, counted from
// when it was seen, through nights and holidays (rulebook §7.1). Pure: tier, moments and numbers in, clocks out.
#pragma once

#include <string>
#include <vector>

#include "response/types.hpp"
#include "statutes/statutes.hpp"

namespace mingtang::response {

struct Clock {
    std::string matter;  // 发布权威信息
    int hours = 0;
    Instant due{};
    std::optional<Instant> done{};
    std::string article;  // 国办发〔2016〕80号

    bool late(Instant now) const { return done.value_or(now) > due; }
};

// What happened so far: the first answer, holding or full; the briefing.
struct Happened {
    std::optional<Instant> answer{}, briefing{};
};
Happened happened(Concern const& concern);
std::vector<Clock> clocks_of(Tier tier, Instant seen, Happened const& what, statutes::Statutes const& statutes);
// Of a concern that is open or was answered; one that was passed on, left or merged has none.
std::vector<Clock> clocks_of(Concern const& concern, statutes::Statutes const& statutes);

// For people: 应于 2026-11-20 14:30 前（自发现起 5 小时，国办发〔2016〕80号），还有 2 小时 10 分.
std::string in_words(Clock const& clock, Instant now);
std::string length_in_words(std::chrono::minutes length);  // 1 天 3 小时；2 小时 10 分

}  // namespace mingtang::response
