"""Hairlines between things that stand below one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from literacy_app.ui.widgets.labels import ground

if TYPE_CHECKING:
    from literacy_app.ui.theme import Look

_THICK = 3


class Rule(QWidget):
    """A line one pixel high, as wide as there is room."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ground(self, look, "rule")


def paint_foot(widget: QWidget, look: Look) -> None:
    """Paint a hairline along the lower edge of a widget, from within its paint event."""
    painter = QPainter(widget)
    painter.setPen(look.colour("rule"))
    painter.drawLine(0, widget.height() - 1, widget.width(), widget.height() - 1)
    painter.end()


def paint_share(widget: QWidget, look: Look, share: float, at_foot: bool = False) -> None:
    """Paint a hairline along an edge of a widget, thick as far as `share` of it (0 to 1) goes.

    It is the upper edge, unless `at_foot`; called from within the widget's paint event.
    """
    width, height, thick = widget.width(), widget.height(), look.px(_THICK)
    painter = QPainter(widget)
    painter.fillRect(QRectF(0, height - 1 if at_foot else 0, width, 1), look.colour("rule"))
    if share > 0:
        filled = width * min(share, 1.0)
        mirrored = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(width - filled if mirrored else 0.0, 0.0, filled, thick)
        if at_foot:
            box.moveBottom(height)
        painter.fillRect(box, look.colour("accent"))
    painter.end()
