"""A scroll bar that is a thin handle and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar

from literacy_app.ui.widgets.brushes import fill

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.ui.theme import Look

_WIDTH = 12
_SHORTEST = 36


class SlimScrollBar(QScrollBar):
    """A vertical scroll bar on the colour of `ground`; it behaves as any other."""

    def __init__(self, look: Look, ground: str) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._ground = ground
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme."""
        self._handle = look.colour("edge")
        self._colour = look.colour(self._ground)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 3 * _SHORTEST)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, self.rect(), self._colour)
        length = self.maximum() - self.minimum() + self.pageStep()
        if self.maximum() > self.minimum() and length > 0:
            handle = max(self.height() * self.pageStep() / length, _SHORTEST)
            share = (self.value() - self.minimum()) / (self.maximum() - self.minimum())
            top = share * (self.height() - handle)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._handle)
            painter.drawRoundedRect(QRectF(3, top + 2, _WIDTH - 6, handle - 4), 3, 3)
        painter.end()


def scroll_by(area: QScrollArea, bar: SlimScrollBar) -> None:
    """Have an area scrolled by a bar, as wide as it is, without a frame; Tab passes it by."""
    area.setVerticalScrollBar(bar)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
