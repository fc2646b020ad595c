"""Plays quizzes in the app's window: `python -m tests.journeys.playing DATA LESSON`.

Begins with the lesson or, where there is the data folder already, goes on where the app comes back
to, and never ends by itself. A line is
printed when a quiz is begun or gone on with, and one whenever what is said to an answer is painted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.killing import killed_at

if TYPE_CHECKING:
    from tests.journeys.answering import KeyboardTaker

BEGUN, SHOWN = "begun", "shown"


class Line(NamedTuple):
    """A line that was printed: of which run and question, from 1, of how many, and which it is."""

    what: str
    run: str
    number: int
    total: int
    question: str

    @classmethod
    def read(cls, text: str) -> Line:
        """The line of a text."""
        what, run, number, total, question = text.split("\t")
        return cls(what, run, int(number), int(total), question)

    def text(self) -> str:
        """The line as it is printed."""
        return "\t".join(map(str, self))


def killed(data: Path, lesson: Path, line: int, wait: float) -> list[Line]:
    """What was printed until the app was killed: at a line, and so many seconds later."""
    command = [sys.executable, "-m", "tests.journeys.playing", str(data), str(lesson)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return [Line.read(each) for each in killed_at(line, command, wait, environment)]


def lost(data: Path, printed: Iterable[Line]) -> str:
    """Which answers, what was said to them being painted, aren't kept; nothing if all are."""
    from literacy_app.store.attempts import Attempts
    from literacy_app.store.database import Database
    from literacy_app.store.profiles import Profiles

    shown = {(each.run, each.question) for each in printed if each.what == SHOWN}
    with Database.open(data) as database:
        if database.rows("PRAGMA integrity_check") != [("ok",)] or database.notice is not None:
            return "the database is damaged"
        (profile,) = Profiles(database).all()
        attempts = Attempts(database, profile.id)
        kept = {
            (run, each.attempt.question_id)
            for run in {run for run, _ in shown}
            for each in attempts.of_run(run)
        }
    return f"not kept: {sorted(shown - kept)}" if shown - kept else ""


def strayed(before: Sequence[Line], first: Line) -> str:
    """What is wrong with where the app came back to, after what was printed before; or nothing.

    The last answer may have been kept and nothing said to it as yet. A quiz without an answer is
    offered anew, and one that is answered whole has its results shown.
    """
    last = before[-1]
    done = last.number if last.what == SHOWN else last.number - 1
    may_be_over = last.total - done <= 1
    if first.run == last.run:
        is_well = first.number in (done + 1, done + 2)
    else:
        is_well = first.number == 1 and (may_be_over or not done)
    return "" if is_well else f"killed at {last}, it came back to {first}"


def main(data: str, lesson: str) -> None:
    """Play, and take the quiz again whenever its results are shown."""
    from literacy_app.app import desk_over, make_application, open_database
    from literacy_app.ui.main_window import MainWindow
    from tests.journeys.answering import KeyboardTaker

    paths = [] if Path(data).exists() else [Path(lesson)]
    application = make_application()
    database, _ = open_database(Path(data))
    window = MainWindow(desk_over(database))
    window.resize(1280, 800)
    window.start(paths)
    window.show()
    window.activateWindow()
    application.processEvents()
    taker = KeyboardTaker(window, lambda is_so: None)
    while True:
        _begin(taker)
        _tell(BEGUN, taker)
        while taker.is_asked():
            taker.answer()
            window.repaint()
            _tell(SHOWN, taker)
            taker.go_on()


def _begin(taker: KeyboardTaker) -> None:
    """From wherever one is to a question."""
    if taker.has_results():
        taker.press("A")
    elif taker.is_reading():
        taker.press("Q", "Return")
    elif not taker.is_asked():
        taker.press("Return")


def _tell(what: str, taker: KeyboardTaker) -> None:
    quiz = taker.quiz
    line = Line(what, quiz.run_id, quiz.number, quiz.total, quiz.task.id)
    sys.stdout.write(f"{line.text()}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
