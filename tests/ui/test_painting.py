"""Painting and picking in the article with pointer and keys, and what is shown of a question."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.domain.grading import Difference
from literacy_app.domain.lesson import Passage, Voice
from literacy_app.session.painting import Run
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.quiz_article import QuizArticle
from tests.ui.quizzed import (
    CTRL,
    KEYS,
    LEFT,
    SHIFT,
    click,
    draw,
    go_to,
    keys,
    place_of,
    said,
    span_of,
)
from tests.ui.sample import bridge

S, C, INF = Voice.SPEECH, Voice.COMMENTARY, Voice.INFERENCE


@pytest.fixture
def article(app: QApplication, look: Look) -> Iterator[QuizArticle]:
    made = QuizArticle(look)
    made.resize(900, 720)
    made.show_article(bridge().articles[0])
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    yield made
    made.hide()
    made.deleteLater()


def picture(article: QuizArticle) -> QImage:
    return article.grab().toImage()


def passage(id: str) -> Passage:
    found = bridge().articles[0].passage(id)
    assert found is not None
    return found


def selected(article: QuizArticle) -> Run | None:
    assert article.painting is not None
    return article.painting.selected


def handle(article: QuizArticle, at_end: bool) -> QPoint:
    """The middle of a knob of the run that is selected."""
    painting = article.painting
    assert painting is not None
    assert painting.selected is not None
    for run, is_end, _, bottom in article.view._handles():
        if run == painting.selected and is_end == at_end:
            return QPoint(round(bottom.x()), round(bottom.y() + 5 - article.view.bar.value()))
    raise AssertionError("no handle is shown")


class TestPointer:
    def test_drawing_paints_whole_words(self, article: QuizArticle) -> None:
        article.start_painting()
        draw(article, "hard to square")
        assert said(article) == [("speech", "hard to square")]

    def test_drawing_backwards_paints_the_same(self, article: QuizArticle) -> None:
        article.start_painting()
        page = article.view.page
        QTest.mousePress(page, LEFT, pos=place_of(article, "square"))
        QTest.mouseMove(page, place_of(article, "hard"))
        QTest.mouseRelease(page, LEFT, pos=place_of(article, "hard"))
        assert said(article) == [("speech", "hard to square")]

    def test_a_stroke_drawn_back_leaves_no_trace_of_where_it_went(
        self, article: QuizArticle
    ) -> None:
        article.start_painting()
        page = article.view.page
        QTest.mousePress(page, LEFT, pos=place_of(article, "hard"))
        for word in ("square", "log", "to square"):
            QTest.mouseMove(page, place_of(article, word))
        QTest.mouseRelease(page, LEFT, pos=place_of(article, "to square"))
        assert said(article) == [("speech", "hard to")]

    def test_a_click_paints_a_word_and_selects_what_is_painted(self, article: QuizArticle) -> None:
        article.start_painting((C,))
        click(article, "awkward")
        assert said(article) == [("commentary", "awkward")]
        assert selected(article) is None
        click(article, "awkward")
        assert selected(article) is not None
        assert said(article) == [("commentary", "awkward")]

    def test_quotation_marks_go_with_their_words(self, article: QuizArticle) -> None:
        article.start_painting()
        draw(article, "We were told")
        assert said(article) == [("speech", "“We were told,”")]

    def test_a_press_beside_the_words_paints_nothing(self, article: QuizArticle) -> None:
        article.start_painting()
        QTest.mouseClick(article.view.page, LEFT, pos=QPoint(10, 300))
        assert said(article) == []

    @pytest.mark.parametrize(
        ("at_end", "to", "expected"),
        [
            (True, "builder", "hard to square with the builder’s"),
            (True, "to square", "hard to"),
            (False, "timetable", "timetable is hard to square"),
            (False, "log", "square with the builder’s own log"),
        ],
    )
    def test_ends_are_drawn_by_their_handles(
        self, article: QuizArticle, at_end: bool, to: str, expected: str
    ) -> None:
        article.start_painting()
        draw(article, "hard to square")
        click(article, "hard")
        page = article.view.page
        QTest.mousePress(page, LEFT, pos=handle(article, at_end))
        QTest.mouseMove(page, place_of(article, to))
        QTest.mouseRelease(page, LEFT, pos=place_of(article, to))
        assert said(article) == [("speech", expected)]

    def test_a_handle_is_large_enough_to_be_hit(self, article: QuizArticle) -> None:
        article.start_painting()
        draw(article, "hard to square")
        click(article, "hard")
        middle = QPointF(handle(article, at_end=True))
        for away in (QPointF(-6, 0), QPointF(6, 0), QPointF(0, -6), QPointF(0, 6)):
            assert article.view.handle_at(middle + away) is not None
        assert article.view.handle_at(middle + QPointF(40, 0)) is None

    def test_a_double_click_paints_a_word_within_a_run_where_runs_nest(
        self, article: QuizArticle
    ) -> None:
        article.start_painting(nests=True)
        draw(article, "That timetable is hard")
        keys(article, KEYS.Key_2)
        QTest.mouseDClick(article.view.page, LEFT, pos=place_of(article, "timetable"))
        assert said(article) == [("speech", "That timetable is hard"), ("commentary", "timetable")]

    def test_text_is_not_selected_by_painting(self, article: QuizArticle) -> None:
        article.start_painting()
        draw(article, "hard to square")
        assert not article.view.textCursor().hasSelection()

    def test_once_stopped_nothing_can_be_painted_and_all_stays(self, article: QuizArticle) -> None:
        article.start_painting()
        draw(article, "hard to square")
        article.stop()
        draw(article, "engineers at Norrland")
        assert said(article) == [("speech", "hard to square")]


class TestKeys:
    def test_space_paints_from_here_to_there(self, article: QuizArticle) -> None:
        article.start_painting()
        go_to(article, "hard")
        keys(
            article, KEYS.Key_Space, KEYS.Key_Right, KEYS.Key_Right, KEYS.Key_Space, KEYS.Key_Right
        )
        assert said(article) == [("speech", "hard to square")]

    def test_enter_ends_a_stroke_and_is_the_pages_otherwise(self, article: QuizArticle) -> None:
        article.start_painting()
        go_to(article, "hard")
        enter = QKeyEvent(QEvent.Type.KeyPress, KEYS.Key_Return, Qt.KeyboardModifier.NoModifier)
        article.view.keyPressEvent(enter)
        assert not enter.isAccepted()
        keys(article, KEYS.Key_Space, KEYS.Key_Right, KEYS.Key_Return, KEYS.Key_Right)
        assert said(article) == [("speech", "hard to")]

    def test_shift_paints_along(self, article: QuizArticle) -> None:
        article.start_painting()
        go_to(article, "hard")
        keys(article, KEYS.Key_Right, KEYS.Key_Right, with_=SHIFT)
        assert said(article) == [("speech", "hard to square")]

    def test_a_sentence_is_painted_to_its_end(self, article: QuizArticle) -> None:
        article.start_painting()
        go_to(article, "Two of the eight")
        keys(article, KEYS.Key_Right, with_=CTRL | SHIFT)
        (mark,) = said(article)
        assert mark[1].startswith("Two of the eight")
        assert mark[1].endswith("the Courier")

    def test_sentences_are_stepped_through(self, article: QuizArticle) -> None:
        article.start_painting()
        assert article.painting is not None
        go_to(article, "timetable")
        keys(article, KEYS.Key_Right, with_=CTRL)
        words = article.view.words
        assert words.words(article.painting.caret, article.painting.caret) == "Two"
        keys(article, KEYS.Key_Left, with_=CTRL)
        assert words.words(article.painting.caret, article.painting.caret) == "That"

    def test_up_and_down_go_by_lines_and_come_back(self, article: QuizArticle) -> None:
        article.start_painting()
        assert article.painting is not None
        go_to(article, "bearings were")
        here = article.painting.caret
        before = article.view.places.rects(here, here)[0]
        keys(article, KEYS.Key_Down)
        there = article.painting.caret
        after = article.view.places.rects(there, there)[0]
        assert after.top() > before.top()
        assert abs(after.center().x() - before.center().x()) < 80
        keys(article, KEYS.Key_Up)
        assert (
            article.view.places.rects(article.painting.caret, article.painting.caret)[0].top()
            == before.top()
        )

    def test_every_line_is_reached_by_going_down(self, article: QuizArticle) -> None:
        article.start_painting()
        assert article.painting is not None
        tops: list[float] = []
        for _ in range(60):
            caret = article.painting.caret
            tops.append(article.view.places.rects(caret, caret)[0].top())
            keys(article, KEYS.Key_Down)
        assert tops == sorted(tops)
        last = len(article.view.words) - 1
        assert tops[-1] == article.view.places.rects(last, last)[0].top()

    def test_numbers_choose_the_voice(self, article: QuizArticle) -> None:
        article.start_painting()
        keys(article, KEYS.Key_3)
        draw(article, "hard to square")
        assert said(article) == [("inference", "hard to square")]

    def test_a_selected_run_takes_another_voice_and_other_ends(self, article: QuizArticle) -> None:
        article.start_painting()
        draw(article, "hard to square")
        keys(article, KEYS.Key_E, KEYS.Key_2, KEYS.Key_Right, KEYS.Key_Home, KEYS.Key_Left)
        assert said(article) == [("commentary", "is hard to square with")]
        keys(article, KEYS.Key_Escape, KEYS.Key_Right)
        assert said(article) == [("commentary", "is hard to square with")]

    @pytest.mark.parametrize("key", [KEYS.Key_Delete, KEYS.Key_Backspace])
    def test_what_is_painted_can_be_removed(self, article: QuizArticle, key: Qt.Key) -> None:
        article.start_painting()
        draw(article, "hard to square")
        keys(article, key)
        assert said(article) == []

    def test_steps_are_undone_and_done_again(self, article: QuizArticle) -> None:
        article.start_painting()
        draw(article, "hard to square")
        draw(article, "engineers at Norrland")
        keys(article, KEYS.Key_Z, with_=CTRL)
        assert said(article) == [("speech", "hard to square")]
        keys(article, KEYS.Key_Y, with_=CTRL)
        assert len(said(article)) == 2
        keys(article, KEYS.Key_Z, KEYS.Key_Z, with_=CTRL)
        keys(article, KEYS.Key_Z, with_=CTRL | SHIFT)
        assert said(article) == [("speech", "hard to square")]

    def test_escape_takes_an_open_stroke_back_and_is_the_pages_otherwise(
        self, article: QuizArticle
    ) -> None:
        article.start_painting()
        keys(article, KEYS.Key_Space, KEYS.Key_Right, KEYS.Key_Escape)
        assert said(article) == []
        escape = QKeyEvent(QEvent.Type.KeyPress, KEYS.Key_Escape, Qt.KeyboardModifier.NoModifier)
        article.view.keyPressEvent(escape)
        assert not escape.isAccepted()

    @pytest.mark.parametrize("key", [KEYS.Key_G, KEYS.Key_T, KEYS.Key_S, KEYS.Key_H, KEYS.Key_4])
    def test_other_keys_are_left_to_the_page(self, article: QuizArticle, key: Qt.Key) -> None:
        article.start_painting()
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        article.view.keyPressEvent(event)
        assert not event.isAccepted()

    def test_the_caret_is_seen_by_who_came_by_keyboard_alone(self, article: QuizArticle) -> None:
        article.start_painting()
        article.view.clearFocus()
        bare = picture(article)
        article.setFocus(Qt.FocusReason.TabFocusReason)
        assert article.view.hasFocus()
        with_caret = picture(article)
        assert with_caret != bare
        keys(article, KEYS.Key_Right)
        assert picture(article) != with_caret

    def test_a_screen_reader_hears_the_word_and_what_was_painted(
        self, article: QuizArticle
    ) -> None:
        article.start_painting((C,))
        go_to(article, "awkward")
        keys(article, KEYS.Key_Left)
        assert article.view.accessibleDescription() == "an"
        draw(article, "hard to square")
        assert article.view.accessibleDescription() == "Commentary: hard to square"
        keys(article, KEYS.Key_Left)
        assert article.view.accessibleDescription() == "to (Commentary)"

    def test_in_a_right_to_left_text_the_left_arrow_goes_on(self, article: QuizArticle) -> None:
        article.show_article(bridge().articles[0], right_to_left=True)
        article.start_painting()
        assert article.painting is not None
        keys(article, KEYS.Key_Left, KEYS.Key_Left, KEYS.Key_Right)
        assert article.painting.caret == 1


class TestPicking:
    def test_clicks_pick_words_and_let_them_go(self, article: QuizArticle) -> None:
        article.start_picking()
        click(article, "snorted")
        click(article, "calling")
        click(article, "snorted")
        assert article.words() == (span_of(article, "calling"),)

    def test_drawing_picks_several(self, article: QuizArticle) -> None:
        article.start_picking()
        draw(article, "according to minutes")
        assert article.words() == (span_of(article, "according to minutes"),)

    def test_space_picks_the_word_at_the_caret(self, article: QuizArticle) -> None:
        article.start_picking()
        go_to(article, "snorted")
        keys(article, KEYS.Key_Space, KEYS.Key_Right)
        assert article.words() == (span_of(article, "snorted"),)
        keys(article, KEYS.Key_Left, KEYS.Key_Space)
        assert article.words() == ()


class TestShowing:
    def test_the_article_is_bare(self, article: QuizArticle) -> None:
        underlay = article.view.underlay
        assert underlay is not None
        assert underlay.highlights.shown == frozenset()

    def test_what_is_asked_is_washed_in_grey_and_the_focused_one_stronger(
        self, article: QuizArticle, look: Look
    ) -> None:
        article.set_items((passage("5"), passage("14")), 0)
        image = picture(article)
        for words, role in (("hard", "asked_hot"), ("stiffly", "asked")):
            spot = place_of(article, words) - QPoint(0, 10)
            image = picture(article)
            at = article.view.page.mapTo(article, spot)
            assert image.pixelColor(at) == look.colour(role)

    def test_what_is_told_has_its_true_voice(self, article: QuizArticle, look: Look) -> None:
        article.set_items((passage("14"),), 0)
        article.reveal((passage("14"),))
        spot = article.view.page.mapTo(article, place_of(article, "stiffly") - QPoint(0, 10))
        assert picture(article).pixelColor(spot) == look.wash(C)

    def test_a_plain_sentence_can_be_told_too(self, article: QuizArticle) -> None:
        plain = Passage("plain-1-2", Voice.PLAIN, (span_of(article, "A spokesman"),))
        article.set_items((plain,), 0)
        asked = picture(article)
        article.reveal((plain,))
        assert picture(article) != asked

    def test_the_focused_item_is_scrolled_to(self, article: QuizArticle) -> None:
        article.resize(900, 300)
        QApplication.processEvents()
        article.set_items((passage("3"), passage("17")), 1)
        assert article.view.bar.value() > 0

    def test_other_items_hide_what_was_told(self, article: QuizArticle) -> None:
        bare = picture(article)
        article.set_items((passage("14"),), 0)
        article.reveal((passage("14"),))
        article.light((span_of(article, "snorted"),))
        article.show_grade((Difference(span_of(article, "Ferries"), S, None),))
        article.clear()
        article.view.bar.setValue(0)
        assert picture(article) == bare

    @pytest.mark.parametrize(("wanted", "painted"), [(S, None), (None, S), (C, S)])
    def test_every_difference_is_seen(
        self, article: QuizArticle, wanted: Voice | None, painted: Voice | None
    ) -> None:
        bare = picture(article)
        article.show_grade((Difference(span_of(article, "timetable is"), wanted, painted),))
        assert picture(article) != bare

    def test_a_new_text_size_keeps_what_is_painted(self, article: QuizArticle, look: Look) -> None:
        article.start_painting()
        draw(article, "hard to square")
        article.set_look(replace(look, percent=150))
        QApplication.processEvents()
        bare = picture(article)
        keys(article, KEYS.Key_Z, with_=CTRL)
        assert picture(article) != bare


def test_a_stroke_drawn_past_the_edge_scrolls_on(
    article: QuizArticle, wait: Callable[[Callable[[], object]], None]
) -> None:
    article.resize(900, 300)
    QApplication.processEvents()
    article.start_painting()
    page = article.view.page
    QTest.mousePress(page, LEFT, pos=place_of(article, "timetable"))
    QTest.mouseMove(page, QPoint(400, page.height() + 30))
    bar = article.view.bar
    wait(lambda: bar.value() == bar.maximum())
    QTest.mouseRelease(page, LEFT, pos=QPoint(400, page.height() - 10))
    (mark,) = said(article)
    assert mark[1].startswith("timetable is hard")
    assert len(mark[1]) > 400
    assert not article.view.drift.is_under_way
