// Every limit in time and number of security.md §5 that the server itself keeps, in one place.
#pragma once

#include <cstddef>
#include <cstdint>

namespace mingtang::web::http {

// Milliseconds of the steady clock.
using Ticks = std::int64_t;

constexpr Ticks seconds(std::int64_t n) {
    return n * 1000;
}

struct Limits {
    Ticks head = seconds(10);          // from the first byte, or from accept
    Ticks idle = seconds(60);          // between requests …
    Ticks idle_crowded = seconds(15);  // … above 70 % of the connections
    Ticks idle_full = seconds(3);      // … above 90 %
    Ticks body_window = seconds(10);   // at least slowest_body bytes in each window after the first
    std::size_t slowest_body = 10 * 1024;
    Ticks body_form = seconds(60);  // in all
    Ticks body_upload = seconds(15 * 60);
    Ticks write_stall = seconds(20);
    std::size_t slowest_write = 1024;  // bytes a second, after ten seconds
    Ticks linger = seconds(2);
    std::size_t linger_bytes = 1 << 20;
    Ticks age = seconds(10 * 60);
    int requests = 1000;       // per connection
    Ticks stop = seconds(10);  // what is being answered when the server stops
};

}  // namespace mingtang::web::http
