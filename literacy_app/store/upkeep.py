"""Creating, migrating and setting aside the database file: what happens once in a while.

One process at a time does so, under a lock that ends with it whatever happens; each step looks
again at what is there. Nothing is ever overwritten: a new file grows under a temporary name.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.store import errors
from literacy_app.store.connection import connect
from literacy_app.store.schema import Migration, script

if TYPE_CHECKING:
    import sqlite3

NAME = "literacy-app"
LOCK_PATIENCE = 60.0
"""For so many seconds another process may migrate."""

_JOURNAL = "-journal"
_CHECKED_WHOLE = 4_000_000
"""A database of up to so many bytes is checked page by page whenever it is opened (5 ms); a larger
one when damage has been met in it."""


def database_path(folder: Path) -> Path:
    """Where the database lies in the data folder."""
    return folder / f"{NAME}.db"


def version_of(connection: sqlite3.Connection, path: Path) -> int:
    """The number of the database's last migration; raises DamagedDatabase for what is none."""
    connection.execute("BEGIN")  # so that nobody writes between the questions
    try:
        version, expected = connection.execute(
            "SELECT user_version, page_count * page_size"
            " FROM pragma_user_version, pragma_page_count, pragma_page_size"
        ).fetchone()
        is_whole = version >= 1 and path.stat().st_size >= expected
        if is_whole and (expected <= _CHECKED_WHOLE or is_suspect(path)):
            is_whole = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    finally:
        connection.execute("ROLLBACK")
    if not is_whole:
        raise errors.damaged(path)
    return int(version)


def suspect(path: Path) -> None:
    """Notes that damage was met in the database, so that its next opening looks at all of it."""
    with suppress(OSError):
        _suspicion(path).touch()


def is_suspect(path: Path) -> bool:
    """Whether damage was met in it, and all of it hasn't been looked at since."""
    return _suspicion(path).exists()


def _suspicion(path: Path) -> Path:
    return path.with_suffix(".suspect")


def prepare(path: Path, steps: tuple[Migration, ...]) -> Path | None:
    """Leaves a database of today's version at `path`, and returns a damaged one's new name.

    Raises StoreError, sqlite3.Error or OSError with the old database as it was.
    """
    with _lock(path.with_suffix(".lock")):
        aside = None
        try:
            version = _version_at(path) if path.exists() else 0
        except errors.DamagedDatabase:
            aside = _set_aside(path)
            version = 0
        _suspicion(path).unlink(missing_ok=True)
        if version == 0:
            _create(path, steps)
        elif version > len(steps):
            raise errors.newer(path, version, len(steps))
        elif version < len(steps):
            _back_up(path, version)
            with closing(connect(path)) as connection:
                _take(connection, steps[version:], path)
        return aside


def fill(connection: sqlite3.Connection, steps: tuple[Migration, ...]) -> None:
    """Takes all steps on an empty database."""
    connection.executescript(script(steps))
    connection.execute("COMMIT")


def kept_copies(path: Path) -> list[Path]:
    """The backups and damaged files that lie beside the database, with their journals."""
    return sorted(
        each
        for kind in ("backup", "damaged")
        for each in path.parent.glob(f"{path.stem}.{kind}-*.db*")
    )


@contextmanager
def _lock(path: Path) -> Iterator[None]:
    """Holds SQLite's own lock on an empty file: it works everywhere and dies with its process."""
    import sqlite3

    connection = sqlite3.connect(path, timeout=LOCK_PATIENCE, isolation_level=None)
    with closing(connection):
        connection.execute("BEGIN EXCLUSIVE")
        yield


def _version_at(path: Path) -> int:
    import sqlite3

    try:
        with closing(connect(path)) as connection:
            return version_of(connection, path)
    except sqlite3.DatabaseError as error:
        raise errors.translated(error, path) or error from error


def _create(path: Path, steps: tuple[Migration, ...]) -> None:
    """Makes a new database whole before it gets its name: a full disk leaves none behind."""
    with _temporary(path) as temporary:
        with closing(connect(temporary, create=True)) as connection:
            fill(connection, steps)
        _put_in_place(temporary, path)


def _take(connection: sqlite3.Connection, steps: tuple[Migration, ...], path: Path) -> None:
    """Takes these steps or none of them."""
    connection.execute("PRAGMA foreign_keys = OFF")  # a table may be made anew
    try:
        connection.executescript(script(steps))
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise errors.damaged(path)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _back_up(path: Path, version: int) -> None:
    """Keeps a copy beside the database, read again after writing, before a migration."""
    with _temporary(path) as temporary:
        with closing(connect(path)) as connection:
            connection.execute("VACUUM INTO ?", (str(temporary),))
            original = _contents(connection)
        with closing(connect(temporary)) as connection:
            whole = connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
            copied = version_of(connection, temporary), _contents(connection)
        if not whole or copied != (version, original):
            raise errors.unusable(path, "the backup is not what was written")
        _put_in_place(temporary, _free_name(path, f"backup-v{version}"))


def _contents(connection: sqlite3.Connection) -> dict[str, int]:
    """The tables with their numbers of rows."""
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    return {
        name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])
        for (name,) in names
    }


def _set_aside(path: Path) -> Path:
    """Renames a damaged database; its journal first, which a new one must not find."""
    aside = _free_name(path, "damaged")
    journal = path.with_name(path.name + _JOURNAL)
    if journal.exists():
        journal.rename(aside.with_name(aside.name + _JOURNAL))
    path.rename(aside)
    _sync_folder(path.parent)
    return aside


def _free_name(path: Path, kind: str) -> Path:
    number = 1
    while (free := path.with_name(f"{path.stem}.{kind}-{number}.db")).exists():
        number += 1
    return free


@contextmanager
def _temporary(path: Path) -> Iterator[Path]:
    """A name for a file in the making; whatever a process left there when it died is removed."""
    temporary = path.with_name(f"{path.stem}.new")
    leftovers = (temporary, temporary.with_name(temporary.name + _JOURNAL))
    for each in leftovers:
        each.unlink(missing_ok=True)
    try:
        yield temporary
    finally:
        for each in leftovers:
            each.unlink(missing_ok=True)


def _put_in_place(temporary: Path, path: Path) -> None:
    """Gives a finished file its name, on disk, unless another file has that name already."""
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())
    try:
        os.link(temporary, path)
    except FileExistsError:
        return
    except OSError:  # a file system without links
        temporary.rename(path)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows keeps no handle on a folder
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
