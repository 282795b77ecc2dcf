#include "identity/accounts.hpp"

#include "identity/account_rules.hpp"
#include "identity/first_password.hpp"
#include "identity/sessions.hpp"
#include "identity/store.hpp"
#include "identity/wording.hpp"
#include "org/store.hpp"

namespace mingtang::identity {
namespace {

using Kind = Refusal::Kind;
using storage::Transaction;

// The account this administrator may adjust: in their jurisdiction, and not their own.
Result<Account> open_account(Occasion const& occasion, Transaction& tx, AccountId id) {
    if (!may(occasion.actor, Act::manage_accounts)) return refuse(Kind::not_allowed, wording::not_allowed);
    auto account = find_account(tx, id);
    if (!account || !may(occasion.actor, Act::manage_accounts, {account->jurisdiction_path, {}}))
        return refuse(Kind::not_found, wording::not_found);
    if (account->id == occasion.actor.account) return refuse(Kind::not_allowed, wording::own_account);
    return *std::move(account);
}

// A unit that the administrator's accounts may belong to.
Result<org::Unit> open_unit(Occasion const& occasion, Transaction& tx, org::UnitId id) {
    auto const unit = org::find_unit(tx, id);
    auto const place = unit ? org::find_jurisdiction(tx, unit->jurisdiction) : std::nullopt;
    if (!place || !may(occasion.actor, Act::manage_accounts, {place->path, {}}))
        return refuse(Kind::invalid, wording::unknown_unit);
    return *unit;
}

Result<std::string> hashed(PasswordDesk& passwords, std::string const& password) {
    auto hash = passwords.hash(password);
    if (!hash) return refuse(Kind::conflict, wording::busy);
    return *std::move(hash);
}

}  // namespace

Result<OneTimePassword> create_account(Occasion const& occasion, PasswordDesk& passwords, Post const& post) {
    if (!may(occasion.actor, Act::manage_accounts)) return refuse(Kind::not_allowed, wording::not_allowed);
    Account account;
    account.login = TRY(good_login(post.login));
    account.name = TRY(good_name(post.name));
    account.family = TRY(family_of(post.roles));
    account.roles = post.roles;
    account.unit = post.unit;
    account.must_change = true;
    account.password_at = account.created_at = occasion.now;
    account.id = occasion.database.make_id<AccountId>();
    auto password = first_password();
    account.password_hash = TRY(hashed(passwords, password));
    return occasion.database.change([&](Transaction& tx) -> Result<OneTimePassword> {
        auto const unit = TRY(open_unit(occasion, tx, account.unit));
        if (find_account_by_login(tx, account.login)) return refuse(Kind::invalid, wording::login_taken, account.login);
        add(tx, account);
        record(occasion, tx, "identity.create_account", account.id, "",
               account.login + "：" + account.name + "，" + unit.name + "，" + codes(account.roles));
        return OneTimePassword{account.id, password};
    });
}

Result<OneTimePassword> reset_password(Occasion const& occasion, PasswordDesk& passwords, AccountId id) {
    // Asked before the work of hashing, and again where it counts.
    auto const before = occasion.database.read([&](Transaction& tx) { return open_account(occasion, tx, id); });
    if (!before) return tl::unexpected(before.error());
    auto password = first_password();
    auto const hash = TRY(hashed(passwords, password));
    return occasion.database.change([&](Transaction& tx) -> Result<OneTimePassword> {
        auto const account = TRY(open_account(occasion, tx, id));
        if (account.disabled) return refuse(Kind::wrong_state, wording::disabled);
        save_password(tx, id, hash, true, occasion.now);
        end_sessions(tx, id);
        record(occasion, tx, "identity.reset_password", id);
        return OneTimePassword{id, password};
    });
}

Result<AccountId> set_roles(Occasion const& occasion, AccountId id, std::set<Role> const& roles) {
    return occasion.database.change([&](Transaction& tx) -> Result<AccountId> {
        auto const account = TRY(open_account(occasion, tx, id));
        auto const family = TRY(family_of(roles));
        if (roles == account.roles) return id;
        save_roles(tx, id, roles, family);
        end_sessions(tx, id);
        record(occasion, tx, "identity.set_roles", id, codes(account.roles), codes(roles));
        return id;
    });
}

Result<AccountId> move_account(Occasion const& occasion, AccountId id, org::UnitId unit, std::string_view typed) {
    return occasion.database.change([&](Transaction& tx) -> Result<AccountId> {
        auto const account = TRY(open_account(occasion, tx, id));
        auto const name = TRY(good_name(typed));
        auto const to = TRY(open_unit(occasion, tx, unit));
        if (name == account.name && to.id == account.unit) return id;
        save_post(tx, id, to.id, name);
        if (to.id != account.unit) end_sessions(tx, id);
        record(occasion, tx, "identity.move_account", id, account.name + "，" + account.unit_name,
               name + "，" + to.name);
        return id;
    });
}

Result<AccountId> disable_account(Occasion const& occasion, AccountId id) {
    return occasion.database.change([&](Transaction& tx) -> Result<AccountId> {
        auto const account = TRY(open_account(occasion, tx, id));
        if (account.disabled) return refuse(Kind::wrong_state, wording::already_disabled);
        save_disabled(tx, id, true);
        end_sessions(tx, id);
        record(occasion, tx, "identity.disable_account", id, "在用", "停用");
        return id;
    });
}

Result<AccountId> enable_account(Occasion const& occasion, AccountId id) {
    return occasion.database.change([&](Transaction& tx) -> Result<AccountId> {
        auto const account = TRY(open_account(occasion, tx, id));
        if (!account.disabled) return refuse(Kind::wrong_state, wording::not_disabled);
        save_disabled(tx, id, false);
        record(occasion, tx, "identity.enable_account", id, "停用", "在用");
        return id;
    });
}

Result<AccountId> end_sessions_of(Occasion const& occasion, AccountId id) {
    return occasion.database.change([&](Transaction& tx) -> Result<AccountId> {
        auto const account = TRY(open_account(occasion, tx, id));
        end_sessions(tx, account.id);
        record(occasion, tx, "identity.end_sessions", id);
        return id;
    });
}

}  // namespace mingtang::identity
