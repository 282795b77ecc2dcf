// How many connections are open, in all and per visitor, across all io threads (security.md §5).
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string_view>
#include <unordered_map>

#include "web/http/address.hpp"

namespace mingtang::web::http {

class Peers {
  public:
    Peers(std::size_t most, std::size_t most_per_visitor)
        : most_(most), most_per_visitor_(most_per_visitor), most_unproven_(most_per_visitor / 4 + 1) {}

    // False: this one is too many. `counted_alone` is off for our own proxies, behind which everybody comes.
    bool enter(Address const& visitor, bool counted_alone);
    // The first whole head has come: it is not one of those who only hold a line.
    void proven(Address const& visitor);
    void leave(Address const& visitor, bool counted_alone, bool was_proven);

    std::size_t open() const { return open_; }
    // In percent of what may be open.
    unsigned fullness() const { return static_cast<unsigned>(open_ * 100 / most_); }

  private:
    struct Count {
        std::uint32_t open = 0, unproven = 0;
    };
    struct Hash {
        std::size_t operator()(Address const& address) const {
            return std::hash<std::string_view>{}(
                {reinterpret_cast<char const*>(address.bytes.data()), address.bytes.size()});
        }
    };

    std::size_t most_, most_per_visitor_, most_unproven_;
    std::atomic<std::size_t> open_{0};
    std::mutex mutex_;
    std::unordered_map<Address, Count, Hash> counts_;
};

}  // namespace mingtang::web::http
