// What a connection does when its time is up. One look a second at each line, instead of a timer for each operation.
#include "web/http/connection.hpp"
#include "web/http/exchange.hpp"
#include "web/http/loop.hpp"

namespace mingtang::web::http {

Ticks Connection::idle_limit() const {
    auto const& shared = loop_.shared();
    auto const fullness = shared.peers.fullness();
    if (fullness > 90) return shared.limits.idle_full;
    return fullness > 70 ? shared.limits.idle_crowded : shared.limits.idle;
}

void Connection::sweep() {
    auto const now = loop_.now();
    auto const& limits = loop_.shared().limits;
    switch (state_) {
        case State::head: {
            bool const begun = used_ < input_.size();
            bool const late = now - since_ > (begun || requests_ == 0 ? limits.head : idle_limit());
            if (late && begun) {
                refuse(408);
                go_on();
            } else if (late) {
                close();
            }
            return;
        }
        case State::body:
            if (body_is_late(now)) {
                refuse(408);
                go_on();
            }
            return;
        case State::sending: {
            auto const elapsed = now - exchange_->sending_began;
            bool const slow = elapsed > seconds(10) &&
                              exchange_->out.sent() * 1000 < limits.slowest_write * static_cast<std::size_t>(elapsed);
            if (now - since_ > limits.write_stall || slow) close();
            return;
        }
        case State::lingering:
            if (now - since_ > limits.linger) close();
            return;
        case State::asking:  // a worker has it; it will be back
        case State::answering:
        case State::closed:
            return;
    }
}

// At least 1 KiB a second over each window of ten seconds after the first, and an end to it all.
bool Connection::body_is_late(Ticks now) {
    auto const& limits = loop_.shared().limits;
    auto& exchange = *exchange_;
    if (now - exchange.body_began > (exchange.upload ? limits.body_upload : limits.body_form)) return true;
    if (now - exchange.window_began < limits.body_window) return false;
    bool const first = exchange.window_began == exchange.body_began;
    bool const slow = !first && exchange.window_bytes < limits.slowest_body;
    exchange.window_began = now;
    exchange.window_bytes = 0;
    return slow;
}

void Connection::server_stops() {
    close_after_ = true;
    if ((state_ == State::head && used_ == input_.size()) || state_ == State::lingering) close();
}

}  // namespace mingtang::web::http
