"""Paints the rows of a list of lessons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from literacy_app.ui.models.lesson_rows import Heading, Index, LessonRows
from literacy_app.ui.widgets.lesson_shape import Knob, RowShape, RowShaper, Words
from literacy_app.ui.widgets.patterns import Pens, paint_badge

if TYPE_CHECKING:
    from literacy_app.ui.lesson_words import Deed
    from literacy_app.ui.theme import Look

COLUMN = 860.0
_SIDE = 28.0
_BLEED = 16.0


def column_in(width: float, look: Look) -> tuple[float, float]:
    """Where a page's centred column begins in a page of that width, and how wide it is."""
    column = min(width - 2 * look.px(_SIDE), look.px(COLUMN))
    return (width - column) / 2, column


class LessonDelegate(QStyledItemDelegate):
    """Paints lessons and headings in the centred column of a page.

    Attributes:
        hot: the button under the pointer: its row and its deed.
    """

    def __init__(self, rows: LessonRows, look: Look) -> None:
        super().__init__()
        self._rows = rows
        self.hot: tuple[int, Deed] | None = None
        self.set_look(look)
        self._left, self._column = 0.0, 0.0

    def forget(self) -> None:
        """Shape the rows anew: what they tell of lessons has changed."""
        self._shaper.forget()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._pens = Pens(look)
        self._shaper = RowShaper(self._rows, look)

    def set_width(self, width: float) -> bool:
        """Take the page's width; whether that makes the column another one."""
        before = self._column
        self._left, self._column = column_in(width, self._look)
        return self._column != before

    def shape(self, row: int) -> RowShape:
        """The shape of a row."""
        return self._shaper.shape(self._rows.rows[row], self._column)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(1, round(self.shape(index.row()).height))

    def knob_at(self, row: int, box: QRect, spot: QPointF, mirrored: bool) -> Knob | None:
        """The button of a row at a spot of the list, the row's box being there."""
        for knob in self.shape(row).knobs:
            if self.place_of(knob, box, mirrored).contains(spot):
                return knob
        return None

    def place_of(self, knob: Knob, box: QRect, mirrored: bool) -> QRectF:
        """Where a button is on the list, its row's box being there."""
        return self._turned(knob.box, mirrored).translated(self._left, box.top())

    def is_in_column(self, spot: QPointF) -> bool:
        """Whether a spot of the list is beside the rows' words or on them."""
        bleed = self._look.px(_BLEED)
        return self._left - bleed <= spot.x() <= self._left + self._column + bleed

    def _turned(self, box: QRectF, mirrored: bool) -> QRectF:
        if not mirrored:
            return box
        return QRectF(self._column - box.right(), box.top(), box.width(), box.height())

    # ------------------------------------------------------------ painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        shape = self.shape(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.translate(self._left, box.top())
        hot = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if not isinstance(self._rows.rows[index.row()], Heading):
            self._paint_ground(painter, shape, hot, focused)
        for words in shape.words:
            self._paint_words(painter, words, mirrored)
        for voice, badge in shape.badges:
            paint_badge(painter, self._pens, voice, self._turned(badge, mirrored))
        for knob in shape.knobs:
            self._paint_knob(painter, index.row(), knob, mirrored, lit=hot or focused)
        painter.restore()

    def _paint_ground(self, painter: QPainter, shape: RowShape, hot: bool, focused: bool) -> None:
        """A hairline below; the card's colour under the pointer; a ring where the keys are."""
        look, bleed = self._look, self._look.px(_BLEED)
        painter.setPen(look.colour("rule"))
        y = shape.height - 0.5
        painter.drawLine(QPointF(0, y), QPointF(self._column, y))
        if hot or focused:
            painter.setPen(QPen(look.colour("focus"), 2.0) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("hover" if hot else "card"))
            ground = QRectF(-bleed, 2, self._column + 2 * bleed, shape.height - 5)
            painter.drawRoundedRect(ground, look.px(10), look.px(10))

    def _paint_words(self, painter: QPainter, words: Words, mirrored: bool) -> None:
        painter.setFont(self._shaper.fonts[words.role])
        painter.setPen(self._look.colour(self._shaper.colours[words.role]))
        align = Qt.AlignmentFlag
        side = align.AlignRight if mirrored else align.AlignLeft
        flags = side | align.AlignAbsolute | align.AlignVCenter
        painter.drawText(self._turned(words.box, mirrored), flags, words.text)

    def _paint_knob(
        self, painter: QPainter, row: int, knob: Knob, mirrored: bool, lit: bool
    ) -> None:
        """Its outline; the first is filled where a click or Enter would press it."""
        look, px = self._look, self._look.px
        filled = lit and knob is self.shape(row).knobs[0]
        under = self.hot == (row, knob.deed)
        ground = look.colour("accent" if filled else "rule" if under else "page")
        painter.setPen(QPen(look.colour("accent" if filled else "edge"), 2.0 if under else 1.0))
        painter.setBrush(ground)
        box = self._turned(knob.box, mirrored).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, px(6), px(6))
        painter.setFont(self._shaper.fonts["knob"])
        painter.setPen(look.colour("on_accent" if filled else "text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, knob.text)
