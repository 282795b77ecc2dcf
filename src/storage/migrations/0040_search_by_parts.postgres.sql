-- The index anew (decision 20): what is public in narrow rows to rank, its words apart from them, a long file's page by
-- page. Derived: `mingtang migrate` fills it again where it left it empty, `mingtang rebuild` at any time.
DROP TABLE search_index;
DROP TABLE search_entries;
CREATE TABLE search_entries (
    id          BIGINT PRIMARY KEY,         -- newest first is highest first
    kind        TEXT NOT NULL,              -- publication, item, question
    object_id   BIGINT NOT NULL,
    title       TEXT NOT NULL,
    UNIQUE (kind, object_id)
);
CREATE TABLE search_parts (
    id          BIGINT PRIMARY KEY,         -- row of the index
    entry_id    BIGINT NOT NULL REFERENCES search_entries (id) ON DELETE CASCADE,
    part        BIGINT NOT NULL,            -- 0: the thing's own words; from 1 on the pages and sheets of its files
    kind        TEXT NOT NULL,              -- of the entry
    UNIQUE (entry_id, part)
);
CREATE TABLE search_texts (
    part_id     BIGINT PRIMARY KEY REFERENCES search_parts (id) ON DELETE CASCADE,
    place       TEXT NOT NULL,              -- 附件“名单.xlsx”工作表“一年级”; empty for part 0
    words       TEXT NOT NULL
);
-- The tokens of title and words: which parts hold a token, nothing more; whether they stand next to each other is seen in
-- the words. Rows without their tokens are so few pages that all hits of a frequent word are fetched in milliseconds: `wide`
-- makes a row long enough to be split, then shrinks to nothing where it is, and the tokens go out of the row. Each insert
-- goes into the index itself: a list of waiting ones would be read by every search.
CREATE TABLE search_index (
    part_id     BIGINT PRIMARY KEY REFERENCES search_parts (id) ON DELETE CASCADE,
    entry_id    BIGINT NOT NULL,
    part        BIGINT NOT NULL,
    kind        TEXT NOT NULL,
    tokens      TSVECTOR NOT NULL,
    wide        TEXT NOT NULL DEFAULT repeat(' ', 2048)
) WITH (toast_tuple_target = 256);
ALTER TABLE search_index ALTER COLUMN tokens SET STORAGE EXTERNAL;
CREATE INDEX search_index_tokens ON search_index USING GIN (tokens) WITH (fastupdate = off);
