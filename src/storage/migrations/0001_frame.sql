-- The frame: what every slice stands on. Forward only. $(id), $(instant), $(blob), $(text_nocase) are expanded per engine.
-- Dates are DATE holding YYYY-MM-DD, instants ISO-8601 UTC text, booleans 0/1, ids made by the application.

-- Files by content: the bytes live in the store under their SM3; rows say what they are. Never named from outside (C42).
CREATE TABLE files (
    sm3         TEXT PRIMARY KEY CHECK (length(sm3) = 64),
    size        BIGINT NOT NULL,
    kind        TEXT NOT NULL,              -- xlsx, docx, html, csv, tsv …
    created_at  $(instant) NOT NULL
);

-- Topics that actions touched, in their transaction; every server drops the kept pages that read them (architecture §15).
CREATE TABLE touched (
    id          $(id),
    topic       TEXT NOT NULL,
    at          $(instant) NOT NULL
);
CREATE INDEX touched_at ON touched (at);

-- Work that one process may do at a time: sealing, the nightly jobs. `fence` grows with every new holder (R18).
CREATE TABLE leases (
    name        TEXT PRIMARY KEY,
    owner       TEXT NOT NULL,
    until       $(instant) NOT NULL,
    fence       BIGINT NOT NULL
);

-- Jobs enqueued by actions in their own transaction, run by jobs/runner.
CREATE TABLE jobs (
    id          $(id),
    kind        TEXT NOT NULL,
    payload     TEXT NOT NULL,              -- JSON, read in C++ only
    run_after   $(instant) NOT NULL,
    attempts    BIGINT NOT NULL DEFAULT 0,
    state       TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    owner       TEXT,
    until       $(instant),
    failure     TEXT
);
CREATE INDEX jobs_due ON jobs (state, run_after);

-- Facts about this database itself: is it a demonstration, its epoch after a restore, the site's jurisdiction.
CREATE TABLE settings (
    name        TEXT PRIMARY KEY,
    value       TEXT NOT NULL
);

-- Counters of failures and requests that must survive a restart and be shared by servers (C04).
CREATE TABLE throttles (
    name        TEXT PRIMARY KEY,           -- account:…, peer:…, device:…; never a secret
    failures    BIGINT NOT NULL,
    since       $(instant) NOT NULL,
    blocked_until $(instant)
);
