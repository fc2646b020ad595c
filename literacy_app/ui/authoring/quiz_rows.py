"""Rows of the lists of the quiz builder, and how they are painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from literacy_app.ui.widgets.patterns import Pens, badge_height, badge_width, paint_badge

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Voice
    from literacy_app.ui.theme import Look

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_SIDE, _TOP, _GAP, _BOX = 12.0, 9.0, 9.0, 18.0
_LINES = 2


class Row(NamedTuple):
    """What stands in a row: a title of two lines at most, and quiet words below.

    `tag` stands in a frame before the quiet words, which take `below_lines` lines at most; `voice`
    stands as a badge before the title. `is_ticked` is None where nothing can be ticked. `problems`
    is how much is to be mended.
    """

    title: str
    below: str = ""
    below_lines: int = 1
    tag: str = ""
    number: str = ""
    voice: Voice | None = None
    is_contested: bool = False
    is_ticked: bool | None = None
    problems: int = 0
    spoken: str = ""


class Rows(QAbstractListModel):
    """The rows of a list, with what a screen reader says of each."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; those that stay where they are keep what the view knows of them."""
        rows, before = tuple(rows), self.rows
        if len(rows) != len(before):
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        self.rows = rows
        for number, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                index = self.index(number, 0)
                self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == _Role.DisplayRole:
            return row.title
        if role == _Role.AccessibleTextRole:
            return row.spoken or row.title
        if role == _Role.CheckStateRole and row.is_ticked is not None:
            return Qt.CheckState.Checked if row.is_ticked else Qt.CheckState.Unchecked
        return None


class RowDelegate(QStyledItemDelegate):
    """Paints rows. `drop` is the place between rows where a carried one would go, or -1."""

    def __init__(self, rows: Rows, look: Look) -> None:
        super().__init__()
        self._rows = rows
        self.width = 0
        self.drop = -1
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._pens = Pens(look)
        self._title, self._small = look.sans("body", QFont.Weight.Medium), look.sans("small")

    # ------------------------------------------------------------ sizes

    def start_of(self, row: Row) -> float:
        """Where the words of a row begin."""
        px = self._look.px
        start = px(_SIDE)
        if row.number:
            start += px(20 + _GAP)
        if row.is_ticked is not None:
            start += px(_BOX + _GAP)
        return start

    def _room(self, row: Row) -> float:
        px = self._look.px
        behind = px(30) if row.problems else 0.0
        return max(self.width - self.start_of(row) - px(_SIDE) - behind, px(60))

    def _lines(self, row: Row) -> list[str]:
        """The title in lines."""
        return _wrapped(row.title, self._title, self._room(row), self._indent(row), _LINES)

    def _below(self, row: Row) -> list[str]:
        """The quiet words in lines."""
        small = QFontMetricsF(self._small)
        indent = small.horizontalAdvance(row.tag) + self._look.px(20) if row.tag else 0.0
        return _wrapped(row.below, self._small, self._room(row), indent, row.below_lines)

    def _indent(self, row: Row) -> float:
        """How much room the badge takes before the title."""
        if row.voice is None:
            return 0.0
        return badge_width(self._look, row.is_contested) + self._look.px(8)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, px = self._rows.rows[index.row()], self._look.px
        height = len(self._lines(row)) * QFontMetricsF(self._title).lineSpacing() + px(2 * _TOP)
        if row.below or row.tag:
            height += len(self._below(row)) * QFontMetricsF(self._small).lineSpacing() + px(5)
        return QSize(1, round(height))

    # ------------------------------------------------------------ painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, box = self._rows.rows[index.row()], QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, state)
        sheet = _Sheet(box, is_mirrored)
        self._paint_front(painter, sheet, row)
        self._paint_title(painter, sheet, row)
        self._paint_below(painter, sheet, row)
        if row.problems:
            self._paint_problems(painter, sheet, row)
        self._paint_drop(painter, box, index.row())
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        look, px, flags = self._look, self._look.px, QStyle.StateFlag
        chosen, focused = bool(state & flags.State_Selected), bool(state & flags.State_HasFocus)
        inner = box.adjusted(2, 1, -2, -2)
        if chosen or state & flags.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("selection" if chosen else "hover"))
            painter.drawRoundedRect(inner, px(6), px(6))
        if chosen or focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            edge = QPen(look.colour("focus"), 2.0) if focused else QPen(look.colour("edge"), 1.0)
            painter.setPen(edge)
            painter.drawRoundedRect(inner.adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))

    def _paint_front(self, painter: QPainter, sheet: _Sheet, row: Row) -> None:
        """The number, and the box to tick."""
        look, px = self._look, self._look.px
        line = QFontMetricsF(self._title).lineSpacing()
        x = px(_SIDE)
        if row.number:
            painter.setPen(look.colour("muted"))
            painter.setFont(self._small)
            flags = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(sheet.place(x, px(_TOP), px(20), line), flags, row.number)
            x += px(20 + _GAP)
        if row.is_ticked is not None:
            top = px(_TOP) + (line - px(_BOX)) / 2
            self._paint_tick(painter, sheet.place(x, top, px(_BOX), px(_BOX)), row.is_ticked)

    def _paint_tick(self, painter: QPainter, box: QRectF, is_ticked: bool) -> None:
        look, px = self._look, self._look.px
        painter.setPen(QPen(look.colour("accent" if is_ticked else "edge"), 1.4))
        painter.setBrush(look.colour("accent" if is_ticked else "card"))
        painter.drawRoundedRect(box.adjusted(0.7, 0.7, -0.7, -0.7), px(4), px(4))
        if is_ticked:
            pen = QPen(look.colour("on_accent"), px(2))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            left, top, size = box.left(), box.top(), box.width()
            points = ((0.27, 0.53), (0.43, 0.69), (0.75, 0.33))
            painter.drawPolyline([QPointF(left + x * size, top + y * size) for x, y in points])

    def _paint_title(self, painter: QPainter, sheet: _Sheet, row: Row) -> None:
        look, px = self._look, self._look.px
        start, room, line = self.start_of(row), self._room(row), QFontMetricsF(self._title)
        y, high = px(_TOP), line.lineSpacing()
        if row.voice is not None:
            height, width = badge_height(look), badge_width(look, row.is_contested)
            badge = sheet.place(start, y + (high - height) / 2, width, height)
            paint_badge(painter, self._pens, row.voice, badge, row.is_contested)
        painter.setFont(self._title)
        painter.setPen(look.colour("text"))
        for number, words in enumerate(self._lines(row)):
            indent = self._indent(row) if number == 0 else 0.0
            place = sheet.place(start + indent, y + number * high, room - indent, high)
            painter.drawText(place, sheet.leading, words)

    def _paint_below(self, painter: QPainter, sheet: _Sheet, row: Row) -> None:
        look, px, small = self._look, self._look.px, QFontMetricsF(self._small)
        lines, high = self._below(row), small.lineSpacing()
        start, room = self.start_of(row), self._room(row)
        y = sheet.box.height() - px(_TOP) - len(lines) * high
        painter.setFont(self._small)
        indent = 0.0
        if row.tag:
            width = min(small.horizontalAdvance(row.tag) + px(12), room)
            frame = sheet.place(start, y - px(1), width, high + px(2))
            painter.setBrush(look.colour("chrome"))
            painter.setPen(QPen(look.colour("edge"), 1.0))
            painter.drawRoundedRect(frame, px(4), px(4))
            painter.setPen(look.colour("text"))
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, row.tag)
            indent = width + px(8)
        painter.setPen(look.colour("muted"))
        for number, words in enumerate(lines):
            shift = 0.0 if number else indent
            place = sheet.place(start + shift, y + number * high, room - shift, high)
            painter.drawText(place, sheet.leading, words)

    def _paint_problems(self, painter: QPainter, sheet: _Sheet, row: Row) -> None:
        """An exclamation mark in a disc."""
        look, px = self._look, self._look.px
        line = QFontMetricsF(self._title).lineSpacing()
        size = px(19)
        box = sheet.place(self.width - px(_SIDE) - size, px(_TOP) + (line - size) / 2, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("warning"))
        painter.drawEllipse(box)
        painter.setPen(look.colour("card"))
        painter.setFont(look.sans("small", QFont.Weight.Bold))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "!")

    def _paint_drop(self, painter: QPainter, box: QRectF, number: int) -> None:
        """A line where a carried row would come to stand."""
        is_last = number == len(self._rows.rows) - 1
        if self.drop == number or (is_last and self.drop == number + 1):
            painter.setPen(QPen(self._look.colour("accent"), self._look.px(3)))
            y = box.top() + 2 if self.drop == number else box.bottom() - 2
            painter.drawLine(QPointF(box.left() + 4, y), QPointF(box.right() - 4, y))


def _wrapped(text: str, font: QFont, room: float, indent: float, most: int) -> list[str]:
    """Words in lines, the first of which has less room; the last is cut short where it must be."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(room - (0 if lines else indent), 1))
        start, length = line.textStart(), line.textLength()
        is_last = len(lines) == most - 1
        words = (text[start:] if is_last else text[start : start + length]).strip()
        width = room - (0 if lines else indent)
        elided = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, width)
        lines.append(elided)
    layout.endLayout()
    return lines or [""]


class _Sheet:
    """A row's box, in which places are measured from where the window's lines begin."""

    leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter

    def __init__(self, box: QRectF, is_mirrored: bool) -> None:
        self.box = box
        self._is_mirrored = is_mirrored

    def place(self, x: float, y: float, width: float, height: float) -> QRectF:
        left = self.box.width() - x - width if self._is_mirrored else x
        return QRectF(self.box.left() + left, self.box.top() + y, width, height)
