"""The small palette beside selected words, or beside the selected passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from literacy_app.domain.lesson import MARKED_VOICES, Voice
from literacy_app.ui.authoring.keyed_button import KeyedButton
from literacy_app.ui.widgets.flow_layout import FlowLayout
from literacy_app.ui.words import tr, voice_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from PySide6.QtGui import QPaintEvent

    from literacy_app.domain.lesson import Span
    from literacy_app.ui.authoring.desk_text import DeskText
    from literacy_app.ui.theme import Look

VOICES = (*MARKED_VOICES, Voice.PLAIN)
_PAD, _GAP = 7.0, 6.0
_OFF_ABOVE, _OFF_BELOW = 8.0, 24.0
_EDGE = 6.0


class Palette(QWidget):
    """Offers the voices, and what else can be done with the words that it stands beside.

    Attributes:
        voices, deeds: its buttons, by the voice and by the name of what they do.

    Signals:
        voice_requested(object): mark in this Voice.
        deed_requested(str): do what has this name: `join`, `snap` or `remove`.
    """

    voice_requested = Signal(object)
    deed_requested = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._flow = FlowLayout(0, self)
        self.voices: dict[Voice, KeyedButton] = {}
        for number, voice in enumerate(VOICES, 1):
            button = KeyedButton(voice_name(voice), str(number), look, voice)
            button.clicked.connect(lambda _=False, voice=voice: self.voice_requested.emit(voice))
            self.voices[voice] = button
        self.deeds = {
            "join": KeyedButton(tr("Join to the passage"), "J", look),
            "snap": KeyedButton(tr("Other edges"), "X", look),
            "remove": KeyedButton(tr("Remove"), tr("Del"), look),
        }
        for name, button in self.deeds.items():
            button.clicked.connect(lambda _=False, name=name: self.deed_requested.emit(name))
        for button in self._buttons():
            self._flow.addWidget(button)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.set_look(look)
        self.hide()

    def _buttons(self) -> list[KeyedButton]:
        return [*self.voices.values(), *self.deeds.values()]

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        for each in self._buttons():
            each.set_look(look)
        pad = round(look.px(_PAD))
        self._flow.setContentsMargins(pad, pad, pad, pad)
        self._flow.set_gap(round(look.px(_GAP)))

    def offer(self, voice: Voice | None, deeds: Collection[str]) -> None:
        """Offer these deeds; the voice that the words have already is lit."""
        for each, button in self.voices.items():
            button.set_lit(each is voice)
        for name, button in self.deeds.items():
            button.setVisible(name in deeds)

    def stand_beside(self, view: DeskText, spans: Iterable[Span]) -> None:
        """Come up beside some words of the view that it lies on, as far as they are seen."""
        underlay, page, bar = view.underlay, view.page.geometry(), view.bar
        if underlay is None:
            return
        boxes = [
            rect.translated(page.x(), page.y() - bar.value())
            for span in spans
            for rect in underlay.rects_of(span)
        ]
        seen = QRectF(0, 0, view.width() - bar.width(), view.height())
        if view.isRightToLeft():
            seen.translate(bar.width(), 0)
        if any(each.intersects(seen) for each in boxes):
            self._stand(boxes[0], boxes[-1], seen, view.is_mirrored)
        else:
            self.hide()

    def _stand(self, first: QRectF, last: QRectF, within: QRectF, mirrored: bool) -> None:
        """Come up above the first line, or else below the last one, or at the top."""
        px, edge = self._look.px, round(self._look.px(_EDGE))
        room = max(round(within.width()) - 2 * edge, 1)
        self._shorten(room)
        width = self._narrowest(min(self._wanted(), room))
        height = self._flow.heightForWidth(width)
        top = first.top() - px(_OFF_ABOVE) - height
        if top < within.top() + edge:
            top = last.bottom() + px(_OFF_BELOW)
        if top + height > within.bottom() - edge:
            top = within.top() + edge
        x = first.right() - width if mirrored else first.left()
        x = min(max(x, within.left() + edge), within.left() + edge + room - width)
        self.setGeometry(round(x), round(top), width, height)
        self.show()
        self.raise_()

    def _shorten(self, room: int) -> None:
        """Leave words out where there is no room for all: of the voices first."""
        deeds, voices = self.deeds.values(), self.voices.values()
        for each in (*voices, *deeds):
            each.set_short(False)
        has_deeds = any(not each.isHidden() for each in deeds)
        for group in (voices, deeds):
            if self._wanted() > room or (group is voices and has_deeds):
                for each in group:
                    each.set_short(True)

    def _narrowest(self, width: int) -> int:
        """The width that as many lines need as there are at this one."""
        height, step = self._flow.heightForWidth(width), round(self._look.px(8))
        while width > step and self._flow.heightForWidth(width - step) == height:
            width -= step
        return width

    def _wanted(self) -> int:
        shown = [each.sizeHint().width() for each in self._buttons() if not each.isHidden()]
        gaps = round(self._look.px(_GAP)) * (len(shown) - 1)
        return sum(shown) + gaps + 2 * round(self._look.px(_PAD)) + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.colour("edge"))
        painter.setBrush(self._look.colour("chrome"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, self._look.px(10), self._look.px(10))
        painter.end()
