"""The forms of painting and of picking: brushes, ways back, chips, and what is said afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.domain.attempt import Response
from literacy_app.domain.grading import grade_marks
from literacy_app.domain.lesson import MARKED_VOICES, Span, Voice
from literacy_app.domain.question import QuestionKind
from literacy_app.domain.task import Task
from literacy_app.session.feedback import Feedback
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.answers.cue import CueForm
from literacy_app.ui.widgets.answers.mark import MarkForm
from literacy_app.ui.widgets.answers.option_face import Verdict
from tests.ui.quizzed import CTRL, KEYS, LEFT, Sheet, click, draw, keys, said, span_of
from tests.ui.sample import bridge

S, C, INF = MARKED_VOICES


@pytest.fixture
def sheet(app: QApplication, look: Look) -> Iterator[Sheet]:
    made = Sheet(look)
    yield made
    made.hide()
    made.deleteLater()


def marking(sheet: Sheet, *voices: Voice) -> MarkForm:
    made = sheet.ask(MarkForm, Task("mark", QuestionKind.MARK, voices=voices))
    assert isinstance(made, MarkForm)
    return made


def picking(sheet: Sheet) -> CueForm:
    item = bridge().articles[0].passage("11")
    assert item is not None
    made = sheet.ask(CueForm, Task("cue/11", QuestionKind.CUE, items=(item,)))
    assert isinstance(made, CueForm)
    return made


class TestMark:
    def test_a_brush_paints_in_its_voice(self, sheet: Sheet) -> None:
        form = marking(sheet)
        QTest.mouseClick(form.brushes[2], LEFT)
        assert [each.isChecked() for each in form.brushes] == [False, False, True]
        draw(sheet.article, "hard to square")
        (mark,) = form.response().marks
        assert mark == (INF, span_of(sheet.article, "hard to square"))

    def test_a_number_pressed_elsewhere_chooses_a_brush(self, sheet: Sheet) -> None:
        form = marking(sheet)
        assert form.take_key(KEYS.Key_2)
        assert form.brushes[1].isChecked()

    def test_the_only_voice_asked_for_is_chosen(self, sheet: Sheet) -> None:
        form = marking(sheet, C)
        assert [each.voice for each in form.brushes] == [C]
        draw(sheet.article, "hard to square")
        assert said(sheet.article) == [("commentary", "hard to square")]
        assert not form.take_key(KEYS.Key_1)

    def test_the_response_changes_with_every_stroke_alone(self, sheet: Sheet) -> None:
        form, counts = marking(sheet), list[int]()
        form.response_changed.connect(lambda: counts.append(len(form.response().marks)))
        draw(sheet.article, "hard to square")
        keys(sheet.article, KEYS.Key_Escape, KEYS.Key_Left, KEYS.Key_2)
        assert counts[-1] == 1
        before = len(counts)
        keys(sheet.article, KEYS.Key_Right)
        assert len(counts) == before
        keys(sheet.article, KEYS.Key_Delete)
        assert form.response() == Response()

    def test_buttons_undo_redo_and_remove(self, sheet: Sheet) -> None:
        form = marking(sheet)
        assert not form.undo.isEnabled()
        draw(sheet.article, "hard to square")
        QTest.mouseClick(form.undo, LEFT)
        assert said(sheet.article) == []
        QTest.mouseClick(form.redo, LEFT)
        assert len(said(sheet.article)) == 1
        assert not form.remove.isEnabled()
        click(sheet.article, "hard")
        QTest.mouseClick(form.remove, LEFT)
        assert said(sheet.article) == []

    def test_steps_are_undone_from_the_form_too(self, sheet: Sheet) -> None:
        form = marking(sheet)
        draw(sheet.article, "hard to square")
        QTest.keyClick(form.brushes[0], KEYS.Key_Z, CTRL)
        assert said(sheet.article) == []
        QTest.keyClick(form.brushes[0], KEYS.Key_Y, CTRL)
        assert len(said(sheet.article)) == 1

    def test_passages_nest_from_level_three(self, sheet: Sheet, look: Look) -> None:
        form = MarkForm(look, lambda text: ())
        form.attach(sheet.article)
        for level, nests in ((2, False), (3, True)):
            lesson = replace(bridge(), level=level)
            form.show_task(Task("mark", QuestionKind.MARK), lesson.articles[0], lesson)
            assert sheet.article.painting is not None
            assert sheet.article.painting.nests is nests
        form.deleteLater()

    def test_each_passage_says_how_it_went_and_is_shown(self, sheet: Sheet) -> None:
        form = marking(sheet)
        draw(sheet.article, "hard to square")
        article = bridge().articles[0]
        grade = grade_marks(article, form.response().marks, level=2, language="en")
        form.show_feedback(Feedback(False, grade.score, grade=grade))
        assert form.review is not None
        assert len(form.review.tiles) >= len(grade.passages)
        assert all(each.verdict for each in form.review.tiles)
        first, second = form.review.tiles[:2]
        QTest.mouseClick(second, LEFT)
        ring = sheet.article.view.scene.ring
        assert ring
        sheet.activateWindow()
        second.setFocus()
        QTest.keyClick(second, KEYS.Key_Up)
        assert first.hasFocus()
        assert sheet.article.view.scene.ring != ring

    def test_nothing_can_be_painted_afterwards(self, sheet: Sheet) -> None:
        form = marking(sheet)
        draw(sheet.article, "hard to square")
        grade = grade_marks(bridge().articles[0], form.response().marks, level=2, language="en")
        form.show_feedback(Feedback(False, grade.score, grade=grade))
        draw(sheet.article, "engineers at Norrland")
        assert len(form.response().marks) == 1
        assert not form.take_key(KEYS.Key_1)

    def test_once_detached_it_hears_of_no_more_strokes(self, sheet: Sheet) -> None:
        form = marking(sheet)
        form.detach()
        marking(sheet)
        draw(sheet.article, "hard to square")
        assert form.response() == Response()


class TestCue:
    def test_picked_words_are_chips_that_let_them_go(self, sheet: Sheet) -> None:
        form = picking(sheet)
        click(sheet.article, "snorted")
        draw(sheet.article, "according to")
        assert {each.text() for each in form.chips} == {"snorted", "according to"}
        assert len(form.response().spans) == 2
        chip = next(each for each in form.chips if each.text() == "snorted")
        QTest.mouseClick(chip, LEFT)
        assert form.response().spans == (span_of(sheet.article, "according to"),)

    def test_backspace_on_a_chip_lets_go(self, sheet: Sheet) -> None:
        form = picking(sheet)
        click(sheet.article, "snorted")
        QTest.keyClick(form.chips[0], KEYS.Key_Backspace)
        assert form.response() == Response()

    def test_chips_say_what_was_right_and_what_was_missed(self, sheet: Sheet) -> None:
        form = picking(sheet)
        click(sheet.article, "Varga snorted")
        right = span_of(sheet.article, "snorted")
        form.show_feedback(Feedback(False, 0.0, right=Response(spans=(right,))))
        told = {each.text(): each._verdict for each in form.chips}
        assert told == {"Varga": Verdict.WRONG, "snorted": Verdict.MISSED}
        (struck,) = sheet.article.view.scene.differences
        assert struck.span == Span(right.start - len("Varga "), right.start - 1)
        assert struck.wanted is None
        click(sheet.article, "that does")
        assert len(form.response().spans) == 1
