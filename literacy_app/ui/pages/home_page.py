"""The home page: the lessons there are, what each needs, and how to find one among many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.session.browsing import Browsing, Section
from literacy_app.session.search import Filter
from literacy_app.ui.collaborators import Shelf, ShelfEntry
from literacy_app.ui.lesson_words import Deed, problem_text
from literacy_app.ui.models.lesson_rows import Heading
from literacy_app.ui.pages.home_words import heading_of, nothing_found
from literacy_app.ui.pages.keyboard import shortcut
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
from literacy_app.ui.words import counted, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from literacy_app.ui.theme import Look

_LOW_BELOW = 560
_BESIDE_FROM = 520


class HomePage(QWidget):
    """Shows the shelf, and what was asked for of it.

    Attributes:
        list: the lessons. `search` and `filters` say which of them.
        today: what is due, once that is known.
        note: what stands in the place of the list where it has nothing to show.
        foot: a hint, or how far the reading of lessons has come.

    Signals:
        lesson_requested(Path): read this lesson.
        article_requested(Path): bring the article of this lesson.
        forgetting_requested(str): forget the article of the lesson with this id.
        folder_requested(Path): show the folder of this file.
        copying_requested(str): put this text on the clipboard.
        packing_requested(Path): put this lesson into a pack.
        file_requested(): choose a lesson file.
        stop_requested(): read no more lessons now.
    """

    lesson_requested = Signal(Path)
    article_requested = Signal(Path)
    forgetting_requested = Signal(str)
    folder_requested = Signal(Path)
    copying_requested = Signal(str)
    packing_requested = Signal(Path)
    file_requested = Signal()
    stop_requested = Signal()

    def __init__(
        self,
        look: Look,
        shelf: Shelf,
        recent: Callable[[], Sequence[Path]] = tuple,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._browsing: Browsing[ShelfEntry] = Browsing(shelf.entries, shelf.words, recent)
        self._is_reading_lessons = False
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
        self._connect()
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

    def _connect(self) -> None:
        self._open.clicked.connect(self.file_requested)
        self.search.words_changed.connect(self._look_for)
        self.search.list_requested.connect(self._go_to_list)
        self.search.left.connect(self.list.setFocus)
        self.filters.filter_requested.connect(self.ask)
        self.list.deed_requested.connect(self._do)
        self.note.deed_requested.connect(self._help_out)
        self.foot.stop_requested.connect(self.stop_requested)
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Ctrl+F", self.go_to_search),
            ("/", self.go_to_search),
            ("F6", self.next_pane),
        )
        for key, do in keys:
            shortcut(self, key, do)

    # ------------------------------------------------------------ what is shown

    def refresh(self) -> None:
        """Look at the shelf again."""
        self._browsing.refresh()
        self.filters.show_choices(self._browsing.choices)
        body = (self.list, self.note.button, self.foot.stop)
        for one, other in pairwise((self._open, self.search, *self.filters.all_chips(), *body)):
            self.setTabOrder(one, other)
        self.search.setVisible(not self._browsing.is_empty)
        self._show(from_top=False)

    def ask(self, wanted: Filter) -> None:
        """Show what passes a filter."""
        self._browsing.wanted = wanted
        self._show(from_top=True)

    def _look_for(self, query: str) -> None:
        self.ask(replace(self._browsing.wanted, query=query))

    def _show(self, from_top: bool) -> None:
        groups = self._browsing.groups()
        self.filters.show_filter(self._browsing.wanted)
        rows: list[ShelfEntry | Heading] = []
        for group in groups:
            heading = heading_of(group, alone=groups[0].section is Section.LESSONS)
            rows.extend([Heading(heading)] if heading else [])
            rows.extend(group.entries)
        self.list.show_rows(rows, from_top)
        self._show_body(bool(rows))
        found = sum(len(each.entries) for each in groups)
        words = counted("{count} lesson found", "{count} lessons found", found)
        self.search.line.setAccessibleDescription(words if self._browsing.wanted.query else "")

    def _show_body(self, is_any: bool) -> None:
        """The list, or what to do where there is nothing in it."""
        self.list.setVisible(is_any)
        self.note.setVisible(not is_any)
        if is_any:
            return
        if self._browsing.is_empty and self._is_reading_lessons:
            self.note.say(tr("Looking for lessons…"), "", "")
        elif self._browsing.is_empty:
            words = tr(
                "Open a lesson file that somebody gave you, or drop it on this window. A lesson is "
                "a text file whose name ends in “.md”. A whole folder of lessons can be dropped "
                "here too."
            )
            self.note.say(tr("There are no lessons here yet."), words, tr("Open a lesson…"))
        else:
            self.note.say(*nothing_found(self._browsing.wanted))

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the reading of lessons has come."""
        self._is_reading_lessons = True
        if total:
            self.foot.show_progress(done, total)
            self.foot.show()

    def show_rest(self) -> None:
        """All lessons have been read."""
        self._is_reading_lessons = False
        self.foot.show_hint()
        self.foot.setVisible(self.height() >= self.look.px(_LOW_BELOW))
        self._show_body(bool(self.list.rows.rows))

    @property
    def progress(self) -> str:
        """What the foot of the page says."""
        return self.foot.words

    # ------------------------------------------------------------ what the person does

    def _do(self, entry: ShelfEntry, deed: Deed) -> None:
        if deed is Deed.READ:
            self.lesson_requested.emit(entry.path)
        elif deed is Deed.BRING:
            self.article_requested.emit(entry.path)
        elif deed is Deed.FORGET:
            self.forgetting_requested.emit(entry.card.id)
        elif deed is Deed.SHOW_FILE:
            self.folder_requested.emit(entry.path)
        elif deed is Deed.PACK:
            self.packing_requested.emit(entry.path)
        else:
            self.copying_requested.emit(problem_text(entry.card))

    def _help_out(self) -> None:
        """Do what the note in the place of the list offers."""
        if self._browsing.is_empty:
            self.file_requested.emit()
        else:
            self.clear()

    def clear(self) -> None:
        """Ask for everything again."""
        self.ask(Filter())
        self.search.line.clear()
        self.list.setFocus()

    def go_to_search(self) -> None:
        """Bring the keys to the search field."""
        self.search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.line.selectAll()

    def _go_to_list(self) -> None:
        if self.list.rows.rows:
            self.list.choose_first()
            self.list.setFocus()

    def next_pane(self) -> None:
        """Bring the keys from the search to the filters, to the list and back."""
        first_chip = next(iter(self.filters.chips.values()), None)
        panes = [self.search.line, first_chip, self.list]
        homes: list[QWidget] = [each for each in panes if each is not None and each.isVisible()]
        focus = self.focusWidget()
        inside = self.filters if focus and self.filters.isAncestorOf(focus) else focus
        now = next((n for n, each in enumerate(homes) if inside in (each, each.parent())), -1)
        homes[(now + 1) % len(homes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    # ------------------------------------------------------------ look and layout

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
        self.foot.setVisible(not low or self.foot.is_busy)
        wide = column >= px(_BESIDE_FROM)
        self._open.setVisible(wide or not low)
        home, other = (self._find, self._top) if low else (self._top, self._find)
        if home.indexOf(self._open) < 0:
            other.removeWidget(self._open)
            home.addWidget(self._open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space()
