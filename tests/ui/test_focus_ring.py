"""In which pane the keyboard is, to be seen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.widgets.focus_ring import FocusRing
from tests.ui.conftest import Wait


def ring_of(window: MainWindow) -> FocusRing:
    found = window.findChild(FocusRing)
    assert isinstance(found, FocusRing)
    return found


def test_it_follows_the_keyboard_from_pane_to_pane(reading: MainWindow, wait: Wait) -> None:
    reading.activateWindow()
    wait(reading.isActiveWindow)
    ring, page = ring_of(reading), reading.rooms.reading
    assert not ring.isVisible()  # nobody has moved yet
    page.next_pane()
    assert ring.pane is not None
    assert ring.isVisible()
    assert page.card.isAncestorOf(ring.pane)
    assert ring.mapToGlobal(QPoint(0, 0)) == ring.pane.mapToGlobal(QPoint(0, 0))
    page.next_pane()
    assert not ring.isVisible()  # a switch shows the keyboard itself


def test_a_click_takes_it_away(reading: MainWindow, wait: Wait) -> None:
    reading.activateWindow()
    wait(reading.isActiveWindow)
    ring, page = ring_of(reading), reading.rooms.reading
    page.next_pane()
    page.back()
    assert ring.pane is page.view
    QTest.mouseClick(page.view.page, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not ring.isVisible()


def test_it_goes_with_a_page_that_goes(reading: MainWindow, wait: Wait) -> None:
    reading.activateWindow()
    wait(reading.isActiveWindow)
    reading.rooms.reading.next_pane()
    reading.commands["settings"].trigger()
    assert not ring_of(reading).isVisible()
