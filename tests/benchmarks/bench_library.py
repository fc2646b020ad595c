"""How fast the library is with many lessons, beside what few take and what Qt alone takes.

`python -m tests.benchmarks.bench_library` prints the figures.
Starts are wall time, medians of processes taken in turns; all else is thread-CPU time.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QListView

from literacy_app.app import desk_over, open_database
from literacy_app.store.settings import Settings
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.memory import LESSON_FOLDERS
from tests.benchmarks.bench_reading import application
from tests.benchmarks.bench_start import Starts
from tests.ui.putting_away import put_away

FEW, MANY = 10, 2_000
WORDS = 400
QUERY = "harbour bearings 17"

_SENTENCES = (
    '[The harbour will open in spring,]{{.speech kind=direct source="Ada Quist" cue=said}}[^{0}] '
    "Ada Quist said on Tuesday in town number {1}.",
    "It was a [bold]{{.commentary kind=evaluation}}[^{0}] promise, and the bearings of crane {1} "
    "were still on order when the council met again on the north quay.",
    "[Nobody in the capital wants to own the bill for pier {1}]{{.inference kind=motive}}[^{0}].",
    "The ferry crossed the water {1} times that day, and the school band played on the quay.",
)


def lesson_text(number: int) -> str:
    """A lesson of about `WORDS` words with a score of passages."""
    parts: list[str] = []
    notes: list[str] = []
    words = 0
    while words < WORDS:
        sentence = _SENTENCES[len(parts) % len(_SENTENCES)].format(len(parts), number + len(parts))
        parts.append(sentence.replace("cue=said", 'cue="said"'))
        if "[^" in sentence:
            notes.append(f"[^{len(parts) - 1}]: The reason for passage {len(parts) - 1}.")
        words += len(sentence.split())
    body = "\n\n".join(" ".join(parts[at : at + 4]) for at in range(0, len(parts), 4))
    voices = ("speech", "commentary", "inference")
    language = "de" if number % 9 == 0 else "en"
    return (
        f"---\nid: lesson-{number}\ntitle: Lesson {number} from the harbour\nlanguage: {language}\n"
        f"level: {1 + number % 4}\nobjective: Tell the words of the people in a story from the "
        f"plain facts that the paper reports, part {number}.\n"
        f"teaches: [{voices[number % 3]}, {voices[(number + 1) % 3]}]\n"
        "article: {origin: fictional}\nspeakers:\n  - {name: Ada Quist, role: Mayor}\n---\n\n"
        f"# Article\n\n## The harbour, day {number}\n\n{body}\n\n" + "\n".join(notes) + "\n"
    )


def write_lessons(folder: Path, count: int) -> None:
    """So many lessons, a hundred a folder."""
    for number in range(count):
        inner = folder / f"shelf-{number // 100:02}"
        inner.mkdir(parents=True, exist_ok=True)
        path = inner / f"lesson-{number}.md"
        path.write_text(lesson_text(number), encoding="utf-8")


@contextmanager
def opened(data: Path, lessons: Path) -> Iterator[MainWindow]:
    """The window over a data folder, with a folder of lessons of one's own."""
    app = application()
    database, _ = open_database(data)
    settings = Settings(database)
    settings.set(LESSON_FOLDERS, f'["{lessons.as_posix()}"]')
    settings.set("window.first_steps", "seen")
    window = MainWindow(desk_over(database))
    window.resize(1280, 800)
    window.start([])
    window.show()
    app.processEvents()
    yield window
    put_away(window)
    database.close()


@dataclass(frozen=True)
class Indexing:
    """An index made from nothing: seconds until it is there, of which the window's thread had
    `busy` seconds of CPU time, and the longest that an event had to wait, in milliseconds."""

    seconds: float
    busy: float
    longest: float
    steps: int


def index(window: MainWindow) -> Indexing:
    """Have the window read all lessons, and watch how it does meanwhile."""
    app, librarian, steps = application(), window.library.librarian, []
    librarian.progress_made.connect(lambda: steps.append(librarian.done))
    begin, busy, longest = time.perf_counter(), time.thread_time(), 0.0
    librarian.look()
    while librarian.is_looking:
        before = time.perf_counter()
        app.processEvents()
        longest = max(longest, time.perf_counter() - before)
        time.sleep(0.001)
    spent = time.thread_time() - busy
    return Indexing(time.perf_counter() - begin, spent, longest * 1000, len(steps))


@dataclass(frozen=True)
class Typing:
    """Milliseconds of thread-CPU time a keystroke, until what was found is painted.

    `settled` is the longest until nothing is left to do: rows far below are measured in slices
    after the first are painted, once for each width, and the next key doesn't wait for them.
    """

    median: float
    longest: float
    settled: float


def typing(window: MainWindow) -> Typing:
    """Type and delete a query, letter by letter."""
    line = window.rooms.home.search.line
    shown, settled = [], []
    for _ in range(3):
        for end in (*range(1, len(QUERY) + 1), *range(len(QUERY) - 1, -1, -1)):
            first = cpu_ms(partial(line.setText, QUERY[:end]), rounds=1)
            shown.append(first)
            settled.append(first + cpu_ms(lambda: None))
    return Typing(statistics.median(shown), max(shown), max(settled))


def cpu_ms(work: Callable[[], object], rounds: int = 50) -> float:
    """The thread-CPU time of some work and of the events that it leaves behind."""
    app = application()
    start = time.thread_time()
    work()
    for _ in range(rounds):
        app.processEvents()
    return (time.thread_time() - start) * 1000


def plain_list_ms(count: int) -> float:
    """The floor of a keystroke: a bare list of so many strings takes others."""
    model = QStringListModel()
    view = QListView()
    view.setModel(model)
    view.resize(1280, 500)
    view.show()
    strings = [f"Lesson {number} from the harbour" for number in range(count)]
    taken = [cpu_ms(lambda: model.setStringList(strings)) for _ in range(9)]
    view.close()
    return statistics.median(taken)


_BARE = """
from PySide6.QtWidgets import QApplication, QListView, QMainWindow
app = QApplication([]); app.setStyle("Fusion")
window = QMainWindow(); window.setCentralWidget(QListView())
window.resize(1280, 800); window.show(); app.processEvents()
"""
_HOME = """
import gc; gc.disable()
from pathlib import Path
from literacy_app.app import desk_over, make_application, open_database
from literacy_app.ui.main_window import MainWindow
app = make_application()
database, _ = open_database(Path("{place}"))
window = MainWindow(desk_over(database)); window.resize(1280, 800)
window.start([]); window.show(); app.processEvents()
assert len(window.rooms.home.list.rows.rows) > {count}
"""


@dataclass(frozen=True)
class Prepared:
    """A data folder whose index is full, and the folder of its lessons."""

    data: Path
    lessons: Path
    indexing: Indexing


def prepare(folder: Path, count: int) -> Prepared:
    """Write lessons, and have the app read them."""
    data, lessons = folder / f"data-{count}", folder / f"lessons-{count}"
    write_lessons(lessons, count)
    with opened(data, lessons) as window:
        return Prepared(data, lessons, index(window))


def starts(few: Prepared, many: Prepared) -> tuple[float, float, float]:
    """Milliseconds to a window: a bare one, and home with few and with many lessons."""

    def home(of: Prepared, count: int) -> str:
        return _HOME.replace("{place}", str(of.data)).replace("{count}", str(count))

    with tempfile.TemporaryDirectory() as folder:
        scripts = _BARE, home(few, FEW), home(many, MANY)
        bare, with_few, with_many = Starts(folder).milliseconds(*scripts)
    return bare, with_few, with_many


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        few, many = prepare(Path(name), FEW), prepare(Path(name), MANY)
        found = many.indexing
        print(f"index of {MANY:,} lessons of {WORDS} words from nothing: {found.seconds:.1f} s")
        print(f"  window's thread     {found.busy * 1000:8.0f} ms of CPU time")
        print(f"  longest wait        {found.longest:8.1f} ms, {found.steps} steps of progress")
        bare, with_few, with_many = starts(few, many)
        print(f"start: bare window with a list  {bare:8.0f} ms")
        print(f"  home, {FEW:5,} lessons         {with_few:8.0f} ms")
        print(f"  home, {MANY:5,} lessons         {with_many:8.0f} ms", end="")
        print(f"  {with_many / with_few:.2f} x")
        for each, count in ((few, FEW), (many, MANY)):
            with opened(each.data, each.lessons) as window:
                again = index(window)
                typed = typing(window)
            look, busy = again.seconds * 1000, again.busy * 1000
            print(f"{count:,} lessons: another look {look:.0f} ms, window's thread {busy:.0f} ms")
            print(f"  other strings into a bare list {plain_list_ms(count):8.1f} ms")
            print(f"  a keystroke, median            {typed.median:8.1f} ms")
            print(f"  a keystroke, longest           {typed.longest:8.1f} ms")
            print(f"  until nothing is left to do    {typed.settled:8.1f} ms")


if __name__ == "__main__":
    main()
