"""A list of the quiz builder: gone through, ticked, put in another order by hand and by keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QApplication, QListView, QWidget

from literacy_app.ui.authoring.quiz_rows import Index, Row, RowDelegate, Rows
from literacy_app.ui.widgets.plain_list import make_plain
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QMouseEvent, QResizeEvent

    from literacy_app.ui.theme import Look

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NO_KEYS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class QuizList(QListView):
    """Shows rows. Where they can be moved, a row is carried, or steps by Alt and an arrow.

    Attributes:
        rows: what it shows.
        page: its viewport.
        ticks_by_row: whether a click anywhere in a row ticks it, and not only one on its box.

    Signals:
        row_chosen(int): the keys or the pointer went to a row.
        opened(int): Enter, or a double click, on a row.
        ticked(int): Space, or a click on the box, on a row that can be ticked.
        move_requested(int, int): a row is to stand at another place among the rest.
        remove_requested(int): Delete.
        menu_requested(int, QPoint): the menu of a row, at a spot of the screen.
    """

    row_chosen = Signal(int)
    opened = Signal(int)
    ticked = Signal(int)
    move_requested = Signal(int, int)
    remove_requested = Signal(int)
    menu_requested = Signal(int, QPoint)

    def __init__(self, name: str, look: Look, is_movable: bool = False, on: str = "page") -> None:
        super().__init__()
        self._pressed: QPoint | None = None
        self._carried = -1
        self._is_showing = False
        self.ticks_by_row = False
        self.rows = Rows()
        self.rows.setParent(self)
        self._is_movable, self._ground = is_movable, on
        self._delegate = RowDelegate(self.rows, look)
        self._delegate.setParent(self)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self._bar = SlimScrollBar(look, on)
        make_plain(self, self._bar)
        self.setAcceptDrops(False)
        self.setAccessibleName(name)
        self.page = self.findChild(QWidget, "qt_scrollarea_viewport") or self.viewport()
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._delegate.set_look(look)
        self._bar.set_look(look)
        palette = look.palette()
        palette.setColor(QPalette.ColorRole.Base, look.colour(self._ground))
        for each in (self, self.page):  # under a style sheet the two don't share one
            each.setPalette(palette)
        self.scheduleDelayedItemsLayout()

    # ------------------------------------------------------------ what it shows

    def show_rows(self, rows: Sequence[Row], current: int) -> None:
        """Show these rows, with the keys at one of them (-1 for none); nothing is told of it."""
        self._is_showing = True
        if tuple(rows) != self.rows.rows:  # measuring them all takes its time
            self.rows.set_rows(rows)
            self.scheduleDelayedItemsLayout()
        self.go_to(current)
        self._is_showing = False

    def go_to(self, current: int) -> None:
        """Bring the keys to a row."""
        if current != self.current:
            index = self.rows.index(current, 0) if current >= 0 else QModelIndex()
            self.setCurrentIndex(index)
            self.scrollTo(index)

    @property
    def current(self) -> int:
        """The row that the keys are at, or -1."""
        return self.currentIndex().row()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._is_showing and current.isValid():
            self.row_chosen.emit(current.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._delegate.width != self.page.width():
            self._delegate.width = self.page.width()
            self.scheduleDelayedItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current < 0 and self.rows.rows:
            self.go_to(0)

    # ------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space ticks, Delete removes, Alt and an arrow move; plain letters go on."""
        key, row = event.key(), self.current
        is_plain = event.modifiers() in _NO_KEYS
        arrow = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key))
        if arrow is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._step(arrow)
        elif row < 0 or not is_plain:
            super().keyPressEvent(event) if arrow is not None else event.ignore()
        elif key in _ENTER:
            self.opened.emit(row)
        elif key == Qt.Key.Key_Space and self.rows.rows[row].is_ticked is not None:
            self.ticked.emit(row)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._is_movable:
            self.remove_requested.emit(row)
        elif event.text() and event.text().isprintable():
            event.ignore()  # a letter is a key of the pane, and no search
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        row = self.current
        if self._is_movable and row >= 0 and 0 <= row + by < len(self.rows.rows):
            self.move_requested.emit(row, row + by)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of a row; by the menu key, of the current one."""
        from_keys = event.reason() == event.Reason.Keyboard
        index = self.currentIndex() if from_keys else self.indexAt(event.pos())
        if index.isValid():
            spot = self.visualRect(index).center() if from_keys else event.pos()
            self.menu_requested.emit(index.row(), self.page.mapToGlobal(spot))

    # ------------------------------------------------------------ the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if is_left else None
        self._carried = -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A row that is drawn away from its place is carried."""
        spot = event.position().toPoint()
        if self._pressed is None or not self._is_movable:
            super().mouseMoveEvent(event)
            return
        far = (spot - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._carried < 0 and far:
            self._carried = self.indexAt(self._pressed).row()
        if self._carried >= 0:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._show_drop(self._gap_at(spot))

    def _gap_at(self, spot: QPoint) -> int:
        """The gap between rows that a spot is nearest to: before the first is 0."""
        index = self.indexAt(spot)
        if not index.isValid():
            return 0 if spot.y() < 0 else len(self.rows.rows)
        return index.row() + (spot.y() > self.visualRect(index).center().y())

    def _show_drop(self, gap: int) -> None:
        if gap != self._delegate.drop:
            self._delegate.drop = gap
            self.page.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let a carried row go, or tick the row whose box was clicked."""
        spot, pressed, carried = event.position().toPoint(), self._pressed, self._carried
        self._pressed, self._carried = None, -1
        super().mouseReleaseEvent(event)
        if carried >= 0:
            self.unsetCursor()
            self._show_drop(-1)
            gap = self._gap_at(spot)
            to = gap - 1 if gap > carried else gap
            if to != carried:
                self.move_requested.emit(carried, to)
            return
        index = self.indexAt(spot)
        if pressed is not None and index.isValid() and self.indexAt(pressed) == index:
            self._click(index, spot)

    def _click(self, index: QModelIndex, spot: QPoint) -> None:
        row, box = self.rows.rows[index.row()], self.visualRect(index)
        along = box.right() - spot.x() if self.isRightToLeft() else spot.x() - box.left()
        is_on_box = along < self._delegate.start_of(row)
        if row.is_ticked is not None and (self.ticks_by_row or is_on_box):
            self.ticked.emit(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.indexAt(event.position().toPoint()).row()
        if row >= 0 and self.rows.rows[row].is_ticked is None:
            self.opened.emit(row)
        else:
            self.mousePressEvent(event)
