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

-- A unit that a reform ended: the first day it no longer existed.
-- name: ended_unit
SELECT id, jurisdiction_id, parent_id, name, kind, aliases, pilot, position, valid_to FROM units
WHERE id = $1 AND valid_to IS NOT NULL

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

-- name: fields
SELECT id, name, short_name, aliases, ministry, guideline, icon FROM fields ORDER BY position, id

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
