"""Where a reader was: taken down when the window closes, and found again at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from literacy_app.domain.lesson import MARKED_VOICES
from literacy_app.ui.memory import Place

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.ui.memory import WindowMemory
    from literacy_app.ui.rooms import Rooms


class Resuming(QObject):
    """Takes down and finds again which lesson, article, passage, lines and voices were seen."""

    def __init__(self, rooms: Rooms, memory: WindowMemory) -> None:
        super().__init__(rooms)
        self._rooms = rooms
        self._memory = memory
        self._lesson: Path | None = None
        self._offset: int | None = None
        rooms.lesson_opened.connect(self._take_lesson)

    def _take_lesson(self, path: Path) -> None:
        self._lesson = path

    def take_down(self) -> None:
        """Remember where the reader is; nowhere, on a page that doesn't lead back to reading."""
        self._memory.place = self._place()

    def _place(self) -> Place | None:
        rooms, lesson = self._rooms, self._lesson
        if lesson is None or not rooms.is_reading_behind or rooms.reading.reading is None:
            return None
        page, reading = rooms.reading, rooms.reading.reading
        return Place(
            lesson.absolute(),
            reading.article_index,
            reading.selected.id if reading.selected is not None else "",
            page.view.text_offset_at_top(),
            tuple(each.value for each in MARKED_VOICES if each not in reading.shown),
        )

    def resume(self) -> bool:
        """Read on where the reader was; False where there is no such place.

        A lesson that can't be read any more shows why, as whenever it is opened.
        """
        place = self._memory.place
        if self._memory.starts_at_home or place is None or not place.lesson.is_file():
            return False
        self._rooms.open_lesson(place.lesson)
        if self._rooms.is_reading:
            self._turn_to(place)
        return True

    def _turn_to(self, place: Place) -> None:
        page = self._rooms.reading
        reading = page.reading
        assert reading is not None
        if 0 < place.article < len(reading.lesson.articles):
            page.choose_article(place.article)
        for voice in MARKED_VOICES:
            if voice.value in place.hidden:
                page.toggle_voice(voice)
        if place.passage:
            page.select(place.passage)
        self._offset = place.offset

    def settle(self) -> None:
        """Scroll to where the reader was, once the page has its size."""
        if self._offset is not None and self._rooms.is_reading:
            self._rooms.reading.view.show_offset(self._offset)
        self._offset = None
