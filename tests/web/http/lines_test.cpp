// Connections: order, limits, floods, and the end of the server (security.md §5, R05).
#include <doctest/doctest.h>
#include <sys/resource.h>

#include <atomic>
#include <fstream>
#include <latch>
#include <memory>
#include <thread>
#include <vector>

#include "client.hpp"

using namespace mingtang;
using web::test::Client;
using web::test::Running;

namespace {

std::string const get = "GET /p HTTP/1.1\r\nHost: a\r\n\r\n";

web::Handlers handlers() {
    static auto const page = web::keep("text/plain; charset=utf-8", std::string(2000, 'k'), {});
    web::Handlers made;
    made.kept = [](web::Request& request) { return request.path == "/p" ? page : nullptr; };
    made.body_limit = [](web::Method, std::string_view) { return std::size_t{1000}; };
    made.answer = [](web::Request& request) { return web::plain(request.path + request.body); };
    return made;
}

std::size_t resident_kib() {
    std::ifstream status{"/proc/self/status"};
    for (std::string word; status >> word;)
        if (word == "VmRSS:") {
            std::size_t kib = 0;
            status >> kib;
            return kib;
        }
    return 0;
}

}  // namespace

TEST_CASE("requests sent together are answered in their order, kept pages and others") {
    Running house{handlers()};
    auto client = house.client();
    std::string all;
    for (int i = 0; i < 50; ++i) {
        all += "GET /" + std::to_string(i) + " HTTP/1.1\r\nHost: a\r\n\r\n" + get;
        all += "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n" + std::to_string(10 + i);
    }
    client.say(all);
    for (int i = 0; i < 50; ++i) {
        CAPTURE(i);
        CHECK(client.hear()->body == "/" + std::to_string(i));
        CHECK(client.hear()->body == std::string(2000, 'k'));
        CHECK(client.hear()->body == "/x" + std::to_string(10 + i));
    }
}

TEST_CASE("a line ends after a thousand requests, and when the visitor says so") {
    Running house{handlers()};
    auto client = house.client();
    for (int i = 1; i <= 1000; ++i) {
        client.say(get);
        auto const answer = client.hear();
        REQUIRE(answer);
        REQUIRE((answer->header("Connection") == "close") == (i == 1000));
    }
    client.end();
    CHECK(client.closed());
    auto other = house.client();
    other.say("GET /p HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, Close\r\n\r\n");
    CHECK(other.hear()->header("Connection") == "close");
    CHECK(house.ask("GET /p HTTP/1.0\r\nHost: a\r\n\r\n").header("Connection") == "close");
}

TEST_CASE("a hundred thousand requests at once on lines that are not read: memory stays flat") {
    Running house{handlers()};
    for (int i = 0; i < 20; ++i) house.ask(get);
    auto const before = resident_kib();
    std::string thousand;
    for (int i = 0; i < 1000; ++i) thousand += get;
    // One line ends after a thousand answers; a hundred of them make the flood, 200 MB of answers.
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 100; ++i) {
        clients.push_back(std::make_unique<Client>(house.server.port()));
        clients.back()->say(thousand);
    }
    auto const during = resident_kib();
    CHECK(during < before + 16 * 1024);
    int answers = 0;
    for (auto& client : clients)
        while (client->hear()) ++answers;
    CHECK(answers == 100'000);
}

TEST_CASE("one visitor may hold only so many lines") {
    auto options = web::test::options();
    options.most_connections_per_peer = 40;
    Running house{handlers(), options};
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 40; ++i) {
        clients.push_back(std::make_unique<Client>(house.server.port()));
        clients.back()->say(get);
        REQUIRE(clients.back()->hear()->status == 200);
    }
    auto one_more = house.client();
    CHECK(one_more.hear()->status == 503);
    CHECK(one_more.closed());
    clients.resize(20);
    // The server learns of closed lines when it reads their ends.
    int status = 503;
    for (int tries = 0; tries < 1000 && status == 503; ++tries) {
        auto client = house.client();
        if (!client.say(get)) continue;
        if (auto const answer = client.hear()) status = answer->status;
    }
    CHECK(status == 200);
}

TEST_CASE("lines that never say anything are fewer still") {
    auto options = web::test::options();
    options.io_threads = 1;  // several accept in an order of their own; here the eleventh must be seen before the twelfth
    options.most_connections_per_peer = 40;
    Running house{handlers(), options};
    std::vector<std::unique_ptr<Client>> silent;
    for (int i = 0; i < 11; ++i) silent.push_back(std::make_unique<Client>(house.server.port()));
    auto late = house.client();
    CHECK(late.hear()->status == 503);
    silent[0]->say(get);
    CHECK(silent[0]->hear()->status == 200);  // who has asked once does not count among the silent
    CHECK(house.ask(get).status == 200);
}

TEST_CASE("two thousand idle lines cost little and hinder nobody") {
    auto options = web::test::options();
    options.most_connections_per_peer = 10'000;
    Running house{handlers(), options};
    auto const before = resident_kib();
    std::vector<std::unique_ptr<Client>> idle;
    for (int i = 0; i < 2000; ++i) {
        idle.push_back(std::make_unique<Client>(house.server.port()));
        idle.back()->say(get);
        REQUIRE(idle.back()->hear());
    }
    CHECK(house.ask(get).status == 200);
    CHECK(house.server.figures().connections >= 2000);
    CHECK(resident_kib() - before < 2000 * 4);  // both ends of the lines live in this process
}

TEST_CASE("when files run out the server says 503, waits, and lives") {
    Running house{handlers()};
    rlimit old{};
    REQUIRE(getrlimit(RLIMIT_NOFILE, &old) == 0);
    int const used = dup(0);
    close(used);
    rlimit few = old;
    few.rlim_cur = static_cast<rlim_t>(used) + 40;
    std::vector<std::unique_ptr<Client>> clients;
    clients.push_back(std::make_unique<Client>(house.server.port()));
    clients[0]->say(get);  // answered once: it is in, not waiting in some loop's queue of unaccepted lines
    REQUIRE(clients[0]->hear()->status == 200);
    REQUIRE(setrlimit(RLIMIT_NOFILE, &few) == 0);
    int sockets_refused = 0;
    for (int i = 0; i < 60; ++i) try {
            clients.push_back(std::make_unique<Client>(house.server.port()));
        } catch (std::runtime_error const&) {
            ++sockets_refused;  // our own end runs out as well
        }
    CHECK(clients.size() >= 15);
    CHECK(sockets_refused > 0);
    clients[0]->say(get);
    CHECK(clients[0]->hear()->status == 200);  // those who are in are served
    setrlimit(RLIMIT_NOFILE, &old);
    clients.clear();
    CHECK(house.ask(get).status == 200);
}

TEST_CASE("the server finishes what it is answering, then goes") {
    std::latch reached{1};
    std::atomic<bool> stopped{false};
    auto made = handlers();
    made.answer = [&](web::Request&) {
        reached.count_down();
        while (!stopped) std::this_thread::yield();
        return web::plain("finished");
    };
    auto house = std::make_unique<Running>(std::move(made));
    auto client = house->client();
    client.say("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
    reached.wait();
    std::jthread stopper{[&] { house->server.stop(); }};
    auto idle_gone = [&] {
        try {
            return !house->client().hear();
        } catch (std::runtime_error const&) {
            return true;
        }
    };
    while (!idle_gone()) {
    }
    stopped = true;
    auto const answer = client.hear();
    REQUIRE(answer);
    CHECK(answer->body == "finished");
    CHECK(answer->header("Connection") == "close");
    house->server.wait();
}

TEST_CASE("a port that is taken is said to be") {
    Running first{handlers()};
    auto options = web::test::options();
    options.port = first.server.port();
    web::Server second{options, handlers()};
    CHECK_THROWS_WITH_AS(second.start(), doctest::Contains("已被其他程序占用"), std::runtime_error);
    options.address = "not-an-address";
    web::Server third{options, handlers()};
    CHECK_THROWS_AS(third.start(), std::runtime_error);
}
