"""A reader's first hour, through the real window, by keyboard and mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from literacy_app.domain.lesson import Voice
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.pages.reading_page import ReadingPage
from tests.ui.conftest import LESSON, Wait

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def page_of(window: MainWindow) -> ReadingPage:
    return window.rooms.reading


def selected(window: MainWindow) -> str:
    reading = page_of(window).reading
    return reading.selected.id if reading and reading.selected else ""


def card_text(window: MainWindow) -> str:
    return "\n".join(each.text() for each in page_of(window).card.findChildren(QLabel))


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(window: MainWindow, key: Qt.Key, wait: Wait) -> None:
    window.activateWindow()
    wait(window.isActiveWindow)
    QTest.keyClick(QApplication.focusWidget() or window, key)
    QApplication.processEvents()


def test_reading_by_keyboard(window: MainWindow, wait: Wait) -> None:
    window.start([LESSON])
    wait(lambda: window.rooms.is_reading)
    assert "Whose voice is it?" in card_text(window)

    for expected in ("1", "2", "3"):
        press(window, Key.Key_N, wait)
        assert selected(window) == expected
    press(window, Key.Key_P, wait)
    assert selected(window) == "2"
    assert "2 of 18" in card_text(window)
    assert "CONTESTED: TWO READINGS" in card_text(window)

    press(window, Key.Key_3, wait)
    assert selected(window) == ""
    assert not page_of(window).bar.chips[Voice.INFERENCE].isChecked()
    press(window, Key.Key_N, wait)
    press(window, Key.Key_N, wait)
    assert selected(window) == "3"
    assert "2 of 15" in card_text(window)
    press(window, Key.Key_3, wait)
    assert page_of(window).bar.chips[Voice.INFERENCE].isChecked()
    assert "3 of 18" in card_text(window)


def test_from_pane_to_pane_and_back(reading: MainWindow, wait: Wait) -> None:
    page = page_of(reading)
    press(reading, Key.Key_N, wait)
    press(reading, Key.Key_Return, wait)
    assert page.card.isAncestorOf(focus())
    press(reading, Key.Key_Escape, wait)
    assert focus() is page.view
    assert selected(reading) == "1"
    press(reading, Key.Key_Escape, wait)
    assert selected(reading) == ""

    press(reading, Key.Key_F6, wait)
    assert page.card.isAncestorOf(focus())
    press(reading, Key.Key_F6, wait)
    assert focus() is page.bar.chips[Voice.SPEECH]
    press(reading, Key.Key_F6, wait)
    assert focus() is page.view


def test_following_a_quotation_into_another(reading: MainWindow) -> None:
    page = page_of(reading)
    page.select("8")
    shown = card_text(reading)
    assert "Tom Varga" in shown
    assert "Opposition leader" in shown
    page.select("9")
    shown = card_text(reading)
    assert "Ada\u00a0Quist → Tom\u00a0Varga → Tolle\u00a0Courier" in shown
    assert "assured" in shown
    page.card.passage_requested.emit("8")
    assert selected(reading) == "8"


def test_reading_by_mouse(reading: MainWindow) -> None:
    page = page_of(reading)
    view = page.view
    assert view.underlay is not None
    box = view.underlay.passage_box(2)
    spot = QPoint(int(box.left()) + 20, int(box.top()) + 8 - view.bar.value())
    QTest.mouseMove(view.page, spot)
    QTest.mouseClick(view.page, Qt.MouseButton.LeftButton, pos=spot)
    assert selected(reading) == "3"

    chip = page.bar.chips[Voice.SPEECH]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert selected(reading) == ""
    assert not chip.isChecked()
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.isChecked()

    QTest.mouseClick(view.page, Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseClick(view.page, Qt.MouseButton.LeftButton, pos=QPoint(spot.x(), 4))
    assert selected(reading) == ""


def test_dark_and_large(reading: MainWindow, wait: Wait) -> None:
    page = page_of(reading)
    page.select("3")
    light = reading.grab().toImage()
    reading.commands["dark"].trigger()
    wait(lambda: reading.look.theme.dark)
    dark = reading.grab().toImage()
    corner = QPoint(4, reading.height() - 4)
    assert light.pixelColor(corner).lightness() > 200
    assert dark.pixelColor(corner).lightness() < 60
    assert selected(reading) == "3"

    QTest.keyClick(reading, Key.Key_Plus, CONTROL)
    assert reading.look.percent == 110
    for _ in range(12):
        QTest.keyClick(reading, Key.Key_Plus, CONTROL)
    assert reading.look.percent == 250
    QTest.keyClick(reading, Key.Key_0, CONTROL)
    assert reading.look.percent == 100
    assert selected(reading) == "3"


def test_home_and_back(reading: MainWindow, wait: Wait) -> None:
    reading.commands["home"].trigger()
    assert not reading.rooms.is_reading
    reading.rooms.home.list.setFocus()
    press(reading, Key.Key_Return, wait)
    wait(lambda: reading.rooms.is_reading)
