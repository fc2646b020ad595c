"""How long the source view takes for a key press, beside floors measured in the same run.

`python -m tests.benchmarks.bench_source_view` prints thread-CPU times for lessons of two lengths,
with the article beside the source as on the desk: of the key press itself, and of all that it
leads to in the window and in the reading behind it until the article shows it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from literacy_app.lessonfile.parse import parse
from literacy_app.session.authoring import Authoring
from literacy_app.session.checking import content_told
from literacy_app.session.lexicons import Lexicons
from literacy_app.ui.authoring.article_pane import ArticlePane
from literacy_app.ui.authoring.bench import Bench
from literacy_app.ui.authoring.problem_watch import ProblemWatch
from literacy_app.ui.authoring.problems_pane import ProblemsPane
from literacy_app.ui.authoring.source_pane import SourcePane
from literacy_app.ui.tasks import Task, Tasks, Work
from literacy_app.ui.theme import ThemeFiles
from tests.benchmarks.bench_lessonfile import lesson_text
from tests.benchmarks.bench_reading import application
from tests.benchmarks.measuring import median_ms, settled, slow, slow_ms

ASSETS = Path(__file__).resolve().parents[2] / "assets"
SIZES = ((1_000, 100), (10_000, 1_000))
_TYPED = "She said it, and so it goes on. "


class Figures(NamedTuple):
    """Thread-CPU times in milliseconds at the 95th percentile; `longest` are maxima.

    `press` is what a key press blocks, `follow` what its reading does in the window afterwards;
    `preview` is both with the reading. `parse` and `plain` are floors: the text parsed, and the
    key pressed in a bare text field of the same text.
    """

    press: float
    longest_press: float
    follow: float
    longest_follow: float
    preview: float
    parse: float
    plain: float


class _TimedTasks(Tasks):
    """Work in the background that says how long it took its threads."""

    def __init__(self) -> None:
        super().__init__()
        self.taken = 0.0

    def start(
        self,
        work: Work,
        heard: Callable[[object], None],
        ended: Callable[[], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> Task:
        def timed(is_cancelled: Callable[[], bool]) -> Iterator[object]:
            start = time.thread_time()
            yield from work(is_cancelled)
            self.taken += time.thread_time() - start

        return super().start(timed, heard, ended, failed)


class _Desk:
    """A lesson with its article, its source and its problems, all in sight."""

    def __init__(self, text: str, app: QApplication) -> None:
        look = ThemeFiles(ASSETS / "themes").look("light")
        self.tasks, self._lexicons = _TimedTasks(), Lexicons(ASSETS / "lexicons")
        self.bench = Bench(Authoring(text), self.tasks)
        watch = ProblemWatch(
            self.bench, Tasks(), lambda parsed, brought: content_told(parsed, self._lexicons)
        )
        self.source = SourcePane(look, self.bench, watch)
        self.problems = ProblemsPane(look, self.bench, watch)
        self.article = ArticlePane(look, self.bench)
        for each in (self.problems, self.article, self.source):
            each.setStyleSheet(look.style_sheet())
            each.resize(620, 900)
            each.show()
        self.source.activateWindow()
        self.source.setFocus()
        app.processEvents()

    def wait(self) -> None:
        """Go on until what was typed is read, without taking time for the waiting."""
        loop = QEventLoop()
        self.bench.text_read.connect(loop.quit)
        while not self.bench.authoring.is_read or self.tasks.count:
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QApplication.processEvents()

    def close(self) -> None:
        self.tasks.stop()
        for each in (self.source, self.problems, self.article):
            each.hide()
            each.deleteLater()


def measure(words: int, passages: int) -> Figures:
    """The figures for a lesson of about that many words and passages."""
    text = lesson_text(words, passages)
    desk = _Desk(text, application())
    edit = desk.source.edit
    desk.wait()
    edit.go_to(text.index("\n\n", len(text) // 3))
    press, follow, preview = [], [], []
    with settled():
        for letter in _TYPED * 2:
            desk.tasks.taken, begin = 0.0, time.thread_time()
            QTest.keyClicks(edit, letter)
            edit.viewport().repaint()
            pressed = time.thread_time()
            desk.wait()
            end = time.thread_time()
            press.append((pressed - begin) * 1000)
            follow.append((end - pressed) * 1000)
            preview.append((end - begin + desk.tasks.taken) * 1000)
    assert desk.bench.authoring.is_current
    assert edit.document().toPlainText() == desk.bench.authoring.text
    desk.close()
    floor = slow_ms(lambda: parse(text))
    plain = _plain(text)
    return Figures(slow(press), max(press), slow(follow), max(follow), slow(preview), floor, plain)


def _plain(text: str) -> float:
    """What a key press takes in a text field that does nothing else."""
    field = QPlainTextEdit()
    field.resize(620, 900)
    field.setPlainText(text)
    field.show()
    cursor = field.textCursor()
    cursor.setPosition(len(text) // 3)
    field.setTextCursor(cursor)
    field.centerCursor()

    def press() -> None:
        QTest.keyClick(field, Qt.Key.Key_X)
        field.viewport().repaint()

    taken = slow_ms(press)
    field.hide()
    field.deleteLater()
    return taken


def main() -> None:
    """Print the figures."""
    spin = median_ms(lambda: sum(range(1_000_000)))
    print(f"floor: adding up a million numbers {spin:.1f} ms")
    for words, passages in SIZES:
        found = measure(words, passages)
        print(
            f"{words:,} words, {passages:,} passages: key press {found.press:.1f} ms (longest"
            f" {found.longest_press:.1f}; in a bare field {found.plain:.1f}), what follows in the"
            f" window {found.follow:.1f} (longest {found.longest_follow:.1f}), to the preview"
            f" {found.preview:.1f} ms; parsing alone {found.parse:.1f} ms"
        )


if __name__ == "__main__":
    main()
