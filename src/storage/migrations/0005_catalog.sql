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
