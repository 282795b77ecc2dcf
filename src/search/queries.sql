-- The index of what is public. Names that end in _sqlite or _postgres are for that engine alone: the index itself is FTS5
-- on one and tsvector on the other (decision 20); everything else has one text.

-- name: add_entry
INSERT INTO search_entries (id, kind, object_id, title) VALUES ($1, $2, $3, $4)

-- name: find_entry
SELECT id, title FROM search_entries WHERE kind = $1 AND object_id = $2

-- name: remove_entry
DELETE FROM search_entries WHERE id = $1

-- Small numbers without holes: a list of the index keeps the steps from one to the next. One writes at a time there.
-- name: next_part_sqlite
SELECT coalesce(max(id), 0) + 1 FROM search_parts

-- name: add_part
INSERT INTO search_parts (id, entry_id, part, kind) VALUES ($1, $2, $3, $4)

-- name: add_text
INSERT INTO search_texts (part_id, place, words) VALUES ($1, $2, $3)

-- name: parts_of_entry
SELECT p.id, t.words FROM search_parts p JOIN search_texts t ON t.part_id = p.id WHERE p.entry_id = $1

-- name: find_part
SELECT id FROM search_parts WHERE entry_id = $1 AND part = $2

-- name: shown_part
SELECT e.object_id, e.title, t.place, t.words FROM search_parts p JOIN search_entries e ON e.id = p.entry_id
JOIN search_texts t ON t.part_id = p.id WHERE p.id = $1

-- name: texts_of_parts
SELECT part_id, words FROM search_texts
WHERE part_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25,
                  $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50)

-- name: any_entry
SELECT 1 FROM search_entries LIMIT 1

-- name: empty_entries
DELETE FROM search_entries

-- name: add_tokens_sqlite
INSERT INTO search_index (rowid, tokens) VALUES ($1, $2)

-- name: remove_tokens_sqlite
INSERT INTO search_index (search_index, rowid, tokens) VALUES ('delete', $1, $2)

-- name: empty_index_sqlite
INSERT INTO search_index (search_index) VALUES ('delete-all')

-- CROSS JOIN: the index is asked first and once; the planner would ask it for every entry.
-- name: newest_sqlite
SELECT p.id, p.entry_id, p.part, e.object_id, e.title
FROM search_index i CROSS JOIN search_parts p ON p.id = i.rowid CROSS JOIN search_entries e ON e.id = p.entry_id
WHERE i.search_index MATCH $1 AND p.kind = $2
ORDER BY i.rowid DESC LIMIT $3 OFFSET $4

-- name: count_sqlite
SELECT count(DISTINCT found.entry_id), count(*)
FROM (SELECT p.entry_id FROM search_index i CROSS JOIN search_parts p ON p.id = i.rowid
      WHERE i.search_index MATCH $1 AND p.kind = $2 LIMIT $3) found

-- Taken out with its entry, by the foreign keys.
-- name: add_tokens_postgres
INSERT INTO search_index (part_id, entry_id, part, kind, tokens) VALUES ($1, $2, $3, $4, CAST($5 AS TSVECTOR))

-- name: empty_index_postgres
DELETE FROM search_index

-- The planner does not see that the tokens lie out of the rows, nor how often words stand together; so it is told which way
-- to go: by the index of tokens ('off', 'on') or from the newest row back ('on', 'off'). A question that takes longer than a
-- second is told to be made narrower (security.md §5).
-- name: plan_postgres
SELECT set_config('enable_indexscan', $1, TRUE), set_config('enable_bitmapscan', $2, TRUE),
       set_config('enable_seqscan', 'off', TRUE), set_config('max_parallel_workers_per_gather', '0', TRUE),
       set_config('plan_cache_mode', 'force_custom_plan', TRUE), set_config('statement_timeout', '1000', TRUE)

-- What plan_postgres changes, as it was before: the rest of the transaction belongs to others.
-- name: settings_postgres
SELECT current_setting('enable_indexscan'), current_setting('enable_bitmapscan'), current_setting('enable_seqscan'),
       current_setting('max_parallel_workers_per_gather'), current_setting('plan_cache_mode'),
       current_setting('statement_timeout')

-- name: settings_again_postgres
SELECT set_config('enable_indexscan', $1, TRUE), set_config('enable_bitmapscan', $2, TRUE),
       set_config('enable_seqscan', $3, TRUE), set_config('max_parallel_workers_per_gather', $4, TRUE),
       set_config('plan_cache_mode', $5, TRUE), set_config('statement_timeout', $6, TRUE)

-- name: count_postgres
SELECT count(*) FROM (SELECT 1 FROM search_index WHERE tokens @@ CAST(CAST($1 AS TEXT) AS TSQUERY) AND kind = $2 LIMIT $3) found

-- The newest of at most $5, and how many these are.
-- name: newest_postgres
WITH found AS MATERIALIZED (
    SELECT part_id, entry_id, part FROM search_index
    WHERE tokens @@ CAST(CAST($1 AS TEXT) AS TSQUERY) AND kind = $2 ORDER BY part_id DESC LIMIT $5)
SELECT n.part_id, n.entry_id, n.part, e.object_id, e.title, (SELECT count(DISTINCT entry_id) FROM found)
FROM (SELECT part_id, entry_id, part FROM found ORDER BY part_id DESC LIMIT $3 OFFSET $4) n
JOIN search_entries e ON e.id = n.entry_id
ORDER BY n.part_id DESC
