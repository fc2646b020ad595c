"""The article's text on the desk: where its words are, for the pointer and the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from literacy_app.domain.lesson import Span
from literacy_app.ui.widgets.article_view import ArticleView


class DeskText(ArticleView):
    """Shows an article, and finds places in it."""

    @property
    def is_mirrored(self) -> bool:
        """Whether its lines run from right to left."""
        return self.underlay is not None and self.underlay.is_mirrored

    def offset_at(self, spot: QPointF) -> int:
        """The code point of the text at a point of the viewport; -1 where there is none."""
        if self.underlay is None:
            return -1
        at = QPointF(spot.x(), spot.y() + self.bar.value())
        document = self.document()
        position = document.documentLayout().hitTest(at, Qt.HitTestAccuracy.ExactHit)
        if position < 0:
            return -1
        block = document.findBlock(position)
        offset = self.underlay.article.code_point_at(block, position - block.position())
        return -1 if offset is None else offset

    def cursor_offset(self) -> int | None:
        """The code point of the text at which the text's own cursor is."""
        if self.underlay is None:
            return None
        cursor = self.textCursor()
        block = cursor.block()
        return self.underlay.article.code_point_at(block, cursor.position() - block.position())

    def clear_selection(self, offset: int | None = None) -> None:
        """Select no words, with the text's own cursor at an offset, or where it is."""
        cursor = self.textCursor()
        cursor.clearSelection()
        if self.underlay is not None and offset is not None:
            for number, start, _ in self.underlay.article.place(Span(offset, offset + 1)):
                block = self.document().findBlockByNumber(number)
                cursor.setPosition(block.position() + start)
        self.setTextCursor(cursor)
