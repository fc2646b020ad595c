from __future__ import annotations

from datetime import timedelta

import pytest

from literacy_app.domain.attempt import Mode
from literacy_app.store.database import Database
from literacy_app.store.runs import Runs
from tests.answers import NOW, learner, run_of


@pytest.fixture
def runs(database: Database) -> Runs:
    """The quizzes of a learner who has begun none."""
    return Runs(database, learner(database).id)


def test_a_quiz_that_was_left_is_found_again(runs: Runs) -> None:
    run = run_of(mode=Mode.TEST, seed=-(2**80), selection='{"kind": "missed"}', history=12)
    runs.begin(run)

    assert runs.unfinished("bridge") == run
    assert runs.unfinished() == run
    assert runs.unfinished("fence") is None


def test_the_last_begun_comes_first_whatever_the_clock_says(runs: Runs) -> None:
    first, second = run_of("a"), run_of("b", started_at=NOW - timedelta(days=900))
    other = run_of("c", lesson_id="fence")
    for each in (first, second, other):
        runs.begin(each)

    assert runs.unfinished("bridge") == second
    assert runs.unfinished() == other
    runs.finish("b", NOW)
    assert runs.unfinished("bridge") == first
    runs.finish("a", NOW)
    assert runs.unfinished("bridge") is None


def test_the_first_end_stays(database: Database, runs: Runs) -> None:
    runs.begin(run_of("a"))
    runs.begin(run_of("b", finished_at=NOW))
    runs.finish("a", NOW + timedelta(1))
    runs.finish("a", NOW + timedelta(2))
    runs.finish("b", NOW + timedelta(2))

    assert runs.unfinished() is None
    found = database.rows("SELECT id, finished_at FROM runs ORDER BY id")
    assert found == [("a", (NOW + timedelta(1)).isoformat()), ("b", NOW.isoformat())]


def test_learners_are_kept_apart(database: Database, runs: Runs) -> None:
    other = Runs(database, learner(database, "Otter-2").id)
    runs.begin(run_of("a"))
    other.finish("a", NOW)

    assert other.unfinished() is None
    assert runs.unfinished() == run_of("a")


def test_one_of_a_mode_that_only_a_newer_version_knows_is_passed_over(
    database: Database, runs: Runs
) -> None:
    runs.begin(run_of("a"))
    runs.begin(run_of("b"))
    with database.writing() as run:
        run("UPDATE runs SET mode = 'race' WHERE id = 'b'")

    assert runs.unfinished() == run_of("a")


def test_times_need_their_zones(runs: Runs) -> None:
    naive = NOW.replace(tzinfo=None)
    for each in (run_of(started_at=naive), run_of(finished_at=naive)):
        with pytest.raises(ValueError, match="zone"):
            runs.begin(each)
    with pytest.raises(ValueError, match="zone"):
        runs.finish("run-1", naive)
    assert runs.unfinished() is None


def test_quizzes_on_a_lesson_that_have_ended_come_latest_first(runs: Runs) -> None:
    for run in (run_of("a"), run_of("b"), run_of("c"), run_of("d", lesson_id="")):
        runs.begin(run)
    for run_id in "bad":
        runs.finish(run_id, NOW)

    assert [each.id for each in runs.ended()] == ["b", "a"]


def test_only_a_few_of_them_are_told(runs: Runs) -> None:
    for number in range(30):
        runs.begin(run_of(f"run-{number}", finished_at=NOW))

    assert [each.id for each in runs.ended()] == [f"run-{number}" for number in range(29, 19, -1)]
