"""All that is kept of one profile: to be handed out, and to be known again in a copy."""

from __future__ import annotations

import json
from typing import Any

from literacy_app.store.database import Database

Record = dict[str, Any]

FORMAT = "literacy-app-profile/1"
"""What such a record is, for programs that read it."""

_TELLING = 4
"""A code of fewer characters stands in any file by chance."""

_FAR = 400
"""Behind so many characters a text may lie on another page than its row's beginning."""


_RUN = "id, lesson_id, lesson_hash, mode, seed, selection, history, started_at, finished_at"
_ANSWER = (
    "seq, run, lesson_id, lesson_hash, question_id, kind, mode, seed, response, answer, sureness,"
    " score, at, day, took_us"
)
_JUDGEMENT = "attempt, passage, voice, judgements.kind, answered, judgements.score, counts"
_REMARK = "attempt, disagreement, ticks"
_SKILL = "skill, due, last_review, stability, difficulty, state, step"


def profile_record(database: Database, profile_id: str) -> Record | None:
    """The profile with its quizzes, answers and cards, ready for JSON; None where it is gone."""
    found = _records(database, "code, id, created_at", "FROM profiles WHERE id = ?", profile_id)
    if not found:
        return None
    of_profile = "FROM {} WHERE profile = ? ORDER BY {}"
    runs = _records(database, _RUN, of_profile.format("runs", "number"), profile_id)
    skills = _records(database, _SKILL, of_profile.format("skills", "skill"), profile_id)
    answers = _answers(database, profile_id)
    return {"format": FORMAT, **found[0], "runs": runs, "answers": answers, "skills": skills}


def telling_texts(database: Database, profile_id: str) -> list[str]:
    """Texts of which at least one stands on every page that holds something of this profile.

    None where the profile is gone. Each of its rows begins with its id; what is written at length
    may lie far from that.
    """
    found = database.rows("SELECT code FROM profiles WHERE id = ?", profile_id)
    if not found:
        return []
    code = str(found[0][0])
    long = database.rows(
        "SELECT response FROM attempts WHERE profile = ?1 AND length(response) > ?2"
        " UNION SELECT answer FROM attempts WHERE profile = ?1 AND length(answer) > ?2"
        " UNION SELECT disagreement FROM remarks JOIN attempts ON attempts.seq = attempt"
        " WHERE profile = ?1",
        profile_id,
        _FAR,
    )
    return [profile_id, *([code] if len(code) >= _TELLING else []), *(text for (text,) in long)]


def _answers(database: Database, profile_id: str) -> list[Record]:
    answers = _records(
        database, _ANSWER, "FROM attempts WHERE profile = ? ORDER BY seq", profile_id
    )
    judgements = _by_attempt(database, _JUDGEMENT, "judgements", "place", profile_id)
    remarks = _by_attempt(database, _REMARK, "remarks", "remarks.seq", profile_id)
    for each in answers:
        each["response"] = json.loads(each["response"])
        each["seconds"] = each.pop("took_us") / 1e6
        each["judgements"] = judgements.get(each["seq"], [])
        each["remarks"] = remarks.get(each["seq"], [])
    return answers


def _by_attempt(
    database: Database, columns: str, table: str, order: str, profile_id: str
) -> dict[int, list[Record]]:
    """The rows of a table that belong to the profile's answers, by answer."""
    which = (
        f"FROM {table} JOIN attempts ON attempts.seq = attempt WHERE profile = ?"
        f" ORDER BY attempt, {order}"
    )
    found: dict[int, list[Record]] = {}
    for each in _records(database, columns, which, profile_id):
        if "counts" in each:
            each["counts"] = each["counts"] == 1
            each.update({name: each[name] or None for name in ("kind", "answered")})
        if each.get("ticks"):
            each["ticks"] = [tick == 1 for tick in json.loads(each["ticks"])]
        found.setdefault(each.pop("attempt"), []).append(each)
    return found


def _records(database: Database, columns: str, which: str, profile_id: str) -> list[Record]:
    """The rows of a SELECT by their columns' names."""
    names = [each.rpartition(".")[2] for each in columns.split(", ")]
    found = database.rows(f"SELECT {columns} {which}", profile_id)
    return [dict(zip(names, row, strict=True)) for row in found]
