"""What nobody caught: it goes into the log, the app goes on, and the person is told."""

from __future__ import annotations

import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QObject, Qt, QtMsgType, Signal
from PySide6.QtCore import qInstallMessageHandler as install_message_handler
from PySide6.QtGui import QGuiApplication

from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from literacy_app.ui.log import Log
    from literacy_app.ui.notices import Notices

_MOST_OF_ONE_KIND = 3
_QUIET = (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)


class Bugs(QObject):
    """Catches errors of slots, events, threads and destructors, and warnings of Qt into `log`.

    Signals:
        bug_found(str): the trace of one that hasn't been seen before. It comes from the event
            loop, never out of the middle of what failed.
    """

    bug_found = Signal(str)
    _caught = Signal(str)

    def __init__(self, log: Log) -> None:
        super().__init__()
        self.log = log
        self._seen: Counter[str] = Counter()
        self._caught.connect(self.bug_found, Qt.ConnectionType.QueuedConnection)

    @contextmanager
    def caught(self) -> Iterator[None]:
        """Catch everything while the window is open."""
        hooks = (sys.excepthook, sys.unraisablehook, threading.excepthook)
        sys.excepthook = self.report
        sys.unraisablehook = lambda args: self.report(
            args.exc_type, args.exc_value, args.exc_traceback
        )
        threading.excepthook = lambda args: self.report(
            args.exc_type, args.exc_value, args.exc_traceback
        )
        install_message_handler(self.report_message)
        try:
            yield
        except Exception:
            self.report(*sys.exc_info())
            raise
        finally:
            install_message_handler(None)
            sys.excepthook, sys.unraisablehook, threading.excepthook = hooks

    def report(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Write an error down, and say so the first time; Ctrl+C in the terminal ends the app."""
        import traceback

        if kind is not None and issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        _to_terminal(text)
        if self._count(text) == 1:
            self._caught.emit(self.log.without_home(text))

    def report_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        """Write a warning of Qt down; nobody is told."""
        _to_terminal(f"{text}\n")
        if kind not in _QUIET:
            self._count(f"Qt: {text}")

    def _count(self, text: str) -> int:
        """How often this has come up; it is written down the first few times."""
        self._seen[text] += 1
        if self._seen[text] <= _MOST_OF_ONE_KIND:
            self.log.write(text)
        return self._seen[text]


def say_bug(notices: Notices, log: Log, trace: str) -> None:
    """Say that something went wrong, where the work is safe, and where it is written down."""
    words = tr(
        "Something went wrong inside the app, and it goes on. Your work is safe in {folder}. What "
        "happened is written down in {log} there.",
        folder=log.without_home(str(log.path.parent)),
        log=log.path.name,
    )
    notices.say(words, tr("Copy details"), lambda: QGuiApplication.clipboard().setText(trace))


def _to_terminal(text: str) -> None:
    write: Callable[[str], object] | None = getattr(sys.stderr, "write", None)
    if write is not None:  # a windowed program on Windows has none
        write(text)
