"""Somebody makes a lesson in the app's window, with keys at random, until the app is killed.

`python -m tests.journeys.making_at_random DATA LESSON SEED DISK` begins with what is there of the
lesson, its draft if there is one, and never ends by itself. It prints each text that the lesson
ever has, each save, and where DISK is `fills` also when there is no more room, and room again.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from tests.killing import ROOT, killed_at

if TYPE_CHECKING:
    from literacy_app.ui.main_window import MainWindow

LESSON = ROOT / "lessons" / "library-opens.md"
LASTS, FILLS = "lasts", "fills"
A_KEY = 0.02
"""So many seconds a key takes at least, as of somebody who types."""
A_SECOND = round(1 / A_KEY)
"""So many keys are pressed in a second at most."""
_BEGUN, _TEXT, _SAVED, _FULL, _ROOM = "begun", "text", "saved", "full", "room"
_WORDS = ("a voice ", "said so", "who", " ", "splendid ", "it will soon be")


class Line(NamedTuple):
    """What was printed: what happened, when (in seconds), and the digest of the text then."""

    what: str
    at: float
    digest: str

    @classmethod
    def read(cls, text: str) -> Line:
        what, at, digest = text.split(" ")
        return cls(what, float(at), digest)


def fresh(lesson: Path, data: Path) -> None:
    """Put the lesson there as it ships, with no draft of it."""
    from literacy_app.session.autosaving import forget

    lesson.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(LESSON, lesson)
    forget(data, lesson)


def killed(
    data: Path, lesson: Path, seed: int, line: int, wait: float, disk: str = LASTS
) -> list[Line]:
    """What was printed until the app was killed: at a line, and so many seconds later."""
    module = "tests.journeys.making_at_random"
    command = [sys.executable, "-m", module, str(data), str(lesson), str(seed), disk]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return [Line.read(each) for each in killed_at(line, command, wait, environment)]


class Found(NamedTuple):
    """What there is after a kill: what is wrong, or nothing; and the seconds that are missing."""

    trouble: str
    missing: float


def found_after(data: Path, lesson: Path, printed: Sequence[Line]) -> Found:
    """Compare what there is of the lesson after a kill with all that it was since `fresh`."""
    from literacy_app.session.autosaving import found
    from literacy_app.session.digests import decoded, digest_of

    texts = [each for each in printed if each.what in (_BEGUN, _TEXT)]
    there = decoded(lesson.read_bytes())
    known = {each.digest for each in texts} | {digest_of(LESSON.read_text("utf-8"))}
    saved = {each.digest for each in printed if each.what == _SAVED}
    if there is None or digest_of(there) not in known | saved:
        return Found("the lesson is none that was ever on the desk", 0)
    draft = found(data, lesson)
    back = digest_of(draft.contents if draft is not None else there)
    first = max(_since(printed) - A_SECOND, 0)
    if back not in {each.digest for each in texts[first:]}:
        return Found("what came back is older than a second", 0)
    last = max(n for n, each in enumerate(texts) if each.digest == back)
    after = texts[last + 1].at if last + 1 < len(texts) else texts[-1].at
    return Found("", texts[-1].at - after)


def _since(printed: Sequence[Line]) -> int:
    """The number of the last text that there surely was a second's room on the disk for."""
    surely, count = 0, 0
    has_room, room_since = True, -A_SECOND
    for each in printed:
        count += each.what in (_BEGUN, _TEXT)
        if each.what == _FULL:
            has_room = False
        elif each.what == _ROOM:
            has_room, room_since = True, count
        elif each.what == _BEGUN:
            has_room, room_since = True, count - A_SECOND
        if has_room and count - room_since >= A_SECOND:
            surely = count - 1
    return surely


# ---------------------------------------------------------------- in the process that is killed


def main(data: str, lesson: str, seed: str, disk: str) -> None:
    """Make the lesson."""
    from dataclasses import replace

    from literacy_app.app import desk_over, make_application, open_database
    from literacy_app.ui.main_window import MainWindow

    application = make_application()
    database, _ = open_database(Path(data))
    window = MainWindow(replace(desk_over(database), data_folder=Path(data)))
    window.resize(1280, 800)
    window.start([])
    window.show()
    window.activateWindow()
    application.processEvents()
    window.editing.edit(Path(lesson))
    Maker(window, int(seed), disk).make()


class Maker:
    """Presses keys at random on the desk."""

    def __init__(self, window: MainWindow, seed: int, disk: str) -> None:
        page = window.editing.page
        assert page is not None
        self.window, self.page = window, page
        self._handle = window.windowHandle()
        self.random, self.disk = Random(seed), disk
        self.is_full = False
        page.bench.text_changed.connect(lambda _: self._tell(_TEXT))
        page.show_source(True)
        self._tell(_BEGUN)

    def make(self) -> None:
        """Go on for ever."""
        while True:
            self.random.choice((self._write_source, self._write_note, self._mark, self._undo))()
            if self.random.random() < 0.1:
                self._save()
            if self.disk == FILLS and self.random.random() < 0.1:
                self._fill()

    def _tell(self, what: str) -> None:
        from literacy_app.session.digests import digest_of

        digest = digest_of(self.page.bench.authoring.contents())
        sys.stdout.write(f"{what} {time.monotonic()} {digest}\n")
        sys.stdout.flush()

    def _press(self, *keys: str) -> None:
        from PySide6.QtGui import QKeySequence
        from PySide6.QtTest import QTest

        for key in keys:
            self._slowly(partial(QTest.keySequence, self._handle, QKeySequence(key)))

    def _write(self, words: str) -> None:
        from PySide6.QtTest import QTest

        for each in words:
            self._slowly(partial(QTest.keyClick, self._handle, ord(each)))

    def _slowly(self, do: Callable[[], object]) -> None:
        from PySide6.QtWidgets import QApplication

        begun = time.monotonic()
        do()
        while time.monotonic() < begun + A_KEY:
            QApplication.processEvents()

    def _write_source(self) -> None:
        if not self.page.floor.shows_source:
            self._press("Ctrl+U")
        self.page.floor.source.setFocus()
        moves = ("Ctrl+Home", "PgDown", "Down", "End", "Right", "Left", "Ctrl+Right")
        self._press(*self.random.choices(moves, k=3))
        self._write(self.random.choice(_WORDS))

    def _write_note(self) -> None:
        if self.page.floor.shows_source:
            self._press("Ctrl+U")
        self.page.show_view("article")
        self._press("N", "Return")
        self._write(self.random.choice(_WORDS))
        self._press("Esc")

    def _mark(self) -> None:
        self.page.show_view("article")
        self._press("Esc") if self.page.bench.authoring.selected else None
        self._press("Ctrl+Right", "Ctrl+Right", "Ctrl+Shift+Right")
        self._press(self.random.choice("123"))

    def _undo(self) -> None:
        self._press(*["Ctrl+Z"] * self.random.randint(1, 4), "Ctrl+Y")

    def _save(self) -> None:
        if self.window.editing.save():
            self._tell(_SAVED)

    def _fill(self) -> None:
        """Have no more room on the disk for files as long as a lesson, or have room again."""
        import resource

        self.is_full = not self.is_full
        _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
        room = self.random.randint(0, 12_000) if self.is_full else most
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, most))
        self._tell(_FULL if self.is_full else _ROOM)


if __name__ == "__main__":
    main(*sys.argv[1:])
