#include "desk/guess_alarm.hpp"

namespace mingtang::desk {
namespace {

constexpr std::chrono::minutes window{1};
// A flood is counted no further: the figure says enough, and memory is bounded.
constexpr std::size_t most_remembered = 10'000;

}  // namespace

bool GuessAlarm::failed(Instant now) {
    std::scoped_lock const lock{mutex_};
    forget(now);
    if (failed_.size() < most_remembered) failed_.push_back(now);
    if (failed_.size() <= most_in_a_minute || now - told_ < window) return false;
    told_ = now;
    return true;
}

std::size_t GuessAlarm::in_the_last_minute(Instant now) {
    std::scoped_lock const lock{mutex_};
    forget(now);
    return failed_.size();
}

void GuessAlarm::forget(Instant now) {
    while (!failed_.empty() && now - failed_.front() >= window) failed_.pop_front();
}

}  // namespace mingtang::desk
