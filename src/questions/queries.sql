-- Questions of the public, the way each took, and what readers see of them. "Under" a path: substr, so that a right is
-- a prefix.

-- name: find_question
SELECT q.id, q.jurisdiction_id, q.unit_id, q.subject, q.body, q.contact, q.publicly, q.code_sm3, q.visitor, q.asked_at,
       q.state, q.held_because, q.asking_since, q.paused, q.due_on, q.answer, q.public_title, q.public_body,
       q.make_public, q.policy_id, q.answered_at, q.because, q.saves, q.erased_at, q.counted_from
FROM questions q WHERE q.id = $1

-- name: find_question_by_code
SELECT q.id, q.jurisdiction_id, q.unit_id, q.subject, q.body, q.contact, q.publicly, q.code_sm3, q.visitor, q.asked_at,
       q.state, q.held_because, q.asking_since, q.paused, q.due_on, q.answer, q.public_title, q.public_body,
       q.make_public, q.policy_id, q.answered_at, q.because, q.saves, q.erased_at, q.counted_from
FROM questions q WHERE q.code_sm3 = $1

-- For one unit ($2); NULL: all of the place. Those that wait first, the longest waiting first; then what was answered.
-- name: questions_under
SELECT q.id, q.jurisdiction_id, q.unit_id, q.subject, q.body, q.contact, q.publicly, q.code_sm3, q.visitor, q.asked_at,
       q.state, q.held_because, q.asking_since, q.paused, q.due_on, q.answer, q.public_title, q.public_body,
       q.make_public, q.policy_id, q.answered_at, q.because, q.saves, q.erased_at, q.counted_from
FROM questions q JOIN jurisdictions j ON j.id = q.jurisdiction_id
WHERE substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
  AND (CAST($2 AS BIGINT) IS NULL OR q.unit_id = CAST($2 AS BIGINT))
  AND (CAST($3 AS TEXT) IS NULL OR q.state = CAST($3 AS TEXT))
  AND (CAST($4 AS BIGINT) = 0 OR (q.due_on < $5 AND q.state IN ('held', 'waiting', 'assigned', 'drafted')))
ORDER BY CASE WHEN q.state IN ('answered', 'dismissed') THEN 1 ELSE 0 END,
         CASE WHEN q.state IN ('answered', 'dismissed') THEN NULL ELSE q.due_on END, q.asked_at DESC, q.id DESC
LIMIT $6 OFFSET $7

-- name: count_questions_under
SELECT count(*)
FROM questions q JOIN jurisdictions j ON j.id = q.jurisdiction_id
WHERE substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
  AND (CAST($2 AS BIGINT) IS NULL OR q.unit_id = CAST($2 AS BIGINT))
  AND (CAST($3 AS TEXT) IS NULL OR q.state = CAST($3 AS TEXT))
  AND (CAST($4 AS BIGINT) = 0 OR (q.due_on < $5 AND q.state IN ('held', 'waiting', 'assigned', 'drafted')))

-- Open and counted from before a day: those that are alarming. By unit.
-- name: silent_since
SELECT coalesce(u.name, ''), count(*)
FROM questions q JOIN jurisdictions j ON j.id = q.jurisdiction_id LEFT JOIN units u ON u.id = q.unit_id
WHERE substr(j.path, 1, length(CAST($1 AS TEXT))) = CAST($1 AS TEXT)
  AND (CAST($2 AS BIGINT) IS NULL OR q.unit_id = CAST($2 AS BIGINT))
  AND q.state NOT IN ('answered', 'dismissed') AND q.counted_from < $3
GROUP BY u.name ORDER BY count(*) DESC, u.name

-- name: count_asked_by
SELECT count(*) FROM questions q WHERE q.visitor = $1 AND q.asked_at > $2

-- name: count_asked_since
SELECT count(*) FROM questions q WHERE q.asked_at > $1

-- name: add_question
INSERT INTO questions (id, jurisdiction_id, unit_id, subject, body, contact, publicly, code_sm3, visitor, asked_at,
                       asked_on, state, held_because, due_on, counted_from)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)

-- name: save_question
UPDATE questions SET jurisdiction_id = $3, unit_id = $4, state = $5, asking_since = $6, paused = $7, due_on = $8,
       answer = $9, public_title = $10, public_body = $11, make_public = $12, policy_id = $13, answered_at = $14,
       because = $15, counted_from = $16, erased_at = $17, saves = saves + 1
WHERE id = $1 AND saves = $2

-- name: add_question_writer
INSERT INTO question_writers (question_id, account_id) VALUES ($1, $2) ON CONFLICT (question_id, account_id) DO NOTHING

-- name: is_question_writer
SELECT 1 FROM question_writers WHERE question_id = $1 AND account_id = $2

-- name: add_question_step
INSERT INTO question_steps (id, question_id, step, actor, words, shown, at) VALUES ($1, $2, $3, $4, $5, $6, $7)

-- name: steps_of_question
SELECT s.step, s.actor, s.words, s.shown, s.at FROM question_steps s WHERE s.question_id = $1 ORDER BY s.at, s.id

-- What is over and still says who asked.
-- name: questions_to_erase
SELECT q.id FROM questions q
WHERE q.state IN ('answered', 'dismissed') AND q.erased_at IS NULL AND coalesce(q.answered_at, q.asked_at) < $1
ORDER BY q.id LIMIT 200

-- name: erase_question
UPDATE questions SET contact = '', visitor = '', subject = $2, body = $3, answer = $4, public_title = $5,
       public_body = $6, erased_at = $7
WHERE id = $1

-- name: asker_steps
SELECT s.id, s.words FROM question_steps s WHERE s.question_id = $1 AND s.actor = ''

-- name: change_step_words
UPDATE question_steps SET words = $2 WHERE id = $1

-- name: forget_visitors
UPDATE questions SET visitor = '' WHERE visitor <> '' AND asked_at < $1

-- name: publish_question
INSERT INTO published_questions (question_id, jurisdiction_id, unit_id, title, body, answer, asked_on, answered_on,
                                 published_at, changed_at, policy_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10)
ON CONFLICT (question_id) DO UPDATE SET jurisdiction_id = excluded.jurisdiction_id, unit_id = excluded.unit_id,
       title = excluded.title, body = excluded.body, answer = excluded.answer, answered_on = excluded.answered_on,
       changed_at = excluded.changed_at, policy_id = excluded.policy_id

-- name: unpublish_question
DELETE FROM published_questions WHERE question_id = $1

-- name: set_common_question
UPDATE published_questions SET common = $2, valid_until = $3, changed_at = $4 WHERE question_id = $1

-- name: count_helped
UPDATE published_questions SET helped = helped + 1 WHERE question_id = $1

-- name: find_published_question
SELECT p.question_id, p.jurisdiction_id, p.unit_id, u.name, p.title, p.body, p.answer, p.asked_on, p.answered_on,
       p.published_at, p.changed_at, p.policy_id, p.common, p.valid_until, p.helped
FROM published_questions p JOIN units u ON u.id = p.unit_id WHERE p.question_id = $1

-- name: published_questions
SELECT p.question_id, p.jurisdiction_id, p.unit_id, u.name, p.title, p.body, p.answer, p.asked_on, p.answered_on,
       p.published_at, p.changed_at, p.policy_id, p.common, p.valid_until, p.helped
FROM published_questions p JOIN units u ON u.id = p.unit_id
WHERE (CAST($1 AS BIGINT) IS NULL OR p.unit_id = CAST($1 AS BIGINT))
  AND p.answered_on >= $2 AND p.answered_on < $3
  AND (CAST($4 AS BIGINT) IS NULL OR p.common = CAST($4 AS BIGINT))
ORDER BY p.answered_on DESC, p.question_id DESC LIMIT $5 OFFSET $6

-- name: count_published_questions
SELECT count(*) FROM published_questions p
WHERE (CAST($1 AS BIGINT) IS NULL OR p.unit_id = CAST($1 AS BIGINT))
  AND p.answered_on >= $2 AND p.answered_on < $3
  AND (CAST($4 AS BIGINT) IS NULL OR p.common = CAST($4 AS BIGINT))

-- name: count_published_by_unit
SELECT p.unit_id, u.name, count(*) FROM published_questions p JOIN units u ON u.id = p.unit_id
WHERE p.answered_on >= $1 AND p.answered_on < $2
  AND (CAST($3 AS BIGINT) IS NULL OR p.common = CAST($3 AS BIGINT))
GROUP BY p.unit_id, u.name ORDER BY count(*) DESC, u.name

-- name: first_and_last_answer
SELECT min(p.answered_on), max(p.answered_on) FROM published_questions p

-- name: published_questions_after
SELECT p.question_id, p.jurisdiction_id, p.unit_id, u.name, p.title, p.body, p.answer, p.asked_on, p.answered_on,
       p.published_at, p.changed_at, p.policy_id, p.common, p.valid_until, p.helped
FROM published_questions p JOIN units u ON u.id = p.unit_id WHERE p.question_id > $1 ORDER BY p.question_id LIMIT $2

-- What was asked from a day on: how many, answered, not taken up, answered in time (a day ends at 16:00 UTC). For the
-- figures that residents see.
-- name: question_figures
SELECT count(*), count(CASE WHEN q.state = 'answered' THEN 1 END), count(CASE WHEN q.state = 'dismissed' THEN 1 END),
       count(CASE WHEN q.state = 'answered' AND q.answered_at < CAST(q.due_on AS TEXT) || 'T16:00:00.000Z' THEN 1 END)
FROM questions q WHERE q.asked_on >= $1
