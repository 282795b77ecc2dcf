// What an account may look like.
#include "identity/account_rules.hpp"

#include <doctest/doctest.h>

using namespace mingtang::identity;

TEST_CASE("logins are short, lower case, and begin with a letter") {
    CHECK(*good_login(" JiaoYu_SH ") == "jiaoyu_sh");
    CHECK(*good_login("ｊｉａｏｙｕ") == "jiaoyu");  // typed full width
    for (auto const* good : {"abc", "a.b-c_9", "z2345678901234567890123456789012"}) CHECK(good_login(good));
    for (auto const* bad :
         {"", "ab", "1abc", "_abc", "教育局", "a b c", "abc'", "a@b.c", "z23456789012345678901234567890123"})
        CHECK_FALSE(good_login(bad));
}

TEST_CASE("posts have names, roles make a family, and administrators hold one role") {
    CHECK(*good_name("  区教体局·信息员\n") == "区教体局·信息员");
    CHECK_FALSE(good_name("局"));
    CHECK_FALSE(good_name(std::string(3 * 41, ' ')));
    CHECK_FALSE(family_of({}));
    CHECK(*family_of({Role::editor, Role::reviewer}) == Family::business);
    CHECK(*family_of({Role::audit_admin}) == Family::admin);
    CHECK_FALSE(family_of({Role::audit_admin, Role::security_admin}));
    CHECK_FALSE(family_of({Role::system_admin, Role::editor}));
    CHECK(codes({Role::reviewer, Role::editor}) == "editor reviewer");
    CHECK(chinese(std::set{Role::reviewer, Role::editor}) == "信息员、审核人");
}
