"""The lesson that was read last, kept as it was read, so that the next start finds it so."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from literacy_app.domain.lesson import Lesson
from literacy_app.domain.problems import Problem
from literacy_app.session.lesson_record import read_again, written

if TYPE_CHECKING:
    from literacy_app.lessonfile.parse import Parsed

MOST_CHARACTERS = 200_000
"""Longer lessons are read from their files; what is kept has to be written while somebody waits."""


class Keeper(Protocol):
    """Where one text is kept, which may be lost at any time."""

    def load(self) -> str:
        """The text kept last, or nothing."""

    def keep(self, text: str) -> None:
        """Keep a text in the place of the one before, where that can be."""

    def drop(self) -> None:
        """Keep nothing any longer."""


class Nowhere:
    """Keeps nothing."""

    def load(self) -> str:
        """Nothing."""
        return ""

    def keep(self, text: str) -> None:
        """Keep nothing."""

    def drop(self) -> None:
        """Keep nothing any longer."""


class Opened(NamedTuple):
    """What came of opening a lesson; a keyed one has no articles until its text is brought."""

    lesson: Lesson | None
    problems: tuple[Problem, ...]


class _Kept(NamedTuple):
    path: str
    text: str
    opened: Opened


class LastRead:
    """Gives back the lesson read last as long as its file holds the same text.

    `reader` tells the code that reads lessons from any other version of it; where it says nothing,
    nothing is kept.
    """

    def __init__(self, keeper: Keeper | None = None, reader: Callable[[], str] = str) -> None:
        self._keeper = keeper or Nowhere()
        self._reader = reader
        self._kept: _Kept | None = None
        self._is_loaded = False

    def of(self, path: Path) -> Opened | None:
        """The lesson in a file if it was the last that was read; the file is compared."""
        if not self._is_loaded:
            self._is_loaded = True
            self._kept = _kept_in(self._keeper.load(), self._reader())
        kept = self._kept
        if kept is None or kept.path != str(path):
            return None
        text = _text_of(path)
        if text is None:  # what is gone is kept nowhere
            self._forget()
        return kept.opened if text == kept.text else None

    def keep(self, path: Path, parsed: Parsed) -> None:
        """Keep what was read from a file, if it is a sound lesson that holds its articles."""
        from literacy_app.lessonfile.source import Source

        lesson, reader = parsed.lesson, self._reader()
        if lesson is None or not parsed.is_sound or lesson.is_keyed or not reader:
            return
        text = _text_of(path)
        if text is None or len(text) > MOST_CHARACTERS or Source(text).text != parsed.source.text:
            return
        opened = Opened(lesson, parsed.problems)
        self._kept, self._is_loaded = _Kept(str(path), text, opened), True
        self._keeper.keep(json.dumps([reader, str(path), text, *map(written, opened)]))

    def _forget(self) -> None:
        self._kept = None
        self._keeper.drop()


def _kept_in(record: str, reader: str) -> _Kept | None:
    try:
        found, path, text, lesson, problems = json.loads(record) if record else [""] * 5
        if not reader or found != reader:
            return None
        return _Kept(path, text, Opened(read_again(lesson), read_again(problems)))
    except (TypeError, ValueError, IndexError):
        return None


def _text_of(path: Path) -> str | None:
    """The text of a file within bounds, with its line ends as they are."""
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode) or status.st_size > 4 * MOST_CHARACTERS:
            return None
        return path.read_bytes().decode("utf-8-sig")
    except (OSError, ValueError):
        return None
