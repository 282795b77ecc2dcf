-- What the system administrator's page asks besides the folders' own questions.

-- name: files_kept
SELECT count(*), coalesce(sum(size), 0) FROM files
