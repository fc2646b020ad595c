"""Reading in every way there is: once by keyboard alone, once by mouse alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from literacy_app.domain.lesson import Voice
from literacy_app.session.focus import Only, OnlySpeaker, OnlyVoice
from literacy_app.session.reading import Reading
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.pages.reading_page import ReadingPage
from tests.ui.conftest import LESSON, Wait
from tests.ui.fakes import FakeShelf
from tests.ui.sample import two_versions

TWO = Path("two.md")
LEFT = Qt.MouseButton.LeftButton


class Reader:
    """Somebody at the window. What they see is asked of the page."""

    def __init__(self, window: MainWindow, wait: Wait) -> None:
        self.window = window
        self._wait = wait

    @property
    def page(self) -> ReadingPage:
        return self.window.rooms.reading

    @property
    def reading(self) -> Reading:
        assert self.page.reading is not None
        return self.page.reading

    @property
    def selected(self) -> str:
        return self.reading.selected.id if self.reading.selected is not None else ""

    def is_reading(self) -> bool:
        """Whether a lesson is seen."""
        return self.window.rooms.is_reading

    def alone(self) -> Only | None:
        """What is read alone."""
        return self.reading.only

    def meaning(self) -> str:
        """What the glossary says beside a word."""
        gloss = self.page.spread.pane.hints.gloss
        return gloss.entry.meaning if gloss is not None else ""

    @property
    def card(self) -> str:
        return "\n".join(each.text() for each in self.page.card.findChildren(QLabel))

    def press(self, *keys: str) -> None:
        """Press keys where the keyboard is."""
        self.window.activateWindow()
        self._wait(self.window.isActiveWindow)
        for key in keys:
            target = QApplication.focusWidget() or self.window
            QTest.keySequence(target, QKeySequence(key))
            QApplication.processEvents()

    def write(self, words: str) -> None:
        """Type words where the keyboard is."""
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, words)

    def click(self, words: str) -> None:
        """Click the button that says so."""
        buttons = self.page.findChildren(QAbstractButton)
        found = [each for each in buttons if each.text() == words and each.isVisible()]
        assert len(found) == 1, words
        QTest.mouseClick(found[0], LEFT)
        QApplication.processEvents()

    def click_at(self, widget: QWidget, spot: QPoint) -> None:
        QTest.mouseMove(widget, spot)
        QTest.mouseClick(widget, LEFT, pos=spot)
        QApplication.processEvents()

    def click_on(self, id: str) -> None:
        """Click the words of a passage in the article that is read."""
        view = self.page.view
        assert view.underlay is not None
        ids = [each.id for each in self.reading.article.marked()]
        view.reveal(ids.index(id))
        rect = view.underlay.rects_of(self.reading.article.marked()[ids.index(id)].pieces[0])[0]
        spot = QPoint(round(rect.left()) + 6, round(rect.center().y()) - view.bar.value())
        self.click_at(view.page, spot)

    def choose(self, command: str) -> None:
        """Choose something from a menu."""
        assert self.window.commands[command].isEnabled(), command
        self.window.commands[command].trigger()
        QApplication.processEvents()


@pytest.fixture
def reader(window: MainWindow, shelf: FakeShelf, wait: Wait) -> Reader:
    shelf.lessons[TWO] = two_versions()
    window.resize(1700, 900)
    window.start([TWO])
    wait(lambda: window.rooms.is_reading)
    return Reader(window, wait)


def test_every_way_of_reading_by_keyboard(reader: Reader) -> None:
    # first without marks, revealing two, then all
    reader.press("T")
    assert "passages are hidden" in reader.page.line.words
    reader.press("N", "N")
    assert reader.selected == "2"
    assert "CONTESTED: TWO READINGS" in reader.card
    reader.press("T")
    assert reader.page.line.words == ""

    # one voice, then one source
    reader.press("Shift+3")
    assert reader.alone() == OnlyVoice(Voice.INFERENCE)
    reader.press("N")
    assert reader.selected == "6"
    reader.press("Shift+3")
    assert reader.alone() is None
    reader.press("N", "N")
    assert reader.selected == "7"
    reader.press("S")
    assert reader.alone() == OnlySpeaker("Norrland Vell")
    assert "Norrland Vell" in reader.page.line.words
    reader.press("Esc")
    assert reader.alone() is None
    assert reader.selected == "7"

    # who speaks
    reader.press("W")
    reader.press("Down", "Return")
    assert reader.alone() == OnlySpeaker(reader.page.side.who.model.rows[1].source)
    reader.press("Return", "Esc")
    assert reader.alone() is None
    assert reader.page.card.isVisible()

    # a word of the glossary
    reader.press("G")
    assert reader.meaning() == "the part of a machine on which another part turns"
    reader.press("Esc")
    assert reader.meaning() == ""

    # find
    reader.press("Ctrl+F")
    reader.write("tom varga")
    assert reader.page.finder.bar.words == "1 of 1 match"
    reader.press("Shift+F3", "F3", "Esc")
    assert not reader.page.finder.is_open
    assert QApplication.focusWidget() is reader.page.view

    # the other article, and back
    reader.press("Ctrl+Tab")
    assert reader.reading.article_index == 1
    reader.press("N")
    assert reader.selected == "p1"
    reader.press("Ctrl+1")
    assert reader.reading.article_index == 0
    reader.press("B")
    assert list(reader.page.spread.seen()) == [0]
    reader.press("B")

    # into a nested passage from its parent's card, and copy
    reader.page.select("8")
    reader.press("Ctrl+Shift+C")
    assert "— Tom Varga, reported by Ines Calder" in QGuiApplication.clipboard().text()


def test_every_way_of_reading_by_mouse(reader: Reader) -> None:
    reader.click("Read first, without marks (T)")
    reader.click("Reveal one (N)")
    assert reader.selected == "1"
    reader.click("Show the passages (T)")

    chip = reader.page.bar.chips[Voice.COMMENTARY]
    reader.click_at(chip, QPoint(chip.width() - 14, 15))
    assert reader.alone() == OnlyVoice(Voice.COMMENTARY)
    reader.click("Show everything (Esc)")
    assert reader.alone() is None

    reader.click_on("7")
    reader.click("Only this source")
    assert reader.alone() == OnlySpeaker("Norrland Vell")
    reader.click("Show everything (Esc)")

    reader.choose("who")
    table = reader.page.side.who.table
    model = reader.page.side.who.model
    writer = model.index(model.rowCount() - 1, 0)
    reader.click_at(table.viewport(), table.visualRect(writer).center())
    assert reader.alone() == OnlySpeaker(None)
    reader.choose("everything")
    reader.choose("who")

    strip = reader.page.spread.pane.strip
    reader.click_at(strip, QPoint(12, strip.height() - 14))
    assert reader.page.view.bar.value() == reader.page.view.bar.maximum()

    reader.choose("find")
    reader.page.finder.bar.field.setText("ferries")
    reader.click("Next")
    assert reader.page.finder.bar.words == "1 of 1 match"
    reader.click("Close")

    reader.click_on("8")
    QTest.mouseClick(reader.page.card.findChildren(QAbstractButton)[1], LEFT)
    assert reader.selected == "9"
    reader.click("Copy this passage")
    assert "Ada Quist, via Tom Varga" in QGuiApplication.clipboard().text()

    reader.click("The Post")
    assert reader.reading.article_index == 1
    reader.click("Side by side")
    assert list(reader.page.spread.seen()) == [1]


def test_back_and_forward_over_passages_and_lessons(reader: Reader) -> None:
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


def test_back_from_the_first_step_goes_home_and_forward_returns(reader: Reader) -> None:
    reader.press("N", "Alt+Left")
    assert reader.selected == ""
    reader.press("Alt+Left")
    assert not reader.is_reading()
    reader.press("Alt+Right")
    assert reader.is_reading()
    reader.press("Alt+Right")
    assert reader.selected == "1"


def test_in_a_narrow_window_who_speaks_is_a_sheet(reader: Reader) -> None:
    reader.window.resize(900, 700)
    QApplication.processEvents()
    assert not reader.page.side.isVisible()
    reader.press("W")
    assert reader.page.side.who.isVisible()
    below = reader.page.side.mapTo(reader.page, QPoint(0, 0)).y()
    assert below > reader.page.spread.mapTo(reader.page, QPoint(0, 0)).y()
    reader.press("Esc")
    assert not reader.page.side.isVisible()
