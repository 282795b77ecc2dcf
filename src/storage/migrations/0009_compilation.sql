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
