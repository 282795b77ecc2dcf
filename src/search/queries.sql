-- The index of what is public. Names that end in _sqlite or _postgres are for that engine alone: the index itself is FTS5
-- on one and tsvector on the other (decision: stack.md §3); everything else has one text.

-- name: add_entry
INSERT INTO search_entries (id, kind, object_id, title, body) VALUES ($1, $2, $3, $4, $5)

-- name: find_entry
SELECT id, title, body FROM search_entries WHERE kind = $1 AND object_id = $2

-- name: remove_entry
DELETE FROM search_entries WHERE id = $1

-- name: remove_kind
DELETE FROM search_entries WHERE kind = $1

-- name: all_entries
SELECT id, title, body FROM search_entries ORDER BY id

-- name: object_texts
SELECT object_id, title, body FROM search_entries WHERE kind = $1 AND object_id = $2

-- name: add_tokens_sqlite
INSERT INTO search_index (rowid, title, body) VALUES ($1, $2, $3)

-- name: remove_tokens_sqlite
INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', $1, $2, $3)

-- name: empty_index_sqlite
INSERT INTO search_index (search_index) VALUES ('delete-all')

-- CROSS JOIN: the index is asked first and once; the planner would ask it for every entry.
-- name: hits_sqlite
SELECT e.id, e.title, e.object_id
FROM search_index i CROSS JOIN search_entries e ON e.id = i.rowid
WHERE i.search_index MATCH $1 AND e.kind = $2
ORDER BY i.rowid DESC
LIMIT $3 OFFSET $4

-- name: count_hits_sqlite
SELECT count(*)
FROM (SELECT 1 FROM search_index i CROSS JOIN search_entries e ON e.id = i.rowid
      WHERE i.search_index MATCH $1 AND e.kind = $2 LIMIT $3) found

-- name: add_tokens_postgres
INSERT INTO search_index (entry_id, part, tokens) VALUES ($1, $2, CAST($3 AS TSVECTOR))

-- name: remove_tokens_postgres
DELETE FROM search_index WHERE entry_id = $1

-- name: empty_index_postgres
DELETE FROM search_index

-- Words may stand in different parts of one entry, so each is asked for itself.
-- name: hits_postgres
SELECT e.id, e.title, e.object_id
FROM search_entries e
WHERE e.kind = $1
  AND e.id IN (SELECT entry_id FROM search_index WHERE tokens @@ CAST(CAST($2 AS TEXT) AS TSQUERY))
  AND (CAST($3 AS TEXT) IS NULL OR e.id IN (SELECT entry_id FROM search_index WHERE tokens @@ CAST(CAST($3 AS TEXT) AS TSQUERY)))
  AND (CAST($4 AS TEXT) IS NULL OR e.id IN (SELECT entry_id FROM search_index WHERE tokens @@ CAST(CAST($4 AS TEXT) AS TSQUERY)))
  AND (CAST($5 AS TEXT) IS NULL OR e.id IN (SELECT entry_id FROM search_index WHERE tokens @@ CAST(CAST($5 AS TEXT) AS TSQUERY)))
  AND (CAST($6 AS TEXT) IS NULL OR e.id IN (SELECT entry_id FROM search_index WHERE tokens @@ CAST(CAST($6 AS TEXT) AS TSQUERY)))
  AND (CAST($7 AS TEXT) IS NULL OR e.id IN (SELECT entry_id FROM search_index WHERE tokens @@ CAST(CAST($7 AS TEXT) AS TSQUERY)))
  AND (CAST($8 AS TEXT) IS NULL OR e.id IN (SELECT entry_id FROM search_index WHERE tokens @@ CAST(CAST($8 AS TEXT) AS TSQUERY)))
  AND (CAST($9 AS TEXT) IS NULL OR e.id IN (SELECT entry_id FROM search_index WHERE tokens @@ CAST(CAST($9 AS TEXT) AS TSQUERY)))
ORDER BY e.id DESC
LIMIT $10 OFFSET $11

-- name: count_hits_postgres
SELECT count(*)
FROM (SELECT 1
FROM search_entries e
WHERE e.kind = $1
  AND e.id IN (SELECT entry_id FROM search_index WHERE tokens @@ CAST(CAST($2 AS TEXT) AS TSQUERY))
  AND (CAST($3 AS TEXT) IS NULL OR e.id IN (SELECT entry_id FROM search_index WHERE tokens @@ CAST(CAST($3 AS TEXT) AS TSQUERY)))
  AND (CAST($4 AS TEXT) IS NULL OR e.id IN (SELECT entry_id FROM search_index WHERE tokens @@ CAST(CAST($4 AS TEXT) AS TSQUERY)))
  AND (CAST($5 AS TEXT) IS NULL OR e.id IN (SELECT entry_id FROM search_index WHERE tokens @@ CAST(CAST($5 AS TEXT) AS TSQUERY)))
  AND (CAST($6 AS TEXT) IS NULL OR e.id IN (SELECT entry_id FROM search_index WHERE tokens @@ CAST(CAST($6 AS TEXT) AS TSQUERY)))
  AND (CAST($7 AS TEXT) IS NULL OR e.id IN (SELECT entry_id FROM search_index WHERE tokens @@ CAST(CAST($7 AS TEXT) AS TSQUERY)))
  AND (CAST($8 AS TEXT) IS NULL OR e.id IN (SELECT entry_id FROM search_index WHERE tokens @@ CAST(CAST($8 AS TEXT) AS TSQUERY)))
  AND (CAST($9 AS TEXT) IS NULL OR e.id IN (SELECT entry_id FROM search_index WHERE tokens @@ CAST(CAST($9 AS TEXT) AS TSQUERY)))
LIMIT $10 OFFSET $11) found
