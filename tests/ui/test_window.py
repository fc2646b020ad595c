"""The window and its pages, against a shelf of hand-made lessons."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget

from literacy_app.domain.lesson import Voice
from literacy_app.ui import notices
from literacy_app.ui.collaborators import MemorySettings
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.memory import WindowMemory
from tests.ui.conftest import KEYED, Wait
from tests.ui.fakes import FakeShelf, desk_of
from tests.ui.sample import BROKEN, PROBLEM, bridge, keyed

ARTICLE = "The ferry crews walked out. " * 30


def page(window: MainWindow) -> QWidget:
    shown = window.rooms._pages.seen
    assert shown is not None
    return shown


def texts(window: MainWindow) -> str:
    return "\n".join(each.text() for each in page(window).findChildren(QLabel))


def button(window: MainWindow, words: str) -> QPushButton:
    found = page(window).findChildren(QPushButton)
    return next(each for each in found if each.text() == words)


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


class TestBringing:
    @pytest.fixture
    def known(self, shelf: FakeShelf) -> FakeShelf:
        shelf.articles[ARTICLE] = (KEYED, replace(keyed(), articles=bridge().articles))
        return shelf

    @pytest.mark.usefixtures("known")
    def test_a_pasted_article_is_recognised_and_read(self, window: MainWindow) -> None:
        window.rooms.ask_for_article(KEYED)
        window.rooms.bring.text.setPlainText(ARTICLE)
        button(window, "Use this text").click()
        assert window.rooms.is_reading

    @pytest.mark.usefixtures("known")
    def test_another_text_is_not(self, window: MainWindow) -> None:
        window.rooms.ask_for_article(KEYED)
        window.rooms.bring.text.setPlainText("Something else.")
        button(window, "Use this text").click()
        assert "This is not the article: 31 %" in texts(window)
        assert window.rooms.bring.text.toPlainText() == "Something else."

    def test_no_text_is_said_to_be_none(self, window: MainWindow) -> None:
        window.rooms.ask_for_article(KEYED)
        button(window, "Use this text").click()
        assert "There is no text in it yet." in texts(window)

    @pytest.mark.usefixtures("known")
    def test_a_long_text_on_the_clipboard_is_there_already(self, window: MainWindow) -> None:
        clipboard = QApplication.clipboard()
        clipboard.setText(ARTICLE)
        window.rooms.ask_for_article(KEYED)
        assert window.rooms.bring.text.toPlainText() == ARTICLE
        clipboard.clear()

    def test_a_dropped_article_opens_its_lesson(
        self, window: MainWindow, known: FakeShelf, tmp_path: Path
    ) -> None:
        file = tmp_path / "article.txt"
        file.write_text(ARTICLE, encoding="utf-8")
        drop(window, file)
        assert window.rooms.is_reading
        assert "article.txt was recognised" in window.notices.text
        window.library.forget_article("ferry-strike")
        assert known.brought == {}
        assert "forgotten" in window.notices.text
        buttons = window.findChildren(QPushButton)
        next(each for each in buttons if each.text() == "Undo").click()
        assert known.brought.keys() == {KEYED}
        assert window.notices.text == "The article is here again."

    def test_what_is_in_the_way_of_keeping_it_again_is_said(
        self, window: MainWindow, known: FakeShelf, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        known.bring(KEYED, ARTICLE, "")
        monkeypatch.setattr(known, "keep_again", lambda forgotten: (PROBLEM,))
        window.library.forget_article("ferry-strike")
        buttons = window.findChildren(QPushButton)
        next(each for each in buttons if each.text() == "Undo").click()
        assert window.notices.text.startswith("“.commentry” is no voice. Did you mean")

    def test_where_nothing_was_kept_there_is_nothing_to_undo(self, window: MainWindow) -> None:
        window.library.forget_article("ferry-strike")
        assert "forgotten" in window.notices.text
        assert "Undo" not in [each.text() for each in window.findChildren(QPushButton)]


class TestOpening:
    def test_a_broken_lesson_stays_closed_and_says_why(
        self, window: MainWindow, shelf: FakeShelf
    ) -> None:
        shelf.broken[BROKEN] = (PROBLEM,)
        window.start([BROKEN])
        assert not window.rooms.is_reading
        assert window.notices.text == "broken.md, line 12: “.commentry” is no voice."

    def test_a_folder_with_one_lesson_opens_it(
        self, window: MainWindow, shelf: FakeShelf, tmp_path: Path, wait: Wait
    ) -> None:
        drop(window, tmp_path)
        assert shelf.added == [tmp_path]
        wait(lambda: "no new lessons" in window.notices.text)

    def test_what_is_neither_lesson_nor_article_is_refused(self, window: MainWindow) -> None:
        drop(window, Path("/tmp/picture.xcf"))
        assert "neither a lesson nor an article" in window.notices.text

    def test_the_title_names_the_lesson(self, reading: MainWindow) -> None:
        assert reading.windowTitle().startswith("The bridge opens in April")
        reading.rooms.show_home()
        assert reading.windowTitle() == "Whose Voice?"

    def test_passage_keys_work_only_while_reading(self, reading: MainWindow) -> None:
        assert reading.commands["next"].isEnabled()
        reading.rooms.show_home()
        assert not reading.commands["next"].isEnabled()


class TestRemembering:
    def test_theme_size_and_recent_lessons_come_back(
        self, app: QApplication, tmp_path: Path
    ) -> None:
        file = tmp_path / "lesson.md"
        file.write_text("", encoding="utf-8")
        settings = MemorySettings()
        shelf = FakeShelf({file: bridge()})
        first = MainWindow(desk_of(shelf, settings))
        first.start([file])
        first.set_theme("contrast")
        first.set_percent(150)
        first.close()
        again = MainWindow(desk_of(shelf, settings))
        assert (again.look.theme.name, again.look.percent) == ("contrast", 150)
        again.commands.recent.aboutToShow.emit()
        assert [each.text() for each in again.commands.recent.actions()] == ["lesson.md"]
        for each in (first, again):
            each.deleteLater()

    @pytest.mark.parametrize("nonsense", ["", "[", "{}", "-3", "999", "x" * 400, "٣"])
    def test_nonsense_counts_as_unset(self, nonsense: str) -> None:
        keys = ("theme", "text_percent", "geometry", "recent")
        settings = MemorySettings({f"window.{key}": nonsense for key in keys})
        memory = WindowMemory(settings, lambda message: None)
        assert memory.theme == "system"
        assert 80 <= memory.percent <= 250
        assert memory.recent() == ()
        assert memory.geometry is not None


class TestDialogs:
    @pytest.mark.parametrize("name", ["shortcuts", "about"])
    def test_help_opens(self, window: MainWindow, name: str, app: QApplication) -> None:
        window.commands[name].trigger()
        dialog = window.findChild(QDialog)
        assert dialog is not None
        app.processEvents()
        dialog.accept()


class TestNotices:
    def test_an_action_is_done_and_the_notice_goes(self, window: MainWindow) -> None:
        done: list[str] = []
        window.notices.say("Saved.", "Undo", lambda: done.append("undone"))
        undo = window.findChildren(QPushButton)[-2]
        assert undo.text() == "Undo"
        undo.click()
        assert done == ["undone"]
        assert window.notices.text == ""

    def test_the_keyboard_goes_back_to_where_it_was(
        self, window: MainWindow, app: QApplication
    ) -> None:
        window.start([])
        search = window.rooms.home.search.line
        search.setFocus()
        window.notices.say("Saved.", "Undo", lambda: None)
        undo = window.findChildren(QPushButton)[-2]
        undo.setFocus()
        undo.click()
        assert window.focusWidget() is search

    def test_what_a_button_would_need_is_let_go_with_it(self, window: MainWindow) -> None:
        class Secret:
            """Something that must not be kept."""

            def tell(self) -> None: ...

        secret = Secret()
        kept = weakref.ref(secret)
        window.notices.say("Forgotten.", "Undo", secret.tell)
        del secret
        assert kept() is not None
        window.notices.dismiss()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        assert kept() is None

    def test_one_that_waits_for_an_answer_outlasts_the_time_of_the_one_before(
        self, window: MainWindow, wait: Wait, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(notices, "_SECONDS", 0)
        window.notices.say("Saved.")
        window.notices.say("Forgotten.", "Undo", lambda: None)
        QApplication.processEvents()
        assert window.notices.text == "Forgotten."
        window.notices.say("Saved.")
        wait(lambda: window.notices.text == "")

    def test_one_with_a_mere_convenience_goes_by_itself_unless_it_has_the_keyboard(
        self, window: MainWindow, wait: Wait, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        window.start([])
        monkeypatch.setattr(notices, "_SECONDS", 0)
        window.notices.say("Saved.", "Show the folder", lambda: None, stays=False)
        window.findChildren(QPushButton)[-2].setFocus()
        for _ in range(5):
            QApplication.processEvents()
        assert window.notices.text == "Saved."
        window.rooms.home.search.line.setFocus()
        wait(lambda: window.notices.text == "")

    def test_it_stays_within_the_window(self, window: MainWindow, app: QApplication) -> None:
        window.start([])
        window.notices.say("A long message. " * 20)
        for width in (1280, 560):
            window.resize(width, 500)
            app.processEvents()
            bar = window.notices._bar
            assert bar is not None
            assert bar.geometry().right() <= width
            assert bar.geometry().bottom() <= window.notices._over.height()


class TestNarrow:
    def test_the_card_becomes_a_sheet_below(self, reading: MainWindow, app: QApplication) -> None:
        page = reading.rooms.reading
        assert page.card.isVisible()
        reading.resize(900, 700)
        app.processEvents()
        assert not page.card.isVisible()
        page.step(forward=True)
        app.processEvents()
        assert page.card.isVisible()
        assert page.side.y() > page.spread.y()
        page.back()
        assert not page.card.isVisible()
        reading.resize(1280, 800)
        app.processEvents()
        assert page.card.isVisible()
        assert page.side.x() > page.spread.x()

    def test_the_selected_passage_is_seen_above_the_sheet(
        self, reading: MainWindow, app: QApplication
    ) -> None:
        reading.resize(900, 700)
        app.processEvents()
        page = reading.rooms.reading
        for _ in range(18):
            page.step(forward=True)
            app.processEvents()
            assert page.view.underlay is not None
            selected = page.view.underlay.highlights.selected
            box = page.view.underlay.passage_box(selected)
            top = page.view.bar.value()
            assert top <= box.top()
            assert box.bottom() <= top + page.view.page.height()

    def test_chips_shrink_where_their_names_leave_no_room(
        self, reading: MainWindow, app: QApplication
    ) -> None:
        chip = reading.rooms.reading.bar.chips[Voice.SPEECH]
        wide = chip.width()
        reading.resize(620, 700)
        app.processEvents()
        assert chip.width() < wide / 2
