-- Catalogs, editions, their items, uploads. "Under" a path: substr, so that a right is a prefix and never a pattern.

-- name: find_catalog
SELECT id, jurisdiction_id, field_id, level FROM catalogs WHERE id = $1

-- name: find_catalog_of
SELECT id, jurisdiction_id, field_id, level FROM catalogs WHERE jurisdiction_id = $1 AND field_id = $2 AND level = $3

-- name: add_catalog
INSERT INTO catalogs (id, jurisdiction_id, field_id, level) VALUES ($1, $2, $3, $4)

-- name: find_edition
SELECT e.id, e.catalog_id, e.number, e.state, e.author_name, e.author_id, e.reviewer_id, e.note, e.submitted_at,
       e.published_at, coalesce((SELECT k.items FROM edition_counts k WHERE k.edition_id = e.id),
       (SELECT count(*) FROM edition_items i WHERE i.edition_id = e.id)), e.unit_id, e.reviewer_name,
       e.revision, e.stage, e.due_on
FROM editions e WHERE e.id = $1

-- name: editions_of_catalog
SELECT e.id, e.catalog_id, e.number, e.state, e.author_name, e.author_id, e.reviewer_id, e.note, e.submitted_at,
       e.published_at, coalesce((SELECT k.items FROM edition_counts k WHERE k.edition_id = e.id),
       (SELECT count(*) FROM edition_items i WHERE i.edition_id = e.id)), e.unit_id, e.reviewer_name,
       e.revision, e.stage, e.due_on
FROM editions e WHERE e.catalog_id = $1 ORDER BY e.number DESC

-- name: last_number
SELECT max(number) FROM editions WHERE catalog_id = $1

-- name: add_edition
INSERT INTO editions (id, catalog_id, number, state, author_id, author_name, unit_id, note, revision, created_at)
VALUES ($1, $2, $3, 'draft', $4, $5, $6, '', 1, $7)

-- name: edition_saved
UPDATE editions SET revision = revision + 1 WHERE id = $1 AND revision = $2

-- name: edition_submitted
UPDATE editions SET state = 'submitted', submitted_at = $2, note = $3, reviewer_id = NULL, reviewer_name = '',
       revision = revision + 1, stage = $4, due_on = $5
WHERE id = $1 AND state IN ('draft', 'returned')

-- name: edition_passed
UPDATE editions SET stage = $3, due_on = $4, revision = revision + 1
WHERE id = $1 AND state = 'submitted' AND stage = $2

-- name: edition_returned
UPDATE editions SET state = 'returned', reviewer_id = $2, reviewer_name = $3, note = $4, revision = revision + 1,
       stage = '', due_on = NULL
WHERE id = $1 AND state = 'submitted'

-- name: edition_superseded
UPDATE editions SET state = 'superseded' WHERE catalog_id = $1 AND state = 'published'

-- name: edition_published
UPDATE editions SET state = 'published', reviewer_id = $2, reviewer_name = $3, published_at = $4, stage = '', due_on = NULL
WHERE id = $1 AND state = 'submitted'

-- name: remove_edition
DELETE FROM editions WHERE id = $1 AND state IN ('draft', 'returned')

-- name: detach_uploads
UPDATE uploads SET edition_id = NULL WHERE edition_id = $1

-- name: add_item
INSERT INTO disclosure_items (id, catalog_id) VALUES ($1, $2)

-- name: items_of_edition
SELECT i.item_id, i.edition_id, i.position, f.name, i.level1, i.level2, i.content, i.basis, i.time_limit, i.subject,
       i.channels, i.audience, i.method, i.levels, i.unit_id, i.source, i.doubts
FROM edition_items i
JOIN editions e ON e.id = i.edition_id JOIN catalogs c ON c.id = e.catalog_id JOIN fields f ON f.id = c.field_id
WHERE i.edition_id = $1
  AND (CAST($2 AS BIGINT) IS NULL OR i.unit_id = CAST($2 AS BIGINT))
  AND (CAST($3 AS TEXT) IS NULL OR i.levels LIKE '%' || CAST($3 AS TEXT) || '%')
  AND (CAST($4 AS BIGINT) IS NULL OR i.doubts <> '' OR EXISTS (SELECT 1 FROM cell_comments m
       WHERE m.edition_id = i.edition_id AND m.state = 'open' AND m.item_id = i.item_id))
ORDER BY i.position, i.item_id
LIMIT $5 OFFSET $6

-- name: count_items_of_edition
SELECT count(*) FROM edition_items i
WHERE i.edition_id = $1
  AND (CAST($2 AS BIGINT) IS NULL OR i.unit_id = CAST($2 AS BIGINT))
  AND (CAST($3 AS TEXT) IS NULL OR i.levels LIKE '%' || CAST($3 AS TEXT) || '%')
  AND (CAST($4 AS BIGINT) IS NULL OR i.doubts <> '' OR EXISTS (SELECT 1 FROM cell_comments m
       WHERE m.edition_id = i.edition_id AND m.state = 'open' AND m.item_id = i.item_id))

-- name: find_edition_item
SELECT i.item_id, i.edition_id, i.position, f.name, i.level1, i.level2, i.content, i.basis, i.time_limit, i.subject,
       i.channels, i.audience, i.method, i.levels, i.unit_id, i.source, i.doubts
FROM edition_items i
JOIN editions e ON e.id = i.edition_id JOIN catalogs c ON c.id = e.catalog_id JOIN fields f ON f.id = c.field_id
WHERE i.edition_id = $1 AND i.item_id = $2

-- name: positions
SELECT item_id, position FROM edition_items WHERE edition_id = $1 ORDER BY position, item_id

-- name: add_edition_item
INSERT INTO edition_items (edition_id, item_id, position, level1, level2, content, basis, time_limit, subject, channels,
                           audience, method, levels, unit_id, source, doubts, changed_in)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
        (SELECT e.revision + 1 FROM editions e WHERE e.id = $1))

-- name: change_edition_item
UPDATE edition_items SET level1 = $3, level2 = $4, content = $5, basis = $6, time_limit = $7, subject = $8,
       channels = $9, audience = $10, method = $11, levels = $12, unit_id = $13, source = $14, doubts = $15,
       changed_in = (SELECT e.revision + 1 FROM editions e WHERE e.id = $1)
WHERE edition_id = $1 AND item_id = $2

-- name: row_changed_since
SELECT position, level1, level2 FROM edition_items WHERE edition_id = $1 AND item_id = $2 AND changed_in > $3

-- name: move_edition_item
UPDATE edition_items SET position = $3 WHERE edition_id = $1 AND item_id = $2

-- name: remove_edition_item
DELETE FROM edition_items WHERE edition_id = $1 AND item_id = $2

-- name: remove_edition_items
DELETE FROM edition_items WHERE edition_id = $1

-- name: copy_edition_items
INSERT INTO edition_items (edition_id, item_id, position, level1, level2, content, basis, time_limit, subject, unit_id,
                           channels, audience, method, levels, source, doubts)
SELECT CAST($2 AS BIGINT), item_id, position, level1, level2, content, basis, time_limit, subject,
       coalesce((SELECT s.successor_id FROM successions s JOIN editions e ON e.id = $1 JOIN catalogs c ON c.id = e.catalog_id
                 WHERE s.unit_id = edition_items.unit_id AND s.field_id = c.field_id), unit_id),
       channels, audience, method, levels, source, doubts
FROM edition_items WHERE edition_id = $1

-- Rows of drafts in hand go to the successor at once; what is published keeps the unit it was published with.
-- name: drafts_follow
UPDATE edition_items SET unit_id =
    (SELECT s.successor_id FROM successions s JOIN editions e ON e.id = edition_items.edition_id
     JOIN catalogs c ON c.id = e.catalog_id WHERE s.unit_id = edition_items.unit_id AND s.field_id = c.field_id)
WHERE edition_id IN (SELECT d.id FROM editions d WHERE d.state IN ('draft', 'returned')
                     AND (CAST($1 AS BIGINT) IS NULL OR d.id = CAST($1 AS BIGINT)))
  AND EXISTS (SELECT 1 FROM successions s JOIN editions e ON e.id = edition_items.edition_id
              JOIN catalogs c ON c.id = e.catalog_id WHERE s.unit_id = edition_items.unit_id AND s.field_id = c.field_id)

-- Items that stood only in this draft were never public: they go with it.
-- name: remove_orphan_items
DELETE FROM disclosure_items WHERE catalog_id = $1
  AND NOT EXISTS (SELECT 1 FROM edition_items i WHERE i.item_id = disclosure_items.id)

-- name: published_under
SELECT c.id, c.jurisdiction_id, c.field_id, c.level, e.id, e.number, e.author_name, e.author_id, e.reviewer_id, e.note,
       e.submitted_at, e.published_at, e.unit_id, e.reviewer_name, e.revision,
       coalesce(k.items, 0), coalesce(k.county, 0), coalesce(k.town, 0), coalesce(k.village, 0),
       j.parent_id, j.kind, j.code, j.name, j.path
FROM editions e JOIN catalogs c ON c.id = e.catalog_id JOIN jurisdictions j ON j.id = c.jurisdiction_id
JOIN fields f ON f.id = c.field_id LEFT JOIN edition_counts k ON k.edition_id = e.id
WHERE e.state = 'published'
  AND (j.path = $1 OR (CAST($2 AS BIGINT) = 1 AND substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)))
  AND (CAST($3 AS BIGINT) IS NULL OR c.field_id = CAST($3 AS BIGINT))
  AND (CAST($4 AS BIGINT) IS NULL OR c.id = CAST($4 AS BIGINT))
ORDER BY j.path, f.position, c.level

-- What never changes any more is counted once (0015_counts_kept.sql).
-- name: forget_counts
DELETE FROM edition_counts WHERE edition_id = $1

-- name: forget_unit_counts
DELETE FROM edition_unit_counts WHERE edition_id = $1

-- name: keep_counts
INSERT INTO edition_counts (edition_id, items, county, town, village)
SELECT CAST($1 AS BIGINT), count(*), count(CASE WHEN levels LIKE '%县级%' THEN 1 END),
       count(CASE WHEN levels LIKE '%乡级%' THEN 1 END), count(CASE WHEN levels LIKE '%村级%' THEN 1 END)
FROM edition_items WHERE edition_id = $1

-- name: keep_unit_counts
INSERT INTO edition_unit_counts (edition_id, unit_id, items)
SELECT edition_id, unit_id, count(*) FROM edition_items WHERE edition_id = $1 AND unit_id IS NOT NULL
GROUP BY edition_id, unit_id

-- Kept counts know it of what is public; a draft is asked itself.
-- name: units_owing
SELECT unit_id FROM edition_unit_counts WHERE edition_id = $1
UNION
SELECT i.unit_id FROM edition_items i JOIN editions e ON e.id = i.edition_id
WHERE i.edition_id = $1 AND e.state NOT IN ('published', 'superseded') AND i.unit_id IS NOT NULL
ORDER BY 1

-- name: kept_editions
SELECT id FROM editions WHERE state IN ('published', 'superseded') ORDER BY id

-- name: public_editions
SELECT e.id, e.catalog_id, e.number, e.state, e.author_name, e.author_id, e.reviewer_id, e.note, e.submitted_at,
       e.published_at, coalesce((SELECT k.items FROM edition_counts k WHERE k.edition_id = e.id),
       (SELECT count(*) FROM edition_items i WHERE i.edition_id = e.id)), e.unit_id, e.reviewer_name,
       e.revision, e.stage, e.due_on
FROM editions e WHERE e.catalog_id = $1 AND e.state IN ('published', 'superseded')
  AND (CAST($2 AS BIGINT) IS NULL OR e.number = CAST($2 AS BIGINT))
ORDER BY e.number DESC

-- A unit that ended is answered for by its successor (org: successions): an item's unit today, not the one it was published with.
-- name: items_of_unit
SELECT i.item_id, i.edition_id, i.position, f.name, i.level1, i.level2, i.content, i.basis, i.time_limit, i.subject,
       i.channels, i.audience, i.method, i.levels, coalesce(s.successor_id, i.unit_id), i.source, i.doubts, c.field_id
FROM edition_items i
JOIN editions e ON e.id = i.edition_id JOIN catalogs c ON c.id = e.catalog_id JOIN fields f ON f.id = c.field_id
LEFT JOIN successions s ON s.unit_id = i.unit_id AND s.field_id = c.field_id
WHERE i.unit_id IN (SELECT CAST($1 AS BIGINT) UNION SELECT p.unit_id FROM successions p WHERE p.successor_id = $1)
  AND coalesce(s.successor_id, i.unit_id) = $1 AND e.state = 'published'
ORDER BY f.position, c.id, i.position, i.item_id
LIMIT $2 OFFSET $3

-- name: count_items_of_unit
SELECT count(*)
FROM edition_items i JOIN editions e ON e.id = i.edition_id JOIN catalogs c ON c.id = e.catalog_id
LEFT JOIN successions s ON s.unit_id = i.unit_id AND s.field_id = c.field_id
WHERE i.unit_id IN (SELECT CAST($1 AS BIGINT) UNION SELECT p.unit_id FROM successions p WHERE p.successor_id = $1)
  AND coalesce(s.successor_id, i.unit_id) = $1 AND e.state = 'published'

-- name: counts_by_unit
SELECT coalesce(s.successor_id, k.unit_id), CAST(sum(k.items) AS BIGINT)
FROM edition_unit_counts k JOIN editions e ON e.id = k.edition_id JOIN catalogs c ON c.id = e.catalog_id
LEFT JOIN successions s ON s.unit_id = k.unit_id AND s.field_id = c.field_id
JOIN units u ON u.id = k.unit_id JOIN jurisdictions j ON j.id = u.jurisdiction_id
WHERE e.state = 'published' AND substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
GROUP BY coalesce(s.successor_id, k.unit_id) ORDER BY coalesce(s.successor_id, k.unit_id)

-- name: find_public_item
SELECT i.item_id, i.edition_id, i.position, f.name, i.level1, i.level2, i.content, i.basis, i.time_limit, i.subject,
       i.channels, i.audience, i.method, i.levels, coalesce(s.successor_id, i.unit_id), i.source, i.doubts, c.field_id, c.id
FROM edition_items i
JOIN editions e ON e.id = i.edition_id JOIN catalogs c ON c.id = e.catalog_id JOIN fields f ON f.id = c.field_id
LEFT JOIN successions s ON s.unit_id = i.unit_id AND s.field_id = c.field_id
WHERE i.item_id = $1 AND e.state = 'published'

-- name: history_of_item
SELECT i.item_id, i.edition_id, i.position, f.name, i.level1, i.level2, i.content, i.basis, i.time_limit, i.subject,
       i.channels, i.audience, i.method, i.levels, i.unit_id, i.source, i.doubts
FROM edition_items i
JOIN editions e ON e.id = i.edition_id JOIN catalogs c ON c.id = e.catalog_id JOIN fields f ON f.id = c.field_id
WHERE i.item_id = $1 AND e.state IN ('published', 'superseded')
ORDER BY e.number DESC

-- The API's list of all items goes edition by edition: of each it is known how many items it has, so that a page far
-- behind is found without reading what stands before it.
-- name: editions_in_force
SELECT e.id, c.id, c.field_id, coalesce(k.items, 0), coalesce(k.county, 0), coalesce(k.town, 0), coalesce(k.village, 0)
FROM editions e JOIN catalogs c ON c.id = e.catalog_id JOIN fields f ON f.id = c.field_id
LEFT JOIN edition_counts k ON k.edition_id = e.id
WHERE e.state = 'published' AND (CAST($1 AS BIGINT) IS NULL OR c.field_id = CAST($1 AS BIGINT))
ORDER BY f.position, c.id

-- name: public_items_of_edition
SELECT i.item_id, i.edition_id, i.position, f.name, i.level1, i.level2, i.content, i.basis, i.time_limit, i.subject,
       i.channels, i.audience, i.method, i.levels, coalesce(s.successor_id, i.unit_id), i.source, i.doubts, c.field_id, c.id
FROM edition_items i
JOIN editions e ON e.id = i.edition_id JOIN catalogs c ON c.id = e.catalog_id JOIN fields f ON f.id = c.field_id
LEFT JOIN successions s ON s.unit_id = i.unit_id AND s.field_id = c.field_id
WHERE i.edition_id = $1 AND (CAST($2 AS TEXT) IS NULL OR i.levels LIKE '%' || CAST($2 AS TEXT) || '%')
ORDER BY i.position, i.item_id
LIMIT $3 OFFSET $4

-- name: public_items_of_unit
SELECT i.item_id, i.edition_id, i.position, f.name, i.level1, i.level2, i.content, i.basis, i.time_limit, i.subject,
       i.channels, i.audience, i.method, i.levels, coalesce(s.successor_id, i.unit_id), i.source, i.doubts, c.field_id, c.id
FROM edition_items i
JOIN editions e ON e.id = i.edition_id JOIN catalogs c ON c.id = e.catalog_id JOIN fields f ON f.id = c.field_id
LEFT JOIN successions s ON s.unit_id = i.unit_id AND s.field_id = c.field_id
WHERE i.unit_id IN (SELECT CAST($2 AS BIGINT) UNION SELECT p.unit_id FROM successions p WHERE p.successor_id = $2)
  AND coalesce(s.successor_id, i.unit_id) = $2 AND e.state = 'published'
  AND (CAST($1 AS BIGINT) IS NULL OR c.field_id = CAST($1 AS BIGINT))
  AND (CAST($3 AS TEXT) IS NULL OR i.levels LIKE '%' || CAST($3 AS TEXT) || '%')
ORDER BY f.position, c.id, i.position, i.item_id
LIMIT $4 OFFSET $5

-- name: count_public_items_of_unit
SELECT count(*) FROM edition_items i JOIN editions e ON e.id = i.edition_id JOIN catalogs c ON c.id = e.catalog_id
LEFT JOIN successions s ON s.unit_id = i.unit_id AND s.field_id = c.field_id
WHERE i.unit_id IN (SELECT CAST($2 AS BIGINT) UNION SELECT p.unit_id FROM successions p WHERE p.successor_id = $2)
  AND coalesce(s.successor_id, i.unit_id) = $2 AND e.state = 'published'
  AND (CAST($1 AS BIGINT) IS NULL OR c.field_id = CAST($1 AS BIGINT))
  AND (CAST($3 AS TEXT) IS NULL OR i.levels LIKE '%' || CAST($3 AS TEXT) || '%')

-- The workbench: editions within a right, newest work first.
-- name: editions_under
SELECT e.id, e.catalog_id, e.number, e.state, e.author_name, e.author_id, e.reviewer_id, e.note, e.submitted_at,
       e.published_at, coalesce((SELECT k.items FROM edition_counts k WHERE k.edition_id = e.id),
       (SELECT count(*) FROM edition_items i WHERE i.edition_id = e.id)), e.unit_id, e.reviewer_name,
       e.revision, e.stage, e.due_on, c.jurisdiction_id, c.field_id, c.level, j.name, f.name,
       (SELECT count(*) FROM edition_items i WHERE i.edition_id = e.id AND i.doubts <> '')
FROM editions e JOIN catalogs c ON c.id = e.catalog_id JOIN jurisdictions j ON j.id = c.jurisdiction_id
JOIN fields f ON f.id = c.field_id
WHERE substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
  AND (CAST($2 AS TEXT) IS NULL OR e.state = CAST($2 AS TEXT))
  AND (CAST($3 AS BIGINT) IS NULL OR e.author_id = CAST($3 AS BIGINT))
ORDER BY CASE WHEN e.submitted_at IS NULL THEN 1 ELSE 0 END, e.submitted_at, j.path, f.position, e.number DESC

-- name: find_file
SELECT sm3, size, kind FROM files WHERE sm3 = $1

-- name: add_file
INSERT INTO files (sm3, size, kind, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (sm3) DO NOTHING

-- name: add_upload
INSERT INTO uploads (id, account_id, unit_id, edition_id, file_sm3, file_name, size, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)

-- name: find_upload
SELECT id, account_id, unit_id, edition_id, file_sm3, file_name, size, created_at FROM uploads WHERE id = $1

-- name: uploads_of_edition
SELECT id, account_id, unit_id, edition_id, file_sm3, file_name, size, created_at FROM uploads
WHERE edition_id = $1 ORDER BY created_at DESC, id DESC

-- name: uploads_by
SELECT id, account_id, unit_id, edition_id, file_sm3, file_name, size, created_at FROM uploads
WHERE account_id = $1 ORDER BY created_at DESC, id DESC LIMIT 100

-- name: uploaded_since
SELECT count(*), CAST(coalesce(sum(size), 0) AS BIGINT) FROM
    (SELECT size FROM uploads WHERE account_id = $1 AND created_at >= $2
     UNION ALL SELECT size FROM returned_workbooks WHERE account_id = $1 AND created_at >= $2) sent

-- name: add_upload_row
INSERT INTO upload_rows (upload_id, position, table_no, row_no, kind, reason, words) VALUES ($1, $2, $3, $4, $5, $6, $7)

-- name: upload_rows
SELECT table_no, row_no, kind, reason, words FROM upload_rows WHERE upload_id = $1
  AND (CAST($2 AS TEXT) IS NULL OR kind = CAST($2 AS TEXT)) ORDER BY position

-- name: upload_totals
SELECT kind, count(*) FROM upload_rows WHERE upload_id = $1 GROUP BY kind ORDER BY kind

-- name: origins_of_edition
SELECT item_id, from_id FROM item_origins WHERE edition_id = $1 ORDER BY item_id, from_id

-- name: remove_origins
DELETE FROM item_origins WHERE edition_id = $1 AND item_id = $2

-- name: add_origin
INSERT INTO item_origins (edition_id, item_id, from_id) VALUES ($1, $2, $3)

-- Of published and superseded editions only: where an item came from, and what it became.
-- name: public_origins
SELECT o.edition_id, o.from_id FROM item_origins o JOIN editions e ON e.id = o.edition_id
WHERE o.item_id = $1 AND e.state IN ('published', 'superseded')
ORDER BY e.number DESC, o.from_id

-- name: public_followers
SELECT o.edition_id, o.item_id FROM item_origins o JOIN editions e ON e.id = o.edition_id
WHERE o.from_id = $1 AND e.state IN ('published', 'superseded')
ORDER BY e.number DESC, o.item_id

-- name: review_stages
SELECT stage, role, days, unit_id FROM review_stages WHERE jurisdiction_id = $1 AND level = $2 ORDER BY stage

-- name: remove_review_stages
DELETE FROM review_stages WHERE jurisdiction_id = $1 AND level = $2

-- name: add_review_stage
INSERT INTO review_stages (jurisdiction_id, level, stage, role, unit_id, days) VALUES ($1, $2, $3, $4, $5, $6)

-- name: part_of
SELECT part FROM edition_parts WHERE edition_id = $1 AND account_id = $2

-- name: add_part
INSERT INTO edition_parts (edition_id, account_id, part) VALUES ($1, $2, $3)

-- name: count_steps
SELECT count(*) FROM edition_steps WHERE edition_id = $1

-- name: add_step
INSERT INTO edition_steps (edition_id, position, step, stage, actor, words, at, due_on)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)

-- name: steps_of_edition
SELECT step, stage, actor, words, at, due_on FROM edition_steps WHERE edition_id = $1 ORDER BY position

-- name: add_comment
INSERT INTO cell_comments (id, edition_id, item_id, column_key, kind, state) VALUES ($1, $2, $3, $4, $5, 'open')

-- name: set_comment_state
UPDATE cell_comments SET state = $2 WHERE id = $1

-- name: add_comment_turn
INSERT INTO comment_turns (comment_id, position, turn, actor, words, at) VALUES ($1, $2, $3, $4, $5, $6)

-- name: comments_of_edition
SELECT m.id, m.item_id, m.column_key, m.kind, m.state, i.position, i.level1, i.level2, t.turn, t.actor, t.words, t.at
FROM cell_comments m JOIN comment_turns t ON t.comment_id = m.id
LEFT JOIN edition_items i ON i.edition_id = m.edition_id AND i.item_id = m.item_id
WHERE m.edition_id = $1 ORDER BY coalesce(i.position, 0), m.id, t.position

-- 退出 (retiring.hpp)
-- name: item_in_force
SELECT i.position, i.level1, i.level2 FROM edition_items i JOIN editions e ON e.id = i.edition_id
WHERE i.item_id = $1 AND e.state = 'published'

-- name: rows_in_force
SELECT i.item_id FROM edition_items i WHERE i.edition_id = $1 AND i.position BETWEEN $2 AND $3
  AND EXISTS (SELECT 1 FROM edition_items f JOIN editions e ON e.id = f.edition_id
              WHERE f.item_id = i.item_id AND e.state = 'published')

-- Items of the edition in force that this one no longer has.
-- name: leaving_items
SELECT f.item_id, f.position, f.level1, f.level2, r.reason, r.actor,
       CASE WHEN EXISTS (SELECT 1 FROM item_origins o WHERE o.edition_id = $1 AND o.from_id = f.item_id) THEN 1 ELSE 0 END
FROM editions d JOIN editions p ON p.catalog_id = d.catalog_id JOIN edition_items f ON f.edition_id = p.id
LEFT JOIN retirements r ON r.edition_id = $1 AND r.item_id = f.item_id
WHERE d.id = $1 AND p.state = 'published' AND p.id <> d.id
  AND NOT EXISTS (SELECT 1 FROM edition_items i WHERE i.edition_id = $1 AND i.item_id = f.item_id)
ORDER BY f.position, f.item_id

-- name: set_retirement
INSERT INTO retirements (edition_id, item_id, reason, actor, at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (edition_id, item_id) DO UPDATE SET reason = excluded.reason, actor = excluded.actor, at = excluded.at

-- A row that came back into the draft is not leaving any more.
-- name: drop_retirements
DELETE FROM retirements WHERE edition_id = $1
  AND EXISTS (SELECT 1 FROM edition_items i WHERE i.edition_id = $1 AND i.item_id = retirements.item_id)

-- name: retirements_of_edition
SELECT item_id, reason FROM retirements WHERE edition_id = $1

-- name: public_retirement
SELECT r.reason, e.number, e.published_at FROM retirements r JOIN editions e ON e.id = r.edition_id
WHERE r.item_id = $1 AND e.state IN ('published', 'superseded') ORDER BY e.number DESC LIMIT 1

-- 谁在编辑 (visitors.hpp)
-- name: set_visitor
INSERT INTO edition_visitors (edition_id, account_id, name, editing, seen_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (edition_id, account_id) DO UPDATE SET name = excluded.name, editing = excluded.editing, seen_at = excluded.seen_at

-- name: remove_visitor
DELETE FROM edition_visitors WHERE edition_id = $1 AND account_id = $2

-- name: remove_old_visitors
DELETE FROM edition_visitors WHERE edition_id = $1 AND seen_at < $2

-- name: visitors
SELECT account_id, name, editing, seen_at FROM edition_visitors WHERE edition_id = $1 AND seen_at >= $2 ORDER BY name, account_id

-- 离线编辑 (offline_editing.hpp)
-- name: add_returned
INSERT INTO returned_workbooks (id, edition_id, account_id, file_sm3, file_name, size, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)

-- name: find_returned
SELECT id, edition_id, account_id, file_sm3, file_name, size, created_at, merged_at FROM returned_workbooks WHERE id = $1

-- name: returned_of_edition
SELECT id, edition_id, account_id, file_sm3, file_name, size, created_at, merged_at FROM returned_workbooks
WHERE edition_id = $1 ORDER BY created_at DESC, id DESC LIMIT 50

-- name: returned_merged
UPDATE returned_workbooks SET merged_at = $2 WHERE id = $1 AND merged_at IS NULL

-- name: item_of_catalog
SELECT id FROM disclosure_items WHERE id = $1 AND catalog_id = $2

-- What an item in force asks of documents (demand.hpp).
-- name: demand_of_item
SELECT i.level1, i.level2, i.channels, i.time_limit, e.published_at
FROM edition_items i JOIN editions e ON e.id = i.edition_id
WHERE i.item_id = $1 AND e.state = 'published'
