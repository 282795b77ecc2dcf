// R01: kill -9 at any moment loses no acknowledged change and leaves none half done. R03: a full disk refuses, and
// heals.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <random>
#include <set>

#include "base/refusal.hpp"
#include "make/database.hpp"
#include "storage/migrations.hpp"

using namespace mingtang;
using namespace mingtang::storage;

namespace {

constexpr Query set{"test.set", "INSERT INTO settings (name, value) VALUES ($1, $2)"};
constexpr Query pairs{"test.pairs", "SELECT name FROM settings ORDER BY name"};
constexpr Query count{"test.count", "SELECT count(*) FROM settings"};

// In the child: two rows per change, acknowledged by eight bytes on the pipe once change() has returned.
[[noreturn]] void write_until_killed(std::string const& address, int pipe, int round) {
    try {
        auto const database = open_database(address);
        for (std::int64_t n = 0;; ++n) {
            auto const name = std::to_string(round) + "/" + std::to_string(n);
            database->change([&](Transaction& tx) -> Result<int> {
                tx.run(set, {"a" + name, ""});
                tx.run(set, {"b" + name, ""});
                return 1;
            });
            if (::write(pipe, &n, sizeof n) != sizeof n) ::_exit(1);
        }
    } catch (...) {
        ::_exit(2);
    }
}

}  // namespace

TEST_CASE("kill -9, thirty times: every acknowledged change is there, and whole") {
    make::Folder const folder;
    auto const address = "sqlite:" + folder.path("test.db");
    migrate(*open_database(address));
    std::mt19937 chance{1};
    std::set<std::string> acknowledged;
    for (int round = 0; round < 30; ++round) {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        auto const child = ::fork();
        if (child == 0) {
            ::close(ends[0]);
            write_until_killed(address, ends[1], round);
        }
        ::close(ends[1]);
        std::int64_t n = 0;
        // Counted in acknowledgements, not in time: a slow machine tests the same.
        auto const enough = 1 + chance() % 40;
        for (unsigned i = 0; i < enough && ::read(ends[0], &n, sizeof n) == sizeof n; ++i)
            acknowledged.insert(std::to_string(round) + "/" + std::to_string(n));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        CHECK(WIFSIGNALED(status));
        while (::read(ends[0], &n, sizeof n) == sizeof n)
            acknowledged.insert(std::to_string(round) + "/" + std::to_string(n));
        ::close(ends[0]);
    }
    std::set<std::string> first, second;
    open_database(address)->read([&](Transaction& tx) {
        for (auto const& row : tx.run(pairs)) (row.text(0)[0] == 'a' ? first : second).insert(row.text(0).substr(1));
    });
    CHECK(acknowledged.size() >= 30);
    CHECK(first == second);
    for (auto const& name : acknowledged) CHECK(first.contains(name));
}

// The size limit of a process stands for the disk's end: write() fails just so, and no privilege is needed.
TEST_CASE("a full disk refuses changes, keeps reading, and heals without a restart") {
    make::Folder const folder;
    auto const address = "sqlite:" + folder.path("test.db");
    auto const database = open_database(address);
    migrate(*database);
    std::string const block(64 * 1024, 'x');
    auto const add = [&](int n) {
        return database->change([&](Transaction& tx) -> Result<int> {
            return tx.run(set, {std::to_string(n), block}), 1;
        });
    };
    auto const rows = [&] { return database->read([](Transaction& tx) { return tx.first(count)->integer(0); }); };
    CHECK(add(0));

    ::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    rlimit small = before;
    small.rlim_cur = 2 << 20;
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    int good = 1;
    int full = 0;
    for (int n = 1; n < 80; ++n) {
        try {
            add(n);
            ++good;
        } catch (Failure const& failure) {
            full += failure.kind() == Failure::Kind::disk_full;
        }
    }
    auto const while_full = rows();
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
    CHECK(full > 0);
    CHECK(full + good == 80);  // every refusal said that the disk is full
    CHECK(while_full == good);
    CHECK(add(1000));
    CHECK(rows() == good + 1);
}
