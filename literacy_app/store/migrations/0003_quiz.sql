-- Learners on this desk. A code such as “Fox-17” stands in the place of a name. Whatever is kept of a
-- learner hangs on their profile, and goes with it. Times are UTC, ISO 8601; a day is the learner's
-- local one as a proleptic ordinal. Where a text may be empty, it is empty for “none”.
CREATE TABLE profiles (
    id         TEXT PRIMARY KEY NOT NULL,
    code       TEXT NOT NULL,
    created_at TEXT NOT NULL
) WITHOUT ROWID;

-- Quizzes that were begun. From `seed`, `selection` and the history up to answer `history` the same
-- questions can be built again. A seed is text: it may be larger than an integer here.
CREATE TABLE runs (
    number      INTEGER PRIMARY KEY AUTOINCREMENT,
    profile     TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    id          TEXT NOT NULL UNIQUE,
    lesson_id   TEXT NOT NULL,
    lesson_hash TEXT NOT NULL,
    mode        TEXT NOT NULL,
    seed        TEXT NOT NULL,
    selection   TEXT NOT NULL,
    history     INTEGER NOT NULL,
    started_at  TEXT NOT NULL,
    finished_at TEXT
);
CREATE INDEX runs_of_profile ON runs (profile, lesson_id);
CREATE INDEX runs_unfinished ON runs (profile, number) WHERE finished_at IS NULL;

-- Answers, only ever added to; `seq` tells their order whatever the clock says, and no number is
-- given twice. `response` is JSON, `answer` the same in words; `score` is NULL where the learner is
-- the judge.
CREATE TABLE attempts (
    seq         INTEGER PRIMARY KEY AUTOINCREMENT,
    profile     TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    run         TEXT NOT NULL,
    lesson_id   TEXT NOT NULL,
    lesson_hash TEXT NOT NULL,
    question_id TEXT NOT NULL,
    kind        TEXT NOT NULL,
    mode        TEXT NOT NULL,
    seed        TEXT NOT NULL,
    response    TEXT NOT NULL,
    answer      TEXT NOT NULL,
    sureness    TEXT NOT NULL,
    score       REAL,
    at          TEXT NOT NULL,
    day         INTEGER NOT NULL,
    took_us     INTEGER NOT NULL
);
CREATE INDEX attempts_of_profile ON attempts (profile);
CREATE INDEX attempts_of_run ON attempts (run);

-- How each passage of an answer was taken, in the order of the answer.
CREATE TABLE judgements (
    attempt  INTEGER NOT NULL REFERENCES attempts (seq) ON DELETE CASCADE,
    place    INTEGER NOT NULL,
    passage  TEXT NOT NULL,
    voice    TEXT NOT NULL,
    kind     TEXT NOT NULL,
    answered TEXT NOT NULL,
    score    REAL NOT NULL,
    counts   INTEGER NOT NULL,
    PRIMARY KEY (attempt, place)
) WITHOUT ROWID;

-- What learners added to their answers, only ever added to. `ticks` is JSON, NULL where there was
-- nothing to tick.
CREATE TABLE remarks (
    seq          INTEGER PRIMARY KEY AUTOINCREMENT,
    attempt      INTEGER NOT NULL REFERENCES attempts (seq) ON DELETE CASCADE,
    disagreement TEXT NOT NULL,
    ticks        TEXT
);
CREATE INDEX remarks_of_attempt ON remarks (attempt);

-- The sums below follow from the answers, and are kept with each of them in the same transaction, so
-- that nobody needs to look through all answers.

-- How often passages were answered alike. Of passages that had been asked about before only the week
-- is told: `day` is its Monday, `lesson_id` and `kind` are empty.
CREATE TABLE tallies (
    profile   TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    day       INTEGER NOT NULL,
    lesson_id TEXT NOT NULL,
    voice     TEXT NOT NULL,
    kind      TEXT NOT NULL,
    answered  TEXT NOT NULL,
    unseen    INTEGER NOT NULL,
    counts    INTEGER NOT NULL,
    items     INTEGER NOT NULL,
    score     REAL NOT NULL,
    PRIMARY KEY (profile, day, lesson_id, voice, kind, answered, unseen, counts)
) WITHOUT ROWID;

-- By which answer a passage was last asked about.
CREATE TABLE seen (
    profile   TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    lesson_id TEXT NOT NULL,
    passage   TEXT NOT NULL,
    attempt   INTEGER NOT NULL,
    PRIMARY KEY (profile, lesson_id, passage)
) WITHOUT ROWID;

-- The last answer to each question.
CREATE TABLE latest_answers (
    profile     TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    lesson_id   TEXT NOT NULL,
    question_id TEXT NOT NULL,
    attempt     INTEGER NOT NULL,
    score       REAL,
    day         INTEGER NOT NULL,
    PRIMARY KEY (profile, lesson_id, question_id)
) WITHOUT ROWID;

-- When a skill (“commentary/sarcasm”) is due, in the terms of FSRS.
CREATE TABLE skills (
    profile     TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    skill       TEXT NOT NULL,
    due         TEXT NOT NULL,
    last_review TEXT,
    stability   REAL,
    difficulty  REAL,
    state       INTEGER NOT NULL,
    step        INTEGER,
    PRIMARY KEY (profile, skill)
) WITHOUT ROWID;
