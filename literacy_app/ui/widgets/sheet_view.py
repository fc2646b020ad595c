"""Sheets of paper on a desk: to scroll through, and to look at closely or from afar."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from literacy_app.ui.widgets.labels import ground
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from literacy_app.ui.paper import Sheets
    from literacy_app.ui.theme import Look

ZOOMS = (25, 33, 50, 67, 75, 90, 100, 125, 150, 200, 300)
"""The steps of the zoom in per cent; at 100 % an inch is 96 logical pixels."""

_GAP = 24.0
_PIXELS_IN_POINT = 96 / 72
_SMALLEST = 0.4
"""A whole page is shown no smaller than this, even if it doesn't fit then."""
_MOST_PICTURES = 6


class Zoom(Enum):
    """A zoom that follows the view's size."""

    PAGE = auto()
    WIDTH = auto()


class SheetView(QAbstractScrollArea):
    """Shows sheets, as many beside each other as there is room for.

    Signals:
        view_changed(): another sheet is at the top now, or the zoom is another.
    """

    view_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets: Sheets | None = None
        self._zoom: Zoom | int = Zoom.PAGE
        self._pictures: dict[int, QPixmap] = {}
        self._scale = 1.0
        self._at = 0
        self.bar = SlimScrollBar(look, "chrome")
        self.setVerticalScrollBar(self.bar)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar.valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme; the sheets stay white."""
        self._look = look
        self.bar.set_look(look)
        ground(self.viewport(), look, "chrome")
        self._arrange()

    def show_sheets(self, sheets: Sheets) -> None:
        """Show other sheets, at the place where the ones before were."""
        at = self._at
        self._sheets = sheets
        self._pictures.clear()
        self._arrange()
        self.go_to(min(at, sheets.count - 1))
        self._tell()

    # ------------------------------------------------------------ place and zoom

    @property
    def at(self) -> int:
        """The number, from 0, of the sheet that is looked at."""
        return self._at

    @property
    def percent(self) -> int:
        """The zoom in per cent."""
        return round(self._scale / _PIXELS_IN_POINT * 100)

    def set_zoom(self, zoom: Zoom | int) -> None:
        """Take another zoom, keeping the sheet in view."""
        at = self._at
        self._zoom = zoom
        self._arrange()
        self.go_to(at)
        self._tell()

    def zoom_by(self, step: int) -> None:
        """Go a step nearer (1) or further off (-1)."""
        if step > 0:
            nearer = (each for each in ZOOMS if each > self.percent)
            self.set_zoom(next(nearer, ZOOMS[-1]))
        else:
            further = (each for each in reversed(ZOOMS) if each < self.percent)
            self.set_zoom(next(further, ZOOMS[0]))

    def go_to(self, number: int) -> None:
        """Bring a sheet to the top."""
        if self._sheets is not None:
            number = min(max(number, 0), self._sheets.count - 1)
            self.bar.setValue(int(self._box(number).top() - _GAP / 2))
            self._at = number
            self._tell()

    # ------------------------------------------------------------ layout

    def _size(self) -> QSizeF:
        assert self._sheets is not None
        width, height = self._sheets.points
        return QSizeF(width * self._scale, height * self._scale)

    def _arrange(self) -> None:
        if self._sheets is None:
            return
        width, height = self._sheets.points
        view = self.viewport()
        across = (view.width() - 2 * _GAP) / width
        if self._zoom is Zoom.WIDTH:
            scale = across
        elif isinstance(self._zoom, int):
            scale = self._zoom / 100 * _PIXELS_IN_POINT
        else:
            whole = (view.height() - 2 * _GAP) / height
            scale = min(across, max(whole, _SMALLEST * _PIXELS_IN_POINT))
        scale = max(scale, 0.1)
        if scale != self._scale:
            self._scale = scale
            self._pictures.clear()
        rows = -(-self._sheets.count // self._columns())
        whole = rows * (self._size().height() + _GAP) + _GAP
        self.bar.setRange(0, max(int(whole - view.height()), 0))
        self.bar.setPageStep(view.height())
        self.bar.setSingleStep(40)
        wide = round(self._size().width() + 2 * _GAP - view.width())
        self.horizontalScrollBar().setRange(0, max(wide, 0))
        self.horizontalScrollBar().setPageStep(view.width())
        self.horizontalScrollBar().setSingleStep(40)
        view.update()

    def _columns(self) -> int:
        """How many sheets stand side by side."""
        assert self._sheets is not None
        room = int((self.viewport().width() - _GAP) // (self._size().width() + _GAP))
        return min(max(room, 1), self._sheets.count)

    def _box(self, number: int) -> QRectF:
        """Where a sheet lies on the desk."""
        size, columns = self._size(), self._columns()
        row, column = divmod(number, columns)
        used = columns * (size.width() + _GAP) - _GAP
        left = max((self.viewport().width() - used) / 2, _GAP)
        if self.isRightToLeft():
            column = columns - 1 - column
        x = left + column * (size.width() + _GAP)
        return QRectF(QPointF(x, _GAP + row * (size.height() + _GAP)), size)

    def _seen(self) -> Iterator[tuple[int, QRectF]]:
        top, bottom = self.bar.value(), self.bar.value() + self.viewport().height()
        aside = self.horizontalScrollBar().value()
        for number in range(self._sheets.count if self._sheets is not None else 0):
            box = self._box(number)
            if box.bottom() >= top and box.top() <= bottom:
                yield number, box.translated(-aside, -top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        at = self._at
        self._arrange()
        self.go_to(at)

    def _scrolled(self) -> None:
        self.viewport().update()
        middle = self.viewport().height() / 3
        at = next((number for number, box in self._seen() if box.bottom() >= middle), self._at)
        if at != self._at:
            self._at = at
            self._tell()

    def _tell(self) -> None:
        if self._sheets is None:
            return
        words = tr("Page {number} of {total}", number=self._at + 1, total=self._sheets.count)
        self.setAccessibleName(tr("Preview"))
        self.setAccessibleDescription(words)
        change = QAccessible.Event.DescriptionChanged
        QAccessible.updateAccessibility(QAccessibleEvent(self, change))
        self.view_changed.emit()

    # ------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, box in self._seen():
            painter.drawPixmap(box.topLeft(), self._picture(number))
            painter.setPen(QPen(self._look.colour("edge"), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
        painter.end()

    def _picture(self, number: int) -> QPixmap:
        found = self._pictures.get(number)
        if found is None:
            assert self._sheets is not None
            if len(self._pictures) >= _MOST_PICTURES:
                del self._pictures[next(iter(self._pictures))]
            ratio = self.devicePixelRatioF()
            found = QPixmap((self._size() * ratio).toSize())
            found.setDevicePixelRatio(ratio)
            found.fill(Qt.GlobalColor.white)
            painter = QPainter(found)
            painter.scale(self._scale, self._scale)
            self._sheets.paint(painter, number)
            painter.end()
            self._pictures[number] = found
        return found

    # ------------------------------------------------------------ keys and wheel

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys go from sheet to sheet, + and - zoom, Home and End go to the ends."""
        key, last = event.key(), self._sheets.count - 1 if self._sheets is not None else 0
        row = self._columns() if self._sheets is not None else 1
        keys = Qt.Key
        if key in (keys.Key_PageDown, keys.Key_Space):
            self.go_to(self._at + row)
        elif key in (keys.Key_PageUp, keys.Key_Backspace):
            self.go_to(self._at - row)
        elif key in (keys.Key_Home, keys.Key_End):
            self.go_to(0 if key == keys.Key_Home else last)
        elif key in (keys.Key_Plus, keys.Key_Equal, keys.Key_Minus):
            self.zoom_by(-1 if key == keys.Key_Minus else 1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls, with Ctrl it zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)
