"""Buttons that paint themselves, so that a change of colours costs them nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy

from literacy_app.ui.text_offsets import shown
from literacy_app.ui.widgets.patterns import Pens, badge_height, badge_width, paint_badge

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from literacy_app.domain.lesson import Voice
    from literacy_app.ui.theme import Look


class FlatButton(QAbstractButton):
    """A quiet button with a hairline around it; one that is checked is filled with the accent.

    So is one that is the thing to do now. `flags` say how its words are set.
    """

    flags = Qt.AlignmentFlag.AlignCenter.value

    def __init__(self, text: str, look: Look, checkable: bool = False) -> None:
        super().__init__()
        self._is_primary = False
        self.setText(text)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._font = look.sans("small")
        self.updateGeometry()
        self.update()

    def set_primary(self, primary: bool) -> None:
        """Show it as the thing to do now, or as one of many."""
        self._is_primary = primary
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self._font).horizontalAdvance(self.text())
        return QSize(round(width + self._look.px(26)), round(self._look.px(30)))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus, enabled = self.hasFocus(), self.isEnabled()
        edge = QPen(look.colour("focus" if focus else "edge"), 2.0 if focus else 1.0)
        if not enabled:
            edge.setDashPattern((2.0, 3.0))  # grey alone is the same as any other in high contrast
        painter.setPen(edge)
        checked = self.isChecked() or (self._is_primary and enabled)
        painter.setBrush(look.colour("hover" if self.underMouse() and enabled else "chrome"))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, look.px(7), look.px(7))
        if checked:
            inset = 3 if focus else 0  # the ring of the focus stands clear of what it surrounds
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            inner = box.adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(inner, look.px(6), look.px(6))
        font = QFont(self._font)
        font.setWeight(QFont.Weight.DemiBold if checked else QFont.Weight.Normal)
        painter.setFont(font)
        words = "on_accent" if checked else "text" if enabled else "muted"
        painter.setPen(look.colour(words))
        side = look.px(6)
        painter.drawText(box.adjusted(side, 0, -side, 0), self.flags, self.text())
        painter.end()


def push_button(text: str, do: Callable[[], None], role: str = "") -> QPushButton:
    """A button as the style sheet has it; the one of the role `primary` is the thing to do."""
    button = QPushButton(text)
    button.setObjectName(role)
    button.clicked.connect(lambda: do())
    return button


class TextLink(QAbstractButton):
    """A line of text to go somewhere by, with a ground where the pointer or the keyboard is."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(self._look.px(200)), round(self._look.px(28)))

    def paint_ground(self, painter: QPainter) -> None:
        """Paint what shows that a click or Enter would go there."""
        look, px = self._look, self._look.px
        if self.underMouse() or self.hasFocus():
            edge = QPen(look.colour("focus"), 2.0) if self.hasFocus() else Qt.PenStyle.NoPen
            painter.setPen(edge)
            painter.setBrush(look.colour("hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(6), px(6))


class PassageLink(TextLink):
    """Leads to another passage: its badge and a few words."""

    def __init__(self, text: str, voice: Voice, contested: bool, look: Look) -> None:
        super().__init__(look)
        self._voice = voice
        self._contested = contested
        self.set_look(look)
        self.setText(shown(text))
        self.setAccessibleName(text)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._pens = Pens(look)
        self._font = look.sans("body")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter)
        width, height = badge_width(look, self._contested), badge_height(look)
        box = QRectF(px(5), (self.height() - height) / 2, width, height)
        text = QRectF(px(5) + width + px(8), 0, self.width() - width - px(16), self.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveRight(self.width() - px(5))
            text.moveLeft(px(3))
        paint_badge(painter, self._pens, self._voice, box, self._contested)
        painter.setFont(self._font)
        painter.setPen(look.colour("text"))
        elide = Qt.TextElideMode.ElideRight
        words = QFontMetricsF(self._font).elidedText(self.text(), elide, text.width())
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(text, leading, words)
        painter.end()
