"""Keeping what is made on the bench: drafts by themselves, saves when asked, and earlier saves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from literacy_app.session.autosaving import Autosave, Keeping
from literacy_app.session.saving import CannotSave, save
from literacy_app.session.versions import Versions

if TYPE_CHECKING:
    from literacy_app.domain.moment import Moment
    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.tasks import Task, Tasks

_EVERY = 400
"""Milliseconds between two looks whether a draft is due: a crash loses at most a second."""


class Safekeeping(QObject):
    """Keeps one lesson's drafts in the background, and saves it when asked.

    Attributes:
        versions: the earlier saves; None where nothing outlives the app.

    Signals:
        draft_refused(object): the draft can't be kept (a CannotSave); said once until it can.
    """

    draft_refused = Signal(object)

    def __init__(
        self, bench: Bench, tasks: Tasks, data: Path | None, now: Callable[[], Moment]
    ) -> None:
        super().__init__(bench)
        self._bench, self._tasks, self._now = bench, tasks, now
        self._autosave = Autosave(bench.authoring, data) if data is not None else None
        self.versions = Versions(data) if data is not None else None
        self._task: Task | None = None
        self._is_refused = False
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._look)
        if self._autosave is not None:
            self._timer.start()

    # ------------------------------------------------------------ drafts

    def _look(self) -> None:
        """Keep the draft in the background, if one is due."""
        if self._autosave is None or self._task is not None:
            return
        keeping = self._autosave.due(self._now().at)
        if keeping is None:
            return

        def work(is_cancelled: Callable[[], bool]) -> Iterator[object]:
            keeping.run()
            yield keeping

        self._task = self._tasks.start(work, self._kept, self._end, self._refused)

    def _kept(self, keeping: object) -> None:
        assert self._autosave is not None
        assert isinstance(keeping, Keeping)
        self._is_refused = False
        if self._bench.authoring.is_changed:
            self._autosave.done(keeping)
        else:
            self._autosave.discard()  # it was saved while the draft was being written

    def _refused(self, error: Exception) -> None:
        assert self._autosave is not None
        self._autosave.failed()
        if not isinstance(error, CannotSave):
            raise error
        if not self._is_refused:
            self._is_refused = True
            self.draft_refused.emit(error)

    def _end(self) -> None:
        self._task = None

    def keep(self) -> None:
        """Keep the draft now, as before the lesson is left. Raises CannotSave."""
        if self._autosave is not None:
            if self._task is not None:
                self._autosave.failed()  # what is being written may be older than this
            self._autosave.keep(self._now().at)

    def close(self) -> None:
        """Keep the draft now, and look no more. Raises CannotSave."""
        self._timer.stop()
        self.keep()

    # ------------------------------------------------------------ saves

    def save(self, path: Path | None = None, force: bool = False) -> None:
        """Save the lesson, drop its draft, and keep this save among the earlier ones.

        Raises CannotSave where it can't be saved; a save that can't be kept among the earlier ones
        counts all the same.
        """
        authoring = self._bench.authoring
        before = authoring.text
        save(authoring, path, force)
        self._bench.tell_rewritten(before)
        self.drop_draft()
        if self.versions is not None and authoring.path is not None:
            try:
                self.versions.add(authoring.path, authoring.contents(), self._now().at)
            except CannotSave as error:
                self.draft_refused.emit(error)

    def drop_draft(self) -> None:
        """Remove the draft, as when it isn't wanted."""
        if self._autosave is not None:
            self._autosave.discard()
