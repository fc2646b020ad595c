"""The rows of the picture of who speaks: a name, a bar, words and per cent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from literacy_app.domain.lesson import Voice
from literacy_app.session.reading import Known
from literacy_app.ui.models.speakers import WHO, SpeakersModel

if TYPE_CHECKING:
    from literacy_app.session.who_speaks import SpeakerRow
    from literacy_app.ui.theme import Look

Index = QModelIndex | QPersistentModelIndex
_ROW, _BAR = 54.0, 12.0


class SpeakerBars(QStyledItemDelegate):
    """Paints a row. A bar is filled for a named source and for the writer, hatched for others."""

    def __init__(self, look: Look, model: SpeakersModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._name = look.sans("body")
        self._strong = look.sans("body", QFont.Weight.DemiBold)
        self._figure = look.sans("small")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        text = str(index.data())
        width = QFontMetricsF(self._figure).horizontalAdvance(text) + self._look.px(16)
        least = self._look.px(120) if index.column() == WHO else 0
        return QSize(round(max(width, least)), round(self._look.px(_ROW)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, px, model = self._look, self._look.px, self._model
        row, only = model.rows[index.row()], index.row() == model.only
        box = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_MouseOver or only:
            painter.fillRect(box, look.colour("hover"))
        if index.column() == WHO:
            self._paint_who(painter, box.adjusted(px(10), px(5), -px(6), -px(6)), row, only)
        else:
            painter.setPen(look.colour("text" if only else "muted"))
            painter.setFont(self._figure)
            upper = QRectF(box.left(), box.top() + px(5), box.width() - px(8), px(24))
            end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(upper, end, str(index.data()))
        if state & QStyle.StateFlag.State_HasFocus and index.column() == WHO:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("focus"), 2.0))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(6), px(6))
        painter.restore()

    def _paint_who(self, painter: QPainter, box: QRectF, row: SpeakerRow, only: bool) -> None:
        look, px = self._look, self._look.px
        font = self._strong if only else self._name
        painter.setFont(font)
        painter.setPen(look.colour("text"))
        upper = QRectF(box.left(), box.top(), box.width(), px(24))
        mark = "● " if only else ""
        name = str(self._model.index(self._model.rows.index(row), WHO).data())
        elide = Qt.TextElideMode.ElideRight
        words = QFontMetricsF(font).elidedText(mark + name, elide, upper.width())
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(upper, leading, words)
        most = max(each.words for each in self._model.rows)
        width = max(box.width() * row.words / most, px(3))
        bar = QRectF(box.left(), upper.bottom() + px(2), width, px(_BAR))
        if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            bar.moveRight(box.right())
        ink = look.colour("muted") if row.is_writer else look.ink(Voice.SPEECH)
        filled = row.is_writer or row.link.known is Known.NAMED
        pattern = Qt.BrushStyle.SolidPattern if filled else Qt.BrushStyle.BDiagPattern
        painter.setPen(QPen(ink, 1.0))
        painter.setBrush(QBrush(ink, pattern))
        painter.drawRoundedRect(bar, px(2), px(2))
