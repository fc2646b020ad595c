"""Looking up how the voices are told apart, and going back to what one was reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from literacy_app.app import guide
from literacy_app.lessonfile.prose import blocks
from literacy_app.ui.collaborators import MemorySettings
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.pages.guide_page import GuidePage
from literacy_app.ui.widgets.focus_ring import FocusRing
from tests.ui.conftest import LESSON, Wait
from tests.ui.fakes import FakeShelf, desk_of
from tests.ui.putting_away import put_away

Key = Qt.Key


@pytest.fixture
def settings() -> MemorySettings:
    return MemorySettings({"window.theme": "light", "window.first_steps": "seen"})


@pytest.fixture
def window(app: QApplication, shelf: FakeShelf, settings: MemorySettings) -> Iterator[MainWindow]:
    desk = replace(desk_of(shelf, settings), prose=blocks, guide=guide)
    made = MainWindow(desk)
    made.resize(1280, 800)
    made.rooms.open_lesson(LESSON)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    yield made
    put_away(made)


def page_of(window: MainWindow) -> GuidePage | None:
    return window.findChild(GuidePage)


def press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key)
    QApplication.processEvents()


def look_it_up(window: MainWindow, wait: Wait) -> GuidePage:
    QTest.keyClick(
        QApplication.focusWidget() or window, Key.Key_F1, Qt.KeyboardModifier.ShiftModifier
    )
    wait(lambda: (page := page_of(window)) is not None and page.isVisible())
    page = page_of(window)
    assert page is not None
    return page


def test_by_keyboard_from_a_passage_and_back(window: MainWindow, wait: Wait) -> None:
    press(window, Key.Key_N)
    reading = window.rooms.reading.reading
    assert reading is not None
    selected = reading.selected
    page = look_it_up(window, wait)
    assert not window.commands["next"].isEnabled()
    press(window, Key.Key_Tab)  # to the way back
    press(window, Key.Key_Tab)
    press(window, Key.Key_Tab)
    press(window, Key.Key_Space)
    assert page.part == 1
    assert page.verticalScrollBar().value() > 0
    press(window, Key.Key_Escape)
    assert window.rooms.is_reading
    assert reading.selected == selected is not None
    assert window.rooms.reading.view.hasFocus()


def test_by_mouse_from_the_menu_and_back(window: MainWindow) -> None:
    def click(widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        QApplication.processEvents()

    window.commands["guideline"].trigger()
    page = page_of(window)
    assert page is not None
    assert page.isVisible()
    click(page.contents.links[5])
    assert page.part == 5
    assert page.hasFocus()
    assert not [each for each in window.findChildren(FocusRing) if each.isVisible()]
    click(next(each for each in page.findChildren(QPushButton) if each.isVisible()))
    assert window.rooms.is_reading


def test_escape_also_leaves_from_a_link(window: MainWindow, wait: Wait) -> None:
    page = look_it_up(window, wait)
    page.contents.links[2].setFocus()
    press(window, Key.Key_Escape)
    assert window.rooms.is_reading


def test_it_begins_at_the_beginning_each_time_and_remembers_nothing(
    window: MainWindow, settings: MemorySettings, wait: Wait
) -> None:
    before = dict(settings.values)
    page = look_it_up(window, wait)
    page.show_part(6)
    press(window, Key.Key_Escape)
    assert look_it_up(window, wait) is page
    assert page.verticalScrollBar().value() == 0
    assert page.part == -1
    assert settings.values == before


def test_from_the_lessons_back_to_the_lessons(window: MainWindow, wait: Wait) -> None:
    window.rooms.show_home()
    look_it_up(window, wait)
    press(window, Key.Key_Escape)
    assert window.rooms.home.isVisible()


def test_it_is_loaded_only_when_it_is_asked_for(window: MainWindow) -> None:
    assert page_of(window) is None


def test_it_ships_with_the_app() -> None:
    assert (Path(__file__).resolve().parents[2] / "assets" / "help" / "guideline.md").is_file()
