"""Progress over weeks as a picture: a column a week, as high as there was practice."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from literacy_app.ui.words import counted, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from literacy_app.session.today import WeekPoint
    from literacy_app.ui.theme import Look

_HEIGHT, _COLUMN = 140.0, 64.0


class WeeksChart(QWidget):
    """A column a week: the filled part was right, the hatched part was not.

    Screen readers are given a sentence a week.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._weeks: Sequence[WeekPoint] = ()
        self.setAccessibleName(tr("Your weeks"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._font = look.sans("small")
        self.updateGeometry()
        self.update()

    def show_weeks(self, weeks: Sequence[WeekPoint]) -> None:
        """Show these weeks, the oldest first."""
        self._weeks = tuple(weeks)
        self.setAccessibleDescription(" ".join(_week_words(each) for each in self._weeks))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._look.px(_COLUMN) * max(len(self._weeks), 1)), self._full_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._look.px(_COLUMN)), self._full_height())

    def _full_height(self) -> int:
        return round(self._look.px(_HEIGHT) + 2 * self._line() + self._look.px(10))

    def _line(self) -> float:
        return QFontMetricsF(self._font).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        px = self._look.px
        most = max((each.items for each in self._weeks), default=0)
        if not most:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        seen = self._seen()
        column = min(self.width() / len(seen), px(_COLUMN * 1.5))
        base = self._line() + px(_HEIGHT)
        painter.setPen(QPen(self._look.colour("rule"), 1.0))
        painter.drawLine(0, round(base) + 1, self.width(), round(base) + 1)
        for index, week in enumerate(seen):
            left = index * column
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                left = self.width() - left - column
            high = px(_HEIGHT) * week.items / most
            self._paint_week(painter, week, QRectF(left, base - high, column, high))
        painter.end()

    def _seen(self) -> Sequence[WeekPoint]:
        """As many of the latest weeks as there is room for."""
        return self._weeks[-max(1, int(self.width() // self._look.px(_COLUMN))) :]

    def _paint_week(self, painter: QPainter, week: WeekPoint, column: QRectF) -> None:
        look, px, line = self._look, self._look.px, self._line()
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(look.colour("muted"))
        below = QRectF(column.left(), column.bottom() + px(6), column.width(), line)
        painter.drawText(below, middle, _day_words(week.start))
        if not week.items or week.right is None:
            return
        above = QRectF(column.left(), column.top() - line, column.width(), line)
        painter.setPen(look.colour("text"))
        painter.drawText(above, middle, tr("{percent} %", percent=round(week.right * 100)))
        width = min(px(34), column.width() * 0.6)
        bar = QRectF(column.center().x() - width / 2, column.top(), width, column.height())
        ink = look.colour("accent")
        painter.setPen(QPen(ink, 1.0))
        painter.setBrush(QBrush(ink, Qt.BrushStyle.BDiagPattern))
        painter.drawRect(bar)
        painter.setBrush(ink)
        painter.drawRect(bar.adjusted(0, bar.height() * (1 - week.right), 0, 0))


def _day_words(day: int) -> str:
    """A day by its number in the calendar, as short as it is written here: 3 Nov."""
    found = date.fromordinal(day)
    return QLocale().toString(QDate(found.year, found.month, found.day), "d MMM")


def _week_words(week: WeekPoint) -> str:
    """A week in a sentence."""
    start = _day_words(week.start)
    if not week.items or week.right is None:
        return tr("Week of {start}: no practice.", start=start)
    passages = counted("one passage", "{count} passages", week.items)
    share = round(week.right * 100)
    return tr(
        "Week of {start}: {passages}, {share} % right.",
        start=start,
        passages=passages,
        share=share,
    )
