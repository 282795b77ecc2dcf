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
