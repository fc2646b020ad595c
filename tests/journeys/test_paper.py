"""From the article to paper and back: by keyboard, by mouse, and where something is in the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from literacy_app.ui.collaborators import MemorySettings
from literacy_app.ui.desk import Desk
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.pages.paper_page import PaperPage
from literacy_app.ui.paper import Sheets
from literacy_app.ui.paper_file import prepare
from tests.export.strict import Page
from tests.ui.conftest import KEYED, LESSON, Wait
from tests.ui.fakes import FakeShelf, desk_of
from tests.ui.putting_away import put_away
from tests.ui.sample import bridge, keyed

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


class Doors:
    """What stands in for the system's dialogs: the file to write, the printer to print on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file: str | None = "bridge"
        self.has_printer = False
        self.printed: list[str] = []
        self.shown: list[Path] = []

    def choose_new_file(self, parent: QWidget, title: str, usual: str, kinds: str) -> Path | None:
        return self.folder / (self.file + Path(usual).suffix) if self.file else None

    def choose_printer(self, parent: QWidget, sheets: Sheets) -> QPrinter | None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.folder / "printed.pdf"))
        prepare(printer, sheets)
        printer.setFromTo(1, 1)
        return printer


@pytest.fixture
def doors(tmp_path: Path) -> Doors:
    return Doors(tmp_path)


@pytest.fixture
def settings() -> MemorySettings:
    return MemorySettings({"window.theme": "light", "window.first_steps": "seen"})


@pytest.fixture
def desk(doors: Doors, settings: MemorySettings, app: QApplication) -> Desk:
    shelf = FakeShelf({LESSON: bridge(), KEYED: keyed()})
    return replace(
        desk_of(shelf, settings),
        choose_new_file=doors.choose_new_file,
        choose_printer=doors.choose_printer,
        has_printer=lambda: doors.has_printer,
        show_folder=doors.shown.append,
    )


@pytest.fixture
def reading(desk: Desk, app: QApplication) -> Iterator[MainWindow]:
    window = MainWindow(desk)
    window.resize(1280, 800)
    window.show()
    window.rooms.open_lesson(LESSON)
    app.processEvents()
    yield window
    put_away(window)
    app.processEvents()


def press(window: MainWindow, key: Qt.Key, wait: Wait, *, control: bool = False) -> None:
    window.activateWindow()
    wait(window.isActiveWindow)
    how = CONTROL if control else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(QApplication.focusWidget() or window, key, how)
    QApplication.processEvents()


def paper(window: MainWindow) -> PaperPage:
    page = window.printing.page
    assert page is not None
    assert page.isVisible()
    return page


def place(window: MainWindow) -> str:
    labels = [each.text() for each in paper(window).findChildren(QLabel)]
    return next(each for each in labels if each.startswith("Page "))


def notice_button(window: MainWindow, words: str) -> QPushButton:
    found = [each for each in window.findChildren(QPushButton) if each.text() == words]
    return next(each for each in found if each.isVisible())


def test_by_keyboard(
    reading: MainWindow, doors: Doors, settings: MemorySettings, wait: Wait
) -> None:
    press(reading, Key.Key_P, wait, control=True)
    page = paper(reading)
    assert QApplication.focusWidget() is page.view
    total = page.view._sheets.count if page.view._sheets else 0
    assert place(reading) == f"Page 1 of {total}"
    press(reading, Key.Key_End, wait)
    assert place(reading) == f"Page {total} of {total}"
    press(reading, Key.Key_Home, wait)
    before = page.view.percent
    press(reading, Key.Key_Plus, wait)
    assert page.view.percent > before
    press(reading, Key.Key_Minus, wait)
    press(reading, Key.Key_PageDown, wait)
    assert place(reading).startswith("Page 2") or page.view._columns() > 1

    press(reading, Key.Key_F6, wait)
    assert QApplication.focusWidget() is page.options.print
    press(reading, Key.Key_Tab, wait)
    assert QApplication.focusWidget() is page.options.pdf
    press(reading, Key.Key_Space, wait)
    assert (doors.folder / "bridge.pdf").read_bytes().startswith(b"%PDF-")
    assert reading.notices.text == "bridge.pdf is saved."
    notice_button(reading, "Show the file").click()
    assert doors.shown == [doors.folder / "bridge.pdf"]

    press(reading, Key.Key_Escape, wait)
    assert reading.rooms.is_reading
    assert not page.isVisible()


def test_what_is_chosen_is_shown_and_remembered(reading: MainWindow, desk: Desk) -> None:
    reading.commands["print"].trigger()
    options = paper(reading).options
    with_notes = place(reading)
    options.shows.choose("bare")
    assert place(reading) == "Page 1 of 1" != with_notes
    options.colours.choose("grey")
    options.paper.choose("Letter")
    options.text.choose("large")
    options.lines.choose("off")
    reading.rooms.leave()

    again = MainWindow(desk)
    again.rooms.open_lesson(LESSON)
    again.show()
    again.commands["print"].trigger()
    view = paper(again).view
    assert view._sheets is not None
    choice = view._sheets.choice
    assert (choice.marks, choice.grey, choice.size, choice.text, choice.lines) == (
        False, True, "Letter", "large", False,
    )  # fmt: skip
    again.close()
    again.deleteLater()


def test_without_a_printer_a_pdf_is_offered(reading: MainWindow, doors: Doors) -> None:
    reading.commands["print"].trigger()
    QTest.mouseClick(paper(reading).options.print, Qt.MouseButton.LeftButton)
    assert "No printer is set up" in reading.notices.text
    notice_button(reading, "Save as PDF…").click()
    assert (doors.folder / "bridge.pdf").exists()


def test_pages_go_to_the_printer(reading: MainWindow, doors: Doors) -> None:
    doors.has_printer = True
    reading.commands["print"].trigger()
    QTest.mouseClick(paper(reading).options.print, Qt.MouseButton.LeftButton)
    assert reading.notices.text == "1 page is on its way to the printer."
    assert (doors.folder / "printed.pdf").read_bytes().count(b"/Type /Page\n") == 1


def test_a_printer_that_does_not_answer_is_told(reading: MainWindow, doors: Doors) -> None:
    doors.has_printer = True
    doors.folder = doors.folder / "nowhere"
    reading.commands["print"].trigger()
    paper(reading).options.print.click()
    assert "The printer doesn’t answer." in reading.notices.text


def test_a_web_page_is_saved_from_the_menu(reading: MainWindow, doors: Doors) -> None:
    reading.commands["web_page"].trigger()
    page = Page((doors.folder / "bridge.html").read_text(encoding="utf-8"))
    assert page.faults == []
    assert reading.notices.text == "bridge.html is saved."


@pytest.mark.parametrize("way", ["pdf", "web_page"])
def test_what_can_t_be_written_is_told_and_nothing_is_left(
    reading: MainWindow, doors: Doors, way: str
) -> None:
    doors.folder = doors.folder / "nowhere"
    reading.commands[way].trigger()
    assert "can’t be written: No such file or directory" in reading.notices.text
    assert not doors.folder.exists()


def test_who_thinks_better_of_it_has_saved_nothing(reading: MainWindow, doors: Doors) -> None:
    doors.file = None
    reading.commands["pdf"].trigger()
    assert list(doors.folder.iterdir()) == []
    assert reading.notices.text == ""
    assert paper(reading).isVisible()


def test_without_a_lesson_there_is_nothing_to_print(reading: MainWindow) -> None:
    reading.rooms.show_home()
    assert not reading.commands["print"].isEnabled()
    reading.printing.save_pdf()
    assert reading.printing.page is None


def test_the_look_changes_and_the_sheets_stay(reading: MainWindow) -> None:
    reading.commands["print"].trigger()
    page = paper(reading)
    before = page.view._sheets
    for name in ("dark", "contrast"):
        reading.set_theme(name)
        assert page.look.theme.name == name
    reading.set_percent(200)
    assert page.view._sheets is before


def test_a_sheet_can_be_looked_at_closely(reading: MainWindow, wait: Wait) -> None:
    reading.commands["print"].trigger()
    view = paper(reading).view
    QTest.mouseClick(paper(reading).wide, Qt.MouseButton.LeftButton)
    assert view.horizontalScrollBar().maximum() == 0
    for _ in range(12):
        QTest.mouseClick(paper(reading).nearer, Qt.MouseButton.LeftButton)
    assert view.percent == 300
    assert view.horizontalScrollBar().maximum() > 0
    view.setFocus()
    press(reading, Key.Key_Right, wait)
    assert view.horizontalScrollBar().value() > 0
    QTest.mouseClick(paper(reading).whole, Qt.MouseButton.LeftButton)
    assert view.percent < 100
    assert view.horizontalScrollBar().maximum() == 0
