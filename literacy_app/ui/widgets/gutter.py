"""The margin beside the text: brackets in lanes, and labels that say who speaks.

Labels follow reading order. Where one would run into the one above, it is pushed down, or joins
it as a further badge if both name the same source.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from literacy_app.domain.lesson import Passage
from literacy_app.ui.widgets.passage_geometry import BlockMarks, Bracket
from literacy_app.ui.widgets.passage_painter import Highlights
from literacy_app.ui.widgets.patterns import Pens, badge_height, badge_width, paint_badge

_BRACKETS_FROM_TEXT = 40.0
_LABELS_FROM_TEXT = 58.0
_LANE = 8.0
_MOST_BADGES = 3


class Margin(Enum):
    """How wide the margin is, in logical pixels at 100 %, and so what its labels can hold."""

    BADGES = 114.0
    NAMES = 220.0
    LONG_NAMES = 272.0


class Named(NamedTuple):
    """What a label says about a passage: a name, and whether it is nested in another's words.

    On paper a badge has a `number` behind its letter, which leads to the explanation.
    """

    name: str
    nested: bool
    number: str = ""


class Label(NamedTuple):
    """A label: its passages with their brackets, and where its parts stand.

    `badges` go with `brackets`; `name_box` is empty where badges stand alone.
    """

    name: str
    middle: float
    brackets: tuple[Bracket, ...]
    badges: tuple[QRectF, ...]
    name_box: QRectF
    leaders: tuple[tuple[QLineF, QLineF], ...]


class Target(NamedTuple):
    """A part of a label that selects a passage."""

    box: QRectF
    passage: int


class Gutter:
    """Lays out and paints the margin of one article at one look.

    `edge` is where the text begins (or, right-to-left, ends); the margin lies outward of it.
    """

    def __init__(
        self,
        pens: Pens,
        passages: Sequence[Passage],
        names: Sequence[Named],
        margin: Margin,
        edge: float,
        mirrored: bool,
    ) -> None:
        self._pens = pens
        self._look = pens.look
        self._passages = passages
        self._names = names
        self._margin = margin
        self._edge = edge
        self._outward = 1.0 if mirrored else -1.0
        self._font = self._look.sans("label", QFont.Weight.DemiBold)
        self._metrics = QFontMetricsF(self._font)
        self._height = max(self._metrics.height(), badge_height(self._look) + self._look.px(2))
        self.targets: list[Target] = []

    # ------------------------------------------------------------ layout

    def lay_out(self, blocks: Iterable[BlockMarks], above: float = float("-inf")) -> list[Label]:
        """The labels of neighbouring blocks, none above the one before it.

        Those that end `above` a height are left out.
        """
        groups: list[tuple[float, list[Bracket]]] = []
        lowest = float("-inf")
        for block in blocks:
            for bracket in block.brackets:
                last = groups[-1][1] if groups else []
                if not bracket.opens and last and bracket.passage == last[-1].passage:
                    continue
                top = bracket.top + self._look.px(2)
                if top < lowest and self._joins(last, bracket):
                    last.append(bracket)
                    continue
                groups.append((max(top, lowest), [bracket]))
                lowest = groups[-1][0] + self._height
        return [
            self._label(top + self._height / 2, brackets)
            for top, brackets in groups
            if top + self._height >= above
        ]

    def lifted(self, labels: Sequence[Label], lowest: float) -> list[Label]:
        """The labels, those pushed below `lowest` put above it, and with them the ones before."""
        found: list[Label] = []
        for label in reversed(labels):
            middle = min(label.middle, lowest - self._height / 2)
            found.append(self._label(middle, list(label.brackets)))
            lowest = middle - self._height / 2
        return found[::-1]

    def _joins(self, last: list[Bracket], bracket: Bracket) -> bool:
        if not last or len(last) >= (2 if self._margin is Margin.BADGES else _MOST_BADGES):
            return False
        return self._names[last[-1].passage].name == self._names[bracket.passage].name

    def _label(self, middle: float, brackets: list[Bracket]) -> Label:
        px = self._look.px
        badges, x = self._badge_boxes(brackets, middle)
        name, box = "", QRectF()
        if self._margin is not Margin.BADGES:
            name = self._elided(brackets[0].passage, x)
            box = self._box(x, self._metrics.horizontalAdvance(name) + px(2), middle, self._height)
        leaders = tuple(self._leader(each, middle) for each in brackets)
        return Label(name, middle, tuple(brackets), tuple(badges), box, leaders)

    def _badge_boxes(self, brackets: list[Bracket], middle: float) -> tuple[list[QRectF], float]:
        """The badges' boxes, outermost first, and where the name ends that stands outward."""
        px = self._look.px
        x = self._edge + self._outward * px(_LABELS_FROM_TEXT)
        boxes = []
        for bracket in reversed(brackets):
            contested = self._passages[bracket.passage].is_contested
            width = badge_width(self._look, contested, self._names[bracket.passage].number)
            boxes.append(self._box(x, width, middle, badge_height(self._look)))
            x += self._outward * (width + px(3))
        return boxes[::-1], x + self._outward * px(3)

    def _box(self, x: float, width: float, middle: float, height: float) -> QRectF:
        left = x - width if self._outward < 0 else x
        return QRectF(left, middle - height / 2, width, height)

    def _elided(self, passage: int, x: float) -> str:
        px, named = self._look.px, self._names[passage]
        arrow = ("↳ " if self._outward < 0 else "↲ ") if named.nested else ""
        width = max(px(self._margin.value - 10) - abs(x - self._edge), px(30))
        return self._metrics.elidedText(arrow + named.name, Qt.TextElideMode.ElideRight, width)

    def _leader(self, bracket: Bracket, middle: float) -> tuple[QLineF, QLineF]:
        px = self._look.px
        start = self._edge + self._outward * px(_LABELS_FROM_TEXT - 3)
        bend = self._edge + self._outward * px(_BRACKETS_FROM_TEXT + 7)
        y = min(max(middle, bracket.top + px(4)), bracket.bottom - px(4))
        end = self._bracket_x(bracket.lane) + self._outward * px(2)
        return QLineF(start, middle, bend, y), QLineF(bend, y, end, y)

    def _bracket_x(self, lane: int) -> float:
        px = self._look.px
        return self._edge + self._outward * (px(_BRACKETS_FROM_TEXT) - lane * px(_LANE))

    # ------------------------------------------------------------ painting

    def paint_brackets(
        self, painter: QPainter, blocks: Iterable[BlockMarks], highlights: Highlights
    ) -> None:
        """Paint the brackets of the visible blocks."""
        for block in blocks:
            for bracket in block.brackets:
                self._paint_bracket(painter, bracket, highlights)

    def _paint_bracket(self, painter: QPainter, bracket: Bracket, highlights: Highlights) -> None:
        px, voice = self._look.px, self._passages[bracket.passage].voice
        x = self._bracket_x(bracket.lane)
        top, bottom = bracket.top + px(3), bracket.bottom - px(3)
        if highlights.is_hot(bracket.passage):
            inner = x - self._outward * px(2)
            glow = QRectF(inner - px(5), top - px(3), px(10), bottom - top + px(6))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._pens.hot_washes[voice])
            painter.drawRoundedRect(glow, px(3), px(3))
        painter.setPen(self._pens.brackets[voice])
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        painter.setPen(self._pens.ticks[voice])
        tip, back = x - self._outward * px(5), x + self._outward * px(0.9)
        painter.drawLines([QLineF(back, y, tip, y) for y in (top, bottom)])

    def paint_labels(
        self, painter: QPainter, labels: Iterable[Label], highlights: Highlights, clip: QRectF
    ) -> None:
        """Paint the labels within `clip`, and remember where they can be clicked."""
        self.targets = []
        for label in labels:
            if clip.top() <= label.middle + self._height and label.middle <= clip.bottom():
                self._paint_label(painter, label, highlights)

    def _paint_label(self, painter: QPainter, label: Label, highlights: Highlights) -> None:
        pens = self._pens
        hot = next((b.passage for b in label.brackets if highlights.is_hot(b.passage)), -1)
        first = label.brackets[0].passage
        if hot >= 0:
            self._paint_glow(painter, label.name_box.united(label.badges[0]), hot)
        for box, bracket, lines in zip(label.badges, label.brackets, label.leaders, strict=True):
            passage = self._passages[bracket.passage]
            painter.setPen(pens.leaders[passage.voice])
            painter.drawLines(lines)
            number = self._names[bracket.passage].number
            contested = passage.is_contested
            paint_badge(painter, pens, passage.voice, box, contested, number=number)
            self.targets.append(Target(box.adjusted(-2, -2, 2, 2), bracket.passage))
        if label.name:
            painter.setPen(pens.text if hot >= 0 else pens.inks[self._passages[first].voice])
            painter.setFont(self._font)
            painter.drawText(label.name_box, Qt.AlignmentFlag.AlignCenter, label.name)
            self.targets.append(Target(label.name_box, first))

    def _paint_glow(self, painter: QPainter, box: QRectF, passage: int) -> None:
        px = self._look.px
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._pens.hot_washes[self._passages[passage].voice])
        painter.drawRoundedRect(box.adjusted(-px(6), -px(1), px(6), px(1)), px(5), px(5))

    def passage_at(self, point: QPointF) -> int:
        """The index of the passage whose label is at a point, or -1."""
        found = (each.passage for each in self.targets if each.box.contains(point))
        return next(found, -1)
