"""Passages as links, as a screen reader asks for them, without a bus."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from literacy_app.domain.lesson import Voice
from literacy_app.ui import accessibility
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.passage_list import PassageListDialog
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.article_document import Head
from literacy_app.ui.widgets.article_view import ArticleView
from tests.ui.conftest import Wait
from tests.ui.fakes import prose
from tests.ui.sample import bridge

Text = QAccessible.Text


def links_of(view: ArticleView) -> QAccessibleInterface:
    accessibility.install()  # as a window does once it has been seen
    found = QAccessible.queryAccessibleInterface(view.page)
    assert found is not None
    return found


@pytest.fixture
def links(reading: MainWindow) -> QAccessibleInterface:
    return links_of(reading.rooms.reading.view)


def test_a_link_says_voice_source_words_and_why(links: QAccessibleInterface) -> None:
    assert links.childCount() == 18
    first = links.child(0)
    assert first.role() == QAccessible.Role.Link
    assert first.text(Text.Name) == "Reported speech, Ada Quist: The bridge opens in April"
    assert first.text(Text.Description) == (
        "in the writer’s words; cue word “says”. The headline gives the date to the mayor."
    )
    assert links.indexOfChild(links.child(4)) == 4
    assert links.child(18) is None


def test_its_box_is_where_its_words_are(reading: MainWindow, links: QAccessibleInterface) -> None:
    view = reading.rooms.reading.view
    box = links.child(2).rect()
    assert not box.isEmpty()
    on_page = view.page.mapFromGlobal(box.center()).toPointF()
    assert view.passage_at(on_page) == 2
    assert links.indexOfChild(links.childAt(box.center().x(), box.center().y())) == 2


def test_the_selected_one_has_the_focus_and_hidden_ones_are_invisible(
    reading: MainWindow, links: QAccessibleInterface
) -> None:
    reading.rooms.reading.select("3")
    assert links.child(2).state().focused
    assert links.indexOfChild(links.focusChild()) == 2
    assert not links.child(0).state().focused
    reading.commands["speech"].trigger()
    assert links.child(0).state().invisible
    assert not links.child(1).state().invisible


def test_a_screen_reader_that_asks_before_the_window_is_seen_asks_again() -> None:
    """In a process of its own, for the factory stays once it is installed."""
    script = """
from pathlib import Path
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from literacy_app.ui.main_window import MainWindow
from tests.ui.fakes import desk_with
from tests.ui.sample import bridge

def children():
    return QAccessible.queryAccessibleInterface(window.rooms.reading.view.page).childCount()

app = QApplication(["tests", "-style", "Fusion"])
QAccessible.setActive(True)
window = MainWindow(desk_with(bridge()))
window.start([Path("lesson.md")])
window.show()
assert children() == 0
window.was_seen.connect(app.quit)
app.exec()
assert children() == 18
window.close()
"""
    root = Path(__file__).resolve().parents[2]
    subprocess.run([sys.executable, "-c", script], cwd=root, check=True)


def test_articles_come_and_go(app: QApplication, look: Look) -> None:
    article = bridge().articles[0]
    for _ in range(40):
        view = ArticleView(look)
        view.show_article(article, Head(), [], False)
        links = links_of(view)
        kept = [links.child(index) for index in range(links.childCount())]
        view.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        del links, kept, view
        gc.collect()


class TestPassageList:
    @pytest.fixture
    def listed(self, reading: MainWindow, app: QApplication) -> PassageListDialog:
        reading.rooms.reading.select("3")
        reading.commands["passages"].trigger()
        dialog = reading.findChild(PassageListDialog)
        assert isinstance(dialog, PassageListDialog)
        app.processEvents()
        return dialog

    def test_it_lists_what_is_shown_from_where_the_reader_is(
        self, reading: MainWindow, listed: PassageListDialog
    ) -> None:
        assert listed.model.rowCount() == 18
        assert listed.list.currentIndex().row() == 2
        role = Qt.ItemDataRole.AccessibleTextRole
        title = listed.model.data(listed.list.currentIndex(), role)
        assert title.startswith("Reported speech, Ada Quist: ")
        listed.accept()

    def test_going_through_it_goes_through_the_article(
        self, reading: MainWindow, listed: PassageListDialog, wait: Wait
    ) -> None:
        page = reading.rooms.reading
        listed.list.setCurrentIndex(listed.model.index(7, 0))
        assert page.reading is not None
        assert page.reading.selected is listed.model.passages[7]
        listed.accept()
        wait(lambda: reading.findChild(PassageListDialog) is None)
        assert page.reading.selected is not None

    def test_hidden_voices_are_left_out(self, reading: MainWindow, look: Look) -> None:
        page = reading.rooms.reading
        reading.commands["speech"].trigger()
        dialog = PassageListDialog(page, prose, look, reading)
        assert {each.voice for each in dialog.model.passages} == {
            Voice.COMMENTARY,
            Voice.INFERENCE,
        }
        dialog.deleteLater()
