"""How the home page is laid out, and the way from pane to pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.empty_note import EmptyNote
from literacy_app.ui.widgets.filter_bar import FilterBar
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import ground, label
from literacy_app.ui.widgets.lesson_delegate import column_in
from literacy_app.ui.widgets.lesson_list import LessonList
from literacy_app.ui.widgets.progress_line import ProgressLine
from literacy_app.ui.widgets.search_field import SearchField
from literacy_app.ui.widgets.today_line import TodayLine
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from literacy_app.ui.theme import Look

_LOW_BELOW = 560
_BESIDE_FROM = 520


class HomeLayout(QWidget):
    """Holds the parts of the home page.

    Attributes:
        list: the lessons. `search` and `filters` say which of them.
        today: what is due and what comes next, once that is known.
        note: what stands in the place of the list where it has nothing to show.
        foot: a hint, or how far the reading of lessons has come.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._title = label(tr("Whose voice?"), look, "page_title")
        self._slogan = label(tr("Read an article and hear who is speaking in it."), look, "quiet")
        self._open = FlatButton(tr("Open a lesson…"), look)
        self.today = TodayLine(look)
        self.search = SearchField(look)
        self.filters = FilterBar(look)
        self.list = LessonList(look)
        self.note = EmptyNote(look)
        hint = tr("Drop lesson files, articles or folders anywhere on this window to open them.")
        self.foot = ProgressLine(hint, look)
        self._build()
        self._space()

    def _build(self) -> None:
        self._words = QWidget()
        words = self._words_column = bare_column(self._words)
        words.addWidget(self._title)
        words.addWidget(self._slogan)
        top = self._top = QHBoxLayout()
        top.addWidget(self._words, 1)
        top.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        self._find = QHBoxLayout()
        self._find.addWidget(self.search, 1)
        self._head = QVBoxLayout()
        self._head.addLayout(top)
        self._head.addWidget(self.today)
        self._head.addLayout(self._find)
        self._head.addWidget(self.filters)
        column = bare_column(self, 0)
        column.addLayout(self._head)
        column.addWidget(self.list, 1)
        column.addWidget(self.note, 1)
        self.note.hide()
        column.addWidget(self.foot)

    def _show_foot(self) -> None:
        """Show the foot where there is room for it."""
        self.foot.setVisible(self.height() >= self.look.px(_LOW_BELOW) or self.foot.is_busy)

    def next_pane(self) -> None:
        """Bring the keys from the search to the filters, to the list and back."""
        first_chip = next(iter(self.filters.chips.values()), None)
        panes = [self.search.line, first_chip, self.list]
        homes: list[QWidget] = [each for each in panes if each is not None and each.isVisible()]
        focus = self.focusWidget()
        inside = self.filters if focus and self.filters.isAncestorOf(focus) else focus
        now = next((n for n, each in enumerate(homes) if inside in (each, each.parent())), -1)
        homes[(now + 1) % len(homes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.look = look
        for each in (self._title, self._slogan, self._open, self.search, self.filters):
            each.set_look(look)
        for widget in (self.list, self.note, self.foot, self.today):
            widget.set_look(look)
        self._space()

    def _space(self) -> None:
        """Keep the head, the note and the foot in the column of the list."""
        ground(self, self.look, "page")
        px = self.look.px
        bar = self.list.verticalScrollBar().sizeHint().width()
        left, column = column_in(max(self.width() - bar, 100), self.look)
        near, far = round(left), self.width() - round(left + column)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            near, far = far, near  # the scroll bar is at the other side
        low = self.height() < px(_LOW_BELOW)
        self._head.setContentsMargins(near, round(px(14 if low else 32)), far, round(px(10)))
        self._head.setSpacing(round(px(12)))
        self._words_column.setSpacing(round(px(4)))
        self._find.setSpacing(round(px(10)))
        self.note.column.setContentsMargins(near, round(px(36)), far, 0)
        self.foot.row.setContentsMargins(near, round(px(8)), far, round(px(8)))
        self._words.setVisible(not low)
        self.today.set_short(low)
        self._show_foot()
        wide = column >= px(_BESIDE_FROM)
        self._open.setVisible(wide or not low)
        home, other = (self._find, self._top) if low else (self._top, self._find)
        if home.indexOf(self._open) < 0:
            other.removeWidget(self._open)
            home.addWidget(self._open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space()
