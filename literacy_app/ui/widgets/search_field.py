"""The field to look for lessons with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from literacy_app.ui.theme import Look


class SearchField(QWidget):
    """A line of text behind a magnifying glass.

    Attributes:
        line: where the words are typed.

    Signals:
        words_changed(str): other words are looked for.
        list_requested(): Enter or the arrow down: on to what was found.
        left(): Esc was pressed with nothing typed.
    """

    words_changed = Signal(str)
    list_requested = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setFrame(False)
        self.line.setPlaceholderText(tr("Search the lessons"))
        self.line.setToolTip(tr("Titles, goals, people and the words of articles"))
        self.line.setAccessibleName(tr("Search the lessons"))
        self.line.textChanged.connect(self._words_were_changed)
        self.line.returnPressed.connect(self.list_requested)
        self.line.installEventFilter(self)
        self.setFocusProxy(self.line)
        self._clear = FlatButton(tr("Clear"), look)
        self._clear.setAccessibleName(tr("Clear the search"))
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.line, 1)
        self._row.addWidget(self._clear)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        px = look.px
        self.line.setFont(look.sans("body"))
        palette = QPalette(look.palette())
        palette.setColor(QPalette.ColorRole.Base, look.colour("card"))
        self.line.setPalette(palette)
        self._clear.set_look(look)
        glass, other, upright = round(px(40)), round(px(6)), round(px(4))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            glass, other = other, glass
        self._row.setContentsMargins(glass, upright, other, upright)
        self._row.setSpacing(round(px(6)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._look.px
        return QSize(round(px(320)), round(px(40)))

    def minimumSizeHint(self) -> QSize:
        px = self._look.px
        return QSize(round(px(160)), round(px(40)))

    def clear(self) -> None:
        """Look for nothing any more."""
        self.line.clear()
        self.line.setFocus()

    def _words_were_changed(self, words: str) -> None:
        self._clear.setVisible(bool(words))
        self.words_changed.emit(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The ring follows the line's focus; some keys lead out of it."""
        if event.type() in (event.Type.FocusIn, event.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow down goes on to the list; Esc clears, and then leaves."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.list_requested.emit()
        elif event.key() == Qt.Key.Key_Escape and self.line.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.line.hasFocus()
        painter.setPen(QPen(look.colour("focus" if focus else "edge"), 2.0 if focus else 1.0))
        painter.setBrush(look.colour("card"))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, px(8), px(8))
        self._paint_glass(painter)
        painter.end()

    def _paint_glass(self, painter: QPainter) -> None:
        px = self._look.px
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        middle = QPointF(self.width() - px(20) if mirrored else px(20), self.height() / 2 - px(1.5))
        pen = QPen(self._look.colour("muted"), px(1.8))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, px(5), px(5))
        side = -1 if mirrored else 1
        start = middle + QPointF(side * px(3.7), px(3.7))
        painter.drawLine(QLineF(start, start + QPointF(side * px(4), px(4))))
