// From a head to a Request that the rest of the house may believe: our Host, one clean target, cookies, visitor.
// Not here: the body (body.hpp), limits in time and number (connection.hpp).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/http/head.hpp"
#include "web/http/visitor.hpp"
#include "web/request.hpp"

namespace mingtang::web::http {

// The names under which we answer (security.md C22).
class Hosts {
  public:
    explicit Hosts(std::vector<std::string> allowed);
    bool allow(std::string_view host) const;
    // letters, digits, dots, hyphens, an optional port; or an IPv6 address in brackets.
    static bool well_formed(std::string_view host);

  private:
    std::vector<std::string> allowed_;
};

// Fills in everything of `request` that a head can tell. 0, or the status that refuses it.
int admit(Head const& head, Address const& peer, Hosts const& hosts, Proxies const& proxies, Request& request);

}  // namespace mingtang::web::http
