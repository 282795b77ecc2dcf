// Network addresses of visitors and of the proxies we believe. IPv4 lives inside IPv6, so there is one form.
// Not here: what a believed proxy says (visitor.hpp).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sockaddr_storage;

namespace mingtang::web::http {

struct Address {
    std::array<std::uint8_t, 16> bytes{};

    static Address of(sockaddr_storage const& socket);
    static std::optional<Address> parse(std::string_view text);
    bool is_v4() const;
    std::string text() const;
    // What counts as one visitor for limits: an IPv4 address, or an IPv6 /64 (security.md §5).
    Address visitor() const;
    friend bool operator==(Address const&, Address const&) = default;
};

// "10.0.0.0/8", "127.0.0.1", "fd00::/8".
class Network {
  public:
    static std::optional<Network> parse(std::string_view text);
    bool holds(Address const& address) const;

  private:
    Address base_;
    unsigned bits_ = 128;
};

}  // namespace mingtang::web::http
