"""What is still to be mended: the list, the way there, fixes, and warnings set aside."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.domain.lesson import Dismissal
from literacy_app.session.whereabouts import Where
from literacy_app.ui.authoring.problem_list import place_words, told_words, way_words
from literacy_app.ui.theme import Look
from tests.builders import FRONT, SPEAKERS
from tests.ui.authoring.sources import KEYS, LESSON, Desk, told
from tests.ui.conftest import Wait

ASIDE = "dismissed:\n  - {code: cue-missing, passage: 1, reason: It stands far away}\n"
NO_CUE = LESSON.replace(' cue="said"', "")
BAD = LESSON.replace("kind=indirect", "kind=indrect").replace("kind=evaluation", "kind=label2")


@pytest.fixture
def made(app: QApplication, look: Look, wait: Wait) -> Iterator[Callable[..., Desk]]:
    desks: list[Desk] = []

    def make(text: str = LESSON) -> Desk:
        desk = Desk(look, text)
        desks.append(desk)
        desk.show(desk.problems)
        wait(desk.problems.isActiveWindow)
        wait(lambda: desk.watch.is_checked or not desk.watch.can_check)
        wait(lambda: rows(desk) == [told_words(each) for each in desk.watch.open])
        return desk

    yield make
    for each in desks:
        each.close()
    app.processEvents()


def rows(desk: Desk) -> list[str]:
    return [told_words(each) for each in desk.problems.list.rows.rows]


def codes(desk: Desk) -> list[str]:
    return [each.problem.code for each in desk.watch.open]


def press(desk: Desk, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(desk.problems.list, key)


def deeds(desk: Desk) -> list[str]:
    return [each.text() for each in desk.problems.deeds]


def click(desk: Desk, words: str) -> None:
    button = next(each for each in desk.problems.deeds if each.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


class TestWatch:
    def test_form_comes_before_content(self, made: Callable[..., Desk], wait: Wait) -> None:
        desk = made(BAD)
        assert codes(desk) == ["kind-unknown", "kind-unknown"]
        assert desk.checks == 0

    def test_content_is_checked_once_there_is_no_error(
        self, made: Callable[..., Desk], wait: Wait
    ) -> None:
        desk = made(BAD.replace(' cue="said"', ""))
        desk.bench.do(lambda: desk.bench.authoring.replace_all(NO_CUE))
        wait(lambda: codes(desk) == ["cue-missing"])
        assert desk.checks == 1

    def test_typing_on_puts_the_check_off(self, made: Callable[..., Desk], wait: Wait) -> None:
        desk = made()
        before = desk.checks
        for letter in "abc":
            desk.bench.type(len(desk.text) - 1, 0, letter)
            wait(lambda: desk.bench.authoring.is_read)
        assert desk.checks == before
        wait(lambda: desk.watch.is_checked)
        assert desk.checks == before + 1

    def test_problems_stay_with_their_words(self, made: Callable[..., Desk]) -> None:
        desk = made(NO_CUE)
        desk.bench.type(0, 0, "🦊 words in front\n")
        (spotted,) = desk.watch.open
        assert spotted.span is not None
        assert desk.text[spotted.span.start :].startswith("[that it opens]")

    def test_it_goes_round(self, made: Callable[..., Desk]) -> None:
        watch = made(BAD).watch
        first, second = watch.open
        assert first.span is not None
        assert second.span is not None
        assert watch.step(0, forward=True) is first
        assert watch.step(first.span.start, forward=True) is second
        assert watch.step(second.span.start, forward=True) is first
        assert watch.step(first.span.start, forward=False) is second
        assert watch.step(second.span.start, forward=False) is first


class TestList:
    def test_each_says_what_is_wrong_and_what_to_do(self, made: Callable[..., Desk]) -> None:
        desk = made(BAD)
        assert rows(desk) == ["“indrect” is no kind.", "“label2” is no kind."]
        assert [way_words(e) for e in desk.watch.open] == [
            "Did you mean “indirect”?",
            "Did you mean “label”?",
        ]
        index = desk.problems.list.rows.index(0, 0)
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
        assert spoken == "Error. Article, line 16. “indrect” is no kind."

    @pytest.mark.parametrize(
        ("right", "wrong", "place"),
        [
            ("level: 1", "level: 9", "Particulars, line 5"),
            ("kind=evaluation", "kind=label2", "Article, line 16"),
            ("[^2]: ", "[^3]: ", "Explanation of passage 3, line 19"),
            ("passage=1}", "passage=8}", "Question 1, line 23"),
            ("\n# Quiz", "\n# Quizz", "Line 21"),
        ],
    )
    def test_where_it_is_is_called_as_on_the_desk(
        self, made: Callable[..., Desk], right: str, wrong: str, place: str
    ) -> None:
        desk = made(LESSON.replace(right, wrong))
        assert place in [place_words(each) for each in desk.watch.open]

    def test_the_number_is_told(self, made: Callable[..., Desk], wait: Wait) -> None:
        desk = made(BAD)
        heard: list[int] = []
        desk.watch.changed.connect(lambda: heard.append(len(desk.watch.open)))
        desk.bench.do(lambda: desk.bench.authoring.replace_all(LESSON))
        wait(lambda: heard)
        assert heard == [0]
        wait(lambda: desk.problems.list.isHidden())

    def test_enter_leads_everybody_there(self, made: Callable[..., Desk]) -> None:
        desk = made(BAD)
        places = told(desk.bench.place_changed)
        press(desk, KEYS.Key_Down, KEYS.Key_Return)
        assert places == [(Where("block", "0.2", "2"), desk.watch)]
        assert desk.text[desk.edit.caret :].startswith("kind=label2")

    def test_steps_lead_on_and_round(self, made: Callable[..., Desk]) -> None:
        desk = made(BAD)
        seen = []
        for forward in (True, True, True, False):
            desk.problems.step(forward)
            seen.append(desk.text[desk.edit.caret :][:9])
        assert seen == ["kind=indr", "kind=labe", "kind=indr", "kind=labe"]

    def test_a_fix_is_a_click_away(self, made: Callable[..., Desk], wait: Wait) -> None:
        desk = made(BAD)
        assert deeds(desk) == ["Go there", "Write “indirect”"]
        click(desk, "Write “indirect”")
        assert "kind=indirect" in desk.text
        wait(lambda: rows(desk) == ["“label2” is no kind."])
        assert deeds(desk) == ["Go there", "Write “label”"]
        desk.bench.undo()
        wait(lambda: len(rows(desk)) == 2)

    def test_a_fix_is_of_the_text_as_it_is(self, made: Callable[..., Desk], wait: Wait) -> None:
        desk = made(BAD)
        desk.bench.type(desk.text.index("The crossing"), 0, "So ")
        wait(lambda: desk.bench.authoring.is_read)
        click(desk, "Write “indirect”")
        mended = BAD.replace("kind=indrect", "kind=indirect")
        assert desk.text == mended.replace("The crossing", "So The crossing")

    def test_the_one_in_hand_stays_in_hand(self, made: Callable[..., Desk], wait: Wait) -> None:
        desk = made(BAD)
        press(desk, KEYS.Key_Down)
        at = desk.text.index("Ada Quist said")
        desk.bench.type(at, 0, "[So]{.speech kind=x} ")
        wait(lambda: len(rows(desk)) == 4)
        current = desk.problems.list.current()
        assert current is not None
        assert told_words(current) == "“label2” is no kind."


class TestSetAside:
    def test_delete_asks_for_a_reason_and_enter_keeps_it(
        self, made: Callable[..., Desk], wait: Wait
    ) -> None:
        desk = made(NO_CUE)
        press(desk, KEYS.Key_Delete)
        line = desk.problems.reason.line
        assert line.hasFocus()
        QTest.keyClick(line, KEYS.Key_Return)
        assert desk.text == NO_CUE
        QTest.keyClicks(line, "It stands far away")
        QTest.keyClick(line, KEYS.Key_Return)
        assert desk.text == NO_CUE.replace(FRONT + SPEAKERS, FRONT + SPEAKERS + ASIDE)
        wait(lambda: not desk.watch.open)
        assert not desk.problems.reason.isVisible()
        desk.bench.undo()
        assert desk.text == NO_CUE

    def test_esc_lets_it_be(self, made: Callable[..., Desk]) -> None:
        desk = made(NO_CUE)
        press(desk, KEYS.Key_Delete)
        QTest.keyClicks(desk.problems.reason.line, "No")
        QTest.keyClick(desk.problems.reason.line, KEYS.Key_Escape)
        assert not desk.problems.reason.isVisible()
        assert desk.problems.list.hasFocus()
        assert desk.text == NO_CUE

    def test_an_error_cant_be_set_aside(self, made: Callable[..., Desk]) -> None:
        desk = made(BAD)
        press(desk, KEYS.Key_Delete)
        assert not desk.problems.reason.isVisible()

    def test_what_is_set_aside_can_be_seen_and_taken_back(
        self, made: Callable[..., Desk], wait: Wait
    ) -> None:
        desk = made(NO_CUE.replace(FRONT + SPEAKERS, FRONT + SPEAKERS + ASIDE))
        assert desk.bench.authoring.lesson.dismissed == (
            Dismissal("cue-missing", "1", "It stands far away"),
        )
        wait(lambda: desk.problems.aside.isVisible())
        assert rows(desk) == []
        desk.problems.aside.click()
        assert [way_words(e) for e in desk.problems.list.rows.rows] == [
            "Set aside: It stands far away"
        ]
        press(desk, KEYS.Key_Delete)
        assert "dismissed" not in desk.text
        wait(lambda: codes(desk) == ["cue-missing"])
        wait(lambda: deeds(desk) == ["Go there", "Cue: “said”", "Set aside …"])

    def test_a_dismissal_that_fits_nothing_cant_be_dismissed(
        self, made: Callable[..., Desk]
    ) -> None:
        desk = made(LESSON.replace(FRONT + SPEAKERS, FRONT + SPEAKERS + ASIDE))
        assert codes(desk) == ["dismissal-idle"]
        press(desk, KEYS.Key_Delete)
        assert not desk.problems.reason.isVisible()
