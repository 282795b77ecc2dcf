-- name: set
INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value

-- name: jurisdiction_count
SELECT count(*) FROM jurisdictions

-- name: add_account
INSERT INTO accounts (id, login, name, unit_id, family, password_hash, must_change, disabled, password_at, created_at)
VALUES ($1, $2, $3, $4, $5, $6, 0, 0, $7, $7)

-- name: add_role
INSERT INTO account_roles (account_id, role, family) VALUES ($1, $2, $3)
