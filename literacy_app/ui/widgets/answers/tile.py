"""Tiles: what is sorted, and what a chain is built from. They can be clicked and carried."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from literacy_app.ui.widgets.answers.carrier import Carrier
from literacy_app.ui.widgets.answers.option_face import Verdict
from literacy_app.ui.widgets.answers.tile_face import (
    Face,
    Row,
    row_words,
    show_in_scroll,
)
from literacy_app.ui.widgets.key_legend import paint_key_cap
from literacy_app.ui.widgets.mirroring import box_in
from literacy_app.ui.widgets.patterns import Pens, badge_height, badge_width, paint_badge
from literacy_app.ui.widgets.scene_painting import paint_number
from literacy_app.ui.widgets.signs import paint_sign

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from literacy_app.ui.theme import Look

_SIDE, _TOP, _LEAD, _GAP = 10.0, 9.0, 24.0, 8.0
_KEY = 20.0
_LEAST = 120.0
_FLAGS = Qt.TextFlag.TextWordWrap.value
_WRAP = _FLAGS | Qt.AlignmentFlag.AlignLeading.value | Qt.AlignmentFlag.AlignTop.value


class Tile(QAbstractButton):
    """Words on a card. It is shown checked where it is chosen.

    Attributes:
        face: what it shows.
        verdict: what came of it, once it was answered.
        can_be_drawn: whether it goes with the pointer.
        is_chip: whether it is as wide as its words; else it is as wide as there is room.

    Signals:
        focused(): it has got the keyboard.
        drawn(QPoint), dropped(QPoint): it was drawn over a point of the screen, or dropped there.
    """

    focused = Signal()
    drawn = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, face: Face, look: Look) -> None:
        super().__init__()
        self.face = face
        self.rows: tuple[Row, ...] = ()
        self.verdict = Verdict.NONE
        self.can_be_drawn = False
        self.is_chip = False
        self._is_hot = False
        self._carrier = Carrier(self)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Were its height fixed, it would be that of the width that it had before.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_look(look)
        self._name()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._made_pens: Pens | None = None
        self._heights: dict[int, int] = {}
        self.updateGeometry()
        self.update()

    @property
    def _pens(self) -> Pens:
        """Its pens, made when it is first seen."""
        if self._made_pens is None:
            self._made_pens = Pens(self._look)
        return self._made_pens

    def show_face(self, face: Face) -> None:
        """Show something else."""
        self.face = face
        self._changed()

    def show_rows(self, rows: Sequence[Row], verdict: Verdict = Verdict.NONE) -> None:
        """Say something below the words."""
        self.rows, self.verdict = tuple(rows), verdict
        self._changed()

    def set_hot(self, hot: bool) -> None:
        """Show that something would be dropped here."""
        if hot != self._is_hot:
            self._is_hot = hot
            self.update()

    def _changed(self) -> None:
        self._heights = {}
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(self.face.text)
        self.setAccessibleDescription(". ".join(row_words(each) for each in self.rows))

    # ------------------------------------------------------------ its size

    @property
    def _font(self) -> QFont:
        look = self._look
        if self.face.is_quotation:
            return look.serif("quote")
        strong = self.face.voice is not None
        return look.sans("body", QFont.Weight.DemiBold if strong else QFont.Weight.Normal)

    def _row_font(self, row: Row) -> QFont:
        strong = row.role in ("right", "wrong")
        return self._look.sans("small", QFont.Weight.DemiBold if strong else QFont.Weight.Normal)

    def _room(self, width: float, row: Row | None = None) -> float:
        """How wide its words may be, or those of a row."""
        px, lead = self._look.px, bool(self.face.number or self.face.voice or self.verdict)
        beside_key = bool(self.face.key) and (row is not None or not self.face.key_below)
        gap = _GAP if row is None else _GAP / 2
        taken = 2 * _SIDE + (_LEAD + _GAP if lead else 0) + (_KEY + gap if beside_key else 0)
        return max(width - px(taken) - (self._badge_room(row) if row else 0.0), 20.0)

    def _text_height(self, width: float) -> float:
        box = QRectF(0, 0, self._room(width), 10_000)
        return QFontMetricsF(self._font).boundingRect(box, _WRAP, self.face.text or " ").height()

    def _row_height(self, row: Row, width: float) -> float:
        room = self._room(width, row)
        metrics = QFontMetricsF(self._row_font(row))
        words = row_words(row)
        height = metrics.boundingRect(QRectF(0, 0, room, 10_000), _WRAP, words).height()
        return max(height, badge_height(self._look) if row.voice else 0) + self._look.px(4)

    def _badge_room(self, row: Row) -> float:
        return badge_width(self._look) + self._look.px(7) if row.voice else 0.0

    def heightForWidth(self, width: int) -> int:
        """Its height at a width; layouts ask for it time and again."""
        if width not in self._heights:
            words = self._text_height(width) + sum(self._row_height(e, width) for e in self.rows)
            lead, air = self._look.px(_LEAD), self._look.px(2 * _TOP)
            self._heights[width] = round(max(words, lead) + air) + 1
        return self._heights[width]

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = self.width()
        if self.is_chip:
            words = QFontMetricsF(self._font).horizontalAdvance(self.face.text)
            least = self._look.px(_LEAST)
            width = round(words + least - self._room(least)) + 3
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width asks for another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._look.px(_LEAST * 0.6)), round(self._look.px(_LEAD + 2 * _TOP)))

    # ------------------------------------------------------------ keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space clicks; whatever it stands among knows what other keys do."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            show_in_scroll(self)
        self.focused.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self.can_be_drawn:
            self._carrier.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Once it was moved far enough, a picture of it goes along."""
        spot = self._carrier.move(event)
        if spot is None:
            super().mouseMoveEvent(event)
        else:
            self.setDown(False)
            self.drawn.emit(spot)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A tile that was carried is dropped; another one is clicked."""
        spot = self._carrier.release(event)
        if spot is None:
            super().mouseReleaseEvent(event)
        else:
            self.dropped.emit(spot)

    # ------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        self._paint_ground(painter)
        x, width = px(_SIDE), self._room(self.width())
        if self.face.number or self.face.voice or self.verdict:
            self._paint_lead(painter, box_in(self, x, px(_TOP), px(_LEAD), px(_LEAD)))
            x += px(_LEAD + _GAP)
        height = self._text_height(self.width())
        y = px(_TOP) if self.rows else max((self.height() - height) / 2, px(_TOP))
        painter.setFont(self._font)
        painter.setPen(look.colour("muted" if self.face.is_empty else "text"))
        painter.drawText(box_in(self, x, y, width, height + 2), _WRAP, self.face.text)
        y += height
        for row in self.rows:
            y += self._paint_row(painter, row, x, y)
        if self.face.key:
            self._paint_key(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        look = self._look
        role, width, ground = "rule", 1.0, "chrome" if self.face.is_empty else "card"
        if self.verdict:
            wrong = self.verdict is Verdict.WRONG
            role, width, ground = (
                ("wrong", 1.5, "wrong_wash") if wrong else ("right", 1.5, "right_wash")
            )
        elif self.isChecked():
            role, width = "accent", 2.0
        elif self._is_hot or (self.underMouse() and self.isEnabled()):
            role, ground = "edge", "hover"
        if self._is_hot:
            role, width = "accent", 2.5
        pen = QPen(look.colour("edge" if self.face.is_empty and role == "rule" else role), width)
        if self.face.is_empty and not self._is_hot:
            pen.setStyle(Qt.PenStyle.DashLine)
        if self.hasFocus():
            pen = QPen(look.colour("focus"), 2.0)
        painter.setPen(pen)
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.px(8), look.px(8))

    def _paint_lead(self, painter: QPainter, box: QRectF) -> None:
        """The sign of what came of it, the voice's badge, or the number in a circle."""
        look = self._look
        if self.verdict and self.face.voice is None:
            paint_sign(painter, look, box, is_right=self.verdict is not Verdict.WRONG)
        elif self.face.voice is not None:
            badge = QRectF(0, 0, badge_width(look) * 1.25, badge_height(look) * 1.25)
            badge.moveCenter(box.center())
            paint_badge(painter, self._pens, self.face.voice, badge)
        else:
            paint_number(painter, look, box.center(), int(self.face.number), self.isChecked())

    def _paint_row(self, painter: QPainter, row: Row, x: float, y: float) -> float:
        look, px = self._look, self._look.px
        height, room = self._row_height(row, self.width()), self._badge_room(row)
        if row.voice is not None:
            badge = box_in(self, x, y + px(4), badge_width(look), badge_height(look))
            paint_badge(painter, self._pens, row.voice, badge)
        painter.setFont(self._row_font(row))
        painter.setPen(look.colour(row.role))
        words = box_in(self, x + room, y + px(3), self._room(self.width(), row), height)
        painter.drawText(words, _WRAP, row_words(row))
        return height

    def _paint_key(self, painter: QPainter) -> None:
        px = self._look.px
        y = self.height() - px(_TOP - 2 + _KEY) if self.face.key_below else px(_TOP + 2)
        box = box_in(self, self.width() - px(_SIDE + _KEY), y, px(_KEY), px(_KEY))
        if self.verdict:
            paint_sign(painter, self._look, box, is_right=self.verdict is not Verdict.WRONG)
        else:
            paint_key_cap(painter, self._look, box, self.face.key)
