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
