from __future__ import annotations

import sqlite3
import subprocess
from contextlib import closing
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import pytest

from literacy_app.domain.attempt import LessonProgress, Mark, Remark, Response, Tally
from literacy_app.domain.lesson import Kind, Span, Voice
from literacy_app.domain.schedule import Skill, SkillCard
from literacy_app.store.attempts import Attempts, Kept
from literacy_app.store.database import Database
from literacy_app.store.errors import NewerDatabase, UnreadableAnswer, UnusableFolder
from literacy_app.store.profiles import Profiles
from literacy_app.store.records import read_response, response_text
from literacy_app.store.skills import Skills
from tests.answers import NOW, TODAY, attempt, fill, judged, learner, years_of_answers
from tests.killing import ROOT
from tests.store.answering import command

MONDAY = TODAY - NOW.weekday()
ALL_IN_ONE = Response(
    (0, 3),
    ("Ada Quist", "", "unnamed"),
    (Voice.SPEECH, Voice.PLAIN),
    (Span(3, 9), Span(0, 1)),
    (Mark(Voice.INFERENCE, Span(7, 12)),),
    "“Nein”,\nsaid she – 😀",
)


@pytest.fixture
def attempts(database: Database) -> Attempts:
    """The answers of a learner who has given none yet."""
    return Attempts(database, learner(database).id)


def test_an_answer_comes_back_as_it_was_given(attempts: Attempts) -> None:
    given = [
        attempt(response=ALL_IN_ONE, seed=2**80, score=0.1 + 0.2, took=timedelta(microseconds=1)),
        attempt(response=Response(), score=None, judgements=()),
        attempt(
            judgements=(
                judged("9", Voice.COMMENTARY, None, kind=Kind.LABEL, counts=False),
                judged("2", Voice.PLAIN, Voice.SPEECH),
            )
        ),
    ]
    kept = [Kept(attempts.add(each), each) for each in given]

    assert attempts.of_run("run-1") == tuple(kept)
    assert [each.seq for each in kept] == [1, 2, 3]
    assert attempts.last_seq() == 3


def test_quizzes_and_learners_are_kept_apart(database: Database, attempts: Attempts) -> None:
    other = Attempts(database, learner(database, "Otter-2").id)
    attempts.add(attempt(run="a"))
    other.add(attempt(run="a", question_id="others"))
    attempts.add(attempt(run="b"))

    assert [each.seq for each in attempts.of_run("a")] == [1]
    assert [(each.profile, each.seq) for each in attempts.rows()] == [("Fox-17", 1), ("Fox-17", 3)]
    assert (attempts.last_seq(), other.last_seq()) == (3, 2)
    assert attempts.of_run("c") == ()


def test_a_number_is_never_given_twice(database: Database, attempts: Attempts) -> None:
    other = learner(database, "Otter-2")
    attempts.add(attempt())
    Attempts(database, other.id).add(attempt())
    Profiles(database).delete(other.id)

    assert attempts.add(attempt()) == 3


def test_remarks_are_added_to_an_answer(attempts: Attempts) -> None:
    first, second = attempts.add(attempt()), attempts.add(attempt())
    said = [Remark("I see it otherwise", None), Remark("", (True, False)), Remark("", ())]
    for each in said:
        attempts.remark(first, each)

    assert [each.remarks for each in attempts.of_run("run-1")] == [tuple(said), ()]
    assert second == 2


def test_times_are_kept_in_utc(attempts: Attempts) -> None:
    there = NOW.astimezone(timezone(timedelta(hours=5, minutes=45)))
    attempts.add(attempt(at=there))

    (kept,) = attempts.of_run("run-1")
    assert kept.attempt.at == NOW
    assert kept.attempt.at.utcoffset() == timedelta(0)
    with pytest.raises(ValueError, match="zone"):
        attempts.add(attempt(at=NOW.replace(tzinfo=None)))
    assert attempts.last_seq() == 1


def test_half_a_surrogate_pair_costs_no_answer(attempts: Attempts) -> None:
    seq = attempts.add(attempt(response=Response(text="so\ud800"), answer="so\ud800"))
    attempts.remark(seq, Remark("no\udfff"))

    (kept,) = attempts.of_run("run-1")
    assert (kept.attempt.response.text, kept.attempt.answer) == ("so?", "so?")
    assert kept.remarks == (Remark("no?"),)


def test_many_answers_come_in_order(database: Database) -> None:
    profile = learner(database)
    fill(database, profile.id, 1_203)

    found = list(Attempts(database, profile.id).rows())
    assert [each.seq for each in found] == list(range(1, 1_204))
    assert [each.attempt for each in found] == list(years_of_answers(1_203))


# ---------------------------------------------------------------- sums


def test_passages_answered_alike_are_tallied(attempts: Attempts) -> None:
    attempts.add(
        attempt(
            judgements=(
                judged("1"),
                judged("2"),
                judged("3", answered=Voice.PLAIN, kind=Kind.DIRECT),
                judged("4", answered=None, score=0.5, counts=False),
            )
        )
    )
    attempts.add(attempt(judgements=(judged("5"),)))

    speech = Voice.SPEECH
    assert set(attempts.tallies()) == {
        Tally(TODAY, "bridge", speech, None, speech, True, True, 3, 3.0),
        Tally(TODAY, "bridge", speech, Kind.DIRECT, Voice.PLAIN, True, True, 1, 0.0),
        Tally(TODAY, "bridge", speech, None, None, True, False, 1, 0.5),
    }


def test_of_what_was_seen_before_the_week_is_told(attempts: Attempts) -> None:
    for days in range(4):
        attempts.add(attempt(day=MONDAY + 2 * days, judgements=(judged(kind=Kind.MIXED),)))

    unseen, *repeated = sorted(attempts.tallies(), key=lambda each: not each.unseen)
    assert (unseen.day, unseen.lesson_id, unseen.kind) == (MONDAY, "bridge", Kind.MIXED)
    assert [(each.day, each.lesson_id, each.kind, each.items) for each in repeated] == [
        (MONDAY, "", None, 3)
    ]
    attempts.add(attempt(day=MONDAY + 7))
    assert {each.day for each in attempts.tallies()} == {MONDAY, MONDAY + 7}


def test_the_same_passage_of_another_lesson_is_another(attempts: Attempts) -> None:
    attempts.add(attempt())
    attempts.add(attempt(lesson_id="fence"))
    attempts.add(attempt())

    assert attempts.seen() == {("bridge", "1"): 3, ("fence", "1"): 2}
    assert sum(each.items for each in attempts.tallies() if each.unseen) == 2


def test_progress_counts_the_latest_answer_to_each_question(attempts: Attempts) -> None:
    for question, score, day in [("a", 0.0, 5), ("b", 0.5, 9), ("a", 1.0, 8), ("c", None, 7)]:
        attempts.add(attempt(question_id=question, score=score, day=day))
    attempts.add(attempt(lesson_id="fence", score=None))

    assert attempts.progress() == {
        "bridge": LessonProgress(3, 0.75, 7),
        "fence": LessonProgress(1, None, TODAY),
    }


def test_cards_are_kept_with_the_answer(database: Database, attempts: Attempts) -> None:
    skills = Skills(database, Profiles(database).all()[0].id)
    label, speech = Skill(Voice.COMMENTARY, Kind.LABEL), Skill(Voice.SPEECH)
    first = SkillCard(label, NOW), SkillCard(speech, NOW, NOW, 0.1 + 0.2, 5.5, 2, None)
    attempts.add(attempt(), first)
    moved = replace(first[0], due=NOW + timedelta(days=3), stability=3.0, step=1)
    attempts.add(attempt(), [moved])

    assert skills.cards() == (moved, first[1])


def test_sums_are_those_of_all_answers(database: Database) -> None:
    profile = learner(database)
    fill(database, profile.id, 1_000)
    given, attempts = list(years_of_answers(1_000)), Attempts(database, profile.id)

    judgements = [judgement for each in given for judgement in each.judgements]
    tallies = attempts.tallies()
    assert sum(each.items for each in tallies) == len(judgements)
    assert sum(each.score for each in tallies) == sum(each.score for each in judgements)
    places = {(each.lesson_id, j.passage) for each in given for j in each.judgements}
    assert set(attempts.seen()) == places
    assert sum(each.items for each in tallies if each.unseen) == len(places)


# ---------------------------------------------------------------- when something is wrong


def contents(database: Database) -> list[object]:
    names = database.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    return [(name, database.rows(f'SELECT * FROM "{name}"')) for (name,) in names]


def test_an_answer_is_kept_whole_or_not_at_all(database: Database, attempts: Attempts) -> None:
    attempts.add(attempt())
    before = contents(database)
    card = SkillCard(Skill(Voice.SPEECH), NOW.replace(tzinfo=None))  # written last of all

    with pytest.raises(ValueError, match="zone"):
        attempts.add(attempt(question_id="b"), [card])

    assert contents(database) == before


def test_a_full_disk_costs_only_the_answer(database: Database, attempts: Attempts) -> None:
    attempts.add(attempt())
    before = contents(database)
    database.rows("PRAGMA max_page_count = 1")  # SQLite rounds up to what it has

    with pytest.raises(UnusableFolder, match="full"):
        attempts.add(attempt(response=Response(text="x" * 100_000)))
    assert contents(database) == before


def test_a_newer_database_takes_no_answers(tmp_path: Path) -> None:
    with Database.open(tmp_path) as database:
        attempts = Attempts(database, learner(database).id)
        attempts.add(attempt())
        assert database.path is not None
        with closing(sqlite3.connect(database.path)) as connection:
            connection.execute("PRAGMA user_version = 99")
        content = database.path.read_bytes()

        with pytest.raises(NewerDatabase):
            attempts.add(attempt())
        with pytest.raises(NewerDatabase):
            attempts.remark(1, Remark("But"))
        assert database.path.read_bytes() == content


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE attempts SET kind = 'duel'",
        "UPDATE attempts SET mode = 'race'",
        """UPDATE attempts SET response = '{"drawn":[1]}'""",
        "UPDATE judgements SET voice = 'rumour'",
        "UPDATE remarks SET ticks = '{}'",
    ],
)
def test_what_only_a_newer_version_knows_is_told(
    database: Database, attempts: Attempts, change: str
) -> None:
    attempts.remark(attempts.add(attempt()), Remark("", (True,)))
    with database.writing() as run:
        run(change)

    with pytest.raises(UnreadableAnswer, match="Answer 1 was written by a newer version"):
        attempts.of_run("run-1")
    with pytest.raises(UnreadableAnswer):
        list(attempts.rows())


def test_tallies_of_what_only_a_newer_version_knows_are_left_out(
    database: Database, attempts: Attempts
) -> None:
    attempts.add(attempt())
    expected = attempts.tallies()
    with database.writing() as run:
        for columns in ("'rumour', kind, answered", "voice, 'gossip', answered",
                        "voice, kind, 'rumour'"):  # fmt: skip
            run(
                f"INSERT INTO tallies SELECT profile, day, lesson_id, {columns}, unseen, counts,"
                " items, score FROM tallies WHERE voice = 'speech' AND kind = ''"
                " AND answered = 'speech'"
            )

    assert attempts.tallies() == expected


# ---------------------------------------------------------------- responses as JSON


def test_a_response_is_written_compactly() -> None:
    assert response_text(Response()) == "{}"
    assert response_text(Response((2,), spans=(Span(1, 4),))) == '{"chosen":[2],"spans":[[1,4]]}'
    assert read_response(response_text(ALL_IN_ONE)) == ALL_IN_ONE


@pytest.mark.parametrize(
    "text",
    ["", "[]", '{"chosen":"12"}', '{"chosen":[1.5]}', '{"chosen":[true]}', '{"names":[1]}',
     '{"voices":["rumour"]}', '{"spans":[[1]]}', '{"spans":[1]}', '{"marks":[["speech",1]]}',
     '{"marks":[[[],1,2]]}', '{"text":null}', '{"more":1}'],
)  # fmt: skip
def test_anything_else_is_no_response(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_response(text)


# ---------------------------------------------------------------- several at once


def test_two_windows_answer_one_after_the_other(tmp_path: Path) -> None:
    with Database.open(tmp_path) as one, Database.open(tmp_path) as other:
        profile = learner(one)
        here, there = Attempts(one, profile.id), Attempts(other, profile.id)

        assert [window.add(attempt()) for window in (here, there, there, here)] == [1, 2, 3, 4]
        assert here.tallies() == there.tallies()
        assert [each.items for each in here.tallies()] == [3, 1]


def test_processes_that_answer_at_once_lose_nothing(tmp_path: Path) -> None:
    with Database.open(tmp_path) as database:
        learner(database)
    runs = {
        run_id: subprocess.Popen(
            command(tmp_path, run_id, 60), cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        for run_id in ("a", "b", "c")
    }
    printed = {run_id: process.communicate()[0].split() for run_id, process in runs.items()}

    assert [process.returncode for process in runs.values()] == [0, 0, 0]
    numbers = [int(each) for lines in printed.values() for each in lines]
    assert sorted(numbers) == list(range(1, 181))
    with Database.open(tmp_path) as database:
        attempts = Attempts(database, Profiles(database).all()[0].id)
        for run_id, lines in printed.items():
            assert [each.seq for each in attempts.of_run(run_id)] == [int(each) for each in lines]
        assert sum(each.items for each in attempts.tallies()) == 360
