"""Paints passages under the text: washes, outlines, underlines by voice, and the lit cue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from literacy_app.domain.lesson import Voice
from literacy_app.ui.widgets.passage_geometry import BlockMarks, Mark
from literacy_app.ui.widgets.patterns import Pens


@dataclass(frozen=True)
class Highlights:
    """What is shown: the voices, and the indices of the selected and the hovered passage or -1."""

    shown: frozenset[Voice]
    selected: int = -1
    hovered: int = -1

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
    painter.setBrush((pens.hot_washes if hot else pens.washes)[mark.voice])
    if mark.lane and not hot:
        painter.setPen(pens.outlines[mark.voice])
        painter.drawPath(mark.wash)
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.drawPath(mark.wash)


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
