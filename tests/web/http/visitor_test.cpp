// Who is asking: strangers cannot say it themselves, proxies of ours can (security.md C23).
#include <doctest/doctest.h>

#include "client.hpp"
#include "web/http/address.hpp"

using namespace mingtang;
using web::http::Address;
using web::http::Network;

namespace {

std::string seen(std::vector<std::string> trusted, std::string fields) {
    auto options = web::test::options();
    options.trusted_proxies = std::move(trusted);
    web::Handlers handlers;
    handlers.answer = [](web::Request& request) {
        std::string names;
        for (auto const& [name, value] : request.headers) names += "," + name;
        return web::plain(request.peer + (request.secure ? " secure" : "") + names);
    };
    web::test::Running running{std::move(handlers), std::move(options)};
    return running.ask("GET / HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n").body;
}

}  // namespace

TEST_CASE("a stranger's X-Forwarded-For is not even seen") {
    CHECK(seen({},
               "X-Forwarded-For: 1.2.3.4\r\nX-Forwarded-Proto: https\r\nForwarded: for=1.2.3.4\r\n"
               "X-Real-IP: 1.2.3.4\r\nX-HTTP-Method-Override: DELETE\r\n") == "127.0.0.1,host");
    CHECK(seen({"10.0.0.0/8"}, "X-Forwarded-For: 1.2.3.4\r\n") == "127.0.0.1,host");
}

TEST_CASE("behind proxies of ours the right-most foreign address counts") {
    std::vector<std::string> const ours{"127.0.0.1", "10.0.0.0/8"};
    CHECK(seen(ours, "X-Forwarded-For: 6.6.6.6, 1.2.3.4\r\nX-Forwarded-Proto: https\r\n") == "1.2.3.4 secure,host");
    CHECK(seen(ours, "X-Forwarded-For: 6.6.6.6, 1.2.3.4, 10.1.2.3\r\n") == "1.2.3.4,host");
    CHECK(seen(ours, "X-Forwarded-For: 6.6.6.6\r\nX-Forwarded-For: 1.2.3.4\r\n") == "1.2.3.4,host");
    CHECK(seen(ours, "X-Forwarded-For: 6.6.6.6, unknown\r\n") == "127.0.0.1,host");
    CHECK(seen(ours, "") == "127.0.0.1,host");
}

TEST_CASE("networks and visitors") {
    auto const holds = [](char const* network, char const* address) {
        return Network::parse(network)->holds(*Address::parse(address));
    };
    CHECK(holds("10.0.0.0/8", "10.255.1.2"));
    CHECK_FALSE(holds("10.0.0.0/8", "11.0.0.1"));
    CHECK(holds("192.168.4.0/22", "192.168.7.255"));
    CHECK_FALSE(holds("192.168.4.0/22", "192.168.8.0"));
    CHECK(holds("127.0.0.1", "127.0.0.1"));
    CHECK(holds("fd00::/8", "fd12::1"));
    CHECK_FALSE(holds("::1", "::2"));
    for (auto const* wrong : {"", "a", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8x", "::/129"})
        CHECK_FALSE(Network::parse(wrong));
    CHECK(Address::parse("2001:db8:1:2:3:4:5:6")->visitor() == Address::parse("2001:db8:1:2::")->visitor());
    CHECK_FALSE(Address::parse("2001:db8:1:2::")->visitor() == Address::parse("2001:db8:1:3::")->visitor());
    CHECK_FALSE(Address::parse("1.2.3.4")->visitor() == Address::parse("1.2.3.5")->visitor());
    CHECK(Address::parse("::ffff:1.2.3.4")->text() == "1.2.3.4");
}
