#include "identity/sessions.hpp"

#include "base/refusal.hpp"
#include "base/text.hpp"
#include "crypto/random.hpp"
#include "crypto/sm3.hpp"
#include "identity/account_rules.hpp"
#include "identity/queries.hpp"

namespace mingtang::identity {
namespace {

constexpr std::size_t token_size = 43;  // 256 bits as base64url
constexpr std::size_t longest_agent = 200;

// Columns in the order of queries.sql, session_by_key and sessions_of_account alike.
Session session_from(storage::Row const& row) {
    Session found;
    found.key = row.text(0);
    found.csrf_key = row.text(1);
    found.created = row.instant(2);
    found.seen = row.instant(3);
    found.expires = row.instant(4);
    found.peer = row.text(5);
    found.agent = row.text(6);
    found.actor.account = row.as_id<AccountId>(7);
    found.actor.name = row.text(8);
    found.family = parse_family(row.text(9));
    found.must_change = row.flag(10);
    found.actor.unit = row.as_id<org::UnitId>(11);
    found.actor.unit_name = row.text(12);
    found.actor.jurisdiction_path = row.text(13);
    return found;
}

}  // namespace

std::string open_session(storage::Transaction& tx, NewSession const& wanted, Instant now) {
    auto live = sessions_of(tx, wanted.account, now);  // the one seen last comes first
    while (live.size() >= std::size_t{most_sessions_per_account}) {
        end_session(tx, wanted.account, live.back().key);
        live.pop_back();
    }
    auto token = crypto::random_token();
    tx.run(queries::add_session, {crypto::sm3_hex(token), wanted.account, crypto::random_token(), now,
                                  now + session_limits(wanted.family).absolute, wanted.peer,
                                  shorten(clean_line(wanted.agent), longest_agent)});
    return token;
}

std::optional<Session> find_session(storage::Transaction& tx, std::string_view token, Instant now) {
    if (token.size() != token_size) return std::nullopt;
    auto const row = tx.first(queries::session_by_key, {crypto::sm3_hex(token)});
    if (!row) return std::nullopt;
    auto found = session_from(*row);
    if (!alive({found.seen, found.expires}, found.family, now)) return std::nullopt;
    for (auto const& role : tx.run(queries::roles_of_account, {found.actor.account}))
        if (auto const known = parse_role(role.text(0))) found.actor.roles.insert(*known);
    return found;
}

void keep_alive(storage::Database& database, Session const& session, Instant now) {
    if (now - session.seen < seen_step) return;
    auto const noted = database.change([&](storage::Transaction& tx) -> Result<int> {
        tx.run(queries::session_seen, {session.key, now});
        return 0;
    });
    static_cast<void>(noted);
}

std::vector<Session> sessions_of(storage::Transaction& tx, AccountId account, Instant now) {
    std::vector<Session> found;
    for (auto const& row : tx.run(queries::sessions_of_account, {account})) {
        auto session = session_from(row);
        if (alive({session.seen, session.expires}, session.family, now)) found.push_back(std::move(session));
    }
    return found;
}

bool end_session(storage::Transaction& tx, AccountId account, std::string_view key) {
    tx.run(queries::end_session, {key, account});
    return tx.changed() == 1;
}

void end_sessions(storage::Transaction& tx, AccountId account, std::string_view but_not) {
    tx.run(queries::end_sessions, {account, but_not});
}

void forget_sessions(storage::Transaction& tx, Instant now) {
    // A row may be idle and not yet past its end; the longer of the two idle limits is safe for both families.
    tx.run(queries::forget_sessions, {now, now - session_limits(Family::business).idle});
}

}  // namespace mingtang::identity
