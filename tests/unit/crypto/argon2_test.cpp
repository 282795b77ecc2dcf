#include "crypto/argon2.hpp"

#include <doctest/doctest.h>

using mingtang::crypto::Argon2;

TEST_CASE("a password opens its own hash only, and every hash has its own salt") {
    Argon2 const quick{1, 8192};
    auto const hash = quick.hash("correct horse battery");
    CHECK(hash.starts_with("$argon2id$v=19$m=8,t=1,p=1$"));
    CHECK(Argon2::verify(hash, "correct horse battery"));
    CHECK_FALSE(Argon2::verify(hash, "correct horse batterx"));
    CHECK_FALSE(Argon2::verify(hash, ""));
    CHECK_FALSE(Argon2::verify("", "correct horse battery"));
    CHECK(quick.hash("correct horse battery") != hash);
    CHECK(Argon2::verify(quick.hash(std::string("a\0b", 3)), std::string("a\0b", 3)));
    CHECK_FALSE(Argon2::verify(quick.hash(std::string("a\0b", 3)), "a"));
}

TEST_CASE("the house's parameters are 64 MiB and three passes; others are outdated") {
    Argon2 const ours;
    CHECK(ours.memory == std::size_t{67108864});
    CHECK(ours.passes == 3);
    Argon2 const quick{1, 8192};
    auto const hash = quick.hash("x");
    CHECK(ours.outdated(hash));
    CHECK_FALSE(quick.outdated(hash));
    CHECK(ours.outdated(""));
}
