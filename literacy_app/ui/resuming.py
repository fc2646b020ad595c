"""Where a reader was: taken down while reading and at the end, and found at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from literacy_app.domain.lesson import MARKED_VOICES
from literacy_app.domain.mode import Mode
from literacy_app.ui.memory import Place

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.ui.memory import WindowMemory
    from literacy_app.ui.quiz_ways import QuizWays
    from literacy_app.ui.rooms import Rooms

CALM_MS = 3000
"""How long the reader has stayed somewhere before that is taken down."""


class Resuming(QObject):
    """Takes down and finds again which lesson, article, passage, lines and voices were seen."""

    def __init__(self, rooms: Rooms, memory: WindowMemory, quizzes: QuizWays) -> None:
        super().__init__(rooms)
        self._quizzes = quizzes
        self._rooms = rooms
        self._memory = memory
        self._lesson: Path | None = None
        self._offset: int | None = None
        self._heard = 0
        self._is_kept = True
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._calm.timeout.connect(self._take_down_meanwhile)
        rooms.lesson_opened.connect(self._take_lesson)
        rooms.page_shown.connect(self._calm.start)
        quizzes.place_changed.connect(self._take_down_meanwhile)

    def _take_lesson(self, path: Path) -> None:
        self._lesson = path
        page, calm = self._rooms.reading, self._calm
        if not self._heard:
            page.state_changed.connect(calm.start)
        for pane in page.spread.panes[self._heard :]:
            pane.view.scrolled.connect(calm.start)
        self._heard = len(page.spread.panes)

    def take_down(self) -> None:
        """Remember where the reader is; nowhere, on a page that doesn't lead back to reading.

        An app that is killed comes back to what was taken down last.
        """
        self._calm.stop()
        place = self._place()
        if place != self._memory.place:
            self._memory.place = place
            self._is_kept = self._memory.place == place

    def _take_down_meanwhile(self) -> None:
        """Remember where the reader is, unless that failed before: then once is enough to say."""
        if self._is_kept:
            self.take_down()

    def _place(self) -> Place | None:
        """Where the reader is: in a lesson's quiz, or in the lesson itself."""
        played, behind = self._quizzes.played, self._place_behind()
        if played is None:
            return behind
        if behind is None or behind.lesson != played.absolute():
            return Place(played.absolute(), quiz=True)
        return behind._replace(quiz=True)

    def _place_behind(self) -> Place | None:
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
        came_back = place.quiz and self._quizzes.come_back(place.lesson)
        if not came_back:
            self._rooms.open_lesson(place.lesson)
        if self._rooms.is_reading_behind:
            self._turn_to(place)
        if place.quiz and not came_back:
            self._quizzes.take(Mode.PRACTICE)
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
