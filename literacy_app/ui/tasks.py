"""The one door for work in the background: each piece in a thread, with progress and cancel."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

Work = Callable[[Callable[[], bool]], Iterator[object]]
"""Work to be done in a thread: it asks now and then whether it is cancelled, and yields steps.

It opens what it needs itself, its own connection to the database above all.
"""

PATIENCE = 10.0
"""For so many seconds the end of the app waits for a piece of work that was cancelled."""
_TURN = 0.0005
"""How long a thread computes before the window gets its turn, in seconds; Python's own is 5 ms."""


class _Sharing:
    """Gives the window its turns while threads compute, and keeps them from collecting garbage.

    A collection in a thread would destroy what is left of widgets there, which Qt can't bear. The
    interpreter has one such setting, so this is shared by all who start work.
    """

    def __init__(self) -> None:
        self._count = 0
        self._turn, self._collects = 0.0, True

    def enter(self) -> None:
        """A thread begins."""
        self._count += 1
        if self._count == 1:
            self._turn, self._collects = sys.getswitchinterval(), gc.isenabled()
            sys.setswitchinterval(_TURN)
            gc.disable()

    def leave(self) -> None:
        """A thread has ended."""
        self._count -= 1
        if self._count == 0:
            sys.setswitchinterval(self._turn)
            if self._collects:
                gc.enable()


_sharing = _Sharing()


class Task:
    """A piece of work under way, and who hears of it."""

    def __init__(
        self,
        heard: Callable[[object], None],
        ended: Callable[[], None],
        failed: Callable[[Exception], None] | None,
    ) -> None:
        self.heard, self.ended, self.failed = heard, ended, failed
        self.thread: threading.Thread | None = None
        self._cancel = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; it has stopped when its end is told."""
        self._cancel.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._cancel.is_set()


class _Bell(QObject):
    """Tells windows what threads have done. It outlives them all: a window may be gone by then."""

    step_made = Signal(object, object)
    ended = Signal(object, object)


_bell = _Bell()


class Tasks(QObject):
    """Starts work in the background, and sees to it that none outlives the window.

    Whoever started a piece of work hears of it in the thread of the window.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: list[Task] = []
        self.destroyed.connect(partial(_let_go, self._running))
        _bell.step_made.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        _bell.ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        work: Work,
        heard: Callable[[object], None],
        ended: Callable[[], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> Task:
        """Begin a piece of work; `heard` gets what it yields, and `ended` is called after it.

        An exception goes to `failed`, or to where every bug goes.
        """
        task = Task(heard, ended, failed)
        task.thread = threading.Thread(target=_run, args=(task, work), name="work", daemon=True)
        _sharing.enter()
        self._running.append(task)
        task.thread.start()
        return task

    def _hear(self, task: Task, step: object) -> None:
        gc.collect(0)
        if task in self._running and not task.is_cancelled:
            task.heard(step)

    def _end(self, task: Task, error: Exception | None) -> None:
        if task not in self._running:
            return
        self._forget(task)
        if error is not None and task.failed is not None:
            task.failed(error)
        task.ended()
        if error is not None and task.failed is None:
            raise error

    def _forget(self, task: Task) -> None:
        assert task.thread is not None
        task.thread.join(PATIENCE)
        self._running.remove(task)
        _sharing.leave()

    def stop(self) -> None:
        """Cancel what is under way, and wait until it has ended; nobody hears of it any more."""
        for task in self._running:
            task.cancel()
        for task in tuple(self._running):
            self._forget(task)

    @property
    def count(self) -> int:
        """How many pieces of work are under way."""
        return len(self._running)


def _run(task: Task, work: Work) -> None:
    """Do a piece of work; in its thread."""
    error = None
    try:
        for step in work(lambda: task.is_cancelled):
            _bell.step_made.emit(task, step)
    except Exception as caught:  # noqa: BLE001  # it is raised again where the window hears it
        error = caught
    _bell.ended.emit(task, error)


def _let_go(running: list[Task], *_: object) -> None:
    """Cancel what a window that was never closed has left under way, and wait for its end."""
    for task in running:
        task.cancel()
    for task in running:
        assert task.thread is not None
        task.thread.join(PATIENCE)
        _sharing.leave()
    running.clear()
