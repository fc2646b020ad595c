"""A switch for one voice: its badge, swatch, name and count."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from literacy_app.domain.lesson import Voice
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.mirroring import box_in
from literacy_app.ui.widgets.patterns import (
    Pens,
    badge_height,
    badge_width,
    paint_badge,
    paint_swatch,
)
from literacy_app.ui.words import counted, tr, voice_name


class VoiceChip(QAbstractButton):
    """Shows whether a voice is shown, and switches it (signal `clicked`).

    Where the pointer is over it, “only” stands in place of its count.

    Signals:
        only_requested(): the voice was asked for alone, by “only” or with Shift.
    """

    only_requested = Signal()

    def __init__(self, voice: Voice, shortcut: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.voice = voice
        self._shortcut = shortcut
        self._count = 0
        self._compact = False
        self._alone = False
        self._over_only = False
        self.setMouseTracking(True)
        self.setCheckable(True)
        self.setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._pens = Pens(look)
        self._name_font = look.sans("small")
        self._count_font = look.sans("label")
        self.updateGeometry()
        self.update()

    def set_count(self, count: int) -> None:
        """Show how many passages the voice has."""
        self._count = count
        passages = counted("{count} passage", "{count} passages", count)
        self.setAccessibleName(f"{voice_name(self.voice)}, {passages}")
        self.setToolTip(
            tr(
                "Show or hide {voice} ({key}); alone (Shift+{key})",
                voice=voice_name(self.voice),
                key=self._shortcut,
            )
        )
        self.updateGeometry()
        self.update()

    def set_alone(self, alone: bool) -> None:
        """Show that the voice is read alone."""
        if alone != self._alone:
            self._alone = alone
            self.update()

    def set_compact(self, compact: bool) -> None:
        """Leave out the name and the swatch, or bring them back."""
        self._compact = compact
        self.updateGeometry()
        self.update()

    def width_when(self, compact: bool) -> float:
        """Its width with or without its name."""
        px = self._look.px
        width = px(12) + badge_width(self._look) + px(9) + self._end_width() + px(13)
        if not compact:
            name = QFontMetricsF(self._name_font).horizontalAdvance(voice_name(self.voice))
            width += px(26) + px(9) + name + px(9)
        return width

    def _end_width(self) -> float:
        """The room at the end, for the count or for “only”."""
        metrics = QFontMetricsF(self._count_font)
        return max(metrics.horizontalAdvance(each) for each in (str(self._count), tr("only")))

    def _is_only(self, event: QMouseEvent) -> bool:
        """Whether a click there asks for the voice alone."""
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return True
        if self._compact:
            return False
        end, x = self._end_width() + self._look.px(20), event.position().x()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return x <= end if mirrored else x >= self.width() - end

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._over_only = self._is_only(event)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on “only” asks for the voice alone; elsewhere it switches it."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside and self._is_only(event):
            self.setDown(False)
            self.only_requested.emit()
            return
        super().mouseReleaseEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(round(self.width_when(self._compact)) + 1, round(self._look.px(30)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_content(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        look, on = self._look, self.isChecked()
        edge = look.colour("rule" if on else "edge")
        pen = QPen(edge, 1.0)
        if not on:
            pen.setStyle(Qt.PenStyle.DashLine)
        if self.hasFocus():
            pen = QPen(look.colour("focus"), 2.0)
        ground = look.colour("card" if on else "chrome")
        painter.setPen(pen)
        painter.setBrush(look.colour("hover") if self.underMouse() else ground)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)

    def _paint_content(self, painter: QPainter) -> None:
        look, px, on = self._look, self._look.px, self.isChecked()
        middle, x = self.height() / 2, px(12)
        height = badge_height(look)
        badge = box_in(self, x, middle - height / 2, badge_width(look), height)
        paint_badge(painter, self._pens, self.voice, badge, hollow=not on)
        x += badge_width(look) + px(9)
        if not self._compact:
            swatch = box_in(self, x, middle - px(8), px(26), px(17))
            paint_swatch(painter, look, self.voice, swatch, on)
            x += px(26) + px(9)
            width = QFontMetricsF(self._name_font).horizontalAdvance(voice_name(self.voice))
            painter.setFont(self._name_font)
            painter.setPen(look.colour("text" if on else "muted"))
            name = box_in(self, x, 0, width + 1, self.height())
            painter.drawText(name, Qt.AlignmentFlag.AlignCenter, voice_name(self.voice))
            x += width + px(9)
        end = box_in(self, x, 0, self.width() - x - px(12), self.height())
        self._paint_end(painter, end)

    def _paint_end(self, painter: QPainter, box: QRectF) -> None:
        """The count, or “only” where it can be clicked or is so."""
        is_over = self.underMouse() and (self.isChecked() or self._over_only)
        offers = is_over or self._alone  # beside a voice that is hidden, “only” would mislead
        font = QFont(self._count_font)
        if offers:
            font.setUnderline(self._over_only and self.underMouse())
            font.setWeight(QFont.Weight.DemiBold if self._alone else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(self._look.colour("text" if offers else "muted"))
        words = tr("only") if offers else str(self._count)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
