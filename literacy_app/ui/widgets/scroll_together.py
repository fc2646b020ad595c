"""Scrolling articles that stand side by side together."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt

if TYPE_CHECKING:
    from literacy_app.ui.widgets.article_view import ArticleView


class Together(StrEnum):
    """What two articles keep at the same height."""

    PARAGRAPH = "paragraph"
    SHARE = "share"
    NOTHING = "nothing"


class ScrollTogether(QObject):
    """Lets views follow the one that is scrolled. `by` says what they keep at the same height."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.by = Together.PARAGRAPH
        self._views: tuple[ArticleView, ...] = ()
        self._following = False

    def join(self, views: Sequence[ArticleView]) -> None:
        """Scroll these views together, and no others."""
        for view in self._views:
            view.scrolled.disconnect(self._follow)
        self._views = tuple(views)
        for view in self._views:
            view.scrolled.connect(self._follow)

    def _follow(self) -> None:
        leader = self.sender()
        if self._following or self.by is Together.NOTHING or len(self._views) < 2:
            return
        self._following = True
        try:
            for view in self._views:
                if view is not leader:
                    self._move(view, leader)  # type: ignore[arg-type]  # a view sent it
        finally:
            self._following = False

    def align(self, leader: ArticleView) -> None:
        """Bring the other views to where one is."""
        self._following = True
        for view in self._views:
            if view is not leader and self.by is not Together.NOTHING:
                self._move(view, leader)
        self._following = False

    def _move(self, view: ArticleView, leader: ArticleView) -> None:
        if self.by is Together.PARAGRAPH and leader.bar.value() < leader.bar.maximum():
            view.bar.setValue(round(height_of(view, place_at(leader, leader.bar.value()))))
            return
        share = leader.bar.value() / max(leader.bar.maximum(), 1)
        view.bar.setValue(round(share * view.bar.maximum()))


def place_at(view: ArticleView, y: float) -> float:
    """The paragraph at a height of a view's document, and how far down it: 2.5 is amid the third.

    What stands above the first paragraph is the place 0, growing from -1.
    """
    tops = paragraph_tops(view)
    if not tops:
        return 0.0
    if y < tops[0]:
        return y / tops[0] - 1
    spot = QPointF(view.lineWrapColumnOrWidth() / 2, y)
    position = view.document().documentLayout().hitTest(spot, Qt.HitTestAccuracy.FuzzyHit)
    number = view.document().findBlock(max(position, 0)).blockNumber()
    index = min(max(number - first_paragraph(view), 0), len(tops) - 2)
    if y < tops[index] and index:
        index -= 1
    return index + min(max((y - tops[index]) / max(tops[index + 1] - tops[index], 1), 0), 1)


def height_of(view: ArticleView, place: float) -> float:
    """The height in a view's document of a place as `place_at` gives it."""
    tops = paragraph_tops(view)
    if not tops:
        return 0.0
    if place < 0:
        return (place + 1) * tops[0]
    index = min(int(place), len(tops) - 2)
    return tops[index] + min(place - index, 1) * (tops[index + 1] - tops[index])


def first_paragraph(view: ArticleView) -> int:
    """The number of the first block below the headline."""
    shown = view.underlay.article if view.underlay is not None else None
    numbers = shown.block_numbers if shown is not None else ()
    return numbers[1] if len(numbers) > 1 else (numbers[0] if numbers else 0)


def paragraph_tops(view: ArticleView) -> list[float]:
    """The heights at which the paragraphs begin, and the one at which the last ends."""
    document = view.document()
    layout = document.documentLayout()
    block = document.findBlockByNumber(first_paragraph(view))
    tops, end = [], 0.0
    while block.isValid():
        box = layout.blockBoundingRect(block)
        tops.append(box.top())
        end = box.bottom()
        block = block.next()
    return [*tops, end] if tops else []
