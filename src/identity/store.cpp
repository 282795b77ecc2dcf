#include "identity/store.hpp"

#include <algorithm>
#include <map>

#include "identity/account_rules.hpp"
#include "identity/queries.hpp"

namespace mingtang::identity {
namespace {

// Columns in the order of queries.sql.
Account account_from(storage::Row const& row) {
    Account found;
    found.id = row.as_id<AccountId>(0);
    found.login = row.text(1);
    found.name = row.text(2);
    found.unit = row.as_id<org::UnitId>(3);
    found.unit_name = row.text(4);
    found.jurisdiction_path = row.text(5);
    found.family = parse_family(row.text(6));
    found.password_hash = row.text(7);
    found.must_change = row.flag(8);
    found.disabled = row.flag(9);
    found.password_at = row.instant(10);
    found.created_at = row.instant(11);
    found.signed_in_at = row.maybe_instant(12);
    return found;
}

std::optional<Account> with_roles(storage::Transaction& tx, std::optional<storage::Row> const& row) {
    if (!row) return std::nullopt;
    auto found = account_from(*row);
    for (auto const& role : tx.run(queries::roles_of_account, {found.id}))
        if (auto const known = parse_role(role.text(0))) found.roles.insert(*known);
    return found;
}

}  // namespace

Actor Account::actor() const {
    return {id, name, unit, jurisdiction_path, roles, unit_name};
}

std::optional<Account> find_account(storage::Transaction& tx, AccountId id) {
    return with_roles(tx, tx.first(queries::find_account, {id}));
}

std::optional<Account> find_account_by_login(storage::Transaction& tx, std::string_view login) {
    return with_roles(tx, tx.first(queries::find_account_by_login, {login}));
}

AccountPage accounts_under(storage::Transaction& tx, std::string_view path, std::string_view words, int page,
                           int page_size) {
    AccountPage answer;
    answer.total = tx.first(queries::count_accounts_under, {path, words})->integer(0);
    auto const skipped = std::int64_t{std::max(1, page) - 1} * page_size;
    for (auto const& row : tx.run(queries::accounts_under, {path, words, page_size, skipped}))
        answer.accounts.push_back(account_from(row));
    std::map<AccountId, Account*> by_id;
    for (auto& account : answer.accounts) by_id[account.id] = &account;
    for (auto const& row : tx.run(queries::roles_under, {path})) {
        auto const found = by_id.find(row.as_id<AccountId>(0));
        if (found == by_id.end()) continue;
        if (auto const known = parse_role(row.text(1))) found->second->roles.insert(*known);
    }
    return answer;
}

void add(storage::Transaction& tx, Account const& account) {
    tx.run(queries::add_account,
           {account.id, account.login, account.name, account.unit, code(account.family), account.password_hash,
            account.must_change ? 1 : 0, account.password_at, account.created_at});
    for (auto const role : account.roles) tx.run(queries::add_role, {account.id, code(role), code(account.family)});
}

void save_password(storage::Transaction& tx, AccountId id, std::string_view hash, bool must_change, Instant now) {
    tx.run(queries::save_password, {id, hash, must_change ? 1 : 0, now});
}

void save_rehashed(storage::Transaction& tx, AccountId id, std::string_view old_hash, std::string_view hash) {
    tx.run(queries::save_rehashed, {id, old_hash, hash});
}

void save_roles(storage::Transaction& tx, AccountId id, std::set<Role> const& roles, Family family) {
    // The family stands in both tables and in their key: the roles go before it changes.
    tx.run(queries::remove_roles, {id});
    tx.run(queries::save_family, {id, code(family)});
    for (auto const role : roles) tx.run(queries::add_role, {id, code(role), code(family)});
}

void save_post(storage::Transaction& tx, AccountId id, org::UnitId unit, std::string_view name) {
    tx.run(queries::save_post, {id, unit, name});
}

void save_disabled(storage::Transaction& tx, AccountId id, bool disabled) {
    tx.run(queries::save_disabled, {id, disabled ? 1 : 0});
}

void save_signed_in(storage::Transaction& tx, AccountId id, Instant now) {
    tx.run(queries::save_signed_in, {id, now});
}

Counter find_counter(storage::Transaction& tx, std::string_view name) {
    auto const row = tx.first(queries::find_counter, {name});
    if (!row) return {};
    return {row->integer(0), row->instant(1), row->maybe_instant(2)};
}

void save_counter(storage::Transaction& tx, std::string_view name, Counter const& counter) {
    tx.run(queries::save_counter, {name, counter.failures, counter.last, counter.blocked_until});
}

void clear_counter(storage::Transaction& tx, std::string_view name) {
    tx.run(queries::clear_counter, {name});
}

void forget_counters(storage::Transaction& tx, Instant now) {
    tx.run(queries::forget_counters, {now - memory - longest_wait});
}

}  // namespace mingtang::identity
