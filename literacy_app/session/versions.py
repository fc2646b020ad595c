"""The last saves of each lesson, kept in the user's data to be looked at and restored."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from literacy_app.export.files import write_whole
from literacy_app.session.digests import digest_of_place, encoded, text_in
from literacy_app.session.saving import Writer, from_error

KEPT = 20
_FOLDER = "versions"
_NAME = re.compile(r"(\d{8})-(\d{8}T\d{12})Z\.md")
_FORM = "%Y%m%dT%H%M%S%f"


class Version(NamedTuple):
    """A save of a lesson: its number, when it was made (in UTC), and where it is kept."""

    number: int
    saved_at: datetime
    place: Path


class Versions:
    """The last saves of every lesson, by the place of its file."""

    def __init__(self, data: Path, write: Writer = write_whole) -> None:
        self._data, self._write = data, write

    def add(self, path: Path, contents: str, now: datetime) -> None:
        """Keep what was saved at `path`, unless it is as before; raises CannotSave.

        `now` is aware of its zone. The numbers tell the order, since clocks jump.
        """
        there = self.of(path)
        if there and self.read(there[0]) == contents:
            return
        number = there[0].number + 1 if there else 1
        folder = self._folder(path)
        place = folder / f"{number:08}-{now.astimezone(UTC).strftime(_FORM)}Z.md"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._write(place, encoded(contents))
        except OSError as error:
            raise from_error(error, place) from error
        for each in there[KEPT - 1 :]:
            with suppress(OSError):
                each.place.unlink()

    def of(self, path: Path) -> tuple[Version, ...]:
        """The saves of the lesson at `path`, the last one first."""
        try:
            names = os.listdir(self._folder(path))
        except OSError:
            return ()
        found = []
        for name in names:
            match = _NAME.fullmatch(name)
            if match is not None:
                with suppress(ValueError):
                    saved_at = datetime.strptime(match[2], _FORM).replace(tzinfo=UTC)
                    found.append(Version(int(match[1]), saved_at, self._folder(path) / name))
        return tuple(sorted(found, reverse=True))

    def read(self, version: Version) -> str | None:
        """The contents of the file as it was saved then; None where it can't be read any more."""
        return text_in(version.place)

    def _folder(self, path: Path) -> Path:
        return self._data / _FOLDER / digest_of_place(path)
