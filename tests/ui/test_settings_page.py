"""The settings: what they change, that it is remembered, and that it can be taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from literacy_app.ui.collaborators import MemorySettings
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.memory import WindowMemory
from literacy_app.ui.pages.settings_page import SettingsPage
from literacy_app.ui.theme import Look
from literacy_app.ui.typefaces import TypeSetting
from literacy_app.ui.widgets.article_view import ArticleView
from tests.ui.conftest import Wait


def page_of(window: MainWindow) -> SettingsPage:
    window.commands["settings"].trigger()
    page = window.findChild(SettingsPage)
    assert isinstance(page, SettingsPage)
    return page


def first_line(view: ArticleView) -> float:
    document = view.document()
    block = document.firstBlock()
    while block.length() < 60:
        block = block.next()
    document.documentLayout().blockBoundingRect(block)
    return block.layout().lineAt(1).y() - block.layout().lineAt(0).y()


def test_a_theme_is_worn_at_once(window: MainWindow) -> None:
    page_of(window).theme.choose("dark")
    assert window.look.theme.dark
    assert window.commands["dark"].isChecked()


def test_the_text_grows_and_shrinks_in_steps(window: MainWindow) -> None:
    page = page_of(window)
    page.bigger.click()
    assert (window.comfort.percent, page.usual.text()) == (110, "110 %")
    page.smaller.click()
    page.smaller.click()
    assert window.comfort.percent == 90
    page.usual.click()
    assert window.comfort.percent == 100


def test_at_the_ends_there_is_no_further_step(window: MainWindow) -> None:
    page = page_of(window)
    window.set_percent(250)
    assert not page.bigger.isEnabled()
    window.set_percent(80)
    assert not page.smaller.isEnabled()


def test_lines_and_column_show_on_the_sample(window: MainWindow, app: QApplication) -> None:
    page = page_of(window)
    app.processEvents()
    height, width = first_line(page.sample), page.sample.lineWrapColumnOrWidth()
    page.lines.choose("wide")
    page.column.choose("narrow")
    app.processEvents()
    assert first_line(page.sample) > height * 1.2
    assert page.sample.lineWrapColumnOrWidth() < width


@pytest.mark.parametrize("face", ["plain", "clear"])
def test_letters_show_in_the_article_and_around_it(reading: MainWindow, face: str) -> None:
    before = reading.look.serif("article").families()
    page_of(reading).face.choose(face)
    reading.rooms.leave()
    assert reading.rooms.reading.look.setting.face == face
    assert reading.look.serif("article").families() != before
    shown = reading.rooms.reading.view.document().lastBlock().charFormat().font()
    assert shown.families() == reading.look.serif("article").families()


def test_dyslexia_friendly_letters_stand_wider(look: Look, window: MainWindow) -> None:
    page_of(window).face.choose("clear")
    font = window.look.serif("article")
    assert font.letterSpacing() > 0.5
    assert font.wordSpacing() >= 3.5 * font.letterSpacing()
    assert window.look.size("article_line") > look.size("article_line")
    assert QFontInfo(font).pixelSize() >= 18


def test_everything_can_be_set_back_and_that_undone(window: MainWindow) -> None:
    page = page_of(window)
    page.face.choose("clear")
    page.theme.choose("contrast")
    page.start.choose("home")
    page.reset.click()
    assert window.look.setting == TypeSetting()
    assert window.comfort.theme == "system"
    undo = next(each for each in window.findChildren(QPushButton) if each.text() == "Undo")
    undo.click()
    assert window.look.setting.face == "clear"
    assert window.look.theme.name == "contrast"


def test_another_language_comes_with_the_next_start(window: MainWindow) -> None:
    page_of(window).language.choose("en")
    assert "next start" in window.notices.text


def test_it_leads_back_to_where_one_was(reading: MainWindow, wait: Wait) -> None:
    page = page_of(reading)
    assert page.isVisible()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert reading.rooms.is_reading
    reading.rooms.show_home()
    page_of(reading).back.click()
    assert not page.isVisible()


def test_arrows_go_from_one_choice_to_the_next(window: MainWindow, wait: Wait) -> None:
    page = page_of(window)
    window.activateWindow()
    wait(window.isActiveWindow)
    page.lines.show_chosen("normal")
    chosen: list[str] = []
    page.lines.chosen.connect(chosen.append)
    button = page.lines.button("normal")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Right)
    assert window.look.setting.lines == "wide"
    assert chosen == ["wide"]


def test_what_is_remembered_is_what_was_set() -> None:
    settings = MemorySettings()
    memory = WindowMemory(settings, lambda message: None)
    memory.setting = TypeSetting("clear", "wide", "narrow")
    memory.language = "en"
    memory.starts_at_home = True
    again = WindowMemory(settings, lambda message: None)
    assert again.setting == TypeSetting("clear", "wide", "narrow")
    assert again.language == "en"
    assert again.starts_at_home


@pytest.mark.parametrize("nonsense", ["", "sepia", "[1]", "9" * 400])
def test_nonsense_counts_as_unset(nonsense: str) -> None:
    keys = ("face", "lines", "column", "start", "place")
    settings = MemorySettings({f"window.{key}": nonsense for key in keys})
    memory = WindowMemory(settings, lambda message: None)
    assert memory.setting == TypeSetting()
    assert memory.place is None
    assert not memory.starts_at_home
