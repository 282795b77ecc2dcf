// Where passwords are hashed and compared: two at a time, because each takes 64 MiB and an eighth of a second; a short
// queue; and then "come again" instead of a server without memory (security.md C01).
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "crypto/argon2.hpp"

namespace mingtang::identity {

class PasswordDesk {
  public:
    struct Options {
        int slots = 2;
        int queue = 32;
        std::chrono::milliseconds wait{5000};
        crypto::Argon2 cost{};
    };
    PasswordDesk() : PasswordDesk(Options{}) {}
    explicit PasswordDesk(Options options);

    // Nothing: too many are waiting. An empty hash is nobody's: the work is done all the same, the answer is no (C05).
    std::optional<bool> matches(std::string_view hash, std::string_view password);
    std::optional<std::string> hash(std::string_view password);
    bool outdated(std::string const& hash) const { return options_.cost.outdated(hash); }

  private:
    class Place;

    Options options_;
    std::string nobodys_;  // a hash of the same cost that no password has
    std::mutex mutex_;
    std::condition_variable free_;
    int working_ = 0, waiting_ = 0;
};

}  // namespace mingtang::identity
