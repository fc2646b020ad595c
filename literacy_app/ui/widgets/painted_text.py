"""The article as a read-only text whose viewport paints the passages under the words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPixmap, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from literacy_app.domain.lesson import Article, Span, Voice
from literacy_app.ui.widgets.article_document import ArticleDocument, Head
from literacy_app.ui.widgets.gutter import Margin, Named
from literacy_app.ui.widgets.passage_painter import Highlights
from literacy_app.ui.widgets.patterns import Pens
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar
from literacy_app.ui.widgets.underlay import Underlay, page_width

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from literacy_app.ui.theme import Look

_AIR = 200
"""How much white there is beside margin and column before the margin grows."""


class PaintedText(QTextEdit):
    """Shows one article with its passages.

    Attributes:
        page: its viewport.
        bar: its scroll bar.
        underlay: what is painted under the words, once an article is shown.

    Signals:
        scrolled(): another part of the article is seen.
    """

    scrolled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Asked for by name it takes 0.04 ms. `viewport()` takes 7 the first time: PySide then loads
        # every class of widget to see which one it is.
        self.page = self.findChild(QWidget, "qt_scrollarea_viewport") or self.viewport()
        self.bar = SlimScrollBar(look, "page")
        self.setVerticalScrollBar(self.bar)
        self.bar.valueChanged.connect(self.scrolled)
        self.bar.rangeChanged.connect(self.scrolled)
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
        self.setLineWrapColumnOrWidth(int(page_width(self._look, self._margin)))

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

    def revise_article(self, article: Article, names: Sequence[Named]) -> bool:
        """Show another version of the article, where it is scrolled to; nothing is lit up then.

        False where it differs so much that it has to be shown from its top.
        """
        if self.underlay is None or not self.underlay.revise(article, names):
            return False
        _, head, right_to_left = self._content
        self._content, self._names = (article, head, right_to_left), names
        self.page.update()
        return True

    def set_highlights(
        self,
        shown: frozenset[Voice],
        selected: int,
        kept: frozenset[int] | None = None,
        lit: tuple[Span, ...] | None = None,
    ) -> None:
        """Show these voices, and light up the selected passage (its index, or -1).

        Of the passages only those `kept` are shown, and words that aren't `lit` fade; None is all.
        """
        if self.underlay is not None:
            old = self.underlay.highlights
            hovered = old.hovered if (shown, kept) == old.filter else -1
            self.underlay.highlights = Highlights(shown, selected, hovered, kept, lit)
            self.page.update()
            if selected >= 0 and selected != old.selected:
                self.passage_was_lit(selected)

    def passage_was_lit(self, index: int) -> None:
        """Called when another passage is lit up as the selected one."""

    def set_look(self, look: Look) -> None:
        """Take another theme (colours alone) or text size (which lays the text out anew)."""
        resized = look.for_article.shape != self._look.shape
        self._dress(look)
        if self.underlay is not None and resized:
            self._reshape(self.underlay)
        elif self.underlay is not None:
            self.underlay.set_pens(self._pens)
            self._recolour(self.underlay.article)

    def _dress(self, look: Look) -> None:
        look = self._look = look.for_article
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
        for mine, before in (
            (self.underlay.found, old.found),
            (self.underlay.glosses, old.glosses),
        ):
            mine.show(before.spans)
        self.underlay.current = old.current
        if top:
            self.show_offset(top)

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

    def show_offset(self, offset: int) -> None:
        """Scroll so that the line of a code point of the article's text is at the top."""
        rects = (
            self.underlay.rects_of(Span(offset, offset + 1)) if self.underlay is not None else []
        )
        self.bar.setValue(int(rects[0].top()) if rects else 0)

    def reveal(self, index: int, roomy: bool = True) -> None:
        """Scroll, if need be, so that a passage is seen, if `roomy` with some text around it."""
        if self.underlay is not None:
            self._reveal(self.underlay.passage_box(index), roomy)

    def reveal_span(self, span: Span) -> None:
        """Scroll, if need be, so that the beginning of a span is seen with some text around it."""
        rects = self.underlay.rects_of(span) if self.underlay is not None else []
        if rects:
            self._reveal(rects[0])

    def _reveal(self, box: QRectF, roomy: bool = True) -> None:
        air = self._look.px(48)
        around = air if roomy else 0.0
        top, height = self.bar.value(), self.page.height()
        if box.top() - around < top or box.bottom() + around > top + height:
            self.bar.setValue(int(box.top() - max(air, height / 3)))

    # ------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the passages of the visible blocks, and the text above them."""
        if self.underlay is not None:
            painter = QPainter(self.page)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setLayoutDirection(self.underlay.article.direction)
            painter.translate(0, -self.bar.value())
            area = QRectF(event.rect()).translated(0, self.bar.value())
            self.underlay.paint(painter, area)
            self.paint_beneath(painter, area)
            painter.end()
        super().paintEvent(event)
        if self.underlay is not None and self.underlay.highlights.lit is not None:
            painter = QPainter(self.page)
            painter.translate(0, -self.bar.value())
            area = QRectF(event.rect()).translated(0, self.bar.value())
            self.underlay.paint_veil(painter, area)
            painter.end()

    def paint_beneath(self, painter: QPainter, clip: QRectF) -> None:
        """Called to paint what else lies under the words, in document coordinates."""

    def passage_at(self, point: QPointF) -> int:
        """The index of the innermost shown passage at a viewport point, or -1."""
        if self.underlay is None:
            return -1
        return self.underlay.passage_at(QPointF(point.x(), point.y() + self.bar.value()))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing: an article names no files. A placeholder keeps Qt from reading them itself."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return QPixmap(1, 1)
        return b" "
