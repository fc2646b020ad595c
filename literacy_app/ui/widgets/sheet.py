"""What stands beside something, or lies below it as a sheet where that is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from literacy_app.ui.theme import Look

UNBOUND = 16_777_215
"""The width and height that Qt allows where nothing bounds them."""


def stand_beside(widget: QWidget, width: float) -> None:
    """Have a widget as wide as that, and as high as there is room."""
    widget.setMinimumHeight(0)
    widget.setMaximumHeight(UNBOUND)
    widget.setFixedWidth(round(width))


def lie_below(widget: QWidget, height: float) -> None:
    """Have a widget as high as that, and as wide as there is room."""
    widget.setMinimumWidth(0)
    widget.setMaximumWidth(UNBOUND)
    widget.setFixedHeight(round(height))


def paint_edge(painter: QPainter, look: Look, widget: QWidget, is_sheet: bool) -> None:
    """Paint the hairline of a widget towards what it stands beside or lies below."""
    painter.setPen(look.colour("edge" if is_sheet else "rule"))
    if is_sheet:
        painter.drawLine(0, 0, widget.width(), 0)
        return
    mirrored = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    x = widget.width() - 1 if mirrored else 0
    painter.drawLine(x, 0, x, widget.height())
