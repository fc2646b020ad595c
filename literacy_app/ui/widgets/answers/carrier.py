"""Carrying a widget to another place: a picture of it goes along with the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget


class Carrier:
    """Follows the pointer from the press to where it is let go. It moves nothing itself."""

    def __init__(self, carried: QWidget) -> None:
        self._carried = carried
        self._grabbed: QPoint | None = None
        self._ghost: QLabel | None = None

    def press(self, event: QMouseEvent) -> None:
        """The pointer was pressed on what may be carried."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grabbed = event.position().toPoint()

    def move(self, event: QMouseEvent) -> QPoint | None:
        """The point of the screen that it is carried over, once it was moved far enough."""
        if self._grabbed is None:
            return None
        away = event.position().toPoint() - self._grabbed
        if self._ghost is None:
            if away.manhattanLength() < QApplication.startDragDistance():
                return None
            self._ghost = self._make_ghost()
        spot = event.globalPosition().toPoint()
        self._ghost.move(self._carried.window().mapFromGlobal(spot) - self._grabbed)
        return spot

    def release(self, event: QMouseEvent) -> QPoint | None:
        """The point of the screen that it was dropped on, if it was carried."""
        ghost, self._ghost, self._grabbed = self._ghost, None, None
        if ghost is None:
            return None
        ghost.hide()
        ghost.deleteLater()
        return event.globalPosition().toPoint()

    def _make_ghost(self) -> QLabel:
        ghost = QLabel(self._carried.window())
        ghost.setProperty("floating", True)
        ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        ghost.setPixmap(self._carried.grab())
        ghost.resize(self._carried.size())
        ghost.show()
        ghost.raise_()
        return ghost
