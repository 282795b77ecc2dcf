// The slice's closed words: their codes in the database and in addresses, and what they are called in Chinese.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "response/types.hpp"

namespace mingtang::response {

std::string_view code(Source source);
std::string_view chinese(Source source);  // 12345 热线
std::optional<Source> parse_source(std::string_view code);
std::string_view code(Tier tier);
std::string_view chinese(Tier tier);  // 特别重大
std::optional<Tier> parse_tier(std::string_view code);
std::string_view code(State state);
std::string_view chinese(State state);  // 核实中
std::optional<State> parse_state(std::string_view code);
std::string_view code(Effect effect);
std::string_view chinese(Effect effect);  // 已平息
std::optional<Effect> parse_effect(std::string_view code);
std::string_view code(Which which);
std::string_view chinese(Which which);  // 先行回应
Which which_from(std::string_view code);

inline constexpr std::array all_sources{Source::online, Source::hotline, Source::mailbox,
                                        Source::media,  Source::on_site, Source::other};
inline constexpr std::array all_tiers{Tier::especially_serious, Tier::serious, Tier::considerable, Tier::ordinary};
inline constexpr std::array all_states{State::registered, State::assigned, State::verified,
                                       State::responding, State::answered, State::settled,
                                       State::passed_on,  State::left,     State::merged};
inline constexpr std::array all_effects{Effect::settled, Effect::partly, Effect::unsettled};

}  // namespace mingtang::response
