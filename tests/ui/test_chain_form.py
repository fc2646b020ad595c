"""Building a chain by clicks, by keys and by carrying names."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.domain.attempt import Response
from literacy_app.domain.question import QuestionKind
from literacy_app.domain.task import Task
from literacy_app.session.feedback import Feedback
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.answers.chain import ChainForm
from literacy_app.ui.widgets.answers.option_face import Verdict
from tests.ui.quizzed import KEYS, LEFT, Sheet, carry, middle
from tests.ui.sample import bridge

KEY = ("Norrland Vell", "council minutes", "Tolle Courier")
NAMES = ("Ada Quist", "council minutes", "Norrland Vell", "Tolle Courier", "")


@pytest.fixture
def form(app: QApplication, look: Look) -> Iterator[ChainForm]:
    sheet = Sheet(look)
    item = bridge().articles[0].passage("7")
    assert item is not None
    task = Task("chain/7", QuestionKind.CHAIN, items=(item,), names=NAMES, key=KEY)
    made = sheet.ask(ChainForm, task)
    sheet.activateWindow()
    assert isinstance(made, ChainForm)
    yield made
    sheet.hide()
    sheet.deleteLater()


def shown(form: ChainForm) -> list[str]:
    return [each.face.text for each in form.slots if each.isVisible()]


def build(form: ChainForm, *names: str) -> None:
    for name in names:
        QTest.mouseClick(form.names[NAMES.index(name)], LEFT)


def test_clicks_build_the_chain_in_order(form: ChainForm) -> None:
    changes: list[Response] = []
    form.response_changed.connect(lambda: changes.append(form.response()))
    build(form, *KEY)
    assert form.response().names == KEY
    assert len(changes) == 3


def test_there_is_always_room_for_one_more(form: ChainForm) -> None:
    assert shown(form) == ["Who said it?"]
    build(form, *KEY)
    assert shown(form) == [*KEY, "And then?"]


def test_a_name_stands_in_the_chain_once(form: ChainForm) -> None:
    build(form, "Ada Quist")
    assert not form.names[0].isEnabled()
    form.put("Ada Quist")
    assert form.response().names == ("Ada Quist",)


def test_a_click_takes_a_link_out(form: ChainForm) -> None:
    build(form, *KEY)
    QTest.mouseClick(form.slots[1], LEFT)
    assert form.response().names == ("Norrland Vell", "Tolle Courier")
    assert form.names[1].isEnabled()


def test_backspace_takes_out_the_last_or_the_focused_link(form: ChainForm) -> None:
    build(form, *KEY)
    QTest.keyClick(form, KEYS.Key_Backspace)
    assert form.response().names == KEY[:2]
    form.slots[0].setFocus()
    QTest.keyClick(form.slots[0], KEYS.Key_Backspace)
    assert form.response().names == KEY[1:2]


def test_numbers_and_space_put_names(form: ChainForm) -> None:
    assert form.take_key(KEYS.Key_3)
    QTest.keyClick(form.names[1], KEYS.Key_Space)
    assert form.response().names == KEY[:2]
    assert not form.take_key(KEYS.Key_9)


def test_arrows_lead_from_the_names_to_the_chain(form: ChainForm) -> None:
    build(form, "Ada Quist")
    form.names[4].setFocus()
    QTest.keyClick(form.names[4], KEYS.Key_Down)
    assert form.slots[0].hasFocus()


def test_a_name_is_carried_to_a_place(form: ChainForm) -> None:
    build(form, "council minutes")
    carry(form.names[2], middle(form.slots[0]))
    assert form.response().names == KEY[:2]
    carry(form.names[3], middle(form.slots[2]))
    assert form.response().names == KEY


def test_a_link_is_carried_to_another_place_or_out(form: ChainForm) -> None:
    build(form, "council minutes", "Norrland Vell", "Tolle Courier")
    carry(form.slots[0], middle(form.slots[1]))
    assert form.response().names == KEY
    carry(form.slots[0], form.mapToGlobal(QPoint(-300, 300)))
    assert form.response().names == KEY[1:]


def test_each_link_says_whether_it_is_right(form: ChainForm) -> None:
    build(form, "Norrland Vell", "Tolle Courier", "Ada Quist")
    form.show_feedback(Feedback(False, 0.3, right=Response(names=KEY)))
    assert [each.verdict for each in form.slots[:3]] == [
        Verdict.RIGHT,
        Verdict.WRONG,
        Verdict.WRONG,
    ]
    assert [each.rows[0].words for each in form.slots[:3]] == [
        "Right",
        "In the chain, but not here",
        "Not in the chain",
    ]
    assert "Norrland Vell → council minutes → Tolle Courier" in form._right.text()
    assert form._right.isVisible()


def test_a_right_chain_is_not_told_again(form: ChainForm) -> None:
    build(form, *KEY)
    form.show_feedback(Feedback(True, 1.0, right=Response(names=KEY)))
    assert not form._right.isVisible()
    form.take_key(KEYS.Key_1)
    QTest.mouseClick(form.slots[0], LEFT)
    assert form.response().names == KEY
