"""The margin of the source: numbers of lines, signs of problems, and the light of quick fixes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from literacy_app.domain.problems import Severity
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from literacy_app.ui.authoring.source_edit import SourceEdit
    from literacy_app.ui.theme import Look

_SIGN = 18


def paint_severity(painter: QPainter, look: Look, severity: Severity, box: QRectF) -> None:
    """Paint the sign of an error, a cross on a disc, or of a warning, a mark on a triangle."""
    is_error = severity is Severity.ERROR
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("problem" if is_error else "warning"))
    size = box.width()
    pen = QPen(look.colour("page"), max(1.2, size / 9))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    if is_error:
        painter.drawEllipse(box)
        painter.setPen(pen)
        for ends in (((0.33, 0.33), (0.67, 0.67)), ((0.67, 0.33), (0.33, 0.67))):
            painter.drawLine(*(box.topLeft() + QPointF(*end) * size for end in ends))
        return
    corners = ((0.5, 0.04), (1.02, 0.96), (-0.02, 0.96))
    painter.drawPolygon([box.topLeft() + QPointF(*each) * size for each in corners])
    painter.setPen(pen)
    for top, bottom in ((0.38, 0.62), (0.79, 0.79)):
        line = (QPointF(0.5, top) * size, QPointF(0.5, bottom) * size)
        painter.drawLine(*(box.topLeft() + end for end in line))


class LineNumbers(QWidget):
    """Stands beside the text, and scrolls with it.

    Attributes:
        signs: the worst problem of each line that has any, by the line's index.
        light: the index of the line with quick fixes that the caret is in, or -1.

    Signals:
        light_pressed(): the light was clicked.
        line_pressed(int): the line of this index was clicked.
    """

    light_pressed = Signal()
    line_pressed = Signal(int)

    def __init__(self, edit: SourceEdit, look: Look) -> None:
        super().__init__(edit)
        self._edit = edit
        self.signs: Mapping[int, Severity] = {}
        self.light = -1
        self.setAccessibleName(tr("Line numbers"))
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._font = look.mono("label")
        self.update()

    def wanted_width(self) -> int:
        """The width that the numbers and signs take."""
        digits = max(3, len(str(self._edit.blockCount())))
        px = self._look.px
        number = QFontMetricsF(self._font).horizontalAdvance("8") * digits
        return round(number + px(_SIGN) + px(14))

    def sizeHint(self) -> QSize:
        return QSize(self.wanted_width(), 0)

    def show_signs(self, signs: Mapping[int, Severity]) -> None:
        """Show these signs."""
        if signs != self.signs:
            self.signs = signs
            self.update()

    def show_light(self, line: int) -> None:
        """Show the light at the line of an index, or nowhere."""
        if line != self.light:
            self.light = line
            self.setToolTip(tr("Ways to mend this (Ctrl+.)") if line >= 0 else "")
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, edit = self._look, self._edit
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), look.colour("page"))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        current = edit.textCursor().blockNumber()
        block = edit.firstVisibleBlock()
        top = edit.blockBoundingGeometry(block).translated(edit.contentOffset()).top()
        line = QFontMetricsF(edit.font()).height()
        while block.isValid() and top <= event.rect().bottom():
            number = block.blockNumber()
            self._paint_line(painter, number, number == current, top, line, mirrored)
            top += edit.blockBoundingRect(block).height()
            block = block.next()
        painter.setPen(look.colour("rule"))
        x = 0.5 if mirrored else self.width() - 0.5
        painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        painter.end()

    def _paint_line(
        self, painter: QPainter, number: int, is_current: bool, top: float, line: float,
        mirrored: bool,
    ) -> None:  # fmt: skip
        look, px = self._look, self._look.px
        sign = min(px(_SIGN) - px(4), line - 3)
        left = self.width() - px(4) - sign if mirrored else px(4)
        box = QRectF(left, top + (line - sign) / 2, sign, sign)
        if number == self.light:
            _paint_light(painter, look, box)
        elif number in self.signs:
            paint_severity(painter, look, self.signs[number], box.adjusted(1, 1, -1, -1))
        font = QFont(self._font)
        font.setWeight(QFont.Weight.Bold if is_current else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(look.colour("text" if is_current else "muted"))
        side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        words = QRectF(px(7), top, self.width() - px(15), line)
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, flags, str(number + 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the light asks for the fixes; any other goes to the line."""
        spot = event.position().toPoint()
        line = self._edit.cursorForPosition(spot).blockNumber()
        if line == self.light:
            self.light_pressed.emit()
        else:
            self.line_pressed.emit(line)


def _paint_light(painter: QPainter, look: Look, box: QRectF) -> None:
    """A lamp: a round bulb over its socket."""
    size = box.width()
    ink = look.colour("warning")
    painter.setPen(QPen(ink, max(1.2, size / 11)))
    painter.setBrush(QColor(look.colour("found")))
    painter.drawEllipse(box.topLeft() + QPointF(0.5, 0.4) * size, size * 0.34, size * 0.34)
    for y, half in ((0.82, 0.17), (0.95, 0.1)):
        ends = (QPointF(0.5 - half, y) * size, QPointF(0.5 + half, y) * size)
        painter.drawLine(*(box.topLeft() + each for each in ends))
