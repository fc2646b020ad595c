"""Every page at every size, in every theme and direction: nothing is cut off, nothing overlaps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from literacy_app.app import guide
from literacy_app.domain.lesson import Lesson
from literacy_app.ui.picture import PAGES, Sitting, staged
from literacy_app.ui.theme import THEME_NAMES, ThemeFiles
from literacy_app.ui.words import LONG, RIGHT_TO_LEFT
from tests.ui.cut_off import faults
from tests.ui.fakes import prose
from tests.ui.sample import bridge, keyed

SIZES = ((1024, 700), (1280, 800), (1920, 1080))
NOWHERE = Path("nowhere")


def lesson_for(page: str) -> Lesson:
    return keyed() if page == "bring" else bridge()


def found(themes: ThemeFiles, sitting: Sitting) -> list[str]:
    if sitting.page == "reading":
        sitting = replace(sitting, passage="9")
    with staged(lesson_for(sitting.page), sitting, themes, NOWHERE, prose, guide) as seen:
        return faults(seen)


@pytest.mark.parametrize("language", ["en", LONG, RIGHT_TO_LEFT])
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("page", PAGES)
def test_no_text_is_cut_off_and_nothing_overlaps(
    themes: ThemeFiles, page: str, size: tuple[int, int], percent: int, language: str
) -> None:
    sitting = Sitting(page=page, size=size, text_percent=percent, language=language)
    assert found(themes, sitting) == []


@pytest.mark.parametrize("percent", [80, 250])
@pytest.mark.parametrize("size", [(480, 360), (640, 480)], ids=["480x360", "640x480"])
@pytest.mark.parametrize("page", PAGES)
def test_the_smallest_window_holds_every_page(
    themes: ThemeFiles, page: str, size: tuple[int, int], percent: int
) -> None:
    assert found(themes, Sitting(page=page, size=size, text_percent=percent)) == []


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_drawn_in_every_theme(themes: ThemeFiles, page: str, theme: str) -> None:
    sitting = Sitting(page=page, theme=theme, size=(1024, 700))
    with staged(lesson_for(page), sitting, themes, NOWHERE, prose, guide) as seen:
        image = seen.grab().toImage()
    ground = themes.theme(theme).roles
    grounds = {ground[each].upper() for each in ("page", "chrome", "card")}
    corners = [(x, y) for x in (1, image.width() - 2) for y in (1, image.height() - 2)]
    assert {image.pixelColor(*each).name().upper() for each in corners} <= grounds


class TestTheChecker:
    """A checker that finds nothing anywhere would be no help."""

    @pytest.fixture
    def box(self, app: QCoreApplication) -> QWidget:
        return QWidget()

    def check(self, box: QWidget, change: Callable[[], object] = lambda: None) -> list[str]:
        box.show()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        change()
        seen = faults(box)
        box.deleteLater()
        return seen

    def test_what_has_room_is_fine(self, box: QWidget) -> None:
        column = QVBoxLayout(box)
        column.addWidget(QLabel("A label"))
        column.addWidget(QPushButton("A button"))
        assert self.check(box) == []

    def test_a_label_without_room(self, box: QWidget) -> None:
        label = QLabel("A label with a good many words", box)
        assert "cut off" in self.check(box, lambda: label.resize(40, 20))[0]

    def test_lines_below_the_edge_of_a_label(self, box: QWidget) -> None:
        label = QLabel("A label with a good many words that wrap", box)
        label.setWordWrap(True)
        assert "cut off" in self.check(box, lambda: label.resize(80, 20))[0]

    def test_a_button_without_room(self, box: QWidget) -> None:
        button = QPushButton("A button with words", box)
        assert "cut off" in self.check(box, lambda: button.resize(40, 20))[0]

    def test_what_lies_on_another(self, box: QWidget) -> None:
        QLabel("one", box).resize(80, 20)
        other = QLabel("two", box)
        assert "overlap" in self.check(box, lambda: other.setGeometry(20, 5, 80, 20))[0]

    def test_what_sticks_out(self, box: QWidget) -> None:
        box.resize(300, 200)
        label = QLabel("out", box)
        assert "sticks out" in self.check(box, lambda: label.setGeometry(290, 10, 80, 20))[0]
