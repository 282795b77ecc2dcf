#include "user.hpp"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>

#include "base/text.hpp"
#include "identity/account_rules.hpp"
#include "identity/accounts.hpp"
#include "identity/store.hpp"
#include "org/store.hpp"
#include "storage/migrations.hpp"

namespace mingtang::app {
namespace {

using identity::Role;
using Do = UserOptions::Do;

constexpr std::array all_roles{Role::editor,       Role::reviewer,       Role::legal_reviewer, Role::disclosure_office,
                               Role::system_admin, Role::security_admin, Role::audit_admin};
constexpr Wording unknown_role{"app.unknown_role",
                               "没有“{}”这个权限。可以用：editor 信息员、reviewer 审核人、legal_reviewer "
                               "法制保密审核员、disclosure_office 政务公开办公室、"
                               "system_admin 系统管理员、security_admin 安全管理员、audit_admin 审计管理员。"};
constexpr Wording unknown_login{"app.unknown_login", "没有登录名为“{}”的账号。用 mingtang user list 查看全部账号。"};
constexpr Wording unknown_unit{"app.unknown_unit", "没有名为“{}”的单位。请写单位的全称或简称。"};
constexpr Wording two_units{"app.two_units", "名为“{}”的单位不止一个，请用 --jurisdiction 加上行政区划代码。"};

// Who sits at the console: the login of the operating system, and of whoever became it by sudo.
std::string operating_system_user() {
    auto const* entry = getpwuid(getuid());
    std::string name = entry ? entry->pw_name : std::to_string(getuid());
    if (auto const* before = std::getenv("SUDO_USER"); before && *before && name != before)
        name += "，由 " + clean_line(before) + " 经 sudo";
    return name;
}

// The console acts as a security administrator over everything, without an account of its own.
identity::Occasion occasion(storage::Database& database, Instant now) {
    identity::Actor actor;
    actor.name = "命令行（" + operating_system_user() + "）";
    actor.jurisdiction_path = "/";
    actor.roles = {Role::security_admin};
    return {database, now, std::move(actor), "user"};
}

Result<std::set<Role>> roles_of(std::vector<std::string> const& words) {
    std::set<Role> roles;
    for (auto const& word : words) {
        auto const* found = std::find_if(all_roles.begin(), all_roles.end(), [&](Role role) {
            return word == identity::code(role) || word == identity::chinese(role);
        });
        if (found == all_roles.end()) return refuse(Refusal::Kind::invalid, unknown_role, word);
        roles.insert(*found);
    }
    return roles;
}

Result<org::UnitId> unit_named(storage::Database& database, UserOptions const& options) {
    return database.read([&](storage::Transaction& tx) -> Result<org::UnitId> {
        std::vector<org::UnitId> found;
        for (auto const& place : org::jurisdictions_under(tx, "/")) {
            if (!options.jurisdiction.empty() && place.code != options.jurisdiction) continue;
            if (auto const unit = org::find_unit_by_name(tx, place.id, options.unit, local_date(options.now)))
                found.push_back(unit->id);
        }
        if (found.empty()) return refuse(Refusal::Kind::invalid, unknown_unit, options.unit);
        if (found.size() > 1) return refuse(Refusal::Kind::invalid, two_units, options.unit);
        return found.front();
    });
}

Result<identity::Account> account_named(storage::Database& database, std::string const& login) {
    auto account = database.read(
        [&](storage::Transaction& tx) { return identity::find_account_by_login(tx, identity::written_login(login)); });
    if (!account) return refuse(Refusal::Kind::not_found, unknown_login, login);
    return *std::move(account);
}

void print_password(identity::OneTimePassword const& made) {
    std::cout << "一次性密码（只显示这一次，72 小时内登录并更换）：" << made.password << '\n';
}

void print_accounts(storage::Database& database, std::string const& words) {
    auto const found = database.read([&](storage::Transaction& tx) {
        return identity::accounts_under(tx, "/", identity::written_login(words), 1, 10'000);
    });
    for (auto const& account : found.accounts)
        std::cout << account.login << '\t' << account.name << '\t' << account.unit_name << '\t'
                  << identity::chinese(account.roles) << '\t' << (account.disabled ? "停用" : "在用") << '\t'
                  << (account.signed_in_at ? local_minute(*account.signed_in_at) : "还没有登录") << '\n';
    std::cerr << "共 " << found.total << " 个账号。\n";
}

Result<int> carry_out(storage::Database& database, UserOptions const& options) {
    auto const console = occasion(database, options.now);
    if (options.what == Do::list) return print_accounts(database, options.words), 0;
    identity::PasswordDesk passwords;
    if (options.what == Do::add) {
        auto const roles = TRY(roles_of(options.roles));
        auto const unit = TRY(unit_named(database, options));
        auto const made = TRY(identity::create_account(console, passwords, {options.login, options.name, unit, roles}));
        std::cout << "已新建账号 " << identity::written_login(options.login) << "（" << identity::chinese(roles)
                  << "）。\n";
        return print_password(made), 0;
    }
    auto const account = TRY(account_named(database, options.login));
    switch (options.what) {
        case Do::reset_password:
            print_password(TRY(identity::reset_password(console, passwords, account.id)));
            return 0;
        case Do::roles: {
            auto const roles = TRY(roles_of(options.roles));
            TRY(identity::set_roles(console, account.id, roles));
            std::cout << account.login << " 的权限已改为：" << identity::chinese(roles) << "。使用人须重新登录。\n";
            return 0;
        }
        case Do::move: {
            auto const unit = options.unit.empty() ? account.unit : TRY(unit_named(database, options));
            TRY(identity::move_account(console, account.id, unit, options.name.empty() ? account.name : options.name));
            std::cout << account.login << " 的单位和岗位已保存。\n";
            return 0;
        }
        case Do::disable:
            TRY(identity::disable_account(console, account.id));
            std::cout << "已停用 " << account.login << "，正在进行的登录已结束。\n";
            return 0;
        case Do::enable:
            TRY(identity::enable_account(console, account.id));
            std::cout << "已启用 " << account.login << "。\n";
            return 0;
        case Do::end_sessions:
            TRY(identity::end_sessions_of(console, account.id));
            std::cout << account.login << " 在各处的登录都已结束。\n";
            return 0;
        case Do::list:
        case Do::add:
            break;
    }
    return 0;
}

}  // namespace

int user_command(Config const& config, UserOptions const& options) try {
    auto const database = storage::open_database(config.database);
    if (auto const problem = storage::schema_problem(*database); !problem.empty()) {
        std::cerr << problem << '\n';
        return 1;
    }
    auto const done = carry_out(*database, options);
    if (done) return *done;
    std::cerr << done.error().sentence() << '\n';
    return 1;
} catch (storage::Failure const& problem) {
    std::cerr << "没有完成，没有改动账号：" << problem.what() << '\n';
    return 1;
}

}  // namespace mingtang::app
