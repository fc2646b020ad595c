"""The learner at this desk: profiles, quizzes that are left and gone on with, and what is kept."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.domain.attempt import Mode, Response, Sureness
from literacy_app.domain.history import History
from literacy_app.domain.judging import right_response
from literacy_app.domain.lesson import Lesson, Voice
from literacy_app.session.learner import Learner
from literacy_app.session.modules import NothingToAsk, Selection, build_module
from literacy_app.session.quiz import Phase, Quiz
from literacy_app.session.runs import CHANGED, Basis, Unfinished
from literacy_app.store.attempts import Attempts
from literacy_app.store.database import Database
from literacy_app.store.errors import NoProfile
from literacy_app.store.skills import Skills
from tests.builders import sound
from tests.session.learners import Clock, learner_with, lesson_text, perfect, session, write_lessons

HASH = "a" * 64


@pytest.fixture
def database() -> Iterator[Database]:
    with Database.in_memory() as opened:
        yield opened


@pytest.fixture(scope="module")
def lessons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("piers")
    write_lessons(folder, 4)
    return folder


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def learner(database: Database, lessons: Path, clock: Clock) -> Learner:
    return learner_with(database, lessons, clock=clock)


@pytest.fixture
def lesson() -> Lesson:
    return sound(lesson_text(1))


def answer(quiz: Quiz, clock: Clock, *, right: bool = True) -> None:
    """Answer the question that is asked, and go on."""
    wrong = Response(voices=(Voice.INFERENCE,) * 9, names=("Nobody",))
    response = right_response(quiz.task, quiz.article, quiz.lesson) if right else wrong
    now = clock.now()
    quiz.answer(response, Sureness.SURE, now.at, now.day, timedelta(seconds=9))
    quiz.go_on()


def profile_id(learner: Learner) -> str:
    assert learner.profile is not None
    return learner.profile.id


class TestProfiles:
    def test_nobody_is_there_before_the_first_quiz(self, learner: Learner, lesson: Lesson) -> None:
        assert learner.profile is None
        assert learner.profiles() == ()
        assert learner.unfinished(lesson, HASH) is None
        assert learner.resume(lesson, HASH) is None
        assert learner.progress() == {}
        assert learner.today().weeks == ()
        assert learner.profile is None

    def test_the_first_quiz_makes_one_silently(self, learner: Learner, lesson: Lesson) -> None:
        learner.begin(lesson, HASH, Mode.PRACTICE)

        assert learner.profiles() == (learner.profile,)

    def test_a_session_of_practice_does_too(self, learner: Learner) -> None:
        learner.begin_study()

        assert learner.profile is not None

    def test_somebody_new_goes_on_and_others_are_chosen(self, learner: Learner) -> None:
        fox = learner.add_profile(" Fox-17 ")
        otter = learner.add_profile("Otter-4")

        assert fox.code == "Fox-17"
        assert learner.profile == otter
        learner.choose(fox.id)
        assert learner.profile == fox
        with pytest.raises(ValueError, match="no such profile"):
            learner.choose("nobody")

    def test_another_start_finds_the_same(
        self, learner: Learner, database: Database, lessons: Path
    ) -> None:
        fox = learner.add_profile("Fox-17")
        learner.add_profile("Otter-4")
        learner.choose(fox.id)

        assert learner_with(database, lessons).profile == fox

    @pytest.mark.parametrize("code", ["fox-17", " Fox-17", "", " "])
    def test_a_code_is_somebody_s_alone(self, learner: Learner, code: str) -> None:
        learner.add_profile("Fox-17")
        learner.add_profile("Otter-4")

        with pytest.raises(ValueError, match="empty or taken"):
            learner.add_profile(code)

    def test_a_proposed_code_is_free(self, learner: Learner) -> None:
        for _ in range(20):
            learner.add_profile(learner.propose_code())

        assert len(learner.profiles()) == 20

    def test_answers_are_their_own(self, learner: Learner, lesson: Lesson, clock: Clock) -> None:
        learner.add_profile("Fox-17")
        answer(learner.begin(lesson, HASH, Mode.PRACTICE), clock)
        learner.add_profile("Otter-4")

        assert learner.progress() == {}
        assert learner.unfinished(lesson, HASH) is None

    def test_deleting_the_current_one_makes_a_fresh_one(
        self, learner: Learner, lesson: Lesson, clock: Clock
    ) -> None:
        gone = learner.add_profile("Fox-17")
        answer(learner.begin(lesson, HASH, Mode.PRACTICE), clock)

        learner.delete_profile(gone.id)

        assert learner.profile is not None
        assert learner.profile.id != gone.id
        assert learner.progress() == {}

    def test_deleting_another_one_leaves_the_current(self, learner: Learner) -> None:
        gone = learner.add_profile("Fox-17")
        stays = learner.add_profile("Otter-4")

        learner.delete_profile(gone.id)

        assert learner.profiles() == (stays,)
        assert learner.profile == stays

    def test_after_another_window_deleted_it_there_is_nobody(
        self, learner: Learner, database: Database, lessons: Path, lesson: Lesson, clock: Clock
    ) -> None:
        gone = learner.add_profile("Fox-17")
        quiz = learner.begin(lesson, HASH, Mode.PRACTICE)
        other = learner_with(database, lessons, seed=2)
        other.add_profile("Otter-4")
        other.delete_profile(gone.id)

        with pytest.raises(NoProfile):
            answer(quiz, clock)
        assert quiz.phase is Phase.ASKING

    def test_all_of_one_is_exported(
        self, learner: Learner, lesson: Lesson, clock: Clock, tmp_path: Path
    ) -> None:
        learner.add_profile("Fox-17")
        answer(learner.begin(lesson, HASH, Mode.PRACTICE), clock)

        learner.export_profile(tmp_path / "fox.json")

        found = json.loads((tmp_path / "fox.json").read_text("utf-8"))
        assert found["code"] == "Fox-17"
        assert len(found["answers"]) == 1

    def test_answers_are_written_as_a_table(self, learner: Learner, tmp_path: Path) -> None:
        learner.add_profile("=Fox")
        session(learner, Clock(), perfect)

        assert learner.save_attempts(tmp_path / "answers.csv") == 10

        text = (tmp_path / "answers.csv").read_text("utf-8-sig")
        rows = list(csv.DictReader(text.splitlines()))
        assert len(rows) == 10
        assert {each["profile"] for each in rows} == {"'=Fox"}


class TestQuizzes:
    def test_a_quiz_is_built_from_what_was_answered_before(
        self, learner: Learner, lesson: Lesson, clock: Clock, database: Database
    ) -> None:
        session(learner, clock, lambda passage: Voice.COMMENTARY)
        attempts = Attempts(database, profile_id(learner))
        history = History.of(attempts.tallies(), attempts.seen())

        quiz = learner.begin(lesson, HASH, Mode.PRACTICE)

        assert quiz.module == build_module(lesson, quiz.module.seed, history)

    def test_an_answer_moves_the_schedule(
        self, learner: Learner, lesson: Lesson, clock: Clock, database: Database
    ) -> None:
        quiz = learner.begin(lesson, HASH, Mode.PRACTICE)
        while quiz.phase is not Phase.DONE:
            answer(quiz, clock)

        cards = Skills(database, profile_id(learner)).cards()
        assert {each.skill.voice for each in cards} == set(Voice)
        assert all(each.due.toordinal() > clock.now().day for each in cards)

    def test_a_selection_is_asked_alone(self, learner: Learner, lesson: Lesson) -> None:
        whole = learner.begin(lesson, HASH, Mode.PRACTICE)
        missed = tuple(task.id for task in whole.module.tasks[:3])

        quiz = learner.begin(lesson, HASH, Mode.PRACTICE, Selection("missed", missed))

        assert {task.id for task in quiz.module.tasks} == set(missed)

    def test_nothing_to_ask_begins_nothing(self, learner: Learner, lesson: Lesson) -> None:
        with pytest.raises(NothingToAsk):
            learner.begin(lesson, HASH, Mode.PRACTICE, Selection("missed", ("none",)))

        assert learner.profile is None

    def test_progress_is_told_by_lesson(
        self, learner: Learner, lesson: Lesson, clock: Clock
    ) -> None:
        quiz = learner.begin(lesson, HASH, Mode.PRACTICE)
        for _ in range(3):
            answer(quiz, clock)

        found = learner.progress()[lesson.id]
        assert (found.answered, found.score, found.last_day) == (3, 1.0, clock.now().day)


class TestLeaving:
    def test_a_quiz_goes_on_where_it_was_left(
        self, learner: Learner, lesson: Lesson, clock: Clock, database: Database, lessons: Path
    ) -> None:
        quiz = learner.begin(lesson, HASH, Mode.TEST)
        for _ in range(3):
            answer(quiz, clock)
        again = learner_with(database, lessons, clock=clock, seed=99)

        assert again.unfinished(lesson, HASH) == Unfinished(Mode.TEST, 3, quiz.total)
        resumed = again.resume(lesson, HASH)

        assert resumed is not None
        assert (resumed.module, resumed.task, resumed.number) == (quiz.module, quiz.task, 4)
        assert (resumed.mode, resumed.run_id) == (Mode.TEST, quiz.run_id)
        assert resumed.results() == quiz.results()

    def test_what_was_answered_since_changes_nothing_in_it(
        self, learner: Learner, lesson: Lesson, clock: Clock
    ) -> None:
        quiz = learner.begin(lesson, HASH, Mode.PRACTICE)
        answer(quiz, clock, right=False)
        for _ in range(4):
            session(learner, clock, lambda passage: Voice.INFERENCE)

        resumed = learner.resume(lesson, HASH)

        assert resumed is not None
        assert resumed.module == quiz.module

    def test_a_drill_of_a_confusion_goes_on_as_one(
        self, learner: Learner, lesson: Lesson, clock: Clock
    ) -> None:
        drill = Selection("confusion", voices=(Voice.SPEECH, Voice.COMMENTARY))
        quiz = learner.begin(lesson, HASH, Mode.PRACTICE, drill)
        answer(quiz, clock)

        resumed = learner.resume(lesson, HASH)

        assert resumed is not None
        assert resumed.module == quiz.module

    def test_one_without_an_answer_is_not_worth_going_on_with(
        self, learner: Learner, lesson: Lesson
    ) -> None:
        learner.begin(lesson, HASH, Mode.PRACTICE)

        assert learner.unfinished(lesson, HASH) is None

    def test_one_that_is_answered_whole_waits_for_its_results_to_be_seen(
        self, learner: Learner, lesson: Lesson, clock: Clock
    ) -> None:
        quiz = learner.begin(lesson, HASH, Mode.PRACTICE)
        while quiz.phase is not Phase.DONE:
            answer(quiz, clock)

        left = Unfinished(Mode.PRACTICE, quiz.total, quiz.total)
        assert learner.unfinished(lesson, HASH) == left
        resumed = learner.resume(lesson, HASH)
        assert resumed is not None
        assert resumed.phase is Phase.DONE
        learner.finish(quiz)
        assert learner.unfinished(lesson, HASH) is None

    def test_one_that_was_given_up_is_gone(
        self, learner: Learner, lesson: Lesson, clock: Clock
    ) -> None:
        quiz = learner.begin(lesson, HASH, Mode.PRACTICE)
        answer(quiz, clock)
        learner.finish(quiz)

        assert learner.unfinished(lesson, HASH) is None
        assert learner.resume(lesson, HASH) is None

    def test_a_new_one_ends_the_one_before(
        self, learner: Learner, lesson: Lesson, clock: Clock
    ) -> None:
        answer(learner.begin(lesson, HASH, Mode.PRACTICE), clock)
        new = learner.begin(lesson, HASH, Mode.PRACTICE)

        resumed = learner.resume(lesson, HASH)

        assert resumed is not None
        assert resumed.run_id == new.run_id

    def test_each_lesson_has_its_own(self, learner: Learner, lesson: Lesson, clock: Clock) -> None:
        quiz = learner.begin(lesson, HASH, Mode.PRACTICE)
        answer(quiz, clock)
        learner.begin(sound(lesson_text(2)), HASH, Mode.PRACTICE)
        session(learner, clock, perfect)

        assert learner.unfinished(lesson, HASH) == Unfinished(Mode.PRACTICE, 1, quiz.total)

    def test_a_lesson_that_was_changed_begins_anew_and_says_so(
        self, learner: Learner, lesson: Lesson, clock: Clock
    ) -> None:
        answer(learner.begin(lesson, HASH, Mode.PRACTICE), clock)

        assert learner.unfinished(lesson, "b" * 64) == Unfinished(Mode.PRACTICE, 1, 0, CHANGED)
        assert learner.resume(lesson, "b" * 64) is None

    def test_a_run_that_we_can_t_read_begins_anew(
        self, learner: Learner, lesson: Lesson, clock: Clock, database: Database
    ) -> None:
        answer(learner.begin(lesson, HASH, Mode.PRACTICE), clock)
        with database.writing() as run:
            run("UPDATE runs SET selection = ?", '{"selection": "[]", "new": 1}')

        assert learner.resume(lesson, HASH) is None


PAIRS = st.tuples(st.sampled_from(Voice), st.sampled_from(Voice))


class TestBasis:
    @given(
        st.dictionaries(PAIRS, st.integers(1, 99)), st.dictionaries(st.text(), st.integers(1, 99))
    )
    def test_it_is_read_again(
        self, confusions: dict[tuple[Voice, Voice], int], seen: dict[str, int]
    ) -> None:
        of_lesson = {("a", passage): seq for passage, seq in seen.items()}
        history = History(confusions, {**of_lesson, ("b", "1"): 3})

        found = Basis.read(Basis(Selection(), history).text("a"), "a")

        assert found == Basis(Selection(), History(confusions, of_lesson))

    @pytest.mark.parametrize(
        "text", ["", "[]", "{}", "7", '{"selection": "[\\"all\\"]", "confusions": [1], "seen": {}}']
    )
    def test_anything_else_is_refused(self, text: str) -> None:
        with pytest.raises(ValueError):  # noqa: PT011
            Basis.read(text, "a")


def test_a_hash_tells_a_file_from_any_other_content(learner: Learner, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbfwords\r\n")

    assert learner.hash_of(path) == sha256(b"\xef\xbb\xbfwords\r\n").hexdigest()
    assert learner.hash_of(tmp_path / "none.md") == ""
