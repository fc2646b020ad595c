"""Filling with colours on the pages that are seen first.

Of a brush made of a colour, and of `fillRect`, PySide asks whether a gradient is meant, and loads
all that gradients are at the first time: a millisecond before the window is seen.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBrush, QColor, QPainter


def patterned(colour: QColor, style: Qt.BrushStyle) -> QBrush:
    """A brush that fills with a pattern of Qt's."""
    brush = QBrush()
    brush.setColor(colour)
    brush.setStyle(style)
    return brush


def fill(painter: QPainter, box: QRect, colour: QColor) -> None:
    """Fill a rectangle with a colour; the painter is left without a pen."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(box)
