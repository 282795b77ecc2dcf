// Bodies: forms and files over a socket, with their limits, and the multipart reader fed in every way it can be cut.
#include <doctest/doctest.h>

#include <atomic>
#include <fstream>
#include <iterator>

#include "client.hpp"
#include "web/http/body.hpp"
#include "web/http/multipart.hpp"

using namespace mingtang;
using web::test::Client;
using web::test::Running;

namespace {

std::string contents(std::string const& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

web::Handlers handlers() {
    web::Handlers made;
    made.body_limit = [](web::Method, std::string_view path) {
        return path == "/upload" ? std::size_t{8} << 20 : path == "/none" ? 0 : std::size_t{2} << 20;
    };
    made.answer = [](web::Request& request) {
        std::string out;
        for (auto const& [name, value] : request.form) out += name + "=" + value + ";";
        for (auto const& file : request.files) {
            auto const bytes = contents(file.path);
            out += file.field + ":" + file.name + ":" + file.type + ":" + std::to_string(file.size) + ":" +
                   (bytes.size() < 100 ? bytes : std::to_string(std::hash<std::string>{}(bytes))) + ";";
        }
        return web::plain(out.empty() ? request.body : out);
    };
    return made;
}

Running& house() {
    static Running running{handlers()};
    return running;
}

std::string post(std::string_view path, std::string_view type, std::string_view body, std::string_view more = "") {
    return "POST " + std::string{path} + " HTTP/1.1\r\nHost: a\r\nContent-Type: " + std::string{type} +
           "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + std::string{more} + "\r\n" +
           std::string{body};
}

std::string part(std::string_view disposition, std::string_view content, std::string_view more = "") {
    return "--XX\r\nContent-Disposition: form-data; " + std::string{disposition} + "\r\n" + std::string{more} + "\r\n" +
           std::string{content} + "\r\n";
}

constexpr std::string_view multipart = "multipart/form-data; boundary=XX";

// What a reader makes of bytes that come in the given pieces.
struct Told : web::http::MultipartReceiver {
    std::string story;
    int field(std::string name, std::string value) override {
        story += "field " + name + "=" + value + "\n";
        return 0;
    }
    int file_begins(std::string name, std::string file_name, std::string) override {
        story += "file " + name + " " + file_name + "=";
        return 0;
    }
    int file_bytes(std::string_view bytes) override {
        story += bytes;
        return 0;
    }
    int file_ends() override {
        story += "\n";
        return 0;
    }
};

int read_in_pieces(std::string_view bytes, std::size_t piece, std::string& story) {
    Told told;
    web::http::MultipartReader reader{"XX", told};
    int refused = 0;
    while (!bytes.empty() && !refused) {
        refused = reader.take(bytes.substr(0, piece));
        bytes.remove_prefix(std::min(piece, bytes.size()));
    }
    story = told.story;
    return refused ? refused : reader.end();
}

}  // namespace

TEST_CASE("a form of one kind and of the other") {
    CHECK(house().ask(post("/f", "application/x-www-form-urlencoded", "a=1&b=%E6%94%BF+x&a=2")).body ==
          "a=1;b=政 x;a=2;");
    CHECK(house().ask(post("/f", "application/x-www-form-urlencoded", "a=%zz")).status == 400);
    CHECK(house().ask(post("/f", "application/x-www-form-urlencoded", "a=%ff")).status == 400);
    CHECK(house().ask(post("/f", "application/json", "{\"a\":1}")).body == "{\"a\":1}");
    CHECK(house()
              .ask(post("/f", multipart, part("name=\"a\"", "1") + part("name=\"b\"", "政\r\n--X") + "--XX--\r\n"))
              .body == "a=1;b=政\r\n--X;");
    std::string many;
    for (int i = 0; i < 501; ++i) many += "a=1&";
    CHECK(house().ask(post("/f", "application/x-www-form-urlencoded", many)).status == 400);
    CHECK(house().ask(post("/f", "application/x-www-form-urlencoded", many.substr(4))).status == 200);
}

TEST_CASE("a file arrives in the spool, byte for byte, and its name is only a name") {
    std::string bytes(3'000'000, '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 2654435761u >> 13);
    bytes.replace(1000, 6, "\r\n--XY");
    auto const body =
        part("name=\"table\"; filename=\"C:\\表\\目录.xlsx\"", bytes, "Content-Type: application/zip\r\n") +
        part("name=\"note\"", "说明") + part("name=\"empty\"; filename=\"\"", "") + "--XX--\r\n";
    CHECK(house().ask(post("/upload", multipart, body)).body ==
          "note=说明;table:目录.xlsx:application/zip:3000000:" + std::to_string(std::hash<std::string>{}(bytes)) + ";");
    CHECK(house()
              .ask(post("/upload", multipart, part("name=\"t\"; filename=\"../../etc/passwd\"", "x") + "--XX--"))
              .body == "t:passwd::1:x;");
}

TEST_CASE("multipart read in pieces of every size tells the same story") {
    auto const body =
        part("name=\"a\"", "one") + part("name=f; filename=\"n\\\"x.csv\"", "\r\n--X\r\n\r\n--XX", "X-Other: y\r\n");
    CHECK(body.find("--XX\r\n", 10) != std::string::npos);
    std::string const bytes =
        part("name=\"a\"", "one") + part("name=f; filename=\"n\\\"x.csv\"", "\r\n--X\r\n-") + "--XX--\r\n";
    for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
        CAPTURE(piece);
        std::string story;
        CHECK(read_in_pieces(bytes, piece, story) == 0);
        CHECK(story == "field a=one\nfile f n\"x.csv=\r\n--X\r\n-\n");
    }
}

TEST_CASE("multipart that is not quite one is refused, in whatever pieces it comes") {
    std::vector<std::string> const broken{
        "",
        "--XX",
        "--XX--x",
        "--XY\r\n",
        "preamble\r\n--XX--\r\n",
        "--XX\r\n\r\nx\r\n--XX--",  // no disposition
        "--XX\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--XX--",
        "--XX\r\nContent-Disposition: form-data\r\n\r\nx\r\n--XX--",            // no name
        "--XX\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--XX--",  // an open quote
        part("name=\"a\"", "x", "Content-Transfer-Encoding: base64\r\n") + "--XX--",
        part("name=\"a\"", "\xff") + "--XX--",
        part("name=\"a\"", std::string{"\0", 1}) + "--XX--",
        part("name=\"a\"", "x"),  // never ends
        part("name=\"a\"", "x") + "--XX--\r\nmore",
        part("name=\"a\"", "x", "X-Long: " + std::string(5000, 'x') + "\r\n") + "--XX--",
        part("name=\"" + std::string(300, 'a') + "\"", "x") + "--XX--",
    };
    for (auto const& bytes : broken)
        for (std::size_t const piece : {1, 7, 100'000}) {
            CAPTURE(bytes);
            CAPTURE(piece);
            std::string story;
            CHECK(read_in_pieces(bytes, piece, story) == 400);
        }
    std::string story;
    std::string many;
    for (int i = 0; i < 501; ++i) many += part("name=\"a\"", "x");
    CHECK(read_in_pieces(many + "--XX--", 1000, story) == 413);
    CHECK(read_in_pieces(part("name=\"a\"", std::string(300'000, 'x')) + "--XX--", 1000, story) == 413);
}

TEST_CASE("boundaries") {
    CHECK(web::http::multipart_boundary("multipart/form-data; boundary=----x") == "----x");
    CHECK(web::http::multipart_boundary("Multipart/Form-Data; charset=utf-8; boundary=\"a b\"") == "a b");
    for (auto const* none : {"multipart/form-data", "multipart/mixed; boundary=x", "text/plain",
                             "multipart/form-data; boundary=", "multipart/form-data; boundary=\"x "})
        CHECK_FALSE(web::http::multipart_boundary(none));
    CHECK(house().ask(post("/f", "multipart/mixed; boundary=XX", "--XX--")).status == 400);
}

TEST_CASE("what is too large is told so before it is sent, and the line ends") {
    auto client = house().client();
    client.say("POST /f HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\n");
    auto const answer = client.hear();
    REQUIRE(answer);
    CHECK(answer->status == 413);
    CHECK(answer->body.find("内容太大") != std::string::npos);
    // The visitor goes on sending for a while and still could read the page: no reset before a whole megabyte.
    std::string const piece(64 * 1024, 'x');
    bool taken = true;
    for (int i = 0; i < 8 && taken; ++i) taken = client.say(piece);
    CHECK(taken);
    int more = 0;
    while (more < 1000 && client.say(piece)) ++more;
    CHECK(more < 1000);  // a gigabyte is not read

    CHECK(house().ask("POST /none HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx").status == 413);
    CHECK(house().ask("POST /none HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n").status == 200);
    // More text than may stand in memory, although the route takes two megabytes of files.
    CHECK(house().ask(post("/f", "application/json", std::string((1 << 20) + 1, 'x'))).status == 413);
    CHECK(
        house().ask("POST /none HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n").status ==
        413);
}

TEST_CASE("a visitor who asks first is told to go on") {
    auto client = house().client();
    client.say("POST /f HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    CHECK(client.hear()->status == 100);
    client.say("abc");
    CHECK(client.hear()->body == "abc");
    client.say("POST /f HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999\r\nExpect: 100-continue\r\n\r\n");
    CHECK(client.hear()->status == 413);
    CHECK(house().ask("POST /f HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: gold\r\n\r\nabc").status == 417);
}

TEST_CASE("who would be turned away is turned away before his file is taken") {
    auto asking = handlers();
    std::atomic<int> asked{0}, answered{0};
    asking.turn_away = [&](web::Request& request) -> std::optional<web::Response> {
        ++asked;
        CHECK(request.files.empty());
        if (request.cookie("known") == "yes") return {};
        if (request.cookie("known") == "broken") throw std::runtime_error{"a secret of ours"};
        return web::plain("请先登录", 401);
    };
    auto const answer = asking.answer;
    asking.answer = [&, answer](web::Request& request) {
        ++answered;
        return answer(request);
    };
    Running running{asking};
    std::string const file = part("name=\"t\"; filename=\"a.csv\"", std::string(3 << 20, 'x')) + "--XX--\r\n";
    auto const head = [&](std::string_view more) {
        auto const whole = post("/upload", multipart, file, more);
        return whole.substr(0, whole.find("\r\n\r\n") + 4);
    };

    // Only the head is sent: the answer does not wait for a byte of the body.
    auto stranger = running.client();
    stranger.say(head(""));
    auto told = stranger.hear();
    REQUIRE(told);
    CHECK(told->status == 401);
    CHECK(told->body == "请先登录");
    CHECK(told->has("Connection: close"));

    // One who sends at once all the same reads the sentence, not a broken line.
    auto hasty = running.client();
    hasty.say(head("") + file.substr(0, 500'000));
    told = hasty.hear();
    REQUIRE(told);
    CHECK(told->status == 401);

    auto broken = running.client();
    broken.say(head("Cookie: known=broken\r\n"));
    told = broken.hear();
    REQUIRE(told);
    CHECK(told->status == 500);
    CHECK(told->body.find("secret") == std::string::npos);
    CHECK(answered == 0);

    auto known = running.client();
    known.say(head("Cookie: known=yes\r\nExpect: 100-continue\r\n"));
    told = known.hear();
    REQUIRE(told);
    CHECK(told->status == 100);
    known.say(file);
    told = known.hear();
    REQUIRE(told);
    CHECK(told->status == 200);
    CHECK(told->body.starts_with("t:a.csv::3145728:"));
    CHECK(answered == 1);
    CHECK(asked == 4);

    // A short form is taken without a question; one of unknown length is not.
    CHECK(running.ask(post("/form", "application/x-www-form-urlencoded", "a=1")).body == "a=1;");
    CHECK(asked == 4);
    CHECK(running
              .ask("POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
                   "1\r\nx\r\n0\r\n\r\n")
              .status == 401);
    CHECK(asked == 5);
}
