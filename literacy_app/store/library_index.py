"""What is known of lesson files by path, size and time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from literacy_app.store.database import Database


class IndexedFile(NamedTuple):
    """A lesson file as it was last read: `card` is JSON, `words` what searches look through."""

    path: str
    mtime_ns: int
    size: int
    card: str
    words: str = ""


class LibraryIndex:
    """The index of lesson files; whatever is in it can be made again from them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def files(self) -> tuple[IndexedFile, ...]:
        """All files by path, without their words."""
        found = self._database.rows(
            "SELECT path, mtime_ns, size, card FROM library_index ORDER BY path"
        )
        return tuple(IndexedFile(*row) for row in found)

    def records(self) -> list[tuple[str, str]]:
        """The path and the card of every file, in no order: what a start needs, and quick."""
        return self._database.rows("SELECT path, card FROM library_index")

    def words(self) -> dict[str, str]:
        """The words of every file by its path."""
        return dict(self._database.rows("SELECT path, words FROM library_index"))

    def put(self, files: Iterable[IndexedFile]) -> None:
        """Keep files in the place of what was known of them."""
        with self._database.writing() as run:
            for each in files:
                run(
                    "INSERT OR REPLACE INTO library_index (path, mtime_ns, size, card, words)"
                    " VALUES (?, ?, ?, ?, ?)",
                    each.path,
                    each.mtime_ns,
                    each.size,
                    each.card,
                    each.words,
                )

    def drop(self, paths: Iterable[str]) -> None:
        """Forget files that are no more."""
        with self._database.writing() as run:
            for path in paths:
                run("DELETE FROM library_index WHERE path = ?", path)
