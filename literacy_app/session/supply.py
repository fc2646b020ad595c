"""What the lessons on the shelf hold to practise, without opening any of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, Protocol

from literacy_app.domain.schedule import Supply
from literacy_app.domain.text import main_language
from literacy_app.session.practicable import read_practice

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.domain.lesson import Lesson
    from literacy_app.domain.schedule import Skill
    from literacy_app.session.cards import Card


class Entry(Protocol):
    """A lesson file on the shelf, by its card."""

    @property
    def card(self) -> Card:
        """What is known of the lesson."""
        ...

    @property
    def needs_article(self) -> bool:
        """Whether the article must be brought before the lesson can be read."""
        ...


class Opened(Protocol):
    """What came of opening a lesson."""

    @property
    def lesson(self) -> Lesson | None:
        """The lesson, unless it is broken."""
        ...


class Shelf(Protocol):
    """Where the lessons are."""

    def entries(self) -> tuple[Entry, ...]:
        """Every lesson file that is known by now, broken ones too."""
        ...

    def open(self, path: Path) -> Opened:
        """Open a lesson, with its article's text if it was brought."""
        ...


class Source(NamedTuple):
    """A lesson that can be practised with: its file, and what it holds by voice and kind."""

    lesson_id: str
    path: str
    supplies: Mapping[Skill, Supply]


def sources(entries: Iterable[Entry], seen: Iterable[tuple[str, str]]) -> tuple[Source, ...]:
    """The lessons to practise with: sound, with their article at hand, each id once.

    `seen` are the passages that were asked about, by lesson and passage id. The lessons are in the
    languages of those that were asked about, or else in the one that most of them are in.
    """
    seen_in: dict[str, set[str]] = {}
    for lesson_id, group in groupby(seen, itemgetter(0)):
        seen_in.setdefault(lesson_id, set()).update(map(itemgetter(1), group))
    cards = [each.card for each in entries if _is_usable(each)]
    spoken = _languages(cards, seen_in)
    found: dict[str, Source] = {}
    for card in cards:
        if card.id not in found and main_language(card.language) in spoken:
            supplies = _supplies(card.practice, seen_in.get(card.id))
            found[card.id] = Source(card.id, card.path, supplies)
    return tuple(found.values())


def _is_usable(entry: Entry) -> bool:
    card = entry.card
    return bool(card.practice) and not card.is_broken and not entry.needs_article


def _languages(cards: Iterable[Card], seen_in: Container[str]) -> set[str]:
    met, held = set[str](), Counter[str]()
    for card in cards:
        language = main_language(card.language)
        held[language] += 1
        if card.id in seen_in:
            met.add(language)
    return met or {language for language, _ in held.most_common(1)}


def _supplies(practice: str, seen: set[str] | None) -> Mapping[Skill, Supply]:
    held = read_practice(practice)
    if seen is None:
        return {skill: Supply(len(ids), len(ids)) for skill, ids in held.items()}
    return {
        skill: Supply(len(ids), len(ids) - len(seen.intersection(ids)))
        for skill, ids in held.items()
    }


def all_of(found: Iterable[Source]) -> dict[Skill, Supply]:
    """What all the lessons hold together, by voice and kind."""
    held: dict[Skill, int] = {}
    unseen: dict[Skill, int] = {}
    for source in found:
        for skill, supply in source.supplies.items():
            held[skill] = held.get(skill, 0) + supply[0]
            unseen[skill] = unseen.get(skill, 0) + supply[1]
    return {skill: Supply(count, unseen[skill]) for skill, count in held.items()}
