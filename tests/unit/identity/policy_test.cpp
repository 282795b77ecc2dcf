// The policy's table, cell by cell: every role × every act, and what no role, a mixed account or a stranger may.
#include <doctest/doctest.h>

#include <array>

#include "identity/types.hpp"

using namespace mingtang::identity;

namespace {

constexpr std::array all_roles{Role::editor,       Role::reviewer,       Role::legal_reviewer,
                               Role::signatory,    Role::publisher,      Role::disclosure_office,
                               Role::system_admin, Role::security_admin, Role::audit_admin};
constexpr std::array all_acts{Act::read_workbench,      Act::edit_catalog,       Act::review_catalog,
                              Act::edit_publication,    Act::review_publication, Act::sign_publication,
                              Act::publish_publication, Act::manage_accounts,    Act::read_audit,
                              Act::manage_system};

Actor actor(std::set<Role> roles, std::string path = "/1/") {
    return {AccountId{7}, "区教体局·信息员", {}, std::move(path), std::move(roles)};
}

}  // namespace

TEST_CASE("every role and every act") {
    // columns: read_workbench, edit_catalog review_catalog, edit_ review_ sign_ publish_publication, manage_accounts
    // read_audit manage_system
    constexpr bool o = false, x = true;
    constexpr bool expected[9][10] = {
        {x, x, o, x, o, o, o, o, o, o},  // editor
        {x, o, x, o, x, o, o, o, o, o},  // reviewer
        {x, o, x, o, x, o, o, o, o, o},  // legal reviewer
        {x, o, o, o, o, x, o, o, o, o},  // signatory
        {x, o, o, o, o, o, x, o, o, o},  // publisher
        {x, x, x, x, x, x, x, o, o, o},  // disclosure office
        {o, o, o, o, o, o, o, o, o, x},  // system administrator
        {o, o, o, o, o, o, o, x, o, o},  // security administrator
        {o, o, o, o, o, o, o, o, x, o},  // audit administrator
    };
    for (std::size_t r = 0; r < all_roles.size(); ++r)
        for (std::size_t a = 0; a < all_acts.size(); ++a) {
            CAPTURE(code(all_roles[r]));
            CAPTURE(a);
            CHECK(may(actor({all_roles[r]}), all_acts[a]) == expected[r][a]);
            CHECK(may(actor({all_roles[r]}), all_acts[a], {"/1/2/", {}}) == expected[r][a]);
            CHECK_FALSE(may(actor({all_roles[r]}), all_acts[a], {"/2/", {}}));
        }
}

TEST_CASE("nobody without a role may anything, and a mixed account may nothing") {
    for (auto const act : all_acts) {
        CHECK_FALSE(may(Actor{}, act));
        CHECK_FALSE(may(actor({}), act));
        for (auto const admin : {Role::system_admin, Role::security_admin, Role::audit_admin})
            for (auto const other : all_roles)
                if (other != admin) CHECK_FALSE(may(actor({admin, other}), act));
    }
    CHECK(may(actor({Role::editor, Role::reviewer}), Act::review_catalog));
}

TEST_CASE("a right is a path and all below it, and no neighbour with the same beginning") {
    CHECK(covers("/1/", "/1/"));
    CHECK(covers("/1/", "/1/7/"));
    CHECK(covers("/", "/1/7/"));
    CHECK_FALSE(covers("/1/", "/11/"));
    CHECK_FALSE(covers("/1/7/", "/1/"));
    CHECK_FALSE(covers("/1", "/11/"));
    CHECK_FALSE(covers("/1", "/1/"));
    CHECK_FALSE(covers("", "/1/"));
    CHECK_FALSE(covers("/1/", ""));
    auto const stranger = actor({Role::disclosure_office}, "");
    CHECK_FALSE(may(stranger, Act::edit_catalog, {"/1/", {}}));
}

TEST_CASE("four eyes: nobody judges their own work, whatever roles they hold") {
    for (auto const& roles : {std::set{Role::reviewer}, std::set{Role::disclosure_office},
                              std::set{Role::editor, Role::reviewer, Role::disclosure_office}}) {
        CHECK_FALSE(may(actor(roles), Act::review_catalog, {"/1/", AccountId{7}}));
        CHECK(may(actor(roles), Act::review_catalog, {"/1/", AccountId{8}}));
        CHECK_FALSE(may(actor(roles), Act::review_publication, {"/1/", AccountId{7}}));
        CHECK_FALSE(may(actor(roles), Act::sign_publication, {"/1/", AccountId{7}}));
    }
    CHECK(may(actor({Role::editor}), Act::edit_catalog, {"/1/", AccountId{7}}));
    // Two without an account are not the same person by having none.
    Actor nobody = actor({Role::reviewer});
    nobody.account = {};
    CHECK(may(nobody, Act::review_catalog, {"/1/", {}}));
}

TEST_CASE("role codes are read back, others are not") {
    for (auto const role : all_roles) {
        CHECK(parse_role(code(role)) == role);
        CHECK_FALSE(chinese(role).empty());
        CHECK(is_admin(role) == code(role).ends_with("_admin"));
    }
    for (auto const* other : {"", "Editor", "editor ", "admin", "root"}) CHECK_FALSE(parse_role(other));
}
