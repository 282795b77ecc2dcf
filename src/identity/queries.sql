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
