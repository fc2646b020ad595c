"""Where passages lie on the laid-out page: boxes, underlines and brackets, block by block.

All lengths are document coordinates. Boxes hold until the layout changes; what depends on which
voices are shown (lanes, paths) is kept for every set of voices that was asked for.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainterPath, QTextBlock, QTextLine

from literacy_app.domain.lesson import BlockKind, Passage, Voice
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.article_changes import Change
from literacy_app.ui.widgets.block_writer import block_font
from literacy_app.ui.widgets.placing import Stretch

UNDERLINE_LANES = 4
BRACKET_LANES = 4
_LANE_STEP = 3.9
_RADIUS = 3.0

Voices = frozenset[Voice]
Filter = tuple[Voices, frozenset[int] | None]
"""Which passages are shown: those of these voices, and of them these indices or all."""
_MOST_FILTERS = 12
_NEAR = 24
"""So many blocks before and behind a change keep their shapes."""


class Boxes(NamedTuple):
    """The boxes behind a stretch's words, one a line (several where directions mix)."""

    stretch: Stretch
    rects: tuple[QRectF, ...]


class Mark(NamedTuple):
    """What is painted for a stretch: its wash, its underlines, those of its second reading."""

    passage: int
    voice: Voice
    alternative: Voice | None
    lane: int
    wash: QPainterPath
    underlines: list[QLineF]
    second: list[QLineF]


class Bracket(NamedTuple):
    """A passage's bracket beside the lines of one block; `opens` where its first piece is."""

    passage: int
    opens: bool
    top: float
    bottom: float
    lane: int


class BlockMarks(NamedTuple):
    """Everything that is painted for one block: marks, outer ones first, and brackets."""

    marks: tuple[Mark, ...]
    brackets: tuple[Bracket, ...]


class Placed(Protocol):
    """Passages, and where they stand in the blocks of a document: an article's, or others in it."""

    @property
    def passages(self) -> Sequence[Passage]:
        """The passages, an outer one before those in it."""

    @property
    def parents(self) -> Sequence[int]:
        """For each of them the index of the passage that it is nested in, or -1."""

    def stretches(self, block_number: int) -> list[Stretch]:
        """The stretches of passages in a block, in text order, an outer one before those in it."""

    def kind_of(self, block_number: int) -> BlockKind:
        """The kind of a block of the article."""


class PassageGeometry:
    """Computes and keeps the shapes of an article's passages."""

    def __init__(self, article: Placed, look: Look) -> None:
        self._article = article
        self._look = look
        self._boxes: dict[int, tuple[Boxes, ...]] = {}
        self._marks: dict[Filter, dict[int, BlockMarks]] = {}
        self._mixed: dict[int, bool] = {}
        self._caps: dict[BlockKind, float] = {}

    def _cap(self, kind: BlockKind) -> float:
        if kind not in self._caps:
            self._caps[kind] = QFontMetricsF(block_font(self._look, kind)).capHeight()
        return self._caps[kind]

    def forget(self) -> None:
        """Drop every shape: the layout has changed."""
        self._boxes.clear()
        self._marks.clear()
        self._mixed.clear()

    def renumber(self, change: Change, touched: Collection[int]) -> None:
        """Drop the shapes of the blocks touched by a change of passages; the layout is as it was.

        The others stay, with the indices that their passages have now. Those far from a change of
        the indices are found anew when they are seen.
        """
        if change.come == change.gone:
            for number in touched:
                self._boxes.pop(number, None)
                for of_filter in self._marks.values():
                    of_filter.pop(number, None)
            return
        near = range(min(touched, default=0) - _NEAR, max(touched, default=0) + _NEAR)
        self._boxes = {
            number: _renumbered_boxes(boxes, change)
            for number, boxes in self._boxes.items()
            if number in near and number not in touched
        }
        self._marks = {
            (shown, kept): {
                number: _renumbered_marks(marks, change)
                for number, marks in of_filter.items()
                if number in near and number not in touched
            }
            for (shown, kept), of_filter in self._marks.items()
            if kept is None
        }

    def boxes(self, block: QTextBlock) -> tuple[Boxes, ...]:
        """The boxes of every stretch in a block."""
        number = block.blockNumber()
        found = self._boxes.get(number)
        if found is None:
            found = tuple(
                Boxes(each, tuple(self.rects(block, each.start, each.end)))
                for each in self._article.stretches(number)
            )
            self._boxes[number] = found
        return found

    def rects(self, block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
        """The boxes behind the positions `start` to `end` of a block, line by line."""
        layout = block.layout()
        if not layout.lineCount():
            return
        cap = self._cap(self._article.kind_of(block.blockNumber()))
        above, height = cap + self._look.px(6), cap + self._look.px(12)
        origin, mixed = layout.position(), self._is_mixed(block)
        first = layout.lineForTextPosition(start).lineNumber()
        for number in range(first, layout.lineCount()):
            line = layout.lineAt(number)
            left, right = max(start, line.textStart()), line.textStart() + line.textLength()
            if left >= end:
                return
            right = _without_trailing_space(block, left, min(end, right))
            top = origin.y() + line.y() + line.ascent() - above
            for x0, x1 in _extents(line, left, right, mixed):
                yield QRectF(origin.x() + x0, top, x1 - x0, height)

    def _is_mixed(self, block: QTextBlock) -> bool:
        number = block.blockNumber()
        if number not in self._mixed:
            self._mixed[number] = _has_right_to_left(block.text())
        return self._mixed[number]

    def marks(
        self, block: QTextBlock, shown: Voices, kept: frozenset[int] | None = None
    ) -> BlockMarks:
        """What is painted for a block while the voices `shown` are, and of them `kept` alone."""
        of_filter = self._marks.get((shown, kept))
        if of_filter is None:
            if len(self._marks) >= _MOST_FILTERS:
                self._marks.clear()
            of_filter = self._marks[shown, kept] = {}
        number = block.blockNumber()
        found = of_filter.get(number)
        if found is None:
            found = of_filter[number] = self._marks_of(block, (shown, kept))
        return found

    def _shows(self, index: int, shown: Filter) -> bool:
        voices, kept = shown
        return self._article.passages[index].voice in voices and (kept is None or index in kept)

    def _marks_of(self, block: QTextBlock, shown: Filter) -> BlockMarks:
        boxes = [
            each
            for each in self.boxes(block)
            if each.rects and self._shows(each.stretch.passage, shown)
        ]
        marks = [self._mark(each, shown) for each in boxes]
        marks.sort(key=lambda each: each.lane)
        return BlockMarks(tuple(marks), tuple(_brackets(boxes)))

    def _mark(self, boxes: Boxes, shown: Filter) -> Mark:
        passage = self._article.passages[boxes.stretch.passage]
        lane = self._lane(boxes.stretch.passage, shown)
        inset, radius = self._look.px(min(lane, 3) * 1.6), self._look.px(_RADIUS)
        pad = self._look.px(2)
        wash = QPainterPath()
        for rect in boxes.rects:
            wash.addRoundedRect(rect.adjusted(-pad, inset, pad, -inset), radius, radius)
        underlines = self._lines(boxes.rects, lane)
        second = self._lines(boxes.rects, lane + 1) if passage.is_contested else []
        return Mark(
            boxes.stretch.passage,
            passage.voice,
            passage.alternative,
            lane,
            wash,
            underlines,
            second,
        )

    def _lines(self, rects: tuple[QRectF, ...], lane: int) -> list[QLineF]:
        drop = self._look.px(min(lane, UNDERLINE_LANES - 1) * _LANE_STEP - 1)
        return [
            QLineF(rect.left(), rect.bottom() + drop, rect.right(), rect.bottom() + drop)
            for rect in rects
        ]

    def _lane(self, index: int, shown: Filter) -> int:
        lane, passages = 0, self._article.passages
        index = self._article.parents[index]
        while index >= 0:
            if self._shows(index, shown):
                lane += 2 if passages[index].is_contested else 1
            index = self._article.parents[index]
        return lane


def _renumbered_boxes(boxes: tuple[Boxes, ...], change: Change) -> tuple[Boxes, ...]:
    return tuple(
        each._replace(stretch=each.stretch._replace(passage=change.moved(each.stretch.passage)))
        for each in boxes
    )


def _renumbered_marks(marks: BlockMarks, change: Change) -> BlockMarks:
    return BlockMarks(
        tuple(each._replace(passage=change.moved(each.passage)) for each in marks.marks),
        tuple(each._replace(passage=change.moved(each.passage)) for each in marks.brackets),
    )


def _without_trailing_space(block: QTextBlock, start: int, end: int) -> int:
    document, first = block.document(), block.position()
    while end > start + 1 and document.characterAt(first + end - 1) == " ":
        end -= 1
    return end


def _x(line: QTextLine, position: int, edge: QTextLine.Edge) -> float:
    x: float | tuple[float, int] = line.cursorToX(position, edge)  # type: ignore[assignment]
    return x[0] if isinstance(x, tuple) else x


def _extents(line: QTextLine, start: int, end: int, mixed: bool) -> Iterator[tuple[float, float]]:
    """The runs from left to right that positions `start` to `end` of a line take up."""
    leading, trailing = QTextLine.Edge.Leading, QTextLine.Edge.Trailing
    if start >= end:
        return
    if not mixed:
        yield _x(line, start, leading), _x(line, end, leading)
        return
    edges = (sorted((_x(line, at, leading), _x(line, at, trailing))) for at in range(start, end))
    runs: list[list[float]] = []
    for x0, x1 in sorted(edges):
        if runs and x0 <= runs[-1][1] + 0.5:
            runs[-1][1] = max(runs[-1][1], x1)
        else:
            runs.append([x0, x1])
    yield from ((x0, x1) for x0, x1 in runs)


def _has_right_to_left(text: str) -> bool:
    return not text.isascii() and any(
        unicodedata.bidirectional(each) in ("R", "AL", "AN") for each in text if each > "\u058f"
    )


def _brackets(boxes: list[Boxes]) -> Iterator[Bracket]:
    """One bracket a passage, in lanes so that none lies on another beside the same line."""
    extents: dict[int, list[float]] = {}
    opening: set[int] = set()
    for each in boxes:
        index = each.stretch.passage
        top, bottom = each.rects[0].top(), each.rects[-1].bottom()
        extent = extents.setdefault(index, [top, bottom])
        extent[:] = [min(extent[0], top), max(extent[1], bottom)]
        if each.stretch.opens:
            opening.add(index)
    ends: list[float] = []
    for index, (top, bottom) in extents.items():
        lane = next((lane for lane, end in enumerate(ends) if end < top), len(ends))
        ends[lane : lane + 1] = [bottom]
        yield Bracket(index, index in opening, top, bottom, min(lane, BRACKET_LANES - 1))
