// The pool: passwords that everybody tries at once leave threads to those who read.
#include "web/http/workers.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <future>

#include "client.hpp"

using namespace mingtang;
using web::http::Workers;
using web::test::Running;

TEST_CASE("slow work has half of the threads and a short queue; quick work passes by") {
    Workers workers{4, 100};
    std::promise<void> gate;
    auto const open = gate.get_future().share();
    std::atomic<int> slow{0}, most{0};
    int taken = 0;
    for (int i = 0; i < 60; ++i)
        taken += workers.submit(
            [&, open] {
                int const now = ++slow;
                int seen = most;
                while (now > seen && !most.compare_exchange_weak(seen, now)) {
                }
                open.wait();
                --slow;
            },
            Workers::Pace::slow);
    CHECK(taken >= 32);
    CHECK(taken <= 34);  // two at work, thirty-two waiting
    for (int i = 0; i < 20; ++i) {
        std::promise<void> done;
        REQUIRE(workers.submit([&] { done.set_value(); }));
        done.get_future().wait();
    }
    CHECK(most == 2);
    gate.set_value();
}

TEST_CASE("two hundred sign-ins at once: other pages are answered meanwhile, too many are told to come again") {
    std::promise<void> gate;
    auto const open = gate.get_future().share();
    web::Handlers handlers;
    handlers.body_limit = [](web::Method, std::string_view) { return std::size_t{100}; };
    handlers.slow = [](web::Request const& request) { return request.path == "/sign-in"; };
    handlers.answer = [open](web::Request& request) {
        if (request.path == "/sign-in") open.wait();
        return web::plain("read");
    };
    Running running{handlers};
    std::vector<std::unique_ptr<web::test::Client>> crowd;
    for (int i = 0; i < 200; ++i) {
        crowd.push_back(std::make_unique<web::test::Client>(running.server.port()));
        crowd.back()->say("POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx");
    }
    for (int i = 0; i < 50; ++i) CHECK(running.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").body == "read");
    gate.set_value();
    int in = 0, later = 0;
    for (auto& one : crowd) {
        auto const answer = one->hear();
        REQUIRE(answer);
        in += answer->status == 200;
        later += answer->status == 503 && answer->header("Retry-After") == "3";
    }
    CHECK(in >= 32);
    CHECK(in + later == 200);
}
