#include "web/http/visitor.hpp"

#include <array>
#include <optional>
#include <stdexcept>

#include "base/text.hpp"

namespace mingtang::web::http {

Proxies::Proxies(std::vector<std::string> const& trusted) {
    for (auto const& text : trusted) {
        auto const network = Network::parse(text);
        if (!network) throw std::runtime_error{"配置项 trusted_proxies 中的“" + text + "”不是网络地址"};
        networks_.push_back(*network);
    }
}

bool Proxies::trusts(Address const& address) const {
    for (auto const& network : networks_)
        if (network.holds(address)) return true;
    return false;
}

// The right-most address that is not a proxy of ours counts: what stands left of it was written by strangers.
Visitor visitor_of(Address const& peer, std::vector<Field> const& fields, Proxies const& proxies) {
    Visitor visitor{peer};
    if (!proxies.trusts(peer)) return visitor;
    for (auto field = fields.rbegin(); field != fields.rend(); ++field) {
        if (equal_ignoring_case(field->name, "x-forwarded-proto")) visitor.secure = field->value == "https";
        if (!equal_ignoring_case(field->name, "x-forwarded-for") || !proxies.trusts(visitor.address)) continue;
        auto const hops = split(field->value, ',');
        for (auto hop = hops.rbegin(); hop != hops.rend() && proxies.trusts(visitor.address); ++hop) {
            auto const address = Address::parse(trim(*hop));
            if (!address) return visitor;
            visitor.address = *address;
        }
    }
    return visitor;
}

bool is_override(std::string_view name) {
    static constexpr std::array<std::string_view, 9> names{
        "forwarded",     "x-real-ip",   "x-original-url",    "x-rewrite-url", "x-http-method-override",
        "x-http-method", "x-client-ip", "x-method-override", "true-client-ip"};
    constexpr std::string_view family = "x-forwarded-";
    if (name.size() > family.size() && equal_ignoring_case(name.substr(0, family.size()), family)) return true;
    for (auto const one : names)
        if (equal_ignoring_case(name, one)) return true;
    return false;
}

}  // namespace mingtang::web::http
