"""Answers as a table for spreadsheets: comma-separated values, a row an answer."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date

from literacy_app.domain.attempt import Answer, Attempt, Remark

COLUMNS = (
    "seq",
    "profile",
    "at",
    "date",
    "run",
    "mode",
    "lesson_id",
    "lesson_hash",
    "question_id",
    "kind",
    "seed",
    "answer",
    "sureness",
    "score",
    "seconds",
    "passages",
    "voices",
    "kinds",
    "answered",
    "passage_scores",
    "counts",
    "disagreement",
    "ticks",
)
"""The header. `at` is in UTC, `date` the learner's own; from `passages` to `counts` a column has a
value for each passage, with semicolons between."""

_BETWEEN = "; "
_RUNS_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def attempts_csv(answers: Iterable[Answer]) -> bytes:
    """The answers as CSV in UTF-8, with the mark by which spreadsheets know it.

    A cell that a spreadsheet would run as a formula has an apostrophe before it.
    """
    written = io.StringIO(newline="")
    rows = csv.writer(written)
    rows.writerow(COLUMNS)
    for each in answers:
        rows.writerow([_cell(value) for value in _row(each)])
    return written.getvalue().encode("utf-8-sig")


def _row(answer: Answer) -> tuple[object, ...]:
    attempt = answer.attempt
    return (
        answer.seq,
        answer.profile,
        attempt.at.isoformat(),
        date.fromordinal(attempt.day).isoformat(),
        attempt.run,
        attempt.mode,
        attempt.lesson_id,
        attempt.lesson_hash,
        attempt.question_id,
        attempt.kind,
        attempt.seed,
        attempt.answer,
        attempt.sureness,
        _number(attempt.score),
        f"{attempt.took.total_seconds():.1f}",
        *_passages(attempt),
        *_remarks(answer.remarks),
    )


def _passages(attempt: Attempt) -> tuple[str, ...]:
    judged = attempt.judgements
    columns = (
        [each.passage for each in judged],
        [str(each.voice) for each in judged],
        [each.kind or "" for each in judged],
        [each.answered or "" for each in judged],
        [_number(each.score) for each in judged],
        [_yes(each.counts) for each in judged],
    )
    return tuple(_BETWEEN.join(column) for column in columns)


def _remarks(remarks: tuple[Remark, ...]) -> tuple[str, str]:
    """All that was said against the feedback, and the last of the ticks."""
    said = "\n".join(each.disagreement for each in remarks if each.disagreement)
    ticks = [each.ticks for each in remarks if each.ticks is not None]
    return said, _BETWEEN.join(_yes(each) for each in ticks[-1]) if ticks else ""


def _cell(value: object) -> str:
    text = str(value)
    return f"'{text}" if text.startswith(_RUNS_AS_FORMULA) else text


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.4g}"


def _yes(value: bool) -> str:
    return "yes" if value else "no"
