"""How far one has come in a few steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.ui.theme import Look


class StepDots(QWidget):
    """A dot a step; those up to the present one are filled."""

    def __init__(self, step: int, steps: int, look: Look) -> None:
        super().__init__()
        self._step, self._steps, self._look = step, steps, look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Step {number} of {all}", number=step + 1, all=steps))

    def sizeHint(self) -> QSize:
        px = self._look.px
        return QSize(round(px(20 * self._steps)), round(px(16)))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("accent"), px(1.4)))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for number in range(self._steps):
            x = px(20 * number + 10)
            filled = number <= self._step
            painter.setBrush(look.colour("accent") if filled else Qt.BrushStyle.NoBrush)
            middle = QPointF(self.width() - x if mirrored else x, self.height() / 2)
            painter.drawEllipse(middle, px(4), px(4))
        painter.end()
