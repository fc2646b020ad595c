"""Draws passages to practise out of the lessons, which are opened one by one as they are needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.domain.question import QuestionKind
from literacy_app.domain.task import Task
from literacy_app.session.practicable import practicable

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Lesson, Passage
    from literacy_app.domain.schedule import Practice, Skill
    from literacy_app.session.supply import Shelf, Source

MOST_A_TEXT = 3
"""As many passages come from one text, as long as there are others."""


class Drawn(NamedTuple):
    """A task that was drawn: from which lesson, and whether its passage is new to the learner."""

    lesson: Lesson
    lesson_hash: str
    task: Task
    is_unseen: bool


class _Found(NamedTuple):
    """A passage, and the index of its article."""

    article: int
    passage: Passage


class Drawing:
    """Draws passages by skill; the same for the same lessons, passages seen and `random`.

    `hash_of` tells a lesson's file from any other content. Lessons are preferred that are open
    already, up to three passages each.
    """

    def __init__(
        self,
        shelf: Shelf,
        sources: Sequence[Source],
        practice: Practice,
        seen: Mapping[tuple[str, str], int],
        random: Random,
        hash_of: Callable[[Path], str],
    ) -> None:
        self._shelf, self._practice, self._seen = shelf, practice, seen
        self._random, self._hash_of = random, hash_of
        self._sources = {each.lesson_id: each for each in sources}
        self._order = list(self._sources)
        random.shuffle(self._order)
        self._lessons: dict[str, Lesson | None] = {}
        self._drawn: dict[str, set[str]] = {}

    def draw(self, skill: Skill) -> Drawn | None:
        """A passage for a skill: one never seen, else one of its voice, else the oldest seen."""
        alone, of_voice = (skill,), self._practice.of_voice(skill.voice)
        return (
            self._unseen(alone)
            or self._unseen(of_voice)
            or self._oldest(alone)
            or self._oldest(of_voice)
        )

    def _unseen(self, skills: Sequence[Skill]) -> Drawn | None:
        if not any(self._practice.supplies[each].unseen for each in skills):
            return None
        for lesson_id in self._likely(skills):
            found = self._found(lesson_id, skills)
            new = [each for each in found if (lesson_id, each.passage.id) not in self._seen]
            if new:
                return self._take(lesson_id, self._random.choice(new), is_unseen=True)
        return None

    def _likely(self, skills: Sequence[Skill]) -> Iterator[str]:
        """The lessons that should hold unseen passages of the skills, the best to take first."""
        full = [each for each in self._lessons if len(self._drawn.get(each, ())) >= MOST_A_TEXT]
        begun = [each for each in self._lessons if each not in full]
        waiting = (each for each in self._order if each not in self._lessons)
        for lesson_id in (*begun, *waiting, *full):
            supplies = self._sources[lesson_id].supplies.items()
            if any(held.unseen and self._practice.skill(*of) in skills for of, held in supplies):
                yield lesson_id

    @cached_property
    def _oldest_first(self) -> list[tuple[str, str]]:
        return sorted(self._seen, key=self._seen.__getitem__)

    def _oldest(self, skills: Sequence[Skill]) -> Drawn | None:
        """The passage that was asked about the longest ago."""
        for lesson_id, passage_id in self._oldest_first:
            source = self._sources.get(lesson_id)
            if source and any(self._practice.skill(*of) in skills for of in source.supplies):
                for each in self._found(lesson_id, skills):
                    if each.passage.id == passage_id:
                        return self._take(lesson_id, each, is_unseen=False)
        return None

    def _found(self, lesson_id: str, skills: Sequence[Skill]) -> list[_Found]:
        """The lesson's passages of some skills that have not been drawn yet."""
        lesson, drawn = self._open(lesson_id), self._drawn.get(lesson_id, ())
        return [
            _Found(article, each)
            for article, each in (practicable(lesson) if lesson is not None else ())
            if each.id not in drawn and self._practice.skill(each.voice, each.kind) in skills
        ]

    def _open(self, lesson_id: str) -> Lesson | None:
        """The lesson with its articles; None where its file is not what it was."""
        if lesson_id not in self._lessons:
            lesson = self._shelf.open(Path(self._sources[lesson_id].path)).lesson
            is_same = lesson is not None and lesson.id == lesson_id and lesson.articles
            self._lessons[lesson_id] = lesson if is_same else None
        return self._lessons[lesson_id]

    def _take(self, lesson_id: str, found: _Found, *, is_unseen: bool) -> Drawn | None:
        lesson = self._open(lesson_id)
        if lesson is None:
            return None
        self._drawn.setdefault(lesson_id, set()).add(found.passage.id)
        lesson_hash = self._hash_of(Path(self._sources[lesson_id].path))
        return Drawn(lesson, lesson_hash, task_on(lesson, found.article, found.passage), is_unseen)


def task_on(lesson: Lesson, article: int, passage: Passage) -> Task:
    """The task that asks which of the four voices a passage has; no other lesson has its id."""
    name, items = f"study/{lesson.id}/{passage.id}", (passage,)
    return Task(name, QuestionKind.SORT, article=article, items=items, is_built=True)
