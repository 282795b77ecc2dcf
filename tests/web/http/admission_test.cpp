// The table of raw requests (data/http_requests.tsv) over a real socket: whole, and split at every byte. What could be
// understood in two ways is refused and the line is closed (security.md C20–C22).
#include <doctest/doctest.h>

#include <atomic>
#include <fstream>
#include <set>
#include <vector>

#include "client.hpp"

using namespace mingtang;
using web::test::Client;

namespace {

struct Row {
    std::string name, bytes;
    bool served;
};

std::string unescape(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            out += text[i];
            continue;
        }
        switch (text[++i]) {
            case 'r':
                out += '\r';
                break;
            case 'n':
                out += '\n';
                break;
            case 't':
                out += '\t';
                break;
            case '0':
                out += '\0';
                break;
            case 'x':
                out += static_cast<char>(std::stoi(std::string{text.substr(i + 1, 2)}, nullptr, 16));
                i += 2;
                break;
            default:
                out += text[i];
        }
    }
    return out;
}

std::vector<Row> table() {
    std::ifstream in{PROJECT_DIR "/data/http_requests.tsv"};
    std::vector<Row> rows;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        auto const first = line.find('\t'), last = line.rfind('\t');
        rows.push_back({line.substr(0, first), unescape(std::string_view{line}.substr(first + 1, last - first - 1)),
                        line.substr(last + 1) == "serve"});
    }
    std::string many = "GET / HTTP/1.1\r\nHost: a\r\n";
    for (int i = 0; i < 200; ++i) many += "X-" + std::to_string(i) + ": 1\r\n";
    rows.push_back({"200 fields", many + "\r\n", false});
    rows.push_back({"long field", "GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n", false});
    return rows;
}

struct House {
    std::atomic<int> reached{0};
    web::test::Running running{handlers()};

    web::Handlers handlers() {
        web::Handlers made;
        made.body_limit = [](web::Method, std::string_view) { return std::size_t{1000}; };
        made.answer = [this](web::Request& request) {
            ++reached;
            return web::plain(request.path + "|" + request.body);
        };
        return made;
    }
};

void check_refused(Client& client) {
    auto const answer = client.hear();
    REQUIRE(answer);
    std::set<int> const refusals{400, 413, 421, 431};
    CHECK(refusals.contains(answer->status));
    CHECK(answer->header("Connection") == "close");
    client.end();
    CHECK(client.closed());  // and nothing more is said: no second answer
}

}  // namespace

TEST_CASE("the table of requests: refused or served") {
    House house;
    auto const rows = table();
    REQUIRE(rows.size() >= 40);
    int served = 0;
    for (auto const& row : rows) {
        CAPTURE(row.name);
        auto client = house.running.client();
        client.say(row.bytes);
        if (row.served) {
            ++served;
            auto const answer = client.hear();
            REQUIRE(answer);
            CHECK(answer->status == 200);
        } else {
            check_refused(client);
        }
    }
    CHECK(served >= 2);
    CHECK(house.reached == served);  // what is refused reaches no handler
}

TEST_CASE("the same, split at every byte") {
    House house;
    for (auto const& row : table()) {
        CAPTURE(row.name);
        // Long heads are split near both ends: what matters happens there.
        for (std::size_t split = 1;
             split<row.bytes.size(); split += split> 200 && row.bytes.size() - split > 200 ? 97 : 1) {
            CAPTURE(split);
            auto client = house.running.client();
            client.say(std::string_view{row.bytes}.substr(0, split));
            client.say(std::string_view{row.bytes}.substr(split));
            if (row.served) {
                auto const answer = client.hear();
                REQUIRE(answer);
                CHECK(answer->status == 200);
            } else {
                check_refused(client);
            }
        }
    }
}

TEST_CASE("byte by byte, in segments of their own") {
    House house;
    auto client = house.running.client();
    for (char const c : std::string_view{
             "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"})
        REQUIRE(client.say({&c, 1}));
    auto const answer = client.hear();
    REQUIRE(answer);
    CHECK(answer->body == "/a|abcde");
}

TEST_CASE("targets: one clean path or none") {
    House house;
    auto const status = [&](std::string target) {
        return house.running.ask("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n").status;
    };
    for (auto const* good : {"/", "/a/b", "/%E6%94%BF", "/a?q=%E6%94%BF+1&x=a%2Fb", "/a/", "/a.css", "/a;b"}) {
        CAPTURE(good);
        CHECK(status(good) == 200);
    }
    for (auto const* bad :
         {"/%252e",   "/a%00",    "/%c0%ae", "/%ff", "/a/../b", "/a/%2e%2e/b", "/a//b", "//a",
          "/a%2fb",   "/a\\b",    "/a%5cb",  "/%",   "/%2",     "/%zz",        "/a#b",  "/x%0d%0aSet-Cookie:%20s=1",
          "/a?q=%00", "/a?q=%ff", "/a?q=%",  "*",    "a"}) {
        CAPTURE(bad);
        CHECK(status(bad) == 400);
    }
    CHECK(status("/" + std::string(9000, 'a')) == 414);
}

TEST_CASE("the host must be ours") {
    House house;
    auto const ask = [&](std::string host) {
        return house.running.ask("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    };
    CHECK(ask("a").status == 200);
    CHECK(ask("A").status == 200);
    auto const evil = ask("evil.example");
    CHECK(evil.status == 421);
    CHECK(evil.body.empty());
    CHECK(ask("a:8080").status == 421);
    CHECK(ask("a, b").status == 400);
    CHECK(ask("").status == 400);
}

TEST_CASE("methods we do not know") {
    House house;
    CHECK(house.running.ask("PATCH / HTTP/1.1\r\nHost: a\r\n\r\n").status == 501);
    CHECK(house.running.ask("BREW / HTTP/1.1\r\nHost: a\r\n\r\n").status == 400);
    CHECK(house.running.ask("DELETE /x HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n").status == 200);
    CHECK(house.running.ask("DELETE /x HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx").status == 400);
}

TEST_CASE("cookies: 4 KiB and no more") {
    House house;
    auto const with = [&](std::size_t size) {
        return house.running.ask("GET / HTTP/1.1\r\nHost: a\r\nCookie: c=" + std::string(size - 2, 'x') + "\r\n\r\n")
            .status;
    };
    CHECK(with(4096) == 200);
    CHECK(with(4097) == 431);
}
