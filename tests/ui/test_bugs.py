"""What nobody caught is written down and said once, and the app goes on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from literacy_app.ui.bugs import Bugs, say_bug
from literacy_app.ui.log import Log
from literacy_app.ui.main_window import MainWindow
from tests.ui.conftest import Wait


@pytest.fixture
def bugs(app: QApplication, tmp_path: Path) -> Bugs:
    return Bugs(Log(tmp_path / "log.txt", lambda: datetime(2026, 3, 14, tzinfo=UTC), tmp_path))


@pytest.fixture
def heard(bugs: Bugs) -> Iterator[list[str]]:
    traces: list[str] = []
    bugs.bug_found.connect(traces.append)
    with bugs.caught():
        yield traces


def written(bugs: Bugs) -> str:
    return bugs.log.path.read_text(encoding="utf-8") if bugs.log.path.exists() else ""


def fail() -> None:
    raise ValueError("a mistake of ours")


def test_a_slot_that_fails(bugs: Bugs, heard: list[str], wait: Wait) -> None:
    QTimer.singleShot(0, fail)
    wait(lambda: heard)
    assert "ValueError: a mistake of ours" in heard[0]
    assert "in fail" in written(bugs)


def test_the_same_mistake_is_said_once(
    bugs: Bugs, heard: list[str], app: QApplication, wait: Wait
) -> None:
    button = QPushButton()
    button.clicked.connect(fail)
    for _ in range(20):
        button.click()
    wait(lambda: heard)
    assert len(heard) == 1
    assert written(bugs).count("ValueError: a mistake") == 3


def test_a_thread_that_fails(bugs: Bugs, heard: list[str], wait: Wait) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    wait(lambda: heard)
    assert "a mistake of ours" in written(bugs)


def test_warnings_of_qt_are_written_down_and_nobody_is_told(
    bugs: Bugs, heard: list[str], app: QApplication
) -> None:
    qWarning("no such colour")
    app.processEvents()
    assert "Qt: no such colour" in written(bugs)
    assert heard == []


def test_an_interrupt_in_the_terminal_is_no_mistake(
    bugs: Bugs, heard: list[str], app: QApplication
) -> None:
    bugs.report(KeyboardInterrupt, KeyboardInterrupt(), None)
    app.processEvents()
    assert written(bugs) == ""
    assert heard == []


def test_afterwards_everything_is_as_before(bugs: Bugs) -> None:
    before = sys.excepthook, sys.unraisablehook, threading.excepthook
    with pytest.raises(ValueError, match="a mistake"), bugs.caught():
        fail()
    assert (sys.excepthook, sys.unraisablehook, threading.excepthook) == before
    assert "a mistake of ours" in written(bugs)


def test_the_person_is_told_where_the_work_is_safe(window: MainWindow, bugs: Bugs) -> None:
    say_bug(window.notices, bugs.log, "Traceback: ours")
    assert "Your work is safe in ~" in window.notices.text
    assert "log.txt" in window.notices.text
    copy = next(each for each in window.findChildren(QPushButton) if each.text() == "Copy details")
    copy.click()
    assert QGuiApplication.clipboard().text() == "Traceback: ours"
    QGuiApplication.clipboard().clear()
