-- Who did what, when, on which record. Rows are appended in the action's transaction and never changed:
-- triggers and an authorizer say so on SQLite, the application role's grants on PostgreSQL (security.md C70).
CREATE TABLE audit (
    id          $(id),
    at          $(instant) NOT NULL,
    account_id  BIGINT,                     -- NULL: a visitor or the machine
    actor       TEXT NOT NULL,              -- by post
    unit        TEXT NOT NULL,
    act         TEXT NOT NULL,
    object_kind TEXT NOT NULL,
    object_id   BIGINT,
    before      TEXT NOT NULL,
    after       TEXT NOT NULL,
    reason      TEXT NOT NULL,
    request_id  TEXT NOT NULL,
    outcome     TEXT NOT NULL CHECK (outcome IN ('done', 'refused'))
);
CREATE INDEX audit_object ON audit (object_kind, object_id);
CREATE INDEX audit_at ON audit (at);

-- Sealed blocks: SM3 over the rows found without a seal (never by cursor, C71), chained by the previous hash.
CREATE TABLE audit_blocks (
    number        BIGINT PRIMARY KEY,
    row_count     BIGINT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash          TEXT NOT NULL,
    signature     TEXT NOT NULL,            -- SM2 where a key is configured, else empty
    sealed_at     $(instant) NOT NULL
);
CREATE TABLE audit_seals (
    audit_id    BIGINT PRIMARY KEY REFERENCES audit (id),
    block       BIGINT NOT NULL REFERENCES audit_blocks (number),
    position    BIGINT NOT NULL
);
CREATE INDEX audit_seals_block ON audit_seals (block, position);
