"""Key caps with what they do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.ui.theme import Look


def key_cap_width(look: Look, key: str) -> float:
    """How wide the cap of a key is."""
    metrics = QFontMetricsF(look.sans("caps"))
    return max(metrics.horizontalAdvance(key) + look.px(10), look.px(20))


def paint_key_cap(
    painter: QPainter, look: Look, box: QRectF, key: str, edge: str = "edge", ink: str = "text"
) -> None:
    """Paint the cap of a key, its edge and its letters in the colours of these roles."""
    painter.setPen(QPen(look.colour(edge), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, look.px(4), look.px(4))
    painter.setPen(look.colour(ink))
    painter.setFont(look.sans("caps"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)


class KeyLegend(QWidget):
    """Key caps with what they do, flowing over as many lines as they need.

    Those that would not fit in `most_lines` are left out, if that is a number of lines.
    """

    def __init__(
        self, keys: Sequence[tuple[str, str]], look: Look, most_lines: int | None = None
    ) -> None:
        super().__init__()
        self._most_lines = most_lines
        self._keys: tuple[tuple[str, str], ...] = ()
        self.set_look(look)
        self.show_keys(keys)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show other keys."""
        if tuple(keys) != self._keys:
            self._keys = tuple(keys)
            self.setAccessibleName(", ".join(f"{key}: {words}" for key, words in self._keys))
            self._measure()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._measure()

    def _measure(self) -> None:
        """Find how wide each cap and its words are."""
        metrics = QFontMetricsF(self._look.sans("label"))
        self._widths = [
            (key_cap_width(self._look, key), metrics.horizontalAdvance(words))
            for key, words in self._keys
        ]
        self.updateGeometry()
        self.update()

    def _flow(self, width: float) -> list[tuple[float, int, float, float]]:
        """For each key: x, line, and the widths of its cap and of its words."""
        px = self._look.px
        places: list[tuple[float, int, float, float]] = []
        x, line = 0.0, 0
        for cap, room in self._widths:
            if x and x + cap + px(5) + room > width:
                x, line = 0.0, line + 1
            if line == self._most_lines:
                break
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
        places = self._flow(self.width())
        for (key, words), (x, line, cap, room) in zip(self._keys, places, strict=False):
            top = line * px(26)
            box = self._box(x, top + px(3), cap, px(19))
            paint_key_cap(painter, look, box, key)
            painter.setPen(look.colour("muted"))
            painter.setFont(look.sans("label"))
            beside = self._box(x + cap + px(6), top, room + px(2), px(25))
            painter.drawText(beside, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    def _box(self, x: float, y: float, width: float, height: float) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x - width - 1
        return QRectF(x + 0.5, y + 0.5, width, height)
