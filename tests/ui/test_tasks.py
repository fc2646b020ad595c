"""Work in the background: its steps come to the window's thread, and none outlives the window."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from literacy_app.ui.tasks import Tasks
from tests.ui.conftest import Wait


@pytest.fixture
def tasks(app: QApplication) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.stop()
    assert not [each for each in threading.enumerate() if each.name == "work"]


def test_steps_are_heard_in_order_in_the_thread_of_the_window(tasks: Tasks, wait: Wait) -> None:
    heard: list[object] = []
    threads = set()

    def work(is_cancelled: Callable[[], bool]) -> Iterator[object]:
        threads.add(threading.current_thread())
        yield from (1, 2, 3)

    def hear(step: object) -> None:
        threads.add(threading.current_thread())
        heard.append(step)

    tasks.start(work, hear, lambda: heard.append("ended"))
    wait(lambda: "ended" in heard)
    assert heard == [1, 2, 3, "ended"]
    assert threading.main_thread() in threads
    assert len(threads) == 2
    assert tasks.count == 0


def test_a_cancelled_one_stops_and_is_heard_no_more(tasks: Tasks, wait: Wait) -> None:
    heard: list[object] = []
    may_go_on = threading.Event()

    def work(is_cancelled: Callable[[], bool]) -> Iterator[object]:
        yield "begun"
        may_go_on.wait(5)
        if not is_cancelled():
            yield "not cancelled"
        yield "late"

    task = tasks.start(work, heard.append, lambda: heard.append("ended"))
    wait(lambda: heard)
    task.cancel()
    may_go_on.set()
    wait(lambda: tasks.count == 0)
    assert heard == ["begun", "ended"]


def test_an_error_is_handed_over(tasks: Tasks, wait: Wait) -> None:
    failed: list[Exception] = []
    ended: list[bool] = []

    def work(is_cancelled: Callable[[], bool]) -> Iterator[object]:
        yield Path("nowhere").read_text()

    tasks.start(work, lambda _: None, lambda: ended.append(True), failed.append)
    wait(lambda: ended)
    assert [type(each) for each in failed] == [FileNotFoundError]


def test_stopping_waits_for_all_and_tells_nobody(tasks: Tasks, app: QApplication) -> None:
    heard: list[object] = []
    ended = 0

    def work(is_cancelled: Callable[[], bool]) -> Iterator[object]:
        nonlocal ended
        while not is_cancelled():
            yield "step"
        ended += 1

    before = sys.getswitchinterval()
    for _ in range(3):
        tasks.start(work, heard.append, lambda: heard.append("ended"))
    assert sys.getswitchinterval() < before
    tasks.stop()
    assert ended == 3
    assert sys.getswitchinterval() == before
    app.processEvents()
    assert "ended" not in heard


def test_windows_may_go_while_their_threads_tell_what_they_have_done(app: QApplication) -> None:
    ended = []

    def work(is_cancelled: Callable[[], bool]) -> Iterator[object]:
        for step in range(200):
            if is_cancelled():
                break
            yield step
        ended.append(1)

    for number in range(300):
        window = QWidget()
        tasks = Tasks(window)
        for _ in range(2):
            tasks.start(work, lambda _: None, lambda: None)
        if number % 3 == 0:
            app.processEvents()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert len(ended) == 600
    assert not [each for each in threading.enumerate() if each.name == "work"]
