-- Full text over what is public: the application's Han bigrams, the same on both engines. Derived: `rebuild` makes it again.
CREATE TABLE search_entries (
    id          INTEGER PRIMARY KEY,        -- row of the index; newest first is highest first
    kind        TEXT NOT NULL,              -- item, later publication, question
    object_id   BIGINT NOT NULL,
    title       TEXT NOT NULL,
    body        TEXT NOT NULL,
    UNIQUE (kind, object_id)
);
-- Holds no text of its own: an entry is taken out with the very tokens that were put in, made again from search_entries.
-- So a change of search::tokens() comes with a migration that empties the index ('delete-all') and with `rebuild`.
-- The tokens arrive ready, separated by blanks; "ascii" takes every byte above 127 for a letter and leaves them whole.
CREATE VIRTUAL TABLE search_index USING fts5 (title, body, content = '', tokenize = 'ascii');
