"""Picks a voice, or several: buttons with the voice's badge and its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from literacy_app.domain.lesson import MARKED_VOICES, Voice
from literacy_app.ui.authoring.dressing import dress
from literacy_app.ui.widgets.flow_layout import FlowLayout
from literacy_app.ui.widgets.mirroring import box_in
from literacy_app.ui.widgets.patterns import (
    Pens,
    badge_height,
    badge_width,
    paint_badge,
    pattern_pen,
)
from literacy_app.ui.words import voice_meaning, voice_name

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.ui.theme import Look


class VoiceButton(QAbstractButton):
    """A voice's badge and name; the one that holds stands on its wash, over its line."""

    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__()
        self.voice = voice
        self.setText(voice_name(voice))
        self.setAccessibleName(voice_name(voice))
        self.setAccessibleDescription(voice_meaning(voice))
        self.setToolTip(voice_meaning(voice))
        self.setProperty("elides", True)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._pens = Pens(look)
        self._font = look.sans("small", QFont.Weight.DemiBold)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._look.px
        name = QFontMetricsF(self._font).horizontalAdvance(self.text())
        return QSize(round(px(10) + badge_width(self._look) + px(8) + name + px(12)), round(px(32)))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._look.px(60)), round(self._look.px(32)))

    def _paint_ground(self, painter: QPainter) -> None:
        look, px, on = self._look, self._look.px, self.isChecked()
        focus = self.hasFocus()
        ring = look.colour("focus") if focus else look.ink(self.voice) if on else None
        painter.setPen(QPen(ring or look.colour("edge"), 2.0 if focus else 1.6 if on else 1.0))
        ground = look.colour("hover" if self.underMouse() and self.isEnabled() else "chrome")
        if on and self.voice in MARKED_VOICES:
            ground = look.wash(self.voice)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(7), px(7))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, on = self._look, self._look.px, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        height, start = badge_height(look), px(10)
        badge = box_in(self, start, (self.height() - height) / 2, badge_width(look), height)
        paint_badge(painter, self._pens, self.voice, badge, hollow=not on)
        start += badge_width(look) + px(8)
        room = box_in(self, start, 0, self.width() - start - px(8), self.height())
        font = QFont(self._font)
        font.setWeight(QFont.Weight.DemiBold if on else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(look.colour("text" if self.isEnabled() else "muted"))
        elide = Qt.TextElideMode.ElideRight
        words = QFontMetricsF(font).elidedText(self.text(), elide, room.width())
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, leading, words)
        if on:
            painter.setPen(pattern_pen(look, self.voice))
            y = self.height() - px(6)
            width = min(QFontMetricsF(font).horizontalAdvance(words), room.width())
            line = box_in(self, start, y, width, 0)
            painter.drawLine(line.topLeft(), line.topRight())
        painter.end()


class VoicePick(QWidget):
    """Voices beside each other, behind the widget `first` where there is one.

    Attributes:
        buttons: by voice.

    Signals:
        pressed(Voice): a button was pressed; what holds then is shown by `show_picked`.
    """

    pressed = Signal(object)

    def __init__(
        self, voices: Sequence[Voice], look: Look, name: str = "", first: QWidget | None = None
    ) -> None:
        super().__init__()
        self._first = first
        self._flow = FlowLayout(round(look.px(6)), self)
        self._picked: tuple[Voice, ...] = ()
        self._offered = tuple(voices)
        self.buttons: dict[Voice, VoiceButton] = {}
        if first is not None:
            self._flow.addWidget(first)
        for voice in voices:
            button = VoiceButton(voice, look)
            if name:
                button.setAccessibleName(f"{name} {voice_name(voice)}")
            button.clicked.connect(lambda _=False, voice=voice: self._press(voice))
            self.buttons[voice] = button
            self._flow.addWidget(button)

    def _press(self, voice: Voice) -> None:
        self.pressed.emit(voice)
        self.show_picked(*self._picked)  # a button checks itself; the lesson says what holds

    def show_picked(self, *voices: Voice | None) -> None:
        """Show which of them hold."""
        self._picked = tuple(each for each in voices if each is not None)
        for voice, button in self.buttons.items():
            button.setChecked(voice in self._picked)

    def offer(self, voices: Sequence[Voice]) -> None:
        """Leave out the voices that aren't among these."""
        if tuple(voices) == self._offered:
            return
        self._offered = tuple(voices)
        for voice, button in self.buttons.items():
            self._flow.removeWidget(button)
            if voice in voices:
                self._flow.addWidget(button)
            button.setVisible(voice in voices)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._flow.set_gap(round(look.px(6)))
        dress(look, self._first, *self.buttons.values())
