"""A splitter whose handles are hairlines until the pointer or the keyboard comes to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSplitter, QSplitterHandle

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QPaintEvent

    from literacy_app.ui.theme import Look

_WIDTH = 7
_BAR = 3.0


class QuietHandle(QSplitterHandle):
    """A hairline to draw at; under the pointer it is a bar."""

    def __init__(self, splitter: QuietSplitter) -> None:
        super().__init__(splitter.orientation(), splitter)
        self._quiet, self._is_over = splitter, False

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_over(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_over(False)

    def _show_over(self, over: bool) -> None:
        self._is_over = over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._quiet.look
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("page"))
        width = _BAR if self._is_over else 1.0
        box = QRectF(self.rect())
        if self.orientation() == Qt.Orientation.Horizontal:
            line = QRectF(box.center().x() - width / 2, 0, width, box.height())
        else:
            line = QRectF(0, box.center().y() - width / 2, box.width(), width)
        painter.fillRect(line, look.colour("edge" if self._is_over else "rule"))
        painter.end()


class QuietSplitter(QSplitter):
    """Panes beside or below each other, none of which can be drawn shut."""

    def __init__(self, orientation: Qt.Orientation, look: Look) -> None:
        self.look = look
        super().__init__(orientation)
        self.setHandleWidth(_WIDTH)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """A quiet one."""
        return QuietHandle(self)

    def set_look(self, look: Look) -> None:
        """Draw with another theme."""
        self.look = look
        for number in range(self.count()):
            self.handle(number).update()
