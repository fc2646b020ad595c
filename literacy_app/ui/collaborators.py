"""What the window needs from elsewhere, as protocols; `app` hands the real ones in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from literacy_app.domain.lesson import Lesson
from literacy_app.domain.problems import Problem
from literacy_app.session.cards import Card
from literacy_app.session.library import Progress

if TYPE_CHECKING:
    from literacy_app.domain.attempt import LessonProgress, Mode
    from literacy_app.session.modules import Selection
    from literacy_app.session.quiz import Quiz
    from literacy_app.session.runs import Unfinished
    from literacy_app.session.shelf import Forgotten
    from literacy_app.session.today import Today
    from literacy_app.store.profiles import Profile

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

    def brought_text(self, path: Path) -> str | None:
        """The article that was brought for a keyed lesson, as it was brought."""
        ...

    def bring(self, lesson_path: Path | None, text: str, name: str) -> Brought:
        """Recognise an article and remember it for its lesson; None looks through all lessons."""
        ...

    def open_article_file(self, path: Path) -> str:
        """The text of an article's file; raises ArticleError."""
        ...

    def forget(self, lesson_id: str) -> Forgotten | None:
        """Forget the article brought for a lesson, and return it; raises StoreError."""
        ...

    def keep_again(self, forgotten: Forgotten) -> tuple[Problem, ...]:
        """Keep an article that was just forgotten, and say what is in the way of it."""
        ...

    def what_is(self, path: Path) -> str:
        """`lesson`, `article`, `folder`, `pack` or `unknown`."""
        ...


class Learner(Protocol):
    """Who learns at this desk, their quizzes and their practice.

    Whatever keeps something raises StoreError where that fails.
    """

    @property
    def profile(self) -> Profile | None:
        """Whose quizzes these are; None before the first quiz on this desk."""
        ...

    def profiles(self) -> tuple[Profile, ...]:
        """Everybody who has a profile here, by code."""
        ...

    def propose_code(self) -> str:
        """A code in the place of a name, such as “Fox-17”, that nobody here has."""
        ...

    def choose(self, profile_id: str) -> None:
        """Go on as somebody else."""
        ...

    def add_profile(self, code: str) -> Profile:
        """Make a profile and go on with it; raises ValueError for a code empty or taken."""
        ...

    def export_profile(self, path: Path) -> None:
        """Write all that is kept of the current profile into a JSON file; raises OSError."""
        ...

    def delete_profile(self, profile_id: str) -> None:
        """Delete a profile without trace; the current one gives way to a fresh one."""
        ...

    def hash_of(self, path: Path) -> str:
        """What tells a lesson's file from one of any other content; "" where it can't be read."""
        ...

    def begin(
        self, lesson: Lesson, lesson_hash: str, mode: Mode, selection: Selection | None = None
    ) -> Quiz:
        """A new quiz on a lesson, by default on all of it; one left before is given up.

        Raises NothingToAsk where there is nothing to ask.
        """
        ...

    def unfinished(self, lesson: Lesson, lesson_hash: str) -> Unfinished | None:
        """The quiz on this lesson that was left, if any."""
        ...

    def resume(self, lesson: Lesson, lesson_hash: str) -> Quiz | None:
        """The quiz that was left, where it was left; None where none can go on."""
        ...

    def finish(self, quiz: Quiz) -> None:
        """A quiz has come to its end, or is given up."""
        ...

    def count(self, lesson: Lesson) -> int:
        """How many questions a new quiz on a lesson would have now; 0 for none."""
        ...

    def last_finished(self) -> tuple[Path, Quiz] | None:
        """The last quiz on one lesson that was answered to its end, and the lesson's file."""
        ...

    def progress(self) -> Mapping[str, LessonProgress]:
        """How far the current profile has come, by lesson id."""
        ...

    def today(self) -> Today:
        """What is due, and how practice goes."""
        ...

    def begin_study(self) -> Quiz | None:
        """A session of about ten passages from any lessons; None where there are none."""
        ...

    def save_attempts(self, path: Path) -> int:
        """Write the current profile's answers as CSV and tell how many; raises OSError."""
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
