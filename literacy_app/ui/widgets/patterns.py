"""How a voice looks besides its colour: its line pattern, its badge, its swatch.

Reported speech is a solid line, commentary a dashed and inference a dotted one.
"""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QPainter, QPainterPath, QPen

from literacy_app.domain.lesson import MARKED_VOICES, Voice
from literacy_app.ui.theme import Look
from literacy_app.ui.words import voice_letter

_LINE_WIDTH = 1.8
_DOT_WIDTH = 2.6
_DASH, _DASH_GAP = 5.0, 3.0


class Pens:
    """The pens, brushes and badge metrics of one look, made once."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.voices = (*MARKED_VOICES, Voice.PLAIN)
        self._underlines = {
            (voice, hot): pattern_pen(look, voice, look.px(0.9) if hot else 0.0)
            for voice in self.voices
            for hot in (False, True)
        }
        self.brackets = {voice: pattern_pen(look, voice, look.px(0.3)) for voice in self.voices}
        self.ticks = {voice: QPen(look.ink(voice), look.px(1.9)) for voice in self.voices}
        self.washes = {
            (voice, hot): QBrush(look.wash(voice, hot))
            for voice in MARKED_VOICES
            for hot in (False, True)
        }
        self.outlines = {voice: QPen(look.outline(voice), 1.0) for voice in MARKED_VOICES}
        self.cues = {voice: QPen(look.ink(voice), look.px(1.4)) for voice in MARKED_VOICES}
        for tick in self.ticks.values():
            tick.setCapStyle(Qt.PenCapStyle.FlatCap)

    def underline(self, voice: Voice, hot: bool) -> QPen:
        """The pen of a voice's underline, wider where the passage is active."""
        return self._underlines[voice, hot]


def pattern_pen(look: Look, voice: Voice, wider: float = 0.0) -> QPen:
    """A pen that draws a voice's line pattern; plain reporting has a thin dash-dot."""
    width = look.px(_DOT_WIDTH if voice is Voice.INFERENCE else _LINE_WIDTH) + wider
    pen = QPen(look.ink(voice), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if voice is Voice.COMMENTARY:
        pen.setDashPattern([look.px(_DASH) / width, look.px(_DASH_GAP) / width])
    elif voice is Voice.INFERENCE:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.4 * look.px(_DOT_WIDTH) / width])
    elif voice is Voice.PLAIN:
        pen.setWidthF(look.px(1.2))
        pen.setDashPattern([7, 2, 1, 2])
    return pen


def badge_width(look: Look, contested: bool = False) -> float:
    """The width of a badge; a contested one has a question mark behind its letter."""
    return look.px(24 if contested else 17)


def badge_height(look: Look) -> float:
    """The height of a badge."""
    return look.px(16)


def paint_badge(
    painter: QPainter, look: Look, voice: Voice, box: QRectF, contested: bool = False,
    hollow: bool = False,
) -> None:
    """Paint a voice's letter badge into `box`, only its outline where it is hollow."""
    ink = look.ink(voice)
    ground = look.colour("page")
    radius = look.px(4)
    painter.setFont(look.sans("badge", QFont.Weight.Bold))
    if hollow:
        painter.setPen(QPen(ink, look.px(1.2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = look.px(0.6)
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
        painter.setPen(ink)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(box, radius, radius)
        painter.setPen(ground)
    letter = f"\u2068{voice_letter(voice)}?\u2069" if contested else voice_letter(voice)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)


def paint_swatch(painter: QPainter, look: Look, voice: Voice, box: QRectF, on: bool = True) -> None:
    """Paint a sample of a voice's wash and underline into `box`."""
    path = QPainterPath()
    path.addRoundedRect(box.adjusted(0, 0, 0, -look.px(2)), look.px(3), look.px(3))
    if on:
        painter.fillPath(path, look.wash(voice))
    pen = pattern_pen(look, voice)
    if not on:
        pen.setColor(look.colour("muted"))
    painter.setPen(pen)
    y = box.bottom() - look.px(2)
    inset = look.px(1)
    start, end = QPointF(box.left() + inset, y), QPointF(box.right() - inset, y)
    painter.drawLine(QLineF(start, end))
