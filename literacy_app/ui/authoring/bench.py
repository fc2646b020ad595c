"""The bench: one lesson that is being made, and what its panes hear of each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from literacy_app.domain.editing import EditRefused
from literacy_app.domain.patches import difference
from literacy_app.session.authoring import Changed
from literacy_app.session.marks import Marker

if TYPE_CHECKING:
    from literacy_app.domain.draft import Draft
    from literacy_app.session.authoring import Authoring
    from literacy_app.session.manuscript import Read
    from literacy_app.session.whereabouts import Where
    from literacy_app.ui.tasks import Task, Tasks


class Bench(QObject):
    """Does the edits of all panes on one lesson, and tells all of them what has changed.

    Attributes:
        authoring: the lesson. Panes look at it, and change it through the bench alone.
        marker: the marking of its article.

    Signals:
        text_changed(object): the source text was patched so (Patches, the last place first).
        lesson_changed(): the lesson says something else than before.
        text_read(): what was last parsed, and its problems, are those of the text as it is now.
        selection_changed(): another passage is selected, or none.
        place_changed(object, object): somebody went to a part of the lesson (a Where), and which
            pane that was; the others follow.
        refused(object): an edit can't be made; the Message says why.
        state_changed(): what can be undone, redone or saved may have changed; said after all else.
    """

    text_changed = Signal(object)
    lesson_changed = Signal()
    text_read = Signal()
    selection_changed = Signal()
    place_changed = Signal(object, object)
    refused = Signal(object)
    state_changed = Signal()

    def __init__(self, authoring: Authoring, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.authoring = authoring
        self.marker = Marker(authoring)
        self._tasks = tasks
        self._task: Task | None = None
        self._selected = authoring.selected
        self._draft = authoring.draft if authoring.has_lesson else None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._read)

    # ------------------------------------------------------------ edits

    def do(self, step: Callable[[], Changed | None]) -> bool:
        """Do something to the lesson; whether it could be done. What can't be is told."""
        try:
            changed = step()
        except EditRefused as error:
            self.refused.emit(error.message)
            return False
        if changed is not None:
            self._tell(changed)
        return changed is not None

    def edit(
        self, change: Callable[[Draft], Draft], merge: str = "", select: str | None = None
    ) -> bool:
        """Edit the draft, as `Authoring.edit` does; whether it could be done."""
        return self.do(lambda: self.authoring.edit(change, merge, select))

    def type(self, start: int, removed: int, inserted: str) -> None:
        """Change the source text; the lesson follows once it is read."""
        changed = self.authoring.type(start, removed, inserted)
        if changed.patches:
            self.text_changed.emit(changed.patches)
            self.state_changed.emit()
            self._soon.start()

    def undo(self) -> bool:
        """Take the last step back, wherever it was made."""
        return self.do(self.authoring.undo)

    def redo(self) -> bool:
        """Do the step again that was taken back last."""
        return self.do(self.authoring.redo)

    def tell_rewritten(self, before: str) -> None:
        """Tell what has become of the text since it was `before`, and that it is saved now."""
        patches = difference(before, self.authoring.text)
        self._tell(Changed(patches, self.authoring.selected))

    def _tell(self, changed: Changed) -> None:
        if changed.patches:
            self.text_changed.emit(changed.patches)
            self._soon.start()
        self._tell_lesson()
        self._tell_selection()
        self.state_changed.emit()

    def _tell_lesson(self) -> None:
        draft = self.authoring.draft if self.authoring.has_lesson else None
        if draft is not self._draft:
            self._draft = draft
            self.lesson_changed.emit()

    # ------------------------------------------------------------ who looks at what

    def select(self, selected: str | None) -> None:
        """Select a passage by its id, or none."""
        if selected != self.authoring.selected:
            self.authoring.select(selected)
            self._tell_selection()

    def _tell_selection(self) -> None:
        if self.authoring.selected != self._selected:
            self._selected = self.authoring.selected
            self.selection_changed.emit()

    def go_to(self, place: Where, by: QObject | None = None) -> None:
        """Go to a part of the lesson; a passage there is selected."""
        if place.passage is not None:
            self.select(place.passage)
        self.place_changed.emit(place, by)

    # ------------------------------------------------------------ reading what was typed

    def settle(self) -> None:
        """Read what was typed now, in this thread."""
        if not self.authoring.is_read:
            self.authoring.settle()
            self._take_in()

    def _read(self) -> None:
        """Read what was typed in the background, unless that is under way."""
        reading = self.authoring.due() if self._task is None else None
        if reading is None:
            return

        def work(is_cancelled: Callable[[], bool]) -> Iterator[object]:
            yield reading.run()

        self._task = self._tasks.start(work, self._hear, self._end)

    def _hear(self, read: object) -> None:
        if TYPE_CHECKING:
            assert isinstance(read, Read)
        if self.authoring.take(read):
            self._take_in()

    def _end(self) -> None:
        self._task = None
        self._read()

    def _take_in(self) -> None:
        self._tell_lesson()
        self.text_read.emit()
        self._tell_selection()
        self.state_changed.emit()
