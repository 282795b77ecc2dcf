-- The index anew (decision 20): what is public in narrow rows to rank, its words apart from them, a long file's page by
-- page. Derived: `mingtang migrate` fills it again where it left it empty, `mingtang rebuild` at any time.
DROP TABLE search_index;
DROP TABLE search_entries;
CREATE TABLE search_entries (
    id          INTEGER PRIMARY KEY,        -- newest first is highest first
    kind        TEXT NOT NULL,              -- publication, item, question
    object_id   BIGINT NOT NULL,
    title       TEXT NOT NULL,
    UNIQUE (kind, object_id)
);
CREATE TABLE search_parts (
    id          INTEGER PRIMARY KEY,        -- row of the index: small and without holes, so that its lists are short
    entry_id    BIGINT NOT NULL REFERENCES search_entries (id) ON DELETE CASCADE,
    part        BIGINT NOT NULL,            -- 0: the thing's own words; from 1 on the pages and sheets of its files
    kind        TEXT NOT NULL,              -- of the entry
    UNIQUE (entry_id, part)
);
CREATE TABLE search_texts (
    part_id     INTEGER PRIMARY KEY REFERENCES search_parts (id) ON DELETE CASCADE,
    place       TEXT NOT NULL,              -- 附件“名单.xlsx”工作表“一年级”; empty for part 0
    words       TEXT NOT NULL
);
-- The tokens of title and words: which parts hold a token, nothing more; whether they stand next to each other is seen in
-- the words. It holds no text of its own: a part is taken out with the very tokens that were put in, made again from
-- its words. So a change of search::tokens() comes with a migration that empties all this.
-- The tokens arrive ready, separated by blanks; "ascii" takes every byte above 127 for a letter and leaves them whole.
CREATE VIRTUAL TABLE search_index USING fts5 (tokens, content = '', detail = none, columnsize = 0, tokenize = 'ascii');
