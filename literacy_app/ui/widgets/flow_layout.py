"""Layouts: widgets beside each other in as many lines as they need, or below each other."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QVBoxLayout, QWidget


class FlowLayout(QLayout):
    """Sets its widgets in lines, from the side where the window's lines begin."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def set_gap(self, gap: int) -> None:
        """Leave that much room between widgets and between lines."""
        self._gap = gap
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inside = width - margins.left() - margins.right()
        return self._places(inside)[1] + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        sizes = [each.sizeHint() for each in self._items if not each.isEmpty()]
        width = sum(each.width() + self._gap for each in sizes) - self._gap
        size = QSize(max(width, 0), max((each.height() for each in sizes), default=0))
        return size.grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        size = QSize()
        for each in self._items:
            size = size.expandedTo(each.minimumSize())
        return size.grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        parent = self.parentWidget()
        mirrored = parent is not None and parent.isRightToLeft()
        rect = rect.marginsRemoved(self.contentsMargins())
        for item, (place, size) in zip(self._items, self._places(rect.width())[0], strict=True):
            box = QRect(place + rect.topLeft(), size)
            if mirrored:
                box.moveRight(rect.right() - place.x())
            item.setGeometry(box)

    def _places(self, width: int) -> tuple[list[tuple[QPoint, QSize]], int]:
        """Where each widget stands in a rectangle of that width, and how high that gets.

        The widgets of a line share its middle.
        """
        lines: list[list[tuple[int, QSize]]] = [[]]
        x = 0
        for item in self._items:
            if item.isEmpty():  # a hidden one takes no room, and leaves no gap
                lines[-1].append((x, QSize(0, 0)))
                continue
            size = item.sizeHint().expandedTo(item.minimumSize())
            size.setWidth(min(size.width(), width))
            if x and x + size.width() > width:
                lines.append([])
                x = 0
            lines[-1].append((x, size))
            x += size.width() + self._gap
        places, y = [], 0
        for line in lines:
            height = max((size.height() for _, size in line), default=0)
            places += [(QPoint(x, y + (height - size.height()) // 2), size) for x, size in line]
            y += height + self._gap
        return places, max(y - self._gap, 0)


def in_a_row(widgets: Iterable[QWidget], gap: int) -> FlowLayout:
    """Widgets beside each other, over as many lines as they need."""
    flow = FlowLayout(gap)
    for each in widgets:
        flow.addWidget(each)
    return flow


def bare_column(holder: QWidget, gap: int | None = None) -> QVBoxLayout:
    """A column in a widget, without margins; its gaps are the style's where none is given."""
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    if gap is not None:
        column.setSpacing(gap)
    return column


def take_out(layout: QLayout, *widgets: QWidget) -> None:
    """Take widgets out of a layout for good: they go out of sight now, and are destroyed soon."""
    for each in widgets:
        layout.removeWidget(each)
        each.hide()
        each.deleteLater()
