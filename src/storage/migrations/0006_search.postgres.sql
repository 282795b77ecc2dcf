-- Full text over what is public: the application's Han bigrams, the same on both engines. Derived: `rebuild` makes it again.
CREATE TABLE search_entries (
    id          BIGINT PRIMARY KEY,         -- row of the index; newest first is highest first
    kind        TEXT NOT NULL,              -- item, later publication, question
    object_id   BIGINT NOT NULL,
    title       TEXT NOT NULL,
    body        TEXT NOT NULL,
    UNIQUE (kind, object_id)
);
-- A tsvector keeps at most 256 places of one word, so a text lies in overlapping parts of 256 places: exact at any length.
CREATE TABLE search_index (
    entry_id    BIGINT NOT NULL REFERENCES search_entries (id) ON DELETE CASCADE,
    part        BIGINT NOT NULL,
    tokens      TSVECTOR NOT NULL,
    PRIMARY KEY (entry_id, part)
);
CREATE INDEX search_index_tokens ON search_index USING GIN (tokens);
