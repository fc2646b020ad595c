"""Answers a quiz without a window: `python -m tests.store.answering FOLDER RUN COUNT`.

Goes on with the run where it was left, and prints the number of each answer once it is kept.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from literacy_app.store.attempts import Attempts
from literacy_app.store.database import Database
from literacy_app.store.profiles import Profiles
from literacy_app.store.runs import Runs
from tests.answers import attempt, judged, learner, run_of


def command(folder: Path, run_id: str, count: int) -> list[str]:
    """The command that answers so many questions of a run."""
    return [sys.executable, "-m", "tests.store.answering", str(folder), run_id, str(count)]


def questions(count: int) -> list[str]:
    """The ids of the first questions, in their order."""
    return [f"sort/{number}" for number in range(count)]


def lost(folder: Path, run_id: str, printed: Sequence[str]) -> str:
    """What is wrong with the database after answers were printed; nothing where all is well."""
    with Database.open(folder) as database:
        attempts = Attempts(database, Profiles(database).all()[0].id)
        kept = attempts.of_run(run_id)
        if missing := {int(each) for each in printed} - {each.seq for each in kept}:
            return f"printed, but not kept: {sorted(missing)}"
        if [each.attempt.question_id for each in kept] != questions(len(kept)):
            return f"out of order: {[each.attempt.question_id for each in kept]}"
        items = sum(each.items for each in attempts.tallies())
        if items != sum(len(each.attempt.judgements) for each in kept):
            return f"{items} in the tallies for {len(kept)} answers"
        if database.rows("PRAGMA integrity_check") != [("ok",)] or database.notice is not None:
            return "the database is damaged"
    return ""


def main(folder: str, run_id: str, count: str) -> None:
    """Answers."""
    with Database.open(Path(folder)) as database:
        found = Profiles(database).all()
        profile = found[0] if found else learner(database)
        runs, attempts = Runs(database, profile.id), Attempts(database, profile.id)
        if runs.unfinished() is None:
            runs.begin(run_of(run_id))
        done = len(attempts.of_run(run_id))
        for number, question in enumerate(questions(done + int(count))[done:]):
            judgements = (judged(str(number % 7)), judged(question))
            seq = attempts.add(attempt(run=run_id, question_id=question, judgements=judgements))
            sys.stdout.write(f"{seq}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
