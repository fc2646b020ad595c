"""The whole article as bars of voice, beside the scroll bar: each voice has a lane of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from literacy_app.domain.lesson import MARKED_VOICES, Voice
from literacy_app.domain.shares import segments
from literacy_app.ui.widgets.brushes import fill, patterned
from literacy_app.ui.widgets.patterns import Pens, badge_height, paint_badge
from literacy_app.ui.words import tr, voice_name

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from literacy_app.domain.lesson import Article
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.passage_painter import Highlights

Run = tuple[int, int, int]
"""Where a run begins and ends, in code points, and the index of its passage."""

_LANE, _GAP, _SIDE = 9.0, 6.0, 8.0
_HEAD, _FOOT = 28.0, 10.0
_LEAST = 4.0
_PATTERNS = {
    Voice.SPEECH: Qt.BrushStyle.SolidPattern,
    Voice.COMMENTARY: Qt.BrushStyle.NoBrush,
    Voice.INFERENCE: Qt.BrushStyle.Dense4Pattern,
}
"""Reported speech is a filled bar, commentary a hollow and inference a dotted one."""


class VoiceStrip(QWidget):
    """Shows where in an article which voice speaks, and which part of it is seen.

    `window` says, as code points of the article's text, what is seen; it is asked when painting.

    Signals:
        offset_requested(int): a place was pointed at, as a code point of the article's text.
    """

    offset_requested = Signal(int)

    def __init__(
        self, look: Look, window: Callable[[], tuple[int, int]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._runs: dict[Voice, list[Run]] = {voice: [] for voice in MARKED_VOICES}
        self._first: dict[int, int] = {}
        self._length = 1
        self._scale = (0.0, 0.0)
        self._kept_extents: dict[Voice, list[tuple[float, float, int]]] = {}
        self._highlights: Highlights | None = None
        self._bars: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("The whole article, voice by voice. Click to go there."))
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._pens = Pens(look)
        self._bars = None
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        lanes = len(MARKED_VOICES)
        width = 2 * _SIDE + lanes * _LANE + (lanes - 1) * _GAP
        return QSize(round(self._look.px(width)), round(self._look.px(120)))

    # ------------------------------------------------------------ what is shown

    def show_article(self, article: Article) -> None:
        """Show another article."""
        marked = article.marked()
        order = {each.id: index for index, each in enumerate(marked)}
        self._first = {index: each.start for index, each in enumerate(marked)}
        self._runs = {voice: [] for voice in MARKED_VOICES}
        for each in segments(article):
            if each.passage is not None:
                run = (each.span.start, each.span.end, order[each.passage.id])
                self._runs[each.voice].append(run)
        self._length = max(len(article.text), 1)
        self._kept_extents = {}
        self._bars = None
        shares = ", ".join(
            tr("{voice}: {percent} %", voice=voice_name(voice), percent=self._percent(voice))
            for voice in MARKED_VOICES
        )
        self.setAccessibleName(tr("Voice strip"))
        self.setAccessibleDescription(shares)
        self.update()

    def _percent(self, voice: Voice) -> int:
        own = sum(end - start for start, end, _ in self._runs[voice])
        return round(100 * own / self._length)

    def set_highlights(self, highlights: Highlights) -> None:
        """Show the passages that are shown in the article, and mark the selected one."""
        old, self._highlights = self._highlights, highlights
        if old is None or old.filter != highlights.filter:
            self._bars = None
        self.update()

    # ------------------------------------------------------------ painting

    def _y(self, offset: int) -> float:
        top, room = self._look.px(_HEAD), self.height() - self._look.px(_HEAD + _FOOT)
        return top + max(room, 1) * offset / self._length

    def _lane(self, voice: Voice) -> float:
        px, number = self._look.px, MARKED_VOICES.index(voice)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            number = len(MARKED_VOICES) - 1 - number
        return px(_SIDE) + number * px(_LANE + _GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, self.rect(), self._look.colour("page"))
        ratio = self.devicePixelRatioF()
        if self._bars is None or self._bars.size() != self.size() * ratio:
            self._bars = self._painted_bars(ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_window(painter)
        painter.drawPixmap(0, 0, self._bars)
        self._paint_selected(painter)
        painter.end()

    def _painted_bars(self, ratio: float) -> QPixmap:
        """The heads of the lanes and the bars in them, kept until something changes."""
        bars = QPixmap(self.size() * ratio)
        bars.setDevicePixelRatio(ratio)
        bars.fill(Qt.GlobalColor.transparent)
        painter = QPainter(bars)
        px, look = self._look.px, self._look
        for voice in MARKED_VOICES:
            x = self._lane(voice)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            head = QRectF(x - px(2.5), px(7), px(_LANE + 5), badge_height(look) - px(2))
            paint_badge(painter, self._pens, voice, head)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QPen(look.colour("rule"), 1.0))
            painter.drawLine(QPointF(x, self._y(0)), QPointF(x, self._y(self._length)))
            painter.setPen(QPen(look.ink(voice), 1.0))
            painter.setBrush(patterned(look.ink(voice), _PATTERNS[voice]))
            painter.drawRects(self._rects(voice, x))
        painter.end()
        return bars

    def _rects(self, voice: Voice, x: float) -> list[QRectF]:
        """The bars of a voice; those that meet on the screen are one."""
        shown = self._highlights
        if shown is None or voice not in shown.shown:
            return []
        extents = self._extents(voice)
        if shown.kept is not None:
            extents = [each for each in extents if each[2] in shown.kept]
        width, reach = self._look.px(_LANE), -1.0
        found: list[QRectF] = []
        for top, bottom, _ in extents:
            if bottom <= reach:
                continue
            if top <= reach + 0.5:
                found[-1].setBottom(bottom)
            else:
                found.append(QRectF(x, top, width, bottom - top))
            reach = bottom
        return found

    def _extents(self, voice: Voice) -> list[tuple[float, float, int]]:
        """Top, bottom and index of each run of a voice, kept until the height changes."""
        key = (self._y(0), self._y(self._length))
        if key != self._scale:
            self._scale, self._kept_extents = key, {}
        if voice not in self._kept_extents:
            top, scale = key[0], (key[1] - key[0]) / self._length
            least = self._look.px(_LEAST)
            self._kept_extents[voice] = [
                (y := top + start * scale, max(top + end * scale, y + least), index)
                for start, end, index in self._runs[voice]
            ]
        return self._kept_extents[voice]

    def _paint_window(self, painter: QPainter) -> None:
        """A frame around what is seen."""
        start, end = self._window()
        if end <= start:
            return
        px, look = self._look.px, self._look
        box = QRectF(px(2), self._y(start), self.width() - px(4), self._y(end) - self._y(start))
        painter.setPen(QPen(look.colour("edge"), px(1.2)))
        painter.setBrush(look.colour("chrome"))
        painter.drawRoundedRect(box.adjusted(0, -px(2), 0, px(2)), px(4), px(4))

    def _paint_selected(self, painter: QPainter) -> None:
        """Arrows from both sides towards the selected passage."""
        selected = self._highlights.selected if self._highlights is not None else -1
        if selected not in self._first:
            return
        px, y = self._look.px, self._y(self._first[selected]) + self._look.px(1.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("text"))
        for x, inward in ((0.0, 1), (float(self.width()), -1)):
            corners = (
                QPointF(x, y - px(5)),
                QPointF(x + inward * px(6), y),
                QPointF(x, y + px(5)),
            )
            painter.drawPolygon(QPolygonF(corners))

    # ------------------------------------------------------------ pointing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the place under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._point(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer while the button is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._point(event.position().y())

    def _point(self, y: float) -> None:
        top, room = self._y(0), max(self._y(self._length) - self._y(0), 1)
        share = min(max((y - top) / room, 0.0), 1.0)
        self.offset_requested.emit(round(share * (self._length - 1)))
