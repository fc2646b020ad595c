"""Boxes in a widget that paints itself, in the direction in which the window's lines run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def box_in(widget: QWidget, x: float, y: float, width: float, height: float) -> QRectF:
    """A box that begins `x` from the side of the widget where the window's lines begin."""
    if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        x = widget.width() - x - width
    return QRectF(x, y, width, height)


def mirrored(widget: QWidget, box: QRectF) -> QRectF:
    """A box that was measured from the left, where it stands in the window's direction."""
    return box_in(widget, box.x(), box.y(), box.width(), box.height())
