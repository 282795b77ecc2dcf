#include "response/codes.hpp"

#include <algorithm>

namespace mingtang::response {
namespace {

struct Words {
    std::string_view code, chinese;
};
constexpr std::array<Words, 6> sources{{{"online", "网络舆情转办"},
                                        {"hotline", "12345 热线"},
                                        {"mailbox", "领导信箱、网站信箱"},
                                        {"media", "新闻媒体"},
                                        {"on_site", "现场反映"},
                                        {"other", "其他"}}};
constexpr std::array<Words, 4> tiers{
    {{"especially_serious", "特别重大"}, {"serious", "重大"}, {"considerable", "较大"}, {"ordinary", "一般"}}};
constexpr std::array<Words, 9> states{{{"registered", "待研判"},
                                       {"assigned", "核实中"},
                                       {"verified", "待拟回应"},
                                       {"responding", "回应审签中"},
                                       {"answered", "已回应，待评估"},
                                       {"settled", "已办结"},
                                       {"passed_on", "已转有关单位"},
                                       {"left", "不需回应"},
                                       {"merged", "并入其他关切"}}};
constexpr std::array<Words, 3> effects{
    {{"settled", "已平息，诉求得到解决"}, {"partly", "部分解决，继续跟进"}, {"unsettled", "没有平息，需再次回应"}}};

template <class Enum, std::size_t n>
std::optional<Enum> parsed(std::array<Words, n> const& table, std::string_view code) {
    auto const found = std::ranges::find(table, code, &Words::code);
    if (found == table.end()) return std::nullopt;
    return Enum(found - table.begin());
}

}  // namespace

std::string_view code(Source source) {
    return sources[std::size_t(source)].code;
}
std::string_view chinese(Source source) {
    return sources[std::size_t(source)].chinese;
}
std::optional<Source> parse_source(std::string_view code) {
    return parsed<Source>(sources, code);
}
std::string_view code(Tier tier) {
    return tiers[std::size_t(tier)].code;
}
std::string_view chinese(Tier tier) {
    return tiers[std::size_t(tier)].chinese;
}
std::optional<Tier> parse_tier(std::string_view code) {
    return parsed<Tier>(tiers, code);
}
std::string_view code(State state) {
    return states[std::size_t(state)].code;
}
std::string_view chinese(State state) {
    return states[std::size_t(state)].chinese;
}
std::optional<State> parse_state(std::string_view code) {
    return parsed<State>(states, code);
}
std::string_view code(Effect effect) {
    return effects[std::size_t(effect)].code;
}
std::string_view chinese(Effect effect) {
    return effects[std::size_t(effect)].chinese;
}
std::optional<Effect> parse_effect(std::string_view code) {
    return parsed<Effect>(effects, code);
}
std::string_view code(Which which) {
    return which == Which::holding ? "holding" : "full";
}
Which which_from(std::string_view code) {
    return code == "holding" ? Which::holding : Which::full;
}
std::string_view chinese(Which which) {
    return which == Which::holding ? "先行回应" : "正式回应";
}

}  // namespace mingtang::response
