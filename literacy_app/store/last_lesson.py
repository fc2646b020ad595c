"""The file that holds the lesson read last; the app does as well without it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from zlib import crc32

NAME = "last-lesson.json"


class LastLesson:
    """A text in a file of its own in the data folder, with a sum that finds a damaged one."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / NAME

    def load(self) -> str:
        """The text kept last, or nothing."""
        try:
            found, _, data = self._file.read_bytes().partition(b"\n")
            return data.decode("utf-8") if found == _sum_of(data) else ""
        except (OSError, UnicodeDecodeError):
            return ""

    def keep(self, text: str) -> None:
        """Keep a text in the place of the one before, where that can be."""
        data = text.encode("utf-8")
        new = self._file.with_name(f"{NAME}.{os.getpid()}")
        try:
            new.write_bytes(b"\n".join((_sum_of(data), data)))
            new.replace(self._file)
        except OSError:
            with suppress(OSError):
                new.unlink(missing_ok=True)

    def drop(self) -> None:
        """Keep nothing any longer."""
        with suppress(OSError):
            self._file.unlink(missing_ok=True)


def _sum_of(data: bytes) -> bytes:
    return b"%08x" % crc32(data)
