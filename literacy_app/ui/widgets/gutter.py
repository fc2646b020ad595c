"""The margin beside the text: brackets in lanes, and labels that say who speaks.

Labels follow reading order. Where one would run into the one above, it is pushed down, or joins
it as a further badge if both name the same source.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from literacy_app.domain.lesson import Passage
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.passage_geometry import BlockMarks, Bracket
from literacy_app.ui.widgets.passage_painter import Highlights
from literacy_app.ui.widgets.patterns import Pens, badge_height, badge_width, paint_badge

WIDE, NARROW = 196.0, 104.0
_BRACKETS_FROM_TEXT = 40.0
_LABELS_FROM_TEXT = 58.0
_LANE = 8.0
_MOST_BADGES = 3


@dataclass(frozen=True)
class Named:
    """What a label says about a passage: a name, and whether it is nested in another's words."""

    name: str
    nested: bool


@dataclass
class Label:
    """A label being laid out: its passages with their brackets, and its top."""

    name: str
    top: float
    brackets: list[Bracket] = field(default_factory=list)


@dataclass(frozen=True)
class Target:
    """A part of a label that selects a passage."""

    box: QRectF
    passage: int


class Gutter:
    """Lays out and paints the margin of one article at one look.

    `edge` is where the text begins (or, right-to-left, ends); the margin lies outward of it.
    """

    def __init__(
        self, pens: Pens, passages: Sequence[Passage], names: Sequence[Named], narrow: bool,
        edge: float, mirrored: bool,
    ) -> None:
        self._pens = pens
        self._look = pens.look
        self._passages = passages
        self._names = names
        self._narrow = narrow
        self._edge = edge
        self._outward = 1.0 if mirrored else -1.0
        self._font = self._look.sans("label", QFont.Weight.DemiBold)
        self._metrics = QFontMetricsF(self._font)
        self._height = max(self._metrics.height(), badge_height(self._look) + self._look.px(2))
        self.targets: list[Target] = []

    def lay_out(self, blocks: Iterable[BlockMarks]) -> list[Label]:
        """The labels of neighbouring blocks, none above the one before it."""
        labels: list[Label] = []
        lowest = float("-inf")
        for block in blocks:
            for bracket in block.brackets:
                if not bracket.opens and self._continues(labels, bracket):
                    continue
                name = self._names[bracket.passage].name
                top = bracket.top + self._look.px(2)
                if top < lowest and self._joins(labels, name):
                    labels[-1].brackets.append(bracket)
                    continue
                labels.append(Label(name, max(top, lowest), [bracket]))
                lowest = labels[-1].top + self._height
        return labels

    def _continues(self, labels: list[Label], bracket: Bracket) -> bool:
        return bool(labels) and bracket.passage == labels[-1].brackets[-1].passage

    def _joins(self, labels: list[Label], name: str) -> bool:
        if not labels or labels[-1].name != name:
            return False
        most = 2 if self._narrow else _MOST_BADGES
        return len(labels[-1].brackets) < most

    def paint_brackets(
        self, painter: QPainter, blocks: Iterable[BlockMarks], highlights: Highlights
    ) -> None:
        """Paint the brackets of the visible blocks."""
        for block in blocks:
            for bracket in block.brackets:
                self._paint_bracket(painter, bracket, highlights)

    def _bracket_x(self, lane: int) -> float:
        px = self._look.px
        return self._edge + self._outward * (px(_BRACKETS_FROM_TEXT) - lane * px(_LANE))

    def _paint_bracket(self, painter: QPainter, bracket: Bracket, highlights: Highlights) -> None:
        px, voice = self._look.px, self._passages[bracket.passage].voice
        x = self._bracket_x(bracket.lane)
        top, bottom = bracket.top + px(3), bracket.bottom - px(3)
        if highlights.is_hot(bracket.passage):
            inner = x - self._outward * px(2)
            glow = QRectF(inner - px(5), top - px(3), px(10), bottom - top + px(6))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._pens.washes[voice, True])
            painter.drawRoundedRect(glow, px(3), px(3))
        painter.setPen(self._pens.brackets[voice])
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        painter.setPen(self._pens.ticks[voice])
        tip, back = x - self._outward * px(5), x + self._outward * px(0.9)
        ticks = [QLineF(back, y, tip, y) for y in (top, bottom)]
        painter.drawLines(ticks)

    def paint_labels(
        self, painter: QPainter, labels: Iterable[Label], highlights: Highlights
    ) -> None:
        """Paint labels with their badges, and remember where they can be clicked."""
        self.targets = []
        for label in labels:
            self._paint_label(painter, label, highlights)

    def _paint_label(self, painter: QPainter, label: Label, highlights: Highlights) -> None:
        px, hot = self._look.px, self._hot_in(label, highlights)
        middle = label.top + self._height / 2
        first = label.brackets[0].passage
        boxes, x = self._badge_boxes(label, middle)
        ink = self._look.ink(self._passages[first].voice)
        nested = self._names[first].nested and not self._narrow
        arrow = ("↳ " if self._outward < 0 else "↲ ") if nested else ""
        name = "" if self._narrow else self._elided(arrow + label.name, x)
        width = self._metrics.horizontalAdvance(name)
        text = self._box(x, width + px(2), middle, self._height) if name else QRectF(boxes[0])
        if hot >= 0:
            self._paint_glow(painter, text.united(boxes[0]), hot)
        self._paint_leaders(painter, label, middle)
        for box, bracket in zip(boxes, label.brackets, strict=True):
            passage = self._passages[bracket.passage]
            paint_badge(painter, self._look, passage.voice, box, passage.is_contested)
            self.targets.append(Target(box.adjusted(-2, -2, 2, 2), bracket.passage))
        if name:
            painter.setPen(self._look.colour("text") if hot >= 0 else ink)
            painter.setFont(self._font)
            painter.drawText(text, Qt.AlignmentFlag.AlignCenter, name)
            self.targets.append(Target(text, first))

    def _hot_in(self, label: Label, highlights: Highlights) -> int:
        passages = [each.passage for each in label.brackets]
        return next((each for each in passages if highlights.is_hot(each)), -1)

    def _box(self, x: float, width: float, middle: float, height: float) -> QRectF:
        left = x - width if self._outward < 0 else x
        return QRectF(left, middle - height / 2, width, height)

    def _badge_boxes(self, label: Label, middle: float) -> tuple[list[QRectF], float]:
        """The badges' boxes, outermost first, and where the name ends that stands outward."""
        px = self._look.px
        x = self._edge + self._outward * px(_LABELS_FROM_TEXT)
        boxes = []
        for bracket in reversed(label.brackets):
            width = badge_width(self._look, self._passages[bracket.passage].is_contested)
            boxes.append(self._box(x, width, middle, badge_height(self._look)))
            x += self._outward * (width + px(3))
        return boxes[::-1], x + self._outward * px(3)

    def _elided(self, name: str, x: float) -> str:
        px = self._look.px
        width = px(WIDE - 10) - abs(x - self._edge)
        return self._metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(width, px(30)))

    def _paint_glow(self, painter: QPainter, box: QRectF, passage: int) -> None:
        px = self._look.px
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._pens.washes[self._passages[passage].voice, True])
        painter.drawRoundedRect(box.adjusted(-px(6), -px(1), px(6), px(1)), px(5), px(5))

    def _paint_leaders(self, painter: QPainter, label: Label, middle: float) -> None:
        px = self._look.px
        start = self._edge + self._outward * px(_LABELS_FROM_TEXT - 3)
        bend = self._edge + self._outward * px(_BRACKETS_FROM_TEXT + 7)
        for bracket in label.brackets:
            colour = QColor(self._look.ink(self._passages[bracket.passage].voice))
            colour.setAlpha(255 if self._look.theme.name == "contrast" else 110)
            painter.setPen(QPen(colour, 1.0))
            y = min(max(middle, bracket.top + px(4)), bracket.bottom - px(4))
            end = self._bracket_x(bracket.lane) + self._outward * px(2)
            painter.drawLine(QPointF(start, middle), QPointF(bend, y))
            painter.drawLine(QPointF(bend, y), QPointF(end, y))

    def passage_at(self, point: QPointF) -> int | None:
        """The passage whose label is at a point."""
        found = (each.passage for each in self.targets if each.box.contains(point))
        return next(found, None)
