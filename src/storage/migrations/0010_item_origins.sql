-- Which item of an edition continues which item of the one before, where the numbers do not say it themselves: one item split
-- into several, several merged into one, the same matter under a new number. Said by whoever drafted the edition.

CREATE TABLE item_origins (
    edition_id  BIGINT NOT NULL,
    item_id     BIGINT NOT NULL,
    from_id     BIGINT NOT NULL REFERENCES disclosure_items (id),
    PRIMARY KEY (edition_id, item_id, from_id),
    -- A row that leaves the draft takes what was said of it along.
    FOREIGN KEY (edition_id, item_id) REFERENCES edition_items (edition_id, item_id) ON DELETE CASCADE,
    CHECK (item_id <> from_id)
);
CREATE INDEX item_origins_from ON item_origins (from_id);
