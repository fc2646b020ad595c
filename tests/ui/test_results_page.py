"""The results page: its sentences, its ways on, the article as it went, and every answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.domain.attempt import Mode, Sureness
from literacy_app.domain.judging import right_response
from literacy_app.domain.lesson import Voice
from literacy_app.domain.report import Calibration, Confusion, Results, VoiceScore
from literacy_app.session.quiz import Phase, Quiz
from literacy_app.ui.desk import at_noon
from literacy_app.ui.learner_pictures import play
from literacy_app.ui.pages.results_page import ResultsPage
from literacy_app.ui.quiz_pictures import sample_quiz
from literacy_app.ui.results_words import (
    answer_words,
    calibration_words,
    confusion_words,
    headline,
    score_words,
    summary,
    time_words,
)
from literacy_app.ui.sample_learner import new_learner, practised_learner
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.feedback_panel import FeedbackPanel
from literacy_app.ui.widgets.labels import Label
from literacy_app.ui.widgets.outcome import Outcome, outcome_of
from tests.ui.conftest import LESSON
from tests.ui.fakes import FakeShelf, prose
from tests.ui.putting_away import put_away
from tests.ui.sample import bridge, two_versions


def done(mode: Mode = Mode.PRACTICE) -> Quiz:
    learner = new_learner()  # what is answered is kept for as long as there is a learner
    quiz = learner.begin(bridge(), "", mode)
    play(quiz)
    return quiz


def all_right(mode: Mode = Mode.PRACTICE) -> Quiz:
    learner = new_learner()  # what is answered is kept for as long as there is a learner
    quiz = learner.begin(bridge(), "", mode)
    at, day = at_noon()
    while quiz.phase is not Phase.DONE:
        response = right_response(quiz.task, quiz.article, quiz.lesson)
        quiz.answer(response, Sureness.GUESS, at, day, timedelta(seconds=5))
        quiz.go_on()
    return quiz


@pytest.fixture
def show(app: QApplication, look: Look) -> Iterator[Callable[..., ResultsPage]]:
    pages: list[ResultsPage] = []

    def shown(quiz: Quiz, width: int = 1280) -> ResultsPage:
        page = ResultsPage(look, prose)
        pages.append(page)
        page.resize(width, 800)
        page.show_quiz(quiz)
        page.show()
        app.processEvents()
        return page

    yield shown
    for page in pages:
        put_away(page)


def words_on(page: ResultsPage) -> str:
    return "\n".join(each.text() for each in page.findChildren(Label) if each.isVisibleTo(page))


class TestSentences:
    def test_the_commonest_confusion_is_named(self) -> None:
        found = Confusion(Voice.COMMENTARY, Voice.INFERENCE, 4)
        assert confusion_words(found) == (
            "Your commonest mix-up: 4 times you took commentary for inference."
        )

    def test_a_single_one_is_not_counted(self) -> None:
        words = confusion_words(Confusion(Voice.SPEECH, Voice.PLAIN, 1))
        assert words == "Once you took reported speech for plain reporting."

    def test_sureness_that_can_be_trusted(self) -> None:
        found = {Sureness.GUESS: Calibration(1, 4), Sureness.SURE: Calibration(9, 10)}
        words = calibration_words(found)
        assert "When you were sure, you were right 9 times in 10." in words
        assert "trust" in words

    def test_sureness_that_can_t(self) -> None:
        assert "Look twice" in calibration_words({Sureness.SURE: Calibration(3, 10)})

    def test_too_few_answers_tell_nothing_of_it(self) -> None:
        words = calibration_words({Sureness.SURE: Calibration(2, 2)})
        assert words == "When you were sure, you were right 2 times in 2."

    def test_somebody_who_was_never_sure(self) -> None:
        words = calibration_words({Sureness.THINK_SO: Calibration(3, 4)})
        assert words.startswith("You were never sure.")

    @pytest.mark.parametrize(
        ("seconds", "words"),
        [(1, "1 second"), (59, "59 seconds"), (60, "1 minute"), (200, "3 minutes")],
    )
    def test_time(self, seconds: int, words: str) -> None:
        assert time_words(timedelta(seconds=seconds)) == words

    def test_only_a_test_has_a_score(self) -> None:
        results = Results(score=0.816, missed=("a",))
        assert headline(results, Mode.TEST) == "82 % right"
        assert headline(results, Mode.PRACTICE) == "All done."
        assert "nothing missed" in headline(Results(score=1.0), Mode.PRACTICE)

    def test_what_is_still_hard_is_counted(self) -> None:
        results = Results(answered=12, missed=("a", "b"), took=timedelta(minutes=4))
        assert summary(results) == "12 questions · 2 to look at again · 4 minutes"

    def test_painted_passages_count_in_part(self) -> None:
        assert score_words(VoiceScore(2.5, 4)) == "2.5 of 4"
        assert score_words(VoiceScore(3.0, 4)) == "3 of 4"

    def test_what_was_answered_is_told_in_words(self) -> None:
        found = [
            answer_words(each.task, each.response, bridge().articles[0])
            for each in done().feedbacks
        ]
        assert all(found)
        assert "Commentary" in found or "Inference" in found


class TestThePage:
    def test_the_sentence_that_names_the_confusion(self, show: Callable[..., ResultsPage]) -> None:
        quiz = done()
        found = quiz.results().confusion
        assert found is not None
        page = show(quiz)
        assert confusion_words(found) in words_on(page)

    def test_who_confused_nothing_has_nothing_to_drill_or_retry(
        self, show: Callable[..., ResultsPage]
    ) -> None:
        page = show(all_right())
        assert "You mixed up no voices." in words_on(page)
        assert set(page.column.buttons) == {"again", "lesson", "home"}

    @pytest.mark.parametrize(
        ("key", "signal"),
        [
            (Qt.Key.Key_R, "retry_requested"),
            (Qt.Key.Key_P, "drill_requested"),
            (Qt.Key.Key_A, "again_requested"),
            (Qt.Key.Key_Escape, "leave_requested"),
        ],
    )
    def test_the_ways_on_have_keys(
        self, show: Callable[..., ResultsPage], key: Qt.Key, signal: str
    ) -> None:
        page = show(done())
        heard: list[str] = []
        getattr(page, signal).connect(lambda: heard.append(signal))
        QTest.keyClick(page, key)
        assert heard == [signal]

    def test_and_buttons(self, show: Callable[..., ResultsPage]) -> None:
        page = show(done())
        heard: list[str] = []
        page.home_requested.connect(lambda: heard.append("home"))
        page.leave_requested.connect(lambda: heard.append("lesson"))
        page.column.buttons["home"].click()
        page.column.buttons["lesson"].click()
        assert heard == ["home", "lesson"]

    def test_a_session_of_the_day_shows_no_article(self, show: Callable[..., ResultsPage]) -> None:
        shelf = FakeShelf({LESSON: bridge()})
        learner = practised_learner(shelf)
        quiz = learner.begin_study()
        assert quiz is not None
        play(quiz)
        page = show(quiz)
        assert not page.article.isVisible()
        assert page.column.buttons["again"].text() == "Another session"
        assert len(page.column.entries) == len(quiz.feedbacks)


class TestTheArticle:
    def test_passages_are_shown_as_they_went(self, show: Callable[..., ResultsPage]) -> None:
        quiz = done()
        scores = quiz.results().passages
        page = show(quiz)
        assert page.article.isVisible()
        assert page.article.view.outcomes == {k: outcome_of(v) for k, v in scores.items()}
        assert set(page.article.view.outcomes.values()) >= {Outcome.FOUND, Outcome.MISSED}

    @pytest.mark.parametrize(
        ("score", "outcome"),
        [(1.0, Outcome.FOUND), (0.6, Outcome.PARTLY), (0.0, Outcome.MISSED)],
    )
    def test_the_three_outcomes(self, score: float, outcome: Outcome) -> None:
        assert outcome_of(score) is outcome

    def test_a_screen_reader_is_told_each_of_them(self, show: Callable[..., ResultsPage]) -> None:
        page = show(done())
        told = page.article.view.accessibleDescription()
        assert told.count("Missed:") == [*page.article.view.outcomes.values()].count(Outcome.MISSED)

    def test_the_outcomes_are_told_apart_without_colour(self, look: Look, app: object) -> None:
        from literacy_app.ui.widgets.outcome import outcome_pen

        pens = [outcome_pen(look, each) for each in Outcome]
        assert len({(str(each.dashPattern()), each.capStyle()) for each in pens}) == 3

    def test_where_it_is_narrow_one_chooses_between_the_two(
        self, show: Callable[..., ResultsPage]
    ) -> None:
        page = show(done(), width=800)
        assert page.views.isVisible()
        assert not page.article.isVisible()
        page.views.button("article").click()
        assert page.article.isVisible()
        assert not page.column.isVisible()
        QTest.keyClick(page.article.view, Qt.Key.Key_F6)
        assert page.column.isVisible()

    def test_of_two_articles_each_can_be_seen(self, show: Callable[..., ResultsPage]) -> None:
        learner = new_learner()
        quiz = learner.begin(two_versions(), "", Mode.PRACTICE)
        play(quiz)
        page = show(quiz)
        before = page.article.view.toPlainText()
        page.article.choose(1)
        assert page.article.view.toPlainText() != before

    def test_an_opened_answer_scrolls_to_its_passage(
        self, show: Callable[..., ResultsPage], app: QApplication
    ) -> None:
        quiz = done()
        page = show(quiz)
        last = max(
            (n for n, each in enumerate(quiz.feedbacks) if each.task.items),
            key=lambda n: quiz.feedbacks[n].task.items[0].start,
        )
        assert page.article.view.bar.value() == 0
        page.column.entries[last].head.click()
        assert page.article.view.bar.value() > 0


class TestTheAnswers:
    def test_each_is_a_line_until_it_is_opened(self, show: Callable[..., ResultsPage]) -> None:
        quiz = done(Mode.TEST)
        page = show(quiz)
        assert len(page.column.entries) == len(quiz.feedbacks)
        assert page.findChildren(FeedbackPanel) == []
        entry = page.column.entries[0]
        entry.head.click()
        assert [each.isVisible() for each in page.findChildren(FeedbackPanel)] == [True]
        entry.head.click()
        assert [each.isVisible() for each in page.findChildren(FeedbackPanel)] == [False]

    def test_what_a_test_held_back_is_said_here(self, show: Callable[..., ResultsPage]) -> None:
        page = show(done(Mode.TEST))
        entry = page.column.entries[0]
        entry.head.click()
        assert entry.panel is not None
        assert entry.panel.words.startswith("Not quite.")
        assert len(entry.panel.words) > len("Not quite.")

    def test_a_reason_to_disagree_goes_with_its_answer(
        self, show: Callable[..., ResultsPage]
    ) -> None:
        page = show(done())
        heard: list[tuple[int, str]] = []
        page.disagreed.connect(lambda index, reason: heard.append((index, reason)))
        entry = page.column.entries[2]
        entry.head.click()
        assert entry.panel is not None
        entry.panel.disagreed.emit("because of the verb")
        assert heard == [(2, "because of the verb")]

    def test_open_answers_of_a_test_are_judged_at_its_end(
        self, show: Callable[..., ResultsPage]
    ) -> None:
        quiz = sample_quiz(bridge(), "rewrite", Mode.TEST)
        play(quiz)
        page = show(quiz)
        heard: list[tuple[int, tuple[bool, ...]]] = []
        page.assessed.connect(lambda index, ticks: heard.append((index, ticks)))
        entry = page.column.entries[0]
        entry.head.click()
        assert entry.panel is not None
        assert entry.panel.checks is not None
        entry.panel.checks.choose(0)
        assert heard == [(0, (True, False, False))]

    def test_what_was_judged_already_is_not_asked_again(
        self, show: Callable[..., ResultsPage]
    ) -> None:
        quiz = sample_quiz(bridge(), "rewrite", Mode.TEST)
        play(quiz)
        quiz.assess((True, True, False), 0)
        page = show(quiz)
        page.column.entries[0].head.click()
        panel = page.column.entries[0].panel
        assert panel is not None
        assert panel.checks is None

    def test_the_line_says_what_comes_of_judging(self, show: Callable[..., ResultsPage]) -> None:
        quiz = sample_quiz(bridge(), "rewrite", Mode.TEST)
        play(quiz)
        page = show(quiz)
        before = words_on(page)
        for index, each in enumerate(quiz.feedbacks):
            if each.task.is_open:
                quiz.assess((False,) * len(each.task.checks), index)
        page.column.refresh()
        assert words_on(page) != before
