-- What is counted again and again of editions that never change any more is kept: 300,000 items in a database answer as
-- quickly as 500. Derived; `mingtang rebuild` makes it anew.

CREATE TABLE edition_counts (
    edition_id  BIGINT PRIMARY KEY REFERENCES editions (id) ON DELETE CASCADE,  -- published or superseded
    items       BIGINT NOT NULL,
    county      BIGINT NOT NULL,            -- items that carry 县级; an item may carry several levels
    town        BIGINT NOT NULL,
    village     BIGINT NOT NULL
);
CREATE TABLE edition_unit_counts (
    edition_id  BIGINT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
    unit_id     BIGINT NOT NULL REFERENCES units (id),  -- as the edition was published
    items       BIGINT NOT NULL,
    PRIMARY KEY (edition_id, unit_id)
);
INSERT INTO edition_counts (edition_id, items, county, town, village)
SELECT e.id, count(i.item_id), count(CASE WHEN i.levels LIKE '%县级%' THEN 1 END),
       count(CASE WHEN i.levels LIKE '%乡级%' THEN 1 END), count(CASE WHEN i.levels LIKE '%村级%' THEN 1 END)
FROM editions e LEFT JOIN edition_items i ON i.edition_id = e.id
WHERE e.state IN ('published', 'superseded') GROUP BY e.id;
INSERT INTO edition_unit_counts (edition_id, unit_id, items)
SELECT i.edition_id, i.unit_id, count(*) FROM edition_items i JOIN editions e ON e.id = i.edition_id
WHERE e.state IN ('published', 'superseded') AND i.unit_id IS NOT NULL GROUP BY i.edition_id, i.unit_id;

CREATE INDEX edition_items_doubts ON edition_items (edition_id) WHERE doubts <> '';
CREATE INDEX item_origins_item ON item_origins (item_id);
CREATE INDEX uploads_account ON uploads (account_id, created_at);
CREATE INDEX editions_state ON editions (state);
