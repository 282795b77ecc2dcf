-- Accounts are named by post (区教体局·信息员). Only hashes of secrets are here.
CREATE TABLE accounts (
    id            $(id),
    login         $(text_nocase) NOT NULL UNIQUE,
    name          TEXT NOT NULL,
    unit_id       BIGINT NOT NULL REFERENCES units (id),
    -- 三员分立: an administrator's account holds no business role, and at most one administrator's role (C15).
    family        TEXT NOT NULL CHECK (family IN ('business', 'admin')),
    password_hash TEXT NOT NULL,
    must_change   SMALLINT NOT NULL DEFAULT 0 CHECK (must_change IN (0, 1)),
    disabled      SMALLINT NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
    password_at   $(instant) NOT NULL,
    created_at    $(instant) NOT NULL,
    UNIQUE (id, family)
);

CREATE TABLE account_roles (
    account_id  BIGINT NOT NULL,
    role        TEXT NOT NULL CHECK (role IN ('editor', 'reviewer', 'disclosure_office',
                                              'system_admin', 'security_admin', 'audit_admin')),
    family      TEXT NOT NULL CHECK (
        (family = 'admin' AND role IN ('system_admin', 'security_admin', 'audit_admin')) OR
        (family = 'business' AND role IN ('editor', 'reviewer', 'disclosure_office'))),
    PRIMARY KEY (account_id, role),
    FOREIGN KEY (account_id, family) REFERENCES accounts (id, family)
);
CREATE UNIQUE INDEX one_admin_role ON account_roles (account_id) WHERE family = 'admin';

-- Sessions: only the SM3 of the token is kept (C06). Idle and absolute limits are data of the row.
CREATE TABLE sessions (
    token_sm3   TEXT PRIMARY KEY,
    account_id  BIGINT NOT NULL REFERENCES accounts (id),
    csrf_key    TEXT NOT NULL,
    created_at  $(instant) NOT NULL,
    seen_at     $(instant) NOT NULL,
    expires_at  $(instant) NOT NULL,
    peer        TEXT NOT NULL,
    agent       TEXT NOT NULL
);
CREATE INDEX sessions_account ON sessions (account_id, seen_at);
