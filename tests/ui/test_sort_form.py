"""Sorting passages by keys, by clicks and by carrying cards to bins."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.domain.attempt import Judgement, Response
from literacy_app.domain.lesson import Voice
from literacy_app.domain.question import QuestionKind
from literacy_app.domain.task import Task
from literacy_app.session.feedback import Feedback
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.answers.option_face import Verdict
from literacy_app.ui.widgets.answers.sort import SortForm
from literacy_app.ui.widgets.answers.tile_face import in_brief
from tests.ui.quizzed import KEYS, LEFT, Sheet, carry, middle
from tests.ui.sample import bridge

S, C, INF, P = Voice.SPEECH, Voice.COMMENTARY, Voice.INFERENCE, Voice.PLAIN


def task_of(*ids: str) -> Task:
    items = tuple(bridge().articles[0].passage(each) for each in ids)
    return Task("sort", QuestionKind.SORT, items=tuple(each for each in items if each))


@pytest.fixture
def sheet(app: QApplication, look: Look) -> Iterator[Sheet]:
    made = Sheet(look)
    yield made
    made.hide()
    made.deleteLater()


@pytest.fixture
def form(sheet: Sheet) -> SortForm:
    """Three passages: of speech, of inference, of commentary."""
    made = sheet.ask(SortForm, task_of("3", "13", "14"))
    assert isinstance(made, SortForm)
    return made


def rows(form: SortForm, index: int) -> list[tuple[str, Voice | None]]:
    return [(each.words, each.voice) for each in form.cards[index].rows]


def feedback(form: SortForm, *scores: float) -> Feedback:
    items = form._items
    judgements = tuple(
        Judgement(each.id, each.voice, score=score)
        for each, score in zip(items, scores, strict=True)
    )
    right = Response(voices=tuple(each.voice for each in items))
    return Feedback(all(scores), sum(scores), right=right, judgements=judgements)


class TestKeys:
    def test_numbers_sort_and_go_on_to_the_next(self, form: SortForm) -> None:
        focused: list[int] = []
        form.item_focused.connect(focused.append)
        QTest.keyClick(form.cards[0], KEYS.Key_1)
        assert not form.response().voices  # a key that a card ignores is the page's to give
        for key in (KEYS.Key_1, KEYS.Key_3, KEYS.Key_2):
            assert form.take_key(key)
        assert form.response().voices == (S, INF, C)
        assert focused == [1, 2]

    def test_what_was_left_is_come_back_to(self, form: SortForm) -> None:
        QTest.keyClick(form.cards[0], KEYS.Key_Down)
        form.take_key(KEYS.Key_3)
        form.take_key(KEYS.Key_2)
        assert form.cards[0].hasFocus() or form.cards[0].isChecked()
        form.take_key(KEYS.Key_1)
        assert form.response().voices == (S, INF, C)

    def test_arrows_go_from_card_to_card_and_round(self, form: SortForm) -> None:
        focused: list[int] = []
        form.item_focused.connect(focused.append)
        for card, key in ((0, KEYS.Key_Up), (2, KEYS.Key_Up), (1, KEYS.Key_Down)):
            QTest.keyClick(form.cards[card], key)
        assert focused == [2, 1, 2]

    def test_backspace_takes_a_voice_away(self, form: SortForm) -> None:
        form.take_key(KEYS.Key_1)
        QTest.keyClick(form.cards[1], KEYS.Key_Up)
        QTest.keyClick(form.cards[0], KEYS.Key_Backspace)
        assert form.response() == Response()
        assert rows(form, 0) == [("Not sorted yet", None)]

    def test_a_passage_can_be_sorted_anew(self, form: SortForm) -> None:
        form.take_key(KEYS.Key_1)
        QTest.mouseClick(form.cards[0], LEFT)
        form.take_key(KEYS.Key_4)
        assert rows(form, 0) == [("", P)]

    @pytest.mark.parametrize("key", [KEYS.Key_5, KEYS.Key_G])
    def test_other_keys_are_the_pages(self, form: SortForm, key: Qt.Key) -> None:
        assert not form.take_key(key)


class TestPointer:
    def test_a_card_then_a_bin(self, form: SortForm) -> None:
        QTest.mouseClick(form.cards[2], LEFT)
        QTest.mouseClick(form.bins[1], LEFT)
        assert rows(form, 2) == [("", C)]
        assert rows(form, 0) == [("Not sorted yet", None)]

    def test_a_card_is_carried_to_a_bin(self, form: SortForm) -> None:
        carry(form.cards[1], middle(form.bins[2]))
        assert rows(form, 1) == [("", INF)]
        assert rows(form, 0) == [("Not sorted yet", None)]

    def test_a_card_dropped_elsewhere_stays_unsorted(self, form: SortForm) -> None:
        carry(form.cards[1], middle(form.cards[0]))
        assert form.response() == Response()

    def test_bins_count_what_is_in_them(self, form: SortForm) -> None:
        form.take_key(KEYS.Key_1)
        form.take_key(KEYS.Key_1)
        assert [each.rows[0].words for each in form.bins] == [
            "2 passages",
            "0 passages",
            "0 passages",
            "0 passages",
        ]


class TestAlone:
    def test_a_single_passage_has_no_card(self, sheet: Sheet) -> None:
        form = sheet.ask(SortForm, task_of("14"))
        assert isinstance(form, SortForm)
        assert form.cards == []
        assert all(each.rows for each in form.bins)  # what each voice means
        QTest.mouseClick(form.bins[1], LEFT)
        assert form.response().voices == (C,)
        form.take_key(KEYS.Key_3)
        assert form.response().voices == (INF,)
        assert [each.isChecked() for each in form.bins] == [False, False, True, False]

    def test_enter_chooses_the_voice_that_has_the_keyboard(self, sheet: Sheet) -> None:
        form = sheet.ask(SortForm, task_of("14"))
        assert isinstance(form, SortForm)
        sheet.activateWindow()
        QTest.keyClick(form.bins[0], KEYS.Key_Down)
        assert form.choose_focused()
        assert form.response().voices == (C,)

    def test_its_voices_say_which_was_right(self, sheet: Sheet) -> None:
        form = sheet.ask(SortForm, task_of("14"))
        assert isinstance(form, SortForm)
        form.take_key(KEYS.Key_3)
        form.show_feedback(feedback(form, 0.0))
        verdicts = [each.verdict for each in form.bins]
        assert verdicts == [Verdict.NONE, Verdict.MISSED, Verdict.WRONG, Verdict.NONE]


class TestFeedback:
    def test_each_card_says_what_it_is(self, form: SortForm) -> None:
        for key in (KEYS.Key_1, KEYS.Key_2, KEYS.Key_2):
            form.take_key(key)
        form.show_feedback(feedback(form, 1.0, 0.0, 1.0))
        assert [each.verdict for each in form.cards] == [
            Verdict.RIGHT,
            Verdict.WRONG,
            Verdict.RIGHT,
        ]
        assert rows(form, 1) == [("You said", C), ("It is", INF)]

    def test_an_accepted_second_reading_is_right(self, form: SortForm) -> None:
        for key in (KEYS.Key_1, KEYS.Key_2, KEYS.Key_2):
            form.take_key(key)
        form.show_feedback(feedback(form, 1.0, 1.0, 1.0))
        assert form.cards[1].verdict is Verdict.RIGHT
        assert rows(form, 1) == [("Right", C)]

    def test_nothing_can_be_sorted_any_more(self, form: SortForm) -> None:
        for key in (KEYS.Key_1, KEYS.Key_2, KEYS.Key_2):
            form.take_key(key)
        before = form.response()
        form.show_feedback(feedback(form, 1.0, 0.0, 1.0))
        assert not form.take_key(KEYS.Key_4)
        QTest.mouseClick(form.bins[3], LEFT)
        QTest.keyClick(form.cards[0], KEYS.Key_Backspace)
        assert form.response() == before


def test_long_passages_are_cut_in_their_middle() -> None:
    words = " ".join(f"w{n}" for n in range(20))
    assert in_brief(words) == "w0 w1 w2 w3 w4 w5 w6 … w15 w16 w17 w18 w19"
    assert in_brief("one two") == "one two"
