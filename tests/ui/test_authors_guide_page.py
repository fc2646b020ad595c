"""The guide for authors in the window: its examples, the ways to it and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.app import guide
from literacy_app.domain.prose import ProseKind
from literacy_app.lessonfile.parse import parse
from literacy_app.session.excerpts import tints_of_excerpt
from literacy_app.ui.desk import AUTHORS_GUIDE
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.pages.guide_page import GuidePage
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.example import Example, SourceLines
from tests.ui.fakes import FakeShelf, desk_of
from tests.ui.putting_away import put_away

Key = Qt.Key


@pytest.fixture
def page(app: QApplication, look: Look) -> Iterator[GuidePage]:
    made = GuidePage(look, guide(AUTHORS_GUIDE))
    made.resize(1280, 800)
    made.show()
    made.show_top()
    QCoreApplication.processEvents()
    yield made
    put_away(made)


class TestExamples:
    def test_each_is_shown_as_it_stands_in_the_guide(self, page: GuidePage) -> None:
        texts = [each.text for each in guide(AUTHORS_GUIDE) if each.kind is ProseKind.CODE]
        assert [each.text for each in page.findChildren(Example)] == texts

    def test_a_click_copies_it(self, page: GuidePage) -> None:
        example = page.findChildren(Example)[0]
        QTest.mouseClick(example.copy, Qt.MouseButton.LeftButton)
        assert parse(QGuiApplication.clipboard().text()).problems == ()
        assert example.copy.text() == "Copied"
        QCoreApplication.sendEvent(example, QEvent(QEvent.Type.Leave))
        assert example.copy.text() == "Copy"

    def test_its_lines_wrap_where_there_is_no_room(self, page: GuidePage) -> None:
        lines = page.findChildren(SourceLines)[0]
        assert lines.heightForWidth(200) > lines.heightForWidth(600)
        assert lines.height() >= lines.heightForWidth(lines.width())

    def test_none_of_its_lines_wraps_at_the_usual_size(self, page: GuidePage) -> None:
        for each in page.findChildren(SourceLines):
            assert each.heightForWidth(each.width()) == each.heightForWidth(2000)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It [is]{.plain id=p1} so.", "is"),
        ("## Who? {.source passage=1}", ".source"),
        ("# Teacher\n\nA word.", "# Teacher"),
        ("title: A pool", "title"),
        ("---\nid: pool\n---\n\n# Article\n\n## A pool\n", "## A pool"),
        ("😀 [is]{.plain}", "is"),
    ],
)
def test_an_excerpt_is_coloured_as_what_it_is(text: str, words: str) -> None:
    assert words in [text[each.start : each.end] for each in tints_of_excerpt(text)]


# ---------------------------------------------------------------- the ways to it and back


@pytest.fixture
def window(app: QApplication, shelf: FakeShelf) -> Iterator[MainWindow]:
    made = MainWindow(replace(desk_of(shelf), guide=guide))
    made.resize(1280, 800)
    made.rooms.show_home()
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    yield made
    put_away(made)


def shown(window: MainWindow) -> GuidePage:
    page = next(each for each in window.findChildren(GuidePage) if each.isVisible())
    assert page.accessibleName() == "Guide for authors"
    return page


def test_from_the_menu_and_back(window: MainWindow) -> None:
    window.commands["authors_guide"].trigger()
    QTest.keyClick(shown(window), Key.Key_Escape)
    assert window.rooms.home.isVisible()


def test_from_a_new_lesson_and_back_to_what_was_typed(window: MainWindow) -> None:
    window.commands["new_lesson"].trigger()
    asking = window.authoring.page.asking
    asking.text.setPlainText("Half of an article")
    asking.guide.click()
    QTest.keyClick(shown(window), Key.Key_Escape)
    assert window.authoring.page.isVisible()
    assert asking.text.toPlainText() == "Half of an article"


def test_after_a_new_lesson_it_leads_back_as_usual(window: MainWindow) -> None:
    window.commands["new_lesson"].trigger()
    window.authoring.page.asking.guide.click()
    window.rooms.show_home()
    window.commands["authors_guide"].trigger()
    QTest.keyClick(shown(window), Key.Key_Escape)
    assert window.rooms.home.isVisible()
