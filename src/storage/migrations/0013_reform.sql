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
