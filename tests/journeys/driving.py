"""The app's window as people use it: started over a data folder, with keys, mouse and drops."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from literacy_app.app import desk_over, moment, open_database
from literacy_app.session.focus import Only
from literacy_app.session.learner import Learner
from literacy_app.session.reading import Reading
from literacy_app.store.settings import Settings
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.pages.reading_page import ReadingPage
from tests.ui.conftest import Wait

SEED = 20260314
"""What quizzes are shuffled by, from the first of each start on."""


@contextmanager
def started(
    data: Path,
    *paths: Path,
    fresh: bool = False,
    file: Callable[[], Path | None] = lambda: None,
    new_file: Callable[[str], Path | None] = lambda usual: None,
    folder: Callable[[], Path | None] = lambda: None,
    shown: Callable[[Path], None] = lambda path: None,
) -> Iterator[MainWindow]:
    """The app's window over a data folder; the first steps are past, unless it is `fresh`.

    `file`, `new_file` (which hears the usual name) and `folder` answer in place of the system's
    dialogs, and `shown` hears what its file manager would show. What the window remembers is on
    disk when it is closed.
    """
    database, trouble = open_database(data)
    assert trouble is None
    if not fresh:
        Settings(database).set("window.first_steps", "seen")
    desk, seeds = desk_over(database), Random(SEED)
    desk = replace(
        desk,
        data_folder=data,
        learner=Learner(
            database, desk.shelf, moment, lambda: seeds.getrandbits(32), lambda: str(uuid4())
        ),
        choose_file=lambda *_: file(),
        choose_new_file=lambda _, __, usual, ___: new_file(usual),
        choose_folder=lambda *_: folder(),
        show_folder=shown,
    )
    window = MainWindow(desk)
    window.resize(1280, 800)
    window.start(paths)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    yield window
    window.close()
    assert window.tasks.count == 0
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    database.close()


def press(window: MainWindow, *keys: Qt.Key) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or window, key)
        QApplication.processEvents()


def button(window: MainWindow, name: str) -> QAbstractButton:
    """The button that a screen reader would call so."""
    found = [
        each
        for each in window.findChildren(QAbstractButton)
        if name in (each.accessibleName(), each.text()) and each.isVisibleTo(window)
    ]
    assert len(found) == 1, name
    return found[0]


def labels(window: MainWindow) -> str:
    """What stands in the window's labels."""
    found = window.findChildren(QLabel)
    return "\n".join(each.text() for each in found if each.isVisibleTo(window))


def drop(window: MainWindow, path: Path) -> None:
    """Drop a file on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    spot, copy = QPoint(300, 300), Qt.DropAction.CopyAction
    how = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # Qt 6.12 would have another point
        enter = QDragEnterEvent(spot, copy, data, *how)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(spot), copy, data, *how))
    QApplication.processEvents()


class Reader:
    """Somebody at the window: what they see. What they do is up to their hands."""

    def __init__(self, window: MainWindow, wait: Wait) -> None:
        self.window = window
        self.wait = wait

    @property
    def page(self) -> ReadingPage:
        return self.window.rooms.reading

    @property
    def reading(self) -> Reading:
        assert self.page.reading is not None
        return self.page.reading

    @property
    def title(self) -> str:
        """The title of the lesson that is read."""
        return self.reading.lesson.title if self.is_reading() else ""

    @property
    def selected(self) -> str:
        return self.reading.selected.id if self.reading.selected is not None else ""

    @property
    def card(self) -> str:
        return "\n".join(each.text() for each in self.page.card.findChildren(QLabel))

    @property
    def clipboard(self) -> str:
        return QGuiApplication.clipboard().text()

    @property
    def place(self) -> tuple[str, str]:
        """The title of the lesson that is read, and the selected passage."""
        return (self.title, self.selected)

    @property
    def look(self) -> tuple[str, int]:
        """The theme and the text size."""
        return (self.window.look.theme.name, self.window.look.percent)

    def is_reading(self) -> bool:
        """Whether a lesson is seen."""
        return self.window.rooms.is_reading

    def alone(self) -> Only | None:
        """What is read alone."""
        return self.reading.only

    def meaning(self) -> str:
        """What the glossary says beside a word."""
        gloss = self.page.spread.pane.hints.gloss
        return gloss.entry.meaning if gloss is not None else ""

    def seen(self) -> list[int]:
        """The articles that are seen, by their numbers from 0."""
        return list(self.page.spread.seen())
