"""Suggestions as ghosts: looked for in the background, answered by keys and by buttons."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.domain.lesson import Kind, Span, Voice
from literacy_app.domain.problems import Message
from literacy_app.drafting.suggestion import Suggestion
from literacy_app.session.set_aside import SetAside
from literacy_app.ui.theme import Look
from tests.ui.authoring.marking import KEYS, LEFT, MarkingDesk

Wait = Callable[[Callable[[], object]], None]
WORDS = (
    (Voice.COMMENTARY, Kind.LOADED_VERB, "snorted"),
    (Voice.SPEECH, Kind.MIXED, "that the crossing was “tested”"),
    (Voice.INFERENCE, Kind.GENERALISATION, "always"),
    (Voice.INFERENCE, Kind.MOTIVE, "eager to wait"),
)


def suggested(text: str, language: str) -> Iterator[Suggestion]:
    for voice, kind, words in WORDS:
        at = text.find(words)
        if at >= 0:
            why = (Message.of("“{words}” gives it away.", words=words),)
            source = "Ada Quist" if voice is Voice.SPEECH else None
            span = Span(at, at + len(words))
            yield Suggestion(voice, kind, (span,), source, confidence=0.9, signals=why)


@pytest.fixture
def desk(app: QApplication, look: Look, tmp_path: Path) -> Iterator[MarkingDesk]:
    kept = SetAside(tmp_path)
    made = MarkingDesk(look, draft=suggested, set_aside=kept)
    yield made
    made.close()


def drafted(desk: MarkingDesk, wait: Wait) -> MarkingDesk:
    desk.keys(KEYS.Key_D)
    wait(lambda: not desk.pane.ghosts.is_busy)
    return desk


def open_words(desk: MarkingDesk) -> list[str]:
    ghosts = desk.pane.ghosts.suggesting.ghosts
    return [desk.text[each.start : each.end] for each in ghosts]


def at(desk: MarkingDesk) -> str:
    current = desk.pane.ghosts.suggesting.current
    return desk.text[current.start : current.end] if current is not None else ""


def picture(desk: MarkingDesk) -> QImage:
    desk.rest()
    return desk.pane.view.grab().toImage()


def test_draft_shows_ghosts_and_takes_none_by_itself(desk: MarkingDesk, wait: Wait) -> None:
    before, text = picture(desk), desk.authoring.text
    QTest.mouseClick(desk.pane.bar.buttons["draft"], LEFT)
    wait(lambda: not desk.pane.ghosts.is_busy)
    assert open_words(desk) == [words for _, _, words in WORDS]
    assert at(desk) == "snorted"
    assert "Commentary, a loaded verb" in desk.pane.bar.words
    assert "“snorted” gives it away." in desk.pane.bar.words
    assert picture(desk) != before
    assert desk.authoring.text == text
    assert desk.pane.view.hasFocus()


def test_tab_and_shift_tab_go_through_them_and_leave_otherwise(
    desk: MarkingDesk, wait: Wait
) -> None:
    drafted(desk, wait)
    seen = []
    for key in (KEYS.Key_Tab, KEYS.Key_Tab, KEYS.Key_Backtab):
        desk.keys(key)
        seen.append(at(desk))
    assert seen == ["that the crossing was “tested”", "always", "that the crossing was “tested”"]
    assert desk.pane.view.hasFocus()
    desk.keys(KEYS.Key_Escape, KEYS.Key_Tab)
    assert not desk.pane.view.hasFocus()


def test_enter_accepts_and_goes_on(desk: MarkingDesk, wait: Wait) -> None:
    drafted(desk, wait)
    desk.keys(KEYS.Key_Tab, KEYS.Key_Return)
    assert desk.said() == [("speech", "that the crossing was “tested”")]
    (passage,) = desk.passages
    assert passage.source == "Ada Quist"
    assert passage.note == "“that the crossing was “tested”” gives it away."
    assert at(desk) == "always"
    assert desk.selected is None
    desk.bench.undo()
    desk.rest()
    assert len(open_words(desk)) == 4


def test_backspace_dismisses_for_good(desk: MarkingDesk, wait: Wait) -> None:
    drafted(desk, wait)
    desk.keys(KEYS.Key_Backspace)
    assert at(desk) == "that the crossing was “tested”"
    assert "snorted" not in open_words(desk)
    desk.keys(KEYS.Key_Escape)
    drafted(desk, wait)
    assert "snorted" not in open_words(desk)


def test_e_accepts_and_goes_to_the_form(desk: MarkingDesk, wait: Wait) -> None:
    wishes: list[None] = []
    desk.pane.form_requested.connect(lambda: wishes.append(None))
    drafted(desk, wait)
    desk.keys(KEYS.Key_E)
    assert wishes == [None]
    assert desk.selected is not None
    assert desk.selected.voice is Voice.COMMENTARY
    desk.keys(KEYS.Key_Escape, KEYS.Key_Escape)
    assert not desk.pane.ghosts.is_on


def test_buttons_do_the_same_and_a_click_chooses_a_ghost(desk: MarkingDesk, wait: Wait) -> None:
    drafted(desk, wait)
    desk.click("eager")
    assert at(desk) == "eager to wait"
    QTest.mouseClick(desk.pane.bar.buttons["dismiss"], LEFT)
    assert at(desk) == "snorted"
    QTest.mouseClick(desk.pane.bar.buttons["next"], LEFT)
    QTest.mouseClick(desk.pane.bar.buttons["accept"], LEFT)
    assert desk.said() == [("speech", "that the crossing was “tested”")]
    QTest.mouseClick(desk.pane.bar.buttons["stop"], LEFT)
    assert not desk.pane.ghosts.is_on


def test_those_dismissed_can_be_had_back_once_none_is_left(desk: MarkingDesk, wait: Wait) -> None:
    drafted(desk, wait)
    desk.keys(*[KEYS.Key_Backspace] * 4)
    assert "No suggestions are left." in desk.pane.bar.words
    QTest.mouseClick(desk.pane.bar.buttons["bring_back"], LEFT)
    assert len(open_words(desk)) == 4


def test_marking_by_hand_goes_on_beside_them(desk: MarkingDesk, wait: Wait) -> None:
    drafted(desk, wait)
    desk.mark("always", KEYS.Key_3)
    assert ("inference", "always") in desk.said()
    assert "always" not in open_words(desk)
    desk.keys(KEYS.Key_Backspace)
    assert desk.said() == []
    assert "always" in open_words(desk)


def test_a_text_that_is_another_now_is_looked_through_anew(desk: MarkingDesk, wait: Wait) -> None:
    drafted(desk, wait)
    desk.keys(KEYS.Key_Tab)
    place = desk.authoring.text.index("Mayor Ada")
    desk.bench.type(place, 0, "So it is. ")
    wait(lambda: desk.authoring.is_read and not desk.pane.ghosts.is_busy)
    wait(lambda: len(open_words(desk)) == 4)
    assert open_words(desk)[0] == "snorted"


def test_the_search_can_be_stopped(app: QApplication, look: Look, wait: Wait) -> None:
    more, asked = threading.Event(), list[str]()

    def slowly(text: str, language: str) -> Iterator[Suggestion]:
        asked.append(language)
        for number in range(60):
            if number == 20:
                more.wait(5)
            yield Suggestion(Voice.COMMENTARY, Kind.LABEL, (Span(number, number + 1),))

    desk = MarkingDesk(look, draft=slowly)
    desk.keys(KEYS.Key_D)
    wait(lambda: desk.pane.ghosts.suggesting.found == 12)
    assert asked == ["en"]
    assert 0 < desk.pane.ghosts.share < 1
    desk.keys(KEYS.Key_Escape)
    more.set()
    wait(lambda: desk.tasks.count == 0)
    assert not desk.pane.ghosts.is_on
    assert desk.pane.ghosts.suggesting.found == 12
    desk.close()


def test_without_an_engine_nothing_is_offered(app: QApplication, look: Look) -> None:
    desk = MarkingDesk(look)
    assert "draft" not in desk.pane.bar.buttons
    desk.keys(KEYS.Key_D)
    assert not desk.pane.ghosts.is_on
    desk.close()


def test_an_article_with_nothing_to_suggest_says_so(
    app: QApplication, look: Look, wait: Wait
) -> None:
    desk = MarkingDesk(look, draft=lambda text, language: iter(()))
    drafted(desk, wait)
    assert "No suggestions" in desk.pane.bar.words
    desk.keys(KEYS.Key_Escape)
    assert "draft" in desk.pane.bar.buttons
    desk.close()
