-- Jurisdictions, units, fields. $n parameters; one text for both engines.

-- name: find_jurisdiction
SELECT id, parent_id, kind, code, name, path FROM jurisdictions WHERE id = $1

-- name: find_jurisdiction_by_code
SELECT id, parent_id, kind, code, name, path FROM jurisdictions WHERE code = $1

-- name: jurisdictions_under
SELECT id, parent_id, kind, code, name, path FROM jurisdictions
WHERE substr(path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
ORDER BY path

-- name: add_jurisdiction
INSERT INTO jurisdictions (id, parent_id, kind, code, name, path) VALUES ($1, $2, $3, $4, $5, $6)

-- name: find_unit
SELECT id, jurisdiction_id, parent_id, name, kind, aliases, pilot, position FROM units WHERE id = $1

-- name: find_unit_by_name
SELECT id, jurisdiction_id, parent_id, name, kind, aliases, pilot, position FROM units
WHERE jurisdiction_id = $1 AND valid_from <= $3 AND (valid_to IS NULL OR valid_to > $3)
  AND (name = $2 OR ';' || aliases || ';' LIKE '%;' || $2 || ';%')
ORDER BY CASE WHEN name = $2 THEN 0 ELSE 1 END, valid_from DESC LIMIT 1

-- name: units_under
SELECT u.id, u.jurisdiction_id, u.parent_id, u.name, u.kind, u.aliases, u.pilot, u.position
FROM units u JOIN jurisdictions j ON j.id = u.jurisdiction_id
WHERE substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
  AND u.valid_from <= $2 AND (u.valid_to IS NULL OR u.valid_to > $2)
ORDER BY u.position, u.name, u.id

-- name: add_unit
INSERT INTO units (id, jurisdiction_id, parent_id, name, kind, aliases, pilot, position, valid_from)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)

-- Those of the past and of the future too; who lists them asks for the day.
-- name: fields
SELECT id, name, short_name, aliases, ministry, guideline, icon, valid_from, valid_to FROM fields ORDER BY position, id

-- name: find_field
SELECT id, name, short_name, aliases, ministry, guideline, icon FROM fields WHERE id = $1

-- name: add_field
INSERT INTO fields (id, name, short_name, aliases, ministry, guideline, icon, position)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)

-- name: field_units
SELECT field_id, unit_id, part, plan_line FROM field_units
WHERE valid_from <= $1 AND (valid_to IS NULL OR valid_to > $1)
ORDER BY field_id, position, id

-- name: add_field_unit
INSERT INTO field_units (id, field_id, unit_id, part, plan_line, position, valid_from) VALUES ($1, $2, $3, $4, $5, $6, $7)

-- name: add_leading_group_member
INSERT INTO leading_group (id, position, part, post, organisation) VALUES ($1, $2, $3, $4, $5)

-- name: leading_group
SELECT position, part, post, organisation FROM leading_group ORDER BY position

-- name: add_holiday
INSERT INTO holidays (day, kind, name) VALUES ($1, $2, $3)
ON CONFLICT (day) DO UPDATE SET kind = excluded.kind, name = excluded.name

-- name: find_dated_unit
SELECT id, jurisdiction_id, parent_id, name, kind, aliases, pilot, position, valid_from, valid_to FROM units WHERE id = $1

-- name: ended_units
SELECT u.id, u.jurisdiction_id, u.parent_id, u.name, u.kind, u.aliases, u.pilot, u.position, u.valid_from, u.valid_to
FROM units u JOIN jurisdictions j ON j.id = u.jurisdiction_id
WHERE substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT) AND u.valid_to <= $2
ORDER BY u.valid_to DESC, u.name, u.id

-- name: rename_unit
UPDATE units SET name = $2, aliases = $3 WHERE id = $1

-- name: end_unit
UPDATE units SET valid_to = $2 WHERE id = $1

-- name: add_unit_name
INSERT INTO unit_names (unit_id, name, valid_from, valid_to) VALUES ($1, $2, $3, $4)

-- name: unit_names
SELECT name, valid_from, valid_to FROM unit_names WHERE unit_id = $1 ORDER BY valid_to

-- name: add_field_name
INSERT INTO field_names (field_id, name, valid_from, valid_to) VALUES ($1, $2, $3, $4)

-- name: field_names
SELECT name, valid_from, valid_to FROM field_names WHERE field_id = $1 ORDER BY valid_to

-- A field that came later goes on from the highest number there is.
-- name: next_field
SELECT coalesce(max(id), 0) + 1, coalesce(max(position), 0) + 1 FROM fields

-- name: add_later_field
INSERT INTO fields (id, name, short_name, aliases, ministry, guideline, icon, position, valid_from)
VALUES ($1, $2, $3, '', $4, $5, $6, $7, $8)

-- name: end_field
UPDATE fields SET valid_to = $2, successor_id = $3 WHERE id = $1

-- name: find_field_days
SELECT valid_from, valid_to, successor_id FROM fields WHERE id = $1

-- name: find_field_dated
SELECT name, aliases, valid_from FROM fields WHERE id = $1

-- name: rename_field
UPDATE fields SET name = $2, short_name = $3, aliases = $4 WHERE id = $1

-- Lines of the matrix that hold on a day or later.
-- name: open_field_units
SELECT id, unit_id, part, plan_line, valid_from FROM field_units
WHERE field_id = $1 AND (valid_to IS NULL OR valid_to > $2) ORDER BY position, id

-- name: end_field_unit
UPDATE field_units SET valid_to = $2 WHERE id = $1

-- name: remove_field_unit
DELETE FROM field_units WHERE id = $1

-- name: reopen_field_unit
UPDATE field_units SET valid_to = NULL WHERE field_id = $1 AND unit_id = $2 AND part = $3 AND valid_to = $4

-- name: lines_of_field
SELECT l.unit_id, u.name, l.part, l.plan_line, l.valid_from, l.valid_to
FROM field_units l JOIN units u ON u.id = l.unit_id
WHERE l.field_id = $1 ORDER BY CASE WHEN l.valid_to IS NULL THEN 0 ELSE 1 END, l.part, l.position, l.valid_from, l.id

-- name: lines_of_unit
SELECT field_id, part, valid_from, valid_to FROM field_units
WHERE unit_id = $1 ORDER BY CASE WHEN valid_to IS NULL THEN 0 ELSE 1 END, part, field_id, valid_from

-- name: add_reform
INSERT INTO reforms (id, unit_id, takes_effect, basis, account_id, actor, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)

-- name: add_reform_line
INSERT INTO reform_lines (reform_id, field_id, successor_id) VALUES ($1, $2, $3)

-- name: move_successions
UPDATE successions SET successor_id = $3, since = $4 WHERE successor_id = $1 AND field_id = $2

-- name: put_succession
INSERT INTO successions (unit_id, field_id, successor_id, since) VALUES ($1, $2, $3, $4)
ON CONFLICT (unit_id, field_id) DO UPDATE SET successor_id = excluded.successor_id, since = excluded.since

-- name: successions_of
SELECT field_id, successor_id FROM successions WHERE unit_id = $1 ORDER BY field_id

-- name: changes_on
SELECT (SELECT count(*) FROM units WHERE valid_from = $1 OR valid_to = $1) +
       (SELECT count(*) FROM field_units WHERE valid_from = $1 OR valid_to = $1) +
       (SELECT count(*) FROM fields WHERE valid_from = $1 OR valid_to = $1)
