-- Leases, the queue, the topics that actions touched. Time is always an argument.

-- A lease is taken when it is free, over, or already ours; its fence grows with every new holder (R18).
-- name: take_lease
INSERT INTO leases (name, owner, until, fence) VALUES ($1, $2, $3, 1)
ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until = excluded.until,
       fence = CASE WHEN leases.owner = excluded.owner AND leases.until > $4 THEN leases.fence ELSE leases.fence + 1 END
WHERE leases.until <= $4 OR leases.owner = excluded.owner
RETURNING fence

-- name: confirm_lease
UPDATE leases SET until = $3 WHERE name = $1 AND fence = $2

-- name: free_lease
UPDATE leases SET until = $3 WHERE name = $1 AND fence = $2

-- A turn of the schedule: nobody has it again before `until`, its holder neither.
-- name: take_turn
INSERT INTO leases (name, owner, until, fence) VALUES ($1, $2, $3, 1)
ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until = excluded.until, fence = leases.fence + 1
WHERE leases.until <= $4
RETURNING fence

-- name: add_job
INSERT INTO jobs (id, kind, payload, run_after, state) VALUES ($1, $2, $3, $4, 'waiting')

-- Due, or begun by somebody whose time is over.
-- name: due_jobs
SELECT id, kind, payload, attempts FROM jobs
WHERE (state = 'waiting' AND run_after <= $1) OR (state = 'running' AND until <= $1)
ORDER BY run_after, id
LIMIT $2

-- name: claim_job
UPDATE jobs SET state = 'running', owner = $2, until = $3, attempts = attempts + 1
WHERE id = $1 AND attempts = $4 AND (state = 'waiting' OR (state = 'running' AND until <= $5))

-- The number of attempts is the job's fence: a runner that slept too long finds it grown, and commits nothing.
-- name: finish_job
UPDATE jobs SET state = 'done', until = NULL, failure = NULL WHERE id = $1 AND attempts = $2 AND state = 'running'

-- name: postpone_job
UPDATE jobs SET state = $3, run_after = $4, until = NULL, failure = $5
WHERE id = $1 AND attempts = $2 AND state = 'running'

-- name: count_jobs
SELECT count(*) FROM jobs WHERE state = $1

-- name: failed_jobs
SELECT id, kind, failure, attempts, run_after FROM jobs WHERE state = 'failed' ORDER BY run_after DESC, id DESC LIMIT $1

-- name: forget_done_jobs
DELETE FROM jobs WHERE state = 'done' AND run_after < $1

-- name: add_topic
INSERT INTO touched (id, topic, at) VALUES ($1, $2, $3)

-- name: topics_since
SELECT id, topic FROM touched WHERE at >= $1 ORDER BY at, id

-- name: forget_topics
DELETE FROM touched WHERE at < $1
