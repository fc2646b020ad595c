"""The article on screen: a read-only text whose viewport paints the passages under the words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPixmap, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from literacy_app.domain.lesson import Article, Span, Voice
from literacy_app.ui.text_offsets import BREAK_POINT
from literacy_app.ui.widgets.article_document import ArticleDocument, Head
from literacy_app.ui.widgets.gutter import Margin, Named
from literacy_app.ui.widgets.passage_painter import Highlights
from literacy_app.ui.widgets.patterns import Pens
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar
from literacy_app.ui.widgets.underlay import Underlay, page_width

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QUrl
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from literacy_app.ui.theme import Look

_AIR = 200
"""How much white there is beside margin and column before the margin grows."""


class ArticleView(QTextEdit):
    """Shows one article with its passages, and says what was pointed at.

    Attributes:
        underlay: what is painted under the words, once an article is shown.

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
        # Asked for by name it takes 0.04 ms. `viewport()` takes 7 the first time: PySide then loads
        # every class of widget to see which one it is.
        self.page = self.findChild(QWidget, "qt_scrollarea_viewport") or self.viewport()
        self.bar = SlimScrollBar(look, "page")
        self.setVerticalScrollBar(self.bar)
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
        self.page.setMouseTracking(True)
        self.page.setCursor(Qt.CursorShape.IBeamCursor)
        self.underlay: Underlay | None = None
        self._names: Sequence[Named] = ()
        self._narrow = False
        self._margin = Margin.NAMES
        self._dress(look)
        self._is_fitted = False
        self.setLineWrapColumnOrWidth(int(page_width(look, self._margin)))

    # ------------------------------------------------------------ what is shown

    def show_article(
        self, article: Article, head: Head, names: Sequence[Named], right_to_left: bool
    ) -> None:
        """Show an article from its top; `names` go with its marked passages."""
        self._content = (article, head, right_to_left)
        self._names = names
        shown = ArticleDocument(article, head, self._look, right_to_left)
        self.underlay = Underlay(shown, names, self._pens, self._margin)
        if self._is_fitted:
            self._fit()
        shown.document.setParent(self)
        shown.document.setTextWidth(self.lineWrapColumnOrWidth())
        self.setDocument(shown.document)
        shown.document.documentLayout().documentSizeChanged.connect(self.underlay.forget)
        self.bar.setValue(0)

    def set_highlights(self, shown: frozenset[Voice], selected: int) -> None:
        """Show these voices, and light up the selected passage (its index, or -1)."""
        if self.underlay is not None:
            old = self.underlay.highlights
            hovered = old.hovered if shown == old.shown else -1
            self.underlay.highlights = Highlights(shown, selected, hovered)
            self.page.update()

    def set_look(self, look: Look) -> None:
        """Take another theme (colours alone) or text size (which lays the text out anew)."""
        resized = look.percent != self._look.percent
        self._dress(look)
        if self.underlay is not None and resized:
            self._reshape(self.underlay)
        elif self.underlay is not None:
            self.underlay.set_pens(self._pens)
            self._recolour(self.underlay.article)

    def _dress(self, look: Look) -> None:
        self._look = look
        self._pens = Pens(look)
        self.bar.set_look(look)
        palette = look.palette()
        palette.setColor(QPalette.ColorRole.Window, look.colour("page"))
        self.setPalette(palette)

    def _recolour(self, article: ArticleDocument) -> None:
        """The lines around the headline are muted; all other words take the palette's colour."""
        colour = QTextCharFormat()
        colour.setForeground(self._look.colour("muted"))
        cursor = QTextCursor(article.document)
        cursor.beginEditBlock()
        for number in article.muted_blocks:
            block = article.document.findBlockByNumber(number)
            end = block.position() + block.length() - 1
            cursor.setPosition(block.position())
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(colour)
        cursor.endEditBlock()

    def _reshape(self, old: Underlay) -> None:
        """Build the document anew at the look's text size, keeping what is seen in place."""
        article, head, right_to_left = self._content
        top = self.text_offset_at_top()
        self.show_article(article, head, self._names, right_to_left)
        assert self.underlay is not None
        self.underlay.highlights = old.highlights
        if top:
            rects = self.underlay.rects_of(Span(top, top + 1))
            self.bar.setValue(int(rects[0].top()) if rects else 0)

    # ------------------------------------------------------------ layout

    def set_narrow(self, narrow: bool) -> None:
        """Shrink margin labels to their badges, or bring their names back."""
        if narrow != self._narrow:
            self._narrow = narrow
            if self._is_fitted:
                self._fit()

    def _margin_in(self, width: float) -> Margin:
        if self._narrow:
            return Margin.BADGES
        roomy = width >= page_width(self._look, Margin.LONG_NAMES) + self._look.px(_AIR)
        return Margin.LONG_NAMES if roomy else Margin.NAMES

    def _fit(self) -> None:
        """Give the text its column, and centre it by viewport margins.

        The text keeps its width while the window is wide enough, so resizing lays nothing out.
        """
        whole = self.width() - self.bar.sizeHint().width()
        margin = self._margin_in(whole)
        if margin is not self._margin:
            self._margin = margin
            if self.underlay is not None:
                self.underlay.set_margin(margin)
        page = max(int(min(page_width(self._look, margin), whole)), 160)
        if page != self.lineWrapColumnOrWidth():
            self.setLineWrapColumnOrWidth(page)
            if self.underlay is not None:
                self.underlay.forget()
        spare = max(whole - page, 0)
        margins = self.viewportMargins()
        if margins.left() != spare // 2 or margins.right() != spare - spare // 2:
            self.setViewportMargins(spare // 2, 0, spare - spare // 2, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._is_fitted = True
        self._fit()

    def text_offset_at_top(self) -> int | None:
        """The code point of the article's text at the top of what is seen; None in the head."""
        if self.underlay is None:
            return None
        spot = QPointF(self.lineWrapColumnOrWidth() / 2, self.bar.value() + 1.0)
        return self.underlay.code_point_at(spot)

    def reveal(self, index: int) -> None:
        """Scroll, if need be, so that a passage is seen with some text around it."""
        if self.underlay is None:
            return
        box, air = self.underlay.passage_box(index), self._look.px(48)
        top, height = self.bar.value(), self.page.height()
        if box.top() - air < top or box.bottom() + air > top + height:
            self.bar.setValue(int(box.top() - max(air, height / 3)))

    # ------------------------------------------------------------ painting and pointing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the passages of the visible blocks, and the text above them."""
        if self.underlay is not None:
            painter = QPainter(self.page)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setLayoutDirection(self.underlay.article.direction)
            painter.translate(0, -self.bar.value())
            self.underlay.paint(painter, QRectF(event.rect()).translated(0, self.bar.value()))
            painter.end()
        super().paintEvent(event)

    def passage_at(self, point: QPointF) -> int:
        """The index of the innermost shown passage at a viewport point, or -1."""
        if self.underlay is None:
            return -1
        return self.underlay.passage_at(QPointF(point.x(), point.y() + self.bar.value()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the passage under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.passage_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, index: int) -> None:
        if self.underlay is None or index == self.underlay.highlights.hovered:
            return
        old = self.underlay.highlights
        self.underlay.highlights = Highlights(old.shown, old.selected, index)
        shapes = Qt.CursorShape
        self.page.setCursor(shapes.PointingHandCursor if index >= 0 else shapes.IBeamCursor)
        self.page.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that selected no words points at a passage."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        index = self.passage_at(event.position())
        if index < 0 or self.underlay is None:
            self.ground_clicked.emit()
        else:
            self.passage_clicked.emit(self.underlay.article.passages[index].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the card; other keys scroll and copy as usual."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.card_requested.emit()
        else:
            super().keyPressEvent(event)

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
