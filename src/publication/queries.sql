-- Publications, their revisions and what hangs on them. What the public sees is what has a live revision. "Under" a
-- path: substr, so that a right is a prefix and never a pattern.

-- name: find_publication
SELECT p.id, p.kind, p.unit_id, p.jurisdiction_id, p.field_id, p.index_number, p.life, p.closed_as, p.published_at,
       p.changed_at, p.ended_because, p.ended_on, p.withdrawal, p.withdrawn_because, p.withdrawal_approved_by,
       p.successor_id, p.withdrawn_at
FROM publications p WHERE p.id = $1

-- name: add_publication
INSERT INTO publications (id, kind, unit_id, jurisdiction_id, field_id, life, created_at)
VALUES ($1, $2, $3, $4, $5, 'unpublished', $6)

-- name: change_publication
UPDATE publications SET kind = $2, unit_id = $3, jurisdiction_id = $4, field_id = $5
WHERE id = $1 AND life = 'unpublished'

-- name: publication_published
UPDATE publications SET life = $2, index_number = coalesce(index_number, $3), published_at = coalesce(published_at, $4),
       published_on = coalesce(published_on, $5), changed_at = $4
WHERE id = $1

-- name: publication_ended
UPDATE publications SET life = $2, ended_on = $3, ended_because = $4, changed_at = $5 WHERE id = $1 AND life = 'in_force'

-- name: publication_withdrawn
UPDATE publications SET life = 'withdrawn', withdrawal = $2, withdrawn_because = $3, withdrawal_approved_by = $4,
       successor_id = $5, withdrawn_at = $6, changed_at = $6
WHERE id = $1 AND life IN ('in_force', 'lapsed', 'repealed')

-- name: publication_archived
UPDATE publications SET closed_as = life, life = 'archived' WHERE id = $1 AND life = $2

-- name: publication_seen_changed
UPDATE publications SET changed_at = $2 WHERE id = $1 AND changed_at IS NOT NULL

-- name: publications_over
SELECT p.id FROM publications p JOIN revisions r ON r.publication_id = p.id AND r.state = 'live'
WHERE p.life = 'in_force' AND r.valid_until < $1 ORDER BY p.id

-- name: find_revision
SELECT r.id, r.publication_id, r.number, r.purpose, r.state, r.stage, r.title, r.summary, r.number_organ, r.number_year,
       r.number_serial, r.issuer, r.topic_class, r.statutory, r.special, r.keywords, r.source, r.signed_on, r.formed_on,
       r.valid_from, r.valid_until, r.body, r.openness, r.grounds, r.openness_reason, r.review_due, r.plan_outline,
       r.plan_form, r.plan_channels, r.plan_on, r.plan_exempt, r.form, r.change_note, r.author_id, r.author_name,
       r.drafted_by, r.signer_id, r.signer_name, r.note, r.digest, r.publish_at, r.submitted_at, r.signed_at,
       r.published_at, r.due_on, r.saves
FROM revisions r WHERE r.id = $1

-- name: live_revision
SELECT r.id, r.publication_id, r.number, r.purpose, r.state, r.stage, r.title, r.summary, r.number_organ, r.number_year,
       r.number_serial, r.issuer, r.topic_class, r.statutory, r.special, r.keywords, r.source, r.signed_on, r.formed_on,
       r.valid_from, r.valid_until, r.body, r.openness, r.grounds, r.openness_reason, r.review_due, r.plan_outline,
       r.plan_form, r.plan_channels, r.plan_on, r.plan_exempt, r.form, r.change_note, r.author_id, r.author_name,
       r.drafted_by, r.signer_id, r.signer_name, r.note, r.digest, r.publish_at, r.submitted_at, r.signed_at,
       r.published_at, r.due_on, r.saves
FROM revisions r WHERE r.publication_id = $1 AND r.state = 'live'

-- name: open_revision
SELECT r.id, r.publication_id, r.number, r.purpose, r.state, r.stage, r.title, r.summary, r.number_organ, r.number_year,
       r.number_serial, r.issuer, r.topic_class, r.statutory, r.special, r.keywords, r.source, r.signed_on, r.formed_on,
       r.valid_from, r.valid_until, r.body, r.openness, r.grounds, r.openness_reason, r.review_due, r.plan_outline,
       r.plan_form, r.plan_channels, r.plan_on, r.plan_exempt, r.form, r.change_note, r.author_id, r.author_name,
       r.drafted_by, r.signer_id, r.signer_name, r.note, r.digest, r.publish_at, r.submitted_at, r.signed_at,
       r.published_at, r.due_on, r.saves
FROM revisions r WHERE r.publication_id = $1 AND r.state IN ('draft', 'submitted', 'returned', 'signed_off', 'scheduled')

-- name: latest_revision
SELECT r.id, r.publication_id, r.number, r.purpose, r.state, r.stage, r.title, r.summary, r.number_organ, r.number_year,
       r.number_serial, r.issuer, r.topic_class, r.statutory, r.special, r.keywords, r.source, r.signed_on, r.formed_on,
       r.valid_from, r.valid_until, r.body, r.openness, r.grounds, r.openness_reason, r.review_due, r.plan_outline,
       r.plan_form, r.plan_channels, r.plan_on, r.plan_exempt, r.form, r.change_note, r.author_id, r.author_name,
       r.drafted_by, r.signer_id, r.signer_name, r.note, r.digest, r.publish_at, r.submitted_at, r.signed_at,
       r.published_at, r.due_on, r.saves
FROM revisions r WHERE r.publication_id = $1 AND r.state <> 'discarded' ORDER BY r.number DESC LIMIT 1

-- name: public_revision
SELECT r.id, r.publication_id, r.number, r.purpose, r.state, r.stage, r.title, r.summary, r.number_organ, r.number_year,
       r.number_serial, r.issuer, r.topic_class, r.statutory, r.special, r.keywords, r.source, r.signed_on, r.formed_on,
       r.valid_from, r.valid_until, r.body, r.openness, r.grounds, r.openness_reason, r.review_due, r.plan_outline,
       r.plan_form, r.plan_channels, r.plan_on, r.plan_exempt, r.form, r.change_note, r.author_id, r.author_name,
       r.drafted_by, r.signer_id, r.signer_name, r.note, r.digest, r.publish_at, r.submitted_at, r.signed_at,
       r.published_at, r.due_on, r.saves
FROM revisions r WHERE r.publication_id = $1 AND r.number = $2 AND r.state IN ('live', 'replaced')

-- name: former_texts
SELECT r.id, r.publication_id, r.number, r.purpose, r.state, r.stage, r.title, r.summary, r.number_organ, r.number_year,
       r.number_serial, r.issuer, r.topic_class, r.statutory, r.special, r.keywords, r.source, r.signed_on, r.formed_on,
       r.valid_from, r.valid_until, r.body, r.openness, r.grounds, r.openness_reason, r.review_due, r.plan_outline,
       r.plan_form, r.plan_channels, r.plan_on, r.plan_exempt, r.form, r.change_note, r.author_id, r.author_name,
       r.drafted_by, r.signer_id, r.signer_name, r.note, r.digest, r.publish_at, r.submitted_at, r.signed_at,
       r.published_at, r.due_on, r.saves
FROM revisions r WHERE r.publication_id = $1 AND r.number = $2 AND r.published_at IS NOT NULL

-- name: last_public_revision
SELECT r.id, r.publication_id, r.number, r.purpose, r.state, r.stage, r.title, r.summary, r.number_organ, r.number_year,
       r.number_serial, r.issuer, r.topic_class, r.statutory, r.special, r.keywords, r.source, r.signed_on, r.formed_on,
       r.valid_from, r.valid_until, r.body, r.openness, r.grounds, r.openness_reason, r.review_due, r.plan_outline,
       r.plan_form, r.plan_channels, r.plan_on, r.plan_exempt, r.form, r.change_note, r.author_id, r.author_name,
       r.drafted_by, r.signer_id, r.signer_name, r.note, r.digest, r.publish_at, r.submitted_at, r.signed_at,
       r.published_at, r.due_on, r.saves
FROM revisions r WHERE r.publication_id = $1 AND r.state IN ('live', 'withdrawn') ORDER BY r.number DESC LIMIT 1

-- name: last_revision_number
SELECT coalesce(max(number), 0) FROM revisions WHERE publication_id = $1

-- name: filed_revision
SELECT id FROM revisions WHERE publication_id = $1 AND state = 'filed'

-- name: public_editions
SELECT number, purpose, published_at, change_note, id FROM revisions
WHERE publication_id = $1 AND state IN ('live', 'replaced') ORDER BY number DESC

-- name: add_revision
INSERT INTO revisions (id, publication_id, number, purpose, state, title, summary, number_organ, issuer, topic_class,
                       statutory, special, keywords, source, body, openness, grounds, openness_reason, plan_outline,
                       plan_form, plan_channels, plan_exempt, form, change_note, author_id, author_name, drafted_by,
                       created_at)
VALUES ($1, $2, $3, $4, 'draft', '', '', '', '', '', '', '', '', '', '', 'proactive', '', '', '', '', '', '', '', '', $5, $6,
        $7, $8)

-- name: save_revision
UPDATE revisions SET title = $3, summary = $4, number_organ = $5, number_year = $6, number_serial = $7, issuer = $8,
       topic_class = $9, statutory = $10, special = $11, keywords = $12, source = $13, signed_on = $14, formed_on = $15,
       valid_from = $16, valid_until = $17, body = $18, openness = $19, grounds = $20, openness_reason = $21,
       review_due = $22, plan_outline = $23, plan_form = $24, plan_channels = $25, plan_on = $26, plan_exempt = $27,
       form = $28, change_note = $29, saves = saves + 1
WHERE id = $1 AND saves = $2 AND state IN ('draft', 'returned')

-- name: revision_touched
UPDATE revisions SET saves = saves + 1 WHERE id = $1 AND saves = $2 AND state IN ('draft', 'returned')

-- name: revision_submitted
UPDATE revisions SET state = 'submitted', stage = $2, submitted_at = $3, due_on = $4, note = '', saves = saves + 1
WHERE id = $1 AND state IN ('draft', 'returned')

-- name: revision_passed
UPDATE revisions SET stage = $3, due_on = $4, saves = saves + 1 WHERE id = $1 AND state = 'submitted' AND stage = $2

-- name: revision_returned
UPDATE revisions SET state = 'returned', stage = '', due_on = NULL, note = $3, digest = '', signer_id = NULL,
       signer_name = '', signed_at = NULL, saves = saves + 1
WHERE id = $1 AND state = $2

-- name: revision_signed
UPDATE revisions SET state = 'signed_off', stage = '', due_on = NULL, signer_id = $2, signer_name = $3, signed_at = $4,
       digest = $5, saves = saves + 1
WHERE id = $1 AND state = 'submitted' AND stage = 'final'

-- name: revision_scheduled
UPDATE revisions SET state = 'scheduled', publish_at = $2, saves = saves + 1 WHERE id = $1 AND state = 'signed_off'

-- name: revision_unscheduled
UPDATE revisions SET state = 'signed_off', publish_at = NULL, note = $2, saves = saves + 1
WHERE id = $1 AND state = 'scheduled'

-- name: revision_published
UPDATE revisions SET state = 'live', published_at = $3, saves = saves + 1 WHERE id = $1 AND state = $2

-- name: revision_moved
UPDATE revisions SET state = $3 WHERE id = $1 AND state = $2

-- name: part_of
SELECT part FROM revision_parts WHERE revision_id = $1 AND account_id = $2

-- name: add_part
INSERT INTO revision_parts (revision_id, account_id, part) VALUES ($1, $2, $3)

-- name: add_step
INSERT INTO publication_steps (id, publication_id, revision_id, step, stage, actor, words, at, due_on)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)

-- name: steps_of
SELECT s.step, s.stage, s.actor, s.words, s.at, s.due_on, r.number FROM publication_steps s
LEFT JOIN revisions r ON r.id = s.revision_id
WHERE s.publication_id = $1 ORDER BY s.id

-- name: attachments_of
SELECT attachment_id, file_sm3, name, kind, size, public_id FROM revision_attachments
WHERE revision_id = $1 ORDER BY position, attachment_id

-- name: add_attachment
INSERT INTO revision_attachments (revision_id, position, attachment_id, file_sm3, name, kind, size, public_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)

-- name: remove_attachment
DELETE FROM revision_attachments WHERE revision_id = $1 AND attachment_id = $2

-- name: name_attachment_publicly
UPDATE revision_attachments SET public_id = $3 WHERE revision_id = $1 AND attachment_id = $2

-- name: public_attachment
SELECT a.attachment_id, a.file_sm3, a.name, a.kind, a.size, a.public_id, r.id
FROM revision_attachments a JOIN revisions r ON r.id = a.revision_id
WHERE a.public_id = $2 AND r.publication_id = $1 AND r.state = 'live'

-- name: relations_of
SELECT kind, to_id, clause FROM revision_relations WHERE revision_id = $1 ORDER BY position

-- name: add_relation
INSERT INTO revision_relations (revision_id, position, kind, to_id, clause) VALUES ($1, $2, $3, $4, $5)

-- name: remove_relations
DELETE FROM revision_relations WHERE revision_id = $1

-- name: items_of_revision
SELECT item_id FROM revision_items WHERE revision_id = $1 ORDER BY item_id

-- name: add_revision_item
INSERT INTO revision_items (revision_id, item_id) VALUES ($1, $2)

-- name: remove_revision_items
DELETE FROM revision_items WHERE revision_id = $1

-- name: companions_of
SELECT r.id, r.publication_id, r.title, r.form, r.body, r.state, r.stage
FROM revision_relations x JOIN revisions r ON r.id = x.revision_id JOIN publications p ON p.id = r.publication_id
WHERE x.to_id = $1 AND x.kind = 'interprets' AND p.kind = 'interpretation'
  AND r.state IN ('draft', 'submitted', 'returned', 'signed_off', 'scheduled', 'live')
ORDER BY r.id

-- name: public_with_number
SELECT r.title FROM revisions r
WHERE r.number_organ = $1 AND r.number_year = $2 AND r.number_serial = $3 AND r.state = 'live' AND r.publication_id <> $4
ORDER BY r.id

-- name: has_live_revision
SELECT 1 FROM revisions WHERE publication_id = $1 AND state = 'live'

-- name: add_secrecy_review
INSERT INTO secrecy_reviews (id, revision_id, digest, verdict, basis, account_id, actor, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)

-- name: add_secrecy_answer
INSERT INTO secrecy_answers (review_id, question, answer, words) VALUES ($1, $2, $3, $4)

-- name: last_secrecy_review
SELECT id, digest, verdict, basis, account_id, actor, at FROM secrecy_reviews WHERE revision_id = $1
ORDER BY id DESC LIMIT 1

-- name: secrecy_answers
SELECT question, answer, words FROM secrecy_answers WHERE review_id = $1

-- name: accept_finding
INSERT INTO accepted_findings (revision_id, digest, finding, reason, account_id, actor, at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (revision_id, digest, finding) DO NOTHING

-- name: accepted_findings
SELECT finding, reason, actor, at FROM accepted_findings WHERE revision_id = $1 AND digest = $2 ORDER BY finding

-- name: add_office_opinion
INSERT INTO office_opinions (revision_id, digest, words, account_id, actor, at) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (revision_id, digest) DO UPDATE SET words = excluded.words, account_id = excluded.account_id,
       actor = excluded.actor, at = excluded.at

-- name: office_opinion
SELECT words, actor, at FROM office_opinions WHERE revision_id = $1 AND digest = $2

-- name: add_comment
INSERT INTO revision_comments (id, revision_id, stage, kind, state, place, quoted) VALUES ($1, $2, $3, $4, 'open', $5, $6)

-- name: add_comment_turn
INSERT INTO revision_comment_turns (comment_id, position, turn, actor, words, at) VALUES ($1, $2, $3, $4, $5, $6)

-- name: set_comment_state
UPDATE revision_comments SET state = $2 WHERE id = $1

-- name: set_comment_place
UPDATE revision_comments SET place = $2, gone = $3, quoted = $4 WHERE id = $1

-- name: comments_of_revision
SELECT c.id, c.revision_id, c.stage, c.kind, c.state, c.place, c.gone, c.quoted, t.turn, t.actor, t.words, t.at
FROM revision_comments c JOIN revision_comment_turns t ON t.comment_id = c.id
WHERE c.revision_id = $1 ORDER BY c.id, t.position

-- name: comments_of_publication
SELECT c.id, c.revision_id, c.stage, c.kind, c.state, c.place, c.gone, c.quoted, t.turn, t.actor, t.words, t.at
FROM revisions r JOIN revision_comments c ON c.revision_id = r.id JOIN revision_comment_turns t ON t.comment_id = c.id
WHERE r.publication_id = $1 ORDER BY r.number DESC, c.id, t.position

-- name: index_template
SELECT template FROM index_templates WHERE jurisdiction_id = $1

-- name: set_index_template
INSERT INTO index_templates (jurisdiction_id, template) VALUES ($1, $2)
ON CONFLICT (jurisdiction_id) DO UPDATE SET template = excluded.template

-- name: next_index
INSERT INTO index_counters (prefix, latest) VALUES ($1, 1)
ON CONFLICT (prefix) DO UPDATE SET latest = index_counters.latest + 1 RETURNING latest

-- name: add_index_number
INSERT INTO index_numbers (number, publication_id, given_at) VALUES ($1, $2, $3) ON CONFLICT (number) DO NOTHING
RETURNING number

-- name: index_counters
SELECT prefix, latest FROM index_counters ORDER BY prefix

-- name: negative_matters
SELECT n.id, n.jurisdiction_id, n.unit_id, n.matter, n.content, n.ground, n.basis, n.words, n.review_due, n.ended_on,
       n.ended_because, n.actor, n.created_at
FROM negative_list n JOIN jurisdictions j ON j.id = n.jurisdiction_id
WHERE substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
  AND (CAST($2 AS BIGINT) IS NULL OR n.ended_on IS NULL)
ORDER BY CASE WHEN n.ended_on IS NULL THEN 0 ELSE 1 END, n.review_due, n.id

-- name: negative_matters_for
SELECT n.id, n.matter, n.ground, n.basis, n.words
FROM negative_list n JOIN jurisdictions j ON j.id = n.jurisdiction_id
WHERE substr(CAST($1 AS TEXT), 1, length(j.path)) = j.path AND n.ended_on IS NULL
  AND (n.unit_id IS NULL OR n.unit_id = CAST($2 AS BIGINT))
ORDER BY n.id

-- name: find_negative_matter
SELECT n.id, n.jurisdiction_id, n.unit_id, n.matter, n.content, n.ground, n.basis, n.words, n.review_due, n.ended_on,
       n.ended_because, n.actor, n.created_at
FROM negative_list n WHERE n.id = $1

-- name: add_negative_matter
INSERT INTO negative_list (id, jurisdiction_id, unit_id, matter, content, ground, basis, words, review_due, account_id,
                           actor, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)

-- name: end_negative_matter
UPDATE negative_list SET ended_on = $2, ended_because = $3 WHERE id = $1 AND ended_on IS NULL

-- name: review_negative_matter
UPDATE negative_list SET review_due = $2 WHERE id = $1 AND ended_on IS NULL

-- name: stages_of
SELECT stage, role, by_unit, by_account, days FROM publication_stages
WHERE jurisdiction_id = $1 AND coalesce(unit_id, 0) = CAST($2 AS BIGINT) AND kind = $3

-- name: all_stages_of
SELECT s.unit_id, s.kind, s.stage, s.role, s.by_unit, s.by_account, s.days, u.name FROM publication_stages s
LEFT JOIN units u ON u.id = s.unit_id
WHERE s.jurisdiction_id = $1 ORDER BY coalesce(u.name, ''), s.kind, s.stage

-- name: remove_stages
DELETE FROM publication_stages WHERE jurisdiction_id = $1 AND coalesce(unit_id, 0) = CAST($2 AS BIGINT) AND kind = $3

-- name: add_stage
INSERT INTO publication_stages (jurisdiction_id, unit_id, kind, stage, role, by_unit, by_account, days)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)

-- name: open_revisions_under
SELECT r.id, r.publication_id, p.kind, r.title, r.state, r.stage, r.purpose, u.name, p.unit_id, r.drafted_by, d.name,
       j.path, r.author_id, r.author_name, r.note, r.submitted_at, r.due_on, r.publish_at, r.signer_name, p.jurisdiction_id
FROM revisions r JOIN publications p ON p.id = r.publication_id JOIN units u ON u.id = p.unit_id
JOIN units d ON d.id = r.drafted_by JOIN jurisdictions j ON j.id = d.jurisdiction_id
WHERE r.state IN ('draft', 'submitted', 'returned', 'signed_off', 'scheduled')
  AND substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
  AND (CAST($2 AS TEXT) IS NULL OR r.state = CAST($2 AS TEXT))
ORDER BY r.id DESC

-- name: due_appointments
SELECT id FROM revisions WHERE state = 'scheduled' AND publish_at <= $1 ORDER BY publish_at, id

-- name: signed_digests
SELECT id FROM revisions WHERE state = 'live' AND id > $1 ORDER BY id LIMIT $2

-- name: validity_ending
SELECT p.id, r.title, u.name, p.unit_id, p.jurisdiction_id, r.valid_until FROM publications p
JOIN revisions r ON r.publication_id = p.id AND r.state = 'live' JOIN units u ON u.id = p.unit_id
JOIN jurisdictions j ON j.id = p.jurisdiction_id
WHERE p.life = 'in_force' AND r.valid_until BETWEEN $2 AND $3
  AND substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
ORDER BY r.valid_until, p.id

-- name: unexplained_policies
SELECT p.id, r.title, u.name, p.unit_id, p.jurisdiction_id, p.published_on FROM publications p
JOIN revisions r ON r.publication_id = p.id AND r.state = 'live' JOIN units u ON u.id = p.unit_id
JOIN jurisdictions j ON j.id = p.jurisdiction_id
WHERE p.kind = $3 AND p.life = 'in_force' AND p.published_on <= $2 AND r.plan_exempt = ''
  AND substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
  AND NOT EXISTS (SELECT 1 FROM revision_relations x JOIN revisions i ON i.id = x.revision_id AND i.state = 'live'
                  WHERE x.to_id = p.id AND x.kind = 'interprets')
ORDER BY p.published_on, p.id

-- name: review_due_documents
SELECT p.id, r.title, r.openness, r.review_due, u.name FROM publications p
JOIN revisions r ON r.publication_id = p.id AND r.state = 'filed' JOIN units u ON u.id = p.unit_id
JOIN jurisdictions j ON j.id = p.jurisdiction_id
WHERE substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT) AND r.review_due <= $2
ORDER BY r.review_due, p.id

-- name: managed_publications
SELECT p.id, p.kind, r.title, u.name, p.life, p.closed_as, p.published_on, p.index_number, p.unit_id, r.state
FROM publications p JOIN revisions r ON r.publication_id = p.id AND r.state IN ('live', 'withdrawn', 'filed')
JOIN units u ON u.id = p.unit_id JOIN jurisdictions j ON j.id = p.jurisdiction_id
WHERE substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
  AND (CAST($2 AS TEXT) IS NULL OR r.title LIKE '%' || CAST($2 AS TEXT) || '%' OR p.index_number = CAST($2 AS TEXT))
  AND (CAST($3 AS TEXT) IS NULL OR p.kind = CAST($3 AS TEXT))
  AND (CAST($4 AS BIGINT) IS NULL OR p.unit_id = CAST($4 AS BIGINT))
ORDER BY p.id DESC LIMIT $5 OFFSET $6

-- Those that no reader sees; the others are counted already.
-- name: count_managed_unseen
SELECT count(*)
FROM publications p JOIN revisions r ON r.publication_id = p.id AND r.state IN ('withdrawn', 'filed')
JOIN jurisdictions j ON j.id = p.jurisdiction_id
WHERE substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
  AND (CAST($2 AS TEXT) IS NULL OR p.kind = CAST($2 AS TEXT))
  AND (CAST($3 AS BIGINT) IS NULL OR p.unit_id = CAST($3 AS BIGINT))

-- name: count_managed_publications
SELECT count(*)
FROM publications p JOIN revisions r ON r.publication_id = p.id AND r.state IN ('live', 'withdrawn', 'filed')
JOIN units u ON u.id = p.unit_id JOIN jurisdictions j ON j.id = p.jurisdiction_id
WHERE substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
  AND (CAST($2 AS TEXT) IS NULL OR r.title LIKE '%' || CAST($2 AS TEXT) || '%' OR p.index_number = CAST($2 AS TEXT))
  AND (CAST($3 AS TEXT) IS NULL OR p.kind = CAST($3 AS TEXT))
  AND (CAST($4 AS BIGINT) IS NULL OR p.unit_id = CAST($4 AS BIGINT))

-- The door.

-- name: validity_of
SELECT CASE coalesce(nullif(p.closed_as, ''), p.life) WHEN 'lapsed' THEN 'lapsed' WHEN 'repealed' THEN 'repealed'
       ELSE CASE WHEN EXISTS (SELECT 1 FROM revision_relations x JOIN revisions y ON y.id = x.revision_id
            WHERE x.to_id = p.id AND x.kind = 'amends' AND y.state = 'live') THEN 'amended' ELSE 'in_force' END END FROM publications p WHERE p.id = $1

-- name: links_from
SELECT x.kind, p.id, p.kind, t.title, t.number_organ, t.number_year, t.number_serial, x.clause, t.form, p.published_on
FROM revision_relations x JOIN publications p ON p.id = x.to_id
JOIN revisions t ON t.publication_id = p.id AND t.state = 'live'
WHERE x.revision_id = $1 ORDER BY x.position

-- name: links_to
SELECT x.kind, p.id, p.kind, t.title, t.number_organ, t.number_year, t.number_serial, x.clause, t.form, p.published_on
FROM revision_relations x JOIN revisions t ON t.id = x.revision_id AND t.state = 'live'
JOIN publications p ON p.id = t.publication_id
WHERE x.to_id = $1 ORDER BY p.published_on, p.id, x.position

-- name: neighbours
SELECT x.to_id FROM revision_relations x JOIN revisions r ON r.id = x.revision_id
WHERE r.publication_id = $1 AND r.state IN ('live', 'replaced', 'withdrawn')
UNION
SELECT r.publication_id FROM revision_relations x JOIN revisions r ON r.id = x.revision_id
WHERE x.to_id = $1 AND r.state = 'live'

-- Lists of what is public, over public_documents and its counts. The filter is the same everywhere: place and below, just
-- the place, unit, field, kind, matter of 条例 20, 21, topic page, class, year, validity; NULL asks for none.

-- part: in_place
WHERE (CAST($1 AS TEXT) IS NULL OR substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT))
  AND (CAST($2 AS TEXT) IS NULL OR j.path = CAST($2 AS TEXT))
-- part: of_unit
  AND (CAST($3 AS BIGINT) IS NULL OR d.unit_id = CAST($3 AS BIGINT))
-- part: of_field
  AND (CAST($4 AS BIGINT) IS NULL OR d.field_id = CAST($4 AS BIGINT))
-- part: of_kind
  AND (CAST($5 AS TEXT) IS NULL OR d.kind = CAST($5 AS TEXT))
-- part: of_matters
  AND (CAST($6 AS TEXT) IS NULL OR substr(d.statutory, 1, length(CAST($6 AS TEXT))) = CAST($6 AS TEXT))
  AND (CAST($7 AS TEXT) IS NULL OR d.special = CAST($7 AS TEXT))
  AND (CAST($8 AS TEXT) IS NULL OR substr(d.topic_class, 1, length(CAST($8 AS TEXT))) = CAST($8 AS TEXT))
-- part: of_year
  AND (CAST($9 AS BIGINT) IS NULL OR d.year = CAST($9 AS BIGINT))
-- part: of_validity
  AND (CAST($10 AS TEXT) IS NULL OR d.validity = CAST($10 AS TEXT))
-- part: filter
-- use: in_place
-- use: of_unit
-- use: of_field
-- use: of_kind
-- use: of_matters
-- use: of_year
-- use: of_validity
-- part: newest_first
ORDER BY d.year DESC, d.published_on DESC, d.publication_id DESC LIMIT $11 OFFSET $12

-- name: list_publications
SELECT d.publication_id FROM public_documents d JOIN jurisdictions j ON j.id = d.jurisdiction_id
-- use: filter
-- use: newest_first

-- The same where the unit, the kind, the year is asked for: each from its own index, where nothing else is passed over.
-- name: list_publications_of_unit
SELECT d.publication_id FROM public_documents d JOIN jurisdictions j ON j.id = d.jurisdiction_id
-- use: in_place
  AND d.unit_id = CAST($3 AS BIGINT)
-- use: of_field
-- use: of_kind
-- use: of_matters
-- use: of_year
-- use: of_validity
-- use: newest_first

-- name: list_publications_of_kind
SELECT d.publication_id FROM public_documents d JOIN jurisdictions j ON j.id = d.jurisdiction_id
-- use: in_place
-- use: of_unit
-- use: of_field
  AND d.kind = CAST($5 AS TEXT)
-- use: of_matters
-- use: of_year
-- use: of_validity
-- use: newest_first

-- name: list_publications_of_kind_and_year
SELECT d.publication_id FROM public_documents d JOIN jurisdictions j ON j.id = d.jurisdiction_id
-- use: in_place
-- use: of_unit
-- use: of_field
  AND d.kind = CAST($5 AS TEXT)
-- use: of_matters
  AND d.year = CAST($9 AS BIGINT)
-- use: of_validity
-- use: newest_first

-- name: list_publications_of_year
SELECT d.publication_id FROM public_documents d JOIN jurisdictions j ON j.id = d.jurisdiction_id
-- use: in_place
-- use: of_unit
-- use: of_field
-- use: of_kind
-- use: of_matters
  AND d.year = CAST($9 AS BIGINT)
-- use: of_validity
-- use: newest_first

-- name: list_all_publications
SELECT publication_id FROM public_documents ORDER BY year DESC, published_on DESC, publication_id DESC LIMIT $1 OFFSET $2

-- name: list_publications_of_item
SELECT d.publication_id
FROM revision_items i JOIN revisions r ON r.id = i.revision_id AND r.state = 'live'
JOIN public_documents d ON d.publication_id = r.publication_id JOIN jurisdictions j ON j.id = d.jurisdiction_id
-- use: filter
  AND i.item_id = $13
-- use: newest_first

-- name: latest_publications
SELECT d.publication_id FROM publications p JOIN public_documents d ON d.publication_id = p.id
JOIN jurisdictions j ON j.id = d.jurisdiction_id
-- use: filter
ORDER BY p.changed_at DESC, p.id DESC LIMIT $11 OFFSET $12

-- name: latest_publications_of_item
SELECT d.publication_id
FROM revision_items i JOIN revisions r ON r.id = i.revision_id AND r.state = 'live'
JOIN public_documents d ON d.publication_id = r.publication_id JOIN jurisdictions j ON j.id = d.jurisdiction_id
JOIN publications p ON p.id = d.publication_id
-- use: filter
  AND i.item_id = $13
ORDER BY p.changed_at DESC, p.id DESC LIMIT $11 OFFSET $12

-- name: count_publications
SELECT CAST(coalesce(sum(d.documents), 0) AS BIGINT)
FROM public_document_counts d JOIN jurisdictions j ON j.id = d.jurisdiction_id
-- use: filter

-- name: count_publications_of_item
SELECT count(*)
FROM revision_items i JOIN revisions r ON r.id = i.revision_id AND r.state = 'live'
JOIN public_documents d ON d.publication_id = r.publication_id JOIN jurisdictions j ON j.id = d.jurisdiction_id
-- use: filter
  AND i.item_id = $11

-- name: count_publications_by_kind
SELECT d.kind, d.kind, CAST(sum(d.documents) AS BIGINT)
FROM public_document_counts d JOIN jurisdictions j ON j.id = d.jurisdiction_id
-- use: filter
GROUP BY d.kind ORDER BY sum(d.documents) DESC, d.kind

-- name: count_publications_by_unit
SELECT CAST(u.id AS TEXT), u.name, CAST(sum(d.documents) AS BIGINT)
FROM public_document_counts d JOIN jurisdictions j ON j.id = d.jurisdiction_id JOIN units u ON u.id = d.unit_id
-- use: filter
GROUP BY u.id, u.name, u.position ORDER BY u.position, u.name, u.id

-- name: count_publications_by_field
SELECT CAST(d.field_id AS TEXT), (SELECT f.name FROM fields f WHERE f.id = d.field_id), CAST(sum(d.documents) AS BIGINT)
FROM public_document_counts d JOIN jurisdictions j ON j.id = d.jurisdiction_id
-- use: filter
  AND d.field_id <> 0
GROUP BY d.field_id ORDER BY d.field_id

-- name: count_publications_by_year
SELECT CAST(d.year AS TEXT), CAST(d.year AS TEXT), CAST(sum(d.documents) AS BIGINT)
FROM public_document_counts d JOIN jurisdictions j ON j.id = d.jurisdiction_id
-- use: filter
GROUP BY d.year ORDER BY d.year DESC

-- name: count_publications_by_statutory
SELECT d.statutory, d.statutory, CAST(sum(d.documents) AS BIGINT)
FROM public_document_counts d JOIN jurisdictions j ON j.id = d.jurisdiction_id
-- use: filter
  AND d.statutory <> ''
GROUP BY d.statutory ORDER BY d.statutory

-- name: listed_publications
SELECT p.id, p.kind, r.title, r.summary, r.number_organ, r.number_year, r.number_serial, p.index_number, u.name, r.form,
       p.unit_id, p.field_id, d.validity, r.signed_on, p.published_at, p.changed_at,
       (SELECT count(*) FROM revision_attachments a WHERE a.revision_id = r.id)
FROM public_documents d JOIN publications p ON p.id = d.publication_id
JOIN revisions r ON r.publication_id = p.id AND r.state = 'live' JOIN units u ON u.id = p.unit_id
WHERE d.publication_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)

-- name: sorts_of_publications
SELECT d.publication_id, d.kind, d.unit_id, u.name, d.year, d.validity
FROM public_documents d JOIN units u ON u.id = d.unit_id
WHERE d.publication_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
                           $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40,
                           $41, $42, $43, $44, $45, $46, $47, $48, $49, $50)

-- How lists know a document, as it is and as they have it.
-- name: sort_of_publication
SELECT p.jurisdiction_id, p.unit_id, coalesce(p.field_id, 0), p.kind, r.statutory, r.special, r.topic_class,
       CAST(substr(CAST(p.published_on AS TEXT), 1, 4) AS BIGINT),
       CASE coalesce(nullif(p.closed_as, ''), p.life) WHEN 'lapsed' THEN 'lapsed' WHEN 'repealed' THEN 'repealed'
            ELSE CASE WHEN EXISTS (SELECT 1 FROM revision_relations x JOIN revisions y ON y.id = x.revision_id
                 WHERE x.to_id = p.id AND x.kind = 'amends' AND y.state = 'live') THEN 'amended' ELSE 'in_force' END END,
       p.published_on
FROM publications p JOIN revisions r ON r.publication_id = p.id AND r.state = 'live'
WHERE p.id = $1 AND p.published_on IS NOT NULL

-- name: kept_sort
SELECT jurisdiction_id, unit_id, field_id, kind, statutory, special, topic_class, year, validity, published_on
FROM public_documents WHERE publication_id = $1

-- name: keep_sort
INSERT INTO public_documents (jurisdiction_id, unit_id, field_id, kind, statutory, special, topic_class, year, validity,
                              published_on, publication_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)

-- name: forget_sort
DELETE FROM public_documents WHERE publication_id = $1

-- name: count_one_more
INSERT INTO public_document_counts (jurisdiction_id, unit_id, field_id, kind, statutory, special, topic_class, year,
                                    validity, documents)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)
ON CONFLICT (unit_id, kind, year, validity, field_id, statutory, special, topic_class, jurisdiction_id)
DO UPDATE SET documents = public_document_counts.documents + 1

-- name: forget_last_count
DELETE FROM public_document_counts
WHERE jurisdiction_id = $1 AND unit_id = $2 AND field_id = $3 AND kind = $4 AND statutory = $5 AND special = $6
  AND topic_class = $7 AND year = $8 AND validity = $9 AND documents = 1

-- name: count_one_less
UPDATE public_document_counts SET documents = documents - 1
WHERE jurisdiction_id = $1 AND unit_id = $2 AND field_id = $3 AND kind = $4 AND statutory = $5 AND special = $6
  AND topic_class = $7 AND year = $8 AND validity = $9

-- name: forget_all_sorts
DELETE FROM public_documents

-- name: forget_all_counts
DELETE FROM public_document_counts

-- name: public_ids
SELECT publication_id FROM revisions WHERE state = 'live' ORDER BY publication_id

-- name: find_tombstone
SELECT p.id, p.kind, r.title, p.index_number, r.number_organ, r.number_year, r.number_serial, u.name,
       p.withdrawn_because, p.withdrawal, p.withdrawn_at, p.successor_id
FROM publications p JOIN revisions r ON r.publication_id = p.id AND r.state = 'withdrawn' JOIN units u ON u.id = p.unit_id
WHERE p.id = $1 AND p.withdrawal IS NOT NULL

-- name: tombstones
SELECT p.id, p.kind, r.title, p.index_number, r.number_organ, r.number_year, r.number_serial, u.name,
       p.withdrawn_because, p.withdrawal, p.withdrawn_at, p.successor_id
FROM publications p JOIN revisions r ON r.publication_id = p.id AND r.state = 'withdrawn' JOIN units u ON u.id = p.unit_id
JOIN jurisdictions j ON j.id = p.jurisdiction_id
WHERE p.withdrawal IS NOT NULL
  AND (CAST($1 AS TEXT) IS NULL OR substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT))
  AND (CAST($2 AS BIGINT) IS NULL OR p.unit_id = CAST($2 AS BIGINT))
ORDER BY p.withdrawn_at DESC, p.id DESC LIMIT $3 OFFSET $4

-- name: count_tombstones
SELECT count(*) FROM publications p JOIN jurisdictions j ON j.id = p.jurisdiction_id
WHERE p.withdrawal IS NOT NULL
  AND (CAST($1 AS TEXT) IS NULL OR substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT))
  AND (CAST($2 AS BIGINT) IS NULL OR p.unit_id = CAST($2 AS BIGINT))

-- name: public_texts_after
SELECT p.id, r.id FROM publications p JOIN revisions r ON r.publication_id = p.id AND r.state = 'live'
WHERE p.id > $1 ORDER BY p.id LIMIT $2

-- Figures.

-- name: publication_figures
SELECT coalesce(sum(CASE WHEN r.purpose = 'first' THEN 1 ELSE 0 END), 0),
       coalesce(sum(CASE WHEN r.purpose = 'correction' THEN 1 ELSE 0 END), 0),
       coalesce(sum(CASE WHEN r.purpose = 'update' THEN 1 ELSE 0 END), 0)
FROM publications p JOIN revisions r ON r.publication_id = p.id
WHERE p.unit_id = $1 AND r.published_at >= $2 AND r.published_at < $3

-- name: withdrawal_figures
SELECT count(*) FROM publications WHERE unit_id = $1 AND withdrawn_at >= $2 AND withdrawn_at < $3

-- name: first_publications
SELECT p.id, p.kind, r.formed_on, p.published_on, r.plan_exempt FROM publications p
JOIN revisions r ON r.publication_id = p.id AND r.purpose = 'first'
WHERE p.unit_id = $1 AND p.published_at >= $2 AND p.published_at < $3 ORDER BY p.id

-- name: interpretation_days
SELECT min(p.published_on) FROM revision_relations x JOIN revisions r ON r.id = x.revision_id AND r.state = 'live'
JOIN publications p ON p.id = r.publication_id
WHERE x.to_id = $1 AND x.kind = 'interprets'

-- What live documents serve (served.hpp): short facts, without the text.

-- name: publication_brief
SELECT p.id, p.kind, p.unit_id, p.field_id, p.jurisdiction_id, r.title, u.name, j.path, p.index_number,
       CASE WHEN r.state = 'live' THEN r.id ELSE NULL END, r.purpose, r.published_at, p.published_on, r.formed_on, p.withdrawn_at
FROM publications p JOIN revisions r ON r.publication_id = p.id AND r.state IN ('live', 'withdrawn')
JOIN units u ON u.id = p.unit_id JOIN jurisdictions j ON j.id = p.jurisdiction_id
WHERE p.id = $1

-- name: withdrawn_briefs
SELECT p.id, p.kind, p.unit_id, p.field_id, p.jurisdiction_id, r.title, u.name, j.path, p.index_number, NULL, r.purpose,
       r.published_at, p.published_on, r.formed_on, p.withdrawn_at
FROM publications p JOIN revisions r ON r.publication_id = p.id AND r.state = 'withdrawn'
JOIN units u ON u.id = p.unit_id JOIN jurisdictions j ON j.id = p.jurisdiction_id
WHERE p.withdrawal IS NOT NULL AND substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
ORDER BY p.withdrawn_at DESC, p.id DESC

-- name: served_items
SELECT p.id, p.kind, p.unit_id, p.field_id, p.jurisdiction_id, r.title, u.name, j.path, p.index_number, r.id, r.purpose,
       r.published_at, p.published_on, r.formed_on, p.withdrawn_at, i.item_id
FROM publications p JOIN revisions r ON r.publication_id = p.id AND r.state = 'live'
JOIN units u ON u.id = p.unit_id JOIN jurisdictions j ON j.id = p.jurisdiction_id
LEFT JOIN revision_items i ON i.revision_id = r.id
WHERE substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
  AND (CAST($2 AS BIGINT) IS NULL OR p.unit_id = CAST($2 AS BIGINT))
  AND (CAST($3 AS BIGINT) IS NULL OR p.field_id = CAST($3 AS BIGINT))
  AND (CAST($4 AS TEXT) IS NULL OR CAST(p.published_on AS TEXT) >= CAST($4 AS TEXT))
  AND (CAST($5 AS TEXT) IS NULL OR CAST(p.published_on AS TEXT) <= CAST($5 AS TEXT))
ORDER BY p.published_on DESC, p.id DESC, i.item_id
