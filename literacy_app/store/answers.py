"""How one answer is written, with all that follows from it, and how answers are read again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from literacy_app.domain.attempt import Answer, Attempt, Judgement, Mode, Remark, Sureness
from literacy_app.domain.lesson import Kind, Voice
from literacy_app.domain.moment import monday_of
from literacy_app.domain.question import QuestionKind
from literacy_app.store import errors
from literacy_app.store.database import Database, Row, Run
from literacy_app.store.records import (
    read_response,
    read_ticks,
    read_time,
    response_text,
    storable,
    utc_text,
)
from literacy_app.store.skills import put_card

if TYPE_CHECKING:
    from literacy_app.domain.schedule import SkillCard

_COLUMNS = (
    "run, lesson_id, lesson_hash, question_id, kind, mode, seed, response, answer, sureness, score,"
    " at, day, took_us"
)
_MICROSECOND = timedelta(microseconds=1)
_AT_ONCE = 500
"""So many answers are read with their judgements at once."""


def append(
    database: Database,
    run: Run,
    profile_id: str,
    attempt: Attempt,
    cards: Sequence[SkillCard] = (),
) -> int:
    """Writes an answer, the sums that it changes and these cards, within a transaction.

    Returns its number.
    """
    run(
        f"INSERT INTO attempts (profile, {_COLUMNS})"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        profile_id,
        attempt.run,
        attempt.lesson_id,
        attempt.lesson_hash,
        attempt.question_id,
        attempt.kind.value,
        attempt.mode.value,
        str(attempt.seed),
        response_text(attempt.response),
        storable(attempt.answer),
        attempt.sureness.value,
        attempt.score,
        utc_text(attempt.at),
        attempt.day,
        attempt.took // _MICROSECOND,
    )
    seq = int(database.rows("SELECT last_insert_rowid()")[0][0])
    for place, judgement in enumerate(attempt.judgements):
        _put_judgement(run, seq, place, judgement)
        _count(database, run, profile_id, attempt, judgement, seq)
    run(
        "INSERT OR REPLACE INTO latest_answers"
        " (profile, lesson_id, question_id, attempt, score, day) VALUES (?, ?, ?, ?, ?, ?)",
        profile_id,
        attempt.lesson_id,
        attempt.question_id,
        seq,
        attempt.score,
        attempt.day,
    )
    for card in cards:
        put_card(run, profile_id, card)
    return seq


def _put_judgement(run: Run, seq: int, place: int, judgement: Judgement) -> None:
    run(
        "INSERT INTO judgements (attempt, place, passage, voice, kind, answered, score, counts)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        seq,
        place,
        judgement.passage,
        judgement.voice.value,
        judgement.kind or "",
        judgement.answered or "",
        judgement.score,
        judgement.counts,
    )


def _count(
    database: Database,
    run: Run,
    profile_id: str,
    attempt: Attempt,
    judgement: Judgement,
    seq: int,
) -> None:
    """Adds a judgement to the sums, and notes that its passage has been asked about."""
    place = profile_id, attempt.lesson_id, judgement.passage
    unseen = not database.rows(
        "SELECT 1 FROM seen WHERE profile = ? AND lesson_id = ? AND passage = ?", *place
    )
    run(
        "INSERT INTO tallies"
        " (profile, day, lesson_id, voice, kind, answered, unseen, counts, items, score)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?)"
        " ON CONFLICT DO UPDATE SET items = items + 1, score = score + excluded.score",
        profile_id,
        attempt.day if unseen else monday_of(attempt.day),
        attempt.lesson_id if unseen else "",
        judgement.voice.value,
        (judgement.kind or "") if unseen else "",
        judgement.answered or "",
        unseen,
        judgement.counts,
        judgement.score,
    )
    run(
        "INSERT OR REPLACE INTO seen (profile, lesson_id, passage, attempt) VALUES (?, ?, ?, ?)",
        *place,
        seq,
    )


# ---------------------------------------------------------------- read again


def answers(database: Database, profile_id: str, run_id: str | None = None) -> Iterator[Answer]:
    """The answers of a profile, or of one of its quizzes, in order.

    Raises UnreadableAnswer for one that only a newer version understands.
    """
    # A quiz has fewer answers than a profile: the plus keeps SQLite from the profile's index.
    within = "profile = ?1 AND ?2 IS NULL" if run_id is None else "run = ?2 AND +profile = ?1"
    last = 0
    while True:
        some = database.rows(
            f"SELECT seq, (SELECT code FROM profiles WHERE id = profile), {_COLUMNS} FROM attempts"
            f" WHERE {within} AND seq > ?3 ORDER BY seq LIMIT {_AT_ONCE}",
            profile_id,
            run_id,
            last,
        )
        if not some:
            return
        yield from _answers(database, some)
        last = some[-1][0]


def _answers(database: Database, some: Sequence[Row]) -> Iterator[Answer]:
    judgements = _by_attempt(database, some, "judgements", "place")
    remarks = _by_attempt(database, some, "remarks", "seq")
    for row in some:
        seq, code = row[:2]
        try:
            judged = tuple(_judgement(each) for each in judgements.get(seq, ()))
            added = tuple(
                Remark(text, read_ticks(ticks)) for *_, text, ticks in remarks.get(seq, ())
            )
            attempt = _attempt(row[2:], judged)
        except ValueError as error:
            raise errors.unreadable(seq) from error
        yield Answer(code, seq, attempt, added)


def _by_attempt(
    database: Database, some: Sequence[Row], table: str, order: str
) -> dict[int, list[Row]]:
    """The rows of a table that belong to these answers, by answer."""
    columns = {
        "judgements": "attempt, passage, voice, kind, answered, score, counts",
        "remarks": "attempt, disagreement, ticks",
    }
    numbers = ",".join(str(each[0]) for each in some)
    found: dict[int, list[Row]] = {}
    for row in database.rows(
        f"SELECT {columns[table]} FROM {table} WHERE attempt IN ({numbers})"
        f" ORDER BY attempt, {order}"
    ):
        found.setdefault(row[0], []).append(row)
    return found


def _judgement(row: Row) -> Judgement:
    _, passage, voice, kind, answered, score, counts = row
    return Judgement(
        passage,
        Voice(voice),
        Kind(kind) if kind else None,
        Voice(answered) if answered else None,
        score,
        counts == 1,
    )


def _attempt(row: Row, judgements: tuple[Judgement, ...]) -> Attempt:
    run, lesson_id, lesson_hash, question_id, kind, mode, seed, response, answer, *rest = row
    sureness, score, at, day, took_us = rest
    return Attempt(
        run,
        lesson_id,
        lesson_hash,
        question_id,
        QuestionKind(kind),
        Mode(mode),
        int(seed),
        read_response(response),
        answer,
        Sureness(sureness),
        score,
        judgements,
        read_time(at),
        day,
        took_us * _MICROSECOND,
    )
