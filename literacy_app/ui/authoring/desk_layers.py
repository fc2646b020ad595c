"""What lies on an article while it is marked, besides its passages: plain ones, ghosts, ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from literacy_app.domain.lesson import Passage, Voice
from literacy_app.ui.widgets.mark_layer import MarkLayer
from literacy_app.ui.widgets.patterns import badge_height, badge_width, paint_badge
from literacy_app.ui.widgets.scene_painting import paint_asked

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QTextBlock

    from literacy_app.domain.lesson import Article
    from literacy_app.drafting.suggestion import Suggestion
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.passage_geometry import BlockMarks
    from literacy_app.ui.widgets.patterns import Pens
    from literacy_app.ui.widgets.underlay import Underlay

_BESIDE = 5.0
"""How far from the end of the lines the badges of ghosts stand, at 100 %."""


class DeskLayers:
    """Paints plain passages and ghosts on one article at one look."""

    def __init__(self, underlay: Underlay, look: Look) -> None:
        self._underlay = underlay
        self._plain = MarkLayer(underlay.article, look)
        self._ghosts = MarkLayer(underlay.article, look)
        self.ghosts: Sequence[Suggestion] = ()
        self.current: Suggestion | None = None
        self.selected: str | None = None

    def forget(self, *_: object) -> None:
        """Drop every shape: the layout has changed."""
        self._plain.forget()
        self._ghosts.forget()

    def show_article(self, article: Article) -> None:
        """Show the plain passages of an article."""
        plain = tuple(each for each in article.passages if each.voice is Voice.PLAIN)
        if plain != self._plain.passages:
            self._plain.show(plain)

    def show_ghosts(self, ghosts: Sequence[Suggestion], current: Suggestion | None) -> None:
        """Show suggestions, in text order, an outer one before those in it."""
        if ghosts is not self.ghosts:
            self._ghosts.show([Passage("", each.voice, each.pieces) for each in ghosts])
        self.ghosts, self.current = ghosts, current

    def paint(self, painter: QPainter, pens: Pens, clip: QRectF) -> None:
        """Paint what lies within `clip`, in document coordinates."""
        if not self._plain.passages and not self.ghosts:
            return
        blocks = [*self._underlay.blocks(clip.top(), clip.bottom())]
        if self._plain.passages:
            self._paint_plain(painter, pens, blocks)
        if self.ghosts:
            marks = [self._ghosts.marks(each) for each in blocks]
            self._paint_ghosts(painter, pens, marks)
            self._paint_badges(painter, pens, marks)

    def _paint_plain(self, painter: QPainter, pens: Pens, blocks: Iterable[QTextBlock]) -> None:
        for block in blocks:
            for mark in self._plain.marks(block).marks:
                if self._plain.passages[mark.passage].id == self.selected:
                    paint_asked(painter, pens.look, mark.wash, focused=True)
                painter.setPen(pens.underlines[mark.voice])
                painter.drawLines(mark.underlines)

    def _paint_ghosts(self, painter: QPainter, pens: Pens, marks: Iterable[BlockMarks]) -> None:
        """A dashed outline and the voice's own line; the one looked at is washed, too."""
        px = pens.look.px
        for mark in (each for block in marks for each in block.marks):
            is_current = self.ghosts[mark.passage] is self.current
            pen = QPen(pens.inks[mark.voice], px(2.0) if is_current else px(1.1))
            pen.setDashPattern([2.0, 2.0] if is_current else [2.5, 3.0])
            painter.setPen(pen)
            brush = pens.washes[mark.voice] if is_current else Qt.BrushStyle.NoBrush
            painter.setBrush(brush)
            painter.drawPath(mark.wash)
            if is_current:
                painter.setPen(pens.underlines[mark.voice])
                painter.drawLines(mark.underlines)

    def _paint_badges(self, painter: QPainter, pens: Pens, marks: Iterable[BlockMarks]) -> None:
        """A hollow badge at the end of the line that a ghost begins in, pushed down if need be."""
        look = pens.look
        width, height = badge_width(look), badge_height(look)
        x = self._underlay.far_edge + (
            -look.px(_BESIDE) - width if self._underlay.is_mirrored else look.px(_BESIDE)
        )
        lowest = float("-inf")
        for bracket in (each for block in marks for each in block.brackets):
            if not bracket.opens:
                continue
            top = max(bracket.top + look.px(2), lowest)
            lowest = top + height + 1
            ghost = self.ghosts[bracket.passage]
            box = QRectF(QPointF(x, top), QPointF(x + width, top + height))
            paint_badge(painter, pens, ghost.voice, box, hollow=ghost is not self.current)
