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
