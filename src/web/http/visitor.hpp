// Who is really asking: the peer of the socket, or what a proxy in `trusted_proxies` says about its own peer (C23).
// Everybody else's X-Forwarded-* is thrown away, and so are all fields that would override method, path or host.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/http/address.hpp"
#include "web/http/head.hpp"

namespace mingtang::web::http {

class Proxies {
  public:
    // Throws std::runtime_error with a Chinese sentence for what is no address.
    explicit Proxies(std::vector<std::string> const& trusted);
    bool trusts(Address const& address) const;

  private:
    std::vector<Network> networks_;
};

struct Visitor {
    Address address;
    bool secure = false;
};

Visitor visitor_of(Address const& peer, std::vector<Field> const& fields, Proxies const& proxies);

// Fields that claim something about the way here; no handler ever sees them.
bool is_override(std::string_view field_name);

}  // namespace mingtang::web::http
