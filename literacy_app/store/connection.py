"""Connections to SQLite, and the settings that every one of them works under.

Only here and in what runs on such a connection is sqlite3 imported, and not before it is needed.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    import sqlite3

PATIENCE = 5.0
"""For so many seconds another window may keep the database to itself."""

# A write-ahead log fails on network shares and can corrupt with two connections (SQLite up to
# 3.51.2). EXTRA: also the folder is synced when the journal goes. Deleted text is overwritten, and
# nothing goes to temporary files.
_SETTINGS = """
PRAGMA journal_mode = DELETE;
PRAGMA synchronous = EXTRA;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA temp_store = MEMORY;
PRAGMA trusted_schema = OFF;
"""


def connect(path: Path | None, *, create: bool = False) -> sqlite3.Connection:
    """A connection in autocommit mode to the database at `path`, or to one in memory.

    A missing file is made only where `create` says so. Raises sqlite3.Error.
    """
    import sqlite3

    name = ":memory:" if path is None else f"{_uri(path)}?mode={'rwc' if create else 'rw'}"
    connection = sqlite3.connect(name, timeout=PATIENCE, isolation_level=None, uri=True)
    try:
        connection.executescript(_SETTINGS)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _uri(path: Path) -> str:
    """The path as SQLite takes it: no server part, so that \\\\server\\share works too."""
    posix = path.absolute().as_posix()
    return "file://" + quote(posix if posix.startswith("/") else "/" + posix)
