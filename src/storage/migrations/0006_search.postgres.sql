-- Full text over what is public: the application's Han bigrams, the same on both engines. Derived: `rebuild` makes it again.
CREATE TABLE search_entries (
    id          BIGINT PRIMARY KEY,         -- row of the index; newest first is highest first
    kind        TEXT NOT NULL,              -- item, later publication, question
    object_id   BIGINT NOT NULL,
    title       TEXT NOT NULL,
    body        TEXT NOT NULL,
    UNIQUE (kind, object_id)
);
-- Narrow and beside the texts, so that a scan of positions does not read them.
CREATE TABLE search_index (
    entry_id    BIGINT PRIMARY KEY REFERENCES search_entries (id) ON DELETE CASCADE,
    tokens      TSVECTOR NOT NULL
);
CREATE INDEX search_index_tokens ON search_index USING GIN (tokens);
