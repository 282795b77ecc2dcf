#include "response/clocks.hpp"

#include <algorithm>

namespace mingtang::response {
namespace {

using std::chrono::minutes;

void add(std::vector<Clock>& clocks, std::string_view name, std::string matter, Instant seen,
         std::optional<Instant> done, statutes::Statutes const& statutes) {
    auto const limit = statutes.limit(name, local_date(seen));
    if (!limit) return;  // a concern from before the rule has no clock
    clocks.push_back({std::move(matter), limit->amount, statutes::moment(*limit, seen), done, limit->article});
}

}  // namespace

Happened happened(Concern const& concern) {
    Happened what{concern.holding_at, concern.briefed_at};
    if (concern.full_at) what.answer = what.answer ? std::min(*what.answer, *concern.full_at) : *concern.full_at;
    return what;
}

std::vector<Clock> clocks_of(Tier tier, Instant seen, Happened const& what, statutes::Statutes const& statutes) {
    std::vector<Clock> clocks;
    // 对涉及特别重大、重大突发事件的政务舆情，最迟要在5小时内发布权威信息，在24小时内举行新闻发布会；
    if (tier == Tier::especially_serious || tier == Tier::serious) {
        add(clocks, "response.information", "发布权威信息", seen, what.answer, statutes);
        add(clocks, "response.briefing", "举行新闻发布会", seen, what.briefing, statutes);
    } else {
        // 其他政务舆情应在48小时内予以回应，并根据工作进展情况，持续发布权威信息。
        add(clocks, "response.answer", "予以回应", seen, what.answer, statutes);
    }
    return clocks;
}

std::vector<Clock> clocks_of(Concern const& concern, statutes::Statutes const& statutes) {
    if (concern.state == State::passed_on || concern.state == State::left || concern.state == State::merged) return {};
    return clocks_of(concern.tier, concern.seen_at, happened(concern), statutes);
}

std::string length_in_words(minutes length) {
    auto const total = std::max<std::int64_t>(length.count(), 0);
    auto const days = total / 1440, hours = total / 60 % 24, rest = total % 60;
    if (days > 0) return std::to_string(days) + " 天" + (hours > 0 ? " " + std::to_string(hours) + " 小时" : "");
    if (hours > 0) return std::to_string(hours) + " 小时" + (rest > 0 ? " " + std::to_string(rest) + " 分" : "");
    return std::to_string(rest) + " 分";
}

std::string in_words(Clock const& clock, Instant now) {
    auto const length = [](Instant from, Instant to) {
        return length_in_words(std::chrono::floor<minutes>(to - from));
    };
    auto const seen = clock.due - std::chrono::hours{clock.hours};
    auto const rule = "应于 " + local_minute(clock.due) + " 前（自发现起 " + std::to_string(clock.hours) + " 小时，" +
                      clock.article + "），";
    if (clock.done && *clock.done <= clock.due)
        return rule + "已于 " + local_minute(*clock.done) + " 完成，用时 " + length(seen, *clock.done);
    if (clock.done) return rule + local_minute(*clock.done) + " 完成，超时 " + length(clock.due, *clock.done);
    if (now <= clock.due) return rule + "还有 " + length(now, clock.due);
    return rule + "已超时 " + length(clock.due, now);
}

}  // namespace mingtang::response
