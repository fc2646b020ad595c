"""Simulated learners, and lessons for them to practise with: all through the real parts."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from literacy_app.domain.attempt import Response, Sureness
from literacy_app.domain.lesson import Kind, Passage, Voice
from literacy_app.domain.moment import Moment
from literacy_app.domain.schedule import Skill
from literacy_app.session.learner import Learner
from literacy_app.session.library import Library, MemoryIndex
from literacy_app.session.shelf import Shelf
from literacy_app.session.study import StudyQuiz
from literacy_app.store.articles import BroughtArticles
from literacy_app.store.database import Database

START = datetime(2026, 3, 2, 16, tzinfo=UTC)
SHIPPED = Path(__file__).resolve().parents[2] / "lessons"

_SENTENCES = (
    '[“Pier {0} will open in spring,”]{{.speech kind=direct source="Ada Quist" cue="said"}}[^{1}] '
    "Ada Quist said on Tuesday.",
    'Ada Quist said [that pier {0} had cost the town a year]{{.speech kind=indirect source="Ada '
    'Quist" cue="said"}}[^{1}].',
    'Ada Quist believes [that pier {0} will last]{{.speech kind=thought source="Ada Quist" '
    'cue="believes"}}[^{1}].',
    "It was a [bold]{{.commentary kind=evaluation}}[^{1}] promise about pier {0}.",
    "The [windbag]{{.commentary kind=label}}[^{1}] of pier {0} went home at noon.",
    "[Nobody in the capital wants to own the bill for pier {0}]{{.inference kind=motive}}[^{1}].",
    "[The queue will surely reach pier {0} by summer]{{.inference kind=prediction}}[^{1}].",
    "[The ferry crossed to pier {0} twice that day]{{.plain}}[^{1}].",
    "[The school band played on pier {0} at four]{{.plain}}[^{1}].",
)
ROUNDS = 2


def lesson_text(number: int) -> str:
    """A made-up lesson with two passages of each of eight kinds, and some plain ones."""
    body, notes = [], []
    for count, sentence in enumerate(_SENTENCES * ROUNDS):
        body.append(sentence.format(number * 100 + count, count))
        notes.append(f"[^{count}]: The reason for passage {count}.")
    paragraphs = "\n\n".join(" ".join(body[at : at + 3]) for at in range(0, len(body), 3))
    return (
        f"---\nid: pier-{number}\ntitle: Pier {number}\nlanguage: en\nlevel: 1\n"
        "article: {origin: fictional}\nspeakers:\n  - {name: Ada Quist, role: Mayor}\n---\n\n"
        f"# Article\n\n## The harbour, day {number}\n\n{paragraphs}\n\n" + "\n".join(notes) + "\n"
    )


def write_lessons(folder: Path, count: int) -> None:
    """So many made-up lessons."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"pier-{number}.md").write_text(lesson_text(number), encoding="utf-8")


@dataclass
class Clock:
    """A clock that is set by hand."""

    at: datetime = START

    def now(self) -> Moment:
        """The time that it shows, and its day."""
        return Moment(self.at, self.at.toordinal())

    def go_on(self, days: int = 0, minutes: int = 0) -> None:
        """Time passes."""
        self.at += timedelta(days=days, minutes=minutes)


def learner_with(
    database: Database, *folders: Path, clock: Clock | None = None, seed: int = 1
) -> Learner:
    """A learner over a database, with the lessons in these folders."""
    clock = clock or Clock()
    index = MemoryIndex()
    shelf = Shelf(folders, BroughtArticles(database), lambda: clock.at, index=index)
    for step in Library(shelf.places, index).refresh():
        shelf.take(step)
    seeds, ids = itertools.count(seed * 1000), itertools.count(1)
    return Learner(
        database, shelf, clock.now, lambda: next(seeds), lambda: f"id-{seed}-{next(ids)}"
    )


Answers = Callable[[Passage], Voice]


def perfect(passage: Passage) -> Voice:
    """Always right."""
    return passage.voice


def confused(chance: Random, share: float = 0.8) -> Answers:
    """Takes indirect speech for commentary, four times in five."""

    def answer(passage: Passage) -> Voice:
        if passage.kind is Kind.INDIRECT and chance.random() < share:
            return Voice.COMMENTARY
        return passage.voice

    return answer


@dataclass
class Practised:
    """What was asked on one day, by skill."""

    day: int
    asked: list[Skill] = field(default_factory=list)

    def share(self, voice: Voice, kind: Kind | None = None) -> float:
        """The share of what was asked that has a voice, or a voice and kind."""
        hits = [s for s in self.asked if s.voice is voice and (kind is None or s.kind is kind)]
        return len(hits) / len(self.asked) if self.asked else 0.0


def practise(
    learner: Learner, clock: Clock, answers: Answers, days: int, sessions: int
) -> Iterator[Practised]:
    """Days of practice, told after each of them, with so many sessions a day."""
    for _ in range(days):
        day = Practised(clock.now().day)
        for _ in range(sessions):
            day.asked += session(learner, clock, answers)
        yield day
        clock.go_on(days=1)
        clock.at = clock.at.replace(hour=16, minute=0)


def session(learner: Learner, clock: Clock, answers: Answers) -> list[Skill]:
    """One session from start to end: the voices and kinds that were asked about."""
    quiz = learner.begin_study()
    assert quiz is not None
    return play(quiz, learner, clock, answers)


def play(quiz: StudyQuiz, learner: Learner, clock: Clock, answers: Answers) -> list[Skill]:
    """Answer a session to its end: the voices and kinds that were asked about."""
    asked = []
    for task in quiz.module.tasks:
        (passage,) = task.items
        moment = clock.now()
        response = Response(voices=(answers(passage),))
        quiz.answer(response, Sureness.SURE, moment.at, moment.day, timedelta(seconds=9))
        quiz.go_on()
        asked.append(Skill(passage.voice, passage.kind))
        clock.go_on(minutes=1)
    learner.finish(quiz)
    return asked
