"""The lesson as text: typed in directly, coloured, completed, and mended at a key press."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from literacy_app.session.colouring import Colouring, Role
from literacy_app.session.whereabouts import Where, offset_of, offset_of_passage, where
from literacy_app.ui.authoring.completion import Completion
from literacy_app.ui.authoring.highlighter import Highlighter
from literacy_app.ui.authoring.source_edit import SourceEdit
from literacy_app.ui.authoring.source_troubles import SourceTroubles
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import ground
from literacy_app.ui.widgets.menus import Item, pop_up
from literacy_app.ui.words import message_words, tr

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QHelpEvent

    from literacy_app.domain.lesson import Lesson
    from literacy_app.domain.patches import Patch, Patches
    from literacy_app.lessonfile.parse import Parsed
    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.authoring.problem_watch import ProblemWatch, Spotted
    from literacy_app.ui.theme import Look


class SourcePane(QWidget):
    """Shows the source of the lesson on a bench, and edits it through the bench.

    Attributes:
        bench: the lesson's.
        edit: the text.
        completion: what is offered beside the caret.
        troubles: what is wrong where the caret is, and the ways to mend it.
    """

    def __init__(
        self, look: Look, bench: Bench, watch: ProblemWatch, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look, self.bench, self._watch = look, bench, watch
        self.edit = SourceEdit(look)
        self.completion = Completion(self.edit, look, self._lesson)
        self._highlighter = Highlighter(self.edit, look)
        self.troubles = SourceTroubles(look, self.edit, self.completion, bench, watch)
        self._place: Where | None = None
        self._is_mine = self._is_going = False
        self._typed_to = -1
        self._awaited: Where | None = None
        self._taken: list[Patch] = []
        self._known: tuple[Parsed, Colouring] | None = None
        column = bare_column(self, 0)
        column.addWidget(self.edit, 1)
        column.addWidget(self.troubles.line)
        self.setFocusProxy(self.edit)
        self._connect()
        self.edit.show_text(bench.authoring.text)
        self.set_look(look)
        self._follow_selection()

    def _connect(self) -> None:
        edit, bench = self.edit, self.bench
        edit.typed.connect(self._type)
        edit.undo_requested.connect(partial(self._go_back, bench.undo))
        edit.redo_requested.connect(partial(self._go_back, bench.redo))
        edit.caret_moved.connect(self._follow_caret)
        edit.menu_requested.connect(self._show_menu)
        edit.numbers.line_pressed.connect(self._go_to_line)
        edit.installEventFilter(self)
        edit.viewport().installEventFilter(self)
        bench.text_changed.connect(self._take_patches)
        bench.text_read.connect(self._read)
        bench.selection_changed.connect(self._follow_selection)
        bench.place_changed.connect(self._follow_place)
        self._watch.changed.connect(self._show_problems)
        self._watch.problem_chosen.connect(self.show_problem)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.look = look
        ground(self, look, "page")
        self.edit.set_look(look)
        self.completion.list.set_look(look)
        self.troubles.set_look(look)
        self._highlighter.set_look(look)
        self._show_problems()

    def _lesson(self) -> Lesson | None:
        authoring = self.bench.authoring
        return authoring.lesson if authoring.has_lesson else None

    # ------------------------------------------------------------ the text, both ways

    def _type(self, start: int, removed: int, inserted: str) -> None:
        self._is_mine, self._typed_to, self._awaited = True, start + len(inserted), None
        self.bench.type(start, removed, inserted)
        self._is_mine = False
        self.completion.follow(inserted)

    def _take_patches(self, patches: Patches) -> None:
        if not self._is_mine:
            self._taken[:] = patches
            self.edit.take_patches(patches)
            self.completion.hide()

    def _go_back(self, step: Callable[[], bool]) -> None:
        """Take a step back or do it again, and go where it was made."""
        self._taken.clear()
        if step() and self._taken:
            first = self._taken[-1]
            self.edit.go_to(first.start + len(first.inserted))

    # ------------------------------------------------------------ what was understood

    def _read(self) -> None:
        """Tell where the caret is in the text as it was read, or go where others wait for it."""
        if self._awaited is not None:
            self._follow_place(self._awaited, None)
        elif self.edit.hasFocus():
            self._follow_caret()

    def _show_problems(self) -> None:
        authoring = self.bench.authoring
        if authoring.is_read:
            colouring = self._colouring()
            marks = self.troubles.marks(colouring.source)
            self._highlighter.show(colouring, marks, authoring.selected)
            self.troubles.tell_soon()

    def _colouring(self) -> Colouring:
        """The colours of the text as it was read."""
        parsed = self.bench.authoring.parsed
        if self._known is None or self._known[0] is not parsed:
            self._known = parsed, Colouring(parsed)
        return self._known[1]

    # ------------------------------------------------------------ going along

    def _follow_caret(self) -> None:
        """Tell where the caret is; the other panes go there."""
        authoring = self.bench.authoring
        if not self.edit.hasFocus():
            return
        if self.edit.caret != self._typed_to:
            self.completion.hide()
        if not authoring.is_read:
            return
        if self.edit.caret != self._typed_to:
            self.troubles.tell()
        place = where(authoring.parsed, self.edit.caret)
        if place is not None and place != self._place:
            self._place, self._is_going = place, True
            self.bench.go_to(place, self)
            self._is_going = False

    def _follow_place(self, place: Where, by: QObject | None) -> None:
        """Go where another pane went."""
        if by is self or by is self._watch:
            return
        self._place = place
        self._awaited = place if not self.bench.authoring.is_read else None
        offset = self._offset_of(place)
        if offset is not None:
            self.edit.go_to(offset)
            self.troubles.tell()

    def _follow_selection(self) -> None:
        """Light up the selected passage; go there where another pane has selected it."""
        if self.bench.authoring.is_read:
            self._show_problems()
        selected = self.bench.authoring.selected
        if not self._is_going and selected is not None and not self.edit.hasFocus():
            self._follow_place(Where("block", "", selected), None)

    def _offset_of(self, place: Where) -> int | None:
        authoring = self.bench.authoring
        if not authoring.is_read:
            return None
        parsed = authoring.parsed
        if place.passage is None or place.kind == "note":
            return offset_of(parsed, place.kind, place.key)
        close = offset_of_passage(parsed, place.passage)
        if close is None:
            return None
        tints = self._colouring().of_line(parsed.source.place(close)[0] - 1)
        words = (e for e in tints if e.role is Role.WORDS and e.passage == place.passage)
        return next((each.start for each in words), close)

    def _go_to_line(self, line: int) -> None:
        self.edit.setFocus()
        block = self.edit.document().findBlockByNumber(line)
        cursor = self.edit.textCursor()
        cursor.setPosition(block.position())
        self.edit.setTextCursor(cursor)

    # ------------------------------------------------------------ problems

    def show_problem(self, spotted: Spotted) -> None:
        """Go to a problem, with the keys if the text is seen."""
        if spotted.span is not None:
            self._place = None
            self.edit.go_to(spotted.span.start)
            if self.isVisible():
                self.edit.setFocus()
            self.troubles.tell()

    def _show_menu(self, spot: QPoint) -> None:
        """Show what can be done at the caret, and with the text."""
        edit, bench = self.edit, self.bench
        deeds: list[Item] = [
            (message_words(each.words), None, partial(self.troubles.apply, each))
            for each in self.troubles.ways()
        ]
        deeds += [
            (tr("Undo"), None, partial(self._go_back, bench.undo)),
            (tr("Redo"), None, partial(self._go_back, bench.redo)),
            (tr("Cut"), None, edit.cut),
            (tr("Copy"), None, edit.copy),
            (tr("Paste"), None, edit.paste),
            (tr("Select all"), None, edit.selectAll),
        ]
        pop_up(deeds, self.look, self, spot)

    # ------------------------------------------------------------ keys and the pointer

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list beside the caret takes its keys first; the pointer is told what is wrong."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return watched is self.edit and self._take_key(event)
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.completion.is_shown and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        elif event.type() is QEvent.Type.ToolTip and watched is self.edit.viewport():
            self.troubles.point(cast("QHelpEvent", event))
            return True
        elif event.type() is QEvent.Type.FocusOut and watched is self.edit:
            self.completion.hide()
            self.bench.authoring.seal()
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if self.completion.take_key(event):
            return True
        if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            return False
        if event.key() == Qt.Key.Key_Space:
            self.completion.ask()
        elif event.key() == Qt.Key.Key_Period:
            self.troubles.offer()
        else:
            return False
        return True
