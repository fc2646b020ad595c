"""What window tests need: one application, and effects waited for rather than slept for."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.theme import Look, ThemeFiles
from tests.ui.fakes import THEMES, FakeShelf, desk_of
from tests.ui.putting_away import put_away
from tests.ui.sample import bridge, keyed

LESSON, KEYED = Path("bridge.md"), Path("ferry.md")


@pytest.fixture(scope="session")
def app() -> QApplication:
    found = QCoreApplication.instance()
    if isinstance(found, QApplication):
        return found
    made = QApplication(["tests"])
    made.setStyle("Fusion")
    return made


@pytest.fixture(autouse=True)
def bare_clipboard(app: QApplication) -> Iterator[None]:
    """Leave nothing on the clipboard, where another test would come upon it."""
    yield
    QGuiApplication.clipboard().clear()


Wait = Callable[[Callable[[], object]], None]


@pytest.fixture
def wait(app: QApplication) -> Wait:
    """Process events until something is so, for at most five seconds."""

    def until(is_so: Callable[[], object]) -> None:
        end = time.monotonic() + 5
        while not is_so():
            app.processEvents()
            assert time.monotonic() < end, "waited in vain"
        app.processEvents()

    return until


@pytest.fixture
def themes(app: QApplication) -> ThemeFiles:
    return ThemeFiles(THEMES)


@pytest.fixture
def look(themes: ThemeFiles) -> Look:
    return themes.look("light")


@pytest.fixture
def shelf() -> FakeShelf:
    return FakeShelf({LESSON: bridge(), KEYED: keyed()})


@pytest.fixture
def window(app: QApplication, shelf: FakeShelf) -> Iterator[MainWindow]:
    made = MainWindow(desk_of(shelf))
    made.resize(1280, 800)
    made.show()
    yield made
    put_away(made)
    app.processEvents()


@pytest.fixture
def reading(window: MainWindow, app: QApplication) -> MainWindow:
    """The window with the sample lesson open."""
    window.rooms.open_lesson(LESSON)
    app.processEvents()
    return window
