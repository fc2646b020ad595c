"""Paints passages under the text: washes, outlines, underlines by voice, and the lit cue."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from literacy_app.domain.lesson import Span, Voice
from literacy_app.ui.widgets.passage_geometry import BlockMarks, Mark
from literacy_app.ui.widgets.patterns import Pens


class Highlights(NamedTuple):
    """What is shown: the voices, and the indices of the selected and the hovered passage or -1.

    `kept` are the indices of the passages that may be shown, or None where all may; `lit` are the
    words that don't fade, as spans of the article's text, or None where nothing fades.
    """

    shown: frozenset[Voice]
    selected: int = -1
    hovered: int = -1
    kept: frozenset[int] | None = None
    lit: tuple[Span, ...] | None = None

    def shows(self, index: int, voice: Voice) -> bool:
        """Whether a passage of that voice is shown."""
        return voice in self.shown and (self.kept is None or index in self.kept)

    @property
    def filter(self) -> tuple[frozenset[Voice], frozenset[int] | None]:
        """What decides which passages are shown."""
        return self.shown, self.kept

    def is_hot(self, passage: int) -> bool:
        """Whether a passage is lit up."""
        return passage in (self.selected, self.hovered)


def paint_marks(
    painter: QPainter, pens: Pens, blocks: Iterable[BlockMarks], highlights: Highlights
) -> None:
    """Paint the marks of the visible blocks: every wash first, then every underline."""
    blocks = tuple(blocks)
    painter.setPen(Qt.PenStyle.NoPen)
    for block in blocks:
        for mark in block.marks:
            _paint_wash(painter, pens, mark, highlights.is_hot(mark.passage))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for block in blocks:
        for mark in block.marks:
            _paint_underlines(painter, pens, mark, mark.passage == highlights.selected)


def _paint_wash(painter: QPainter, pens: Pens, mark: Mark, hot: bool) -> None:
    painter.setBrush(_wash(pens, mark, hot))
    if mark.lane and not hot:
        painter.setPen(pens.outlines[mark.voice])
        painter.drawPath(mark.wash)
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.drawPath(mark.wash)


def _wash(pens: Pens, mark: Mark, hot: bool) -> QBrush | QColor:
    """A contested passage is striped in the washes of both its readings."""
    if mark.alternative is None:
        return (pens.hot_washes if hot else pens.washes)[mark.voice]
    return pens.stripes(mark.voice, mark.alternative, hot)


def _paint_underlines(painter: QPainter, pens: Pens, mark: Mark, hot: bool) -> None:
    painter.setPen((pens.hot_underlines if hot else pens.underlines)[mark.voice])
    painter.drawLines(mark.underlines)
    if mark.alternative is not None:
        painter.setPen(pens.underlines[mark.alternative])
        painter.drawLines(mark.second)


def paint_cue(painter: QPainter, pens: Pens, voice: Voice, rects: Iterable[QRectF]) -> None:
    """Paint a ring around a cue, over a wash of its passage's voice."""
    px = pens.look.px
    painter.setPen(pens.cues[voice])
    painter.setBrush(pens.hot_washes[voice])
    for rect in rects:
        ring = rect.adjusted(-px(3), px(0.5), px(3), -px(0.5))
        painter.drawRoundedRect(ring, px(5), px(5))
