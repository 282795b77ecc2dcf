-- The audit: rows are added and read, never changed. Sealing looks for rows without a seal, not past a cursor (C71).

-- name: add_entry
INSERT INTO audit (id, at, account_id, actor, unit, act, object_kind, object_id, before, after, reason, request_id, outcome)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)

-- name: unsealed
SELECT a.id, a.at, a.account_id, a.actor, a.unit, a.act, a.object_kind, a.object_id, a.before, a.after, a.reason,
       a.request_id, a.outcome
FROM audit a
WHERE NOT EXISTS (SELECT 1 FROM audit_seals s WHERE s.audit_id = a.id)
ORDER BY a.id
LIMIT $1

-- name: last_block
SELECT number, hash FROM audit_blocks ORDER BY number DESC LIMIT 1

-- name: add_block
INSERT INTO audit_blocks (number, row_count, previous_hash, hash, signature, sealed_at) VALUES ($1, $2, $3, $4, $5, $6)

-- name: add_seal
INSERT INTO audit_seals (audit_id, block, position) VALUES ($1, $2, $3)

-- name: blocks
SELECT number, row_count, previous_hash, hash FROM audit_blocks ORDER BY number

-- name: rows_of_blocks
SELECT a.id, a.at, a.account_id, a.actor, a.unit, a.act, a.object_kind, a.object_id, a.before, a.after, a.reason,
       a.request_id, a.outcome, s.block, s.position
FROM audit_seals s JOIN audit a ON a.id = s.audit_id
ORDER BY s.block, s.position

-- name: count_seals
SELECT count(*) FROM audit_seals

-- name: count_unsealed
SELECT count(*) FROM audit a WHERE NOT EXISTS (SELECT 1 FROM audit_seals s WHERE s.audit_id = a.id)

-- name: hash_of_day
SELECT number, hash FROM audit_blocks WHERE sealed_at < $1 ORDER BY number DESC LIMIT 1

-- The audit administrator's page: newest first; every filter may be NULL.
-- name: entries
SELECT id, at, account_id, actor, unit, act, object_kind, object_id, before, after, reason, request_id, outcome
FROM audit
WHERE (CAST($1 AS BIGINT) IS NULL OR account_id = CAST($1 AS BIGINT))
  AND (CAST($2 AS TEXT) IS NULL OR act = CAST($2 AS TEXT) OR substr(act, 1, length(CAST($2 AS TEXT)) + 1) = CAST($2 AS TEXT) || '.')
  AND (CAST($3 AS TEXT) IS NULL OR object_kind = CAST($3 AS TEXT))
  AND (CAST($4 AS BIGINT) IS NULL OR object_id = CAST($4 AS BIGINT))
  AND (CAST($5 AS TEXT) IS NULL OR at >= CAST($5 AS TEXT))
  AND (CAST($6 AS TEXT) IS NULL OR at < CAST($6 AS TEXT))
  AND (CAST($7 AS TEXT) IS NULL OR outcome = CAST($7 AS TEXT))
ORDER BY at DESC, id DESC
LIMIT $8 OFFSET $9

-- name: count_found
SELECT count(*)
FROM audit
WHERE (CAST($1 AS BIGINT) IS NULL OR account_id = CAST($1 AS BIGINT))
  AND (CAST($2 AS TEXT) IS NULL OR act = CAST($2 AS TEXT) OR substr(act, 1, length(CAST($2 AS TEXT)) + 1) = CAST($2 AS TEXT) || '.')
  AND (CAST($3 AS TEXT) IS NULL OR object_kind = CAST($3 AS TEXT))
  AND (CAST($4 AS BIGINT) IS NULL OR object_id = CAST($4 AS BIGINT))
  AND (CAST($5 AS TEXT) IS NULL OR at >= CAST($5 AS TEXT))
  AND (CAST($6 AS TEXT) IS NULL OR at < CAST($6 AS TEXT))
  AND (CAST($7 AS TEXT) IS NULL OR outcome = CAST($7 AS TEXT))
