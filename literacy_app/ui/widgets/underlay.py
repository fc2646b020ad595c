"""What lies under an article's words: passages, margin and introduction box, ready to paint.

It needs a laid-out document and nothing else, so that paper is painted as the screen is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

from literacy_app.domain.lesson import Span
from literacy_app.ui.widgets.article_changes import changed_passages, has_same_words
from literacy_app.ui.widgets.gutter import Gutter, Label, Margin, Named
from literacy_app.ui.widgets.overlays import paint_found, paint_glosses, paint_veil, veil
from literacy_app.ui.widgets.passage_geometry import BlockMarks, PassageGeometry
from literacy_app.ui.widgets.passage_painter import Highlights, paint_cue, paint_marks
from literacy_app.ui.widgets.patterns import Pens
from literacy_app.ui.widgets.span_boxes import SpanBoxes

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter, QTextBlock

    from literacy_app.domain.lesson import Article, Passage
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.article_document import ArticleDocument

_TAIL = 24.0
_TOP, _BOTTOM = 40.0, 72.0
_LOOK_BACK = 8


class Underlay:
    """Paints what lies under the words of one article, and finds passages by place.

    `highlights` says what is shown and lit up, `found` and `glosses` what else is marked, and
    `current` and `open_gloss` which of those the reader is at. All lengths are document
    coordinates.
    """

    def __init__(
        self, article: ArticleDocument, names: Sequence[Named], pens: Pens, margin: Margin
    ) -> None:
        self.article = article
        self.highlights = Highlights(frozenset())
        self._names = names
        self._pens = pens
        self._look = pens.look
        self._margin = margin
        self._geometry = PassageGeometry(article, self._look)
        self.found = SpanBoxes(article, self._geometry)
        self.current = -1
        self.glosses = SpanBoxes(article, self._geometry)
        self.open_gloss = -1
        self._lit = SpanBoxes(article, self._geometry)
        self._veil: QColor | None = None
        self._gutter: Gutter | None = None
        self._labels: tuple[object, list[Label]] = (None, [])
        self._frame()

    def _frame(self) -> None:
        """Keep the margin beside the text free, on the side where its lines begin."""
        px, mirrored = self._look.px, self.article.right_to_left
        gutter, tail = px(self._margin.value), px(_TAIL)
        root = self.article.document.rootFrame()
        frame = root.frameFormat()
        frame.setLeftMargin(tail if mirrored else gutter)
        frame.setRightMargin(gutter if mirrored else tail)
        frame.setTopMargin(px(_TOP))
        frame.setBottomMargin(px(_BOTTOM))
        root.setFrameFormat(frame)
        self._left, self._right = frame.leftMargin(), frame.rightMargin()

    @property
    def is_mirrored(self) -> bool:
        """Whether lines begin on the right, and the margin is there."""
        return self.article.right_to_left

    @property
    def text_edge(self) -> float:
        """Where lines begin."""
        width = self.article.document.textWidth()
        return width - self._right if self.is_mirrored else self._left

    @property
    def far_edge(self) -> float:
        """Where lines end that are full."""
        width = self.article.document.textWidth()
        return self._left if self.is_mirrored else width - self._right

    def revise(self, article: Article, names: Sequence[Named]) -> bool:
        """Show another version of the article; False where that takes a document of its own."""
        old, passages = self.article.article, self.article.passages
        if not self.article.revise(article):
            return False
        self._names = names
        self.highlights = self.highlights._replace(selected=-1, hovered=-1)
        if has_same_words(old, article):
            self._revise_passages(passages)
        else:
            self.forget()
        return True

    def _revise_passages(self, old: Sequence[Passage]) -> None:
        """Drop the shapes of the blocks in which passages have changed."""
        change = changed_passages(old, self.article.passages)
        first, gone, come = change
        if not gone and not come:
            return
        changed = (*old[first : first + gone], *self.article.passages[first : first + come])
        pieces = (piece for each in changed for piece in each.pieces)
        touched = {number for piece in pieces for number, _, _ in self.article.place(piece)}
        self._geometry.renumber(change, touched)
        self._drop_gutter()

    def set_margin(self, margin: Margin) -> None:
        """Make the margin beside the text wider or narrower."""
        self._margin = margin
        self._frame()
        self.forget()

    def set_pens(self, pens: Pens) -> None:
        """Paint in another theme, at the same text size."""
        self._pens = pens
        self._look = pens.look
        self._veil = None
        self._drop_gutter()

    def forget(self, *_: object) -> None:
        """Drop every shape: the layout has changed."""
        self._geometry.forget()
        for each in (self.found, self.glosses, self._lit):
            each.forget()
        self._drop_gutter()

    def _drop_gutter(self) -> None:
        self._gutter = None
        self._labels = (None, [])

    def _make_gutter(self) -> Gutter:
        if self._gutter is None:
            self._gutter = Gutter(
                self._pens,
                self.article.passages,
                self._names,
                self._margin,
                self.text_edge,
                self.is_mirrored,
            )
        return self._gutter

    # ------------------------------------------------------------ painting

    def paint(self, painter: QPainter, clip: QRectF) -> None:
        """Paint what lies within `clip`."""
        self._paint_introduction(painter)
        blocks = list(self.blocks(clip.top(), clip.bottom()))
        stretches = self.article.stretches
        visible = [block for block in blocks if stretches(block.blockNumber())]
        marks = [self._marks(block) for block in visible]
        paint_marks(painter, self._pens, marks, self.highlights)
        self._paint_cue(painter)
        self._paint_spans(painter, blocks)
        if not visible:
            return
        gutter = self._make_gutter()
        gutter.paint_brackets(painter, marks, self.highlights)
        labels = self._labels_beside(visible, gutter)
        gutter.paint_labels(painter, labels, self.highlights, clip)

    def _marks(self, block: QTextBlock) -> BlockMarks:
        return self._geometry.marks(block, *self.highlights.filter)

    def _paint_spans(self, painter: QPainter, blocks: list[QTextBlock]) -> None:
        """Paint what was looked for, and what the glossary explains."""
        for block in blocks:
            if self.glosses.spans:
                paint_glosses(painter, self._look, self.glosses.beside(block), self.open_gloss)
            if self.found.spans:
                paint_found(painter, self._look, self.found.beside(block), self.current)

    def paint_veil(self, painter: QPainter, clip: QRectF) -> None:
        """Fade the words within `clip` that are not lit; painted above them."""
        lit = self.highlights.lit
        if lit is None:
            return
        if self._lit.spans is not lit:
            self._lit.show(lit)
        if self._veil is None:
            self._veil = veil(self._look)
        area = QRectF(clip)
        air = self._look.px(18)
        area.setLeft(max(clip.left(), self._left - air))
        area.setRight(min(clip.right(), self.article.document.textWidth() - self._right + air))
        bright = self._cue_rects()
        layout = self.article.document.documentLayout()
        for block in self.blocks(clip.top(), clip.bottom()):
            if block.blockNumber() in self.article.muted_blocks:
                bright.append(layout.blockBoundingRect(block))
            boxes = (*self._lit.beside(block), *self.found.beside(block))
            bright.extend(rect for _, rect in boxes)
        paint_veil(painter, self._look, self._veil, area, bright)

    def blocks(self, top: float, bottom: float) -> Iterator[QTextBlock]:
        """The blocks between two heights, with one above for what hangs below its lines."""
        document = self.article.document
        layout = document.documentLayout()
        spot = QPointF(document.textWidth() / 2, top)
        at = layout.hitTest(spot, Qt.HitTestAccuracy.FuzzyHit)
        block = document.findBlock(max(at, 0))
        # On a document that isn't laid out yet, a hit test finds its end wherever it looks.
        while block.previous().isValid() and layout.blockBoundingRect(block).top() > top:
            block = block.previous()
        block = block.previous() if block.previous().isValid() else block
        while block.isValid() and layout.blockBoundingRect(block).top() <= bottom:
            yield block
            block = block.next()

    def _labels_beside(self, visible: list[QTextBlock], gutter: Gutter) -> list[Label]:
        """The labels of the visible blocks, laid out from a few blocks further up."""
        key = (visible[0].blockNumber(), visible[-1].blockNumber(), self.highlights.filter)
        if key != self._labels[0]:
            block = visible[0]
            before: list[BlockMarks] = []
            while len(before) < _LOOK_BACK and block.previous().isValid():
                block = block.previous()
                before.append(self._marks(block))
            marks = [self._marks(each) for each in visible]
            top = self.article.document.documentLayout().blockBoundingRect(visible[0]).top()
            self._labels = (key, gutter.lay_out([*reversed(before), *marks], top))
        return self._labels[1]

    def _paint_cue(self, painter: QPainter) -> None:
        rects = self._cue_rects()
        if rects:
            voice = self.article.passages[self.highlights.selected].voice
            paint_cue(painter, self._pens, voice, rects)

    def _cue_rects(self) -> list[QRectF]:
        """The boxes of the selected passage's cue."""
        if self.highlights.selected < 0:
            return []
        cue = self.article.passages[self.highlights.selected].cue_span
        return self.rects_of(cue) if cue is not None else []

    def _paint_introduction(self, painter: QPainter) -> None:
        if not self.article.introduction_blocks:
            return
        px, document = self._look.px, self.article.document
        layout = document.documentLayout()
        first = layout.blockBoundingRect(document.firstBlock())
        last_block = document.findBlockByNumber(self.article.introduction_blocks - 1)
        last = layout.blockBoundingRect(last_block)
        width = document.textWidth() - self._left - self._right
        box = QRectF(self._left - px(16), first.top() - px(14), width + px(32), 0)
        box.setBottom(last.bottom() + px(12))
        painter.setPen(self._look.colour("rule"))
        painter.setBrush(self._look.colour("chrome"))
        painter.drawRoundedRect(box, px(8), px(8))

    # ------------------------------------------------------------ places

    def rects_of(self, span: Span) -> list[QRectF]:
        """The boxes of a span of the article's text, line by line."""
        document = self.article.document
        rects: list[QRectF] = []
        for number, start, end in self.article.place(span):
            block = document.findBlockByNumber(number)
            document.documentLayout().blockBoundingRect(block)  # lays it out, if it isn't yet
            rects.extend(self._geometry.rects(block, start, end))
        return rects

    def passage_box(self, index: int) -> QRectF:
        """The box around a passage's first piece."""
        box = QRectF()
        for rect in self.rects_of(self.article.passages[index].pieces[0]):
            box = box.united(rect)
        return box

    def passage_at(self, spot: QPointF) -> int:
        """The index of the innermost shown passage at a spot, or that of a label; or -1."""
        document = self.article.document
        if self._gutter is not None and not self._is_in_column(spot.x()):
            return self._gutter.passage_at(spot)
        position = document.documentLayout().hitTest(spot, Qt.HitTestAccuracy.ExactHit)
        if position < 0:
            return -1
        block = document.findBlock(position)
        return self._innermost(block.blockNumber(), position - block.position())

    def _is_in_column(self, x: float) -> bool:
        return self._left <= x <= self.article.document.textWidth() - self._right

    def _innermost(self, block_number: int, local: int) -> int:
        best, shortest = -1, 0
        for each in self.article.stretches(block_number):
            if each.start > local:
                break
            if local >= each.end:
                continue
            length = each.end - each.start
            voice = self.article.passages[each.passage].voice
            shown = self.highlights.shows(each.passage, voice)
            if shown and (best < 0 or length <= shortest):
                best, shortest = each.passage, length
        return best

    def gloss_at(self, spot: QPointF) -> int:
        """The index of the glossary's word at a spot, or -1."""
        document = self.article.document
        position = document.documentLayout().hitTest(spot, Qt.HitTestAccuracy.ExactHit)
        if position < 0 or not self.glosses.spans:
            return -1
        boxes = self.glosses.beside(document.findBlock(position))
        return next((index for index, rect in boxes if rect.contains(spot)), -1)

    def code_point_at(self, spot: QPointF) -> int | None:
        """The code point of the article's text nearest to a spot; None in the head."""
        document = self.article.document
        position = document.documentLayout().hitTest(spot, Qt.HitTestAccuracy.FuzzyHit)
        block = document.findBlock(max(position, 0))
        return self.article.code_point_at(block, max(position, 0) - block.position())


def page_width(look: Look, margin: Margin) -> float:
    """The width that margin and column wish for together."""
    return look.px(margin.value) + look.size("column") + look.px(_TAIL)
