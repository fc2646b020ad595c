"""Labels that never guess markup, by their role on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from literacy_app.ui.text_offsets import shown
from literacy_app.ui.widgets.patterns import paint_swatch, pattern_pen

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.domain.lesson import Voice
    from literacy_app.ui.theme import Look

_BOLD, _STRONG, _NORMAL = QFont.Weight.Bold, QFont.Weight.DemiBold, QFont.Weight.Normal
_ROLES = {
    "caps": ("sans", "caps", _STRONG, "muted"),
    "value": ("sans", "body", _NORMAL, "text"),
    "quiet": ("sans", "small", _NORMAL, "muted"),
    "name": ("sans", "name", _STRONG, "text"),
    "bar_title": ("sans", "bar_title", _STRONG, "text"),
    "cue": ("sans", "body", _NORMAL, "text"),
    "page_title": ("serif", "page_title", _BOLD, "text"),
    "chapter": ("serif", "crosshead", _BOLD, "text"),
    "row_title": ("serif", "title", _BOLD, "text"),
    "quotation": ("serif", "quote", _NORMAL, "text"),
    "problem": ("sans", "small", _NORMAL, "problem"),
    "done": ("sans", "body", _STRONG, "done"),
    "right": ("sans", "name", _STRONG, "right"),
    "wrong": ("sans", "name", _STRONG, "wrong"),
    "notice": ("sans", "body", _NORMAL, "page"),
}


class Label(QLabel):
    """A label of plain text, in the font and colour of its role."""

    def __init__(self, text: str, look: Look, role: str = "value", wrap: bool = True) -> None:
        super().__init__()
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(shown_lines(text))
        self.setWordWrap(wrap)
        self._shape: object = None
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            # Left to itself, a label lets its words decide, not the window's direction.
            absolute = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
            self.setAlignment(absolute | Qt.AlignmentFlag.AlignVCenter)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        face, size, weight, colour = _ROLES[self._role]
        if look.shape != self._shape:
            self._shape = look.shape
            font = (look.serif if face == "serif" else look.sans)(size, weight)
            font.setItalic(self._role == "cue")
            self.setFont(look.capitals() if self._role == "caps" else font)
        palette = look.palette()
        palette.setColor(QPalette.ColorRole.WindowText, look.colour(colour))
        self.setPalette(palette)


def label(text: str, look: Look, role: str = "value", wrap: bool = True) -> Label:
    """A label of plain text."""
    return Label(text, look, role, wrap)


def caps(text: str, look: Look) -> Label:
    """A small heading in capitals."""
    return label(text.upper(), look, "caps")


def ground(widget: QWidget, look: Look, role: str) -> None:
    """Fill a widget with the colour of a role."""
    palette = look.palette()
    palette.setColor(QPalette.ColorRole.Window, look.colour(role))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)


def shown_lines(text: str) -> str:
    """`text` with reordering controls made visible, its line breaks kept."""
    return "\n".join(shown(line) for line in text.split("\n"))


def shortened(text: str, most: int) -> str:
    """`text`, cut at a word where it is longer than `most` characters."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0].rstrip(" …") + " …"


class Quotation(Label):
    """A passage's words beside a bar in its voice's pattern."""

    def __init__(self, text: str, voice: Voice, look: Look) -> None:
        self._voice = voice
        super().__init__(text, look, "quotation")
        indent = round(look.px(18))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setContentsMargins(0 if mirrored else indent, 2, indent if mirrored else 0, 2)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        self._pen = pattern_pen(look, self._voice, look.px(1))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._pen)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() - 2.5 if mirrored else 2.5
        painter.drawLine(QPointF(x, 3), QPointF(x, self.height() - 3))
        painter.end()


class VoiceHeading(QWidget):
    """A voice's swatch and its name in its ink, at the size of a role."""

    def __init__(self, voice: Voice, text: str, look: Look, size: str = "body") -> None:
        super().__init__()
        self._voice = voice
        self._text = text
        self._size = size
        self.set_look(look)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._look.px(150)), round(self._look.px(24)))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        swatch = QRectF(0, px(3), px(30), px(18))
        text = QRectF(px(40), 0, self.width() - px(40), self.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            swatch.moveRight(self.width())
            text.moveLeft(0)
        paint_swatch(painter, look, self._voice, swatch)
        font = look.sans(self._size, QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(look.ink(self._voice))
        elide = Qt.TextElideMode.ElideRight
        words = QFontMetricsF(font).elidedText(self._text, elide, text.width())
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(text, leading, words)
        painter.end()
