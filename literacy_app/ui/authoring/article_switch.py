"""The articles of a lesson to turn to, where there are several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from literacy_app.ui.widgets.flow_layout import bare_column, take_out
from literacy_app.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

    from literacy_app.domain.lesson import Lesson
    from literacy_app.ui.theme import Look


class ArticleSwitch(QWidget):
    """Offers articles by their names, or by their headlines; hidden where there is one.

    Signals:
        article_requested(int): turn to the article of that index.
    """

    article_requested = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._names: tuple[str, ...] = ()
        self._segments: Segments | None = None
        self._column = bare_column(self, 0)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        if self._segments is not None:
            self._segments.set_look(look)

    def show_lesson(self, lesson: Lesson, index: int) -> None:
        """Offer a lesson's articles, of which one is shown."""
        names = tuple(each.name or each.headline for each in lesson.articles)
        if names != self._names:
            self._names = names
            self._offer(names)
        if self._segments is not None:
            self._segments.show_chosen(str(index))

    def _offer(self, names: tuple[str, ...]) -> None:
        if self._segments is not None:
            take_out(self._column, self._segments)
            self._segments = None
        if len(names) > 1:
            self._segments = Segments([(str(n), name) for n, name in enumerate(names)], self._look)
            self._segments.chosen.connect(lambda name: self.article_requested.emit(int(name)))
            self._column.addWidget(self._segments)
        self.setVisible(self._segments is not None)

    def button(self, index: int) -> QAbstractButton:
        """The button of an article."""
        assert self._segments is not None
        return self._segments.button(str(index))
