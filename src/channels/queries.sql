-- Receipts of channels (发布渠道). A receipt's words are never updated: only how it is kept.

-- name: find_receipt
SELECT id, publication_id, revision_id, channel, way, place, address, reference, from_on, from_minute, until_on, amount,
       seconds, words, photo_sm3, photo_kind, photo_size, unit_id, account_id, actor, created_at, replaces_id, kept,
       closed_on, closed_by, closed_because
FROM channel_receipts WHERE id = $1

-- name: receipts_of
SELECT id, publication_id, revision_id, channel, way, place, address, reference, from_on, from_minute, until_on, amount,
       seconds, words, photo_sm3, photo_kind, photo_size, unit_id, account_id, actor, created_at, replaces_id, kept,
       closed_on, closed_by, closed_because
FROM channel_receipts WHERE publication_id = $1 ORDER BY id

-- name: standing_since
SELECT r.id, r.publication_id, r.revision_id, r.channel, r.way, r.place, r.address, r.reference, r.from_on, r.from_minute,
       r.until_on, r.amount, r.seconds, r.words, r.photo_sm3, r.photo_kind, r.photo_size, r.unit_id, r.account_id, r.actor,
       r.created_at, r.replaces_id, r.kept, r.closed_on, r.closed_by, r.closed_because
FROM channel_receipts r JOIN publications p ON p.id = r.publication_id JOIN jurisdictions j ON j.id = p.jurisdiction_id
WHERE r.kept = 'standing' AND r.created_at >= $1 AND p.withdrawn_at IS NULL
  AND substr(j.path, 1, length(CAST($2 AS TEXT))) = CAST($2 AS TEXT)
ORDER BY r.publication_id, r.id

-- name: standing_of_withdrawn
SELECT r.id, r.publication_id, r.revision_id, r.channel, r.way, r.place, r.address, r.reference, r.from_on, r.from_minute,
       r.until_on, r.amount, r.seconds, r.words, r.photo_sm3, r.photo_kind, r.photo_size, r.unit_id, r.account_id, r.actor,
       r.created_at, r.replaces_id, r.kept, r.closed_on, r.closed_by, r.closed_because
FROM channel_receipts r JOIN publications p ON p.id = r.publication_id JOIN jurisdictions j ON j.id = p.jurisdiction_id
WHERE r.kept = 'standing' AND p.withdrawn_at IS NOT NULL
  AND substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
ORDER BY r.publication_id, r.id

-- What a unit put up that may hang still, or hung when its document was withdrawn.
-- name: hung_by_unit
SELECT id, publication_id, revision_id, channel, way, place, address, reference, from_on, from_minute, until_on, amount,
       seconds, words, photo_sm3, photo_kind, photo_size, unit_id, account_id, actor, created_at, replaces_id, kept,
       closed_on, closed_by, closed_because
FROM channel_receipts
WHERE kept = 'standing' AND unit_id = $1 AND (until_on IS NULL OR until_on >= $2)
ORDER BY id DESC LIMIT $3

-- name: add_receipt
INSERT INTO channel_receipts (id, publication_id, revision_id, channel, way, place, address, reference, from_on,
       from_minute, until_on, amount, seconds, words, photo_sm3, photo_kind, photo_size, unit_id, account_id, actor,
       created_at, replaces_id, kept)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, 'standing')

-- name: close_receipt
UPDATE channel_receipts SET kept = $2, closed_on = $3, closed_by = $4, closed_because = $5
WHERE id = $1 AND kept = 'standing'

-- name: channel_settings
SELECT name, value FROM channel_settings WHERE jurisdiction_id = $1

-- name: set_channel_setting
INSERT INTO channel_settings (jurisdiction_id, name, value) VALUES ($1, $2, $3)
ON CONFLICT (jurisdiction_id, name) DO UPDATE SET value = excluded.value
