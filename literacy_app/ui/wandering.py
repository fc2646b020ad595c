"""Back and forward between the places where the reader has been."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from literacy_app.session.trail import Place, Trail

if TYPE_CHECKING:
    from literacy_app.ui.rooms import Rooms


class Wandering(QObject):
    """Takes down where the reader goes in the rooms, and goes there again."""

    def __init__(self, rooms: Rooms) -> None:
        super().__init__(rooms)
        self._rooms = rooms
        self._trail = Trail()
        self._path: Path | None = None
        self._going = False
        self._connected = False
        rooms.lesson_opened.connect(self._lesson_was_opened)

    def _lesson_was_opened(self, path: Path) -> None:
        self._path = path
        if not self._connected:
            self._connected = True
            self._rooms.reading.place_changed.connect(self._take_down)
        self._take_down()

    def _here(self) -> Place | None:
        """Where the reader is now; None on other pages."""
        reading = self._rooms.reading.reading if self._rooms.is_reading else None
        if reading is None or self._path is None:
            return None
        passage = reading.selected.id if reading.selected is not None else ""
        return Place(self._path, reading.article_index, passage)

    def _take_down(self) -> None:
        here = self._here()
        if here is not None and not self._going:
            self._trail.visit(here)

    def back(self) -> None:
        """Go back; from the first place, home. From another page, to where one read."""
        if self._leave_other_page():
            return
        here = self._here()
        away = here != self._trail.here
        place = self._trail.here if away else self._trail.step(forward=False)
        if place is not None:
            self._go(place)
        elif self._rooms.is_reading:
            self._rooms.show_home()
        else:
            self._rooms.step_out()

    def forward(self) -> None:
        """Go forward to where one came back from."""
        if self._leave_other_page():
            return
        away = self._here() is None and self._trail.here is not None
        place = self._trail.here if away else self._trail.step(forward=True)
        if place is not None:
            self._go(place)

    def _leave_other_page(self) -> bool:
        """Leave a page that lies over the reading page or the lessons, if one does."""
        visiting = self._rooms.is_visiting
        self._rooms.leave()
        return visiting

    def _go(self, place: Place) -> None:
        self._going = True
        try:
            rooms = self._rooms
            if place.path != self._path or not rooms.is_reading:
                rooms.open_lesson(place.path)
            if not rooms.is_reading:
                return
            rooms.reading.choose_article(place.article)
            if place.passage:
                rooms.reading.select(place.passage)
            else:
                rooms.reading.clear()
        finally:
            self._going = False
