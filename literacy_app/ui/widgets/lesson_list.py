"""A list of lessons that makes no widget for a row, however many there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from literacy_app.ui.lesson_words import Deed, deed_words, deeds_of, menu_deeds_of
from literacy_app.ui.models.lesson_rows import Heading, LessonRows
from literacy_app.ui.widgets.lesson_delegate import LessonDelegate
from literacy_app.ui.widgets.menus import Item, pop_up
from literacy_app.ui.widgets.plain_list import make_plain
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent

    from literacy_app.domain.attempt import LessonProgress
    from literacy_app.session.curriculum import CourseModule
    from literacy_app.ui.collaborators import ShelfEntry
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.lesson_shape import Knob, RowShape

_AT_ONCE = 60
"""How many rows are measured before the first is painted; the others follow by and by."""


class LessonList(QListView):
    """Shows lessons and headings; arrows, Home, End and typed letters go through them.

    Attributes:
        rows: what it shows.
        page: its viewport.

    Signals:
        deed_requested(object, object): a deed of an entry, by click, Enter or the menu.
    """

    deed_requested = Signal(object, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = LessonRows()
        self.setModel(self.rows)
        self._delegate = LessonDelegate(self.rows, look)
        self.setItemDelegate(self._delegate)
        self._bar = SlimScrollBar(look, "page")
        make_plain(self, self._bar)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_AT_ONCE)
        self.setAcceptDrops(False)
        self.setAccessibleName(tr("Lessons"))
        self.page = self.findChild(QWidget, "qt_scrollarea_viewport") or self.viewport()
        self._pressed = -1
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._delegate.set_look(look)
        self._delegate.set_width(self.page.width())
        self._bar.set_look(look)
        palette = look.palette()
        palette.setColor(QPalette.ColorRole.Base, look.colour("page"))
        self.setPalette(palette)
        self.scheduleDelayedItemsLayout()

    def show_rows(self, rows: Sequence[ShelfEntry | Heading], from_top: bool = False) -> None:
        """Show other rows, keeping the current lesson and the place unless `from_top` says so."""
        if tuple(rows) == tuple(self.rows.rows):
            return
        entry, place = self.current_entry(), self._bar.value()
        near = self.currentIndex().row()
        self.rows.set_rows(tuple(rows))
        self._pressed = -1
        self._delegate.hot = None
        row = self.rows.row_of(entry.card.path, near) if entry and not from_top else -1
        if row >= 0:
            self._lay_out(row)
            self.setCurrentIndex(self.rows.index(row, 0))
        elif self.hasFocus():
            self.choose_first()
        self._bar.setValue(0 if from_top else place)

    def show_progress(self, progress: Mapping[str, LessonProgress]) -> None:
        """Tell of these lessons, by id, how far the learner has come."""
        if progress != self.rows.progress:
            self.rows.progress = progress
            self._tell()

    def show_course(self, modules: Mapping[str, CourseModule]) -> None:
        """Tell of these lessons, by path, which module of the course they are part of."""
        self.rows.modules = modules
        self._tell()

    def show_drafts(self, paths: frozenset[str]) -> None:
        """Tell which lessons, by path, were edited and not saved."""
        if paths != self.rows.drafts:
            self.rows.drafts = paths
            self._tell()

    def _tell(self) -> None:
        """Show what the rows tell of lessons now."""
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()

    def shape(self, row: int) -> RowShape:
        """What stands where in a row."""
        return self._delegate.shape(row)

    def place_of(self, index: QModelIndex, knob: Knob) -> QRectF:
        """Where a row's button is on the viewport."""
        return self._delegate.place_of(knob, self.visualRect(index), self.isRightToLeft())

    # ------------------------------------------------------------ the current lesson

    def current_entry(self) -> ShelfEntry | None:
        """The lesson that the keys are at."""
        return self.rows.entry(self.currentIndex())

    def choose_first(self) -> None:
        """Bring the keys to the first lesson."""
        for row in range(len(self.rows.rows)):
            index = self.rows.index(row, 0)
            if self.rows.entry(index) is not None:
                self.setCurrentIndex(index)
                return

    def choose(self, path: str) -> bool:
        """Bring the keys to the lesson of that file; whether it is shown."""
        row = self.rows.row_of(path)
        if row >= 0:
            self._lay_out(row)
            self.setCurrentIndex(self.rows.index(row, 0))
        return row >= 0

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keys that come begin with the first lesson; a click doesn't move what it is to hit."""
        super().focusInEvent(event)
        by_click = event.reason() == Qt.FocusReason.MouseFocusReason
        if self.current_entry() is None and not by_click:
            self.choose_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the current lesson's first button does; the menu key opens its menu."""
        if _asks_for_menu(event):
            row = self.visualRect(self.currentIndex())
            self._open_menu(self.rows.entry(self.currentIndex()), row.center())
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            entry = self.current_entry()
            if entry is not None:
                self.deed_requested.emit(entry, deeds_of(entry)[0])
            return
        if event.key() in (Qt.Key.Key_End, Qt.Key.Key_PageDown) or event.text():
            self._lay_out(len(self.rows.rows) - 1)
        super().keyPressEvent(event)

    def _lay_out(self, row: int) -> None:
        """Have the rows up to that one in their places now, rather than by and by."""
        if row >= _AT_ONCE and not self.visualRect(self.rows.index(row, 0)).isValid():
            self.setLayoutMode(QListView.LayoutMode.SinglePass)
            self.doItemsLayout()
            self.setLayoutMode(QListView.LayoutMode.Batched)

    # ------------------------------------------------------------ the mouse

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._delegate.set_width(self.page.width()):
            self.scheduleDelayedItemsLayout()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self.indexAt(event.position().toPoint()).row() if left else -1

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a button does its deed, and one anywhere else the lesson's first."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, -1
        index = self.indexAt(event.position().toPoint())
        entry = self.rows.entry(index)
        if entry is None or index.row() != pressed:
            return
        deed = self._deed_at(event)
        if deed is not None:
            self.deed_requested.emit(entry, deed)

    def _deed_at(self, event: QMouseEvent) -> Deed | None:
        """What a click would do."""
        spot = event.position()
        index = self.indexAt(spot.toPoint())
        entry = self.rows.entry(index)
        if entry is None or not self._delegate.is_in_column(spot):
            return None
        mirrored = self.isRightToLeft()
        knob = self._delegate.knob_at(index.row(), self.visualRect(index), spot, mirrored)
        if knob is not None:
            return knob.deed
        first = deeds_of(entry)[0]
        return first if first in (Deed.READ, Deed.BRING) else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the button under the pointer."""
        super().mouseMoveEvent(event)
        deed = self._deed_at(event)
        shapes = Qt.CursorShape
        self.page.setCursor(shapes.ArrowCursor if deed is None else shapes.PointingHandCursor)
        self._set_hot(
            None if deed is None else (self.indexAt(event.position().toPoint()).row(), deed)
        )

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._set_hot(None)

    def _set_hot(self, hot: tuple[int, Deed] | None) -> None:
        if hot != self._delegate.hot:
            self._delegate.hot = hot
            self.page.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """All that can be done with a lesson; by the menu key, with the current one."""
        from_keys = event.reason() == event.Reason.Keyboard
        index = self.currentIndex() if from_keys else self.indexAt(event.pos())
        spot = self.visualRect(index).center() if from_keys else event.pos()
        self._open_menu(self.rows.entry(index), spot)

    def _open_menu(self, entry: ShelfEntry | None, spot: QPoint) -> None:
        if entry is None or QApplication.activePopupWidget() is not None:
            return  # some systems send the key, and what it asks for besides
        items: list[Item] = [
            (deed_words(deed), None, partial(self.deed_requested.emit, entry, deed))
            for deed in menu_deeds_of(entry)
        ]
        pop_up(items, self._look, self, self.page.mapToGlobal(spot))


def _asks_for_menu(event: QKeyEvent) -> bool:
    """Whether it is a key for the menu of a thing: not every system tells us so itself."""
    shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and shift)
