"""The article on screen: what is pointed at, heard and copied of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from literacy_app.domain.lesson import Span
from literacy_app.ui.text_offsets import BREAK_POINT
from literacy_app.ui.widgets.painted_text import PaintedText

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse


class ArticleView(PaintedText):
    """Shows one article with its passages, and says what was pointed at.

    Attributes:
        quote: makes of selected words, and the span that they stand in, what is copied.
        prose: reads the notes of passages for a screen reader.

    Signals:
        passage_clicked(str): the id of the innermost passage under a click, or of a label's.
        ground_clicked(): a click on words that belong to no shown passage.
        card_requested(): Enter was pressed.
        pointed_at(QPointF), pressed_at(QPointF): the pointer was moved or pressed there, as a
            point of the viewport.
        pointer_left(): the pointer is over the article no more.
        only_requested(str): Shift and a click on a passage or its label.
        menu_requested(str, QPoint): a context menu was asked for at a point of the screen, over
            the passage of that id or, where it is empty, over none.
    """

    passage_clicked = Signal(str)
    ground_clicked = Signal()
    card_requested = Signal()
    pointed_at = Signal(QPointF)
    pressed_at = Signal(QPointF)
    pointer_left = Signal()
    only_requested = Signal(str)
    menu_requested = Signal(str, QPoint)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.quote: Callable[[str, Span], str] | None = None
        self.prose: ReadProse | None = None

    def passage_was_lit(self, index: int) -> None:
        """Have it read out, where a screen reader listens."""
        from literacy_app.ui.accessibility import announce_passage  # which knows this class

        announce_passage(self, index)

    # ------------------------------------------------------------ pointing

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the passage under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.passage_at(event.position()))
        self.pointed_at.emit(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(-1)
        self.pointer_left.emit()

    def _hover(self, index: int) -> None:
        if self.underlay is None or index == self.underlay.highlights.hovered:
            return
        old = self.underlay.highlights
        self.underlay.highlights = old._replace(hovered=index)
        shapes = Qt.CursorShape
        self.page.setCursor(shapes.PointingHandCursor if index >= 0 else shapes.IBeamCursor)
        self.page.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Shift and a click read a passage's speaker alone; else words can be selected."""
        self.pressed_at.emit(event.position())
        index = self.passage_at(event.position())
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        extends = self.textCursor().hasSelection()
        is_left = event.button() == Qt.MouseButton.LeftButton
        if shift and index >= 0 and is_left and not extends:
            self.only_requested.emit(self._id_of(index))
            return
        super().mousePressEvent(event)

    def _id_of(self, index: int) -> str:
        assert self.underlay is not None
        return self.underlay.article.passages[index].id

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the passage under the pointer."""
        index = self.passage_at(QPointF(event.pos()))
        self.menu_requested.emit(self._id_of(index) if index >= 0 else "", event.globalPos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that selected no words points at a passage."""
        super().mouseReleaseEvent(event)
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.button() != Qt.MouseButton.LeftButton or shift:
            return
        if not self.textCursor().hasSelection():
            self.was_clicked(event.position())

    def was_clicked(self, spot: QPointF) -> None:
        """Called for a click at a point of the viewport that selected no words."""
        index = self.passage_at(spot)
        if index < 0 or self.underlay is None:
            self.ground_clicked.emit()
        else:
            self.passage_clicked.emit(self._id_of(index))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the card; other keys scroll and copy as usual."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.card_requested.emit()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ copying

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected words, without the break points that layout needs, and whose they are."""
        data = QMimeData()
        words = self.textCursor().selectedText().replace("\u2029", "\n\n")
        words, span = words.replace(BREAK_POINT, ""), self.selected_span()
        data.setText(self.quote(words, span) if self.quote and span else words)
        return data

    def select_span(self, span: Span) -> None:
        """Select the words of a span, ready to be copied."""
        places = list(self.underlay.article.place(span)) if self.underlay is not None else []
        if places:
            (first, start, _), (last, _, end) = places[0], places[-1]
            block, cursor = self.document().findBlockByNumber, QTextCursor(self.document())
            cursor.setPosition(block(first).position() + start)
            cursor.setPosition(block(last).position() + end, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def selected_span(self) -> Span | None:
        """The selected words as a span of the article's text; None where none are selected."""
        cursor = self.textCursor()
        if self.underlay is None or not cursor.hasSelection():
            return None
        edges = []
        for position in (cursor.selectionStart(), cursor.selectionEnd()):
            block = self.document().findBlock(position)
            edges.append(self.underlay.article.code_point_at(block, position - block.position()))
        start, end = edges
        return Span(start or 0, end) if end else None
