// The one policy: which role may do which act, and where. Deny by default: what no row names, nobody may (C11).
#include <algorithm>
#include <array>

#include "identity/types.hpp"

namespace mingtang::identity {
namespace {

struct RoleInfo {
    Role role;
    std::string_view code, chinese;
    bool admin;
};

constexpr std::array roles{
    RoleInfo{Role::editor, "editor", "信息员", false},
    RoleInfo{Role::reviewer, "reviewer", "审核人", false},
    RoleInfo{Role::legal_reviewer, "legal_reviewer", "法制保密审核员", false},
    RoleInfo{Role::signatory, "signatory", "签批人", false},
    RoleInfo{Role::publisher, "publisher", "发布员", false},
    RoleInfo{Role::disclosure_office, "disclosure_office", "政务公开办公室", false},
    RoleInfo{Role::system_admin, "system_admin", "系统管理员", true},
    RoleInfo{Role::security_admin, "security_admin", "安全管理员", true},
    RoleInfo{Role::audit_admin, "audit_admin", "审计管理员", true},
};

struct Grant {
    Act act;
    Role role;
};

// GB/T 22239-2019 8.1.5: 系统管理、审计管理、安全管理 are three persons; none of them does the business they look
// after.
constexpr std::array grants{
    Grant{Act::read_workbench, Role::editor},
    Grant{Act::read_workbench, Role::reviewer},
    Grant{Act::read_workbench, Role::legal_reviewer},
    Grant{Act::read_workbench, Role::signatory},
    Grant{Act::read_workbench, Role::publisher},
    Grant{Act::read_workbench, Role::disclosure_office},
    Grant{Act::edit_catalog, Role::editor},
    Grant{Act::edit_catalog, Role::disclosure_office},
    Grant{Act::review_catalog, Role::reviewer},
    Grant{Act::review_catalog, Role::legal_reviewer},
    Grant{Act::review_catalog, Role::disclosure_office},
    Grant{Act::edit_publication, Role::editor},
    Grant{Act::edit_publication, Role::disclosure_office},
    Grant{Act::review_publication, Role::reviewer},
    Grant{Act::review_publication, Role::legal_reviewer},
    Grant{Act::review_publication, Role::disclosure_office},
    Grant{Act::sign_publication, Role::signatory},
    Grant{Act::sign_publication, Role::disclosure_office},
    Grant{Act::publish_publication, Role::publisher},
    Grant{Act::publish_publication, Role::disclosure_office},
    Grant{Act::manage_accounts, Role::security_admin},
    Grant{Act::read_audit, Role::audit_admin},
    Grant{Act::manage_system, Role::system_admin},
};

RoleInfo const& info(Role role) {
    return *std::find_if(roles.begin(), roles.end(), [&](auto const& one) { return one.role == role; });
}

// An account that mixes an administrator's role with any other should not exist; if it does, it may do nothing (C15).
bool well_formed(std::set<Role> const& held) {
    return held.size() <= 1 || std::none_of(held.begin(), held.end(), is_admin);
}

}  // namespace

std::string_view code(Role role) {
    return info(role).code;
}

std::string_view chinese(Role role) {
    return info(role).chinese;
}

std::optional<Role> parse_role(std::string_view code) {
    for (auto const& one : roles)
        if (one.code == code) return one.role;
    return std::nullopt;
}

bool is_admin(Role role) {
    return info(role).admin;
}

bool covers(std::string_view root, std::string_view path) {
    return root.ends_with('/') && path.starts_with(root);
}

bool may(Actor const& actor, Act act, Target const& target) {
    if (!well_formed(actor.roles)) return false;
    bool const granted = std::any_of(grants.begin(), grants.end(),
                                     [&](Grant const& grant) { return grant.act == act && actor.has(grant.role); });
    if (!granted) return false;
    if (!target.jurisdiction_path.empty() && !covers(actor.jurisdiction_path, target.jurisdiction_path)) return false;
    // Four eyes: nobody judges what they wrote themselves (C14).
    bool const own = target.author && target.author == actor.account;
    bool const judges = act == Act::review_catalog || act == Act::review_publication || act == Act::sign_publication;
    return !(judges && own);
}

}  // namespace mingtang::identity
