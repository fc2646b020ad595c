"""The shelf: the lessons there are, and the articles brought for the keyed ones."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from literacy_app.domain.lesson import Lesson
from literacy_app.domain.problems import Message, Problem, Severity
from literacy_app.intake.article import ArticleError
from literacy_app.intake.files import read_article
from literacy_app.lessonfile.files import is_lesson_file, lesson_files, read_lesson
from literacy_app.lessonfile.fingerprint import RECOGNISED, Likeness
from literacy_app.lessonfile.keyed import bring
from literacy_app.lessonfile.parse import Parsed
from literacy_app.store.errors import StoreError

ARTICLE_SUFFIXES = (".txt", ".text", ".html", ".htm", ".xhtml", ".md", ".markdown")
LESSON_SUFFIXES = (".md", ".markdown")
MOST_IN_FOLDER = 500
"""How many files of an article folder are looked into."""


class KeptArticle(Protocol):
    """An article as it is kept."""

    @property
    def text(self) -> str:
        """The article as it was brought."""

    @property
    def name(self) -> str:
        """What it was called: its file's name, or what it was pasted from."""


class KeptArticles(Protocol):
    """Where brought articles are kept."""

    def remember(self, lesson_id: str, text: str, name: str, brought_at: datetime) -> None:
        """Keep an article in place of one kept before; raises StoreError."""

    def of(self, lesson_id: str) -> KeptArticle | None:
        """The article kept for a lesson."""

    def lesson_ids(self) -> tuple[str, ...]:
        """The lessons that have one."""

    def forget(self, lesson_id: str) -> None:
        """Keep the lesson's article no longer; raises StoreError."""


@dataclass(frozen=True)
class ShelfEntry:
    """A lesson file on the shelf. `lesson` is None where it can't be opened as it is.

    `has_article` says that a keyed lesson's text is at hand, `keeps_article` that the reader
    brought it, so that it can be forgotten.
    """

    path: Path
    lesson: Lesson | None
    problems: tuple[Problem, ...]
    has_article: bool = False
    keeps_article: bool = False

    @property
    def needs_article(self) -> bool:
        """Whether the reader must bring the article before the lesson can be read."""
        return self.lesson is not None and self.lesson.is_keyed and not self.has_article


@dataclass(frozen=True)
class Opened:
    """What came of opening a lesson; a keyed one has no articles until its text is brought."""

    lesson: Lesson | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Brought:
    """What came of bringing an article: the lesson that knows it, if any does.

    `share` is the estimated share (0 to 1) of that lesson's article, or of the nearest one's.
    """

    lesson_path: Path | None
    share: float
    problems: tuple[Problem, ...] = ()


class Shelf:
    """The lessons in `folders` and among the files added, with their articles.

    `article_folder` says where a teacher keeps articles for the class, or None.
    """

    def __init__(
        self,
        folders: tuple[Path, ...],
        articles: KeptArticles,
        now: Callable[[], datetime],
        article_folder: Callable[[], Path | None] = lambda: None,
    ) -> None:
        self._places = list(folders)
        self._articles, self._now, self._article_folder = articles, now, article_folder
        self._unkept: dict[str, str] = {}
        self._read: dict[Path, tuple[tuple[int, int], Parsed]] = {}
        self._likenesses: dict[Path, tuple[tuple[int, int], str, Likeness]] = {}

    def add(self, path: Path) -> None:
        """Put another lesson file or folder on the shelf until the app ends."""
        if path not in self._places:
            self._places.append(path)

    def entries(self) -> tuple[ShelfEntry, ...]:
        """Every lesson file on the shelf by level and title, broken ones last."""
        kept = {*self._articles.lesson_ids(), *self._unkept}
        return tuple(sorted((self._entry(path, kept) for path in self._paths()), key=_order))

    def _paths(self) -> Iterator[Path]:
        seen: set[Path] = set()
        for place in self._places:
            for path in lesson_files(place) if place.is_dir() else (place,):
                if path.resolve() not in seen:
                    seen.add(path.resolve())
                    yield path

    def _entry(self, path: Path, kept: set[str]) -> ShelfEntry:
        parsed = self._parsed(path)
        lesson = parsed.lesson if parsed.is_sound else None
        if lesson is None or not lesson.is_keyed:
            return ShelfEntry(path, lesson, parsed.problems)
        keeps = lesson.id in kept
        has = keeps or self._in_folder(lesson) is not None
        return ShelfEntry(path, lesson, parsed.problems, has, keeps)

    def _parsed(self, path: Path) -> Parsed:
        stamp = _stamp(path)
        read = self._read.get(path)
        if read is None or stamp is None or read[0] != stamp:
            parsed = read_lesson(path)
            if stamp is None:
                return parsed
            read = self._read[path] = (stamp, parsed)
        return read[1]

    def open(self, path: Path) -> Opened:
        """The lesson in a file, with its article's text where that was brought."""
        parsed = self._parsed(path)
        lesson = parsed.lesson
        if not parsed.is_sound or lesson is None or not lesson.is_keyed:
            return Opened(lesson if parsed.is_sound else None, parsed.problems)
        text = self._text_for(lesson)
        if text is None:
            return Opened(lesson, parsed.problems)
        brought = bring(parsed, text)
        return Opened(brought.lesson, (*parsed.problems, *brought.problems))

    def _text_for(self, lesson: Lesson) -> str | None:
        if lesson.id in self._unkept:
            return self._unkept[lesson.id]
        kept = self._articles.of(lesson.id)
        if kept is not None and _share(lesson, Likeness(kept.text)) >= RECOGNISED:
            return kept.text
        return self._in_folder(lesson)

    # ---- bringing

    def bring(self, lesson_path: Path | None, text: str, name: str) -> Brought:
        """Recognise an article and remember it for its lesson; None looks through all of them."""
        likeness = Likeness(text)
        best: tuple[float, Path, Lesson] | None = None
        for path in self._paths() if lesson_path is None else (lesson_path,):
            parsed = self._parsed(path)
            if parsed.is_sound and parsed.lesson is not None and parsed.lesson.is_keyed:
                share = _share(parsed.lesson, likeness)
                if best is None or share > best[0]:
                    best = (share, path, parsed.lesson)
        if best is None or best[0] < RECOGNISED:
            share = best[0] if best else 0.0
            return Brought(None, share, (_unknown(name, share, lesson_path is None),))
        share, path, lesson = best
        return Brought(path, share, self._remember(lesson.id, text, name))

    def _remember(self, lesson_id: str, text: str, name: str) -> tuple[Problem, ...]:
        try:
            self._articles.remember(lesson_id, text, name, self._now())
        except StoreError as error:
            self._unkept[lesson_id] = text
            return (_unkept(name, str(error)),)
        self._unkept.pop(lesson_id, None)
        return ()

    def forget(self, lesson_id: str) -> None:
        """Forget the article brought for a lesson; raises StoreError where that fails."""
        self._unkept.pop(lesson_id, None)
        self._articles.forget(lesson_id)

    def _in_folder(self, lesson: Lesson) -> str | None:
        """The article's text from the teacher's article folder."""
        folder = self._article_folder()
        if folder is None or lesson.key is None or not lesson.key.imprint.fingerprint:
            return None
        best: tuple[float, str] = (RECOGNISED, "")
        for path in _files_in(folder):
            known = self._likeness(path)
            if known is not None and (share := _share(lesson, known[1])) >= best[0]:
                best = (share, known[0])
        return best[1] or None

    def _likeness(self, path: Path) -> tuple[str, Likeness] | None:
        stamp = _stamp(path)
        known = self._likenesses.get(path)
        if stamp is None:
            return None
        if known is None or known[0] != stamp:
            try:
                text = read_article(path).text
            except ArticleError:
                text = ""
            known = self._likenesses[path] = (stamp, text, Likeness(text))
        return known[1], known[2]

    # ---- files

    def open_article_file(self, path: Path) -> str:
        """The text of an article's file; raises ArticleError."""
        return read_article(path).text

    def what_is(self, path: Path) -> str:
        """What a file is to the app: `lesson`, `article`, `folder` or `unknown`."""
        if path.is_dir():
            return "folder"
        suffix = path.suffix.lower()
        if suffix in LESSON_SUFFIXES and is_lesson_file(path):
            return "lesson"
        return "article" if suffix in ARTICLE_SUFFIXES else "unknown"


def _order(entry: ShelfEntry) -> tuple[bool, int, str]:
    lesson = entry.lesson
    if lesson is None:
        return True, 0, entry.path.name
    return False, lesson.level, lesson.title.casefold()


def _stamp(path: Path) -> tuple[int, int] | None:
    """What changes when a file does; None where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _share(lesson: Lesson, likeness: Likeness) -> float:
    return likeness.share(lesson.key.imprint.fingerprint) if lesson.key else 0.0


def _files_in(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as found:
            names = sorted(each.name for each in found if each.is_file())
    except OSError:
        return []
    paths = (folder / name for name in names)
    return [each for each in paths if each.suffix.lower() in ARTICLE_SUFFIXES][:MOST_IN_FOLDER]


def _unknown(name: str, share: float, among_all: bool) -> Problem:
    template = (
        "no lesson here knows this article; the nearest shares {share} % of it."
        if among_all
        else "this is not the article of the lesson: it shares {share} % of it."
    )
    hint = Message.of("Look for the article by its outlet, date and headline, and bring all of it.")
    message = Message.of(template, share=round(share * 100))
    return Problem("article-unknown", name, 0, 0, Severity.ERROR, message, hint)


def _unkept(name: str, reason: str) -> Problem:
    message = Message.of("the article can't be kept: {reason}", reason=reason)
    hint = Message.of("It can be read until the app ends.")
    return Problem("article-not-kept", name, 0, 0, Severity.WARNING, message, hint)
