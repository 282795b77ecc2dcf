// The page cache: what is dropped is gone, what was drawn across a drop is never kept, and it never outgrows its bytes.
#include "web/kept_page.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <atomic>
#include <thread>
#include <vector>

namespace web = mingtang::web;

namespace {

std::shared_ptr<web::KeptPage const> page(std::string words, std::vector<web::Topic> topics = {}) {
    return web::keep("text/html; charset=utf-8", std::move(words), std::move(topics));
}

}  // namespace

TEST_CASE("a kept page has compressed forms only where they are smaller") {
    CHECK_FALSE(page("短")->shrinks);
    auto const large = page(std::string(20000, 'a'));
    CHECK(large->gzip().size() < 200);
    CHECK(large->brotli().size() < 200);
    CHECK(large->shrinks);
    CHECK_FALSE(web::keep("image/png", std::string(20000, 'a'), {})->shrinks);
    CHECK(large->etag.front() == '"');
    CHECK(large->etag == page(std::string(20000, 'a'))->etag);
    CHECK(large->etag != page(std::string(20001, 'a'))->etag);
}

TEST_CASE("a long page asked for twice stands in a file that nobody can change") {
    auto const short_page = page(std::string(1000, 'a'));
    CHECK(short_page->plain_file() == -1);
    CHECK(short_page->plain_file() == -1);
    auto const words = std::string(40000, 'b') + "末";
    auto const long_page = page(words);
    CHECK(long_page->plain_file() == -1);  // the first visitor may be the only one
    int const file = long_page->plain_file();
    REQUIRE(file >= 0);
    CHECK(long_page->plain_file() == file);
    std::string read(words.size() + 10, ' ');
    CHECK(pread(file, read.data(), read.size(), 0) == static_cast<ssize_t>(words.size()));
    CHECK(read.substr(0, words.size()) == words);
    CHECK(pwrite(file, "x", 1, 0) == -1);
    CHECK(ftruncate(file, 3) == -1);
}

TEST_CASE("so many long pages stand open that visitors keep descriptors of their own; the others go out as bytes") {
    std::vector<std::shared_ptr<web::KeptPage const>> pages;
    int with = 0;
    for (int i = 0; i < 400; ++i) {
        pages.push_back(page(std::string(20000, 'c')));
        pages.back()->plain_file();
        with += pages.back()->plain_file() >= 0;
    }
    CHECK(with > 0);
    CHECK(with < 400);
    pages.clear();
    auto const again = page(std::string(20000, 'd'));
    again->plain_file();
    CHECK(again->plain_file() >= 0);  // what was dropped gave its place back
}

TEST_CASE("dropping a topic drops every page that read it and no other") {
    web::PageCache cache;
    auto const now = cache.generation();
    cache.put("/a", page("a", {"catalog:1", "site"}), now);
    cache.put("/b", page("b", {"catalog:2", "site"}), now);
    cache.drop({"catalog:1", "unit:9"});
    CHECK_FALSE(cache.find("/a"));
    REQUIRE(cache.find("/b"));
    CHECK(cache.find("/b")->plain == "b");
    cache.drop({"site"});
    CHECK_FALSE(cache.find("/b"));
    CHECK(cache.bytes() == 0);
}

TEST_CASE("a page drawn across a drop is not kept") {
    web::PageCache cache;
    auto const before = cache.generation();
    cache.drop({"catalog:7"});
    cache.put("/a", page("old words", {"catalog:1"}), before);
    CHECK_FALSE(cache.find("/a"));
    cache.put("/a", page("new words", {"catalog:1"}), cache.generation());
    CHECK(cache.find("/a"));
    cache.drop_all();
    CHECK_FALSE(cache.find("/a"));
    CHECK(cache.bytes() == 0);
}

TEST_CASE("putting a page again replaces it with its topics") {
    web::PageCache cache;
    cache.put("/a", page("one", {"old"}), cache.generation());
    auto const once = cache.bytes();
    cache.put("/a", page("two", {"new"}), cache.generation());
    CHECK(cache.bytes() == once);
    cache.drop({"old"});
    REQUIRE(cache.find("/a"));
    CHECK(cache.find("/a")->plain == "two");
    cache.drop({"new"});
    CHECK_FALSE(cache.find("/a"));
}

TEST_CASE("the cache stays within its bytes") {
    web::PageCache cache{100'000};
    for (int i = 0; i < 500; ++i) {
        cache.put("/" + std::to_string(i), web::keep("image/png", std::string(2000, 'x'), {"site"}),
                  cache.generation());
        REQUIRE(cache.bytes() <= 100'000);
        REQUIRE(cache.find("/" + std::to_string(i)));  // the newest is always there
    }
    cache.put("/huge", web::keep("image/png", std::string(90'000, 'x'), {}), cache.generation());
    CHECK_FALSE(cache.find("/huge"));  // one page must not push out all others
    cache.drop({"site"});
    CHECK(cache.bytes() == 0);
}

TEST_CASE("a thousand invented addresses do not push out the page that is read between them") {
    web::PageCache cache{100'000};
    auto const of = [](int i) {
        return web::keep("image/png", std::string(2000, static_cast<char>('a' + i % 20)), {"site"});
    };
    cache.put("/", of(0), cache.generation());
    for (int i = 1; i <= 1000; ++i) {
        cache.put("/s?" + std::to_string(i), of(i), cache.generation());
        REQUIRE(cache.find("/"));
        REQUIRE(cache.bytes() <= 100'000);
    }
    CHECK_FALSE(cache.find("/s?1"));
    CHECK(cache.find("/s?999"));
    cache.drop({"site"});
    CHECK(cache.bytes() == 0);
    cache.put("/", of(0), cache.generation());
    CHECK(cache.find("/"));
}

// Writers publish version n, then drop; readers draw from the current version. After its drop, version n-1 must never
// be found: that is the promise a withdrawal stands on.
TEST_CASE("nobody finds a page older than the last drop, under threads") {
    web::PageCache cache;
    std::atomic<int> truth{0}, dropped{0}, stale{0};
    std::atomic<bool> done{false};
    std::vector<std::jthread> threads;
    for (int i = 0; i < 3; ++i)
        threads.emplace_back([&] {
            while (!done) {
                int const at_least = dropped;
                if (auto const found = cache.find("/page")) {
                    if (std::stoi(found->plain) < at_least) ++stale;
                } else {
                    auto const drawn_at = cache.generation();
                    cache.put("/page", page(std::to_string(truth), {"catalog:1"}), drawn_at);
                }
            }
        });
    for (int version = 1; version <= 50000; ++version) {
        truth = version;
        cache.drop({"catalog:1"});
        dropped = version;
    }
    done = true;
    threads.clear();
    CHECK(stale == 0);
}
