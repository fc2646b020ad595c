"""Where the keyboard is and goes: through a page, over its buttons, out of it and back."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from literacy_app.ui.actions import commands
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.pages.first_steps import STEPS
from literacy_app.ui.pages.folders_page import FoldersPage
from literacy_app.ui.passage_list import PassageListDialog
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.focus_ring import FocusRing
from tests.ui.conftest import KEYED, LESSON, Wait
from tests.ui.fakes import prose
from tests.ui.lessons_shown import click

Key = Qt.Key
ARTICLE = "The ferry crews walked out. " * 30


@pytest.fixture
def active(window: MainWindow, wait: Wait) -> MainWindow:
    """The window, at the lessons and with the keyboard."""
    window.start([])
    window.activateWindow()
    wait(window.isActiveWindow)
    return window


def press(window: MainWindow, *keys: Key) -> None:
    for key in keys:
        QTest.keyClick(window.focusWidget() or window, key)
        QApplication.processEvents()


def focus_of(window: MainWindow) -> QWidget | None:
    return window.focusWidget()


def empty_menus(window: MainWindow) -> list[str]:
    found = [each.menu() for each in window.menuBar().actions()]
    return [each.title() for each in found if isinstance(each, QMenu) and each.isEmpty()]


def test_a_key_finds_its_command_before_the_window_has_been_seen(
    window: MainWindow, wait: Wait
) -> None:
    window.was_seen.disconnect()  # what waits for it waits on, while the keyboard comes
    window.rooms.open_lesson(LESSON)
    window.activateWindow()
    wait(window.isActiveWindow)
    assert empty_menus(window) == list(commands())

    QTest.keyClick(window.rooms.reading.view, Key.Key_N)

    reading = window.rooms.reading.reading
    assert reading is not None
    wait(lambda: reading.selected)  # a shortcut lands late


def test_menus_are_filled_once_the_window_has_been_seen(window: MainWindow, wait: Wait) -> None:
    wait(lambda: empty_menus(window) == [])

    assert window.commands[window.comfort.theme].isChecked()
    assert not window.commands["next"].isEnabled()


@pytest.mark.parametrize("menu", commands())
def test_no_two_commands_of_a_menu_have_the_same_letter(menu: str) -> None:
    words = [each.words for each in commands()[menu]]
    letters = Counter(each[each.index("&") + 1].lower() for each in words)
    assert [letter for letter, count in letters.items() if count > 1] == []


class TestLessons:
    def test_tab_goes_through_the_page_as_the_eye_does(self, active: MainWindow) -> None:
        home = active.rooms.home
        chips = home.filters.all_chips()
        assert focus_of(active) is home.list
        press(active, Key.Key_Tab, Key.Key_Tab)
        assert focus_of(active) is home.search.line
        press(active, Key.Key_Tab)
        assert focus_of(active) is chips[0]
        press(active, *[Key.Key_Tab] * sum(each.isVisible() for each in chips))
        assert focus_of(active) is home.list

    def test_tab_comes_to_what_helps_where_nothing_is_found(self, active: MainWindow) -> None:
        home = active.rooms.home
        home.go_to_search()
        QTest.keyClicks(home.search.line, "zebra")
        while focus_of(active) is not home.note.button:
            press(active, Key.Key_Tab)
            assert focus_of(active) is not home.search.line, "it was passed over"
        press(active, Key.Key_Return)
        assert home.list.isVisible()

    def test_enter_presses_a_chip(self, active: MainWindow) -> None:
        home = active.rooms.home
        chip = home.filters.all_chips()[0]
        chip.setFocus()
        press(active, Key.Key_Return)
        assert chip.is_lit


class TestRing:
    def test_a_page_that_comes_up_is_not_framed(self, active: MainWindow, wait: Wait) -> None:
        wait(lambda: active.findChild(FocusRing) is not None)
        ring = active.findChild(FocusRing)
        assert isinstance(ring, FocusRing)
        click(active, "Read: The bridge opens in April")
        QApplication.processEvents()
        assert focus_of(active) is active.rooms.reading.view
        assert not ring.isVisible()
        active.commands["settings"].trigger()
        press(active, Key.Key_Escape)
        assert focus_of(active) is active.rooms.reading.view
        assert not ring.isVisible()
        active.commands["next_pane"].trigger()
        assert ring.isVisible()  # the reader has moved


class TestOut:
    def test_esc_leaves_the_page_that_asks_for_an_article(self, active: MainWindow) -> None:
        active.rooms.ask_for_article(KEYED)
        press(active, Key.Key_Escape)
        assert active.rooms.home.isVisible()
        assert focus_of(active) is active.rooms.home.list

    def test_back_leaves_a_page_over_the_lessons(self, active: MainWindow) -> None:
        active.commands["settings"].trigger()
        active.commands["back"].trigger()
        assert active.rooms.home.isVisible()
        active.rooms.ask_for_article(KEYED)
        active.commands["back"].trigger()
        assert active.rooms.home.isVisible()

    def test_esc_shows_everything_as_the_line_says(self, active: MainWindow) -> None:
        active.rooms.open_lesson(LESSON)
        page = active.rooms.reading
        page.show_who()
        press(active, Key.Key_Return)
        assert "(Esc)" in page.line.buttons[0].text()
        active.commands["close"].trigger()
        assert page.line.words == ""
        assert not page.card.isVisible()
        active.commands["close"].trigger()
        assert page.side.shown is page.card
        assert focus_of(active) is page.view

    def test_who_speaks_can_be_closed_by_mouse(self, active: MainWindow) -> None:
        active.rooms.open_lesson(LESSON)
        page = active.rooms.reading
        page.show_who()
        button = page.side.who.findChild(FlatButton)
        assert isinstance(button, FlatButton)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert page.side.shown is page.card
        assert focus_of(active) is page.view

    def test_another_article_folder_leaves_the_reader_reading(self, active: MainWindow) -> None:
        active.rooms.open_lesson(LESSON)
        active.rooms.refresh_home()
        assert active.rooms.is_reading


class TestBuiltAnew:
    def test_a_paste_takes_the_place_of_what_the_clipboard_gave(self, active: MainWindow) -> None:
        QGuiApplication.clipboard().setText(ARTICLE)
        active.rooms.ask_for_article(KEYED)
        text = active.rooms.bring.text
        assert text.toPlainText() == ARTICLE
        text.paste()
        assert text.toPlainText() == ARTICLE

    def test_a_text_that_is_not_the_article_stays_in_hand(self, active: MainWindow) -> None:
        active.rooms.ask_for_article(KEYED)
        bring = active.rooms.bring
        bring.text.setPlainText("Something else entirely.")
        press(active, Key.Key_Tab, Key.Key_Return)
        assert "This is not the article" in bring.text.accessibleDescription()
        assert focus_of(active) is bring.text

    def test_another_folder_does_not_lose_the_keyboard(
        self, active: MainWindow, tmp_path: Path
    ) -> None:
        active.library.show_folders()
        QApplication.processEvents()
        active.library.keep_folder(tmp_path)
        page = active.findChild(FoldersPage)
        assert isinstance(page, FoldersPage)
        assert focus_of(active) is page.entrance
        press(active, Key.Key_Escape)
        assert active.rooms.home.isVisible()


class TestFirstSteps:
    def test_nothing_moves_under_the_pointer(self, active: MainWindow) -> None:
        active.commands["first_steps"].trigger()
        steps = active.library.first_steps
        places: list[QPoint] = []
        for number in range(STEPS):
            steps.show_step(number)
            for key in (Key.Key_N, Key.Key_N, Key.Key_3):
                press(active, key)
                button = steps.entrance
                assert isinstance(button, QPushButton)
                places.append(button.mapTo(steps, QPoint(0, 0)))
        assert len(set(places)) == 1


class TestReadingFirst:
    def test_the_card_offers_to_show_the_passages(self, active: MainWindow) -> None:
        active.rooms.open_lesson(LESSON)
        page = active.rooms.reading
        for words in ("Show the passages (T)", "Read first, without marks (T)"):
            page.try_first()
            texts = [each.text() for each in page.card.findChildren(FlatButton)]
            assert words in texts

    def test_the_list_keeps_the_secret(self, active: MainWindow) -> None:
        active.rooms.open_lesson(LESSON)
        page = active.rooms.reading
        page.try_first()
        page.step(forward=True)
        dialog = PassageListDialog(page, prose, active.look, active)
        assert [each.id for each in dialog.model.passages] == ["1"]
        dialog.reject()
