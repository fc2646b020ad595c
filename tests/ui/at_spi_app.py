"""The app with the sample lesson, told what to do line by line; started by `at_spi_eye.py`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from literacy_app.ui.main_window import MainWindow
from tests.ui.fakes import desk_with
from tests.ui.sample import bridge


def main() -> None:
    """Show the window; `next` selects the next passage, `list` opens the list, `end` ends."""
    app = QApplication(["whose-voice"])
    app.setStyle("Fusion")
    window = MainWindow(desk_with(bridge()))
    window.resize(1280, 800)
    window.start([Path("lesson.md")])
    window.show()
    window.activateWindow()  # there is no window manager to do it
    does = {
        "next": lambda: window.rooms.reading.step(forward=True),
        "list": window.commands["passages"].trigger,
        "end": app.quit,
    }
    lines = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    lines.activated.connect(lambda *_: does[sys.stdin.readline().strip() or "end"]())
    app.exec()


if __name__ == "__main__":
    main()
