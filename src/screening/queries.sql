-- The lists of screening, and the words of files.

-- name: entries_for
SELECT e.id, e.kind, e.what, e.should, e.reason, e.unless, e.passages
FROM screening_entries e JOIN jurisdictions j ON j.id = e.jurisdiction_id
WHERE substr(CAST($1 AS TEXT), 1, length(j.path)) = j.path AND e.ended_at IS NULL
ORDER BY e.id

-- name: entries_of_kind
SELECT e.id, e.jurisdiction_id, e.kind, e.what, e.should, e.reason, e.unless, e.actor, e.created_at, e.ended_at,
       e.ended_because, CASE WHEN e.passages = '' THEN 0 ELSE 1 END
FROM screening_entries e JOIN jurisdictions j ON j.id = e.jurisdiction_id
WHERE substr(CAST($1 AS TEXT), 1, length(j.path)) = j.path AND e.kind = $2
ORDER BY CASE WHEN e.ended_at IS NULL THEN 0 ELSE 1 END, e.what, e.id

-- name: find_entry
SELECT e.id, e.jurisdiction_id, e.kind, e.what, e.should, e.reason, e.unless, e.actor, e.created_at, e.ended_at,
       e.ended_because, CASE WHEN e.passages = '' THEN 0 ELSE 1 END
FROM screening_entries e WHERE e.id = $1

-- name: same_entry
SELECT e.id FROM screening_entries e
WHERE e.jurisdiction_id = $1 AND e.kind = $2 AND e.what = $3 AND e.should = $4 AND e.ended_at IS NULL

-- name: add_entry
INSERT INTO screening_entries (id, jurisdiction_id, kind, what, should, reason, unless, passages, actor, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)

-- name: end_entry
UPDATE screening_entries SET ended_at = $2, ended_because = $3 WHERE id = $1 AND ended_at IS NULL

-- name: edition
SELECT edition FROM screening_edition WHERE one = 1

-- name: set_edition
INSERT INTO screening_edition (one, edition) VALUES (1, $1) ON CONFLICT (one) DO UPDATE SET edition = excluded.edition

-- name: file_words
SELECT kind, title, pages FROM file_words WHERE file_sm3 = $1

-- name: file_passages
SELECT place, page, hidden, lines FROM file_passages WHERE file_sm3 = $1 ORDER BY position

-- name: file_unseen
SELECT kind, place, detail FROM file_unseen WHERE file_sm3 = $1 ORDER BY position

-- name: add_file_words
INSERT INTO file_words (file_sm3, kind, title, pages, read_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (file_sm3) DO NOTHING

-- name: add_file_passage
INSERT INTO file_passages (file_sm3, position, place, page, hidden, lines) VALUES ($1, $2, $3, $4, $5, $6)

-- name: add_file_unseen
INSERT INTO file_unseen (file_sm3, position, kind, place, detail) VALUES ($1, $2, $3, $4, $5)
