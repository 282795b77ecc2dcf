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
