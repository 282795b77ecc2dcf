-- When an account was last used. Sessions end and are forgotten; who has not come for ninety days is still to be seen
-- (security.md C17). NULL: never, or not since this column is here.
ALTER TABLE accounts ADD COLUMN signed_in_at $(instant);
