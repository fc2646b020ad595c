"""The articles that readers have brought to keyed lessons."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from literacy_app.store.copies import delete_copies_with
from literacy_app.store.database import Database


class BroughtArticle(NamedTuple):
    """An article's text as it came, what it came from, and when (in UTC)."""

    lesson_id: str
    text: str
    name: str
    brought_at: datetime


class BroughtArticles:
    """The text brought to each keyed lesson, until the reader has it forgotten."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def remember(self, lesson_id: str, text: str, name: str, brought_at: datetime) -> None:
        """Keeps the lesson's text, in the place of an earlier one.

        `brought_at` is aware of its zone; raises ValueError otherwise.
        """
        if brought_at.tzinfo is None:
            raise ValueError("a time without its zone")
        with self._database.writing() as run:
            run(
                "INSERT OR REPLACE INTO brought_articles (lesson_id, name, brought_at, text)"
                " VALUES (?, ?, ?, ?)",
                lesson_id,
                name,
                brought_at.astimezone(UTC).isoformat(),
                text,
            )

    def of(self, lesson_id: str) -> BroughtArticle | None:
        """The text brought to this lesson."""
        found = self._database.rows(
            "SELECT text, name, brought_at FROM brought_articles WHERE lesson_id = ?", lesson_id
        )
        if not found:
            return None
        text, name, brought_at = found[0]
        return BroughtArticle(lesson_id, text, name, datetime.fromisoformat(brought_at))

    def lesson_ids(self) -> tuple[str, ...]:
        """The lessons that have their text, by id."""
        found = self._database.rows("SELECT lesson_id FROM brought_articles ORDER BY lesson_id")
        return tuple(lesson_id for (lesson_id,) in found)

    def forget(self, lesson_id: str) -> None:
        """Removes the lesson's text from every file in the data folder, backups included."""
        article = self.of(lesson_id)
        if article is not None:
            delete_copies_with([article.text], self._database.path)
            with self._database.writing() as run:
                run("DELETE FROM brought_articles WHERE lesson_id = ?", lesson_id)
        self._database.compact()  # also where an earlier try came no further than this
