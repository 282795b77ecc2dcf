-- Concerns, the units that find out, and the way each took. "Under" a path: substr, so that a right is a prefix.

-- name: find_concern
SELECT c.id, c.jurisdiction_id, c.source, c.reference, c.tier, c.matter, c.detail, c.place, c.seen_at, c.about_id,
       c.registered_at, c.registered_by, c.registered_unit, c.state, c.lead_unit, c.because, c.passed_to, c.merged_into,
       c.facts, c.holding_id, c.holding_at, c.response_id, c.response_at, c.briefed_at, c.briefing, c.effect,
       c.effect_words, c.steps
FROM concerns c WHERE c.id = $1

-- For one unit ($2), those it leads, finds out about or registered; NULL: all of the place.
-- name: concerns_under
SELECT c.id, c.jurisdiction_id, c.source, c.reference, c.tier, c.matter, c.detail, c.place, c.seen_at, c.about_id,
       c.registered_at, c.registered_by, c.registered_unit, c.state, c.lead_unit, c.because, c.passed_to, c.merged_into,
       c.facts, c.holding_id, c.holding_at, c.response_id, c.response_at, c.briefed_at, c.briefing, c.effect,
       c.effect_words, c.steps
FROM concerns c JOIN jurisdictions j ON j.id = c.jurisdiction_id
WHERE substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
  AND (CAST($2 AS BIGINT) IS NULL OR c.lead_unit = CAST($2 AS BIGINT) OR c.registered_unit = CAST($2 AS BIGINT)
       OR EXISTS (SELECT 1 FROM concern_units u WHERE u.concern_id = c.id AND u.unit_id = CAST($2 AS BIGINT)))
  AND (CAST($3 AS TEXT) IS NULL OR c.state = CAST($3 AS TEXT))
  AND (CAST($4 AS TEXT) IS NULL OR c.tier = CAST($4 AS TEXT))
  AND (CAST($5 AS TEXT) IS NULL OR c.source = CAST($5 AS TEXT))
ORDER BY c.seen_at DESC, c.id DESC LIMIT $6 OFFSET $7

-- What somebody still has to do something about, by the same scope; what is answered already comes after the rest.
-- name: concerns_open
SELECT c.id, c.jurisdiction_id, c.source, c.reference, c.tier, c.matter, c.detail, c.place, c.seen_at, c.about_id,
       c.registered_at, c.registered_by, c.registered_unit, c.state, c.lead_unit, c.because, c.passed_to, c.merged_into,
       c.facts, c.holding_id, c.holding_at, c.response_id, c.response_at, c.briefed_at, c.briefing, c.effect,
       c.effect_words, c.steps
FROM concerns c JOIN jurisdictions j ON j.id = c.jurisdiction_id
WHERE substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
  AND (CAST($2 AS BIGINT) IS NULL OR c.lead_unit = CAST($2 AS BIGINT) OR c.registered_unit = CAST($2 AS BIGINT)
       OR EXISTS (SELECT 1 FROM concern_units u WHERE u.concern_id = c.id AND u.unit_id = CAST($2 AS BIGINT)))
  AND c.state IN ('registered', 'assigned', 'verified', 'responding', 'answered')
ORDER BY CASE c.state WHEN 'answered' THEN 1 ELSE 0 END, c.seen_at, c.id LIMIT $3

-- name: count_concerns_under
SELECT count(*)
FROM concerns c JOIN jurisdictions j ON j.id = c.jurisdiction_id
WHERE substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
  AND (CAST($2 AS BIGINT) IS NULL OR c.lead_unit = CAST($2 AS BIGINT) OR c.registered_unit = CAST($2 AS BIGINT)
       OR EXISTS (SELECT 1 FROM concern_units u WHERE u.concern_id = c.id AND u.unit_id = CAST($2 AS BIGINT)))
  AND (CAST($3 AS TEXT) IS NULL OR c.state = CAST($3 AS TEXT))
  AND (CAST($4 AS TEXT) IS NULL OR c.tier = CAST($4 AS TEXT))
  AND (CAST($5 AS TEXT) IS NULL OR c.source = CAST($5 AS TEXT))

-- Those whose texts may have come out or been taken back since somebody looked.
-- name: concerns_with_texts
SELECT c.id FROM concerns c
WHERE (c.state IN ('assigned', 'verified', 'responding', 'answered') OR (c.state = 'settled' AND c.response_at > $1))
  AND (c.holding_id IS NOT NULL OR c.response_id IS NOT NULL)
ORDER BY c.id

-- name: concern_of_text
SELECT t.concern_id, t.which FROM concern_texts t WHERE t.publication_id = $1

-- name: texts_of_concern
SELECT t.publication_id, t.which FROM concern_texts t WHERE t.concern_id = $1 ORDER BY t.begun_at, t.publication_id

-- name: add_concern_text
INSERT INTO concern_texts (publication_id, concern_id, which, begun_at) VALUES ($1, $2, $3, $4)

-- name: merged_into
SELECT c.id FROM concerns c WHERE c.merged_into = $1 ORDER BY c.seen_at, c.id

-- name: add_concern
INSERT INTO concerns (id, jurisdiction_id, source, reference, tier, matter, detail, place, seen_at, about_id,
                      registered_at, registered_by, registered_unit, state)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'registered')

-- name: save_concern
UPDATE concerns SET jurisdiction_id = $3, tier = $4, state = $5, lead_unit = $6, because = $7, passed_to = $8,
       merged_into = $9, facts = $10, holding_id = $11, holding_at = $12, response_id = $13, response_at = $14,
       briefed_at = $15, briefing = $16, effect = $17, effect_words = $18, seen_at = $19, steps = steps + 1
WHERE id = $1 AND steps = $2

-- name: units_of_concern
SELECT u.unit_id, n.name, u.findings, u.found_by, u.found_at
FROM concern_units u JOIN units n ON n.id = u.unit_id WHERE u.concern_id = $1 ORDER BY n.position, n.name

-- What a unit found stays, however often units are named.
-- name: add_unit_of_concern
INSERT INTO concern_units (concern_id, unit_id) VALUES ($1, $2) ON CONFLICT (concern_id, unit_id) DO NOTHING

-- name: drop_silent_units
DELETE FROM concern_units WHERE concern_id = $1 AND found_at IS NULL

-- name: forget_findings
UPDATE concern_units SET findings = '', found_by = '', found_at = NULL WHERE concern_id = $1

-- name: save_findings
UPDATE concern_units SET findings = $3, found_by = $4, found_at = $5 WHERE concern_id = $1 AND unit_id = $2

-- name: add_concern_step
INSERT INTO concern_steps (id, concern_id, step, actor, words, at) VALUES ($1, $2, $3, $4, $5, $6)

-- name: steps_of_concern
SELECT s.step, s.actor, s.words, s.at FROM concern_steps s WHERE s.concern_id = $1 ORDER BY s.at, s.id
