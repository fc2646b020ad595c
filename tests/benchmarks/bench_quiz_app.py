"""How long it takes from an answer to its feedback, painted in the window, with years of answers.

`python -m tests.benchmarks.bench_quiz_app` prints the figures, all of thread-CPU time: through the
app's window over a database on disk. The floor is what none of it could be faster than: a row kept
in a bare database that is as careful, and the window painted once more.
"""

from __future__ import annotations

import os
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.domain.attempt import Attempt, Mode, Remark, Sureness
from literacy_app.domain.history import History
from literacy_app.domain.lesson import MARKED_VOICES
from literacy_app.domain.moment import Moment
from literacy_app.domain.schedule import SkillCard
from literacy_app.session.generating import Builder
from literacy_app.session.modules import Module
from literacy_app.session.quiz import Quiz
from literacy_app.store.database import Database
from literacy_app.store.upkeep import database_path
from literacy_app.ui.pages.quiz_page import QuizPage
from literacy_app.ui.theme import ThemeFiles
from tests.answers import NOW, TODAY, fill, learner
from tests.benchmarks.bench_reading import application
from tests.benchmarks.measuring import median_ms, settled, slow, slow_ms
from tests.journeys.answering import KeyboardTaker
from tests.journeys.driving import started
from tests.journeys.own_lessons import every_kind
from tests.journeys.taking import confused
from tests.ui.fakes import THEMES
from tests.ui.sample import long_lesson

SIZES = 100, 100_000
ROUNDS = 4
ANSWER_LIMIT, TODAY_LIMIT = 50, 100


@dataclass(frozen=True)
class Figures:
    """Milliseconds of thread-CPU time; `slow` ones are the 95th percentile, others medians."""

    answer: float
    slow_answer: float
    floor: float
    today: float
    today_floor: float
    day: float


@contextmanager
def taking(folder: Path, count: int) -> Iterator[KeyboardTaker]:
    """Somebody who has given so many answers and reads a lesson with every kind of question."""
    application()
    data = folder / f"data-{count}"
    with Database.open(data) as database:
        profile = learner(database)
        fill(database, profile.id, count)
    with started(data, every_kind(folder / "own")) as window:
        window._desk.learner.choose(profile.id)
        with settled():
            yield KeyboardTaker(window, lambda is_so: None)


def measure(folder: Path, count: int, rounds: int = ROUNDS) -> Figures:
    """The figures with so many answers stored."""
    with taking(folder, count) as taker:
        answers = [ms for _ in range(rounds) for ms in answers_of_a_quiz(taker)]
        window = taker.window
        taker.press("Q", "Return")
        floor = median_ms(_floor(folder / f"floor-{count}.db", window.repaint))
        today = slow_ms(window._desk.learner.today, times=40)

        def show_day() -> None:
            window.study.show_today()
            window.repaint()

        return Figures(
            statistics.median(answers),
            slow(answers),
            floor,
            today,
            _plain_reading(folder / f"data-{count}"),
            median_ms(show_day),
        )


def answers_of_a_quiz(taker: KeyboardTaker) -> list[float]:
    """What each answer of a quiz takes: from the key that sends it to what is said, painted."""
    taker.press("Q", "Return")
    found = []
    while taker.is_asked():
        taker.give(confused(taker.task, taker.quiz.article, taker.quiz.lesson))
        found.append(sending(taker))
        taker.go_on()
    taker.press("Esc")
    return found


def sending(taker: KeyboardTaker) -> float:
    """What sending the answer takes, up to what is said to it, painted."""
    sureness = taker.sureness()
    start = time.thread_time()
    taker.send(sureness)
    taker.window.repaint()
    taken = (time.thread_time() - start) * 1000
    assert taker.sheet.is_answered
    return taken


def _floor(path: Path, paint: Callable[[], None]) -> Callable[[], None]:
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA synchronous = EXTRA")
    database.execute("CREATE TABLE answers (words TEXT)")

    def keep_and_paint() -> None:
        database.execute("INSERT INTO answers VALUES (?)", ("an answer" * 40,))
        paint()

    return keep_and_paint


def _plain_reading(data: Path) -> float:
    """What it takes to read every row that Today is worked out from, and nothing else."""
    database = sqlite3.connect(database_path(data))
    tables = ("tallies", "seen")

    def read() -> None:
        for table in tables:
            database.execute(f"SELECT * FROM {table}").fetchall()

    return median_ms(read)


def painting(words: int = 10_000, passages: int = 1_000) -> tuple[float, float]:
    """What the first answer takes that paints in a long article, and the next."""
    application()
    lesson = long_lesson(words, passages)
    builder, keep = Builder(lesson, 1, History({}, {})), _Keep()
    tasks = tuple(filter(None, (builder.mark(each) for each in MARKED_VOICES[:2])))
    quiz = Quiz(lesson, Module(lesson.id, 1, tasks), Mode.PRACTICE, "run-1", "", keep)
    page = QuizPage(ThemeFiles(THEMES).look("light"), lambda text: (), lambda: Moment(NOW, TODAY))
    page.resize(1280, 800)
    page.show()
    page.play(quiz)
    found = []
    for _ in tasks:
        for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space):
            QTest.keyClick(page.article.view, key)
        _let_idle()
        start = time.thread_time()
        page.answer(Sureness.SURE)
        page.repaint()
        found.append((time.thread_time() - start) * 1000)
        page.go_on()
    page.close()
    page.deleteLater()
    QApplication.processEvents()
    return found[0], found[1]


class _Keep:
    """Keeps nothing."""

    def add(self, attempt: Attempt, cards: Sequence[SkillCard] = ()) -> int:
        return 1

    def remark(self, seq: int, remark: Remark) -> None:
        raise NotImplementedError


def _let_idle() -> None:
    """Whatever the page does once it is painted, it does now."""
    for _ in range(3):
        QApplication.processEvents()


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for count in SIZES:
            found = measure(folder, count)
            well = found.slow_answer <= ANSWER_LIMIT and found.today <= TODAY_LIMIT
            print(f"{count:,} answers stored (thread-CPU time)")
            print(f"  an answer, to its feedback painted  {found.answer:7.1f} ms, ", end="")
            print(f"p95 {found.slow_answer:7.1f} ms")
            print(f"    a bare row, and a repaint         {found.floor:7.1f} ms")
            print(f"  Today computed                  p95 {found.today:7.1f} ms")
            print(f"    its rows read, and nothing else   {found.today_floor:7.1f} ms")
            print(f"  the page of the day, painted        {found.day:7.1f} ms")
            print(f"  within {ANSWER_LIMIT} and {TODAY_LIMIT} ms: {'yes' if well else 'NO'}")
    first, again = painting()
    print("painted in an article of 10,000 words with 1,000 passages")
    print(f"  the first answer, to its feedback   {first:7.1f} ms")
    print(f"  the next one                        {again:7.1f} ms")


if __name__ == "__main__":
    main()
