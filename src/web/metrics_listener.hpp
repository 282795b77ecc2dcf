// The second door, for operators: /healthz and /metrics on loopback or a unix socket, never reachable from outside
// (security.md C76). One visitor at a time, GET only; who may open the socket may see everything here.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <thread>

namespace mingtang::web {

struct Health {
    bool well = true;
    std::string details{};  // lines of text
};

class MetricsListener {
  public:
    struct Answers {
        std::function<Health()> health;
        std::function<std::string()> metrics;
    };

    // "127.0.0.1:9180" (port 0: any), "[::1]:9180" or "unix:/run/mingtang/metrics.sock". Throws std::runtime_error with
    // a Chinese sentence, also for an address that others could reach.
    MetricsListener(std::string const& where, Answers answers);
    ~MetricsListener();
    std::uint16_t port() const { return port_; }

  private:
    void serve();
    void answer(int visitor);

    Answers answers_;
    std::string socket_path_;
    std::uint16_t port_ = 0;
    int listener_ = -1, waker_ = -1;
    std::thread thread_;
};

}  // namespace mingtang::web
