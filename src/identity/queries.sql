-- Accounts, their roles and sessions, and the counters of failed sign-ins. Time is always an argument.

-- A session with whom it belongs to, as of now: a disabled account has none.
-- name: session_by_key
SELECT s.token_sm3, s.csrf_key, s.created_at, s.seen_at, s.expires_at, s.peer, s.agent, a.id, a.name, a.family,
       a.must_change, a.unit_id, u.name, j.path
FROM sessions s JOIN accounts a ON a.id = s.account_id
     JOIN units u ON u.id = a.unit_id JOIN jurisdictions j ON j.id = u.jurisdiction_id
WHERE s.token_sm3 = $1 AND a.disabled = 0

-- name: sessions_of_account
SELECT s.token_sm3, s.csrf_key, s.created_at, s.seen_at, s.expires_at, s.peer, s.agent, a.id, a.name, a.family,
       a.must_change, a.unit_id, u.name, j.path
FROM sessions s JOIN accounts a ON a.id = s.account_id
     JOIN units u ON u.id = a.unit_id JOIN jurisdictions j ON j.id = u.jurisdiction_id
WHERE s.account_id = $1 AND a.disabled = 0
ORDER BY s.seen_at DESC, s.created_at DESC, s.token_sm3

-- name: roles_of_account
SELECT role FROM account_roles WHERE account_id = $1 ORDER BY role

-- name: add_session
INSERT INTO sessions (token_sm3, account_id, csrf_key, created_at, seen_at, expires_at, peer, agent)
VALUES ($1, $2, $3, $4, $4, $5, $6, $7)

-- Never back: two servers may say it at once.
-- name: session_seen
UPDATE sessions SET seen_at = $2 WHERE token_sm3 = $1 AND seen_at < $2

-- name: end_session
DELETE FROM sessions WHERE token_sm3 = $1 AND account_id = $2

-- name: end_sessions
DELETE FROM sessions WHERE account_id = $1 AND token_sm3 <> $2

-- name: forget_sessions
DELETE FROM sessions WHERE expires_at <= $1 OR seen_at <= $2

-- name: find_account
SELECT a.id, a.login, a.name, a.unit_id, u.name, j.path, a.family, a.password_hash, a.must_change, a.disabled,
       a.password_at, a.created_at, a.signed_in_at
FROM accounts a JOIN units u ON u.id = a.unit_id JOIN jurisdictions j ON j.id = u.jurisdiction_id
WHERE a.id = $1

-- Logins are written in lower case, so that "=" is the same on both engines.
-- name: find_account_by_login
SELECT a.id, a.login, a.name, a.unit_id, u.name, j.path, a.family, a.password_hash, a.must_change, a.disabled,
       a.password_at, a.created_at, a.signed_in_at
FROM accounts a JOIN units u ON u.id = a.unit_id JOIN jurisdictions j ON j.id = u.jurisdiction_id
WHERE a.login = $1

-- `words` is compared as it stands, never as a pattern.
-- name: accounts_under
SELECT a.id, a.login, a.name, a.unit_id, u.name, j.path, a.family, '', a.must_change, a.disabled,
       a.password_at, a.created_at, a.signed_in_at
FROM accounts a JOIN units u ON u.id = a.unit_id JOIN jurisdictions j ON j.id = u.jurisdiction_id
WHERE substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
  AND (CAST($2 AS TEXT) = '' OR replace(a.login || ' ' || a.name || ' ' || u.name, CAST($2 AS TEXT), '') <> a.login || ' ' || a.name || ' ' || u.name)
ORDER BY a.disabled, j.path, u.position, u.name, a.login
LIMIT $3 OFFSET $4

-- name: count_accounts_under
SELECT count(*)
FROM accounts a JOIN units u ON u.id = a.unit_id JOIN jurisdictions j ON j.id = u.jurisdiction_id
WHERE substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
  AND (CAST($2 AS TEXT) = '' OR replace(a.login || ' ' || a.name || ' ' || u.name, CAST($2 AS TEXT), '') <> a.login || ' ' || a.name || ' ' || u.name)

-- name: roles_under
SELECT r.account_id, r.role
FROM account_roles r JOIN accounts a ON a.id = r.account_id
     JOIN units u ON u.id = a.unit_id JOIN jurisdictions j ON j.id = u.jurisdiction_id
WHERE substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)

-- name: add_account
INSERT INTO accounts (id, login, name, unit_id, family, password_hash, must_change, disabled, password_at, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9)

-- name: add_role
INSERT INTO account_roles (account_id, role, family) VALUES ($1, $2, $3)

-- name: remove_roles
DELETE FROM account_roles WHERE account_id = $1

-- name: save_family
UPDATE accounts SET family = $2 WHERE id = $1

-- name: save_password
UPDATE accounts SET password_hash = $2, must_change = $3, password_at = $4 WHERE id = $1

-- name: save_rehashed
UPDATE accounts SET password_hash = $3 WHERE id = $1 AND password_hash = $2

-- name: save_post
UPDATE accounts SET unit_id = $2, name = $3 WHERE id = $1

-- name: save_disabled
UPDATE accounts SET disabled = $2 WHERE id = $1

-- name: save_signed_in
UPDATE accounts SET signed_in_at = $2 WHERE id = $1

-- name: find_counter
SELECT failures, since, blocked_until FROM throttles WHERE name = $1

-- name: save_counter
INSERT INTO throttles (name, failures, since, blocked_until) VALUES ($1, $2, $3, $4)
ON CONFLICT (name) DO UPDATE SET failures = excluded.failures, since = excluded.since,
       blocked_until = excluded.blocked_until

-- name: clear_counter
DELETE FROM throttles WHERE name = $1

-- name: forget_counters
DELETE FROM throttles WHERE since < $1
