-- The schema of Mingtang, as its migrations make it. Printed by `mingtang schema`; do not edit.
-- $(id): INTEGER PRIMARY KEY on SQLite, BIGINT PRIMARY KEY on PostgreSQL; $(instant): TEXT, ISO 8601 in UTC;
-- $(text_nocase): TEXT COLLATE NOCASE on SQLite, TEXT holding lower case on PostgreSQL.

-- ===== 0001_frame =====
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

-- ===== 0002_audit =====
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

-- ===== 0003_org =====
-- Jurisdictions (行政区划), units (单位), fields (领域) and the matrix of who leads and shares which field.

CREATE TABLE jurisdictions (
    id          $(id),
    parent_id   BIGINT REFERENCES jurisdictions (id),
    kind        TEXT NOT NULL CHECK (kind IN ('district', 'subdistrict', 'town', 'village')),
    code        TEXT NOT NULL UNIQUE,       -- 行政区划代码
    name        TEXT NOT NULL,
    path        TEXT NOT NULL UNIQUE        -- '/371311/371311001/': a right on a path covers all below it
);

CREATE TABLE units (
    id              $(id),
    jurisdiction_id BIGINT NOT NULL REFERENCES jurisdictions (id),
    parent_id       BIGINT REFERENCES units (id),
    name            TEXT NOT NULL,
    kind            TEXT NOT NULL,
    aliases         TEXT NOT NULL DEFAULT '',
    pilot           SMALLINT NOT NULL DEFAULT 0 CHECK (pilot IN (0, 1)),
    position        BIGINT NOT NULL DEFAULT 0,
    valid_from      DATE NOT NULL,
    valid_to        DATE,                   -- NULL: still exists
    UNIQUE (jurisdiction_id, name, valid_from)
);
CREATE INDEX units_jurisdiction ON units (jurisdiction_id, position);

-- The 26 pilot fields keep their numbers of rulebook §4.1 for ever; later fields continue.
CREATE TABLE fields (
    id          $(id),
    name        TEXT NOT NULL UNIQUE,       -- 义务教育领域
    short_name  TEXT NOT NULL,              -- 义务教育
    aliases     TEXT NOT NULL DEFAULT '',
    ministry    TEXT NOT NULL,
    guideline   TEXT NOT NULL,
    icon        TEXT NOT NULL,
    position    BIGINT NOT NULL
);

-- Lead and responsible units, effective-dated; plan_line is the plan's own line (founding document §三(一)).
CREATE TABLE field_units (
    id          $(id),
    field_id    BIGINT NOT NULL REFERENCES fields (id),
    unit_id     BIGINT NOT NULL REFERENCES units (id),
    part        TEXT NOT NULL CHECK (part IN ('lead', 'responsible')),
    plan_line   BIGINT,
    position    BIGINT NOT NULL DEFAULT 0,
    valid_from  DATE NOT NULL,
    valid_to    DATE,
    UNIQUE (field_id, unit_id, part, valid_from)
);

-- The leading group by post and unit, never by a person's name.
CREATE TABLE leading_group (
    id            $(id),
    position      BIGINT NOT NULL,
    part          TEXT NOT NULL,            -- 组长, 副组长, 成员
    post          TEXT NOT NULL,
    organisation  TEXT NOT NULL
);

-- Days off and make-up days as announced, one row per special day; the year's notice is its source.
CREATE TABLE holidays (
    day         DATE PRIMARY KEY,
    kind        TEXT NOT NULL CHECK (kind IN ('holiday', 'workday')),
    name        TEXT NOT NULL
);

-- ===== 0004_identity =====
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

-- ===== 0005_catalog =====
-- Standard catalogs (标准目录): one per jurisdiction, field and level; editions of it; the items through all editions.

CREATE TABLE catalogs (
    id              $(id),
    jurisdiction_id BIGINT NOT NULL REFERENCES jurisdictions (id),
    field_id        BIGINT NOT NULL REFERENCES fields (id),
    level           TEXT NOT NULL CHECK (level IN ('county', 'town', 'village')),
    UNIQUE (jurisdiction_id, field_id, level)
);

CREATE TABLE editions (
    id            $(id),
    catalog_id    BIGINT NOT NULL REFERENCES catalogs (id),
    number        BIGINT NOT NULL,
    state         TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'published', 'superseded')),
    author_id     BIGINT REFERENCES accounts (id),
    author_name   TEXT NOT NULL,
    unit_id       BIGINT NOT NULL REFERENCES units (id),   -- whose draft it is
    reviewer_id   BIGINT REFERENCES accounts (id),
    reviewer_name TEXT NOT NULL DEFAULT '',
    note          TEXT NOT NULL DEFAULT '',
    revision      BIGINT NOT NULL DEFAULT 1,               -- grows with every save: a concurrent save is seen
    created_at    $(instant) NOT NULL,
    submitted_at  $(instant),
    published_at  $(instant),
    UNIQUE (catalog_id, number),
    -- Four eyes: nobody publishes or returns what they wrote (C14).
    CHECK (reviewer_id IS NULL OR author_id IS NULL OR reviewer_id <> author_id)
);
-- One edition in force and one in work at most; the public never sees a hole.
CREATE UNIQUE INDEX one_published_edition ON editions (catalog_id) WHERE state = 'published';
CREATE UNIQUE INDEX one_open_edition ON editions (catalog_id) WHERE state IN ('draft', 'submitted', 'returned');

-- An item keeps its id through every edition of its catalog.
CREATE TABLE disclosure_items (
    id          $(id),
    catalog_id  BIGINT NOT NULL REFERENCES catalogs (id)
);
CREATE INDEX disclosure_items_catalog ON disclosure_items (catalog_id);

-- An item as one edition prints it. Lists (content, channels, levels) are lines of text.
CREATE TABLE edition_items (
    edition_id  BIGINT NOT NULL REFERENCES editions (id),
    item_id     BIGINT NOT NULL REFERENCES disclosure_items (id),
    position    BIGINT NOT NULL,
    level1      TEXT NOT NULL,
    level2      TEXT NOT NULL,
    content     TEXT NOT NULL,
    basis       TEXT NOT NULL,
    time_limit  TEXT NOT NULL,
    subject     TEXT NOT NULL,              -- 公开主体 as printed
    unit_id     BIGINT REFERENCES units (id),  -- the unit of ours that owes it
    channels    TEXT NOT NULL,
    audience    TEXT NOT NULL,
    method      TEXT NOT NULL,
    levels      TEXT NOT NULL,
    source      TEXT NOT NULL,              -- file, table and row it was read from, or the guideline's provenance
    doubts      TEXT NOT NULL DEFAULT '',   -- lines "column: sentence"
    PRIMARY KEY (edition_id, item_id)
);
CREATE INDEX edition_items_position ON edition_items (edition_id, position);
CREATE INDEX edition_items_unit ON edition_items (unit_id, edition_id);
CREATE INDEX edition_items_item ON edition_items (item_id);

-- An uploaded table and the account of its rows: what was read, and what was not, and why.
CREATE TABLE uploads (
    id          $(id),
    account_id  BIGINT NOT NULL REFERENCES accounts (id),
    unit_id     BIGINT NOT NULL REFERENCES units (id),
    edition_id  BIGINT REFERENCES editions (id),
    file_sm3    TEXT NOT NULL REFERENCES files (sm3),
    file_name   TEXT NOT NULL,
    size        BIGINT NOT NULL,
    created_at  $(instant) NOT NULL
);
CREATE INDEX uploads_edition ON uploads (edition_id);
CREATE TABLE upload_rows (
    upload_id   BIGINT NOT NULL REFERENCES uploads (id),
    position    BIGINT NOT NULL,
    table_no    BIGINT NOT NULL,
    row_no      BIGINT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('record', 'continuation', 'header', 'caption', 'blank', 'unread')),
    reason      TEXT NOT NULL,
    words       TEXT NOT NULL,
    PRIMARY KEY (upload_id, position)
);

-- ===== 0006_search (postgres only) =====
-- Full text over what is public: the application's Han bigrams, the same on both engines. Derived: `rebuild` makes it again.
CREATE TABLE search_entries (
    id          BIGINT PRIMARY KEY,         -- row of the index; newest first is highest first
    kind        TEXT NOT NULL,              -- item, later publication, question
    object_id   BIGINT NOT NULL,
    title       TEXT NOT NULL,
    body        TEXT NOT NULL,
    UNIQUE (kind, object_id)
);
-- A tsvector keeps at most 256 places of one word, so a text lies in overlapping parts of 256 places: exact at any length.
CREATE TABLE search_index (
    entry_id    BIGINT NOT NULL REFERENCES search_entries (id) ON DELETE CASCADE,
    part        BIGINT NOT NULL,
    tokens      TSVECTOR NOT NULL,
    PRIMARY KEY (entry_id, part)
);
CREATE INDEX search_index_tokens ON search_index USING GIN (tokens);

-- ===== 0006_search (sqlite only) =====
-- Full text over what is public: the application's Han bigrams, the same on both engines. Derived: `rebuild` makes it again.
CREATE TABLE search_entries (
    id          INTEGER PRIMARY KEY,        -- row of the index; newest first is highest first
    kind        TEXT NOT NULL,              -- item, later publication, question
    object_id   BIGINT NOT NULL,
    title       TEXT NOT NULL,
    body        TEXT NOT NULL,
    UNIQUE (kind, object_id)
);
-- Holds no text of its own: an entry is taken out with the very tokens that were put in, made again from search_entries.
-- So a change of search::tokens() comes with a migration that empties the index ('delete-all') and with `rebuild`.
-- The tokens arrive ready, separated by blanks; "ascii" takes every byte above 127 for a letter and leaves them whole.
CREATE VIRTUAL TABLE search_index USING fts5 (title, body, content = '', tokenize = 'ascii');

-- ===== 0007_audit_guard (postgres only) =====
-- The past stays as it was written, for the owner too: the application role has no such right in the first place.
CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''audit is append-only''; END';
CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_blocks_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_blocks FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_seals_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seals FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

-- ===== 0007_audit_guard (sqlite only) =====
-- The past stays as it was written. REPLACE meets these triggers too, because every connection has recursive_triggers on.
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_blocks_no_update BEFORE UPDATE ON audit_blocks BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_blocks_no_delete BEFORE DELETE ON audit_blocks BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_seals_no_update BEFORE UPDATE ON audit_seals BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_seals_no_delete BEFORE DELETE ON audit_seals BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

-- ===== 0008_accounts_signed_in =====
-- When an account was last used. Sessions end and are forgotten; who has not come for ninety days is still to be seen
-- (security.md C17). NULL: never, or not since this column is here.
ALTER TABLE accounts ADD COLUMN signed_in_at $(instant);

-- ===== 0009_compilation =====
-- Compiling a catalog (编制): its three sources, what was decided of each of their rows, by when it must be done.

-- The sources (plan §二): a ministry's guideline, the powers-and-duties list, the public-service list. Every import is a
-- version with its rows, and is never changed; the next import is a difference against it.
CREATE TABLE source_imports (
    id              $(id),
    kind            TEXT NOT NULL CHECK (kind IN ('guideline', 'powers', 'services')),
    jurisdiction_id BIGINT NOT NULL REFERENCES jurisdictions (id),  -- whose list; it holds for those below too
    field_id        BIGINT REFERENCES fields (id),                  -- a guideline is of one field, a list of all
    number          BIGINT NOT NULL,        -- 第 n 版 of this source
    dated           DATE NOT NULL,          -- the day as of which the list stands
    title           TEXT NOT NULL,          -- the guideline document, or what the list is called
    document_number TEXT NOT NULL,          -- 民办函〔2019〕52号, or empty
    file_name       TEXT NOT NULL,
    file_sm3        TEXT NOT NULL,          -- of the imported bytes
    rows            BIGINT NOT NULL,
    added           BIGINT NOT NULL,        -- against the version before
    removed         BIGINT NOT NULL,
    renamed         BIGINT NOT NULL,
    account_id      BIGINT REFERENCES accounts (id),
    actor           TEXT NOT NULL,          -- by post, or the command
    imported_at     $(instant) NOT NULL,
    CHECK ((kind = 'guideline') = (field_id IS NOT NULL))
);
CREATE UNIQUE INDEX source_imports_number ON source_imports (kind, jurisdiction_id, coalesce(field_id, 0), number);

-- A row of a guideline as the ministry prints it. matter_id stays the same from version to version.
CREATE TABLE guideline_rows (
    id          $(id),
    import_id   BIGINT NOT NULL REFERENCES source_imports (id),
    matter_id   BIGINT NOT NULL,
    position    BIGINT NOT NULL,
    level1      TEXT NOT NULL,
    level2      TEXT NOT NULL,
    content     TEXT NOT NULL,              -- lines
    basis       TEXT NOT NULL,
    time_limit  TEXT NOT NULL,
    subject     TEXT NOT NULL,
    channels    TEXT NOT NULL,
    audience    TEXT NOT NULL,
    method      TEXT NOT NULL,
    levels      TEXT NOT NULL,
    provenance  TEXT NOT NULL               -- where these words were read
);
CREATE INDEX guideline_rows_import ON guideline_rows (import_id, position);

-- An entry of the powers list or the service list.
CREATE TABLE listed_matters (
    id          $(id),
    import_id   BIGINT NOT NULL REFERENCES source_imports (id),
    matter_id   BIGINT NOT NULL,            -- stays the same from version to version
    position    BIGINT NOT NULL,
    code        TEXT NOT NULL,              -- as printed; many lists have none
    name        TEXT NOT NULL,
    kind_words  TEXT NOT NULL,              -- 行政许可, 公共服务 …
    department  TEXT NOT NULL,              -- as printed
    unit_id     BIGINT REFERENCES units (id),
    towns       SMALLINT NOT NULL CHECK (towns IN (0, 1)),  -- done by streets and towns
    basis       TEXT NOT NULL,
    provenance  TEXT NOT NULL
);
CREATE INDEX listed_matters_import ON listed_matters (import_id, position);
CREATE INDEX listed_matters_matter ON listed_matters (matter_id, import_id);

-- In which field an entry of the two lists is to be compiled. No row: nobody knows yet, and it is counted as such.
CREATE TABLE matter_places (
    matter_id   BIGINT PRIMARY KEY,
    kind        TEXT NOT NULL CHECK (kind IN ('powers', 'services')),
    jurisdiction_id BIGINT NOT NULL REFERENCES jurisdictions (id),
    field_id    BIGINT REFERENCES fields (id),
    outside     SMALLINT NOT NULL CHECK (outside IN (0, 1)),  -- belongs to none of the fields; the reason says why
    placed_by   TEXT NOT NULL CHECK (placed_by IN ('name', 'unit', 'person')),
    reason      TEXT NOT NULL,
    account_id  BIGINT REFERENCES accounts (id),
    actor       TEXT NOT NULL,
    placed_at   $(instant) NOT NULL,
    CHECK ((outside = 1) = (field_id IS NULL))
);
CREATE INDEX matter_places_field ON matter_places (field_id, kind);

-- A round of compilation (编制阶段) with its deadlines, one per unit (plan §四(二)).
CREATE TABLE rounds (
    id              $(id),
    jurisdiction_id BIGINT NOT NULL REFERENCES jurisdictions (id),
    name            TEXT NOT NULL,
    basis           TEXT NOT NULL,          -- the document that ordered it
    starts_on       DATE NOT NULL,
    UNIQUE (jurisdiction_id, name)
);
CREATE TABLE round_deadlines (
    round_id    BIGINT NOT NULL REFERENCES rounds (id),
    unit_id     BIGINT NOT NULL REFERENCES units (id),
    due_on      DATE NOT NULL,
    phase       TEXT NOT NULL,              -- 试点街镇, 其他街镇, 部门
    PRIMARY KEY (round_id, unit_id)
);

-- One compilation of one catalog, over a draft edition. A discarded draft leaves it without one.
CREATE TABLE compilations (
    id              $(id),
    catalog_id      BIGINT NOT NULL REFERENCES catalogs (id),
    jurisdiction_id BIGINT NOT NULL REFERENCES jurisdictions (id),  -- the catalog's, for lists and rights
    field_id        BIGINT NOT NULL REFERENCES fields (id),
    level           TEXT NOT NULL CHECK (level IN ('county', 'town', 'village')),
    edition_id      BIGINT REFERENCES editions (id) ON DELETE SET NULL,
    base_edition_id BIGINT REFERENCES editions (id),  -- a town begins from this edition of the district's
    round_id        BIGINT REFERENCES rounds (id),
    unit_id         BIGINT NOT NULL REFERENCES units (id),
    account_id      BIGINT REFERENCES accounts (id),
    actor           TEXT NOT NULL,
    begun_at        $(instant) NOT NULL,
    finished_at     $(instant),
    finished_by     TEXT NOT NULL DEFAULT ''
);
CREATE INDEX compilations_catalog ON compilations (catalog_id, begun_at);
CREATE INDEX compilations_place ON compilations (jurisdiction_id, field_id);
CREATE UNIQUE INDEX one_open_compilation ON compilations (catalog_id) WHERE finished_at IS NULL;

-- A claim (认领): one row of a source in one compilation, and what was decided of it. Nothing is left out in silence.
CREATE TABLE claims (
    id              $(id),
    compilation_id  BIGINT NOT NULL REFERENCES compilations (id),
    source          TEXT NOT NULL CHECK (source IN ('guideline', 'district', 'powers', 'services')),
    row_id          BIGINT NOT NULL,        -- of guideline_rows or listed_matters; of the district's item for a town
    matter_id       BIGINT NOT NULL,
    position        BIGINT NOT NULL,
    decision        TEXT NOT NULL CHECK (decision IN ('undecided', 'keep', 'modify', 'drop', 'add', 'cover')),
    item_id         BIGINT REFERENCES disclosure_items (id) ON DELETE SET NULL,  -- what the row became
    changed         TEXT NOT NULL DEFAULT '',   -- columns that differ from the source
    reason          TEXT NOT NULL DEFAULT '',
    notice          TEXT NOT NULL DEFAULT '',   -- what a later version of the source did to this row
    account_id      BIGINT REFERENCES accounts (id),
    decided_by      TEXT NOT NULL DEFAULT '',
    decided_at      $(instant),
    -- confirmation by the responsible unit
    asked_unit_id   BIGINT REFERENCES units (id),
    answer          TEXT NOT NULL DEFAULT 'none' CHECK (answer IN ('none', 'asked', 'confirmed', 'objected', 'settled')),
    answer_words    TEXT NOT NULL DEFAULT '',
    answered_by     TEXT NOT NULL DEFAULT '',
    answered_at     $(instant),
    UNIQUE (compilation_id, source, row_id)
);
CREATE INDEX claims_state ON claims (compilation_id, source, decision, position);
CREATE INDEX claims_asked ON claims (asked_unit_id, answer);
CREATE INDEX claims_item ON claims (item_id);
CREATE INDEX claims_matter ON claims (matter_id);

-- What a station (基层站所) contributes to its town's compilation, until the town merges it.
CREATE TABLE contributions (
    id              $(id),
    compilation_id  BIGINT NOT NULL REFERENCES compilations (id),
    unit_id         BIGINT NOT NULL REFERENCES units (id),
    account_id      BIGINT REFERENCES accounts (id),
    actor           TEXT NOT NULL,
    handed_in_at    $(instant),
    UNIQUE (compilation_id, unit_id)
);
CREATE TABLE wishes (
    id              $(id),
    contribution_id BIGINT NOT NULL REFERENCES contributions (id),
    claim_id        BIGINT REFERENCES claims (id) ON DELETE CASCADE,  -- NULL: a row that no source has
    wish            TEXT NOT NULL CHECK (wish IN ('keep', 'modify', 'drop', 'add')),
    reason          TEXT NOT NULL,
    level1          TEXT NOT NULL,
    level2          TEXT NOT NULL,
    content         TEXT NOT NULL,
    basis           TEXT NOT NULL,
    time_limit      TEXT NOT NULL,
    subject         TEXT NOT NULL,
    channels        TEXT NOT NULL,
    audience        TEXT NOT NULL,
    method          TEXT NOT NULL,
    levels          TEXT NOT NULL,
    merged          TEXT NOT NULL DEFAULT '' CHECK (merged IN ('', 'taken', 'left')),
    item_id         BIGINT REFERENCES disclosure_items (id) ON DELETE SET NULL,
    CHECK ((wish = 'add') = (claim_id IS NULL))
);
CREATE UNIQUE INDEX wishes_claim ON wishes (contribution_id, claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX wishes_of_claim ON wishes (claim_id);

-- A service was renamed, and an item in force still carries the former name (S11: the names must be the same).
CREATE TABLE drifts (
    id          $(id),
    import_id   BIGINT NOT NULL REFERENCES source_imports (id),
    matter_id   BIGINT NOT NULL,
    catalog_id  BIGINT NOT NULL REFERENCES catalogs (id),
    jurisdiction_id BIGINT NOT NULL REFERENCES jurisdictions (id),
    field_id    BIGINT NOT NULL REFERENCES fields (id),
    item_id     BIGINT NOT NULL,
    former_name TEXT NOT NULL,
    name        TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('open', 'renamed', 'set_aside')),
    edition_id  BIGINT REFERENCES editions (id) ON DELETE SET NULL,  -- the draft that renames it
    reason      TEXT NOT NULL DEFAULT '',
    account_id  BIGINT REFERENCES accounts (id),
    closed_by   TEXT NOT NULL DEFAULT '',
    closed_at   $(instant),
    raised_at   $(instant) NOT NULL,
    UNIQUE (import_id, item_id)
);
CREATE INDEX drifts_place ON drifts (jurisdiction_id, state);

-- ===== 0010_item_origins =====
-- Which item of an edition continues which item of the one before, where the numbers do not say it themselves: one item split
-- into several, several merged into one, the same matter under a new number. Said by whoever drafted the edition.

CREATE TABLE item_origins (
    edition_id  BIGINT NOT NULL,
    item_id     BIGINT NOT NULL,
    from_id     BIGINT NOT NULL REFERENCES disclosure_items (id),
    PRIMARY KEY (edition_id, item_id, from_id),
    -- A row that leaves the draft takes what was said of it along.
    FOREIGN KEY (edition_id, item_id) REFERENCES edition_items (edition_id, item_id) ON DELETE CASCADE,
    CHECK (item_id <> from_id)
);
CREATE INDEX item_origins_from ON item_origins (from_id);

-- ===== 0011_review_chain =====
-- Review in stages (逐级审核): 单位审核, 法制保密审核, 区政务公开办, and who had which part in an edition.

-- 法制保密审核员 is a business role of its own. A CHECK is not altered in place on both engines: the table is made anew.
CREATE TABLE account_roles_anew (
    account_id  BIGINT NOT NULL,
    role        TEXT NOT NULL CHECK (role IN ('editor', 'reviewer', 'legal_reviewer', 'disclosure_office',
                                              'system_admin', 'security_admin', 'audit_admin')),
    family      TEXT NOT NULL CHECK (
        (family = 'admin' AND role IN ('system_admin', 'security_admin', 'audit_admin')) OR
        (family = 'business' AND role IN ('editor', 'reviewer', 'legal_reviewer', 'disclosure_office'))),
    PRIMARY KEY (account_id, role),
    FOREIGN KEY (account_id, family) REFERENCES accounts (id, family)
);
INSERT INTO account_roles_anew (account_id, role, family) SELECT account_id, role, family FROM account_roles;
DROP TABLE account_roles;
ALTER TABLE account_roles_anew RENAME TO account_roles;
CREATE UNIQUE INDEX one_admin_role ON account_roles (account_id) WHERE family = 'admin';

-- The stages a catalog of this level passes here and below, unless a lower jurisdiction says otherwise. No rows: the
-- program's own order of three.
CREATE TABLE review_stages (
    jurisdiction_id BIGINT NOT NULL REFERENCES jurisdictions (id),
    level       TEXT NOT NULL CHECK (level IN ('county', 'town', 'village')),
    stage       TEXT NOT NULL CHECK (stage IN ('unit', 'legal', 'office')),
    role        TEXT NOT NULL CHECK (role IN ('reviewer', 'legal_reviewer', 'disclosure_office')),
    unit_id     BIGINT REFERENCES units (id),  -- NULL: the unit whose draft it is, or whoever holds the role
    days        BIGINT NOT NULL CHECK (days BETWEEN 1 AND 60),  -- working days to decide in
    PRIMARY KEY (jurisdiction_id, level, stage)
);

-- Where a submitted edition waits, and by which day it should be decided.
ALTER TABLE editions ADD COLUMN stage TEXT NOT NULL DEFAULT ''
    CHECK (stage IN ('', 'unit', 'legal', 'office') AND (stage = '' OR state = 'submitted'));
ALTER TABLE editions ADD COLUMN due_on DATE;
UPDATE editions SET stage = 'office' WHERE state = 'submitted';

-- Nobody has two parts in one edition (四眼原则, C14): compiled it, or judged it at one of the stages. The key says so.
CREATE TABLE edition_parts (
    edition_id  BIGINT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
    account_id  BIGINT NOT NULL REFERENCES accounts (id),
    part        TEXT NOT NULL CHECK (part IN ('compiled', 'unit', 'legal', 'office')),
    PRIMARY KEY (edition_id, account_id)
);
INSERT INTO edition_parts (edition_id, account_id, part)
SELECT id, author_id, 'compiled' FROM editions WHERE author_id IS NOT NULL;
INSERT INTO edition_parts (edition_id, account_id, part)
SELECT id, reviewer_id, 'office' FROM editions WHERE reviewer_id IS NOT NULL;

-- The way an edition took: every submission, pass, return and publication, in order.
CREATE TABLE edition_steps (
    edition_id  BIGINT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
    position    BIGINT NOT NULL,
    step        TEXT NOT NULL CHECK (step IN ('submit', 'pass', 'send_back', 'publish')),
    stage       TEXT NOT NULL CHECK (stage IN ('', 'unit', 'legal', 'office')),  -- at which it was taken
    actor       TEXT NOT NULL,          -- by post
    words       TEXT NOT NULL,
    at          $(instant) NOT NULL,
    due_on      DATE,                   -- by when it should have been taken
    PRIMARY KEY (edition_id, position)
);

-- ===== 0012_cell_comments =====
-- Comments of reviewers on one cell of one edition (审核意见). Never public.
CREATE TABLE cell_comments (
    id          $(id),
    edition_id  BIGINT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
    item_id     BIGINT NOT NULL REFERENCES disclosure_items (id) ON DELETE CASCADE,
    column_key  TEXT NOT NULL,              -- time_limit, as in CSV and JSON
    kind        TEXT NOT NULL CHECK (kind IN ('note', 'must_fix')),  -- an open must_fix holds the edition back
    state       TEXT NOT NULL CHECK (state IN ('open', 'resolved'))
);
CREATE INDEX cell_comments_edition ON cell_comments (edition_id, state, item_id);
CREATE INDEX cell_comments_item ON cell_comments (item_id);

-- What was said of it, in order: by the reviewer, by who compiles, by the reviewer again.
CREATE TABLE comment_turns (
    comment_id  BIGINT NOT NULL REFERENCES cell_comments (id) ON DELETE CASCADE,
    position    BIGINT NOT NULL,
    turn        TEXT NOT NULL CHECK (turn IN ('said', 'resolved', 'reopened')),
    actor       TEXT NOT NULL,              -- by post
    words       TEXT NOT NULL,
    at          $(instant) NOT NULL,
    PRIMARY KEY (comment_id, position)
);

-- ===== 0013_reform =====
-- Units and fields through reforms (机构改革): the names they carried, who took over what, and in which document it was ordered.
-- rulebook §10 trap 17: names and units change by reform; they need validity and successor links. Nothing is deleted.

-- Names no longer carried; the present one stands in units and fields.
CREATE TABLE unit_names (
    unit_id     BIGINT NOT NULL REFERENCES units (id),
    name        TEXT NOT NULL,
    valid_from  DATE NOT NULL,
    valid_to    DATE NOT NULL,
    PRIMARY KEY (unit_id, valid_to)
);
CREATE TABLE field_names (
    field_id    BIGINT NOT NULL REFERENCES fields (id),
    name        TEXT NOT NULL,
    valid_from  DATE NOT NULL,
    valid_to    DATE NOT NULL,
    PRIMARY KEY (field_id, valid_to)
);
ALTER TABLE fields ADD COLUMN valid_from DATE;   -- NULL: since the beginning
ALTER TABLE fields ADD COLUMN valid_to DATE;     -- NULL: still a field of its own

-- One unit ended, as one document ordered it.
CREATE TABLE reforms (
    id           $(id),
    unit_id      BIGINT NOT NULL REFERENCES units (id),
    takes_effect DATE NOT NULL,
    basis        TEXT NOT NULL,
    account_id   BIGINT REFERENCES accounts (id),
    actor        TEXT NOT NULL,
    made_at      $(instant) NOT NULL
);
CREATE INDEX reforms_unit ON reforms (unit_id);

-- The explicit mapping: what the unit owed in a field goes to that successor. As it was ordered, for ever.
CREATE TABLE reform_lines (
    reform_id    BIGINT NOT NULL REFERENCES reforms (id),
    field_id     BIGINT NOT NULL REFERENCES fields (id),
    successor_id BIGINT NOT NULL REFERENCES units (id),
    PRIMARY KEY (reform_id, field_id)
);

-- Who answers today for what a unit of the past owed: the end of the chain, kept so with every reform. Published editions
-- keep the unit they were published with; who asks for the unit of an item today looks here.
CREATE TABLE successions (
    unit_id      BIGINT NOT NULL REFERENCES units (id),
    field_id     BIGINT NOT NULL REFERENCES fields (id),
    successor_id BIGINT NOT NULL REFERENCES units (id),
    since        DATE NOT NULL,
    PRIMARY KEY (unit_id, field_id)
);
CREATE INDEX successions_successor ON successions (successor_id, field_id);

-- ===== 0014_editing_together =====
-- Editing together: what somebody else changed since, who else is at it, tables that went out and came back, and the
-- reasons with which items left.

-- Since which revision of its edition a row stands as it does: who removes it learns of a change they have not seen.
ALTER TABLE edition_items ADD COLUMN changed_in BIGINT NOT NULL DEFAULT 0;

-- 退出: an item of the edition in force that a draft no longer has, and why. Deleting means retiring with a reason.
CREATE TABLE retirements (
    edition_id  BIGINT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,  -- the one it is missing from
    item_id     BIGINT NOT NULL REFERENCES disclosure_items (id) ON DELETE CASCADE,
    reason      TEXT NOT NULL CHECK (reason <> ''),
    actor       TEXT NOT NULL,              -- by post
    at          $(instant) NOT NULL,
    PRIMARY KEY (edition_id, item_id)
);
CREATE INDEX retirements_item ON retirements (item_id);

-- Who has a draft open (by post). A row that was not renewed for a minute means nothing any more.
CREATE TABLE edition_visitors (
    edition_id  BIGINT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
    account_id  BIGINT NOT NULL REFERENCES accounts (id),
    name        TEXT NOT NULL,              -- by post
    editing     BIGINT NOT NULL CHECK (editing IN (0, 1)),  -- has unsaved changes
    seen_at     $(instant) NOT NULL,
    PRIMARY KEY (edition_id, account_id)
);

-- 离线编辑: a workbook taken from a draft that came back, until its differences are decided.
CREATE TABLE returned_workbooks (
    id          $(id),
    edition_id  BIGINT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,  -- the draft it is to be merged into
    account_id  BIGINT NOT NULL REFERENCES accounts (id),
    file_sm3    TEXT NOT NULL REFERENCES files (sm3),
    file_name   TEXT NOT NULL,
    size        BIGINT NOT NULL,
    created_at  $(instant) NOT NULL,
    merged_at   $(instant)                  -- NULL: not yet
);
CREATE INDEX returned_workbooks_edition ON returned_workbooks (edition_id, created_at);
CREATE INDEX returned_workbooks_account ON returned_workbooks (account_id, created_at);

-- ===== 0015_counts_kept =====
-- What is counted again and again of editions that never change any more is kept: 300,000 items in a database answer as
-- quickly as 500. Derived; `mingtang rebuild` makes it anew.

CREATE TABLE edition_counts (
    edition_id  BIGINT PRIMARY KEY REFERENCES editions (id) ON DELETE CASCADE,  -- published or superseded
    items       BIGINT NOT NULL,
    county      BIGINT NOT NULL,            -- items that carry 县级; an item may carry several levels
    town        BIGINT NOT NULL,
    village     BIGINT NOT NULL
);
CREATE TABLE edition_unit_counts (
    edition_id  BIGINT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
    unit_id     BIGINT NOT NULL REFERENCES units (id),  -- as the edition was published
    items       BIGINT NOT NULL,
    PRIMARY KEY (edition_id, unit_id)
);
INSERT INTO edition_counts (edition_id, items, county, town, village)
SELECT e.id, count(i.item_id), count(CASE WHEN i.levels LIKE '%县级%' THEN 1 END),
       count(CASE WHEN i.levels LIKE '%乡级%' THEN 1 END), count(CASE WHEN i.levels LIKE '%村级%' THEN 1 END)
FROM editions e LEFT JOIN edition_items i ON i.edition_id = e.id
WHERE e.state IN ('published', 'superseded') GROUP BY e.id;
INSERT INTO edition_unit_counts (edition_id, unit_id, items)
SELECT i.edition_id, i.unit_id, count(*) FROM edition_items i JOIN editions e ON e.id = i.edition_id
WHERE e.state IN ('published', 'superseded') AND i.unit_id IS NOT NULL GROUP BY i.edition_id, i.unit_id;

CREATE INDEX edition_items_doubts ON edition_items (edition_id) WHERE doubts <> '';
CREATE INDEX item_origins_item ON item_origins (item_id);
CREATE INDEX uploads_account ON uploads (account_id, created_at);
CREATE INDEX editions_state ON editions (state);

-- ===== 0020_publication =====
-- Publications (信息发布): documents with their revisions, the way they go through review, and what hangs on them.

-- 签批人 and 发布员 are business roles of their own: to write, to judge, to sign and to publish are separate rights. A
-- CHECK is not altered in place on both engines: the table is made anew.
CREATE TABLE account_roles_anew (
    account_id  BIGINT NOT NULL,
    role        TEXT NOT NULL CHECK (role IN ('editor', 'reviewer', 'legal_reviewer', 'signatory', 'publisher',
                                              'disclosure_office', 'system_admin', 'security_admin', 'audit_admin')),
    family      TEXT NOT NULL CHECK (
        (family = 'admin' AND role IN ('system_admin', 'security_admin', 'audit_admin')) OR
        (family = 'business' AND role IN ('editor', 'reviewer', 'legal_reviewer', 'signatory', 'publisher',
                                          'disclosure_office'))),
    PRIMARY KEY (account_id, role),
    FOREIGN KEY (account_id, family) REFERENCES accounts (id, family)
);
INSERT INTO account_roles_anew (account_id, role, family) SELECT account_id, role, family FROM account_roles;
DROP TABLE account_roles;
ALTER TABLE account_roles_anew RENAME TO account_roles;
CREATE UNIQUE INDEX one_admin_role ON account_roles (account_id) WHERE family = 'admin';

-- The thing with a permanent address. Its words are its revisions'.
CREATE TABLE publications (
    id              $(id),
    kind            TEXT NOT NULL,              -- normative, policy, interpretation …: publication/kinds.cpp
    unit_id         BIGINT NOT NULL REFERENCES units (id),          -- 发布机构
    jurisdiction_id BIGINT NOT NULL REFERENCES jurisdictions (id),  -- of the unit
    field_id        BIGINT REFERENCES fields (id),
    index_number    TEXT UNIQUE,                -- 索引号, from the first publication on
    life            TEXT NOT NULL CHECK (life IN ('unpublished', 'in_force', 'lapsed', 'repealed', 'withdrawn', 'archived')),
    closed_as       TEXT NOT NULL DEFAULT '' CHECK (closed_as IN ('', 'unpublished', 'lapsed', 'repealed', 'withdrawn')),
    published_at    $(instant),                 -- its first publication
    published_on    DATE,                       -- the same as a day in Beijing: 发布日期
    changed_at      $(instant),                 -- last change of what readers see
    ended_on        DATE,                       -- 失效、废止
    ended_because   TEXT NOT NULL DEFAULT '',
    withdrawal      TEXT CHECK (withdrawal IN ('error', 'merged', 'no_longer_current', 'by_order')),
    withdrawn_at    $(instant),
    withdrawn_because TEXT NOT NULL DEFAULT '',
    withdrawal_approved_by TEXT NOT NULL DEFAULT '',
    successor_id    BIGINT REFERENCES publications (id),            -- of a merged one
    created_at      $(instant) NOT NULL,
    CHECK (life = 'unpublished' OR closed_as = 'unpublished' OR (index_number IS NOT NULL AND published_at IS NOT NULL)),
    CHECK ((life = 'archived') = (closed_as <> '')),
    CHECK ((withdrawal IS NOT NULL) = (life = 'withdrawn' OR closed_as = 'withdrawn')),
    CHECK ((withdrawal IS NULL) = (withdrawn_at IS NULL))
);
CREATE INDEX publications_published ON publications (published_on, id);
CREATE INDEX publications_changed ON publications (changed_at, id);
CREATE INDEX publications_unit ON publications (unit_id, published_on);
CREATE INDEX publications_field ON publications (field_id, published_on);
CREATE INDEX publications_kind ON publications (kind, published_on);

-- One text of it. Only a draft or a returned one is ever changed; what was signed is proved by its digest (C72).
CREATE TABLE revisions (
    id              $(id),
    publication_id  BIGINT NOT NULL REFERENCES publications (id),
    number          BIGINT NOT NULL,
    purpose         TEXT NOT NULL CHECK (purpose IN ('first', 'correction', 'update')),
    state           TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'signed_off', 'scheduled', 'live',
                                                   'replaced', 'filed', 'withdrawn', 'discarded')),
    stage           TEXT NOT NULL DEFAULT '' CHECK (stage IN ('', 'unit', 'second', 'final')),
    title           TEXT NOT NULL,
    summary         TEXT NOT NULL,              -- 内容概述
    number_organ    TEXT NOT NULL,              -- 文号: 罗政办发
    number_year     BIGINT,
    number_serial   BIGINT,
    issuer          TEXT NOT NULL,              -- 发文机关 as printed
    topic_class     TEXT NOT NULL,              -- 主题分类
    statutory       TEXT NOT NULL,              -- matter of 条例 20, 21: 20-07
    special         TEXT NOT NULL,              -- topic page
    keywords        TEXT NOT NULL,
    source          TEXT NOT NULL,              -- 信息来源
    signed_on       DATE,                       -- 成文日期
    formed_on       DATE,                       -- 形成日期: 条例 26 counts from it
    valid_from      DATE,                       -- 施行日期
    valid_until     DATE,
    body            TEXT NOT NULL,
    openness        TEXT NOT NULL CHECK (openness IN ('proactive', 'on_request', 'withheld')),
    grounds         TEXT NOT NULL,              -- "N1 N4", rulebook §1.2
    openness_reason TEXT NOT NULL,
    review_due      DATE,                       -- 条例 18
    plan_outline    TEXT NOT NULL,              -- 解读方案
    plan_form       TEXT NOT NULL,
    plan_channels   TEXT NOT NULL,
    plan_on         DATE,
    plan_exempt     TEXT NOT NULL,              -- why none is needed
    form            TEXT NOT NULL,              -- of an interpretation: 问答, 图解 …
    change_note     TEXT NOT NULL,              -- 更正、更新说明, public
    author_id       BIGINT REFERENCES accounts (id),
    author_name     TEXT NOT NULL,
    drafted_by      BIGINT NOT NULL REFERENCES units (id),
    signer_id       BIGINT REFERENCES accounts (id),
    signer_name     TEXT NOT NULL DEFAULT '',
    note            TEXT NOT NULL DEFAULT '',
    digest          TEXT NOT NULL DEFAULT '',   -- SM3 of what was signed
    publish_at      $(instant),                 -- of a scheduled one
    submitted_at    $(instant),
    signed_at       $(instant),
    published_at    $(instant),
    due_on          DATE,                       -- by when its stage should be decided
    saves           BIGINT NOT NULL DEFAULT 1,  -- grows with every save: a concurrent save is seen
    created_at      $(instant) NOT NULL,
    UNIQUE (publication_id, number),
    CHECK ((stage <> '') = (state = 'submitted')),
    CHECK ((number_organ = '') = (number_year IS NULL)),
    CHECK (state <> 'scheduled' OR publish_at IS NOT NULL),
    -- What readers see was decided to be public, was signed, and says when.
    CHECK (state <> 'live' OR (openness = 'proactive' AND digest <> '' AND published_at IS NOT NULL)),
    -- Four eyes: nobody signs what they wrote (C14).
    CHECK (signer_id IS NULL OR author_id IS NULL OR signer_id <> author_id)
);
-- One in work and one live at most; the public never sees a hole.
CREATE UNIQUE INDEX one_open_revision ON revisions (publication_id)
    WHERE state IN ('draft', 'submitted', 'returned', 'signed_off', 'scheduled');
CREATE UNIQUE INDEX one_live_revision ON revisions (publication_id) WHERE state = 'live';
CREATE INDEX revisions_open ON revisions (drafted_by, state)
    WHERE state IN ('draft', 'submitted', 'returned', 'signed_off', 'scheduled');
CREATE INDEX revisions_scheduled ON revisions (publish_at) WHERE state = 'scheduled';
CREATE INDEX revisions_number ON revisions (number_organ, number_year, number_serial) WHERE number_organ <> '';

-- Nobody has two parts in one revision (四眼原则, C14): wrote it, or judged it at one of the stages. The key says so.
CREATE TABLE revision_parts (
    revision_id BIGINT NOT NULL REFERENCES revisions (id),
    account_id  BIGINT NOT NULL REFERENCES accounts (id),
    part        TEXT NOT NULL CHECK (part IN ('drafted', 'unit', 'second', 'final')),
    PRIMARY KEY (revision_id, account_id)
);

-- The way it took: every step of a revision, and of the publication after it. Append-only.
CREATE TABLE publication_steps (
    id             $(id),
    publication_id BIGINT NOT NULL REFERENCES publications (id),
    revision_id    BIGINT REFERENCES revisions (id),  -- NULL: of the publication itself
    step           TEXT NOT NULL,
    stage          TEXT NOT NULL CHECK (stage IN ('', 'unit', 'second', 'final')),  -- at which it was taken
    actor          TEXT NOT NULL,               -- by post
    words          TEXT NOT NULL,
    at             $(instant) NOT NULL,
    due_on         DATE                         -- by when it should have been taken
);
CREATE INDEX publication_steps_of ON publication_steps (publication_id, id);

-- Files of a revision. The public id is made at its publication and not before (C43).
CREATE TABLE revision_attachments (
    revision_id   BIGINT NOT NULL REFERENCES revisions (id),
    position      BIGINT NOT NULL,
    attachment_id BIGINT NOT NULL,              -- the same from revision to revision
    file_sm3      TEXT NOT NULL REFERENCES files (sm3),
    name          TEXT NOT NULL,
    kind          TEXT NOT NULL,
    size          BIGINT NOT NULL,
    public_id     TEXT,
    PRIMARY KEY (revision_id, attachment_id)
);
CREATE INDEX revision_attachments_public ON revision_attachments (public_id) WHERE public_id IS NOT NULL;

-- Typed links, written once and read both ways: what is amended knows by whom.
CREATE TABLE revision_relations (
    revision_id BIGINT NOT NULL REFERENCES revisions (id),
    position    BIGINT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('interprets', 'amends', 'repeals', 'replaces', 'implements', 'answers', 'related')),
    to_id       BIGINT NOT NULL REFERENCES publications (id),
    clause      TEXT NOT NULL,                  -- 第三条、第四条
    PRIMARY KEY (revision_id, position)
);
CREATE INDEX revision_relations_to ON revision_relations (to_id, kind);

-- The catalog items a revision serves.
CREATE TABLE revision_items (
    revision_id BIGINT NOT NULL REFERENCES revisions (id),
    item_id     BIGINT NOT NULL REFERENCES disclosure_items (id),
    PRIMARY KEY (revision_id, item_id)
);
CREATE INDEX revision_items_item ON revision_items (item_id);

-- 保密审查, item by item (保密条例 42): evidence of one text, by its digest. Another text needs another review.
CREATE TABLE secrecy_reviews (
    id          $(id),
    revision_id BIGINT NOT NULL REFERENCES revisions (id),
    digest      TEXT NOT NULL,
    verdict     TEXT NOT NULL CHECK (verdict IN ('open', 'exempt', 'report')),  -- 公开, 免于公开, 需报审
    basis       TEXT NOT NULL,
    account_id  BIGINT NOT NULL REFERENCES accounts (id),
    actor       TEXT NOT NULL,
    at          $(instant) NOT NULL
);
CREATE INDEX secrecy_reviews_of ON secrecy_reviews (revision_id, id);
CREATE TABLE secrecy_answers (
    review_id   BIGINT NOT NULL REFERENCES secrecy_reviews (id),
    question    TEXT NOT NULL,                  -- publication/secrecy.cpp
    answer      TEXT NOT NULL CHECK (answer IN ('pass', 'concern', 'not_applicable')),
    words       TEXT NOT NULL,
    PRIMARY KEY (review_id, question)
);

-- A doubt about a text that somebody other than its author accepted, with a reason. Holds for that text only.
CREATE TABLE accepted_findings (
    revision_id BIGINT NOT NULL REFERENCES revisions (id),
    digest      TEXT NOT NULL,
    finding     TEXT NOT NULL,                  -- gate and place: "negative_list:12"
    reason      TEXT NOT NULL,
    account_id  BIGINT NOT NULL REFERENCES accounts (id),
    actor       TEXT NOT NULL,
    at          $(instant) NOT NULL,
    PRIMARY KEY (revision_id, digest, finding)
);

-- 政务公开机构 on a policy document that shall not be public (细则80 一(一)). Holds for that text only.
CREATE TABLE office_opinions (
    revision_id BIGINT NOT NULL REFERENCES revisions (id),
    digest      TEXT NOT NULL,
    words       TEXT NOT NULL,
    account_id  BIGINT NOT NULL REFERENCES accounts (id),
    actor       TEXT NOT NULL,
    at          $(instant) NOT NULL,
    PRIMARY KEY (revision_id, digest)
);

-- Index numbers: the template of a place, the counter behind each prefix, and every number ever given. No row leaves.
CREATE TABLE index_templates (
    jurisdiction_id BIGINT PRIMARY KEY REFERENCES jurisdictions (id),
    template    TEXT NOT NULL
);
CREATE TABLE index_counters (
    prefix      TEXT PRIMARY KEY,
    latest      BIGINT NOT NULL
);
CREATE TABLE index_numbers (
    number      TEXT PRIMARY KEY,
    publication_id BIGINT NOT NULL REFERENCES publications (id),
    given_at    $(instant) NOT NULL
);

-- 负面清单: matters that are not disclosed, why, and when that is looked at again (条例 18, plan §三(八)).
CREATE TABLE negative_list (
    id          $(id),
    jurisdiction_id BIGINT NOT NULL REFERENCES jurisdictions (id),
    unit_id     BIGINT REFERENCES units (id),   -- NULL: of all units
    matter      TEXT NOT NULL,
    content     TEXT NOT NULL,
    ground      TEXT NOT NULL CHECK (ground IN ('N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7')),
    basis       TEXT NOT NULL,
    words       TEXT NOT NULL,                  -- lines: words by which it is recognised
    review_due  DATE NOT NULL,
    ended_on    DATE,
    ended_because TEXT NOT NULL DEFAULT '',
    account_id  BIGINT REFERENCES accounts (id),
    actor       TEXT NOT NULL,
    created_at  $(instant) NOT NULL
);
CREATE INDEX negative_list_place ON negative_list (jurisdiction_id, ended_on);

-- Which stages a document passes: by unit and kind, by kind, by unit, or for all of a place (F101). No rows: the
-- program's own order.
CREATE TABLE publication_stages (
    jurisdiction_id BIGINT NOT NULL REFERENCES jurisdictions (id),
    unit_id     BIGINT REFERENCES units (id),   -- NULL: all units there and below
    kind        TEXT NOT NULL,                  -- '': all kinds
    stage       TEXT NOT NULL CHECK (stage IN ('unit', 'second', 'final')),
    role        TEXT NOT NULL CHECK (role IN ('reviewer', 'legal_reviewer', 'signatory', 'disclosure_office')),
    by_unit     BIGINT REFERENCES units (id),   -- NULL: the drafting unit, or whoever holds the role
    by_account  BIGINT REFERENCES accounts (id),  -- NULL: anybody with the role
    days        BIGINT NOT NULL CHECK (days BETWEEN 1 AND 60)
);
CREATE UNIQUE INDEX publication_stages_key ON publication_stages (jurisdiction_id, coalesce(unit_id, 0), kind, stage);

-- ===== 0025_screening =====
-- What screening looks up: lists of words, names of leaders, the register of superior documents that are not public;
-- and the words of attachments, read once, for screening and for search.

-- One row per word, leader or document; ended ones stay. kind 'word': what = the wrong word, should = the right one,
-- unless = lines of wider words in which it is right. kind 'leader': what = the post, should = the name. kind
-- 'superior': what = the title, should = the number.
CREATE TABLE screening_entries (
    id          $(id),
    jurisdiction_id BIGINT NOT NULL REFERENCES jurisdictions (id),
    kind        TEXT NOT NULL CHECK (kind IN ('word', 'leader', 'superior')),
    what        TEXT NOT NULL,
    should      TEXT NOT NULL,
    reason      TEXT NOT NULL,
    unless      TEXT NOT NULL,
    passages    TEXT NOT NULL,                  -- of a superior document: fingerprints in hexadecimal, never its words
    actor       TEXT NOT NULL,
    created_at  $(instant) NOT NULL,
    ended_at    $(instant),
    ended_because TEXT NOT NULL DEFAULT ''
);
CREATE INDEX screening_entries_place ON screening_entries (jurisdiction_id, kind, ended_at);

-- One row: changes with every change of the lists, so that a server knows when the ones it holds are old.
CREATE TABLE screening_edition (
    one         BIGINT PRIMARY KEY CHECK (one = 1),
    edition     TEXT NOT NULL
);

-- The words of a file, by its content (F94): a row for each page, sheet or part.
CREATE TABLE file_words (
    file_sm3    TEXT PRIMARY KEY,
    kind        TEXT NOT NULL,
    title       TEXT NOT NULL,
    pages       BIGINT NOT NULL,
    read_at     $(instant) NOT NULL
);
CREATE TABLE file_passages (
    file_sm3    TEXT NOT NULL REFERENCES file_words (file_sm3),
    position    BIGINT NOT NULL,
    place       TEXT NOT NULL,
    page        BIGINT NOT NULL,                -- 0: it has no pages
    hidden      BIGINT NOT NULL CHECK (hidden IN (0, 1)),
    lines       TEXT NOT NULL,                  -- "12:words" or "12!words" (hidden), one a line
    PRIMARY KEY (file_sm3, position)
);
-- What is in a file but not seen when it is opened (F108).
CREATE TABLE file_unseen (
    file_sm3    TEXT NOT NULL REFERENCES file_words (file_sm3),
    position    BIGINT NOT NULL,
    kind        BIGINT NOT NULL,
    place       TEXT NOT NULL,
    detail      TEXT NOT NULL,
    PRIMARY KEY (file_sm3, position)
);

-- ===== 0026_field_successor =====
-- A field that ends may be carried on by another one (扶贫 → 乡村振兴): readers of its last edition are led there.
ALTER TABLE fields ADD COLUMN successor_id BIGINT REFERENCES fields (id);   -- NULL: nobody carries it on, or it has not ended

-- ===== 0030_channels =====
-- Channels (发布渠道): the receipts that documents reached people through every carrier their catalog items name. What is
-- owed is not stored: it follows from the catalog in force and the documents that serve it.

-- One row per receipt. What it says is never changed: a correction, or the poster that came in its place, is another
-- row that names it. 'standing' until it is corrected, replaced, taken down or revoked.
CREATE TABLE channel_receipts (
    id              $(id),
    publication_id  BIGINT NOT NULL REFERENCES publications (id),
    revision_id     BIGINT NOT NULL REFERENCES revisions (id),   -- the text that was put out
    channel         TEXT NOT NULL CHECK (channel <> '' AND channel <> 'GW'),  -- "SQ", "QT:村民微信群"; the portal needs none
    way             TEXT NOT NULL,              -- 微信公众号, 电子屏
    place           TEXT NOT NULL,
    address         TEXT NOT NULL,
    reference       TEXT NOT NULL,              -- 期号、版面、消息编号
    from_on         DATE NOT NULL,
    from_minute     TEXT NOT NULL,              -- "09:30" or ''
    until_on        DATE,                       -- the last day it hangs
    amount          BIGINT CHECK (amount > 0),  -- copies, households, listeners
    seconds         BIGINT CHECK (seconds > 0), -- of a broadcast
    words           TEXT NOT NULL,
    photo_sm3       TEXT REFERENCES files (sm3),
    photo_kind      TEXT NOT NULL,
    photo_size      BIGINT NOT NULL,
    unit_id         BIGINT NOT NULL REFERENCES units (id),       -- who put it out
    account_id      BIGINT REFERENCES accounts (id),
    actor           TEXT NOT NULL,              -- by post
    created_at      $(instant) NOT NULL,
    replaces_id     BIGINT REFERENCES channel_receipts (id),
    kept            TEXT NOT NULL CHECK (kept IN ('standing', 'corrected', 'replaced', 'taken_down', 'revoked')),
    closed_on       DATE,
    closed_by       TEXT NOT NULL DEFAULT '',
    closed_because  TEXT NOT NULL DEFAULT '',
    CHECK (until_on IS NULL OR until_on >= from_on),
    CHECK ((kept = 'standing') = (closed_on IS NULL)),
    CHECK ((photo_sm3 IS NULL) = (photo_kind = ''))
);
CREATE INDEX channel_receipts_of ON channel_receipts (publication_id, id);
CREATE INDEX channel_receipts_standing ON channel_receipts (created_at) WHERE kept = 'standing';
CREATE INDEX channel_receipts_unit ON channel_receipts (unit_id) WHERE kept = 'standing';
CREATE INDEX channel_receipts_until ON channel_receipts (until_on) WHERE kept = 'standing';
-- A receipt is followed by one other at most.
CREATE UNIQUE INDEX channel_receipts_follow ON channel_receipts (replaces_id) WHERE replaces_id IS NOT NULL;

-- What a place knows of its carriers: how fast its loudspeakers read, what its public account takes.
CREATE TABLE channel_settings (
    jurisdiction_id BIGINT NOT NULL REFERENCES jurisdictions (id),
    name            TEXT NOT NULL,              -- characters_a_minute, article_title …: channels/settings.cpp
    value           BIGINT NOT NULL CHECK (value > 0),
    PRIMARY KEY (jurisdiction_id, name)
);

-- ===== 0035_response =====
-- 回应关切: a concern of the public from where it was seen to what became of it. What is answered is a publication with
-- its own chain and gates; here stands what led to it, and by when.

CREATE TABLE concerns (
    id              $(id),
    jurisdiction_id BIGINT NOT NULL REFERENCES jurisdictions (id),
    source          TEXT NOT NULL CHECK (source IN ('online', 'hotline', 'mailbox', 'media', 'on_site', 'other')),
    reference       TEXT NOT NULL,              -- number of the slip that brought it: 12345 工单号, 转办单号
    tier            TEXT NOT NULL CHECK (tier IN ('especially_serious', 'serious', 'considerable', 'ordinary')),
    matter          TEXT NOT NULL,              -- 关切事项, in a sentence
    detail          TEXT NOT NULL,
    place           TEXT NOT NULL,
    seen_at         $(instant) NOT NULL,        -- the clocks begin here, not at the registration
    about_id        BIGINT REFERENCES publications (id),   -- the document it asks about
    registered_at   $(instant) NOT NULL,
    registered_by   BIGINT NOT NULL,            -- account
    registered_unit BIGINT NOT NULL REFERENCES units (id),
    state           TEXT NOT NULL CHECK (state IN ('registered', 'assigned', 'verified', 'responding', 'answered',
                                                   'settled', 'passed_on', 'left', 'merged')),
    lead_unit       BIGINT REFERENCES units (id),
    because         TEXT NOT NULL DEFAULT '',   -- why it was passed on, left or merged
    passed_to       TEXT NOT NULL DEFAULT '',   -- whose it is, where it is not ours
    merged_into     BIGINT REFERENCES concerns (id),
    facts           TEXT NOT NULL DEFAULT '',   -- what was found out, as it may be said
    holding_id      BIGINT REFERENCES publications (id),   -- 先行回应
    holding_at      $(instant),                 -- when readers saw it first
    response_id     BIGINT REFERENCES publications (id),   -- 正式回应
    response_at     $(instant),
    briefed_at      $(instant),                 -- 新闻发布会
    briefing        TEXT NOT NULL DEFAULT '',
    effect          TEXT CHECK (effect IN ('settled', 'partly', 'unsettled')),
    effect_words    TEXT NOT NULL DEFAULT '',
    steps           BIGINT NOT NULL DEFAULT 1,  -- grows with every step: a concurrent one is seen
    CHECK ((state = 'merged') = (merged_into IS NOT NULL)),
    CHECK (state NOT IN ('assigned', 'verified', 'responding', 'answered', 'settled') OR lead_unit IS NOT NULL),
    CHECK (state NOT IN ('answered', 'settled') OR response_id IS NOT NULL)
);
CREATE INDEX concerns_place ON concerns (jurisdiction_id, state, seen_at);
CREATE INDEX concerns_lead ON concerns (lead_unit, state);
CREATE INDEX concerns_response ON concerns (response_id);
CREATE INDEX concerns_holding ON concerns (holding_id);
CREATE INDEX concerns_merged ON concerns (merged_into);

-- 联合核实: the units that find out, the lead one among them, and what each found.
CREATE TABLE concern_units (
    concern_id      BIGINT NOT NULL REFERENCES concerns (id),
    unit_id         BIGINT NOT NULL REFERENCES units (id),
    findings        TEXT NOT NULL DEFAULT '',
    found_by        TEXT NOT NULL DEFAULT '',   -- by post
    found_at        $(instant),
    PRIMARY KEY (concern_id, unit_id)
);

-- Every text that was begun to answer it: the present ones, and those before an answer was asked for again.
CREATE TABLE concern_texts (
    publication_id  BIGINT PRIMARY KEY REFERENCES publications (id),
    concern_id      BIGINT NOT NULL REFERENCES concerns (id),
    which           TEXT NOT NULL CHECK (which IN ('holding', 'full')),
    begun_at        $(instant) NOT NULL
);
CREATE INDEX concern_texts_of ON concern_texts (concern_id, begun_at);

-- The way it took, for its dossier.
CREATE TABLE concern_steps (
    id              $(id),
    concern_id      BIGINT NOT NULL REFERENCES concerns (id),
    step            TEXT NOT NULL,
    actor           TEXT NOT NULL,
    words           TEXT NOT NULL,
    at              $(instant) NOT NULL
);
CREATE INDEX concern_steps_of ON concern_steps (concern_id, at, id);

-- ===== 0036_questions =====
-- 公众咨询: questions asked on the portal by people without an account. What they wrote stays here, for who answers;
-- what readers see stands in a table of its own and was looked through by two persons.

CREATE TABLE questions (
    id              $(id),
    jurisdiction_id BIGINT NOT NULL REFERENCES jurisdictions (id),  -- of the unit it lies with
    unit_id         BIGINT REFERENCES units (id),                  -- none: not assigned yet
    subject         TEXT NOT NULL,
    body            TEXT NOT NULL,
    contact         TEXT NOT NULL,              -- encrypted ("v1…"); '' where none was left, or it was erased
    publicly        SMALLINT NOT NULL CHECK (publicly IN (0, 1)),   -- the asker agrees to a public answer
    code_sm3        TEXT NOT NULL UNIQUE,       -- keyed digest of the query code; the code itself is nowhere
    visitor         TEXT NOT NULL,              -- keyed digest of the address it came from, for a month
    asked_at        $(instant) NOT NULL,
    asked_on        DATE NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('held', 'waiting', 'assigned', 'asking', 'drafted', 'answered',
                                                   'dismissed')),
    held_because    TEXT NOT NULL DEFAULT '',
    asking_since    DATE,                       -- the clock stands still while the asker is asked for more
    paused          BIGINT NOT NULL DEFAULT 0,  -- working days it stood still before
    due_on          DATE NOT NULL,
    answer          TEXT NOT NULL DEFAULT '',
    public_title    TEXT NOT NULL DEFAULT '',   -- the version for readers, in work
    public_body     TEXT NOT NULL DEFAULT '',
    make_public     SMALLINT NOT NULL DEFAULT 0 CHECK (make_public IN (0, 1)),
    policy_id       BIGINT REFERENCES publications (id),   -- the document the answer rests on
    answered_at     $(instant),
    because         TEXT NOT NULL DEFAULT '',   -- why it was returned or dismissed
    saves           BIGINT NOT NULL DEFAULT 1,
    erased_at       $(instant),                 -- contact gone, numbers of persons masked
    CHECK (make_public = 0 OR publicly = 1),
    CHECK ((state = 'asking') = (asking_since IS NOT NULL)),
    CHECK (state NOT IN ('assigned', 'asking', 'drafted', 'answered') OR unit_id IS NOT NULL)
);
CREATE INDEX questions_place ON questions (jurisdiction_id, state, asked_at);
CREATE INDEX questions_unit ON questions (unit_id, state, asked_at);
CREATE INDEX questions_visitor ON questions (visitor, asked_at);
CREATE INDEX questions_asked ON questions (asked_at, id);

-- Who wrote the answer: nobody passes their own (C14).
CREATE TABLE question_writers (
    question_id     BIGINT NOT NULL REFERENCES questions (id),
    account_id      BIGINT NOT NULL,
    PRIMARY KEY (question_id, account_id)
);

-- The way it took. What is `shown` the asker reads with the query code.
CREATE TABLE question_steps (
    id              $(id),
    question_id     BIGINT NOT NULL REFERENCES questions (id),
    step            TEXT NOT NULL,
    actor           TEXT NOT NULL,              -- by post; '' = the asker
    words           TEXT NOT NULL,
    shown           SMALLINT NOT NULL CHECK (shown IN (0, 1)),
    at              $(instant) NOT NULL
);
CREATE INDEX question_steps_of ON question_steps (question_id, at, id);

-- What readers see, and nothing else is public: only what stands here.
CREATE TABLE published_questions (
    question_id     BIGINT PRIMARY KEY REFERENCES questions (id),
    jurisdiction_id BIGINT NOT NULL REFERENCES jurisdictions (id),
    unit_id         BIGINT NOT NULL REFERENCES units (id),
    title           TEXT NOT NULL,
    body            TEXT NOT NULL,
    answer          TEXT NOT NULL,
    asked_on        DATE NOT NULL,
    answered_on     DATE NOT NULL,
    published_at    $(instant) NOT NULL,
    changed_at      $(instant) NOT NULL,
    policy_id       BIGINT REFERENCES publications (id),
    common          SMALLINT NOT NULL DEFAULT 0 CHECK (common IN (0, 1)),   -- 常见问题
    valid_until     DATE,                       -- after that nobody is pointed here before asking
    helped          BIGINT NOT NULL DEFAULT 0   -- how many read it instead of asking
);
CREATE INDEX published_questions_answered ON published_questions (answered_on, question_id);
CREATE INDEX published_questions_unit ON published_questions (unit_id, answered_on);
CREATE INDEX published_questions_policy ON published_questions (policy_id);

-- ===== 0037_question_counted_from =====
-- The day all limits of a question count from: the day it was asked, or the one on which it was taken up again.
ALTER TABLE questions ADD COLUMN counted_from DATE NOT NULL DEFAULT '2008-05-01';
UPDATE questions SET counted_from = asked_on;

-- ===== 0040_search_by_parts (postgres only) =====
-- The index anew (decision 20): what is public in narrow rows to rank, its words apart from them, a long file's page by
-- page. Derived: `mingtang migrate` fills it again where it left it empty, `mingtang rebuild` at any time.
DROP TABLE search_index;
DROP TABLE search_entries;
CREATE TABLE search_entries (
    id          BIGINT PRIMARY KEY,         -- newest first is highest first
    kind        TEXT NOT NULL,              -- publication, item, question
    object_id   BIGINT NOT NULL,
    title       TEXT NOT NULL,
    UNIQUE (kind, object_id)
);
CREATE TABLE search_parts (
    id          BIGINT PRIMARY KEY,         -- row of the index
    entry_id    BIGINT NOT NULL REFERENCES search_entries (id) ON DELETE CASCADE,
    part        BIGINT NOT NULL,            -- 0: the thing's own words; from 1 on the pages and sheets of its files
    kind        TEXT NOT NULL,              -- of the entry
    UNIQUE (entry_id, part)
);
CREATE TABLE search_texts (
    part_id     BIGINT PRIMARY KEY REFERENCES search_parts (id) ON DELETE CASCADE,
    place       TEXT NOT NULL,              -- 附件“名单.xlsx”工作表“一年级”; empty for part 0
    words       TEXT NOT NULL
);
-- The tokens of title and words: which parts hold a token, nothing more; whether they stand next to each other is seen in
-- the words. Rows without their tokens are so few pages that all hits of a frequent word are fetched in milliseconds: `wide`
-- makes a row long enough to be split, then shrinks to nothing where it is, and the tokens go out of the row. Each insert
-- goes into the index itself: a list of waiting ones would be read by every search.
CREATE TABLE search_index (
    part_id     BIGINT PRIMARY KEY REFERENCES search_parts (id) ON DELETE CASCADE,
    entry_id    BIGINT NOT NULL,
    part        BIGINT NOT NULL,
    kind        TEXT NOT NULL,
    tokens      TSVECTOR NOT NULL,
    wide        TEXT NOT NULL DEFAULT repeat(' ', 2048)
) WITH (toast_tuple_target = 256);
ALTER TABLE search_index ALTER COLUMN tokens SET STORAGE EXTERNAL;
CREATE INDEX search_index_tokens ON search_index USING GIN (tokens) WITH (fastupdate = off);

-- ===== 0040_search_by_parts (sqlite only) =====
-- The index anew (decision 20): what is public in narrow rows to rank, its words apart from them, a long file's page by
-- page. Derived: `mingtang migrate` fills it again where it left it empty, `mingtang rebuild` at any time.
DROP TABLE search_index;
DROP TABLE search_entries;
CREATE TABLE search_entries (
    id          INTEGER PRIMARY KEY,        -- newest first is highest first
    kind        TEXT NOT NULL,              -- publication, item, question
    object_id   BIGINT NOT NULL,
    title       TEXT NOT NULL,
    UNIQUE (kind, object_id)
);
CREATE TABLE search_parts (
    id          INTEGER PRIMARY KEY,        -- row of the index: small and without holes, so that its lists are short
    entry_id    BIGINT NOT NULL REFERENCES search_entries (id) ON DELETE CASCADE,
    part        BIGINT NOT NULL,            -- 0: the thing's own words; from 1 on the pages and sheets of its files
    kind        TEXT NOT NULL,              -- of the entry
    UNIQUE (entry_id, part)
);
CREATE TABLE search_texts (
    part_id     INTEGER PRIMARY KEY REFERENCES search_parts (id) ON DELETE CASCADE,
    place       TEXT NOT NULL,              -- 附件“名单.xlsx”工作表“一年级”; empty for part 0
    words       TEXT NOT NULL
);
-- The tokens of title and words: which parts hold a token, nothing more; whether they stand next to each other is seen in
-- the words. It holds no text of its own: a part is taken out with the very tokens that were put in, made again from
-- its words. So a change of search::tokens() comes with a migration that empties all this.
-- The tokens arrive ready, separated by blanks; "ascii" takes every byte above 127 for a letter and leaves them whole.
CREATE VIRTUAL TABLE search_index USING fts5 (tokens, content = '', detail = none, columnsize = 0, tokenize = 'ascii');

-- ===== 0041_public_documents =====
-- What of a public document a list asks for, in narrow rows, and how many there are of each sort: lists and what stands
-- behind their links answer as quickly among 200,000 documents as among 200. Derived, in the transaction of every change
-- of what readers see; `mingtang rebuild` makes it anew.

CREATE TABLE public_documents (
    publication_id  BIGINT PRIMARY KEY REFERENCES publications (id),
    jurisdiction_id BIGINT NOT NULL,
    unit_id         BIGINT NOT NULL,
    field_id        BIGINT NOT NULL,            -- 0: none
    kind            TEXT NOT NULL,
    statutory       TEXT NOT NULL,
    special         TEXT NOT NULL,
    topic_class     TEXT NOT NULL,
    year            BIGINT NOT NULL,            -- of first publication
    validity        TEXT NOT NULL CHECK (validity IN ('in_force', 'amended', 'lapsed', 'repealed')),
    published_on    DATE NOT NULL
);
CREATE INDEX public_documents_newest ON public_documents (published_on, publication_id);
CREATE INDEX public_documents_unit ON public_documents (unit_id, published_on, publication_id);
CREATE INDEX public_documents_statutory ON public_documents (statutory, published_on, publication_id);
CREATE INDEX revisions_unseen ON revisions (publication_id) WHERE state IN ('withdrawn', 'filed');
CREATE TABLE public_document_counts (
    jurisdiction_id BIGINT NOT NULL,
    unit_id         BIGINT NOT NULL,
    field_id        BIGINT NOT NULL,
    kind            TEXT NOT NULL,
    statutory       TEXT NOT NULL,
    special         TEXT NOT NULL,
    topic_class     TEXT NOT NULL,
    year            BIGINT NOT NULL,
    validity        TEXT NOT NULL,
    documents       BIGINT NOT NULL CHECK (documents > 0),
    PRIMARY KEY (unit_id, kind, year, validity, field_id, statutory, special, topic_class, jurisdiction_id)
);

INSERT INTO public_documents (publication_id, jurisdiction_id, unit_id, field_id, kind, statutory, special, topic_class,
                              year, validity, published_on)
SELECT p.id, p.jurisdiction_id, p.unit_id, coalesce(p.field_id, 0), p.kind, r.statutory, r.special, r.topic_class,
       CAST(substr(CAST(p.published_on AS TEXT), 1, 4) AS BIGINT),
       CASE coalesce(nullif(p.closed_as, ''), p.life) WHEN 'lapsed' THEN 'lapsed' WHEN 'repealed' THEN 'repealed'
            ELSE CASE WHEN EXISTS (SELECT 1 FROM revision_relations x JOIN revisions y ON y.id = x.revision_id
                 WHERE x.to_id = p.id AND x.kind = 'amends' AND y.state = 'live') THEN 'amended' ELSE 'in_force' END END,
       p.published_on
FROM publications p JOIN revisions r ON r.publication_id = p.id AND r.state = 'live' WHERE p.published_on IS NOT NULL;
INSERT INTO public_document_counts (jurisdiction_id, unit_id, field_id, kind, statutory, special, topic_class, year,
                                    validity, documents)
SELECT jurisdiction_id, unit_id, field_id, kind, statutory, special, topic_class, year, validity, count(*)
FROM public_documents GROUP BY jurisdiction_id, unit_id, field_id, kind, statutory, special, topic_class, year, validity;

-- ===== 0042_public_documents_by_year =====
-- A year goes with the days in it, so the newest of a kind, of a unit, of a year are each one stretch of an index.
DROP INDEX public_documents_newest;
DROP INDEX public_documents_unit;
DROP INDEX public_documents_statutory;
CREATE INDEX public_documents_newest ON public_documents (year, published_on, publication_id);
CREATE INDEX public_documents_unit ON public_documents (unit_id, year, published_on, publication_id);
CREATE INDEX public_documents_kind ON public_documents (kind, year, published_on, publication_id);

-- ===== 0045_revision_comments =====
-- Comments of reviewers on one place of one draft (审核意见), with what was said of each. Internal: nothing of them is
-- ever public; what goes out beside a text is revisions.change_note.
CREATE TABLE revision_comments (
    id          $(id),
    revision_id BIGINT NOT NULL REFERENCES revisions (id),
    stage       TEXT NOT NULL CHECK (stage IN ('', 'unit', 'second', 'final')),  -- at which it was said; '': by a drafter
    kind        TEXT NOT NULL CHECK (kind IN ('note', 'must_fix')),  -- a must_fix that nobody answered holds the draft back
    state       TEXT NOT NULL CHECK (state IN ('open', 'answered', 'accepted')),
    place       TEXT NOT NULL,              -- line:12:3, fact:title, attachment:77, whole: it moves with every save
    gone        SMALLINT NOT NULL DEFAULT 0,  -- the place left the text
    quoted      TEXT NOT NULL,              -- what stood there when it was said
    CHECK (kind = 'note' OR stage <> '')
);
CREATE INDEX revision_comments_of ON revision_comments (revision_id, id);

-- What was said of it, in order: by the reviewer, by who drafts, by the reviewer again. Append-only.
CREATE TABLE revision_comment_turns (
    comment_id  BIGINT NOT NULL REFERENCES revision_comments (id),
    position    BIGINT NOT NULL,
    turn        TEXT NOT NULL CHECK (turn IN ('said', 'edited', 'answered', 'accepted', 'reopened')),
    actor       TEXT NOT NULL,              -- by post
    words       TEXT NOT NULL,
    at          $(instant) NOT NULL,
    PRIMARY KEY (comment_id, position)
);
