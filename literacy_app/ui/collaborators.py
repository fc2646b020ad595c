"""What the window needs from elsewhere, as protocols; `app` hands the real ones in."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from literacy_app.domain.lesson import Lesson
from literacy_app.domain.problems import Problem


class Settings(Protocol):
    """What the app remembers from one start to the next."""

    def get(self, key: str, default: str) -> str:
        """The value kept under `key`, or `default`."""
        ...

    def set(self, key: str, value: str) -> None:
        """Keep a value under `key`."""
        ...


class ShelfEntry(Protocol):
    """A lesson file on the shelf: its lesson, or the problems that keep it closed."""

    @property
    def path(self) -> Path: ...
    @property
    def lesson(self) -> Lesson | None: ...
    @property
    def problems(self) -> tuple[Problem, ...]: ...
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
        """Every lesson file, broken ones too."""
        ...

    def add(self, path: Path) -> None:
        """Put another lesson file or folder on the shelf."""
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
