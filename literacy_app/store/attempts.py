"""The answers of learners: added one by one, and never changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.domain.attempt import Answer, Attempt, LessonProgress, Remark, Tally
from literacy_app.domain.lesson import Kind, Voice
from literacy_app.store import errors
from literacy_app.store.answers import answers, append
from literacy_app.store.database import Database
from literacy_app.store.profiles import require_profile
from literacy_app.store.records import storable, ticks_text

if TYPE_CHECKING:
    from literacy_app.domain.schedule import SkillCard


class Kept(NamedTuple):
    """An answer as it was kept, with its number and what the learner has added to it."""

    seq: int
    attempt: Attempt
    remarks: tuple[Remark, ...] = ()


class Attempts:
    """The answers of one profile, and the sums that are kept with them."""

    def __init__(self, database: Database, profile_id: str) -> None:
        self._database = database
        self._profile = profile_id

    def add(self, attempt: Attempt, cards: Sequence[SkillCard] = ()) -> int:
        """Keeps an answer with all that follows from it, and the cards that it moves.

        Returns its number. All of it is on disk then; nothing is where it raises. Raises NoProfile
        where another window has deleted the profile, ValueError for times without their zones.
        """
        with self._database.writing() as run:
            require_profile(self._database, self._profile)
            return append(self._database, run, self._profile, attempt, cards)

    def remark(self, seq: int, remark: Remark) -> None:
        """Adds a remark to the answer of that number; raises NoProfile where it is gone."""
        with self._database.writing() as run:
            if not self._database.rows(
                "SELECT 1 FROM attempts WHERE seq = ? AND profile = ?", seq, self._profile
            ):
                raise errors.no_profile()
            run(
                "INSERT INTO remarks (attempt, disagreement, ticks) VALUES (?, ?, ?)",
                seq,
                storable(remark.disagreement),
                ticks_text(remark.ticks),
            )

    def of_run(self, run_id: str) -> tuple[Kept, ...]:
        """The answers of a quiz in order; raises UnreadableAnswer for a newer version's."""
        found = answers(self._database, self._profile, run_id)
        return tuple(Kept(each.seq, each.attempt, each.remarks) for each in found)

    def rows(self) -> Iterator[Answer]:
        """All answers in order, for a table; raises UnreadableAnswer for a newer version's."""
        return answers(self._database, self._profile)

    def last_seq(self) -> int:
        """The number of the last answer, 0 before the first."""
        sql = "SELECT coalesce(max(seq), 0) FROM attempts WHERE profile = ?"
        return int(self._database.rows(sql, self._profile)[0][0])

    def tallies(self) -> tuple[Tally, ...]:
        """How passages were answered, by day; of voices and kinds that we don't know, nothing."""
        found = self._database.rows(
            "SELECT day, lesson_id, voice, kind, answered, unseen, counts, items, score"
            " FROM tallies WHERE profile = ?",
            self._profile,
        )
        return tuple(
            Tally(
                day,
                lesson_id,
                _VOICES[voice],
                _KINDS[kind],
                _ANSWERED[answered],
                unseen == 1,
                counts == 1,
                items,
                score,
            )
            for day, lesson_id, voice, kind, answered, unseen, counts, items, score in found
            if voice in _VOICES and kind in _KINDS and answered in _ANSWERED
        )

    def seen(self) -> Mapping[tuple[str, str], int]:
        """The number of the last answer about each passage, by lesson and passage id."""
        found = self._database.rows(
            "SELECT lesson_id, passage, attempt FROM seen WHERE profile = ?", self._profile
        )
        return {(lesson_id, passage): attempt for lesson_id, passage, attempt in found}

    def progress(self) -> Mapping[str, LessonProgress]:
        """How far the learner has come with each lesson that they have begun, by its id."""
        # Beside a max() SQLite takes the other columns from the row that has it: the last answer.
        found = self._database.rows(
            "SELECT lesson_id, count(*), avg(score), day, max(attempt) FROM latest_answers"
            " WHERE profile = ? GROUP BY lesson_id",
            self._profile,
        )
        return {each[0]: LessonProgress(*each[1:4]) for each in found}


_VOICES = {each.value: each for each in Voice}
_ANSWERED: dict[str, Voice | None] = {"": None, **_VOICES}
_KINDS: dict[str, Kind | None] = {"": None, **{each.value: each for each in Kind}}
