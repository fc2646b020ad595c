"""The quiz page: every question by keyboard alone and by mouse alone, and nothing lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from literacy_app.domain.attempt import Attempt, Mode, Remark, Response, Sureness
from literacy_app.domain.moment import Moment
from literacy_app.domain.problems import Message
from literacy_app.domain.question import QuestionKind
from literacy_app.domain.schedule import SkillCard
from literacy_app.domain.task import Task
from literacy_app.session.feedback import Feedback, Line, Tone
from literacy_app.session.modules import Module
from literacy_app.session.quiz import Quiz
from literacy_app.store.errors import StoreError
from literacy_app.ui.pages.keyboard import is_in
from literacy_app.ui.pages.quiz_page import QuizPage
from literacy_app.ui.pages.quiz_start import QuizOffer
from literacy_app.ui.quiz_keys import quiz_keys
from literacy_app.ui.quiz_pictures import sample_quiz
from literacy_app.ui.quiz_samples import sample_tasks
from literacy_app.ui.quiz_words import name_words, prompt_words
from literacy_app.ui.theme import Look, ThemeFiles
from literacy_app.ui.widgets.answers.choosing import ChoosingForm
from literacy_app.ui.widgets.answers.contrast import ContrastForm, WrittenContrastForm
from literacy_app.ui.widgets.answers.option_face import Verdict
from literacy_app.ui.widgets.answers.writing import WritingForm
from literacy_app.ui.widgets.feedback_panel import FeedbackPanel
from literacy_app.ui.widgets.prose import ProseLabel
from tests.ui.conftest import Wait
from tests.ui.fakes import prose
from tests.ui.putting_away import put_away
from tests.ui.sample import bridge, two_versions

NOON = Moment(datetime(2026, 3, 14, 12, tzinfo=UTC), 739689)
LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


@dataclass
class Kept:
    """Keeps answers in a list, unless it is `full`."""

    attempts: list[Attempt] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    full: bool = False

    def add(self, attempt: Attempt, cards: Sequence[SkillCard] = ()) -> int:
        self._check()
        self.attempts.append(attempt)
        return len(self.attempts)

    def remark(self, seq: int, remark: Remark) -> None:
        self._check()
        self.remarks.append(remark)

    def _check(self) -> None:
        if self.full:
            raise StoreError(Message.of("the disk is full."))


class Clock:
    """A clock that stands still until it is told."""

    seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def page(app: QApplication, look: Look, clock: Clock) -> Iterator[QuizPage]:
    made = QuizPage(look, prose, lambda: NOON, clock)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    yield made
    put_away(made)
    app.processEvents()


Play = Callable[..., QuizPage]


@pytest.fixture
def play(page: QuizPage, kept: Kept, app: QApplication) -> Play:
    """Play a quiz that begins with the question of a name."""

    def begin(first: str, mode: Mode = Mode.PRACTICE) -> QuizPage:
        page.play(sample_quiz(bridge(), first, mode, kept))
        app.processEvents()
        return page

    return begin


def press(page: QuizPage, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the keyboard is."""
    focus: QWidget = page.focusWidget() or page
    QTest.keyClick(focus, key, modifier or Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, LEFT)
    QApplication.processEvents()


def choosing(page: QuizPage) -> ChoosingForm:
    form = page.panel.form
    assert isinstance(form, ChoosingForm)
    return form


def options(page: QuizPage) -> tuple[QWidget, ...]:
    shown = choosing(page).list
    assert shown is not None
    return shown.options


def verdicts(page: QuizPage) -> list[Verdict]:
    shown = choosing(page).list
    assert shown is not None
    return [each.face.verdict for each in shown.options]


def writing(page: QuizPage) -> WritingForm:
    form = page.panel.form
    assert isinstance(form, WritingForm)
    return form


def object_to(page: QuizPage, reason: str) -> QLineEdit:
    """Answer by the second option, and write why one sees it otherwise."""
    press(page, Key.Key_2)
    press(page, Key.Key_S)
    press(page, Key.Key_D)
    assert page.panel.feedback is not None
    line = page.panel.feedback.objection.line
    QTest.keyClicks(line, reason)
    return line


class TestBefore:
    """What is seen before the first question."""

    def test_it_begins_in_the_mode_that_is_chosen(self, page: QuizPage) -> None:
        page.offer(QuizOffer(bridge(), 21))
        begun = QSignalSpy(page.begin_requested)
        press(page, Key.Key_Return)
        page.start.choose_mode(Mode.TEST)
        press(page, Key.Key_Return)
        assert [begun.at(n)[0] for n in range(begun.count())] == [Mode.PRACTICE, Mode.TEST]

    def test_the_bare_article_comes_first_if_asked_for(self, page: QuizPage) -> None:
        page.offer(QuizOffer(bridge(), 21))
        press(page, Key.Key_A)
        assert page.article.isVisible()
        assert not page.panel.isVisible()
        begun = QSignalSpy(page.begin_requested)
        press(page, Key.Key_Return)
        assert begun.count() == 1

    def test_esc_goes_back_from_the_article(self, page: QuizPage) -> None:
        page.offer(QuizOffer(bridge(), 21))
        press(page, Key.Key_A)
        left = QSignalSpy(page.leave_requested)
        press(page, Key.Key_Escape)
        assert page.is_starting
        assert left.count() == 0

    def test_each_of_several_articles_can_be_read_first(self, page: QuizPage) -> None:
        page.offer(QuizOffer(two_versions(), 21))
        page.read_first()
        first = page.shown
        press(page, Key.Key_N)
        assert page.shown is not None
        assert page.shown.name == "The Post"
        click(page.bar.turn)
        assert page.shown is first

    def test_the_article_by_mouse(self, page: QuizPage) -> None:
        page.offer(QuizOffer(bridge(), 21))
        assert page.start.article is not None
        click(page.start.article)
        begun = QSignalSpy(page.begin_requested)
        click(page.bar.begin)
        assert begun.count() == 1

    def test_a_quiz_that_was_left_goes_on(self, page: QuizPage) -> None:
        page.offer(QuizOffer(bridge(), 21, 4, 21))
        resumed, begun = QSignalSpy(page.resume_requested), QSignalSpy(page.begin_requested)
        press(page, Key.Key_Return)
        assert (resumed.count(), begun.count()) == (1, 0)

    def test_one_that_was_answered_whole_leads_to_its_results(self, page: QuizPage) -> None:
        page.offer(QuizOffer(bridge(), 21, 21, 21))
        assert page.start.begin is not None
        assert page.start.begin.text() == "To the results"

    def test_esc_leaves(self, page: QuizPage) -> None:
        page.offer(QuizOffer(bridge(), 21))
        left = QSignalSpy(page.leave_requested)
        press(page, Key.Key_Escape)
        assert left.count() == 1


class TestAnswering:
    def test_an_answer_comes_before_how_sure_it_is(self, play: Play, kept: Kept) -> None:
        page = play("choice")
        assert not page.panel.answers.is_ready
        press(page, Key.Key_G)
        page.answer(Sureness.SURE)
        assert kept.attempts == []
        click(options(page)[1])
        assert page.panel.answers.is_ready

    def test_by_mouse(self, play: Play, kept: Kept, clock: Clock) -> None:
        page = play("choice")
        clock.seconds += 12.5
        click(options(page)[0])
        click(page.panel.answers.buttons[Sureness.SURE])
        (attempt,) = kept.attempts
        assert attempt.response == Response(chosen=(0,))
        assert (attempt.sureness, attempt.took) == (Sureness.SURE, timedelta(seconds=12.5))
        assert (attempt.at, attempt.day) == NOON
        click(page.panel.next)
        assert page.bar.place == "2 of 7"
        assert not page.panel.answers.is_ready

    def test_time_is_measured_anew_for_each_question(
        self, play: Play, kept: Kept, clock: Clock
    ) -> None:
        page = play("choice")
        clock.seconds += 9
        press(page, Key.Key_1)
        press(page, Key.Key_S)
        clock.seconds += 60  # spent on the feedback
        press(page, Key.Key_Return)
        clock.seconds += 3
        press(page, Key.Key_1)
        press(page, Key.Key_S)
        assert [each.took.total_seconds() for each in kept.attempts] == [9, 3]

    @pytest.mark.parametrize(
        ("key", "sureness"),
        [(Key.Key_G, "guess"), (Key.Key_T, "think-so"), (Key.Key_S, "sure")],
    )
    def test_by_keys(self, play: Play, kept: Kept, key: Qt.Key, sureness: str) -> None:
        page = play("choice")
        press(page, Key.Key_2)
        press(page, key)
        assert [each.sureness for each in kept.attempts] == [sureness]
        assert kept.attempts[0].response.chosen == (1,)

    def test_enter_chooses_then_answers_then_goes_on(self, play: Play, kept: Kept) -> None:
        page = play("many")
        press(page, Key.Key_Return)
        assert choosing(page).response().chosen == (0,)
        press(page, Key.Key_Down)
        press(page, Key.Key_Down)
        press(page, Key.Key_Space)
        press(page, Key.Key_Return)
        assert kept.attempts[0].response.chosen == (0, 2)
        assert kept.attempts[0].sureness is Sureness.THINK_SO
        press(page, Key.Key_Return)
        assert page.bar.place == "2 of 7"

    def test_arrows_choose_where_only_one_can_be(self, play: Play) -> None:
        page = play("choice")
        press(page, Key.Key_Down)
        press(page, Key.Key_Down)
        assert choosing(page).response().chosen == (2,)
        press(page, Key.Key_Up)
        assert choosing(page).response().chosen == (1,)

    def test_space_goes_on(self, play: Play) -> None:
        page = play("choice")
        press(page, Key.Key_1)
        press(page, Key.Key_S)
        press(page, Key.Key_Space)
        assert page.bar.place == "2 of 7"

    def test_a_source_is_answered_by_its_name(self, play: Play, kept: Kept) -> None:
        page = play("source")
        assert page.quiz is not None
        names = page.quiz.task.names
        press(page, Key(Key.Key_1 + names.index("Ada Quist")))
        press(page, Key.Key_S)
        assert kept.attempts[0].response == Response(names=("Ada Quist",))
        assert verdicts(page)[names.index("Ada Quist")] is Verdict.RIGHT

    def test_what_is_typed_is_written(self, play: Play, kept: Kept) -> None:
        page = play("rewrite")
        QTest.keyClicks(writing(page).field, "Get this straight")
        assert writing(page).response().text == "Get this straight"
        assert kept.attempts == []
        press(page, Key.Key_3, Qt.KeyboardModifier.ControlModifier)
        assert [each.sureness for each in kept.attempts] == [Sureness.SURE]

    def test_what_changed_is_written_where_there_are_no_options(
        self, page: QuizPage, kept: Kept
    ) -> None:
        tasks = sample_tasks(bridge())
        open_task = replace(tasks["contrast"], options=(), model="One verb judges.")
        module = Module("bridge-in-april", 1, (open_task,))
        page.play(Quiz(bridge(), module, Mode.PRACTICE, "run", "", kept))
        QTest.keyClicks(writing(page).field, "the verb")
        page.answer(Sureness.GUESS)
        assert kept.attempts[0].response.text == "the verb"
        form = page.panel.form
        assert isinstance(form, WrittenContrastForm)
        assert form.versions is not None
        assert form.versions.texts[1].accessibleDescription() == "boasted: Commentary"

    def test_ctrl_enter_answers_from_a_text_field(self, play: Play, kept: Kept) -> None:
        page = play("because-open")
        QTest.keyClicks(writing(page).field, "Nobody said so")
        press(page, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert kept.attempts[0].response.text == "Nobody said so"

    def test_the_last_answer_finishes_it(self, play: Play) -> None:
        page = play("choice")
        finished = QSignalSpy(page.quiz_finished)
        for _ in range(7):
            assert finished.count() == 0
            if isinstance(page.panel.form, WritingForm):
                page.panel.form.field.setPlainText("Something")
            else:
                press(page, Key.Key_1)
            page.answer(Sureness.GUESS)
            press(page, Key.Key_Return)
        assert finished.count() == 1


class TestFeedback:
    def test_signs_and_words_say_it(self, play: Play) -> None:
        page = play("choice")
        press(page, Key.Key_2)
        press(page, Key.Key_S)
        assert verdicts(page)[:2] == [Verdict.MISSED, Verdict.WRONG]
        said = page.panel.feedback
        assert said is not None
        assert said.words.startswith("Not quite.")
        assert "No cue gives these words to anybody" in said.accessibleName()

    @pytest.mark.parametrize("size", [(800, 600), (1280, 520)], ids=["narrow", "low"])
    def test_it_is_seen_without_scrolling(
        self, play: Play, size: tuple[int, int], wait: Wait
    ) -> None:
        page = play("contrast")
        page.resize(*size)
        press(page, Key.Key_1)
        press(page, Key.Key_S)
        said = page.panel.feedback
        assert said is not None
        wait(lambda: said.visibleRegion().boundingRect().top() == 0 and said.isVisible())
        assert said.visibleRegion().boundingRect().height() > 60

    def test_lines_on_several_passages_stand_below_their_words(self, look: Look) -> None:
        article = bridge().articles[0]
        items = tuple(each for each in article.passages if each.id in ("12", "16"))
        lines = (
            Line(Tone.RIGHT, "A noise of contempt.", "12"),
            Line(Tone.WRONG, "Nobody is cited.", "16"),
        )
        task = Task("sort", QuestionKind.SORT, items=items)
        said = FeedbackPanel(task, Feedback(False, 0.5, lines), article, look, prose).words
        assert said == (
            "Partly right. snorted: Right: A noise of contempt. "
            "awkward: Not right: Nobody is cited."
        )

    def test_nothing_is_chosen_any_more(self, play: Play) -> None:
        page = play("choice")
        press(page, Key.Key_2)
        press(page, Key.Key_S)
        press(page, Key.Key_1)
        click(options(page)[2])
        assert choosing(page).response().chosen == (1,)

    def test_the_keyboard_is_where_it_goes_on(self, play: Play) -> None:
        page = play("choice")
        press(page, Key.Key_1)
        press(page, Key.Key_S)
        assert page.focusWidget() is page.panel.next

    def test_a_contrast_shows_its_voices_afterwards(self, play: Play) -> None:
        page = play("contrast")
        form = page.panel.form
        assert isinstance(form, ContrastForm)
        assert form.versions is not None
        second = form.versions.texts[1]
        assert second.accessibleDescription() == ""
        press(page, Key.Key_1)
        press(page, Key.Key_S)
        assert second.accessibleDescription() == "boasted: Commentary"

    def test_a_model_is_compared_by_ticks(self, play: Play, kept: Kept) -> None:
        page = play("rewrite")
        writing(page).field.setPlainText("The mayor said so.")
        page.answer(Sureness.SURE)
        said = page.panel.feedback
        assert said is not None
        assert said.checks is not None
        assert "the most tested" in said.words
        click(said.checks.options[1])
        assert kept.remarks[-1].ticks == (False, True, False)

    def test_tab_stops_at_each_tick_even_once_one_is_made(self, play: Play) -> None:
        page = play("rewrite")
        writing(page).field.setPlainText("The mayor said so.")
        page.answer(Sureness.SURE)
        assert page.panel.feedback is not None
        assert page.panel.feedback.checks is not None
        first, second, *_ = page.panel.feedback.checks.options
        first.setFocus()
        press(page, Key.Key_Space)
        assert first.isChecked()
        press(page, Key.Key_Tab)
        assert second.hasFocus()

    def test_a_reason_to_disagree_is_kept(self, play: Play, kept: Kept) -> None:
        page = play("choice")
        object_to(page, "it is hers")
        press(page, Key.Key_Return)
        assert kept.remarks[-1].disagreement == "it is hers"
        assert page.focusWidget() is page.panel.next

    def test_a_reason_by_mouse(self, play: Play, kept: Kept) -> None:
        page = play("choice")
        press(page, Key.Key_2)
        press(page, Key.Key_S)
        said = page.panel.feedback
        assert said is not None
        click(said.objection.link)
        said.objection.line.setText("it is hers")
        click(said.objection.button)
        assert kept.remarks[-1].disagreement == "it is hers"

    def test_a_test_says_nothing_before_its_end(self, play: Play, kept: Kept) -> None:
        page = play("choice", Mode.TEST)
        press(page, Key.Key_2)
        press(page, Key.Key_S)
        assert len(kept.attempts) == 1
        assert page.panel.feedback is None
        assert page.bar.place == "Test: 2 of 7"

    def test_a_test_gives_no_hints(self, play: Play) -> None:
        page = play("many", Mode.TEST)
        assert not page.panel.hint.isVisible()
        press(page, Key.Key_H)
        assert page.findChildren(ProseLabel) == []


class TestNothingIsLost:
    def test_an_answer_that_cant_be_kept_can_be_given_again(self, play: Play, kept: Kept) -> None:
        page = play("choice")
        press(page, Key.Key_2)
        kept.full = True
        press(page, Key.Key_S)
        assert "the disk is full." in page.panel.trouble
        assert page.panel.feedback is None
        assert choosing(page).response().chosen == (1,)
        kept.full = False
        press(page, Key.Key_S)
        assert page.panel.trouble == ""
        assert kept.attempts[0].response.chosen == (1,)

    def test_a_reason_that_cant_be_kept_stays_written(self, play: Play, kept: Kept) -> None:
        page = play("choice")
        line = object_to(page, "it is hers")
        kept.full = True
        press(page, Key.Key_Return)
        assert "the disk is full." in page.panel.trouble
        assert line.text() == "it is hers"

    def test_a_quiz_that_was_left_at_its_feedback_goes_on(self, play: Play) -> None:
        page = play("choice")
        press(page, Key.Key_2)
        press(page, Key.Key_S)
        assert page.quiz is not None
        page.play(page.quiz)
        assert page.bar.place == "2 of 7"
        assert not page.is_answered

    def test_another_look_keeps_what_was_answered(self, play: Play, themes: ThemeFiles) -> None:
        page = play("many")
        press(page, Key.Key_3)
        page.show_hint()
        page.set_look(themes.look("dark", 150))
        assert choosing(page).response().chosen == (2,)
        assert page.panel.answers.is_ready
        assert not page.panel.hint.isVisible()

    def test_another_look_keeps_feedback_and_ticks(
        self, play: Play, themes: ThemeFiles, kept: Kept
    ) -> None:
        page = play("rewrite")
        writing(page).field.setPlainText("The mayor said so.")
        page.answer(Sureness.SURE)
        assert page.panel.feedback is not None
        assert page.panel.feedback.checks is not None
        click(page.panel.feedback.checks.options[2])
        before = len(kept.remarks)
        page.set_look(themes.look("contrast", 200))
        said = page.panel.feedback
        assert said is not None
        assert said.checks is not None
        assert said.checks.chosen == (2,)
        assert writing(page).response().text == "The mayor said so."
        assert len(kept.remarks) == before


class TestWays:
    def test_a_hint_opens_by_key_and_by_mouse(self, play: Play) -> None:
        page = play("many")
        assert page.panel.hint.isVisible()
        press(page, Key.Key_H)
        assert not page.panel.hint.isVisible()
        page = play("because")
        click(page.panel.hint)
        assert not page.panel.hint.isVisible()
        page = play("choice")
        assert not page.panel.hint.isVisible()

    def test_f6_goes_to_the_article_and_back(self, play: Play) -> None:
        page = play("choice")
        press(page, Key.Key_F6)
        assert is_in(page, page.article)
        press(page, Key.Key_3)
        assert choosing(page).response().chosen == (2,)
        press(page, Key.Key_F6)
        assert is_in(page, page.panel)

    def test_esc_leaves_a_text_field_first(self, play: Play) -> None:
        page = play("rewrite")
        left = QSignalSpy(page.leave_requested)
        press(page, Key.Key_Escape)
        assert left.count() == 0
        press(page, Key.Key_Escape)
        assert left.count() == 1

    def test_esc_after_writing_lets_the_plain_keys_answer(self, play: Play, kept: Kept) -> None:
        page = play("rewrite")
        QTest.keyClicks(writing(page).field, "The mayor said so.")
        press(page, Key.Key_Escape)
        press(page, Key.Key_S)
        assert [each.sureness for each in kept.attempts] == [Sureness.SURE]

    def test_tab_goes_the_way_the_eye_goes(self, play: Play) -> None:
        page = play("because")
        press(page, Key.Key_1)
        way = []
        for _ in range(4):
            press(page, Key.Key_Tab)
            way.append(page.focusWidget())
        buttons = page.panel.answers.buttons.values()
        assert way == [page.panel.hint, *buttons]

    def test_leaving_by_mouse(self, play: Play) -> None:
        page = play("choice")
        left = QSignalSpy(page.leave_requested)
        click(page.bar.leave)
        assert left.count() == 1

    def test_the_question_is_heard(self, play: Play) -> None:
        page = play("choice")
        name = page.panel.accessibleName()
        assert name.startswith("Question 1 of 7.")
        assert "Which voice is this?" in name

    @pytest.mark.parametrize(
        ("first", "role"),
        [("choice", QAccessible.Role.RadioButton), ("many", QAccessible.Role.CheckBox)],
    )
    def test_options_are_heard_as_what_they_are(
        self, play: Play, first: str, role: QAccessible.Role
    ) -> None:
        option = options(play(first))[0]
        heard = QAccessible.queryAccessibleInterface(option)
        assert heard is not None
        assert heard.role() == role
        assert heard.text(QAccessible.Text.Name) == option.accessibleName() != ""

    def test_buttons_are_heard_with_their_keys(self, play: Play) -> None:
        button = play("choice").panel.answers.buttons[Sureness.SURE]
        heard = QAccessible.queryAccessibleInterface(button)
        assert heard is not None
        assert heard.text(QAccessible.Text.Name) == "Sure"
        assert heard.text(QAccessible.Text.Description) == "Key: S"
        assert heard.role() == QAccessible.Role.Button

    def test_the_question_lies_below_a_narrow_article(self, play: Play, app: QApplication) -> None:
        page = play("choice")
        assert page.panel.x() > page.article.x()
        page.resize(800, 700)
        app.processEvents()
        assert page.panel.y() > page.article.y()

    def test_every_key_is_listed(self) -> None:
        listed = " ".join(key for _, key in quiz_keys())
        assert all(each in listed for each in ("G", "T", "S", "H", "D", "F6", "Ctrl+3", "Esc"))


class TestWords:
    @pytest.mark.parametrize("kind", [k for k in QuestionKind if k is not QuestionKind.GENERATE])
    def test_every_built_question_is_asked_in_words(self, kind: QuestionKind) -> None:
        assert prompt_words(Task("x", kind))

    def test_names_that_are_none(self) -> None:
        assert name_words("Ada Quist") == "Ada Quist"
        assert len({name_words(each) for each in ("unnamed", "", "this-article")}) == 3
