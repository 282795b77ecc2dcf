// Two at a time, a short queue, and then "come again"; nobody's hash costs the same and matches nothing.
#include "identity/password_desk.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>
#include <vector>

using namespace mingtang::identity;
using namespace std::chrono_literals;

namespace {

constexpr mingtang::crypto::Argon2 cheap{1, 8192};
// Long enough to be found working, short enough for a test.
constexpr mingtang::crypto::Argon2 slow{3, std::size_t{64} << 20};

}  // namespace

TEST_CASE("a password matches its own hash, no other's, and never nobody's") {
    PasswordDesk desk{{2, 32, 5000ms, cheap}};
    auto const hash = desk.hash("三个铜灯笼 sleep");
    REQUIRE(hash);
    CHECK(desk.matches(*hash, "三个铜灯笼 sleep") == true);
    CHECK(desk.matches(*hash, "三个铜灯笼 Sleep") == false);
    CHECK(desk.matches("", "三个铜灯笼 sleep") == false);
    CHECK(desk.matches("", "") == false);
    CHECK(desk.matches("not a hash", "x") == false);
    CHECK_FALSE(desk.outdated(*hash));
    CHECK(PasswordDesk{}.outdated(*hash));
    CHECK(hash->find("m=8,t=1,") != std::string::npos);
}

TEST_CASE("with every slot taken and no queue there is no answer, and afterwards there is one again") {
    PasswordDesk desk{{1, 0, 0ms, slow}};
    std::atomic<int> answered = 0, refused = 0;
    {
        std::vector<std::jthread> people;
        for (int i = 0; i < 8; ++i) people.emplace_back([&] { desk.matches("", "x") ? ++answered : ++refused; });
    }
    CHECK(answered + refused == 8);
    CHECK(answered >= 1);
    CHECK(refused >= 1);
    CHECK(desk.matches("", "x") == false);
}

TEST_CASE("the queue waits for its turn") {
    PasswordDesk desk{{2, 32, 60'000ms, cheap}};
    std::atomic<int> answered = 0;
    {
        std::vector<std::jthread> people;
        for (int i = 0; i < 30; ++i)
            people.emplace_back([&] {
                if (desk.matches("", "x")) ++answered;
            });
    }
    CHECK(answered == 30);
}
