"""The learners that pictures and tests are made with, and the one that the app makes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from literacy_app.app import desk_over
from literacy_app.domain.attempt import Mode
from literacy_app.domain.lesson import Voice
from literacy_app.store.database import Database
from literacy_app.ui.desk import at_noon
from literacy_app.ui.sample_learner import new_learner, practised_learner
from tests.builders import sound
from tests.session.learners import lesson_text
from tests.ui.fakes import FakeShelf


def test_nothing_is_known_of_a_new_one() -> None:
    learner = new_learner()

    assert learner.profile is None
    assert learner.today().weeks == ()
    assert learner.begin_study() is None


def test_a_new_one_plays_any_lesson() -> None:
    quiz = new_learner().begin(sound(lesson_text(1)), "", Mode.PRACTICE)

    assert quiz.total


def test_a_practised_one_has_something_to_show_of_everything() -> None:
    learner = practised_learner()
    today = learner.today()

    assert [each.code for each in learner.profiles()] == ["Fox-17", "Otter-4"]
    assert [each.is_mastered for each in today.mastery] == [True, False, False]
    assert today.due[0].overdue_days
    assert today.due[-1].is_new
    assert len(today.weeks) == 4
    assert [each.right for each in today.weeks] == sorted(each.right or 0 for each in today.weeks)
    assert learner.progress()["bridge"].answered
    assert today.note is None


def test_its_sessions_are_drawn_from_the_lessons_at_hand() -> None:
    shelf = FakeShelf({Path("pier.md"): sound(lesson_text(1))})

    quiz = practised_learner(shelf).begin_study()

    assert quiz is not None
    assert {each.lesson.id for each in quiz.drawn} == {"pier-1"}


def test_each_is_the_same_every_time() -> None:
    assert practised_learner().today() == practised_learner().today()


def test_the_app_s_own_goes_by_the_clock() -> None:
    with Database.in_memory() as database:
        desk = desk_over(database)
        now = desk.now()

        assert now.at.tzinfo is UTC
        assert abs(datetime.now(UTC) - now.at) < timedelta(minutes=1)
        assert abs(now.day - now.at.toordinal()) <= 1
        assert now.at != at_noon().at
        quizzes = [desk.learner.begin_study() for _ in range(2)]
        ids = {each.run_id for each in quizzes if each is not None}
        seeds = {each.module.seed for each in quizzes if each is not None}
        assert len(ids) == len(seeds) == 2
        assert {each.voice for each in desk.learner.today().mastery} == set(Voice) - {Voice.PLAIN}
