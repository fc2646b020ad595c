"""Practice through the real parts: what is drawn, from where, and what it comes to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from literacy_app.domain.attempt import Mode, Remark, Response, Sureness
from literacy_app.domain.lesson import MARKED_VOICES, Kind, Voice
from literacy_app.domain.schedule import Skill
from literacy_app.lessonfile.fingerprint import fingerprint
from literacy_app.session.last_read import Opened
from literacy_app.session.learner import Learner
from literacy_app.session.practicable import practicable, practice_text, read_practice
from literacy_app.session.quiz import Phase
from literacy_app.session.shelf import Shelf
from literacy_app.session.study import SEEN_AGAIN, StudyQuiz
from literacy_app.store.articles import BroughtArticles
from literacy_app.store.attempts import Attempts
from literacy_app.store.database import Database
from tests.benchmarks.simulate_learners import by_day, fewest_days, mastered_on
from tests.builders import article, file_of, sound
from tests.session.learners import (
    Clock,
    confused,
    learner_with,
    lesson_text,
    perfect,
    practise,
    session,
    write_lessons,
)

HERE = Path(__file__).resolve().parents[1] / "lessonfile"


@pytest.fixture
def database() -> Iterator[Database]:
    with Database.in_memory() as opened:
        yield opened


@pytest.fixture(scope="module")
def lessons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Thirty made-up lessons."""
    folder = tmp_path_factory.mktemp("piers")
    write_lessons(folder, 30)
    return folder


def begun(learner: Learner) -> StudyQuiz:
    quiz = learner.begin_study()
    assert quiz is not None
    return quiz


def passages(quiz: StudyQuiz) -> list[tuple[str, str]]:
    """The passages of a session, by lesson and id, as it goes from one to the next."""
    return [(drawn.lesson.id, drawn.task.items[0].id) for drawn in quiz.drawn]


class TestWhatCanBePractised:
    BODY = (
        '[That it may rain]{.speech source="Ada Quist" cue="said"}[^1], Ada Quist said. '
        "It was a [bold]{.commentary kind=evaluation alt=plain}[^2] plan. "
        "[Nobody wants [dull]{.commentary kind=label}[^3] work]{.inference kind=motive}[^4]. "
        "The bridge is ninety metres long and carries two lanes."
    )
    NOTES = "\n\n" + "\n".join(f"[^{n}]: Why." for n in range(1, 5))

    def ids(self, level: int, more: str = "") -> list[str]:
        front = f"id: a\ntitle: A\nlanguage: en\nlevel: {level}\n"
        text = file_of(article(self.BODY + more + self.NOTES), front=front)
        return [each.id for _, each in practicable(sound(text))]

    def test_nothing_with_two_readings_and_nothing_nested_early_on(self) -> None:
        assert self.ids(1, " [It rained.]{.plain id=p}") == ["1", "4", "p"]

    def test_what_is_nested_from_level_3_on(self) -> None:
        assert self.ids(3, " [It rained.]{.plain id=p}") == ["1", "4", "3", "p"]

    def test_where_nothing_is_marked_plain_a_sentence_that_nobody_marked(self) -> None:
        found = self.ids(1)

        assert found[:2] == ["1", "4"]
        assert [each.startswith("plain-") for each in found[2:]] == [True]

    def test_a_card_tells_it_by_kind(self) -> None:
        lesson = sound(lesson_text(1))

        found = read_practice(practice_text(lesson))

        assert {(each.voice, each.kind) for _, each in practicable(lesson)} == set(found)
        assert sum(map(len, found.values())) == len(list(practicable(lesson)))


class TestSessions:
    def test_ten_items_from_several_texts(self, database: Database, lessons: Path) -> None:
        found = passages(begun(learner_with(database, lessons)))

        texts = Counter(lesson for lesson, _ in found)
        assert len(found) == len(set(found)) == 10
        assert max(texts.values()) <= 3

    def test_whoever_practises_in_one_language_is_asked_in_no_other(
        self, database: Database, tmp_path: Path
    ) -> None:
        write_lessons(tmp_path, 6)
        for number, language in ((4, "de"), (5, "de-AT")):
            text = lesson_text(number).replace("language: en", f"language: {language}")
            (tmp_path / f"pier-{number}.md").write_text(text, encoding="utf-8")
        clock = Clock()
        learner = learner_with(database, tmp_path, clock=clock)

        assert {each.lesson.language for each in begun(learner).drawn} == {"en"}
        german = sound((tmp_path / "pier-4.md").read_text(encoding="utf-8"))
        quiz, at = learner.begin(german, "", Mode.PRACTICE), clock.now()
        quiz.answer(Response(voices=(Voice.SPEECH,)), Sureness.SURE, at.at, at.day, timedelta(0))
        drawn = begun(learner).drawn
        assert {each.lesson.language for each in drawn} == {"de", "de-AT"}

    def test_no_voice_follows_itself_and_some_are_plain(
        self, database: Database, lessons: Path
    ) -> None:
        voices = [
            drawn.task.items[0].voice for drawn in begun(learner_with(database, lessons)).drawn
        ]

        assert all(a is not b for a, b in pairwise(voices))
        assert voices.count(Voice.PLAIN) >= 2

    def test_lesson_and_article_change_with_the_task(
        self, database: Database, lessons: Path
    ) -> None:
        clock = Clock()
        learner = learner_with(database, lessons, clock=clock)
        quiz = begun(learner)
        shown = []
        while quiz.phase is not Phase.DONE:
            (passage,) = quiz.task.items
            assert passage in quiz.article.passages
            shown.append((quiz.lesson.id, passage.id))
            answer_right(quiz, clock)
            quiz.go_on()

        assert shown == passages(quiz)
        assert quiz.mode is Mode.STUDY
        assert quiz.results().score == 1.0
        assert [each.task.id for each in quiz.feedbacks] == [t.id for t in quiz.module.tasks]
        assert [quiz.lesson_of(index).id for index in range(10)] == [lesson for lesson, _ in shown]

    def test_each_answer_is_kept_with_its_lesson(self, database: Database, lessons: Path) -> None:
        clock = Clock()
        learner = learner_with(database, lessons, clock=clock)
        quiz = begun(learner)
        answer_right(quiz, clock)
        quiz.disagree("It might be both.")

        profile = learner.profile
        assert profile is not None
        (kept,) = Attempts(database, profile.id).of_run(quiz.run_id)
        (lesson_id, passage), path = passages(quiz)[0], lessons / f"{quiz.lesson.id}.md"
        assert (kept.attempt.lesson_id, kept.attempt.judgements[0].passage) == (lesson_id, passage)
        assert kept.attempt.lesson_hash == learner.hash_of(path)
        assert kept.remarks == (Remark("It might be both."),)

    def test_only_as_many_lessons_are_opened_as_are_needed(
        self, database: Database, lessons: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        opened: list[Path] = []
        really = Shelf.open

        def noted(shelf: Shelf, path: Path) -> Opened:
            opened.append(path)
            return really(shelf, path)

        monkeypatch.setattr(Shelf, "open", noted)

        begun(learner_with(database, lessons))

        assert len(opened) <= 5

    def test_the_same_seed_draws_the_same(self, lessons: Path) -> None:
        found = []
        for seed in (1, 1, 2):
            with Database.in_memory() as database:
                found.append(passages(begun(learner_with(database, lessons, seed=seed))))

        assert found[0] == found[1] != found[2]

    def test_nothing_is_met_twice_while_there_is_something_new(
        self, database: Database, lessons: Path
    ) -> None:
        clock = Clock()
        learner = learner_with(database, lessons, clock=clock)
        for _ in range(12):
            session(learner, clock, perfect)

        profile = learner.profile
        assert profile is not None
        rows = [each.attempt for each in Attempts(database, profile.id).rows()]
        met = {(each.lesson_id, each.judgements[0].passage) for each in rows}
        assert len(met) == len(rows) == 120


def answer_right(quiz: StudyQuiz, clock: Clock) -> None:
    now = clock.now()
    response = Response(voices=(quiz.task.items[0].voice,))
    quiz.answer(response, Sureness.SURE, now.at, now.day, timedelta(seconds=9))


class TestWhatIsLeftOut:
    def test_broken_lessons_and_keyed_ones_without_their_article(
        self, database: Database, tmp_path: Path
    ) -> None:
        (tmp_path / "broken.md").write_text("---\ntitle: [\n---\n\n# Article\n", "utf-8")
        text = (HERE / "fence.txt").read_text("utf-8")
        keyed = (HERE / "fence.md").read_text("utf-8").replace("FINGERPRINT", fingerprint(text))
        (tmp_path / "fence.md").write_text(keyed, "utf-8")
        learner = learner_with(database, tmp_path)

        assert learner.begin_study() is None
        assert learner.profile is None
        assert "no lessons here" in str(learner.today().note)

    def test_a_keyed_lesson_is_drawn_from_once_its_article_is_brought(
        self, database: Database, tmp_path: Path
    ) -> None:
        text = (HERE / "fence.txt").read_text("utf-8")
        keyed = (HERE / "fence.md").read_text("utf-8").replace("FINGERPRINT", fingerprint(text))
        (tmp_path / "fence.md").write_text(keyed, "utf-8")
        clock = Clock()
        lesson_id = sound(keyed).id
        BroughtArticles(database).remember(lesson_id, text, "fence.txt", clock.at)

        quiz = begun(learner_with(database, tmp_path, clock=clock))

        assert {lesson for lesson, _ in passages(quiz)} == {lesson_id}
        assert quiz.article.text.strip()

    def test_a_lesson_that_was_changed_since_it_was_read_does_no_harm(
        self, database: Database, tmp_path: Path
    ) -> None:
        write_lessons(tmp_path, 3)
        learner = learner_with(database, tmp_path)
        (tmp_path / "pier-0.md").write_text("no lesson at all", "utf-8")
        (tmp_path / "pier-1.md").write_text(lesson_text(77), "utf-8")

        assert {lesson for lesson, _ in passages(begun(learner))} == {"pier-2"}


class TestNothingNew:
    def test_it_says_so_and_draws_the_oldest(self, database: Database, tmp_path: Path) -> None:
        write_lessons(tmp_path, 1)
        clock = Clock()
        learner = learner_with(database, tmp_path, clock=clock)
        assert begun(learner).note is None
        while learner.today().note is None:
            session(learner, clock, perfect)
        for _ in range(3):
            session(learner, clock, perfect)

        profile = learner.profile
        assert profile is not None
        seen = Attempts(database, profile.id).seen()
        quiz = begun(learner)

        assert quiz.note == SEEN_AGAIN
        assert quiz.is_met_again is not quiz.drawn[0].is_unseen
        for voice in Voice:
            of_voice = [
                (lesson, each.id)
                for lesson, each in ((d.lesson.id, d.task.items[0]) for d in quiz.drawn)
                if each.voice is voice
            ]
            all_of_voice = sorted(
                ("pier-0", each.id)
                for _, each in practicable(sound(lesson_text(0)))
                if each.voice is voice
            )
            oldest = sorted(all_of_voice, key=lambda each: seen.get(each, 0))
            assert set(of_voice) == set(oldest[: len(of_voice)])


class TestSimulatedLearners:
    def test_who_confuses_indirect_speech_with_commentary_gets_more_of_exactly_that(
        self, lessons: Path
    ) -> None:
        found = by_day(lessons, confused(Random(1)))
        control = by_day(lessons, perfect)

        asked = sum(day.indirect for day in found) / len(found)
        usual = sum(day.indirect for day in control) / len(control)
        assert asked > 2 * usual
        assert all(day.commentary >= 0.15 for day in found)
        assert all(day.plain >= 0.2 for day in found)

    @pytest.mark.parametrize("sessions", [1, 2, 3, 5])
    def test_who_answers_perfectly_masters_all_in_the_fewest_days(
        self, lessons: Path, sessions: int
    ) -> None:
        found = mastered_on(lessons, sessions)

        assert set(found) == set(MARKED_VOICES)
        assert max(found.values()) == fewest_days(sessions)

    def test_who_confuses_a_voice_does_not_master_it(
        self, database: Database, lessons: Path
    ) -> None:
        clock = Clock()
        learner = learner_with(database, lessons, clock=clock)
        for _ in practise(learner, clock, confused(Random(1), 1.0), days=6, sessions=3):
            pass

        speech, commentary, inference = learner.today().mastery
        assert not speech.is_mastered
        assert not commentary.is_mastered
        assert inference.is_mastered

    def test_a_clock_that_jumps_back_by_years_leaves_practice_going(
        self, database: Database, lessons: Path
    ) -> None:
        clock = Clock()
        learner = learner_with(database, lessons, clock=clock)
        clock.go_on(days=3000)
        for _ in practise(learner, clock, perfect, days=2, sessions=2):
            pass
        clock.go_on(days=-3000)

        today = learner.today()

        assert all(each.overdue_days == 0 for each in today.due)
        assert Skill(Voice.SPEECH, Kind.INDIRECT) in [each.skill for each in today.due]
        assert len(session(learner, clock, perfect)) == 10
