"""What lies on an article besides its passages: the veil that fades words, matches, glossary."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QRegion

from literacy_app.ui.theme import contrast_ratio, mixed

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.span_boxes import Box

FADED_CONTRAST = 4.5
"""The contrast that faded words keep: they are out of the way, and can still be read (AA)."""
_BELOW = 9.0


def veil(look: Look) -> QColor:
    """The colour of the page, as opaque as leaves the words under it their contrast."""
    page, text = look.theme.roles["page"], look.theme.roles["text"]
    share = 100
    while share > 0 and contrast_ratio(mixed(text, page, (share - 1) / 100), page) > FADED_CONTRAST:
        share -= 1
    colour = look.colour("page")
    colour.setAlphaF(1 - share / 100)
    return colour


def paint_veil(
    painter: QPainter, look: Look, colour: QColor, area: QRectF, lit: Iterable[QRectF]
) -> None:
    """Paint the veil over `area` but for the words that stay lit and what hangs below them."""
    region = QRegion(area.toAlignedRect())
    sides, below = look.px(3), look.px(_BELOW)
    for rect in lit:
        region -= QRegion(rect.adjusted(-sides, -1, sides, below).toAlignedRect())
    painter.save()
    painter.setClipRegion(region, Qt.ClipOperation.IntersectClip)
    painter.fillRect(area, colour)
    painter.restore()


def paint_found(painter: QPainter, look: Look, boxes: Sequence[Box], current: int) -> None:
    """Paint what was looked for; the match that the reader is at has a frame."""
    px = look.px
    painter.setBrush(look.colour("found"))
    for index, rect in boxes:
        width = px(2) if index == current else 1.0
        role = "text" if index == current else "edge"
        painter.setPen(QPen(look.colour(role), width))
        painter.drawRoundedRect(rect.adjusted(-px(2), px(1), px(2), -px(1)), px(3), px(3))


def paint_glosses(painter: QPainter, look: Look, boxes: Iterable[Box], open_one: int) -> None:
    """Paint fine dots under the words that the glossary explains; a line under the open one."""
    px = look.px
    pen = QPen(look.colour("text"), px(1.3))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1.0, 1.6])
    solid = QPen(look.colour("text"), px(1.3))
    for index, rect in boxes:
        painter.setPen(solid if index == open_one else pen)
        y = rect.bottom() - px(3.4)
        painter.drawLine(QLineF(rect.left(), y, rect.right(), y))
