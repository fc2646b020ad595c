"""A quiet line of words to click, with its key behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.ui.theme import Look


class LinkButton(QAbstractButton):
    """Words in the colour of links, underlined, with the cap of the key that does the same."""

    def __init__(self, text: str, key: str, look: Look) -> None:
        super().__init__()
        self._key = key
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(tr("Key: {key}", key=key))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._font = look.sans("body")
        self._font.setUnderline(True)
        self._cap = look.sans("caps")
        self.updateGeometry()
        self.update()

    def _widths(self) -> tuple[float, float]:
        px = self._look.px
        words = QFontMetricsF(self._font).horizontalAdvance(self.text())
        cap = QFontMetricsF(self._cap).horizontalAdvance(self._key) + px(10)
        return words, max(cap, px(20))

    def sizeHint(self) -> QSize:
        words, cap = self._widths()
        px = self._look.px
        return QSize(round(words + px(8) + cap + px(8)) + 2, round(px(30)))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            focus = QPen(look.colour("focus"), 2.0)
            painter.setPen(focus if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(6), px(6))
        words, cap = self._widths()
        text = QRectF(px(4), 0, words + 2, self.height())
        key = QRectF(px(4) + words + px(8), (self.height() - px(19)) / 2, cap, px(19))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            text.moveRight(self.width() - px(4))
            key.moveRight(text.left() - px(6))
        painter.setPen(look.colour("text"))
        painter.setFont(self._font)
        painter.drawText(text, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.setPen(QPen(look.colour("muted"), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setFont(self._cap)
        painter.drawRoundedRect(key, px(4), px(4))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.end()
