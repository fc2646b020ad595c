"""The ends of the selected passage: handles to draw, and keys that move the one held."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen

from literacy_app.ui.widgets.scene_painting import GRAB, KNOB, paint_handle

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from literacy_app.domain.lesson import Passage
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.underlay import Underlay


class End(NamedTuple):
    """An end of a passage: the index of a piece, and whether it is where that ends."""

    piece: int
    is_end: bool


class Handle(NamedTuple):
    """A handle on the page: the end that it moves, and its line from top to bottom."""

    end: End
    top: QPointF
    bottom: QPointF


def next_end(passage: Passage, held: End | None, forward: bool) -> End:
    """The end that comes next in the text, around both sides; the last one comes first."""
    ends = [End(piece, is_end) for piece in range(len(passage.pieces)) for is_end in (False, True)]
    at = ends.index(held) if held in ends else len(ends) - 1
    return ends[(at + (1 if forward else -1)) % len(ends)]


def held_end(passage: Passage, held: End | None) -> End:
    """The end that keys move: the last one, unless another is held."""
    last = len(passage.pieces) - 1
    return held if held is not None and held.piece <= last else End(last, True)


def handles(underlay: Underlay, passage: Passage) -> Iterator[Handle]:
    """The handles of a passage, in document coordinates."""
    for piece, span in enumerate(passage.pieces):
        rects = underlay.rects_of(span)
        if not rects:
            continue
        for is_end, rect in ((False, rects[0]), (True, rects[-1])):
            at_right = is_end != underlay.is_mirrored
            x = rect.right() + 2 if at_right else rect.left() - 2
            top, bottom = QPointF(x, rect.top()), QPointF(x, rect.bottom() + 2)
            yield Handle(End(piece, is_end), top, bottom)


def handle_at(underlay: Underlay, look: Look, passage: Passage, spot: QPointF) -> Handle | None:
    """The handle at a spot of the document."""
    side, knob = look.px(GRAB) / 2, look.px(KNOB)
    for handle in handles(underlay, passage):
        _, top, bottom = handle
        middle = QPointF(bottom.x(), bottom.y() + knob * 0.4)
        grab = QRectF(middle.x() - side, middle.y() - side * 0.7, 2 * side, 2 * side)
        edge = QRectF(top.x() - knob * 0.2, top.y(), knob * 0.4, bottom.y() - top.y())
        if grab.contains(spot) or edge.contains(spot):
            return handle
    return None


def paint_handles(
    painter: QPainter, underlay: Underlay, look: Look, passage: Passage, held: End | None
) -> None:
    """Paint the handles of a passage; the one that keys move is filled."""
    pen = QPen(look.ink(passage.voice))
    for end, top, bottom in handles(underlay, passage):
        paint_handle(painter, look, pen, top, bottom, end == held)
