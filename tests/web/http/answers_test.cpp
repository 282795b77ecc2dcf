// Answers over a socket: the headers every one of them carries, what browsers may keep, and the forms they come in.
#include <doctest/doctest.h>
#include <zlib.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "client.hpp"
#include "web/cookies.hpp"

using namespace mingtang;
using web::test::Client;
using web::test::Running;

namespace {

std::string get(std::string_view path, std::string_view more = "", std::string_view method = "GET") {
    return std::string{method} + " " + std::string{path} + " HTTP/1.1\r\nHost: a\r\n" + std::string{more} + "\r\n";
}

std::string inflated(std::string const& bytes) {
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, 15 + 16) == Z_OK);
    std::string out(1 << 20, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return out;
}

std::string const long_text = [] {
    std::string text;
    for (int i = 0; i < 400; ++i) text += "第" + std::to_string(i) + "项 公开事项，";
    return text;
}();

std::string const very_long_text = [] {
    std::string text;
    for (int i = 0; i < 20; ++i) text += long_text;
    return text;
}();

std::string const folder = [] {
    auto const made = std::filesystem::temp_directory_path() / ("mingtang-assets-" + std::to_string(getpid()));
    std::filesystem::create_directories(made / "icons");
    std::ofstream{made / "page.0123456789.css"} << "body{}" << long_text;
    std::ofstream{made / "icons" / "plain.svg"} << "<svg/>";
    std::ofstream{made / "secret.pem"} << "key";
    return made.string();
}();

web::Handlers handlers() {
    static auto const page = web::keep("text/html; charset=utf-8", long_text, {"site"});
    web::Handlers made;
    static auto const long_page = web::keep("text/html; charset=utf-8", very_long_text, {"site"});
    made.kept = [](web::Request& request) {
        return request.path == "/kept" ? page : request.path == "/long-kept" ? long_page : nullptr;
    };
    made.body_limit = [](web::Method, std::string_view) { return std::size_t{100}; };
    made.answer = [](web::Request& request) -> web::Response {
        if (request.path == "/throws") throw std::runtime_error{"no such table: src/secret.cpp SQL"};
        if (request.path == "/splits") return web::plain("x").header("X-Name", "a\r\nSet-Cookie: s=1");
        if (request.path == "/lengths") return web::plain("x").header("Content-Length", "5");
        if (request.path == "/long") return web::json(long_text);
        if (request.path == "/redirect") return web::redirect("/kept?a=政");
        if (request.path == "/none") return web::plain("", 204);
        if (request.path == "/file" || request.path == "/lost") {
            web::Response response;
            response.type = "application/pdf";
            response.file = request.path == "/lost" ? "/nonexistent/" : folder + "/page.0123456789.css";
            return response;
        }
        if (request.path == "/console/page") {
            auto response = web::plain(long_text);
            response.nonce = "abcDEF123";
            return response;
        }
        if (request.path == "/tagged") {
            auto response = web::json(long_text).header("ETag", "\"v1\"");
            response.cache = web::Response::Cache::no_cache;
            return response;
        }
        if (request.path == "/cookie") {
            auto response = web::plain("x").header("Set-Cookie", web::host_cookie("mt", "1"));
            response.cache = web::Response::Cache::immutable;
            return response;
        }
        return web::plain("here", request.path == "/" ? 200 : 404);
    };
    return made;
}

Running& house() {
    static Running running{handlers(), [] {
                               auto options = web::test::options();
                               options.assets = folder;
                               options.trusted_proxies = {"127.0.0.0/8"};
                               return options;
                           }()};
    return running;
}

}  // namespace

TEST_CASE("every answer carries the security headers, whatever became of the request") {
    std::vector<std::pair<std::string, int>> const requests{{get("/"), 200},
                                                            {get("/kept"), 200},
                                                            {get("/none"), 204},
                                                            {get("/nowhere"), 404},
                                                            {get("/throws"), 500},
                                                            {get("/redirect"), 303},
                                                            {get("/a/../b"), 400},
                                                            {get("/file"), 200},
                                                            {get("/", "", "PATCH"), 501},
                                                            {get("/", "", "HEAD"), 200},
                                                            {get("/lost"), 404},
                                                            {get("/", "Content-Length: 101\r\n", "POST"), 413},
                                                            {get("/assets/page.0123456789.css"), 200},
                                                            {"GET / HTTP/1.1\r\nHost: evil\r\n\r\n", 421}};
    for (auto const& [request, status] : requests) {
        CAPTURE(request);
        auto const answer = house().ask(request);
        CHECK(answer.status == status);
        CHECK(answer.header("X-Content-Type-Options") == "nosniff");
        CHECK(answer.header("X-Frame-Options") == "DENY");
        CHECK(answer.header("Cross-Origin-Opener-Policy") == "same-origin");
        CHECK(answer.header("Cross-Origin-Resource-Policy") == "same-origin");
        CHECK(answer.header("Permissions-Policy") == "camera=(), microphone=(), geolocation=()");
        CHECK(answer.header("Content-Security-Policy").starts_with("default-src 'none'; "));
        CHECK_FALSE(answer.header("Referrer-Policy").empty());
        CHECK_FALSE(answer.header("Cache-Control").empty());
        CHECK(answer.header("X-Request-Id").size() == 15);
        CHECK(answer.header("Date").ends_with(" GMT"));
        CHECK(answer.header("Server").empty());
        CHECK(answer.header("Strict-Transport-Security").empty());
    }
}

TEST_CASE("what a handler throws is nobody's business outside") {
    auto const answer = house().ask(get("/throws"));
    CHECK(answer.body.find("secret") == std::string::npos);
    CHECK(answer.body.find(answer.header("X-Request-Id")) != std::string::npos);
    CHECK(answer.header("Cache-Control") == "no-store");
    auto const program = house().ask(get("/api/v1/%2e%2e"));
    CHECK(program.status == 400);
}

TEST_CASE("a header value that ends its line, or a second length, becomes the 500 page") {
    for (auto const* path : {"/splits", "/lengths"}) {
        auto const answer = house().ask(get(path));
        CHECK(answer.status == 500);
        CHECK(answer.header("Set-Cookie").empty());
    }
}

TEST_CASE("a kept page is sent in the coding the visitor takes, and not again when the visitor has it") {
    auto const plain = house().ask(get("/kept"));
    CHECK(plain.body == long_text);
    CHECK(plain.header("Content-Encoding").empty());
    CHECK(plain.header("Cache-Control") == "no-cache");
    CHECK(plain.header("Vary") == "Accept-Encoding, Cookie");
    auto const small = house().ask(get("/kept", "Accept-Encoding: deflate, gzip\r\n"));
    CHECK(small.header("Content-Encoding") == "gzip");
    CHECK(inflated(small.body) == long_text);
    CHECK(house().ask(get("/kept", "Accept-Encoding: gzip, br;q=0.9\r\n")).header("Content-Encoding") == "br");
    CHECK(house().ask(get("/kept", "Accept-Encoding: gzip, br;q=0\r\n")).header("Content-Encoding") == "gzip");
    CHECK(house().ask(get("/kept", "Accept-Encoding: gzipped\r\n")).header("Content-Encoding").empty());
    CHECK(small.header("ETag") != plain.header("ETag"));  // different bytes
    for (auto const& etag : {plain.header("ETag"), small.header("ETag"), "\"x\", W/" + small.header("ETag")}) {
        auto const again = house().ask(get("/kept", "Accept-Encoding: gzip\r\nIf-None-Match: " + etag + "\r\n"));
        CHECK(again.status == 304);
        CHECK(again.header("Content-Length").empty());
        CHECK(again.header("ETag") == small.header("ETag"));
    }
    CHECK(house().ask(get("/kept", "If-None-Match: \"other\"\r\n")).status == 200);
}

TEST_CASE("a long kept page goes out whole from its memory file, also to a visitor who reads slowly and asks ahead") {
    auto client = house().client();
    client.say(get("/long-kept") + get("/long-kept") + get("/long-kept", "", "HEAD") + get("/kept") + get("/long-kept"));
    for (int i = 0; i < 2; ++i) {
        auto const answer = client.hear();
        REQUIRE(answer);
        CHECK(answer->body == very_long_text);
    }
    auto const head = client.hear(true);
    REQUIRE(head);
    CHECK(head->header("Content-Length") == std::to_string(very_long_text.size()));
    auto const middle = client.hear();
    REQUIRE(middle);
    CHECK(middle->body == long_text);
    auto const last = client.hear();
    REQUIRE(last);
    CHECK(last->body == very_long_text);
    CHECK(last->header("Content-Security-Policy").find("sandbox") == std::string::npos);  // a page, not an upload
}

TEST_CASE("HEAD tells the length and sends nothing") {
    auto const answer = house().ask(get("/kept", "", "HEAD"));
    CHECK(answer.header("Content-Length") == std::to_string(long_text.size()));
    CHECK(answer.body.empty());
    auto client = house().client();
    client.say(get("/file", "", "HEAD") + get("/"));
    REQUIRE(client.hear(true));
    CHECK(client.hear()->body == "here");  // the next answer begins right after the head
}

TEST_CASE("a larger answer is compressed on its way, a page of the workbench is not") {
    auto const answer = house().ask(get("/long", "Accept-Encoding: gzip\r\n"));
    CHECK(answer.header("Content-Encoding") == "gzip");
    CHECK(answer.header("Vary") == "Accept-Encoding");
    CHECK(inflated(answer.body) == long_text);
    CHECK(house().ask(get("/long")).body == long_text);
    auto const bench = house().ask(get("/console/page", "Accept-Encoding: gzip\r\n"));
    CHECK(bench.header("Content-Encoding").empty());
    CHECK(bench.header("Content-Security-Policy").find("style-src 'self' 'nonce-abcDEF123'") != std::string::npos);
    CHECK(bench.header("Referrer-Policy") == "no-referrer");
    CHECK(bench.header("Cache-Control") == "no-store");
}

TEST_CASE("an ETag of a handler's own is honoured") {
    CHECK(house().ask(get("/tagged")).header("ETag") == "\"v1\"");
    CHECK(house().ask(get("/tagged", "If-None-Match: \"v1\"\r\n")).status == 304);
    CHECK(house().ask(get("/tagged", "If-None-Match: \"v2\"\r\n")).status == 200);
}

TEST_CASE("an answer that sets a cookie is never kept") {
    CHECK(house().ask(get("/cookie")).header("Cache-Control") == "no-store");
}

TEST_CASE("a stored file is streamed and may do nothing in a browser") {
    auto const answer = house().ask(get("/file"));
    CHECK(answer.body == "body{}" + long_text);
    CHECK(answer.header("Content-Security-Policy") == "default-src 'none'; sandbox; frame-ancestors 'none'");
}

TEST_CASE("assets: by their exact address, kept for ever where the name has a hash") {
    auto const css = house().ask(get("/assets/page.0123456789.css"));
    CHECK(css.status == 200);
    CHECK(css.header("Content-Type") == "text/css; charset=utf-8");
    CHECK(css.header("Cache-Control") == "public, max-age=31536000, immutable");
    CHECK(house().ask(get("/assets/icons/plain.svg")).header("Cache-Control") == "no-cache");
    CHECK(house().ask(get("/assets/secret.pem")).status == 404);  // a type we do not know
    CHECK(house().ask(get("/assets/")).status == 404);
    CHECK(house().ask(get("/assets/../page.0123456789.css")).status == 400);
}

TEST_CASE("over TLS at a trusted proxy the answer says so") {
    auto const answer = house().ask(get("/", "X-Forwarded-Proto: https\r\n"));
    CHECK(answer.header("Strict-Transport-Security") == "max-age=31536000");
}
