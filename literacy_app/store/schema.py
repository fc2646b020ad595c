"""The numbered migrations that lead from nothing to today's database.

A migration that has been released is never changed: a database keeps the number of the last one
that it went through in `user_version`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

MIGRATIONS = Path(__file__).resolve().parent / "migrations"
_NAME = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")


class Migration(NamedTuple):
    """One step: the SQL that leads from version `number - 1` to `number`."""

    number: int
    path: Path

    def sql(self) -> str:
        """Its statements, without the transaction around them."""
        return self.path.read_text(encoding="utf-8")


def migrations(folder: Path = MIGRATIONS) -> tuple[Migration, ...]:
    """All migrations in order; raises ValueError where a number is missing or used twice."""
    found = sorted(
        Migration(int(name[1]), path)
        for path in folder.iterdir()
        if (name := _NAME.fullmatch(path.name))
    )
    if [each.number for each in found] != list(range(1, len(found) + 1)):
        raise ValueError(f"the migrations in {folder} are not numbered 1, 2, 3 …")
    return tuple(found)


def script(steps: tuple[Migration, ...]) -> str:
    """The SQL that takes these steps and notes the last one's number, all but the COMMIT."""
    statements = "\n".join(each.sql() for each in steps)
    return f"BEGIN EXCLUSIVE;\n{statements}\nPRAGMA user_version = {steps[-1].number};"
