"""The learners at this desk: no names and no accounts, a code each."""

from __future__ import annotations

import json
from datetime import datetime
from typing import NamedTuple

from literacy_app.domain.text import fold
from literacy_app.store import errors
from literacy_app.store.copies import delete_copies_with
from literacy_app.store.database import Database
from literacy_app.store.profile_record import profile_record, telling_texts
from literacy_app.store.records import read_time, utc_text


class Profile(NamedTuple):
    """A learner; `code` is what they are called here, and when the profile was made (in UTC)."""

    id: str
    code: str
    created_at: datetime


class Profiles:
    """Who learns here, and all that is kept of them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Profile, ...]:
        """All profiles by code."""
        found = self._database.rows("SELECT id, code, created_at FROM profiles")
        made = (Profile(profile_id, code, read_time(at)) for profile_id, code, at in found)
        return tuple(sorted(made, key=lambda each: (fold(each.code), each.id)))

    def add(self, code: str, at: datetime, id: str) -> Profile:
        """A new profile; raises TakenCode where somebody has that code, whatever its case.

        `at` is aware of its zone; raises ValueError otherwise.
        """
        created_at = utc_text(at)
        with self._database.writing() as run:
            self._require_free(code)
            run(
                "INSERT INTO profiles (id, code, created_at) VALUES (?, ?, ?)", id, code, created_at
            )
        return Profile(id, code, read_time(created_at))

    def exported(self, id: str) -> str:
        """All that is kept of a profile, as JSON to be read by people and programs.

        The sums and the history of passages are left out: they follow from the answers. Raises
        NoProfile where it is gone.
        """
        found = profile_record(self._database, id)
        if found is None:
            raise errors.no_profile()
        return json.dumps(found, ensure_ascii=False, indent=2) + "\n"

    def delete(self, id: str) -> None:
        """Removes a profile and all that is kept of it from every file in the data folder.

        A backup or a damaged file in which anything of it stands is deleted whole, even though it
        holds other profiles too: they are in the database itself.
        """
        if texts := telling_texts(self._database, id):
            delete_copies_with(texts, self._database.path)
            with self._database.writing() as run:
                run("DELETE FROM profiles WHERE id = ?", id)
                run("DELETE FROM settings WHERE value = ?", id)  # such as who was here last
        self._database.compact()  # also where an earlier try came no further than this

    def _require_free(self, code: str) -> None:
        for (taken,) in self._database.rows("SELECT code FROM profiles"):
            if fold(taken.strip()) == fold(code.strip()):
                raise errors.taken(code)


def require_profile(database: Database, id: str) -> None:
    """Raises NoProfile where another window has deleted this profile."""
    if not database.rows("SELECT 1 FROM profiles WHERE id = ?", id):
        raise errors.no_profile()
