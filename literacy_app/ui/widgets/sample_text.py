"""A few lines with one passage of every voice, painted as the reading page paints an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from literacy_app.domain.lesson import Article, Block, BlockKind, Kind, Passage, Span, Voice
from literacy_app.ui.widgets.article_document import ArticleDocument, Head
from literacy_app.ui.widgets.gutter import Margin, Named
from literacy_app.ui.widgets.passage_painter import Highlights
from literacy_app.ui.widgets.patterns import Pens
from literacy_app.ui.widgets.underlay import Underlay, page_width
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from literacy_app.ui.theme import Look

_NAMES_FROM = 780
_TOP, _BOTTOM = 26.0, 56.0
"""How much of the white above and below an article is left out."""


def first_article() -> Article:
    """The article of the first steps. Its passages have their voice's name as id."""
    parts: tuple[tuple[str, Passage | None], ...] = (
        (
            tr("“The bridge opens in April,”"),
            Passage("speech", Voice.SPEECH, (), Kind.DIRECT, source="Ada Quist"),
        ),
        (tr(" Mayor Ada Quist said on Tuesday. It is a "), None),
        (
            tr("suspiciously cheerful"),
            Passage("commentary", Voice.COMMENTARY, (), Kind.EVALUATION),
        ),
        (tr(" promise."), None),
        ("\n\n", None),
        (tr("Two of its bearings are still on order. "), None),
        (
            tr("She is eager to cut the ribbon before the election"),
            Passage("inference", Voice.INFERENCE, (), Kind.MOTIVE),
        ),
        (tr("."), None),
    )
    text, passages = "", []
    for words, passage in parts:
        if passage is not None:
            piece = Span(len(text), len(text) + len(words))
            voice, kind, source = passage.voice, passage.kind, passage.source
            passages.append(Passage(passage.id, voice, (piece,), kind, source))
        text += words
    first, second = text.index("\n\n"), text.index("\n\n") + 2
    spans = (Span(0, first), Span(second, len(text)))
    blocks = tuple(Block(BlockKind.PARAGRAPH, each) for each in spans)
    return Article(text, blocks, tuple(passages))


def first_names() -> tuple[Named, ...]:
    """The names beside its passages."""
    names = ("Ada Quist", tr("the writer"), tr("the writer"))
    return tuple(Named(each, False) for each in names)


class SampleText(QWidget):
    """Shows the article of the first steps.

    Signals:
        passage_clicked(str): the id of the passage under a click, or nothing.
    """

    passage_clicked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._article = first_article()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._shown = ArticleDocument(self._article, Head(), look, mirrored)
        self._underlay: Underlay | None = None
        self._highlights = Highlights(frozenset())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        self.setAccessibleName(self._article.text)

    def set_highlights(self, shown: frozenset[Voice], selected: str) -> None:
        """Show these voices, and light up the passage of that id, if any."""
        ids = [each.id for each in self._article.passages]
        self._highlights = Highlights(shown, ids.index(selected) if selected in ids else -1)
        if self._underlay is not None:
            self._underlay.highlights = self._highlights
        self.update()

    def _lay_out(self, width: float) -> float:
        """Set the text in a width; its height."""
        look, document = self._look, self._shown.document
        roomy = width >= look.px(_NAMES_FROM)
        margin = Margin.NAMES if roomy else Margin.BADGES
        column = min(width, page_width(look, margin))
        if self._underlay is None or document.textWidth() != column:
            document.setTextWidth(column)
            self._underlay = Underlay(self._shown, first_names(), Pens(look), margin)
            self._underlay.highlights = self._highlights
        return document.size().height() - look.px(_TOP + _BOTTOM)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._lay_out(width))

    def sizeHint(self) -> QSize:
        width = self.width() or 640
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 60)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        self._lay_out(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self._shown.direction)
        top = self._look.px(_TOP)
        painter.translate(self._offset(), -top)
        if self._underlay is not None:
            clip = QRectF(0, 0, self._shown.document.textWidth(), self.height() + top)
            self._underlay.paint(painter, clip)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, self._look.colour("text"))
        self._shown.document.documentLayout().draw(painter, context)
        painter.end()

    def _offset(self) -> float:
        """Where the text begins: at the side where the window's lines begin."""
        spare = self.width() - self._shown.document.textWidth()
        return spare if self._shown.right_to_left else 0.0

    def spot_in(self, passage_id: str) -> QPoint:
        """A spot on the first line of a passage."""
        ids = [each.id for each in self._article.passages]
        if self._underlay is None:
            return QPoint()
        spot = self._underlay.passage_box(ids.index(passage_id)).topLeft()
        return (spot + QPointF(self._offset() + 4, 6 - self._look.px(_TOP))).toPoint()

    def _passage_at(self, spot: QPointF) -> str:
        if self._underlay is None:
            return ""
        inner = QPointF(spot.x() - self._offset(), spot.y() + self._look.px(_TOP))
        index = self._underlay.passage_at(inner)
        return self._article.passages[index].id if index >= 0 else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer shows what can be clicked."""
        super().mouseMoveEvent(event)
        found = self._passage_at(event.position())
        shapes = Qt.CursorShape
        self.setCursor(shapes.PointingHandCursor if found else shapes.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.passage_clicked.emit(self._passage_at(event.position()))
