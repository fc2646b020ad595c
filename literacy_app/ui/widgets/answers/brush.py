"""The brushes to paint with: one a voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from literacy_app.ui.widgets.key_legend import paint_key_cap
from literacy_app.ui.widgets.mirroring import box_in
from literacy_app.ui.widgets.patterns import (
    Pens,
    badge_height,
    badge_width,
    paint_badge,
    paint_swatch,
)
from literacy_app.ui.words import tr, voice_meaning, voice_name

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from literacy_app.domain.lesson import Voice
    from literacy_app.ui.theme import Look

_SIDE, _GAP, _SWATCH, _HEIGHT, _KEY = 12.0, 9.0, 26.0, 36.0, 20.0


class Brush(QAbstractButton):
    """A voice to paint in; checked while it is the one that is painted in."""

    def __init__(self, voice: Voice, key: str, look: Look) -> None:
        super().__init__()
        self.voice = voice
        self._key = key
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(voice_meaning(voice))
        name = voice_name(voice)
        self.setAccessibleName(tr("Paint in {voice} ({key})", voice=name, key=key))
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._pens = Pens(look)
        self.updateGeometry()
        self.update()

    @property
    def _font(self) -> QFont:
        return self._look.sans("small", QFont.Weight.DemiBold)

    def _name_width(self) -> float:
        return QFontMetricsF(self._font).horizontalAdvance(voice_name(self.voice)) + 2

    def sizeHint(self) -> QSize:
        px = self._look.px
        parts = badge_width(self._look) + px(_SWATCH) + self._name_width() + px(_KEY)
        return QSize(round(parts + px(2 * _SIDE + 3 * _GAP)), round(px(_HEIGHT)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space takes it; the page knows other keys."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        taken = self.isChecked()
        pen = QPen(look.ink(self.voice), px(2.2)) if taken else QPen(look.colour("edge"), 1.0)
        if self.hasFocus():
            pen = QPen(look.colour("focus"), px(2.6))
        hovered = self.underMouse() and not taken
        ground = look.wash(self.voice) if taken else look.colour("hover" if hovered else "card")
        painter.setPen(pen)
        painter.setBrush(ground)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        self._paint_content(painter)
        painter.end()

    def _paint_content(self, painter: QPainter) -> None:
        look, px, middle = self._look, self._look.px, self.height() / 2
        x, height = px(_SIDE), badge_height(look)
        badge = box_in(self, x, middle - height / 2, badge_width(look), height)
        paint_badge(painter, self._pens, self.voice, badge, hollow=not self.isChecked())
        x += badge_width(look) + px(_GAP)
        swatch = box_in(self, x, middle - px(8), px(_SWATCH), px(17))
        paint_swatch(painter, look, self.voice, swatch)
        x += px(_SWATCH + _GAP)
        painter.setFont(self._font)
        painter.setPen(look.colour("text"))
        name = box_in(self, x, 0, self._name_width(), self.height())
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, voice_name(self.voice))
        x += self._name_width() + px(_GAP)
        cap = box_in(self, x, middle - px(_KEY / 2), px(_KEY), px(_KEY))
        paint_key_cap(painter, look, cap, self._key)
