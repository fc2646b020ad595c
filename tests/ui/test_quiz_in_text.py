"""Questions that are answered in the article, on the quiz page: asked, answered and told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from literacy_app.domain.attempt import Mode
from literacy_app.domain.lesson import Voice
from literacy_app.session.quiz import Phase
from literacy_app.ui.pages.quiz_page import QuizPage
from literacy_app.ui.quiz_pictures import sample_quiz
from literacy_app.ui.theme import Look, ThemeFiles
from literacy_app.ui.widgets.answers.chain import ChainForm
from literacy_app.ui.widgets.answers.mark import MarkForm
from literacy_app.ui.widgets.answers.sort import SortForm
from tests.ui.fakes import prose
from tests.ui.quizzed import KEYS, LEFT, click, draw, go_to, span_of
from tests.ui.sample import bridge
from tests.ui.test_quiz_page import NOON


@pytest.fixture
def page(app: QApplication, look: Look) -> Iterator[QuizPage]:
    made = QuizPage(look, prose, lambda: NOON, lambda: 0.0)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    yield made
    made.hide()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def play(page: QuizPage, name: str, mode: Mode = Mode.PRACTICE) -> None:
    page.play(sample_quiz(bridge(), name, mode))
    QApplication.processEvents()


def press(page: QuizPage, *keys: Qt.Key) -> None:
    """Press keys on whatever has the keyboard."""
    for key in keys:
        focus = page.focusWidget()
        assert isinstance(focus, QWidget)
        QTest.keyClick(focus, key)
        QApplication.processEvents()


def is_answered(page: QuizPage) -> bool:
    return page.quiz is not None and page.quiz.phase is Phase.ANSWERED


def told(page: QuizPage) -> frozenset[str]:
    return page.article.view.scene.told


def test_a_single_passage_is_sorted_by_two_keys(page: QuizPage) -> None:
    play(page, "sort-one")
    assert told(page) == frozenset()
    press(page, KEYS.Key_2, KEYS.Key_S)
    assert is_answered(page)
    assert told(page) == {page.article.view.scene.items[0].id}
    press(page, KEYS.Key_Return)
    assert told(page) == frozenset()


def test_passages_are_sorted_by_keys_and_the_article_follows(page: QuizPage) -> None:
    play(page, "sort")
    form = page.panel.form
    assert isinstance(form, SortForm)
    for number in range(len(form.cards)):
        assert page.article.view.scene.focused == number
        press(page, KEYS.Key_1)
    press(page, KEYS.Key_T)
    assert is_answered(page)
    assert all(card.verdict for card in form.cards)


def test_what_is_asked_about_stays_in_sight(page: QuizPage, themes: ThemeFiles) -> None:
    play(page, "sort")
    view, item = page.article.view, page.article.view.scene.items[-1]
    page.article.set_items(view.scene.items, len(view.scene.items) - 1)

    def is_seen() -> bool:
        assert view.underlay is not None
        box = view.underlay.rects_of(item.pieces[0])[0]
        return view.bar.value() <= box.top() <= view.bar.value() + view.page.height()

    assert is_seen()
    page.resize(760, 560)
    QApplication.processEvents()
    assert is_seen()
    page.set_look(themes.look("light", 200))
    QApplication.processEvents()
    assert is_seen()


def test_passages_are_painted_by_keyboard_alone(page: QuizPage) -> None:
    play(page, "mark")
    assert page.article.view.hasFocus()
    go_to(page.article, "awkward")
    press(page, KEYS.Key_2, KEYS.Key_Space, KEYS.Key_Space, KEYS.Key_Return)
    assert is_answered(page)
    (mark,) = page.article.marks()
    assert mark == (Voice.COMMENTARY, span_of(page.article, "awkward"))
    assert page.article.view.scene.differences
    press(page, KEYS.Key_Space)
    assert page.article.view.scene.differences == ()
    assert page.article.marks() == ()


def test_passages_are_painted_by_pointer_alone(page: QuizPage) -> None:
    play(page, "mark")
    form = page.panel.form
    assert isinstance(form, MarkForm)
    QTest.mouseClick(form.brushes[1], LEFT)
    draw(page.article, "hard to square")
    QTest.mouseClick(next(iter(page.panel.answers.buttons.values())), LEFT)
    assert is_answered(page)
    assert form.review is not None


def test_escape_lets_a_stroke_go_before_it_leaves(page: QuizPage) -> None:
    left: list[bool] = []
    page.leave_requested.connect(lambda: left.append(True))
    play(page, "mark")
    press(page, KEYS.Key_Space, KEYS.Key_Escape)
    assert left == []
    press(page, KEYS.Key_Escape)
    assert left == [True]


def test_a_cue_is_picked_and_lit(page: QuizPage) -> None:
    play(page, "cue")
    task = page.quiz.task if page.quiz is not None else None
    assert task is not None
    cue = task.items[0].cue_span
    assert cue is not None
    words = page.article.view.words.touched(cue)
    assert page.article.picking is not None
    assert words is not None
    page.article.picking.move(words[0])
    press(page, KEYS.Key_Space, KEYS.Key_S)
    assert is_answered(page)
    assert page.quiz is not None
    assert page.quiz.feedbacks[-1][2].is_right
    assert page.article.view.scene.lit == (cue,)


def test_a_chain_is_built_by_numbers(page: QuizPage) -> None:
    play(page, "chain")
    form, quiz = page.panel.form, page.quiz
    assert isinstance(form, ChainForm)
    assert quiz is not None
    for name in quiz.task.key:
        press(page, Qt.Key(KEYS.Key_1 + quiz.task.names.index(name)))
    press(page, KEYS.Key_T)
    assert is_answered(page)
    assert quiz.feedbacks[-1][2].is_right


def test_a_test_tells_nothing_in_the_text(page: QuizPage) -> None:
    play(page, "sort-one", Mode.TEST)
    press(page, KEYS.Key_2, KEYS.Key_S)
    assert page.quiz is not None
    assert page.quiz.number == 2
    assert told(page) == frozenset()


def test_nothing_of_one_question_is_left_in_the_next(page: QuizPage) -> None:
    play(page, "cue")
    click(page.article, "snorted")
    play(page, "mark")
    assert page.article.words() == ()
    assert page.article.picking is None
    draw(page.article, "hard to square")
    play(page, "cue")
    assert page.article.marks() == ()
    assert page.article.painting is None
