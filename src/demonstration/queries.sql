-- name: set
INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value

-- name: jurisdiction_count
SELECT count(*) FROM jurisdictions
