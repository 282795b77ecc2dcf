-- What the program itself asks of a database before it serves it.

-- name: setting
SELECT value FROM settings WHERE name = $1

-- name: add_setting
INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING
