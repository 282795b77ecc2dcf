// Accounts by post, their roles, and the one question: may this person do that, there?
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "org/types.hpp"

namespace mingtang::identity {

using AccountId = Id<struct AccountTag>;

// 三员 (system, security, audit administrator) exclude each other and every business role (security.md C15).
enum class Role {
    editor,             // 信息员: uploads, corrects, submits, for the unit's subtree
    reviewer,           // 审核人: returns or publishes what another person submitted
    legal_reviewer,     // 法制保密审核员: judges lawfulness and secrecy of what others wrote
    signatory,          // 签批人: signs what was reviewed (终审签发)
    publisher,          // 发布员: puts out what was signed, ends it, takes it back; never writes or judges
    disclosure_office,  // 区政务公开办公室: both, over the whole jurisdiction, still never on one's own
    system_admin,       // 系统管理员: settings, jobs, health; no business data
    security_admin,     // 安全管理员: accounts, roles, sessions
    audit_admin,        // 审计管理员: reads the audit, nothing else
};

std::string_view code(Role role);     // "editor"
std::string_view chinese(Role role);  // 信息员
std::optional<Role> parse_role(std::string_view code);
bool is_admin(Role role);

// Who acts. Built from the session on every request; a stale right never survives one.
struct Actor {
    AccountId account;  // none: a visitor, or the calendar/importer (then `name` says which)
    std::string name;   // by post: 区教体局·信息员
    org::UnitId unit;
    std::string jurisdiction_path;  // what the rights cover: this path and all below
    std::set<Role> roles;
    std::string unit_name{};  // as the audit writes it

    bool has(Role role) const { return roles.contains(role); }
    bool signed_in() const { return bool(account); }
};

// What may be asked. One row per act; policy.cpp holds the table.
enum class Act {
    read_workbench,
    edit_catalog,         // upload, correct, submit
    review_catalog,       // return, publish
    edit_publication,     // draft, correct, submit
    review_publication,   // pass on, return
    sign_publication,     // 终审签发
    publish_publication,  // publish, schedule, end, withdraw
    manage_accounts,
    read_audit,
    manage_system,
};

// What it is asked of: the unit's jurisdiction, and the person who must not be the same (four eyes, C14).
struct Target {
    std::string jurisdiction_path;  // "" = no particular one
    AccountId author;               // none = does not matter
};

bool may(Actor const& actor, Act act, Target const& target = {});

// Whether `path` is `root` or below it. "/1/" covers "/1/7/", never "/11/"; an empty root covers nothing.
bool covers(std::string_view root, std::string_view path);

}  // namespace mingtang::identity
