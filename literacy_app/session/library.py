"""The library: the lesson files below some folders, by what an index knows of them.

Reading the files is work for the background: `Library.refresh` reads what has changed on disk and
hands over what it found batch by batch.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, Protocol

from literacy_app.domain.lesson import LESSON_SUFFIXES
from literacy_app.session.cards import (
    NO_LESSON,
    Card,
    card_for,
    cards_of,
    is_readable,
    record_of,
    words_of,
)
from literacy_app.store.errors import StoreError
from literacy_app.store.library_index import IndexedFile

BATCH = 25
KEPT_AT_ONCE = 200
"""How many files the index takes in one transaction: whoever reads it waits while it is written."""


class Index(Protocol):
    """Where the library keeps what it knows of files; all of it can be made again from them."""

    def files(self) -> tuple[IndexedFile, ...]:
        """All files by path, without their words."""

    def records(self) -> list[tuple[str, str]]:
        """The path and the card of every file, in no order."""

    def words(self) -> dict[str, str]:
        """The words of every file by its path."""

    def put(self, files: Iterable[IndexedFile]) -> None:
        """Keep files in the place of what was known of them; raises StoreError."""

    def drop(self, paths: Iterable[str]) -> None:
        """Forget files that are no more; raises StoreError."""


class MemoryIndex:
    """An index that lasts until the app ends; threads may share it, for no step is ever halved."""

    def __init__(self) -> None:
        self._files: dict[str, IndexedFile] = {}

    def files(self) -> tuple[IndexedFile, ...]:
        """All files by path."""
        return tuple(sorted(self._files.copy().values(), key=lambda each: each.path))

    def records(self) -> list[tuple[str, str]]:
        """The path and the card of every file, in no order."""
        return [(each.path, each.card) for each in self._files.copy().values()]

    def words(self) -> dict[str, str]:
        """The words of every file by its path."""
        return {each.path: each.words for each in self.files()}

    def put(self, files: Iterable[IndexedFile]) -> None:
        """Keep files in the place of what was known of them."""
        self._files.update({each.path: each for each in files})

    def drop(self, paths: Iterable[str]) -> None:
        """Forget files that are no more."""
        for path in paths:
            self._files.pop(path, None)


class Progress(NamedTuple):
    """How far a refresh has come: `done` files of `total`, and what is new since last told.

    `words` are what searches look through, by path. The first step also tells what was `known` of
    files that have not changed, and the `folders` that were looked through.
    """

    done: int
    total: int
    cards: tuple[Card, ...] = ()
    known: tuple[Card, ...] = ()
    gone: tuple[str, ...] = ()
    words: Mapping[str, str] = MappingProxyType({})
    folders: tuple[str, ...] = ()


class _Found(NamedTuple):
    """A file that may be a lesson, with its time and size."""

    path: str
    mtime_ns: int
    size: int


class _Looked(NamedTuple):
    """What a look at the places has found, and which of it is to be read."""

    found: set[str]
    changed: list[_Found]
    folders: list[str]


class Library:
    """The lesson files in `places`: folders with all that is below them, and single files."""

    def __init__(self, places: Callable[[], Iterable[Path]], index: Index) -> None:
        self._places, self._index = places, index

    def cards(self) -> list[Card]:
        """The cards that the index holds for files in the places, without a look at the disk."""
        within = Within(self._places())
        return cards_of(record for path, record in self._index.records() if path in within)

    def refresh(
        self, is_cancelled: Callable[[], bool] = lambda: False, most: int | None = None
    ) -> Iterator[Progress]:
        """Read what has changed on disk, at most so many files, and tell what was found.

        What was read before a cancel is kept. Where the index can't be written, the cards are
        handed over all the same, and the files read again another time.
        """
        known = {each.path: each for each in self._index.files()}
        looked = self._look(known, is_cancelled, most)
        if looked is None:
            return
        gone = self._drop_missing(known, looked.found) if most is None else ()
        same = looked.found - {each.path for each in looked.changed}
        words = {path: each for path, each in self._index.words().items() if path in same}
        cards = tuple(cards_of(known[path].card for path in sorted(same)))
        yield Progress(0, len(looked.changed), (), cards, gone, words, tuple(looked.folders))
        yield from self._read_all(looked.changed, is_cancelled)

    def _read_all(
        self, changed: list[_Found], is_cancelled: Callable[[], bool]
    ) -> Iterator[Progress]:
        """Read files and tell of them batch by batch; the index takes several batches at once."""
        unkept: list[IndexedFile] = []
        done = 0
        while done < len(changed) and not is_cancelled():
            files = []
            for each in changed[done : done + BATCH]:
                if is_cancelled():
                    break
                files.append(_read(each))
            done += len(files)
            unkept += files
            if len(unkept) >= KEPT_AT_ONCE or done == len(changed) or is_cancelled():
                self._put(unkept)
                unkept = []
            yield _progress(done, len(changed), files)
        self._put(unkept)

    def _look(
        self, known: Mapping[str, IndexedFile], is_cancelled: Callable[[], bool], most: int | None
    ) -> _Looked | None:
        """What is in the places, or None where that was cancelled."""
        looked = _Looked(set(), [], [])
        for each in _files_in(self._places(), looked.folders):
            if is_cancelled():
                return None
            looked.found.add(each.path)
            if not _is_known(each, known.get(each.path)):
                looked.changed.append(each)
                if len(looked.changed) == most:
                    break
        return looked

    def _drop_missing(self, known: Iterable[str], found: set[str]) -> tuple[str, ...]:
        within = Within(self._places())
        gone = tuple(path for path in known if path not in found and path in within)
        if gone:
            self._drop(gone)
        return gone

    def _put(self, files: list[IndexedFile]) -> None:
        if not files:
            return
        try:
            self._index.put(files)
        except StoreError:
            return

    def _drop(self, paths: tuple[str, ...]) -> None:
        try:
            self._index.drop(paths)
        except StoreError:
            return


def _progress(done: int, total: int, files: list[IndexedFile]) -> Progress:
    cards = tuple(cards_of(each.card for each in files))
    none = tuple(each.path for each in files if each.card == NO_LESSON)
    words = {each.path: each.words for each in files}
    return Progress(done, total, cards, gone=none, words=words)


class Within:
    """Tells whether a path lies in one of some places."""

    def __init__(self, places: Iterable[Path]) -> None:
        self._places = {str(each) for each in places}
        roots = [each.rstrip("/\\") for each in self._places]
        self._folders = tuple(root + mark for root in roots for mark in {"/", os.sep})

    def __contains__(self, path: str) -> bool:
        return path.startswith(self._folders) or path in self._places


def _is_known(found: _Found, old: IndexedFile | None) -> bool:
    stamp = found.mtime_ns, found.size
    return old is not None and (old.mtime_ns, old.size) == stamp and is_readable(old.card)


def _files_in(places: Iterable[Path], folders: list[str]) -> Iterator[_Found]:
    """Every file of the places that may be a lesson, once; notes the folders that it looks into."""
    seen: set[str] = set()
    for place in places:
        paths = _below(str(place), folders) if place.is_dir() else (str(place),)
        for path in paths:
            real = os.path.realpath(path)
            stamp = stamp_of(path)
            if real not in seen and stamp is not None:
                seen.add(real)
                yield _Found(path, *stamp)


def _below(folder: str, folders: list[str]) -> Iterator[str]:
    for parent, inner, names in os.walk(folder):
        folders.append(parent)
        inner[:] = sorted(each for each in inner if not each.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(LESSON_SUFFIXES):
                yield os.path.join(parent, name)


def stamp_of(path: Path | str) -> tuple[int, int] | None:
    """A file's time in nanoseconds and its size, or None where there is none."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _read(found: _Found) -> IndexedFile:
    from literacy_app.lessonfile.files import is_lesson_file, read_lesson

    path = Path(found.path)
    stamp = found.mtime_ns, found.size
    if not is_lesson_file(path):
        return IndexedFile(found.path, *stamp, NO_LESSON)
    parsed = read_lesson(path)
    card = card_for(path, parsed)
    return IndexedFile(found.path, *stamp, record_of(card), words_of(parsed.lesson))
