"""How fast the app starts and how much memory it takes, beside a bare window in the same run.

`python -m tests.benchmarks.bench_start` prints wall times from the start of the process to the
first painted lesson, through the command itself, and the memory in use then.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LESSON = ROOT / "lessons" / "library-opens.md"
ARTICLE = ROOT.parent / "shared" / "seed" / "article.txt"

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser
app = QApplication([]); app.setStyle("Fusion")
window = QMainWindow(); browser = QTextBrowser(); browser.setPlainText("word " * 200)
window.setCentralWidget(browser); window.resize(1280, 800); window.show(); app.processEvents()
"""
OURS = """
from literacy_app import cli
from literacy_app.ui import qt
load = qt.load
def load_and_end_when_painted():
    load()
    from PySide6.QtWidgets import QApplication
    def end():
        QApplication.processEvents()
        assert any(each.isVisible() for each in QApplication.topLevelWidgets())
        {end}
    QApplication.exec = staticmethod(end)
qt.load = load_and_end_when_painted
cli.main(["{path}", "--data", "{data}"])
"""
_END = "import os; os._exit(0)"
_MEMORY = (
    "import resource, sys; sys.stdout.write("
    "str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)); sys.stdout.flush(); " + _END
)


@dataclass(frozen=True)
class Figures:
    """Medians: milliseconds to the first painted page, or megabytes at their most."""

    bare: float
    ours: float

    @property
    def ratio(self) -> float:
        """How many times the bare window's."""
        return self.ours / self.bare


class Starts:
    """Starts processes one after the other; byte code is kept, as where the app is installed."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._environment = {
            **{name: each for name, each in os.environ.items() if name != _NO_CACHE},
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT),
            "PYTHONPYCACHEPREFIX": f"{folder}/byte-code",
        }

    def output(self, script: str) -> str:
        """What a process says that runs a script."""
        done = subprocess.run(
            [sys.executable, "-c", script],
            check=True,
            env=self._environment,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        return done.stdout

    def ours(self, path: Path, end: str) -> str:
        """The script that starts our command with a path."""
        return OURS.format(path=path, data=f"{self._folder}/data", end=end)

    def milliseconds(self, *scripts: str, times: int = 11) -> tuple[float, ...]:
        """The median wall times of processes that run scripts, taken in turns."""
        taken: list[list[float]] = [[] for _ in scripts]
        for _ in range(times + 2):
            for script, found in zip(scripts, taken, strict=True):
                begin = time.perf_counter()
                self.output(f"{script}\n{_END}")
                found.append((time.perf_counter() - begin) * 1000)
        return tuple(statistics.median(found[2:]) for found in taken)


_NO_CACHE = "PYTHONDONTWRITEBYTECODE"


def start_figures() -> Figures:
    """Milliseconds to the first painted lesson, measured in turns with the bare window."""
    with tempfile.TemporaryDirectory() as folder:
        starts = Starts(folder)
        return Figures(*starts.milliseconds(BARE, starts.ours(LESSON, _END)))


def memory_figures() -> Figures:
    """Megabytes with the flagship open where its article is at hand, or else another lesson."""
    with tempfile.TemporaryDirectory() as folder:
        starts = Starts(folder)
        path = ARTICLE if ARTICLE.exists() else LESSON
        scripts = (BARE + _MEMORY, starts.ours(path, _MEMORY))
        return Figures(*(int(starts.output(script)) / 1024 for script in scripts))


def main() -> None:
    """Print the figures."""
    start, memory = start_figures(), memory_figures()
    print(
        f"start to first painted lesson: {start.ours:.0f} ms; "
        f"bare window {start.bare:.0f} ms; {start.ratio:.2f} x"
    )
    print(f"memory: {memory.ours:.0f} MB; bare window {memory.bare:.0f} MB; {memory.ratio:.2f} x")


if __name__ == "__main__":
    main()
