"""Trying a quiz while it is made: its tasks as a learner gets them, with no answer kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from literacy_app.domain.attempt import Mode
from literacy_app.domain.history import History
from literacy_app.domain.question import QuestionKind
from literacy_app.session.generating import Builder
from literacy_app.session.modules import Module, NothingToAsk, build_module
from literacy_app.session.quiz import Quiz
from literacy_app.session.quiz_building import COUNTED
from literacy_app.session.selecting import built_tasks
from literacy_app.session.tasks_authored import authored_tasks

if TYPE_CHECKING:
    from literacy_app.domain.attempt import Attempt, Remark
    from literacy_app.domain.lesson import Lesson
    from literacy_app.domain.question import Question
    from literacy_app.domain.schedule import SkillCard
    from literacy_app.domain.task import Task

SEED = 1
"""What options are shuffled by while a quiz is made: always the same way."""

ENOUGH = 20
"""Beyond so many questions of a kind nobody counts how many could be built."""


class Unkept:
    """Where answers go that nobody keeps."""

    def add(self, attempt: Attempt, cards: Sequence[SkillCard] = ()) -> int:
        """Keep nothing."""
        return 0

    def remark(self, seq: int, remark: Remark) -> None:
        """Keep nothing."""


def tasks_of(lesson: Lesson, question: Question) -> tuple[Task, ...]:
    """What a learner is asked by one question; nothing while it can't be asked yet."""
    if not lesson.articles:
        return ()
    if question.kind is QuestionKind.GENERATE:
        return tuple(built_tasks(Builder(lesson, SEED, History()), question, ()))
    return authored_tasks(replace(lesson, questions=(question,)), SEED, History())


def possible(lesson: Lesson, question: Question) -> Mapping[QuestionKind, int]:
    """How many questions of each kind a `generate` question can have built, up to `ENOUGH`."""
    builder = Builder(lesson, SEED, History())
    return {
        kind: len(built_tasks(builder, replace(question, counts=((kind, ENOUGH),)), ()))
        if lesson.articles
        else 0
        for kind in COUNTED
    }


def module_of(lesson: Lesson) -> tuple[Task, ...]:
    """What a learner is asked by the whole quiz; nothing where there is nothing to ask."""
    try:
        return build_module(lesson, SEED, History()).tasks
    except NothingToAsk:
        return ()


def trial(lesson: Lesson, tasks: Sequence[Task], begin: int = 0) -> Quiz:
    """A quiz of these tasks, in practice, beginning with one of them; no answer is kept."""
    module = Module(lesson.id, SEED, tuple(tasks))
    quiz = Quiz(lesson, module, Mode.PRACTICE, "trial", "", Unkept())
    quiz.index = begin
    return quiz
