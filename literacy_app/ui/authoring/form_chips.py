"""Small things to press on the forms of the desk: words to take, sentences, signs."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from literacy_app.ui.text_offsets import shown
from literacy_app.ui.widgets.buttons import FlatButton, TextLink
from literacy_app.ui.widgets.flow_layout import FlowLayout, take_out
from literacy_app.ui.widgets.mirroring import box_in

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from literacy_app.ui.theme import Look

_WRAPPED = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeading.value


class Chip(FlatButton):
    """A flat button whose words stand in several lines where they have no room in one."""

    flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value

    def __init__(self, words: str, look: Look, checkable: bool = False) -> None:
        super().__init__(shown(words), look, checkable)
        self.setProperty("elides", True)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._look.px(40)), round(self._look.px(30)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the words need it."""
        super().resizeEvent(event)
        px = self._look.px
        room = QRect(0, 0, max(round(self.width() - px(12)), 20), 10_000)
        lines = QFontMetrics(self._font).boundingRect(room, self.flags, self.text())
        self.setMinimumHeight(max(round(lines.height() + px(12)), round(px(30))))


class Offer(NamedTuple):
    """Something to press: what it is, what stands on it, and what a screen reader says of it."""

    key: str
    words: str
    spoken: str = ""


class Chips(QWidget):
    """Things to choose from, beside each other.

    Attributes:
        offered: what they are.
        buttons: by key.

    Signals:
        chosen(str): the key of the one that was pressed.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, checkable: bool = False) -> None:
        super().__init__()
        self._look = look
        self._checkable = checkable
        self.offered: tuple[Offer, ...] = ()
        self._chosen: tuple[str | None, ...] = ()
        self._flow = FlowLayout(round(look.px(6)), self)
        self.buttons: dict[str, Chip] = {}

    def offer(self, offers: Sequence[Offer]) -> None:
        """Offer these, in place of what was offered before."""
        if tuple(offers) == self.offered:
            return
        self.offered = tuple(offers)
        had_focus = any(each.hasFocus() for each in self.buttons.values())
        take_out(self._flow, *self.buttons.values())
        self.buttons = {}
        for each in self.offered:
            self._add(each)
        if self.parentWidget() is not None:  # by themselves they would be a window of their own
            self.setVisible(bool(self.offered))
        if had_focus and self.buttons:
            next(iter(self.buttons.values())).setFocus()

    def _add(self, offer: Offer) -> None:
        chip = Chip(offer.words, self._look, self._checkable)
        if offer.spoken:
            chip.setAccessibleName(offer.spoken)
        chip.clicked.connect(lambda: self._press(offer.key))
        self.buttons[offer.key] = chip
        self._flow.addWidget(chip)
        chip.show()

    def _press(self, key: str) -> None:
        self.chosen.emit(key)
        self.show_chosen(*self._chosen)  # a button checks itself; the lesson says what holds

    def show_chosen(self, *keys: str | None) -> None:
        """Show which of them hold now."""
        self._chosen = keys
        for key, button in self.buttons.items():
            button.setChecked(key in keys)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._flow.set_gap(round(look.px(6)))
        for each in self.buttons.values():
            each.set_look(look)


class Beginning(TextLink):
    """A sentence to press, over as many lines as it needs."""

    def __init__(self, words: str, look: Look) -> None:
        super().__init__(look)
        self.setText(shown(words))
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._font = look.sans("small")
        self.updateGeometry()
        self.update()

    def _margins(self) -> tuple[int, int]:
        return round(self._look.px(22)), round(self._look.px(5))

    def hasHeightForWidth(self) -> bool:
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of its words at `width`."""
        start, upright = self._margins()
        room = QRect(0, 0, max(width - start - upright, 20), 10_000)
        lines = QFontMetrics(self._font).boundingRect(room, _WRAPPED, self.text())
        return lines.height() + 2 * upright

    def sizeHint(self) -> QSize:
        width = self.width() or 280
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, round(self._look.px(26)))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter)
        start, upright = self._margins()
        sign = box_in(self, px(6), upright + px(3), px(10), px(10))
        painter.setPen(QPen(look.colour("muted"), px(1.6)))
        paint_sign(painter, sign, Sign.PLUS)
        painter.setPen(look.colour("text" if self.isEnabled() else "muted"))
        painter.setFont(self._font)
        width = self.width() - start - upright
        words = box_in(self, start, upright, width, self.height() - upright)
        painter.drawText(words, _WRAPPED, self.text())
        painter.end()


class Sign(StrEnum):
    """What a small button shows in place of words."""

    CROSS = "cross"
    PLUS = "plus"
    UP = "up"
    DOWN = "down"


def paint_sign(painter: QPainter, box: QRectF, sign: Sign) -> None:
    """Paint a sign with the painter's pen."""
    middle = box.center()
    if sign is Sign.PLUS:
        ends = [
            (QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y())),
            (QPointF(middle.x(), box.top()), QPointF(middle.x(), box.bottom())),
        ]
    elif sign is Sign.CROSS:
        ends = [(box.topLeft(), box.bottomRight()), (box.topRight(), box.bottomLeft())]
    else:
        tip, foot = (box.top(), box.bottom()) if sign is Sign.UP else (box.bottom(), box.top())
        shoulder = (tip + foot) / 2
        ends = [
            (QPointF(middle.x(), foot), QPointF(middle.x(), tip)),
            (QPointF(middle.x(), tip), QPointF(box.left(), shoulder)),
            (QPointF(middle.x(), tip), QPointF(box.right(), shoulder)),
        ]
    painter.drawLines([QLineF(*each) for each in ends])


class SignButton(QAbstractButton):
    """A small button with a sign on it; its words are said and shown where the pointer rests."""

    def __init__(self, sign: Sign, words: str, look: Look) -> None:
        super().__init__()
        self._sign = sign
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(words)
        self.set_look(look)

    def say(self, words: str) -> None:
        """Say what it does."""
        self.setAccessibleName(words)
        self.setToolTip(words)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = round(self._look.px(28))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.hasFocus()
        if focus or (self.underMouse() and self.isEnabled()):
            painter.setPen(QPen(look.colour("focus"), 2.0) if focus else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(6), px(6))
        ink = "muted" if self.isEnabled() else "rule"
        pen = QPen(look.colour("text" if focus else ink), px(1.6))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        box = QRectF(0, 0, px(10), px(10))
        box.moveCenter(QRectF(self.rect()).center())
        paint_sign(painter, box, self._sign)
        painter.end()
