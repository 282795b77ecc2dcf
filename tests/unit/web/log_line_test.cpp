// What a visitor sends can neither end a line of the log nor forge one, and a path never reaches it (security.md C65).
#include "web/log_line.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include "web/access_log.hpp"

namespace web = mingtang::web;

TEST_CASE("a line holds the route's template, no path, no query") {
    web::Request request;
    request.id = "r1";
    request.peer = "192.0.2.7";
    request.path = "/status/2026-0001";
    request.query = {{"phone", "13800000000"}};
    request.route = "/status/{number}";
    std::string line;
    web::append_access_line(line, request, 200, 512, std::chrono::microseconds{77});
    CHECK(line ==
          "{\"at\":\"1970-01-01T00:00:00.000Z\",\"request\":\"r1\",\"peer\":\"192.0.2.7\",\"method\":\"GET\","
          "\"route\":\"/status/{number}\",\"status\":200,\"bytes\":512,\"us\":77}\n");
}

TEST_CASE("control characters, quotes and broken text are escaped") {
    std::string out;
    web::append_json_string(out, "a\"b\\c\r\n\x1b[31m\x7f政");
    CHECK(out == "\"a\\\"b\\\\c\\u000d\\u000a\\u001b[31m\\u007f政\"");
    out.clear();
    web::append_json_string(out, "\xff\xfe");
    CHECK(out == "\"\\u00ff\\u00fe\"");
}

TEST_CASE("every line given to the log is written when it goes") {
    int pipe_ends[2];
    REQUIRE(pipe(pipe_ends) == 0);
    {
        web::AccessLog log{pipe_ends[1]};
        for (int i = 0; i < 100; ++i) log.add({}, 200, 1, std::chrono::microseconds{1});
        CHECK(log.lost() == 0);
    }
    close(pipe_ends[1]);
    int lines = 0;
    char buffer[4096];
    for (ssize_t got; (got = read(pipe_ends[0], buffer, sizeof buffer)) > 0;)
        for (ssize_t i = 0; i < got; ++i) lines += buffer[i] == '\n';
    close(pipe_ends[0]);
    CHECK(lines == 100);
}
