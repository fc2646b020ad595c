"""A bar with a title and buttons: beside each other, or below where there is no room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from literacy_app.ui.widgets.flow_layout import in_a_row
from literacy_app.ui.widgets.labels import ground
from literacy_app.ui.widgets.rule import paint_foot

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from literacy_app.ui.theme import Look

_SIDE, _TOP, _GAP = 20, 8, 7


class SplitBar(QWidget):
    """A title at one end, buttons at the other; a hairline below parts it from the page."""

    def __init__(self, title: QWidget, buttons: Sequence[QWidget], look: Look, on: str) -> None:
        super().__init__()
        self._title, self._shown, self._on = title, tuple(buttons), on
        self._buttons = QWidget()
        self._flow = in_a_row(buttons, _GAP)
        self._buttons.setLayout(self._flow)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addWidget(title, 1)
        self._row.addWidget(self._buttons)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size; what stands in it is dressed elsewhere."""
        self._look = look
        px = look.px
        self._row.setContentsMargins(*(round(px(each)) for each in (_SIDE, _TOP, _SIDE, _TOP + 1)))
        self._row.setSpacing(round(px(_GAP)))
        self._flow.set_gap(round(px(_GAP)))
        ground(self, look, self._on)
        self.fit()

    def fit(self) -> None:
        """Stand the buttons beside the title, or below it; `buttons` may have come or gone."""
        gap = round(self._look.px(_GAP))
        seen = [each.sizeHint().width() + gap for each in self._shown if not each.isHidden()]
        room = self.width() - 2 * round(self._look.px(_SIDE)) - self._title.sizeHint().width()
        directions = QBoxLayout.Direction
        is_beside = sum(seen) <= room
        self._row.setDirection(directions.LeftToRight if is_beside else directions.TopToBottom)
        trailing = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        none = Qt.AlignmentFlag(0)
        self._row.setAlignment(self._buttons, trailing if is_beside else none)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_foot(self, self._look)
