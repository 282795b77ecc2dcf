// The second door: on this machine only, two answers, nothing else (security.md C76).
#include "web/metrics_listener.hpp"

#include <doctest/doctest.h>
#include <sys/un.h>

#include "client.hpp"
#include "web/request_figures.hpp"

using namespace mingtang;
using web::test::Client;

namespace {

Client::Answer ask(web::MetricsListener const& listener, std::string_view line) {
    Client client{listener.port()};
    client.say(std::string{line} + "\r\nHost: x\r\n\r\n");
    return client.hear().value();
}

}  // namespace

TEST_CASE("healthz and metrics are answered, nothing else is") {
    bool well = true;
    web::RequestFigures figures;
    figures.add(200, 1000, std::chrono::microseconds{300});
    figures.add(404, 10, std::chrono::microseconds{30});
    web::MetricsListener const listener{"127.0.0.1:0",
                                        {[&] {
                                             return web::Health{well, "database ok\n"};
                                         },
                                         [&] { return figures.text(); }}};
    CHECK(ask(listener, "GET /healthz HTTP/1.1").body == "database ok\n");
    auto const metrics = ask(listener, "GET /metrics HTTP/1.1").body;
    CHECK(metrics.find("mingtang_requests_total{class=\"2xx\"} 1\n") != metrics.npos);
    CHECK(metrics.find("mingtang_request_seconds_bucket{le=\"0.000100\"} 1\n") != metrics.npos);
    CHECK(metrics.find("mingtang_request_seconds_bucket{le=\"+Inf\"} 2\n") != metrics.npos);
    CHECK(metrics.find("mingtang_request_seconds_sum 0.000330\n") != metrics.npos);
    CHECK(ask(listener, "GET /other HTTP/1.1").status == 404);
    CHECK(ask(listener, "POST /metrics HTTP/1.1").status == 404);
    well = false;
    CHECK(ask(listener, "GET /healthz HTTP/1.1").status == 503);
}

TEST_CASE("an address that others could reach is refused") {
    for (auto const* open : {"0.0.0.0:0", "192.168.1.1:9180", "[::]:0", "9180", "localhost:9180", "unix:"}) {
        CAPTURE(open);
        CHECK_THROWS_AS(web::MetricsListener(open, {}), std::runtime_error);
    }
}

TEST_CASE("on a unix socket, which is gone afterwards") {
    auto const path = "/tmp/mingtang-metrics-" + std::to_string(getpid()) + ".sock";
    {
        web::MetricsListener const listener{"unix:" + path, {[] { return web::Health{true, "ok"}; }, {}}};
        int const line = socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un name{};
        name.sun_family = AF_UNIX;
        path.copy(name.sun_path, sizeof name.sun_path - 1);
        REQUIRE(connect(line, reinterpret_cast<sockaddr const*>(&name), sizeof name) == 0);
        std::string_view const request = "GET /healthz HTTP/1.1\r\n\r\n";
        REQUIRE(send(line, request.data(), request.size(), 0) > 0);
        char buffer[16] = {};
        CHECK(recv(line, buffer, 15, MSG_WAITALL) == 15);
        CHECK(std::string_view{buffer} == "HTTP/1.1 200 OK");
        close(line);
    }
    CHECK(access(path.c_str(), F_OK) != 0);
}
