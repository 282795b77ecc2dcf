// Rows <-> values for accounts and for the counters of failed sign-ins. Sessions are sessions.hpp's.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "identity/session_rules.hpp"
#include "identity/throttle.hpp"
#include "identity/types.hpp"
#include "storage/database.hpp"

namespace mingtang::identity {

struct Account {
    AccountId id;
    std::string login, name;
    org::UnitId unit;
    std::string unit_name;
    std::string jurisdiction_path;
    Family family = Family::business;
    std::set<Role> roles;
    std::string password_hash;
    bool must_change = false, disabled = false;
    Instant password_at{}, created_at{};
    std::optional<Instant> signed_in_at{};  // last

    Actor actor() const;
};

std::optional<Account> find_account(storage::Transaction& tx, AccountId id);
std::optional<Account> find_account_by_login(storage::Transaction& tx, std::string_view login);

// The accounts of a jurisdiction and below, by unit; `words` is part of a login, a post or a unit, "" = all.
struct AccountPage {
    std::vector<Account> accounts;
    std::int64_t total = 0;
};
AccountPage accounts_under(storage::Transaction& tx, std::string_view path, std::string_view words, int page,
                           int page_size);

void add(storage::Transaction& tx, Account const& account);
void save_password(storage::Transaction& tx, AccountId id, std::string_view hash, bool must_change, Instant now);
// Stronger parameters for the same password: nothing else changes.
void save_rehashed(storage::Transaction& tx, AccountId id, std::string_view old_hash, std::string_view hash);
void save_roles(storage::Transaction& tx, AccountId id, std::set<Role> const& roles, Family family);
void save_post(storage::Transaction& tx, AccountId id, org::UnitId unit, std::string_view name);
void save_disabled(storage::Transaction& tx, AccountId id, bool disabled);
void save_signed_in(storage::Transaction& tx, AccountId id, Instant now);

Counter find_counter(storage::Transaction& tx, std::string_view name);
void save_counter(storage::Transaction& tx, std::string_view name, Counter const& counter);
void clear_counter(storage::Transaction& tx, std::string_view name);
// What nobody remembers any more.
void forget_counters(storage::Transaction& tx, Instant now);

}  // namespace mingtang::identity
