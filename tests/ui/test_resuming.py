"""A place is taken down as text and read back, and nonsense is no place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from literacy_app.domain.lesson import Voice
from literacy_app.domain.problems import Message
from literacy_app.store.errors import StoreError
from literacy_app.ui import resuming
from literacy_app.ui.collaborators import MemorySettings
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.memory import Place
from tests.ui.conftest import Wait
from tests.ui.fakes import FakeShelf, desk_of
from tests.ui.sample import bridge, two_versions


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


class TestKilled:
    """What is kept of an app that never came to close its window."""

    @pytest.fixture
    def settings(self, monkeypatch: pytest.MonkeyPatch) -> MemorySettings:
        monkeypatch.setattr(resuming, "CALM_MS", 0)
        return MemorySettings()

    @pytest.fixture
    def window(
        self, app: QApplication, lesson: Path, settings: MemorySettings
    ) -> Iterator[MainWindow]:
        window = MainWindow(desk_of(FakeShelf({lesson: two_versions()}), settings))
        window.resize(1280, 500)
        window.show()
        window.start([lesson])
        yield window
        window.close()
        window.deleteLater()

    def test_the_passage_the_voices_and_the_article(
        self, window: MainWindow, settings: MemorySettings, wait: Wait
    ) -> None:
        def kept() -> Place:
            return Place.from_text(settings.get("window.place", "")) or Place(Path())

        window.rooms.reading.select("p3")
        wait(lambda: (kept().article, kept().passage) == (1, "p3"))
        window.rooms.reading.toggle_voice(Voice.INFERENCE)
        wait(lambda: (kept().passage, kept().hidden) == ("", ("inference",)))
        window.rooms.reading.choose_article(0)
        window.rooms.reading.view.bar.setValue(window.rooms.reading.view.bar.maximum())
        wait(lambda: (kept().article, bool(kept().offset)) == (0, True))
        window.rooms.show_home()
        wait(lambda: settings.get("window.place", "") == "")

    def test_where_nothing_can_be_kept_that_is_said_once(
        self, window: MainWindow, settings: MemorySettings, wait: Wait
    ) -> None:
        def refuse(key: str, value: str) -> None:
            raise StoreError(Message.of("the disk is full."))

        window.rooms.reading.step(forward=True)
        wait(lambda: settings.get("window.place", ""))
        settings.set = refuse  # type: ignore[method-assign]
        window.rooms.reading.step(forward=True)
        wait(lambda: window.notices.text == "the disk is full.")
        window.notices.dismiss()
        window.rooms.reading.step(forward=True)
        QApplication.processEvents()
        assert window.notices.text == ""

    def test_nothing_is_taken_down_while_the_reader_moves_on(
        self, app: QApplication, lesson: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(resuming, "CALM_MS", 60_000)
        settings = MemorySettings()
        window = MainWindow(desk_of(FakeShelf({lesson: bridge()}), settings))
        window.start([lesson])
        window.rooms.reading.step(forward=True)
        app.processEvents()
        assert "window.place" not in settings.values
        window.close()
        assert "window.place" in settings.values
        window.deleteLater()
