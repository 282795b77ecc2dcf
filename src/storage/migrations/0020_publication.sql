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
