// A running server: the machines opened in order, the slices' routes mounted, everything stopped in the reverse order.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>

#include "clock.hpp"
#include "config.hpp"

namespace mingtang::app {

// It cannot start; what() is a Chinese sentence that says what to do.
class CannotStart : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

class Instance {
  public:
    // `now`: demonstration databases may run at another time. `broken_disk` is called when nothing can be saved any
    // more: the program should end and start again (security.md R04).
    Instance(Config const& config, std::optional<Instant> now, std::function<void()> broken_disk);
    ~Instance();

    std::uint16_t port() const;
    std::uint16_t metrics_port() const;  // 0: none, or a unix socket
    bool demonstration() const;

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace mingtang::app
