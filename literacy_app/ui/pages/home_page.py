"""The home page: the lessons there are, what each needs, and how to find one among many."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from literacy_app.session.browsing import Browsing
from literacy_app.session.search import Filter
from literacy_app.ui.collaborators import Shelf, ShelfEntry
from literacy_app.ui.lesson_words import Deed, deeds_of, problem_text
from literacy_app.ui.pages.home_layout import HomeLayout
from literacy_app.ui.pages.home_words import nothing_found, rows_of
from literacy_app.ui.pages.keyboard import shortcut
from literacy_app.ui.words import counted, tr

if TYPE_CHECKING:
    from literacy_app.domain.attempt import LessonProgress
    from literacy_app.session.curriculum import Curriculum
    from literacy_app.session.today import Today
    from literacy_app.ui.theme import Look


class HomePage(HomeLayout):
    """Shows the shelf, and what was asked for of it.

    Signals:
        lesson_requested(Path): read this lesson.
        article_requested(Path): bring the article of this lesson.
        forgetting_requested(str): forget the article of the lesson with this id.
        folder_requested(Path): show the folder of this file.
        copying_requested(str): put this text on the clipboard.
        packing_requested(Path): put this lesson into a pack.
        editing_requested(Path): put this lesson on the authoring desk.
        file_requested(): choose a lesson file.
        stop_requested(): read no more lessons now.
    """

    lesson_requested = Signal(Path)
    article_requested = Signal(Path)
    forgetting_requested = Signal(str)
    folder_requested = Signal(Path)
    copying_requested = Signal(str)
    packing_requested = Signal(Path)
    editing_requested = Signal(Path)
    file_requested = Signal()
    stop_requested = Signal()

    def __init__(
        self,
        look: Look,
        shelf: Shelf,
        recent: Callable[[], Sequence[Path]] = tuple,
        curriculum: Curriculum | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._browsing: Browsing[ShelfEntry] = Browsing(
            shelf.entries, shelf.words, recent, curriculum
        )
        self._begun: Container[str] | None = None
        self._is_reading_lessons = False
        self.list.show_course(curriculum.by_lesson if curriculum is not None else {})
        self._connect()

    def _connect(self) -> None:
        self._open.clicked.connect(self.file_requested)
        self.search.words_changed.connect(self._look_for)
        self.search.list_requested.connect(self._go_to_list)
        self.search.left.connect(self.list.setFocus)
        self.filters.filter_requested.connect(self.ask)
        self.list.deed_requested.connect(self._do)
        self.note.deed_requested.connect(self._help_out)
        self.foot.stop_requested.connect(self.stop_requested)
        self.today.next_requested.connect(self._go_on)
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
        rows = rows_of(groups)
        self.list.show_rows(rows, from_top)
        self._show_body(bool(rows))
        self._show_next()
        found = sum(len(each.entries) for each in groups)
        words = counted("{count} lesson found", "{count} lessons found", found)
        self.search.line.setAccessibleDescription(words if self._browsing.wanted.query else "")

    def show_news(self, progress: Mapping[str, LessonProgress], today: Today, is_new: bool) -> None:
        """Show how far the learner has come, what is due, and what comes next."""
        self._begun = progress
        self.list.show_progress(progress)
        self.today.show_today(today, is_new)
        self._show_next()

    def _show_next(self) -> None:
        found = self._browsing.next_in_course(self._begun) if self._begun is not None else None
        self.today.show_next(found[0] if found is not None else None)

    def _go_on(self) -> None:
        """Read the next module of the course."""
        found = self._browsing.next_in_course(self._begun or ())
        if found is not None:
            self._do(found[1], deeds_of(found[1])[0])

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
        self._show_foot()
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
        elif deed is Deed.EDIT:
            self.editing_requested.emit(entry.path)
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
