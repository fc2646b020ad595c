"""Shares as a picture: a row for each with its name, a bar and what it comes to in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from literacy_app.ui.widgets.mirroring import mirrored
from literacy_app.ui.widgets.patterns import Pens, badge_height, badge_width, paint_badge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from literacy_app.domain.lesson import Voice
    from literacy_app.ui.theme import Look

_ROW, _BAR, _GAP, _LEAST = 50.0, 12.0, 8.0, 110.0


class BarRow(NamedTuple):
    """A row: its name, the share (0 to 1) or None where there is nothing to show, and words.

    `goal` is the share that is asked for, where there is one.
    """

    name: str
    share: float | None
    words: str
    voice: Voice | None = None
    goal: float | None = None


class BarRows(QWidget):
    """Rows with bars. Each bar lies in a track that stands for the whole.

    Where it is narrow, the words stand below the names. Screen readers are given the rows as
    sentences.
    """

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._rows: Sequence[BarRow] = ()
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._pens = Pens(look)
        self._name = look.sans("body", QFont.Weight.DemiBold)
        self._words = look.sans("small")
        self.updateGeometry()
        self.update()

    @property
    def rows(self) -> Sequence[BarRow]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[BarRow]) -> None:
        """Show these rows."""
        self._rows = tuple(rows)
        self.setAccessibleDescription("; ".join(f"{each.name}: {each.words}" for each in rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = round(self._full_width()) + 1
        return QSize(width, self.heightForWidth(width))

    def _full_width(self) -> float:
        """The width from which names and words stand beside each other."""
        px = self._look.px
        names = QFontMetricsF(self._name)
        words = QFontMetricsF(self._words)
        width = max(
            (
                self._badge_room(each)
                + names.horizontalAdvance(each.name)
                + px(24)
                + words.horizontalAdvance(each.words)
                for each in self._rows
            ),
            default=0.0,
        )
        return max(width, px(220))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._look.px(_LEAST)), self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        return round(len(self._rows) * self._row_height(width))

    def _stacked_line(self, width: float) -> float:
        """The height of the line of words below a name; 0 where it stands beside it."""
        return QFontMetricsF(self._words).height() if width < self._full_width() else 0.0

    def _row_height(self, width: float) -> float:
        names = QFontMetricsF(self._name).height()
        height = max(self._look.px(_ROW), names + self._look.px(26))
        return height + self._stacked_line(width)

    def _badge_room(self, row: BarRow) -> float:
        return badge_width(self._look) + self._look.px(_GAP) if row.voice is not None else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._row_height(self.width())
        for index, row in enumerate(self._rows):
            self._paint_row(painter, row, QRectF(0, index * height, self.width(), height))
        painter.end()

    def _paint_row(self, painter: QPainter, row: BarRow, box: QRectF) -> None:
        look, px = self._look, self._look.px
        below = self._stacked_line(box.width())
        line = QRectF(box.left(), box.top(), box.width(), box.height() - px(_BAR + 12) - below)
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        trailing = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        room = self._badge_room(row)
        if row.voice is not None:
            high, wide = badge_height(look), badge_width(look)
            top = line.center().y() - high / 2
            badge = QRectF(line.left(), top, wide, high)
            paint_badge(painter, self._pens, row.voice, mirrored(self, badge))
        painter.setFont(self._name)
        painter.setPen(look.colour("text"))
        elide = Qt.TextElideMode.ElideRight
        name = QFontMetricsF(self._name).elidedText(row.name, elide, line.width() - room)
        painter.drawText(mirrored(self, line.adjusted(room, 0, 0, 0)), leading, name)
        painter.setFont(self._words)
        painter.setPen(look.colour("muted"))
        words = QRectF(line.left(), line.bottom(), line.width(), below)
        painter.drawText(words if below else line, leading if below else trailing, row.words)
        track = QRectF(box.left(), line.bottom() + below, box.width(), px(_BAR))
        self._paint_bar(painter, row, track)
        if row.goal is not None:
            self._paint_goal(painter, row.goal, track)

    def _paint_bar(self, painter: QPainter, row: BarRow, track: QRectF) -> None:
        look, px = self._look, self._look.px
        track = track.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(look.colour("muted"), 1.0))
        painter.setBrush(look.colour("page"))
        painter.drawRoundedRect(track, px(3), px(3))
        if not row.share:
            return
        bar = QRectF(track.topLeft(), track.bottomLeft())
        bar.setWidth(max(track.width() * min(row.share, 1.0), px(3)))
        ink = look.ink(row.voice) if row.voice is not None else look.colour("accent")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        bar.setHeight(track.height())
        painter.drawRoundedRect(mirrored(self, bar), px(3), px(3))

    def _paint_goal(self, painter: QPainter, goal: float, track: QRectF) -> None:
        """A line across the bar, which stands clear of what is filled."""
        look, px = self._look, self._look.px
        x = track.left() + track.width() * goal
        line = QRectF(x - px(1), track.top() - px(3), px(2), track.height() + px(6))
        around = line.adjusted(-px(1.5), 0, px(1.5), 0)
        painter.fillRect(mirrored(self, around), look.colour("page"))
        painter.fillRect(mirrored(self, line), look.colour("text"))
