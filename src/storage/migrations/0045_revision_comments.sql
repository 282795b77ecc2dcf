-- Comments of reviewers on one place of one draft (审核意见), with what was said of each. Internal: nothing of them is
-- ever public; what goes out beside a text is revisions.change_note.
CREATE TABLE revision_comments (
    id          $(id),
    revision_id BIGINT NOT NULL REFERENCES revisions (id),
    stage       TEXT NOT NULL CHECK (stage IN ('', 'unit', 'second', 'final')),  -- at which it was said; '': by a drafter
    kind        TEXT NOT NULL CHECK (kind IN ('note', 'must_fix')),  -- a must_fix that nobody answered holds the draft back
    state       TEXT NOT NULL CHECK (state IN ('open', 'answered', 'accepted')),
    place       TEXT NOT NULL,              -- line:12:3, fact:title, attachment:77, whole: it moves with every save
    gone        SMALLINT NOT NULL DEFAULT 0,  -- the place left the text
    quoted      TEXT NOT NULL,              -- what stood there when it was said
    CHECK (kind = 'note' OR stage <> '')
);
CREATE INDEX revision_comments_of ON revision_comments (revision_id, id);

-- What was said of it, in order: by the reviewer, by who drafts, by the reviewer again. Append-only.
CREATE TABLE revision_comment_turns (
    comment_id  BIGINT NOT NULL REFERENCES revision_comments (id),
    position    BIGINT NOT NULL,
    turn        TEXT NOT NULL CHECK (turn IN ('said', 'edited', 'answered', 'accepted', 'reopened')),
    actor       TEXT NOT NULL,              -- by post
    words       TEXT NOT NULL,
    at          $(instant) NOT NULL,
    PRIMARY KEY (comment_id, position)
);
