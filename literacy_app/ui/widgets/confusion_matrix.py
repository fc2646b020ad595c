"""The picture of what was taken for what: a row for each voice, a column for each answer."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from literacy_app.domain.lesson import Voice
from literacy_app.ui.widgets.mirroring import mirrored
from literacy_app.ui.widgets.patterns import Pens, badge_height, badge_width, paint_badge
from literacy_app.ui.words import tr, voice_name

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.ui.theme import Look

Matrix = Mapping[tuple[Voice, Voice | None], int]

_CELL, _LEAST_CELL, _GAP = 76.0, 24.0, 8.0
_SPELT_CELL = 40.0
"""How wide a cell must be for the names of the rows to stand before them."""


class ConfusionMatrix(QWidget):
    """Counts as discs: the more often, the larger. Right ones have a whole line, others dashes.

    Where it is narrow, badges stand for the names. Screen readers are given it row by row.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._matrix: Matrix = {}
        self._rows: tuple[Voice, ...] = ()
        self._columns: tuple[Voice | None, ...] = ()
        self.setAccessibleName(tr("What you took for what"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._pens = Pens(look)
        self._name = look.sans("small")
        self._head = look.capitals()
        self._figure = look.sans("body", QFont.Weight.DemiBold)
        self.updateGeometry()
        self.update()

    def show_matrix(self, matrix: Matrix) -> None:
        """Show counts by (true voice, answered voice); None stands for left out."""
        self._matrix = {pair: times for pair, times in matrix.items() if times}
        self._rows = tuple(v for v in Voice if any(pair[0] is v for pair in self._matrix))
        answered = {pair[1] for pair in self._matrix}
        self._columns = (*Voice, *((None,) if None in answered else ()))
        self.setAccessibleDescription(" ".join(self._spoken(each) for each in self._rows))
        self.updateGeometry()
        self.update()

    def _spoken(self, voice: Voice) -> str:
        found = [(each, self._matrix.get((voice, each), 0)) for each in self._columns]
        parts = (f"{_answer_name(each)} {times}" for each, times in found if times)
        return f"{voice_name(voice)}: {', '.join(parts)}."

    # ------------------------------------------------------------ sizes

    def _side_width(self, width: float) -> float:
        """The room before the cells: for badges and names, or for badges alone."""
        names, cells = self._names_width(), len(self._columns) * self._look.px(_SPELT_CELL)
        return names if names + cells <= width else badge_width(self._look) + self._look.px(_GAP)

    def _names_width(self) -> float:
        metrics = QFontMetricsF(self._name)
        widest = max((metrics.horizontalAdvance(voice_name(v)) for v in self._rows), default=0.0)
        return badge_width(self._look) + self._look.px(_GAP) + widest + self._look.px(12)

    def _head_height(self) -> float:
        high = QFontMetricsF(self._name).height()
        return (
            QFontMetricsF(self._head).height()
            + badge_height(self._look)
            + high * 2
            + self._look.px(14)
        )

    def sizeHint(self) -> QSize:
        px = self._look.px
        width = self._names_width() + len(self._columns) * px(_CELL)
        return QSize(round(width), round(self._head_height() + len(self._rows) * px(_CELL)))

    def minimumSizeHint(self) -> QSize:
        px = self._look.px
        cells = len(self._columns) * px(_LEAST_CELL)
        width = badge_width(self._look) + px(_GAP) + cells
        return QSize(round(width), self.sizeHint().height())

    def _cell_width(self) -> float:
        room = (self.width() - self._side_width(self.width())) / max(len(self._columns), 1)
        return min(room, self._look.px(_CELL * 1.4))

    # ------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, width = self._side_width(self.width()), self._cell_width()
        head, height = self._head_height(), self._look.px(_CELL)
        self._paint_heads(painter, side, width, head)
        for index, voice in enumerate(self._rows):
            top = head + index * height
            self._paint_name(painter, voice, QRectF(0, top, side, height))
            for at, answer in enumerate(self._columns):
                self._paint_cell(
                    painter, voice, answer, QRectF(side + at * width, top, width, height)
                )
        painter.end()

    def _paint_heads(self, painter: QPainter, side: float, width: float, height: float) -> None:
        look, px = self._look, self._look.px
        painter.setFont(self._head)
        painter.setPen(look.colour("muted"))
        line = QFontMetricsF(self._head).height()
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        room = width * len(self._columns)
        said, was = tr("You said").upper(), tr("It was").upper()
        painter.drawText(mirrored(self, QRectF(side + px(6), 0, room, line)), leading, said)
        if side >= self._names_width():
            below = QRectF(0, height - line * 1.4, side, line)
            painter.drawText(mirrored(self, below), leading, was)
        spelt = self._fits_names(width)
        for at, answer in enumerate(self._columns):
            box = QRectF(side + at * width, line + px(6), width, badge_height(look))
            if answer is not None:
                badge = QRectF(0, 0, badge_width(look), badge_height(look))
                badge.moveCenter(box.center())
                paint_badge(painter, self._pens, answer, mirrored(self, badge))
            if spelt or answer is None:
                self._paint_head_name(painter, answer, box, height)

    def _paint_head_name(
        self, painter: QPainter, answer: Voice | None, badge: QRectF, height: float
    ) -> None:
        top = badge.bottom() + self._look.px(2) if answer is not None else badge.top()
        box = QRectF(badge.left() + 2, top, badge.width() - 4, height - top)
        painter.setFont(self._name)
        painter.setPen(self._look.colour("muted"))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        wrap = Qt.TextFlag.TextWordWrap
        painter.drawText(mirrored(self, box), int(flags) | int(wrap), _answer_name(answer))

    def _fits_names(self, width: float) -> bool:
        metrics = QFontMetricsF(self._name)
        words = (word for each in self._columns for word in _answer_name(each).split())
        return all(metrics.horizontalAdvance(word) <= width - 6 for word in words)

    def _paint_name(self, painter: QPainter, voice: Voice, box: QRectF) -> None:
        look = self._look
        badge = QRectF(0, 0, badge_width(look), badge_height(look))
        badge.moveTop(box.center().y() - badge.height() / 2)
        paint_badge(painter, self._pens, voice, mirrored(self, badge))
        if box.width() < self._names_width():
            return
        painter.setFont(self._name)
        painter.setPen(look.colour("text"))
        words = box.adjusted(badge.width() + look.px(_GAP), 0, 0, 0)
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(mirrored(self, words), leading, voice_name(voice))

    def _paint_cell(
        self, painter: QPainter, voice: Voice, answer: Voice | None, box: QRectF
    ) -> None:
        look, px = self._look, self._look.px
        box = mirrored(self, box)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("rule"), 1.0))
        painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -2.5), px(5), px(5))
        times = self._matrix.get((voice, answer), 0)
        if not times:
            return
        is_right = voice is answer
        pen = QPen(look.colour("right" if is_right else "wrong"), px(1.6))
        if not is_right:
            pen.setDashPattern([3.0, 2.0])
        painter.setPen(pen)
        painter.setBrush(look.colour("right_wash" if is_right else "wrong_wash"))
        radius = self._radius(times, box)
        painter.drawEllipse(QPointF(box.center()), radius, radius)
        painter.setPen(look.colour("text"))
        painter.setFont(self._figure)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(times))

    def _radius(self, times: int, box: QRectF) -> float:
        """The area grows with the count; the smallest still holds its figure."""
        largest = min(box.width(), box.height()) / 2 - self._look.px(6)
        most = max(self._matrix.values())
        least = min(self._look.px(15), largest)
        return max(least, largest * sqrt(times / most))


def _answer_name(answer: Voice | None) -> str:
    return voice_name(answer) if answer is not None else tr("Left out")
