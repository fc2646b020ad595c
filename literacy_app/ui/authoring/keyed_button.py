"""A button with the key that does the same, and a voice's badge where it is about one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from literacy_app.ui.widgets.key_legend import key_cap_width, paint_key_cap
from literacy_app.ui.widgets.mirroring import box_in
from literacy_app.ui.widgets.patterns import Pens, badge_height, badge_width, paint_badge

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.domain.lesson import Voice
    from literacy_app.ui.theme import Look

_SIDE, _GAP = 9.0, 7.0


class KeyedButton(QAbstractButton):
    """Shows a badge, words (both if there are any) and a key. `is_lit` is one that holds now."""

    def __init__(self, words: str, key: str, look: Look, voice: Voice | None = None) -> None:
        super().__init__()
        self._voice, self._key = voice, key
        self._is_short = False
        self.is_lit = False
        self.setText(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(f"{words} ({key})" if key else words)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._pens = Pens(look)
        self._font = look.sans("small")
        self._cap = key_cap_width(look, self._key) if self._key else 0.0
        self._widths = {short: self._width(short) for short in (False, True)}
        self.updateGeometry()
        self.update()

    def set_short(self, short: bool) -> None:
        """Leave out the words beside a badge and a key, or bring them back."""
        if short != self._is_short:
            self._is_short = short
            self.updateGeometry()

    def set_lit(self, lit: bool) -> None:
        """Show it as the one that holds."""
        if lit != self.is_lit:
            self.is_lit = lit
            self.update()

    def _width(self, short: bool) -> float:
        """Its width with or without its words."""
        look, px = self._look, self._look.px
        parts = [badge_width(look)] if self._voice is not None else []
        if not short:
            bold = look.sans("small", QFont.Weight.DemiBold)
            parts.append(QFontMetricsF(bold).horizontalAdvance(self.text()) + 1)
        if self._key:
            parts.append(self._cap)
        return sum(parts) + px(_GAP) * (len(parts) - 1) + 2 * px(_SIDE)

    def sizeHint(self) -> QSize:
        return QSize(round(self._widths[self._is_short]) + 1, round(self._look.px(30)))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on, focus = self.isEnabled(), self.hasFocus()
        edge = "focus" if focus else "text" if self.is_lit else "edge"
        painter.setPen(QPen(look.colour(edge), 2.0 if focus or self.is_lit else 1.0))
        over = self.underMouse() and is_on
        painter.setBrush(look.colour("hover" if over else "selection" if self.is_lit else "card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(7), px(7))
        self._paint_parts(painter, "text" if is_on else "muted")
        painter.end()

    def _paint_parts(self, painter: QPainter, ink: str) -> None:
        look, px, x = self._look, self._look.px, self._look.px(_SIDE)
        middle = self.height() / 2
        if self._voice is not None:
            high, wide = badge_height(look), badge_width(look)
            paint_badge(
                painter, self._pens, self._voice, box_in(self, x, middle - high / 2, wide, high)
            )
            x += wide + px(_GAP)
        cap = self._cap
        if not self._is_short:
            room = self.width() - x - px(_SIDE) - (cap + px(_GAP) if cap else 0)
            font = QFont(self._font)
            font.setWeight(QFont.Weight.DemiBold if self.is_lit else QFont.Weight.Normal)
            painter.setFont(font)
            painter.setPen(look.colour(ink))
            words = box_in(self, x, 0, room, self.height())
            elide = Qt.TextElideMode.ElideRight
            text = QFontMetricsF(font).elidedText(self.text(), elide, room + 1)
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, text)
        if cap:
            high = px(19)
            box = box_in(self, self.width() - px(_SIDE) - cap, middle - high / 2, cap, high)
            paint_key_cap(painter, look, box, self._key, ink="muted")


class Badge(QWidget):
    """A voice's badge by itself, where there is one to show."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._voice: Voice | None = None
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._pens = Pens(look)
        self.setFixedSize(round(badge_width(look)), round(badge_height(look)) + 2)

    def show_voice(self, voice: Voice | None) -> None:
        """Show a voice, or nothing."""
        self._voice = voice
        self.setVisible(voice is not None)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._voice is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, 1, badge_width(self._look), badge_height(self._look))
        paint_badge(painter, self._pens, self._voice, box)
        painter.end()
