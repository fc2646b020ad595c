"""Where one was before, and who speaks in a narrow window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from literacy_app.ui.main_window import MainWindow
from tests.journeys.hands import Keyboard
from tests.ui.conftest import LESSON, Wait
from tests.ui.fakes import FakeShelf
from tests.ui.sample import two_versions

TWO = Path("two.md")


@pytest.fixture
def reader(window: MainWindow, shelf: FakeShelf, wait: Wait) -> Keyboard:
    shelf.lessons[TWO] = two_versions()
    window.resize(1700, 900)
    window.start([TWO])
    wait(lambda: window.rooms.is_reading)
    return Keyboard(window, wait)


def test_back_and_forward_over_passages_and_lessons(reader: Keyboard) -> None:
    reader.press("N", "N")
    reader.window.rooms.open_lesson(LESSON)
    reader.press("N")
    assert reader.reading.lesson.id == "bridge-in-april"

    reader.press("Alt+Left", "Alt+Left")
    assert reader.reading.lesson.id == "two-bridges"
    assert reader.selected == "2"
    reader.press("Alt+Right", "Alt+Right")
    assert reader.reading.lesson.id == "bridge-in-april"
    assert reader.selected == "1"

    reader.press("Esc")
    assert reader.selected == ""
    reader.press("Alt+Left")
    assert reader.selected == "1"


def test_back_from_the_first_step_goes_home_and_forward_returns(reader: Keyboard) -> None:
    reader.press("N", "Alt+Left")
    assert reader.selected == ""
    reader.press("Alt+Left")
    assert not reader.is_reading()
    reader.press("Alt+Right")
    assert reader.is_reading()
    reader.press("Alt+Right")
    assert reader.selected == "1"


def test_in_a_narrow_window_who_speaks_is_a_sheet(reader: Keyboard) -> None:
    reader.window.resize(900, 700)
    QApplication.processEvents()
    assert not reader.page.side.isVisible()
    reader.press("W")
    assert reader.page.side.who.isVisible()
    below = reader.page.side.mapTo(reader.page, QPoint(0, 0)).y()
    assert below > reader.page.spread.mapTo(reader.page, QPoint(0, 0)).y()
    reader.press("Esc")
    assert not reader.page.side.isVisible()
