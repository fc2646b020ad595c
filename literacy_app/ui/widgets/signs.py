"""The signs for right, wrong and between: shapes, so that no colour has to say it alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.ui.theme import Look

_TICK = (QPointF(0.27, 0.53), QPointF(0.43, 0.69), QPointF(0.75, 0.33))
_CROSS = ((QPointF(0.32, 0.32), QPointF(0.68, 0.68)), (QPointF(0.68, 0.32), QPointF(0.32, 0.68)))

_BAR = ((QPointF(0.28, 0.5), QPointF(0.72, 0.5)),)
_ROLES = {True: "right", False: "wrong", None: "muted"}


def paint_sign(painter: QPainter, look: Look, box: QRectF, is_right: bool | None) -> None:
    """Paint a tick in a disc, or a cross in a square, into a box that is as wide as high.

    None is partly right: a bar in a disc.
    """
    px, size = look.px, box.width()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(_ROLES[is_right]))
    radius = px(5) if is_right is False else size / 2
    painter.drawRoundedRect(box, radius, radius)
    pen = QPen(look.colour("card"), size / 11)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if is_right:
        painter.drawPolyline([box.topLeft() + each * size for each in _TICK])
    else:
        for start, end in _BAR if is_right is None else _CROSS:
            painter.drawLine(box.topLeft() + start * size, box.topLeft() + end * size)


class Sign(QWidget):
    """The sign by itself, at a size in pixels at 100 %."""

    def __init__(self, is_right: bool | None, look: Look, size: float = 24) -> None:
        super().__init__()
        self._is_right = is_right
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = round(self._look.px(self._size))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        paint_sign(painter, self._look, QRectF(0, 0, side, side), self._is_right)
        painter.end()
