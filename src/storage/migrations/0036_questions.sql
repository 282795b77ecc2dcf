-- 公众咨询: questions asked on the portal by people without an account. What they wrote stays here, for who answers;
-- what readers see stands in a table of its own and was looked through by two persons.

CREATE TABLE questions (
    id              $(id),
    jurisdiction_id BIGINT NOT NULL REFERENCES jurisdictions (id),  -- of the unit it lies with
    unit_id         BIGINT REFERENCES units (id),                  -- none: not assigned yet
    subject         TEXT NOT NULL,
    body            TEXT NOT NULL,
    contact         TEXT NOT NULL,              -- encrypted ("v1…"); '' where none was left, or it was erased
    publicly        SMALLINT NOT NULL CHECK (publicly IN (0, 1)),   -- the asker agrees to a public answer
    code_sm3        TEXT NOT NULL UNIQUE,       -- keyed digest of the query code; the code itself is nowhere
    visitor         TEXT NOT NULL,              -- keyed digest of the address it came from, for a month
    asked_at        $(instant) NOT NULL,
    asked_on        DATE NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('held', 'waiting', 'assigned', 'asking', 'drafted', 'answered',
                                                   'dismissed')),
    held_because    TEXT NOT NULL DEFAULT '',
    asking_since    DATE,                       -- the clock stands still while the asker is asked for more
    paused          BIGINT NOT NULL DEFAULT 0,  -- working days it stood still before
    due_on          DATE NOT NULL,
    answer          TEXT NOT NULL DEFAULT '',
    public_title    TEXT NOT NULL DEFAULT '',   -- the version for readers, in work
    public_body     TEXT NOT NULL DEFAULT '',
    make_public     SMALLINT NOT NULL DEFAULT 0 CHECK (make_public IN (0, 1)),
    policy_id       BIGINT REFERENCES publications (id),   -- the document the answer rests on
    answered_at     $(instant),
    because         TEXT NOT NULL DEFAULT '',   -- why it was returned or dismissed
    saves           BIGINT NOT NULL DEFAULT 1,
    erased_at       $(instant),                 -- contact gone, numbers of persons masked
    CHECK (make_public = 0 OR publicly = 1),
    CHECK ((state = 'asking') = (asking_since IS NOT NULL)),
    CHECK (state NOT IN ('assigned', 'asking', 'drafted', 'answered') OR unit_id IS NOT NULL)
);
CREATE INDEX questions_place ON questions (jurisdiction_id, state, asked_at);
CREATE INDEX questions_unit ON questions (unit_id, state, asked_at);
CREATE INDEX questions_visitor ON questions (visitor, asked_at);
CREATE INDEX questions_asked ON questions (asked_at, id);

-- Who wrote the answer: nobody passes their own (C14).
CREATE TABLE question_writers (
    question_id     BIGINT NOT NULL REFERENCES questions (id),
    account_id      BIGINT NOT NULL,
    PRIMARY KEY (question_id, account_id)
);

-- The way it took. What is `shown` the asker reads with the query code.
CREATE TABLE question_steps (
    id              $(id),
    question_id     BIGINT NOT NULL REFERENCES questions (id),
    step            TEXT NOT NULL,
    actor           TEXT NOT NULL,              -- by post; '' = the asker
    words           TEXT NOT NULL,
    shown           SMALLINT NOT NULL CHECK (shown IN (0, 1)),
    at              $(instant) NOT NULL
);
CREATE INDEX question_steps_of ON question_steps (question_id, at, id);

-- What readers see, and nothing else is public: only what stands here.
CREATE TABLE published_questions (
    question_id     BIGINT PRIMARY KEY REFERENCES questions (id),
    jurisdiction_id BIGINT NOT NULL REFERENCES jurisdictions (id),
    unit_id         BIGINT NOT NULL REFERENCES units (id),
    title           TEXT NOT NULL,
    body            TEXT NOT NULL,
    answer          TEXT NOT NULL,
    asked_on        DATE NOT NULL,
    answered_on     DATE NOT NULL,
    published_at    $(instant) NOT NULL,
    changed_at      $(instant) NOT NULL,
    policy_id       BIGINT REFERENCES publications (id),
    common          SMALLINT NOT NULL DEFAULT 0 CHECK (common IN (0, 1)),   -- 常见问题
    valid_until     DATE,                       -- after that nobody is pointed here before asking
    helped          BIGINT NOT NULL DEFAULT 0   -- how many read it instead of asking
);
CREATE INDEX published_questions_answered ON published_questions (answered_on, question_id);
CREATE INDEX published_questions_unit ON published_questions (unit_id, answered_on);
CREATE INDEX published_questions_policy ON published_questions (policy_id);
