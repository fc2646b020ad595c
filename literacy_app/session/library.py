"""The library: a card for every lesson file, kept in an index, searched and filtered.

Reading the files is work for the background: `Library.refresh` reads what has changed on disk and
hands over the new cards batch by batch.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from literacy_app.domain.lesson import Lesson, Voice
from literacy_app.domain.text import count_words, fold
from literacy_app.lessonfile.files import lesson_files, read_lesson
from literacy_app.lessonfile.parse import Parsed
from literacy_app.store.library_index import IndexedFile, LibraryIndex

FORM = 1
"""The form of the cards in the index; others are read again."""
BATCH = 25


@dataclass(frozen=True)
class Card:
    """What the library shows of a lesson file. A broken one has `problem`, the first of its errors."""

    path: str
    id: str = ""
    title: str = ""
    language: str = ""
    level: int = 0
    objective: str = ""
    teaches: tuple[str, ...] = ()
    words: int = 0
    passages: int = 0
    origin: str = ""
    is_keyed: bool = False
    problem: str = ""
    problem_line: int = 0
    errors: int = 0

    @property
    def is_broken(self) -> bool:
        """Whether the lesson can't be opened as it is."""
        return self.errors > 0


@dataclass(frozen=True)
class Filter:
    """What to show of the library; an empty field lets everything through."""

    query: str = ""
    levels: frozenset[int] = frozenset()
    voices: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether everything is shown."""
        return not (self.query.strip() or self.levels or self.voices or self.languages)


@dataclass(frozen=True)
class Progress:
    """How far a refresh has come: files read, of how many, and the cards new since last told."""

    done: int
    total: int
    cards: tuple[Card, ...] = ()
    gone: tuple[str, ...] = ()


class Library:
    """The lesson files below `places`, by what the index knows of them."""

    def __init__(self, places: Callable[[], Iterable[Path]], index: LibraryIndex) -> None:
        self._places, self._index = places, index

    def cards(self) -> tuple[Card, ...]:
        """The cards that the index holds for files below the places, without a look at the disk."""
        roots = [str(place) for place in self._places()]
        cards = (card_of(each.card) for each in self._index.files() if _is_below(each.path, roots))
        return tuple(sorted((card for card in cards if card is not None), key=shelf_order))

    def words(self) -> dict[str, str]:
        """What searches look through, by path: title, objective and article, folded."""
        return self._index.words()

    def refresh(self, is_cancelled: Callable[[], bool] = lambda: False) -> Iterator[Progress]:
        """Read what has changed on disk; each step hands over the cards read since the last.

        What was read before a cancel is kept.
        """
        known = {each.path: each for each in self._index.files()}
        changed, seen = [], set()
        for path in self._files():
            seen.add(str(path))
            stamp = _stamp(path)
            old = known.get(str(path))
            if stamp and (
                old is None or (old.mtime_ns, old.size) != stamp or not card_of(old.card)
            ):
                changed.append((path, stamp))
        roots = [str(place) for place in self._places()]
        gone = tuple(path for path in known if path not in seen and _is_below(path, roots))
        if gone:
            self._index.drop(gone)
        yield Progress(0, len(changed), gone=gone)
        for begin in range(0, len(changed), BATCH):
            if is_cancelled():
                return
            files = [_indexed(path, stamp) for path, stamp in changed[begin : begin + BATCH]]
            self._index.put(files)
            cards = tuple(card for each in files if (card := card_of(each.card)) is not None)
            yield Progress(begin + len(files), len(changed), cards)

    def _files(self) -> Iterator[Path]:
        seen: set[Path] = set()
        for place in self._places():
            for path in lesson_files(place) if place.is_dir() else (place,):
                if path not in seen:
                    seen.add(path)
                    yield path


@dataclass
class Search:
    """Finds cards by words as they are typed; `words` are those of the library, by path."""

    words: dict[str, str] = field(default_factory=dict)

    def find(self, cards: Iterable[Card], wanted: Filter) -> list[Card]:
        """The cards that pass the filter; with a query, those that have it in their title first."""
        terms = fold(wanted.query).split()
        titled, other = [], []
        for card in cards:
            if not _passes(card, wanted):
                continue
            title = fold(card.title)
            if all(term in title for term in terms):
                titled.append(card)
                continue
            words = self.words.get(card.path, "") or fold(card.objective)
            if all(term in title or term in words for term in terms):
                other.append(card)
        return titled + other


def shelf_order(card: Card) -> tuple[bool, int, str]:
    """The order on the shelf: by level, then by title; broken lessons last."""
    return card.is_broken, card.level, fold(card.title or card.path)


def card_for(path: Path, parsed: Parsed) -> Card:
    """The card of a lesson file that was read."""
    errors = [each for each in parsed.problems if each.is_error]
    lesson = parsed.lesson
    card = Card(str(path)) if lesson is None else _card_of_lesson(path, lesson)
    if not errors and lesson is not None:
        return card
    first = errors[0] if errors else None
    hint = f" {first.hint}" if first and first.hint else ""
    problem = f"{first.message}{hint}" if first else ""
    line = first.line if first else 0
    return replace(card, problem=problem, problem_line=line, errors=max(1, len(errors)))


def _card_of_lesson(path: Path, lesson: Lesson) -> Card:
    imprint = lesson.key.imprint if lesson.key else lesson.articles[0].imprint
    marked = [each for each in lesson.passages() if each.voice is not Voice.PLAIN]
    return Card(
        path=str(path),
        id=lesson.id,
        title=lesson.title,
        language=lesson.language,
        level=lesson.level,
        objective=lesson.objective,
        teaches=tuple(voice.value for voice in lesson.teaches),
        words=sum(count_words(each.text) for each in lesson.articles),
        passages=len(marked),
        origin=imprint.origin.value if imprint.origin else "",
        is_keyed=lesson.is_keyed,
    )


def card_of(record: str) -> Card | None:
    """The card that a record of the index holds; None where it has another form."""
    try:
        values: dict[str, Any] = json.loads(record)
        if values.pop("form") != FORM:
            return None
        values["teaches"] = tuple(values["teaches"])
        return Card(**values)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _indexed(path: Path, stamp: tuple[int, int]) -> IndexedFile:
    parsed = read_lesson(path)
    card = card_for(path, parsed)
    record = json.dumps({"form": FORM, **asdict(card)}, ensure_ascii=False)
    return IndexedFile(str(path), *stamp, record, _words_of(parsed.lesson))


def _words_of(lesson: Lesson | None) -> str:
    if lesson is None:
        return ""
    speakers = (f"{each.name} {each.role}" for each in lesson.speakers)
    texts = (each.text for each in lesson.articles)
    return fold("\n".join((lesson.title, lesson.objective, *speakers, *texts)))


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _is_below(path: str, roots: list[str]) -> bool:
    return any(path == root or path.startswith(root.rstrip("/\\") + "/") for root in roots) or any(
        path.startswith(root.rstrip("/\\") + "\\") for root in roots
    )


def _passes(card: Card, wanted: Filter) -> bool:
    return (
        (not wanted.levels or card.level in wanted.levels)
        and (not wanted.languages or card.language in wanted.languages)
        and (not wanted.voices or not wanted.voices.isdisjoint(card.teaches))
    )
