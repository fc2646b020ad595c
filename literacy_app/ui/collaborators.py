"""What the window needs from elsewhere, as protocols; `app` hands the real ones in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Protocol

from literacy_app.domain.lesson import Lesson
from literacy_app.domain.problems import Problem
from literacy_app.session.cards import Card
from literacy_app.session.library import Progress

Refresh = Callable[[tuple[Path, ...], Callable[[], bool]], Iterator[Progress]]
"""Reads in a thread of its own what has changed in some places, until it is cancelled."""


class Settings(Protocol):
    """What the app remembers from one start to the next."""

    def get(self, key: str, default: str) -> str:
        """The value kept under `key`, or `default`."""
        ...

    def set(self, key: str, value: str) -> None:
        """Keep a value under `key`."""
        ...


class ShelfEntry(Protocol):
    """A lesson file on the shelf, by its card."""

    @property
    def card(self) -> Card: ...
    @property
    def path(self) -> Path: ...
    @property
    def needs_article(self) -> bool: ...
    @property
    def has_article(self) -> bool: ...
    @property
    def keeps_article(self) -> bool: ...


class Opened(Protocol):
    """What came of opening a lesson."""

    @property
    def lesson(self) -> Lesson | None: ...
    @property
    def problems(self) -> tuple[Problem, ...]: ...


class Brought(Protocol):
    """What came of bringing an article: the lesson that knows it, and the share recognised."""

    @property
    def lesson_path(self) -> Path | None: ...
    @property
    def share(self) -> float: ...
    @property
    def problems(self) -> tuple[Problem, ...]: ...


class Shelf(Protocol):
    """The lessons that there are, and the articles brought for them."""

    def entries(self) -> tuple[ShelfEntry, ...]:
        """Every lesson file that is known by now, broken ones too."""
        ...

    def words(self) -> Mapping[str, str]:
        """What searches look through, by path, as far as it has been read."""
        ...

    def places(self) -> tuple[Path, ...]:
        """The folders and files whose lessons are on the shelf."""
        ...

    def add(self, path: Path) -> None:
        """Put another lesson file or folder on the shelf."""
        ...

    def remove(self, path: Path) -> None:
        """Take a file or folder that was added off the shelf again."""
        ...

    def take(self, step: Progress) -> bool:
        """Take over what was read in the background; whether that changes any entry."""
        ...

    def open(self, path: Path) -> Opened:
        """Open a lesson, with its article's text if it was brought."""
        ...

    def bring(self, lesson_path: Path | None, text: str, name: str) -> Brought:
        """Recognise an article and remember it for its lesson; None looks through all lessons."""
        ...

    def open_article_file(self, path: Path) -> str:
        """The text of an article's file; raises ArticleError."""
        ...

    def forget(self, lesson_id: str) -> None:
        """Forget the article brought for a lesson; raises StoreError."""
        ...

    def what_is(self, path: Path) -> str:
        """`lesson`, `article`, `folder` or `unknown`."""
        ...


class MemorySettings:
    """Settings that last as long as the object, for pictures and tests."""

    def __init__(self, values: dict[str, str] | None = None) -> None:
        self.values = dict(values or {})

    def get(self, key: str, default: str) -> str:
        """The value kept under `key`, or `default`."""
        return self.values.get(key, default)

    def set(self, key: str, value: str) -> None:
        """Keep a value under `key`."""
        self.values[key] = value
