-- Sources and their rows, compilations and claims, rounds, contributions, drifts. $n parameters; one text for both engines.

-- name: add_import
INSERT INTO source_imports (id, kind, jurisdiction_id, field_id, number, dated, title, document_number, file_name, file_sm3,
                            rows, added, removed, renamed, account_id, actor, imported_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)

-- name: find_import
SELECT id, kind, jurisdiction_id, field_id, number, dated, title, document_number, file_name, file_sm3, rows, added, removed,
       renamed, account_id, actor, imported_at
FROM source_imports WHERE id = $1

-- name: latest_import
SELECT id, kind, jurisdiction_id, field_id, number, dated, title, document_number, file_name, file_sm3, rows, added, removed,
       renamed, account_id, actor, imported_at
FROM source_imports
WHERE kind = $1 AND jurisdiction_id = $2 AND coalesce(field_id, 0) = coalesce(CAST($3 AS BIGINT), 0)
ORDER BY number DESC LIMIT 1

-- name: import_before
SELECT id, kind, jurisdiction_id, field_id, number, dated, title, document_number, file_name, file_sm3, rows, added, removed,
       renamed, account_id, actor, imported_at
FROM source_imports
WHERE kind = $1 AND jurisdiction_id = $2 AND coalesce(field_id, 0) = coalesce(CAST($3 AS BIGINT), 0) AND number < $4
ORDER BY number DESC LIMIT 1

-- A guideline or a list holds for those below too: whose path begins with the owner's.
-- name: imports_for
SELECT i.id, i.kind, i.jurisdiction_id, i.field_id, i.number, i.dated, i.title, i.document_number, i.file_name, i.file_sm3,
       i.rows, i.added, i.removed, i.renamed, i.account_id, i.actor, i.imported_at
FROM source_imports i JOIN jurisdictions j ON j.id = i.jurisdiction_id
WHERE substr(CAST($1 AS TEXT), 1, length(j.path)) = j.path
  AND (CAST($2 AS TEXT) IS NULL OR i.kind = CAST($2 AS TEXT))
ORDER BY CASE i.kind WHEN 'services' THEN 0 WHEN 'powers' THEN 1 ELSE 2 END, i.imported_at DESC, i.field_id, i.id DESC

-- name: add_guideline_row
INSERT INTO guideline_rows (id, import_id, matter_id, position, level1, level2, content, basis, time_limit, subject, channels,
                            audience, method, levels, provenance)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)

-- name: guideline_rows_of
SELECT r.id, r.import_id, r.matter_id, r.position, f.name, r.level1, r.level2, r.content, r.basis, r.time_limit, r.subject,
       r.channels, r.audience, r.method, r.levels, r.provenance
FROM guideline_rows r JOIN source_imports i ON i.id = r.import_id JOIN fields f ON f.id = i.field_id
WHERE r.import_id = $1 ORDER BY r.position LIMIT $2 OFFSET $3

-- name: find_guideline_row
SELECT r.id, r.import_id, r.matter_id, r.position, f.name, r.level1, r.level2, r.content, r.basis, r.time_limit, r.subject,
       r.channels, r.audience, r.method, r.levels, r.provenance
FROM guideline_rows r JOIN source_imports i ON i.id = r.import_id JOIN fields f ON f.id = i.field_id
WHERE r.id = $1

-- The names of the guidelines in force for a place, with their fields: what entries of the two lists are matched with.
-- name: guideline_names
SELECT r.id, r.level1, r.level2, i.field_id
FROM guideline_rows r JOIN source_imports i ON i.id = r.import_id
WHERE i.kind = 'guideline' AND i.jurisdiction_id = $1
  AND i.number = (SELECT max(n.number) FROM source_imports n
                  WHERE n.kind = 'guideline' AND n.jurisdiction_id = i.jurisdiction_id AND n.field_id = i.field_id)
ORDER BY i.field_id, r.position

-- name: add_listed_matter
INSERT INTO listed_matters (id, import_id, matter_id, position, code, name, kind_words, department, unit_id, towns, basis,
                            provenance)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)

-- name: matters_of_import
SELECT id, import_id, matter_id, position, code, name, kind_words, department, unit_id, towns, basis, provenance
FROM listed_matters WHERE import_id = $1 ORDER BY position LIMIT $2 OFFSET $3

-- name: find_listed_matter
SELECT id, import_id, matter_id, position, code, name, kind_words, department, unit_id, towns, basis, provenance
FROM listed_matters WHERE id = $1

-- name: matters_of_field
SELECT m.id, m.import_id, m.matter_id, m.position, m.code, m.name, m.kind_words, m.department, m.unit_id, m.towns, m.basis,
       m.provenance
FROM listed_matters m JOIN matter_places p ON p.matter_id = m.matter_id
WHERE m.import_id = $1 AND p.field_id = $2 AND m.towns = $3 ORDER BY m.position

-- name: matter_of_import
SELECT id, import_id, matter_id, position, code, name, kind_words, department, unit_id, towns, basis, provenance
FROM listed_matters WHERE import_id = $1 AND matter_id = $2

-- Entries nobody has placed, those placed in a field, or those found to be outside: 'open', 'field', 'outside', or all.
-- name: placed_matters
SELECT m.id, m.import_id, m.matter_id, m.position, m.code, m.name, m.kind_words, m.department, m.unit_id, m.towns, m.basis,
       m.provenance, p.field_id, p.outside, p.placed_by, p.reason, p.actor
FROM listed_matters m LEFT JOIN matter_places p ON p.matter_id = m.matter_id
WHERE m.import_id = $1
  AND (CAST($2 AS TEXT) IS NULL OR CAST($2 AS TEXT) = CASE WHEN p.matter_id IS NULL THEN 'open'
                                                           WHEN p.outside = 1 THEN 'outside' ELSE 'field' END)
  AND (CAST($3 AS BIGINT) IS NULL OR p.field_id = CAST($3 AS BIGINT))
ORDER BY m.position LIMIT $4 OFFSET $5

-- name: count_places
SELECT CASE WHEN p.matter_id IS NULL THEN 'open' WHEN p.outside = 1 THEN 'outside' ELSE 'field' END, count(*)
FROM listed_matters m LEFT JOIN matter_places p ON p.matter_id = m.matter_id
WHERE m.import_id = $1
GROUP BY CASE WHEN p.matter_id IS NULL THEN 'open' WHEN p.outside = 1 THEN 'outside' ELSE 'field' END

-- name: find_place
SELECT field_id, outside, placed_by, reason, actor FROM matter_places WHERE matter_id = $1

-- name: put_place
INSERT INTO matter_places (matter_id, kind, jurisdiction_id, field_id, outside, placed_by, reason, account_id, actor, placed_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (matter_id) DO UPDATE SET field_id = excluded.field_id, outside = excluded.outside,
       placed_by = excluded.placed_by, reason = excluded.reason, account_id = excluded.account_id, actor = excluded.actor,
       placed_at = excluded.placed_at

-- name: add_compilation
INSERT INTO compilations (id, catalog_id, jurisdiction_id, field_id, level, edition_id, base_edition_id, round_id, unit_id,
                          account_id, actor, begun_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)

-- name: find_compilation
SELECT c.id, c.catalog_id, c.jurisdiction_id, c.field_id, c.level, c.edition_id, c.base_edition_id, c.round_id, c.unit_id,
       c.account_id, c.actor, c.begun_at, c.finished_at, c.finished_by
FROM compilations c WHERE c.id = $1

-- name: compilations_of_catalog
SELECT c.id, c.catalog_id, c.jurisdiction_id, c.field_id, c.level, c.edition_id, c.base_edition_id, c.round_id, c.unit_id,
       c.account_id, c.actor, c.begun_at, c.finished_at, c.finished_by
FROM compilations c WHERE c.catalog_id = $1 ORDER BY c.begun_at DESC, c.id DESC

-- name: compilation_finished
UPDATE compilations SET finished_at = $2, finished_by = $3 WHERE id = $1

-- name: compilation_has_draft
UPDATE compilations SET edition_id = $2 WHERE id = $1

-- name: compilation_based_on
UPDATE compilations SET base_edition_id = $2 WHERE id = $1

-- name: compilations_under
SELECT c.id, c.catalog_id, c.jurisdiction_id, c.field_id, c.level, c.edition_id, c.base_edition_id, c.round_id, c.unit_id,
       c.account_id, c.actor, c.begun_at, c.finished_at, c.finished_by,
       (SELECT count(*) FROM claims a WHERE a.compilation_id = c.id),
       (SELECT count(*) FROM claims a WHERE a.compilation_id = c.id AND a.decision = 'undecided'),
       (SELECT count(*) FROM claims a WHERE a.compilation_id = c.id AND a.answer = 'objected')
FROM compilations c JOIN jurisdictions j ON j.id = c.jurisdiction_id
WHERE substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
ORDER BY c.begun_at DESC, c.id DESC

-- name: add_claim
INSERT INTO claims (id, compilation_id, source, row_id, matter_id, position, decision, item_id, notice)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)

-- name: find_claim
SELECT id, compilation_id, source, row_id, matter_id, position, decision, item_id, changed, reason, notice, account_id,
       decided_by, decided_at, asked_unit_id, answer, answer_words, answered_by, answered_at
FROM claims WHERE id = $1 AND compilation_id = $2

-- name: claims_of
SELECT id, compilation_id, source, row_id, matter_id, position, decision, item_id, changed, reason, notice, account_id,
       decided_by, decided_at, asked_unit_id, answer, answer_words, answered_by, answered_at
FROM claims
WHERE compilation_id = $1
  AND (CAST($2 AS TEXT) IS NULL OR source = CAST($2 AS TEXT))
  AND (CAST($3 AS TEXT) IS NULL OR decision = CAST($3 AS TEXT))
  AND (CAST($4 AS TEXT) IS NULL OR answer = CAST($4 AS TEXT))
ORDER BY source, position, id LIMIT $5 OFFSET $6

-- name: list_claims
SELECT a.id, a.compilation_id, a.source, a.row_id, a.matter_id, a.position, a.decision, a.item_id, a.changed, a.reason,
       a.notice, a.account_id, a.decided_by, a.decided_at, a.asked_unit_id, a.answer, a.answer_words, a.answered_by,
       a.answered_at, m.name
FROM claims a JOIN listed_matters m ON m.id = a.row_id
WHERE a.compilation_id = $1 AND a.source = $2 ORDER BY a.position, a.id

-- name: count_claims
SELECT source, decision, count(*) FROM claims WHERE compilation_id = $1 GROUP BY source, decision

-- name: count_answers
SELECT answer, count(*) FROM claims WHERE compilation_id = $1 AND answer <> 'none' GROUP BY answer

-- name: decide_claim
UPDATE claims SET decision = $2, item_id = $3, changed = $4, reason = $5, notice = '', account_id = $6, decided_by = $7,
       decided_at = $8, answer = $9, answer_words = $10
WHERE id = $1

-- name: move_claim
UPDATE claims SET row_id = $2, position = $3, decision = $4, notice = $5 WHERE id = $1

-- name: link_claim
UPDATE claims SET item_id = $2 WHERE id = $1

-- name: remove_claim
DELETE FROM claims WHERE id = $1

-- Decisions whose item went with a discarded draft are open again; what was dropped stays dropped.
-- name: reopen_claims
UPDATE claims SET decision = 'undecided', item_id = NULL, changed = '', notice = $2, answer = 'none', asked_unit_id = NULL
WHERE compilation_id = $1 AND decision IN ('keep', 'modify', 'add', 'cover')

-- name: ask_claim
UPDATE claims SET asked_unit_id = $2, answer = 'asked', answer_words = '', answered_by = '', answered_at = NULL WHERE id = $1

-- name: answer_claim
UPDATE claims SET answer = $2, answer_words = $3, answered_by = $4, answered_at = $5 WHERE id = $1

-- name: asked_of_unit
SELECT a.id, a.compilation_id, a.source, a.row_id, a.matter_id, a.position, a.decision, a.item_id, a.changed, a.reason,
       a.notice, a.account_id, a.decided_by, a.decided_at, a.asked_unit_id, a.answer, a.answer_words, a.answered_by,
       a.answered_at
FROM claims a JOIN compilations c ON c.id = a.compilation_id
WHERE a.asked_unit_id = $1 AND (CAST($2 AS TEXT) IS NULL OR a.answer = CAST($2 AS TEXT))
ORDER BY c.begun_at DESC, a.source, a.position, a.id LIMIT $3 OFFSET $4

-- name: count_asked_of_unit
SELECT count(*) FROM claims WHERE asked_unit_id = $1 AND (CAST($2 AS TEXT) IS NULL OR answer = CAST($2 AS TEXT))

-- name: add_round
INSERT INTO rounds (id, jurisdiction_id, name, basis, starts_on) VALUES ($1, $2, $3, $4, $5)

-- name: find_round
SELECT id, jurisdiction_id, name, basis, starts_on FROM rounds WHERE id = $1

-- name: rounds_for
SELECT r.id, r.jurisdiction_id, r.name, r.basis, r.starts_on
FROM rounds r JOIN jurisdictions j ON j.id = r.jurisdiction_id
WHERE substr(CAST($1 AS TEXT), 1, length(j.path)) = j.path
ORDER BY r.starts_on DESC, r.id DESC

-- name: put_deadline
INSERT INTO round_deadlines (round_id, unit_id, due_on, phase) VALUES ($1, $2, $3, $4)
ON CONFLICT (round_id, unit_id) DO UPDATE SET due_on = excluded.due_on, phase = excluded.phase

-- name: deadlines_of
SELECT d.unit_id, d.due_on, d.phase FROM round_deadlines d JOIN units u ON u.id = d.unit_id
WHERE d.round_id = $1 ORDER BY d.due_on, u.position, u.id

-- name: find_deadline
SELECT unit_id, due_on, phase FROM round_deadlines WHERE round_id = $1 AND unit_id = $2

-- name: add_contribution
INSERT INTO contributions (id, compilation_id, unit_id, account_id, actor) VALUES ($1, $2, $3, $4, $5)

-- name: find_contribution
SELECT id, compilation_id, unit_id, account_id, actor, handed_in_at FROM contributions WHERE compilation_id = $1 AND unit_id = $2

-- name: contributions_of
SELECT id, compilation_id, unit_id, account_id, actor, handed_in_at FROM contributions
WHERE compilation_id = $1 ORDER BY id

-- name: hand_in_contribution
UPDATE contributions SET handed_in_at = $2, account_id = $3, actor = $4 WHERE id = $1

-- name: put_wish
INSERT INTO wishes (id, contribution_id, claim_id, wish, reason, level1, level2, content, basis, time_limit, subject,
                    channels, audience, method, levels)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)

-- name: remove_wish
DELETE FROM wishes WHERE id = $1

-- name: remove_wish_of_claim
DELETE FROM wishes WHERE contribution_id = $1 AND claim_id = $2

-- name: wishes_of_contribution
SELECT w.id, w.contribution_id, w.claim_id, w.wish, w.reason, w.level1, w.level2, w.content, w.basis, w.time_limit, w.subject,
       w.channels, w.audience, w.method, w.levels, w.merged, w.item_id
FROM wishes w WHERE w.contribution_id = $1 ORDER BY w.id

-- name: wishes_of_compilation
SELECT w.id, w.contribution_id, w.claim_id, w.wish, w.reason, w.level1, w.level2, w.content, w.basis, w.time_limit, w.subject,
       w.channels, w.audience, w.method, w.levels, w.merged, w.item_id
FROM wishes w JOIN contributions c ON c.id = w.contribution_id
WHERE c.compilation_id = $1 AND c.handed_in_at IS NOT NULL ORDER BY w.id

-- name: merge_wish
UPDATE wishes SET merged = $2, item_id = $3 WHERE id = $1

-- name: add_drift
INSERT INTO drifts (id, import_id, matter_id, catalog_id, jurisdiction_id, field_id, item_id, former_name, name, state,
                    raised_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10)
ON CONFLICT (import_id, item_id) DO NOTHING

-- A task that was renamed in a draft which is gone is open again.
-- name: drifts_under
SELECT d.id, d.import_id, d.matter_id, d.catalog_id, d.jurisdiction_id, d.field_id, d.item_id, d.former_name, d.name,
       CASE WHEN d.state = 'renamed' AND d.edition_id IS NULL THEN 'open' ELSE d.state END,
       d.edition_id, d.reason, d.closed_by, d.closed_at, d.raised_at
FROM drifts d JOIN jurisdictions j ON j.id = d.jurisdiction_id
WHERE substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
  AND (CAST($2 AS BIGINT) IS NULL OR (d.state = 'open' OR (d.state = 'renamed' AND d.edition_id IS NULL)))
ORDER BY CASE d.state WHEN 'open' THEN 0 ELSE 1 END, d.raised_at DESC, d.id LIMIT $3 OFFSET $4

-- name: count_drifts_under
SELECT count(*) FROM drifts d JOIN jurisdictions j ON j.id = d.jurisdiction_id
WHERE substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
  AND (CAST($2 AS BIGINT) IS NULL OR (d.state = 'open' OR (d.state = 'renamed' AND d.edition_id IS NULL)))

-- name: find_drift
SELECT d.id, d.import_id, d.matter_id, d.catalog_id, d.jurisdiction_id, d.field_id, d.item_id, d.former_name, d.name,
       CASE WHEN d.state = 'renamed' AND d.edition_id IS NULL THEN 'open' ELSE d.state END,
       d.edition_id, d.reason, d.closed_by, d.closed_at, d.raised_at
FROM drifts d WHERE d.id = $1

-- name: close_drift
UPDATE drifts SET state = $2, edition_id = $3, reason = $4, account_id = $5, closed_by = $6, closed_at = $7 WHERE id = $1
