"""The app's window as people use it: started over a data folder, with keys, mouse and drops."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from literacy_app.app import desk_over, open_database
from literacy_app.store.settings import Settings
from literacy_app.ui.main_window import MainWindow


@contextmanager
def started(
    data: Path,
    *paths: Path,
    fresh: bool = False,
    folder: Callable[[], Path | None] = lambda: None,
    shown: Callable[[Path], None] = lambda path: None,
) -> Iterator[MainWindow]:
    """The app's window over a data folder; the first steps are past, unless it is `fresh`.

    What the window remembers is on disk when it is closed.
    """
    database, trouble = open_database(data)
    assert trouble is None
    if not fresh:
        Settings(database).set("window.first_steps", "seen")
    desk = desk_over(database)
    window = MainWindow(replace(desk, choose_folder=lambda *_: folder(), show_folder=shown))
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


def button(window: MainWindow, name: str) -> QPushButton:
    """The button that a screen reader would call so."""
    found = [
        each
        for each in window.findChildren(QPushButton)
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
