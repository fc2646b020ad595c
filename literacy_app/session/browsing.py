"""Browsing the lessons: what is asked for, and what of the shelf is shown for it."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from literacy_app.session.cards import Card
from literacy_app.session.curriculum import CourseModule, Curriculum
from literacy_app.session.search import Choices, Filter, Search, choices_among

MOST_RECENT = 3


class HasCard(Protocol):
    """A lesson on the shelf."""

    @property
    def card(self) -> Card:
        """What is known of it."""


E = TypeVar("E", bound=HasCard)


class Section(StrEnum):
    """What the lessons that stand together have in common, in the order of the page."""

    RECENT = "recent"
    COURSE = "course"
    OWN = "own"
    PRACTICE = "practice"
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
        curriculum: Curriculum | None = None,
    ) -> None:
        self._look_up, self._words, self._recent = entries, words, recent
        self._curriculum = curriculum or Curriculum()
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
        """The lessons to show. What is found stands in one group, the best first.

        The course is whole; what else was read last isn't shown a second time.
        """
        groups: dict[Section, list[E]] = {section: [] for section in Section}
        if not self.wanted.is_empty:
            cards = (each.card for each in self._entries.values())
            found = self._search.find(cards, self.wanted)
            groups[Section.FOUND] += (self._entries[each.path] for each in found)
        else:
            recent = self._recent_entries()
            groups[Section.RECENT] += recent
            groups[Section.COURSE] += self._course()
            for each in self._entries.values():
                section = self._section_of(each.card)
                if section is not Section.COURSE and each not in recent:
                    groups[section].append(each)
        return [Group(section, tuple(found)) for section, found in groups.items() if found]

    def _course(self) -> list[E]:
        found = (self._entries.get(path) for path in self._curriculum.by_lesson)
        return [each for each in found if each is not None and not each.card.is_broken]

    def _section_of(self, card: Card) -> Section:
        if card.is_broken:
            return Section.BROKEN
        if card.path in self._curriculum.by_lesson:
            return Section.COURSE
        if self._curriculum.is_own(card.path):
            return Section.OWN
        return Section.PRACTICE if self._curriculum.is_practice(card.path) else Section.LESSONS

    def next_in_course(self, begun: Container[str]) -> tuple[CourseModule, E] | None:
        """The first module of which no lesson has been begun, and its first lesson.

        `begun` holds the lessons' ids. None where all modules have been begun, and where one
        before it isn't known yet.
        """
        for module in self._curriculum.modules:
            found = [self._entries[path] for path in module.lessons if path in self._entries]
            sound = [each for each in found if not each.card.is_broken]
            if not sound:
                return None
            if not any(each.card.id in begun for each in sound):
                return module, sound[0]
        return None

    def _recent_entries(self) -> tuple[E, ...]:
        found = (self._entries.get(str(path)) for path in self._recent())
        sound = [each for each in found if each is not None and not each.card.is_broken]
        return tuple(sound[:MOST_RECENT])
