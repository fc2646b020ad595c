"""How what is asked, picked, painted and judged looks on an article. Nothing by colour alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPen

from literacy_app.ui.widgets.passage_painter import paint_cue

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPainterPath

    from literacy_app.domain.lesson import Voice
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.passage_geometry import Mark
    from literacy_app.ui.widgets.patterns import Pens

KNOB = 14.0
"""How wide the knob of a handle is, at 100 %."""

GRAB = 28.0
"""How wide and high around a knob's middle a handle can be taken, at 100 %."""


def paint_asked(painter: QPainter, look: Look, wash: QPainterPath, focused: bool) -> None:
    """Paint words that are asked about: a grey wash and an outline, both stronger where focused."""
    painter.setBrush(look.colour("asked_hot" if focused else "asked"))
    painter.setPen(QPen(look.colour("asked_line"), look.px(1.8) if focused else 1.0))
    painter.drawPath(wash)


def paint_plain(painter: QPainter, pens: Pens, mark: Mark) -> None:
    """Paint plain reporting, once it is told that it is."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pens.look.colour("asked"))
    painter.drawPath(mark.wash)
    painter.setPen(pens.underlines[mark.voice])
    painter.drawLines(mark.underlines)


def paint_number(
    painter: QPainter, look: Look, middle: QPointF, number: int, focused: bool
) -> None:
    """Paint the number of something that is asked about, around its middle."""
    side = look.px(20)
    box = QRectF(0, 0, side, side)
    box.moveCenter(middle)
    painter.setPen(QPen(look.colour("asked_line"), 1.0))
    painter.setBrush(look.colour("asked_line" if focused else "page"))
    painter.drawRoundedRect(box, side / 2, side / 2)
    painter.setPen(look.colour("page" if focused else "text"))
    painter.setFont(look.sans("label", QFont.Weight.DemiBold))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


def paint_lit(painter: QPainter, pens: Pens, rects: Iterable[QRectF], voice: Voice | None) -> None:
    """Paint a ring around the words that give a passage away."""
    if voice in pens.cues:
        paint_cue(painter, pens, voice, rects)
        return
    px = pens.look.px
    painter.setPen(QPen(pens.look.colour("text"), px(1.4)))
    painter.setBrush(pens.look.colour("found"))
    for rect in rects:
        ring = rect.adjusted(-px(3), px(0.5), px(3), -px(0.5))
        painter.drawRoundedRect(ring, px(5), px(5))


def paint_picked(painter: QPainter, look: Look, rects: Iterable[QRectF]) -> None:
    """Paint words that were picked."""
    px = look.px
    painter.setPen(QPen(look.colour("accent"), px(1.6)))
    painter.setBrush(look.colour("selection"))
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-px(2), px(1), px(2), -px(1)), px(4), px(4))


def paint_ring(painter: QPainter, look: Look, rects: Iterable[QRectF]) -> None:
    """Paint a frame around words that are pointed at."""
    px = look.px
    painter.setPen(QPen(look.colour("focus"), px(1.6)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-px(4), -px(1.5), px(4), px(1.5)), px(5), px(5))


def paint_caret(painter: QPainter, look: Look, rects: Iterable[QRectF], is_held: bool) -> None:
    """Paint the caret that stands on a word; dashed while it draws a stroke along."""
    pen = QPen(look.colour("focus"), look.px(2))
    if is_held:
        pen.setDashPattern([2.0, 1.6])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    px = look.px
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-px(3), -px(1), px(3), px(2)), px(4), px(4))


def paint_difference(
    painter: QPainter, pens: Pens, rect: QRectF, wanted: Voice | None, painted: Voice | None
) -> None:
    """Paint a box of words that were painted otherwise than the key has them.

    Too much is struck through; what was missed has a dashed outline and its voice's pattern;
    another voice's words have a solid outline and the pattern of their own.
    """
    look, px = pens.look, pens.look.px
    box = rect.adjusted(-px(1), 0, px(1), px(2))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("page" if painted is None else "wrong_wash"))
    painter.drawRect(box)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    middle = rect.center().y() + px(2)
    if wanted is None:
        painter.setPen(QPen(look.colour("wrong"), px(1.6)))
        painter.drawLine(QLineF(rect.left(), middle, rect.right(), middle))
        return
    pen = QPen(look.colour("right" if painted is None else "wrong"), px(1.4))
    if painted is None:
        pen.setDashPattern([3.0, 2.0])
    painter.setPen(pen)
    painter.drawRoundedRect(rect.adjusted(0, px(1), 0, -px(3)), px(3), px(3))
    painter.setPen(pens.underlines[wanted])
    painter.drawLine(QLineF(rect.left(), rect.bottom(), rect.right(), rect.bottom()))


def paint_handle(
    painter: QPainter, look: Look, ink: QPen, top: QPointF, bottom: QPointF, active: bool
) -> None:
    """Paint the handle at an end of a run: a line, and a knob below it to take it by."""
    painter.setPen(QPen(ink.color(), look.px(2)))
    painter.drawLine(QLineF(top, bottom))
    radius = look.px(KNOB) / 2
    painter.setPen(QPen(look.colour("focus") if active else ink.color(), look.px(2)))
    painter.setBrush(ink.color() if active else look.colour("page"))
    painter.drawEllipse(bottom + QPointF(0, radius * 0.8), radius, radius)
