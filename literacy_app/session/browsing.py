"""Browsing the lessons: what is asked for, and what of the shelf is shown for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from literacy_app.session.cards import Card
from literacy_app.session.search import Choices, Filter, Search, choices_among

MOST_RECENT = 3


class HasCard(Protocol):
    """A lesson on the shelf."""

    @property
    def card(self) -> Card:
        """What is known of it."""


E = TypeVar("E", bound=HasCard)


class Section(StrEnum):
    """What the lessons that stand together have in common."""

    RECENT = "recent"
    LESSONS = "lessons"
    BROKEN = "broken"
    FOUND = "found"


@dataclass(frozen=True)
class Group(Generic[E]):
    """Lessons that stand together."""

    section: Section
    entries: tuple[E, ...]


class Browsing(Generic[E]):
    """The state of the home page: the entries there are, and what is asked for of them.

    Attributes:
        wanted: what is asked for.
        choices: what can be asked for besides words.
    """

    def __init__(
        self,
        entries: Callable[[], Sequence[E]],
        words: Callable[[], Mapping[str, str]],
        recent: Callable[[], Sequence[Path]] = tuple,
    ) -> None:
        self._look_up, self._words, self._recent = entries, words, recent
        self._entries: dict[str, E] = {}
        self._search = Search()
        self.wanted = Filter()
        self.choices = Choices()

    def refresh(self) -> None:
        """Look at the shelf again; what can no longer be chosen is asked for no longer."""
        self._entries = {each.card.path: each for each in self._look_up()}
        self._search.words = self._words()
        self.choices = choices_among(each.card for each in self._entries.values())
        self.wanted = Filter(
            self.wanted.query,
            self.wanted.levels & set(self.choices.levels),
            self.wanted.voices & set(self.choices.voices),
            self.wanted.languages & set(self.choices.languages),
        )

    @property
    def is_empty(self) -> bool:
        """Whether there are no lessons at all."""
        return not self._entries

    def groups(self) -> list[Group[E]]:
        """The lessons to show. What is found stands in one group, the best first."""
        if not self.wanted.is_empty:
            cards = (each.card for each in self._entries.values())
            found = self._search.find(cards, self.wanted)
            groups = [Group(Section.FOUND, tuple(self._entries[each.path] for each in found))]
        else:
            sound = [each for each in self._entries.values() if not each.card.is_broken]
            recent = self._recent_entries()
            others = tuple(each for each in sound if each not in recent)
            broken = tuple(each for each in self._entries.values() if each.card.is_broken)
            groups = [
                Group(Section.RECENT, recent),
                Group(Section.LESSONS, others),
                Group(Section.BROKEN, broken),
            ]
        return [each for each in groups if each.entries]

    def _recent_entries(self) -> tuple[E, ...]:
        found = (self._entries.get(str(path)) for path in self._recent())
        sound = [each for each in found if each is not None and not each.card.is_broken]
        return tuple(sound[:MOST_RECENT])
