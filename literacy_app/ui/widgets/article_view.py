"""The article on screen: a read-only text whose viewport paints the passages under the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from literacy_app.domain.lesson import Article, Span, Voice
from literacy_app.ui.text_offsets import BREAK_POINT
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.article_document import ArticleDocument, Head
from literacy_app.ui.widgets.gutter import NARROW, WIDE, Gutter, Label, Named
from literacy_app.ui.widgets.passage_geometry import BlockMarks, PassageGeometry
from literacy_app.ui.widgets.passage_painter import Highlights, paint_cue, paint_marks
from literacy_app.ui.widgets.patterns import Pens

_TAIL = 48.0
_TOP, _BOTTOM = 40.0, 72.0
_LOOK_BACK = 8


class ArticleView(QTextEdit):
    """Shows one article with its passages, and says what was pointed at.

    Signals:
        passage_clicked(str): the id of the innermost passage under a click, or of a label's.
        ground_clicked(): a click on words that belong to no shown passage.
        card_requested(): Enter was pressed.
    """

    passage_clicked = Signal(str)
    ground_clicked = Signal()
    card_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursorWidth(0)
        self.setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setAutoFillBackground(True)
        self.viewport().setMouseTracking(True)
        self._article: ArticleDocument | None = None
        self._geometry: PassageGeometry | None = None
        self._names: Sequence[Named] = ()
        self._narrow = False
        self._mirrored = False
        self._labels: tuple[object, list[Label]] = (None, [])
        self._highlights = Highlights(frozenset())
        self._cue: list[tuple[int, int, int]] = []
        self._use_look(look)

    # ------------------------------------------------------------ what is shown

    def show_article(
        self, article: Article, head: Head, names: Sequence[Named], right_to_left: bool
    ) -> None:
        """Show an article from its top; `names` go with its marked passages."""
        self._content = (article, head, right_to_left)
        self._names = names
        self._mirrored = right_to_left
        self._article = ArticleDocument(article, head, self._look, right_to_left)
        self._geometry = PassageGeometry(self._article, self._look)
        self._highlights = Highlights(self._highlights.shown)
        self._cue = []
        document = self._article.document
        document.setParent(self)
        self._set_frame(document)
        self.setDocument(document)
        document.documentLayout().documentSizeChanged.connect(self._forget_shapes)
        self._forget_shapes()
        self.verticalScrollBar().setValue(0)

    def _direction(self) -> Qt.LayoutDirection:
        directions = Qt.LayoutDirection
        return directions.RightToLeft if self._mirrored else directions.LeftToRight

    def set_look(self, look: Look) -> None:
        """Take another theme (colours alone) or text size (which lays the text out anew)."""
        resized = look.percent != self._look.percent
        self._use_look(look)
        if self._article is None:
            return
        if resized:
            self._reshape()
        else:
            self._geometry_look_only()

    def _use_look(self, look: Look) -> None:
        self._look = look
        self._pens = Pens(look)
        self._gutter: Gutter | None = None
        palette = look.palette()
        palette.setColor(QPalette.ColorRole.Window, look.colour("page"))
        self.setPalette(palette)

    def _geometry_look_only(self) -> None:
        assert self._article is not None
        colour = QTextCharFormat()
        colour.setForeground(self._look.colour("muted"))
        cursor = QTextCursor(self._article.document)
        cursor.beginEditBlock()
        for number in self._article.muted_blocks:
            block = self._article.document.findBlockByNumber(number)
            cursor.setPosition(block.position())
            cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(colour)
        cursor.endEditBlock()
        self._reset_gutter()
        self.viewport().update()

    def _reshape(self) -> None:
        """Build the document anew at the look's text size, keeping what is shown in place."""
        article, head, right_to_left = self._content
        highlights, cue, top = self._highlights, self._cue, self.text_offset_at_top()
        self.show_article(article, head, self._names, right_to_left)
        self._highlights, self._cue = highlights, cue
        self._fit()
        if top:
            self._scroll_to_code_point(top)

    def set_highlights(self, shown: frozenset[Voice], selected: int) -> None:
        """Show these voices, and light up the selected passage (its index, or -1)."""
        hovered = self._highlights.hovered if shown == self._highlights.shown else -1
        self._highlights = Highlights(shown, selected, hovered)
        self._cue = []
        if self._article is not None and selected >= 0:
            span = self._article.passages[selected].cue_span
            self._cue = list(self._article.place(span)) if span is not None else []
        self.viewport().update()

    # ------------------------------------------------------------ layout

    def _set_frame(self, document: QTextDocument) -> None:
        px = self._look.px
        gutter = px(NARROW if self._narrow else WIDE)
        frame = document.rootFrame().frameFormat()
        frame.setLeftMargin(px(_TAIL) / 2 if self._mirrored else gutter)
        frame.setRightMargin(gutter if self._mirrored else px(_TAIL) / 2)
        frame.setTopMargin(px(_TOP))
        frame.setBottomMargin(px(_BOTTOM))
        document.rootFrame().setFrameFormat(frame)

    def set_narrow(self, narrow: bool) -> None:
        """Shrink margin labels to their badges, or bring their names back."""
        if narrow != self._narrow:
            self._narrow = narrow
            if self._article is not None:
                self._set_frame(self._article.document)
                self._forget_shapes()
            self._fit()

    def _fit(self) -> None:
        """Give the text its column, and centre it with its margin by viewport margins."""
        px = self._look.px
        gutter = px(NARROW if self._narrow else WIDE)
        whole = self.width() - self.verticalScrollBar().sizeHint().width()
        page = int(min(gutter + self._look.size("column") + px(_TAIL) / 2, whole))
        if page != self.lineWrapColumnOrWidth():
            self.setLineWrapColumnOrWidth(max(page, 120))
        spare = max(whole - page, 0)
        before = min(spare, int(spare / 2))
        margins = self.viewportMargins()
        left, right = (spare - before, before) if self._mirrored else (before, spare - before)
        if (margins.left(), margins.right()) != (left, right):
            self.setViewportMargins(left, 0, right, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the column to the new size."""
        super().resizeEvent(event)
        self._fit()

    def _forget_shapes(self, size: QSizeF | None = None) -> None:
        if self._geometry is not None:
            self._geometry.forget()
        self._reset_gutter()
        self.viewport().update()

    def _reset_gutter(self) -> None:
        self._gutter = None
        self._labels = (None, [])

    def _make_gutter(self) -> Gutter:
        assert self._article is not None
        if self._gutter is None:
            frame = self.document().rootFrame().frameFormat()
            right = self.lineWrapColumnOrWidth() - frame.rightMargin()
            edge = right if self._mirrored else frame.leftMargin()
            self._gutter = Gutter(
                self._pens, self._article.passages, self._names, self._narrow, edge, self._mirrored
            )
        return self._gutter

    # ------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the passages of the visible blocks, and the text above them."""
        if self._article is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            top = float(self.verticalScrollBar().value())
            painter.setLayoutDirection(self._direction())
            painter.translate(-self.horizontalScrollBar().value(), -top)
            clip = QRectF(event.rect()).translated(0, top)
            self.paint_passages(painter, clip)
            painter.end()
        super().paintEvent(event)

    def paint_passages(self, painter: QPainter, clip: QRectF) -> None:
        """Paint what lies under the text within `clip`, in document coordinates."""
        assert self._geometry is not None
        self._paint_introduction(painter)
        visible = [each for each in self._blocks(clip.top(), clip.bottom()) if self._is_text(each)]
        if not visible:
            return
        shown = self._highlights.shown
        marks = [self._geometry.marks(block, shown) for block in visible]
        paint_marks(painter, self._pens, marks, self._highlights)
        self._paint_cue(painter)
        gutter = self._make_gutter()
        gutter.paint_brackets(painter, marks, self._highlights)
        gutter.paint_labels(painter, self._labels_beside(visible, gutter), self._highlights)

    def _is_text(self, block: QTextBlock) -> bool:
        assert self._article is not None
        return bool(self._article.stretches(block.blockNumber()))

    def _blocks(self, top: float, bottom: float) -> Iterator[QTextBlock]:
        """The blocks between two heights, with one above for what hangs below its lines."""
        layout = self.document().documentLayout()
        at = layout.hitTest(QPointF(self.lineWrapColumnOrWidth() / 2, top), Qt.HitTestAccuracy.FuzzyHit)
        block = self.document().findBlock(max(at, 0))
        block = block.previous() if block.previous().isValid() else block
        while block.isValid() and layout.blockBoundingRect(block).top() <= bottom:
            yield block
            block = block.next()

    def _labels_beside(self, visible: list[QTextBlock], gutter: Gutter) -> list[Label]:
        """The labels of the visible blocks, laid out from a few blocks further up."""
        assert self._geometry is not None
        key = (visible[0].blockNumber(), visible[-1].blockNumber(), self._highlights.shown)
        if key != self._labels[0]:
            block = visible[0]
            before: list[BlockMarks] = []
            while len(before) < _LOOK_BACK and block.previous().isValid():
                block = block.previous()
                before.append(self._geometry.marks(block, self._highlights.shown))
            marks = [self._geometry.marks(each, self._highlights.shown) for each in visible]
            self._labels = (key, gutter.lay_out([*reversed(before), *marks]))
        return self._labels[1]

    def _paint_cue(self, painter: QPainter) -> None:
        if self._highlights.selected < 0:
            return
        assert self._article is not None
        voice = self._article.passages[self._highlights.selected].voice
        rects = [rect for place in self._cue for rect in self._rects_of(place)]
        paint_cue(painter, self._pens, voice, rects)

    def _rects_of(self, place: tuple[int, int, int]) -> list[QRectF]:
        assert self._geometry is not None
        number, start, end = place
        return list(self._geometry.rects(self.document().findBlockByNumber(number), start, end))

    def _paint_introduction(self, painter: QPainter) -> None:
        assert self._article is not None
        if not self._article.introduction_blocks:
            return
        px, layout = self._look.px, self.document().documentLayout()
        first = layout.blockBoundingRect(self.document().firstBlock())
        number = self._article.introduction_blocks - 1
        last = layout.blockBoundingRect(self.document().findBlockByNumber(number))
        frame = self.document().rootFrame().frameFormat()
        left = frame.leftMargin()
        right = self.lineWrapColumnOrWidth() - frame.rightMargin()
        box = QRectF(left - px(16), first.top() - px(14), right - left + px(32), 0)
        box.setBottom(last.bottom() + px(12))
        painter.setPen(self._look.colour("rule"))
        painter.setBrush(self._look.colour("chrome"))
        painter.drawRoundedRect(box, px(8), px(8))

    # ------------------------------------------------------------ pointing

    def passage_at(self, point: QPointF) -> int:
        """The index of the innermost shown passage at a viewport point, or -1."""
        if self._article is None:
            return -1
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        spot = point + QPointF(bars[0].value(), bars[1].value())
        if self._gutter is not None:
            labelled = self._gutter.passage_at(spot)
            if labelled is not None:
                return labelled
        layout = self.document().documentLayout()
        position = layout.hitTest(spot, Qt.HitTestAccuracy.ExactHit)
        return self._passage_at_position(position) if position >= 0 else -1

    def _passage_at_position(self, position: int) -> int:
        assert self._article is not None
        block = self.document().findBlock(position)
        local, best, depth = position - block.position(), -1, 0
        for each in self._article.stretches(block.blockNumber()):
            if each.start > local:
                break
            voice = self._article.passages[each.passage].voice
            length = each.end - each.start
            if local < each.end and voice in self._highlights.shown and (best < 0 or length <= depth):
                best, depth = each.passage, length
        return best

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the passage under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.passage_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, index: int) -> None:
        old = self._highlights
        if index != old.hovered:
            self._highlights = Highlights(old.shown, old.selected, index)
            shape = Qt.CursorShape.PointingHandCursor if index >= 0 else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that selected no words points at a passage."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        index = self.passage_at(event.position())
        if index < 0 or self._article is None:
            self.ground_clicked.emit()
        else:
            self.passage_clicked.emit(self._article.passages[index].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the card; other keys scroll and copy as usual."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.card_requested.emit()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ places in the text

    def text_offset_at_top(self) -> int | None:
        """The code point of the article's text at the top of what is seen; None in the head."""
        if self._article is None:
            return None
        spot = QPointF(self.lineWrapColumnOrWidth() / 2, self.verticalScrollBar().value() + 1)
        position = self.document().documentLayout().hitTest(spot, Qt.HitTestAccuracy.FuzzyHit)
        block = self.document().findBlock(max(position, 0))
        return self._article.code_point_at(block, position - block.position())

    def passage_box(self, index: int) -> QRectF:
        """The box around a passage's first piece, in document coordinates."""
        assert self._article is not None
        places = list(self._article.place(self._article.passages[index].pieces[0]))
        box = QRectF()
        for place in places:
            block = self.document().findBlockByNumber(place[0])
            self.document().documentLayout().blockBoundingRect(block)
            for rect in self._rects_of(place):
                box = box.united(rect)
        return box

    def reveal(self, index: int) -> None:
        """Scroll, if need be, so that a passage is seen with some text around it."""
        box, bar = self.passage_box(index), self.verticalScrollBar()
        height, air = self.viewport().height(), self._look.px(48)
        top = bar.value()
        if box.top() - air < top or box.bottom() + air > top + height:
            self.verticalScrollBar().setValue(int(box.top() - max(air, height / 3)))

    def _scroll_to_code_point(self, code_point: int) -> None:
        assert self._article is not None
        for number, start, end in self._article.place(Span(code_point, code_point + 1)):
            rects = self._rects_of((number, start, end))
            if rects:
                self.verticalScrollBar().setValue(int(rects[0].top()))

    # ------------------------------------------------------------ nothing from outside

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected words alone, without the break points that layout needs."""
        data = QMimeData()
        words = self.textCursor().selectedText().replace("\u2029", "\n\n")
        data.setText(words.replace(BREAK_POINT, ""))
        return data

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing: an article names no files. A placeholder keeps Qt from reading them itself."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return QPixmap(1, 1)
        return b" "
