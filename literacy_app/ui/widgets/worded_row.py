"""A line of words with buttons beside them, or below them where that is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QWidget

from literacy_app.ui.widgets.flow_layout import FlowLayout
from literacy_app.ui.widgets.labels import Label, label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from literacy_app.ui.theme import Look

_LEAST_WORDS = 260


class WordedRow(QWidget):
    """Words, and a flow of buttons for which the words leave room."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words: Label = label("", look)
        self._flow = FlowLayout(0)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addWidget(self._words, 1)
        self._row.addLayout(self._flow)

    def _space(self, look: Look, margins: tuple[int, int, int, int], gap: int) -> None:
        """Wear a look, with these margins around it (from the left) and gap between buttons."""
        px = look.px
        self._look = look
        self._words.set_look(look)
        self._row.setContentsMargins(*(round(px(each)) for each in margins))
        self._row.setSpacing(round(px(10)))
        self._flow.set_gap(round(px(gap)))
        self._fit()

    def _fit(self) -> None:
        """Stand the buttons below the words where there is no room beside them."""
        directions = QBoxLayout.Direction
        beside = self._flow.sizeHint().width() + self._look.px(_LEAST_WORDS) <= self.width()
        wanted = directions.LeftToRight if beside else directions.TopToBottom
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
            self.updateGeometry()  # a layout that turns tells nobody of its new height

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
