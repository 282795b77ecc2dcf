#include "storage/ids.hpp"

#include <unistd.h>

namespace mingtang::storage {
namespace {

constexpr Instant beginning{std::chrono::sys_days{std::chrono::year{2020} / 1 / 1}};
constexpr int sequence_bits = 8;
constexpr int low_bits = 12;  // node and sequence

Instant system_now() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

}  // namespace

Ids::Ids(std::function<Instant()> clock, int node)
    : clock_(clock ? std::move(clock) : system_now), node_((node < 0 ? ::getpid() : node) & 15) {}

std::int64_t Ids::next() {
    std::lock_guard const lock{mutex_};
    auto const millisecond = (clock_() - beginning).count();
    auto candidate = millisecond << low_bits | node_ << sequence_bits;
    if (candidate <= last_) {
        candidate = last_ + 1;
        // A full sequence borrows from the next millisecond, never from the next server.
        auto const same_server = (candidate >> sequence_bits & 15) == node_;
        if (!same_server) candidate = ((last_ >> low_bits) + 1) << low_bits | node_ << sequence_bits;
    }
    return last_ = candidate;
}

void Ids::skip_to(std::int64_t used) {
    std::lock_guard const lock{mutex_};
    if (used > last_) last_ = used;
}

}  // namespace mingtang::storage
