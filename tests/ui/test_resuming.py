"""A place is taken down as text and read back, and nonsense is no place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from literacy_app.ui.collaborators import MemorySettings
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.memory import Place
from tests.ui.fakes import FakeShelf, desk_of
from tests.ui.sample import bridge


def test_a_place_comes_back() -> None:
    place = Place(Path("/lessons/one – two.md"), 1, "3a", 240, ("speech",))
    assert Place.from_text(place.to_text()) == place


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        '{"lesson": "a.md"}',
        '{"lesson": 3, "article": 0, "passage": "", "offset": 0, "hidden": []}',
        '{"lesson": "a", "article": -1, "passage": "", "offset": 0, "hidden": []}',
        '{"lesson": "a", "article": 0, "passage": "", "offset": -5, "hidden": []}',
        '{"lesson": "a", "article": 0, "passage": "", "offset": 0, "hidden": 7}',
    ],
)
def test_nonsense_is_no_place(text: str) -> None:
    assert Place.from_text(text) is None


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    path = tmp_path / "lesson.md"
    path.write_text("", encoding="utf-8")
    return path


def resumed(lesson: Path, place: Place) -> MainWindow:
    settings = MemorySettings({"window.place": place.to_text()})
    window = MainWindow(desk_of(FakeShelf({lesson: bridge()}), settings))
    window.start([])
    return window


def test_a_lesson_that_has_changed_is_read_as_far_as_it_fits(
    app: QApplication, lesson: Path
) -> None:
    window = resumed(lesson, Place(lesson, 9, "gone", 10**9, ("nonsense",)))
    window.show()
    app.processEvents()
    assert window.rooms.is_reading
    reading = window.rooms.reading.reading
    assert reading is not None
    assert (reading.article_index, reading.selected) == (0, None)
    window.close()
    window.deleteLater()


def test_what_was_named_goes_before_what_was_left(
    app: QApplication, lesson: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.md"
    other.write_text("", encoding="utf-8")
    settings = MemorySettings({"window.place": Place(lesson, 0, "3").to_text()})
    window = MainWindow(desk_of(FakeShelf({lesson: bridge(), other: bridge()}), settings))
    window.start([other])
    reading = window.rooms.reading.reading
    assert reading is not None
    assert reading.selected is None
    window.deleteLater()


def test_on_the_home_page_there_is_no_place(app: QApplication, lesson: Path) -> None:
    settings = MemorySettings()
    window = MainWindow(desk_of(FakeShelf({lesson: bridge()}), settings))
    window.start([lesson])
    window.close()
    assert Place.from_text(settings.values["window.place"]) is not None
    window.rooms.show_home()
    window.close()
    assert settings.values["window.place"] == ""
    window.deleteLater()
