#include "identity/sign_in.hpp"

#include <arpa/inet.h>

#include <vector>

#include "crypto/encoding.hpp"
#include "crypto/sm3.hpp"
#include "identity/account_rules.hpp"
#include "identity/device.hpp"
#include "identity/first_password.hpp"
#include "identity/password_rules.hpp"
#include "identity/store.hpp"
#include "identity/wording.hpp"
#include "org/store.hpp"

namespace mingtang::identity {
namespace {

using Kind = Refusal::Kind;
using storage::Transaction;

// One counter that a failure is written to, and how many are free there.
struct Counted {
    std::string name;
    std::int64_t free;
};

// People type passwords into the box for the login, and addresses are of persons: rows hold neither, only their HMAC.
std::string counter_name(std::string_view key, std::string_view kind, std::string_view what) {
    std::string const facts = std::string{kind} + ":" + std::string{what};
    return std::string{kind} + ":" + crypto::hex(crypto::hmac_sm3(key, facts)).substr(0, 40);
}

// Of an IPv6 address the network counts: its holder has 2^64 addresses (security.md §5).
std::string network_of(std::string const& peer) {
    in6_addr address{};
    if (inet_pton(AF_INET6, peer.c_str(), &address) != 1) return peer;
    return crypto::hex({reinterpret_cast<char const*>(address.s6_addr), 8});
}

struct Attempt {
    std::optional<Account> account;
    std::vector<Counted> counted;
    bool paused = false;       // no password is compared
    bool peer_paused = false;  // nor is the work done: this visitor knows to be waiting, and learns nothing of accounts
};

bool any_waiting(Transaction& tx, std::vector<Counted> const& counted, Instant now) {
    for (auto const& one : counted)
        if (waiting(find_counter(tx, one.name), now)) return true;
    return false;
}

Attempt look(Transaction& tx, std::string_view key, Credentials const& credentials, Instant now) {
    auto const login = written_login(credentials.login);
    Attempt attempt;
    attempt.account = find_account_by_login(tx, login);
    auto const id = attempt.account ? attempt.account->id : AccountId{};
    if (auto const device = known_device(key, credentials.device, id, now); device && id)
        attempt.counted = {{counter_name(key, "device", *device), free_per_device}};
    else
        attempt.counted = {{counter_name(key, "account", login), free_per_account},
                           {counter_name(key, "peer", network_of(credentials.peer)), free_per_peer}};
    attempt.peer_paused = attempt.counted.size() > 1 && waiting(find_counter(tx, attempt.counted.back().name), now);
    attempt.paused = any_waiting(tx, attempt.counted, now);
    return attempt;
}

// Counts a failure and writes it down. Attempts during a pause are neither: they are without effect, and cost a row
// each.
void fail(Occasion const& occasion, Attempt const& attempt, Credentials const& credentials, std::string why) {
    auto const noted = occasion.database.change([&](Transaction& tx) -> Result<int> {
        bool pause = false;
        for (auto const& one : attempt.counted) {
            auto const counter = after_failure(find_counter(tx, one.name), one.free, occasion.now);
            save_counter(tx, one.name, counter);
            pause = pause || counter.blocked_until;
        }
        record_refused(occasion, tx, "identity.sign_in", attempt.account ? attempt.account->id : AccountId{},
                       why + (pause ? "，开始等候" : "") + "，来自 " + credentials.peer);
        return 0;
    });
    static_cast<void>(noted);
}

Result<SignedIn> enter(Occasion const& occasion, std::string_view key, Attempt const& attempt,
                       Credentials const& credentials) {
    return occasion.database.change([&](Transaction& tx) -> Result<SignedIn> {
        // While the password was being compared, somebody may have changed it, disabled the account, or guessed enough.
        auto const account = find_account(tx, attempt.account->id);
        if (!account || account->disabled || account->password_hash != attempt.account->password_hash ||
            any_waiting(tx, attempt.counted, occasion.now))
            return refuse(Kind::invalid, wording::wrong);
        auto himself = occasion;
        himself.actor = account->actor();
        // A peer's counter stays: one account of one's own must not buy guesses at others.
        for (auto const& one : attempt.counted)
            if (!one.name.starts_with("peer:")) clear_counter(tx, one.name);
        save_signed_in(tx, account->id, occasion.now);
        SignedIn entered;
        entered.token =
            open_session(tx, {account->id, account->family, credentials.peer, credentials.agent}, occasion.now);
        entered.device = new_device(key, account->id, occasion.now);
        entered.actor = himself.actor;
        entered.must_change = account->must_change;
        record(himself, tx, "identity.sign_in", account->id, "", "", "来自 " + credentials.peer);
        return entered;
    });
}

// What a password of this post must not be made of: its unit, and the places above it.
std::vector<std::string> names_around(Transaction& tx, Account const& account) {
    std::vector<std::string> names{account.unit_name};
    auto const unit = org::find_unit(tx, account.unit);
    auto place = unit ? org::find_jurisdiction(tx, unit->jurisdiction) : std::nullopt;
    for (int steps = 0; place && steps < 4; ++steps) {
        names.push_back(place->name);
        place = place->parent ? org::find_jurisdiction(tx, place->parent) : std::nullopt;
    }
    return names;
}

void rehash(Occasion const& occasion, PasswordDesk& passwords, Account const& account, std::string const& password) {
    if (!passwords.outdated(account.password_hash)) return;
    auto const hash = passwords.hash(password);
    if (!hash) return;  // next time
    auto const kept = occasion.database.change([&](Transaction& tx) -> Result<int> {
        save_rehashed(tx, account.id, account.password_hash, *hash);
        return 0;
    });
    static_cast<void>(kept);
}

}  // namespace

Result<SignedIn> sign_in(Occasion const& occasion, PasswordDesk& passwords, std::string_view key,
                         Credentials const& credentials) {
    auto const attempt =
        occasion.database.read([&](Transaction& tx) { return look(tx, key, credentials, occasion.now); });
    if (attempt.peer_paused) return refuse(Kind::invalid, wording::wrong);
    bool const open = attempt.account && !attempt.account->disabled && !attempt.paused;
    // No account's hash is compared while it pauses; the work is done all the same, so that time tells nothing (C05).
    auto const& password = credentials.password.expose();
    auto const same = passwords.matches(open ? attempt.account->password_hash : "", password);
    if (!same) return refuse(Kind::conflict, wording::busy);
    if (!*same) {
        if (!attempt.paused)
            fail(occasion, attempt, credentials,
                 !attempt.account            ? "没有这个登录名"
                 : attempt.account->disabled ? "账号已停用"
                                             : "密码不正确");
        return refuse(Kind::invalid, wording::wrong);
    }
    auto const& account = *attempt.account;
    if (account.must_change && occasion.now - account.password_at > first_password_lifetime) {
        fail(occasion, attempt, credentials, "一次性密码已过期");
        return refuse(Kind::invalid, wording::first_password_over);
    }
    auto entered = TRY(enter(occasion, key, attempt, credentials));
    rehash(occasion, passwords, account, password);
    return entered;
}

void sign_out(Occasion const& occasion, std::string_view session_key) {
    auto const done = occasion.database.change([&](Transaction& tx) -> Result<int> {
        if (end_session(tx, occasion.actor.account, session_key))
            record(occasion, tx, "identity.sign_out", occasion.actor.account);
        return 0;
    });
    static_cast<void>(done);
}

Result<AccountId> end_own_session(Occasion const& occasion, std::string_view session_key) {
    return occasion.database.change([&](Transaction& tx) -> Result<AccountId> {
        if (!end_session(tx, occasion.actor.account, session_key))
            return refuse(Kind::not_found, wording::no_such_session);
        record(occasion, tx, "identity.end_sessions", occasion.actor.account, "", "", "本人结束了另一处的登录");
        return occasion.actor.account;
    });
}

Result<AccountId> end_other_sessions(Occasion const& occasion, std::string_view session_key) {
    return occasion.database.change([&](Transaction& tx) -> Result<AccountId> {
        end_sessions(tx, occasion.actor.account, session_key);
        record(occasion, tx, "identity.end_sessions", occasion.actor.account, "", "", "本人结束了其他各处的登录");
        return occasion.actor.account;
    });
}

Result<std::string> change_password(Occasion const& occasion, PasswordDesk& passwords, std::string_view key,
                                    PasswordChange const& change) {
    auto const id = occasion.actor.account;
    // Whoever found an open workbench may not guess here what they may not guess at the door.
    std::vector<Counted> const counted{{counter_name(key, "change", id.text()), free_per_account}};
    bool paused = false;
    std::vector<std::string> names;
    auto const account = occasion.database.read([&](Transaction& tx) {
        paused = any_waiting(tx, counted, occasion.now);
        auto found = find_account(tx, id);
        if (found) names = names_around(tx, *found);
        return found;
    });
    if (!account) return refuse(Kind::not_found, wording::not_found);
    auto const same = passwords.matches(paused ? "" : account->password_hash, change.current.expose());
    if (!same) return refuse(Kind::conflict, wording::busy);
    if (!*same) {
        if (!paused)
            fail(occasion, {*account, counted, false}, {"", {}, "", change.peer, ""}, "修改密码时现密码不正确");
        return refuse(Kind::invalid, wording::current_wrong);
    }
    auto const& wanted = change.wanted.expose();
    TRY(good_password(wanted, own_words(account->login, names)));
    if (wanted == change.current.expose()) return refuse(Kind::invalid, wording::password_same);
    auto const hash = passwords.hash(wanted);
    if (!hash) return refuse(Kind::conflict, wording::busy);
    return occasion.database.change([&](Transaction& tx) -> Result<std::string> {
        auto const now_there = find_account(tx, id);
        if (!now_there || now_there->disabled || now_there->password_hash != account->password_hash)
            return refuse(Kind::conflict, wording::changed_meanwhile);
        save_password(tx, id, *hash, false, occasion.now);
        clear_counter(tx, counted.front().name);
        end_sessions(tx, id);
        auto token = open_session(tx, {id, account->family, change.peer, change.agent}, occasion.now);
        record(occasion, tx, "identity.change_password", id);
        return token;
    });
}

}  // namespace mingtang::identity
