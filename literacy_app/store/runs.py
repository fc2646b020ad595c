"""The quizzes that learners have begun, so that one left unfinished goes on where it was."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from literacy_app.domain.attempt import Mode
from literacy_app.store.database import Database, Row
from literacy_app.store.profiles import require_profile
from literacy_app.store.records import read_time, utc_text

_COLUMNS = "id, lesson_id, lesson_hash, mode, seed, selection, history, started_at, finished_at"


class Run(NamedTuple):
    """A quiz. Times are UTC; `finished_at` is None while it may go on.

    Its questions are built again from the lesson, `seed`, `selection` and what had been answered up
    to the answer number `history`; `lesson_hash` tells whether the lesson is still the same.
    """

    id: str
    lesson_id: str
    lesson_hash: str
    mode: Mode
    seed: int
    selection: str
    history: int
    started_at: datetime
    finished_at: datetime | None = None


class Runs:
    """The quizzes of one profile."""

    def __init__(self, database: Database, profile_id: str) -> None:
        self._database = database
        self._profile = profile_id

    def begin(self, run: Run) -> None:
        """Keeps a quiz that begins; raises NoProfile where the profile is gone."""
        ended = None if run.finished_at is None else utc_text(run.finished_at)
        with self._database.writing() as write:
            require_profile(self._database, self._profile)
            write(
                f"INSERT INTO runs (profile, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                self._profile,
                *run[:3],
                run.mode.value,
                str(run.seed),
                run.selection,
                run.history,
                utc_text(run.started_at),
                ended,
            )

    def unfinished(self, lesson_id: str | None = None) -> Run | None:
        """The last quiz begun and not finished, on this lesson or, for None, on any.

        One of a mode that only a newer version knows is passed over.
        """
        found = self._database.rows(
            f"SELECT {_COLUMNS} FROM runs WHERE profile = ?1 AND finished_at IS NULL"
            " AND (?2 IS NULL OR lesson_id = ?2) ORDER BY number DESC",
            self._profile,
            lesson_id,
        )
        known = (each for each in found if each[3] in _MODES)
        return next((_run(each) for each in known), None)

    def ended(self) -> tuple[Run, ...]:
        """The last few quizzes on one lesson that came to an end or were given up, latest first."""
        found = self._database.rows(
            f"SELECT {_COLUMNS} FROM runs WHERE profile = ? AND finished_at IS NOT NULL"
            f" AND lesson_id <> '' ORDER BY number DESC LIMIT {_FEW}",
            self._profile,
        )
        return tuple(_run(each) for each in found if each[3] in _MODES)

    def finish(self, run_id: str, at: datetime) -> None:
        """Notes that a quiz has come to its end or was given up; the first end stays."""
        with self._database.writing() as run:
            run(
                "UPDATE runs SET finished_at = ?"
                " WHERE id = ? AND profile = ? AND finished_at IS NULL",
                utc_text(at),
                run_id,
                self._profile,
            )


_FEW = 10
_MODES = {each.value for each in Mode}


def _run(row: Row) -> Run:
    run_id, lesson_id, lesson_hash, mode, seed, selection, history, started, ended = row
    return Run(
        run_id,
        lesson_id,
        lesson_hash,
        Mode(mode),
        int(seed),
        selection,
        history,
        read_time(started),
        None if ended is None else read_time(ended),
    )
