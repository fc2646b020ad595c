"""How a voice looks besides its colour: its line pattern, its badge, its swatch.

Reported speech is a solid line, commentary a dashed and inference a dotted one.
"""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen

from literacy_app.domain.lesson import MARKED_VOICES, Voice
from literacy_app.ui.theme import Look
from literacy_app.ui.words import voice_letter

_LINE_WIDTH = 1.8
_DOT_WIDTH = 2.6
_DASH, _DASH_GAP = 5.0, 3.0
_STRIPE = 7.0
_VOICES = (*MARKED_VOICES, Voice.PLAIN)


class Pens:
    """The pens, brushes, fonts and letters of one look, made once."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.underlines = {voice: pattern_pen(look, voice) for voice in _VOICES}
        self.hot_underlines = {voice: pattern_pen(look, voice, look.px(0.9)) for voice in _VOICES}
        self.brackets = {voice: pattern_pen(look, voice, look.px(0.3)) for voice in MARKED_VOICES}
        self.ticks = {voice: QPen(look.ink(voice), look.px(1.9)) for voice in MARKED_VOICES}
        self.washes = {voice: look.wash(voice) for voice in MARKED_VOICES}
        self.hot_washes = {voice: look.wash(voice, hot=True) for voice in MARKED_VOICES}
        self.outlines = {voice: QPen(look.outline(voice), 1.0) for voice in MARKED_VOICES}
        self.cues = {voice: QPen(look.ink(voice), look.px(1.4)) for voice in MARKED_VOICES}
        self.leaders = {voice: QPen(look.leader(voice), 1.0) for voice in MARKED_VOICES}
        self.inks = {voice: look.ink(voice) for voice in _VOICES}
        self.page = look.colour("page")
        self.text = look.colour("text")
        self.badge_font = look.sans("badge", QFont.Weight.Bold)
        self.letters = {voice: voice_letter(voice) for voice in _VOICES}
        self._stripes: dict[tuple[Voice, Voice, bool], QBrush] = {}
        for tick in self.ticks.values():
            tick.setCapStyle(Qt.PenCapStyle.FlatCap)

    def stripes(self, voice: Voice, alternative: Voice, hot: bool) -> QBrush:
        """Diagonal stripes in the washes of two readings; plain reporting has the page's colour."""
        key = (voice, alternative, hot)
        if key not in self._stripes:
            washes = self.hot_washes if hot else self.washes
            other = washes.get(alternative, self.page)
            self._stripes[key] = striped(washes[voice], other, self.look.px(_STRIPE))
        return self._stripes[key]

    def letter(self, voice: Voice, contested: bool, number: str = "") -> str:
        """A badge's letter; its own direction holds whatever stands around it."""
        letter = self.letters[voice] + number
        return f"\u2068{letter}?\u2069" if contested else letter


def striped(one: QColor, other: QColor, width: float) -> QBrush:
    """A brush of diagonal stripes, each `width` wide."""
    from PySide6.QtGui import QGradient, QLinearGradient  # few passages are striped

    gradient = QLinearGradient(0, 0, width * 1.414, width * 1.414)
    gradient.setSpread(QGradient.Spread.RepeatSpread)
    for at, colour in ((0.0, one), (0.499, one), (0.5, other), (1.0, other)):
        gradient.setColorAt(at, colour)
    return QBrush(gradient)


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


def badge_width(look: Look, contested: bool = False, number: str = "") -> float:
    """The width of a badge; a contested one has a question mark behind its letter and number."""
    return look.px((24 if contested else 17) + 6.5 * len(number))


def badge_height(look: Look) -> float:
    """The height of a badge."""
    return look.px(16)


def paint_badge(
    painter: QPainter,
    pens: Pens,
    voice: Voice,
    box: QRectF,
    contested: bool = False,
    hollow: bool = False,
    number: str = "",
) -> None:
    """Paint a voice's letter badge into `box`, only its outline where it is hollow."""
    ink, px = pens.inks[voice], pens.look.px
    painter.setFont(pens.badge_font)
    if hollow:
        painter.setPen(QPen(ink, px(1.2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = px(0.6)
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), px(4), px(4))
        painter.setPen(ink)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(box, px(4), px(4))
        painter.setPen(pens.page)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, pens.letter(voice, contested, number))


def paint_swatch(painter: QPainter, look: Look, voice: Voice, box: QRectF, on: bool = True) -> None:
    """Paint a sample of a voice's wash and underline into `box`."""
    px = look.px
    if on and voice in look.theme.voices:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.wash(voice))
        painter.drawRoundedRect(box.adjusted(0, 0, 0, -px(2)), px(3), px(3))
    pen = pattern_pen(look, voice)
    if not on:
        pen.setColor(look.colour("muted"))
    painter.setPen(pen)
    y = box.bottom() - px(2)
    start, end = QPointF(box.left() + px(1), y), QPointF(box.right() - px(1), y)
    painter.drawLine(QLineF(start, end))
