"""The one database, and how the rest of the store reads and writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from literacy_app.domain.problems import Message
from literacy_app.store import errors, upkeep
from literacy_app.store.connection import connect
from literacy_app.store.schema import Migration, migrations

if TYPE_CHECKING:
    import sqlite3

Value = str | int | float | bytes | None
Row = tuple[Any, ...]
Run = Callable[..., None]


class Database:
    """An open database, to be used by the thread that opened it. Close it, or use it in a `with`.

    Several windows may have it open at once. Every method raises StoreError for what a person can
    do something about: a full disk, a damaged file, a window that keeps it busy.

    Attributes:
        path: its file, or None in memory, where nothing outlives the app.
        notice: what the person should know about its opening, such as a damaged file's new name.
    """

    def __init__(
        self, connection: sqlite3.Connection, path: Path | None, version: int, aside: Path | None
    ) -> None:
        self._connection = connection
        self._version = version
        self.path = path
        self.notice = None if aside is None else _kept_aside(aside)

    @classmethod
    def open(cls, folder: Path, steps: tuple[Migration, ...] | None = None) -> Self:
        """The database in this data folder, made or migrated first where need be.

        A damaged file is kept under another name and a new one begun; see `notice`. `steps` are the
        migrations, by default those that ship. Raises NewerDatabase for one that a newer version
        has written, UnusableFolder where none can be made, BusyDatabase.
        """
        import sqlite3

        known = migrations() if steps is None else steps
        path = upkeep.database_path(folder)
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            connection, aside = _todays(path, known), None
            if connection is None:
                aside = upkeep.prepare(path, known)
                connection = connect(path)
        except OSError as error:
            raise errors.unusable(folder, error.strerror or str(error)) from error
        except sqlite3.Error as error:
            raise errors.translated(error, path) or error from error
        return cls(connection, path, len(known), aside)

    @classmethod
    def in_memory(cls) -> Self:
        """An empty database that is forgotten when it is closed."""
        steps = migrations()
        connection = connect(None)
        upkeep.fill(connection, steps)
        return cls(connection, None, len(steps), None)

    def rows(self, sql: str, *values: Value) -> list[Row]:
        """All rows that a SELECT gives."""
        with self._errors():
            return self._connection.execute(sql, values).fetchall()

    @contextmanager
    def writing(self) -> Iterator[Run]:
        """A transaction: gives a function that runs one statement with its values.

        On disk when the `with` ends; nothing of it is where the `with` is left by an exception.
        """
        with self._errors():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                self._require_known_version()
                yield self._run
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    def compact(self) -> None:
        """Rewrites the file whole, so that nothing that was deleted is left in it.

        `secure_delete` alone leaves parts of a short row where SQLite has moved it between pages.
        """
        with self._errors():
            self._connection.execute("VACUUM")

    def close(self) -> None:
        """Closes it; to be called once nobody uses it any more."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _run(self, sql: str, *values: Value) -> None:
        self._connection.execute(sql, values)

    def _require_known_version(self) -> None:
        """A newer app may have migrated the file while this window was open."""
        (found,) = self._connection.execute("PRAGMA user_version").fetchone()
        if self.path is not None and found != self._version:
            raise errors.newer(self.path, found, self._version)

    @contextmanager
    def _errors(self) -> Iterator[None]:
        import sqlite3

        try:
            yield
        except sqlite3.Error as error:
            told = errors.translated(error, self.path) or error
            if isinstance(told, errors.DamagedDatabase) and self.path is not None:
                upkeep.suspect(self.path)
            raise told from error


def _todays(path: Path, known: tuple[Migration, ...]) -> sqlite3.Connection | None:
    """A connection to a sound database of today's version, or None: the usual, quick way."""
    import sqlite3

    if not path.exists() or upkeep.is_suspect(path):
        return None
    connection = None
    try:
        connection = connect(path)
        if upkeep.version_of(connection, path) == len(known):
            return connection
    except (sqlite3.DatabaseError, errors.DamagedDatabase):
        pass  # looked at again, under the lock
    if connection is not None:
        connection.close()
    return None


def _kept_aside(path: Path) -> Message:
    return Message.of(
        "What the app remembered was damaged and can't be read. The damaged file is kept as "
        "{path}, and a new one has been begun.",
        path=str(path),
    )
