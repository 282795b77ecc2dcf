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
