"""The lesson that somebody has before them: the one that is read, or the one chosen in the list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from literacy_app.ui.pages.home_page import HomePage
    from literacy_app.ui.rooms import Rooms


class Chosen(NamedTuple):
    """A lesson's file, and the id of the passage that is selected in it, if one is."""

    path: Path
    passage: str | None = None


class AtHand(QObject):
    """Knows which lesson a command means that is about the lesson before one."""

    def __init__(self, rooms: Rooms) -> None:
        super().__init__(rooms)
        self._rooms = rooms
        self._opened: Path | None = None
        self._home: HomePage | None = None
        rooms.lesson_opened.connect(self._take_down)
        rooms.home_made.connect(self._attend)

    def _take_down(self, path: Path) -> None:
        self._opened = path

    def _attend(self, home: HomePage) -> None:
        self._home = home

    @property
    def _list(self) -> HomePage | None:
        """The home page while it is seen."""
        return self._home if self._home is not None and self._rooms.is_at(self._home) else None

    @property
    def may_be_there(self) -> bool:
        """Whether a page is seen that has lessons."""
        return self._rooms.is_reading or self._list is not None

    @property
    def lesson(self) -> Chosen | None:
        """The lesson; None where there is none, or none is chosen."""
        if self._rooms.is_reading and self._opened is not None:
            reading = self._rooms.reading.reading
            selected = reading.selected if reading is not None else None
            return Chosen(self._opened, selected.id if selected is not None else None)
        entry = self._list.list.current_entry() if self._list is not None else None
        return Chosen(entry.path) if entry is not None else None
