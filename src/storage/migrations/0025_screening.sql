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
