-- The State Council's notices as loaded into this database.

-- name: holidays
SELECT day, kind, name FROM holidays ORDER BY day
