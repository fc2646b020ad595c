"""A quiet line of words to click, with its key behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy

from literacy_app.ui.widgets.buttons import TextLink
from literacy_app.ui.widgets.key_legend import key_cap_width, paint_key_cap
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.ui.theme import Look


GUIDE_KEY = "Ctrl+F1"
"""The key of the guide for authors, wherever a link leads to it."""


class LinkButton(TextLink):
    """Words in the colour of links, underlined, with the cap of the key that does the same."""

    def __init__(self, text: str, key: str, look: Look) -> None:
        super().__init__(look)
        self._key = key
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(tr("Key: {key}", key=key))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._font = look.sans("body")
        self._font.setUnderline(True)
        self.updateGeometry()
        self.update()

    def _widths(self) -> tuple[float, float]:
        words = QFontMetricsF(self._font).horizontalAdvance(self.text())
        return words, key_cap_width(self._look, self._key)

    def sizeHint(self) -> QSize:
        words, cap = self._widths()
        px = self._look.px
        return QSize(round(words + px(8) + cap + px(8)) + 2, round(px(30)))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter)
        words, cap = self._widths()
        text = QRectF(px(4), 0, words + 2, self.height())
        key = QRectF(px(4) + words + px(8), (self.height() - px(19)) / 2, cap, px(19))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            text.moveRight(self.width() - px(4))
            key.moveRight(text.left() - px(6))
        painter.setPen(look.colour("text"))
        painter.setFont(self._font)
        painter.drawText(text, Qt.AlignmentFlag.AlignCenter, self.text())
        paint_key_cap(painter, look, key, self._key, edge="muted", ink="muted")
        painter.end()
