// Counts for /metrics: requests by status class and how long they took, in the text form that Prometheus reads.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "web/server.hpp"

namespace mingtang::web {

class RequestFigures {
  public:
    void add(int status, std::size_t bytes, std::chrono::microseconds took);
    std::string text() const;

  private:
    static constexpr std::array<std::int64_t, 9> bounds_us{100,     500,     1000,      5000,      20'000,
                                                           100'000, 500'000, 2'000'000, 10'000'000};
    std::array<std::atomic<std::int64_t>, 6> by_class_{};
    std::array<std::atomic<std::int64_t>, bounds_us.size() + 1> by_time_{};
    std::atomic<std::int64_t> bytes_{0}, microseconds_{0};
};

// "# TYPE mingtang_connections gauge\nmingtang_connections 3\n", for everybody who has a figure to show.
void append_figure(std::string& out, std::string_view name, std::string_view type, std::int64_t value);
std::string text_of(Server::Figures const& figures);

}  // namespace mingtang::web
