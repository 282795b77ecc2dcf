-- Comments of reviewers on one cell of one edition (审核意见). Never public.
CREATE TABLE cell_comments (
    id          $(id),
    edition_id  BIGINT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
    item_id     BIGINT NOT NULL REFERENCES disclosure_items (id) ON DELETE CASCADE,
    column_key  TEXT NOT NULL,              -- time_limit, as in CSV and JSON
    kind        TEXT NOT NULL CHECK (kind IN ('note', 'must_fix')),  -- an open must_fix holds the edition back
    state       TEXT NOT NULL CHECK (state IN ('open', 'resolved'))
);
CREATE INDEX cell_comments_edition ON cell_comments (edition_id, state, item_id);
CREATE INDEX cell_comments_item ON cell_comments (item_id);

-- What was said of it, in order: by the reviewer, by who compiles, by the reviewer again.
CREATE TABLE comment_turns (
    comment_id  BIGINT NOT NULL REFERENCES cell_comments (id) ON DELETE CASCADE,
    position    BIGINT NOT NULL,
    turn        TEXT NOT NULL CHECK (turn IN ('said', 'resolved', 'reopened')),
    actor       TEXT NOT NULL,              -- by post
    words       TEXT NOT NULL,
    at          $(instant) NOT NULL,
    PRIMARY KEY (comment_id, position)
);
