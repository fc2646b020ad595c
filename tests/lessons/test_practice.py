"""Self-study with the lessons that ship: what is drawn is new to the learner, from the pool too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from literacy_app.domain.attempt import Judgement
from literacy_app.session.learner import Learner
from literacy_app.session.practicable import practicable
from literacy_app.session.study import StudyQuiz
from literacy_app.store.answers import append
from literacy_app.store.database import Database
from tests.answers import attempt
from tests.lessons.shelves import Shipped, pool, rest, taught
from tests.session.learners import Clock, learner_with, perfect, play
from tests.shipped import LESSONS

POOL = {each.lesson.id for each in pool()}
FOREIGN = {each.lesson.id for each in rest()}


@pytest.fixture
def database() -> Iterator[Database]:
    with Database.in_memory() as opened:
        yield opened


def meet(database: Database, learner: Learner, lessons: Iterable[Shipped]) -> None:
    """Answer every passage of some lessons."""
    profile = learner.add_profile("Fox-17")
    with database.writing() as run:
        for lesson in (each.lesson for each in lessons):
            for _, passage in practicable(lesson):
                judged = Judgement(passage.id, passage.voice, passage.kind, passage.voice, 1.0)
                append(
                    database,
                    run,
                    profile.id,
                    attempt(
                        run="course",
                        lesson_id=lesson.id,
                        question_id=f"{lesson.id}/{passage.id}",
                        judgements=(judged,),
                    ),
                )


def begun(learner: Learner) -> StudyQuiz:
    quiz = learner.begin_study()
    assert quiz is not None
    return quiz


def test_after_the_course_the_pool_has_what_is_new(database: Database) -> None:
    learner = learner_with(database, LESSONS)
    meet(database, learner, taught())

    found = begun(learner).drawn
    assert len(found) == 10
    assert all(each.is_unseen for each in found)
    assert {each.lesson.id for each in found} <= POOL


def test_two_weeks_of_practice_hold_nothing_twice(database: Database) -> None:
    clock = Clock()
    learner = learner_with(database, LESSONS, clock=clock)
    met = []
    for _ in range(14):
        quiz = begun(learner)
        assert all(each.is_unseen for each in quiz.drawn)
        met += [(each.lesson.id, each.task.items[0].id) for each in quiz.drawn]
        play(quiz, learner, clock, perfect)
        clock.go_on(days=1)

    assert len(met) == len(set(met)) == 140
    assert sum(lesson in POOL for lesson, _ in met) > len(met) / 3


def test_whoever_practises_in_one_language_meets_no_other(database: Database) -> None:
    learner = learner_with(database, LESSONS)
    meet(database, learner, (*taught(), *pool()))

    found = begun(learner).drawn  # what was met before, though another language has what is new
    assert FOREIGN.isdisjoint(each.lesson.id for each in found)
