"""Small parts of pages: labels that never guess markup, quotations, key legends, links."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QTextOption
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QSizePolicy, QWidget

from literacy_app.domain.lesson import Voice
from literacy_app.ui.text_offsets import shown
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.patterns import (
    badge_height,
    badge_width,
    paint_badge,
    paint_swatch,
    pattern_pen,
)


def label(text: str, role: str = "value", wrap: bool = True) -> QLabel:
    """A label of plain text, styled by its role in the style sheet."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(shown_lines(text))
    made.setObjectName(role)
    made.setWordWrap(wrap)
    return made


def caps(text: str) -> QLabel:
    """A small heading in capitals."""
    return label(text.upper(), "caps")


def rule() -> QFrame:
    """A hairline."""
    made = QFrame()
    made.setObjectName("rule")
    made.setFixedHeight(1)
    return made


def shown_lines(text: str) -> str:
    """`text` with reordering controls made visible, its line breaks kept."""
    return "\n".join(shown(line) for line in text.split("\n"))


def shortened(text: str, most: int) -> str:
    """`text`, cut at a word where it is longer than `most` characters."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


class Quotation(QLabel):
    """A passage's words beside a bar in its voice's pattern."""

    def __init__(self, text: str, voice: Voice, look: Look) -> None:
        super().__init__()
        self._voice = voice
        self._look = look
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(shown(text))
        self.setWordWrap(True)
        self.setObjectName("quotation")
        indent = round(look.px(18))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            self.setContentsMargins(0, 2, indent, 2)
        else:
            self.setContentsMargins(indent, 2, 0, 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pattern_pen(self._look, self._voice, self._look.px(1)))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() - 2.5 if mirrored else 2.5
        painter.drawLine(QPointF(x, 3), QPointF(x, self.height() - 3))
        painter.end()


class PassageLink(QAbstractButton):
    """Leads to another passage: its badge and a few words."""

    def __init__(self, text: str, voice: Voice, contested: bool, look: Look) -> None:
        super().__init__()
        self._voice = voice
        self._contested = contested
        self._look = look
        self._font = look.sans("body")
        self.setText(shown(text))
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(self._look.px(200)), round(self._look.px(28)))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() or self.hasFocus():
            edge = QPen(look.colour("focus"), 2.0) if self.hasFocus() else Qt.PenStyle.NoPen
            painter.setPen(edge)
            painter.setBrush(look.colour("hover"))
            painter.drawRoundedRect(whole, px(6), px(6))
        width = badge_width(look, self._contested)
        box = QRectF(px(5), (self.height() - badge_height(look)) / 2, width, badge_height(look))
        text = QRectF(px(5) + width + px(8), 0, self.width() - width - px(16), self.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveRight(self.width() - px(5))
            text.moveLeft(px(3))
        paint_badge(painter, look, self._voice, box, self._contested)
        painter.setFont(self._font)
        painter.setPen(look.colour("text"))
        mode = Qt.TextElideMode.ElideRight
        words = QFontMetricsF(self._font).elidedText(self.text(), mode, text.width())
        option = QTextOption(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(self.layoutDirection())
        painter.drawText(text, words, option)
        painter.end()


class KeyLegend(QWidget):
    """Key caps with what they do, flowing over as many lines as they need."""

    def __init__(self, keys: Sequence[tuple[str, str]], look: Look) -> None:
        super().__init__()
        self._keys = tuple(keys)
        self._look = look
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(", ".join(f"{key}: {words}" for key, words in self._keys))

    def _flow(self, width: float) -> list[tuple[float, float, float, float]]:
        """For each key: x, line, and the widths of its cap and of its words."""
        px = self._look.px
        caps_metrics = QFontMetricsF(self._look.sans("caps"))
        words_metrics = QFontMetricsF(self._look.sans("label"))
        places, x, line = [], 0.0, 0
        for key, words in self._keys:
            cap = max(caps_metrics.horizontalAdvance(key) + px(10), px(20))
            room = words_metrics.horizontalAdvance(words)
            if x and x + cap + px(5) + room > width:
                x, line = 0.0, line + 1
            places.append((x, line, cap, room))
            x += cap + px(6) + room + px(14)
        return places

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._flow(width)[-1][1] + 1 if self._keys else 0
        return round(lines * self._look.px(26))

    def sizeHint(self) -> QSize:
        width = self.width() or round(self._look.px(280))
        return QSize(round(self._look.px(120)), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._look.px(60)), round(self._look.px(26)))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for (key, words), (x, line, cap, room) in zip(self._keys, self._flow(self.width()), strict=True):
            top = line * px(26)
            box = self._box(x, top + px(3), cap, px(19))
            painter.setPen(QPen(look.colour("edge"), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, px(4), px(4))
            painter.setPen(look.colour("text"))
            painter.setFont(look.sans("caps"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
            painter.setPen(look.colour("muted"))
            painter.setFont(look.sans("label"))
            beside = self._box(x + cap + px(6), top, room + px(2), px(25))
            painter.drawText(beside, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    def _box(self, x: float, y: float, width: float, height: float) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x - width
        return QRectF(x + 0.5, y + 0.5, width, height)


class VoiceHeading(QWidget):
    """A voice's swatch and its name in its ink."""

    def __init__(self, voice: Voice, text: str, look: Look) -> None:
        super().__init__()
        self._voice = voice
        self._text = text
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

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
        font = look.sans("body", QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(look.ink(self._voice))
        mode = Qt.TextElideMode.ElideRight
        words = QFontMetricsF(font).elidedText(self._text, mode, text.width())
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(text, leading, words)
        painter.end()
