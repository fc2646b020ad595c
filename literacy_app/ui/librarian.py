"""Keeps the shelf in step with the disk: reads in the background, and watches the folders."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from literacy_app.session.library import Progress

if TYPE_CHECKING:
    from literacy_app.ui.collaborators import Refresh, Shelf
    from literacy_app.ui.tasks import Task, Tasks

_CALM_MS = 400
"""How long the disk must be quiet before it is looked at again."""
_AFTER_START_MS = 150
_BETWEEN_LISTS_MS = 500
"""How long at least the list stays as it is while lessons are being read."""
_MOST_WATCHED = 400


class Librarian(QObject):
    """Has the shelf take over what has changed on disk, one look at a time.

    Attributes:
        done: how many files have been read in the look under way, of `total`.

    Signals:
        shelf_changed(): the shelf's entries aren't what they were.
        words_changed(): more can be searched.
        progress_made(): `done` and `total` have changed, or a look has begun or ended.
    """

    shelf_changed = Signal()
    words_changed = Signal()
    progress_made = Signal()

    def __init__(self, shelf: Shelf, refresh: Refresh, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._shelf, self._refresh, self._tasks = shelf, refresh, tasks
        self._task: Task | None = None
        self._is_due = False
        self._was_stopped = True  # until it has begun
        self._changed = False
        self._afterwards: list[Callable[[], None]] = []
        self._watcher: QFileSystemWatcher | None = None
        self.done = self.total = 0
        self._calm = self._timer(_CALM_MS, self.look)
        self._pause = self._timer(_BETWEEN_LISTS_MS, self._tell)

    def _timer(self, milliseconds: int, do: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(do)
        return timer

    @property
    def is_looking(self) -> bool:
        """Whether a look is under way."""
        return self._task is not None

    def begin(self) -> None:
        """Look for the first time, once the window is there."""
        QTimer.singleShot(_AFTER_START_MS, self, self.look)

    def look_soon(self) -> None:
        """Look when the disk has been quiet for a moment, unless the person has stopped it."""
        if not self._was_stopped:
            self._calm.start()

    def look(self, afterwards: Callable[[], None] | None = None) -> None:
        """Look at the disk; `afterwards` is called when all has been read or that was stopped."""
        if afterwards is not None:
            self._afterwards.append(afterwards)
        if self._task is not None:
            self._is_due = True
            return
        self._is_due = self._was_stopped = False
        self.done = self.total = 0
        places, refresh = self._shelf.places(), self._refresh
        self._task = self._tasks.start(
            lambda is_cancelled: refresh(places, is_cancelled), self._hear, self._end
        )
        self.progress_made.emit()

    def stop(self) -> None:
        """Read no more; what was read stays."""
        if self._task is not None:
            self._was_stopped = True
            self._task.cancel()

    def _hear(self, step: object) -> None:
        assert isinstance(step, Progress)
        self.done, self.total = step.done, step.total
        self._changed |= self._shelf.take(step)
        if step.folders:
            self._watch(step.folders)
        if step.words and not step.total:
            self.words_changed.emit()
        if self._changed and not self._pause.isActive():
            self._tell()
            self._pause.start()
        self.progress_made.emit()

    def _tell(self) -> None:
        if self._changed:
            self._changed = False
            self.shelf_changed.emit()

    def _end(self) -> None:
        self._task = None
        self._pause.stop()
        self._tell()
        self.progress_made.emit()
        if self._is_due:
            self.look()
            return
        waiting, self._afterwards = self._afterwards, []
        for each in waiting:
            each()

    def _watch(self, folders: Sequence[str]) -> None:
        """Watch the folders, and the files that need mending, which are saved in place."""
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self.look_soon)
            self._watcher.fileChanged.connect(self.look_soon)
        broken = [each.card.path for each in self._shelf.entries() if each.card.is_broken]
        wanted = {*folders[:_MOST_WATCHED], *broken[:_MOST_WATCHED]}
        watched = {*self._watcher.directories(), *self._watcher.files()}
        if stale := sorted(watched - wanted):
            self._watcher.removePaths(stale)
        if new := sorted(wanted - watched):
            self._watcher.addPaths(new)
