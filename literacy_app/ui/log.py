"""The log: what went wrong, in a file that people can find, read and pass on."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

_LARGEST = 256 * 1024


class Log:
    """Appends entries to a file, of which one older one is kept beside (`log.1.txt`).

    It holds traces of errors, warnings of Qt and which versions ran; nothing of a lesson and
    nobody's name, so the path of the person's home stands as `~`. `heading` says what ran, once a
    run and only where something is written. Where it can't be written, the app goes on without.
    """

    def __init__(
        self,
        path: Path,
        clock: Callable[[], datetime],
        home: Path | None = None,
        heading: Callable[[], str] = str,
    ) -> None:
        self.path = path
        self._clock = clock
        self._heading = heading
        self._is_headed = False
        self._home = str(home or Path.home())

    def write(self, text: str) -> None:
        """Append an entry under the time now, the first one below the heading."""
        stamp = self._clock().strftime("%Y-%m-%d %H:%M:%SZ")
        heading = "" if self._is_headed else self._heading()
        self._is_headed = True
        entries = (self.without_home(each).rstrip() for each in (heading, text) if each)
        entry = "".join(f"{stamp} {each}\n" for each in entries)
        with suppress(OSError):
            self._make_room()
            with self.path.open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(entry)

    def without_home(self, text: str) -> str:
        """`text` with `~` in place of the person's home folder."""
        return text.replace(self._home, "~") if len(self._home) > 1 else text

    def _make_room(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if self.path.exists() and self.path.stat().st_size >= _LARGEST:
            self.path.replace(self.path.with_suffix(f".1{self.path.suffix}"))
