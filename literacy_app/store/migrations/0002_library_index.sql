-- What the library shows of each lesson file, so that it need not read all of them at every start.
-- Anything here can be made again from the files. `card` is JSON, `words` what searches look through.
CREATE TABLE library_index (
    path     TEXT PRIMARY KEY NOT NULL,
    mtime_ns INTEGER NOT NULL,
    size     INTEGER NOT NULL,
    card     TEXT NOT NULL,
    words    TEXT NOT NULL
);
