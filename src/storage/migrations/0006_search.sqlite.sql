-- Full text over what is public: the application's Han bigrams, the same on both engines. Derived: `rebuild` makes it again.
CREATE TABLE search_entries (
    id          INTEGER PRIMARY KEY,        -- row of the index
    kind        TEXT NOT NULL,              -- item, later publication, question
    object_id   BIGINT NOT NULL,
    title       TEXT NOT NULL,
    body        TEXT NOT NULL,
    UNIQUE (kind, object_id)
);
CREATE VIRTUAL TABLE search_index USING fts5 (title, body, content = '', tokenize = 'unicode61 remove_diacritics 0');
