-- Settings by name; a value is text, and what it means is up to whoever reads it.
CREATE TABLE settings (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- The texts of keyed lessons, which the reader brings once. Times are UTC, ISO 8601.
CREATE TABLE brought_articles (
    lesson_id  TEXT PRIMARY KEY NOT NULL,
    name       TEXT NOT NULL,
    brought_at TEXT NOT NULL,
    text       TEXT NOT NULL
);
