"""Keeping what is made on the bench: drafts by themselves, saves when asked, and earlier saves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from literacy_app.export.files import write_whole
from literacy_app.session.autosaving import Autosave, Keeping, forget
from literacy_app.session.digests import decoded
from literacy_app.session.saving import CannotSave, Writer, save
from literacy_app.session.versions import Versions
from literacy_app.ui.tasks import PATIENCE

if TYPE_CHECKING:
    from literacy_app.domain.moment import Moment
    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.tasks import Task, Tasks

_EVERY = 400
"""Milliseconds between two looks whether a draft is due: a crash loses at most a second."""


class Safekeeping(QObject):
    """Keeps one lesson's drafts in the background, and saves it when asked.

    `data` is the user's own folder; without one, nothing is kept but what is saved. No draft lies
    in `shipped`, the folder of the lessons that came with the app.

    Attributes:
        versions: the earlier saves; None where nothing outlives the app.

    Signals:
        draft_refused(object): the draft can't be kept (a CannotSave); said once until it can.
        version_refused(object): a save can't be kept among the earlier ones (a CannotSave).
    """

    draft_refused = Signal(object)
    version_refused = Signal(object)

    def __init__(
        self,
        bench: Bench,
        tasks: Tasks,
        data: Path | None,
        now: Callable[[], Moment],
        shipped: Path | None = None,
        write: Writer = write_whole,
    ) -> None:
        super().__init__(bench)
        self._bench, self._tasks, self._now = bench, tasks, now
        self._data, self._write = data, write
        self._autosave: Autosave | None = None
        self.versions: Versions | None = None
        if data is not None:
            authoring = bench.authoring
            self._autosave = Autosave(authoring, data, write=write, not_beside=shipped)
            self.versions = Versions(data, write)
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

    def _wait(self) -> None:
        """Let a draft that is being written be written: it must not come after what follows."""
        if self._task is not None and self._task.thread is not None:
            self._task.thread.join(PATIENCE)

    def keep(self) -> None:
        """Keep the draft now, as before the lesson is left. Raises CannotSave."""
        if self._autosave is not None:
            self._wait()
            self._autosave.failed()  # what was being written may be older than this
            self._autosave.keep(self._now().at)

    def stop(self) -> None:
        """Look no more whether there is anything to keep."""
        self._timer.stop()

    # ------------------------------------------------------------ saves

    def save(self, path: Path | None = None, force: bool = False) -> None:
        """Save the lesson, drop its draft, and keep this save among the earlier ones.

        What the file was before is kept among them too, where that isn't there yet. Raises
        CannotSave where it can't be saved; a save that can't be kept among the earlier ones counts
        all the same.
        """
        authoring = self._bench.authoring
        before, place = authoring.text, authoring.path
        self._wait()
        earlier = self._there(path or place)
        save(authoring, path, force, self._write)
        self._bench.tell_rewritten(before)
        self.drop_draft()
        if place is not None and place != authoring.path and self._data is not None:
            forget(self._data, place)
        self._add_version(earlier)

    def _there(self, path: Path | None) -> tuple[str, datetime] | None:
        """What a file has in it now, and since when."""
        if path is not None and self.versions is not None:
            with suppress(OSError):
                contents = decoded(path.read_bytes())
                if contents is not None:
                    return contents, datetime.fromtimestamp(path.stat().st_mtime, UTC)
        return None

    def _add_version(self, earlier: tuple[str, datetime] | None) -> None:
        path = self._bench.authoring.path
        if self.versions is None or path is None:
            return
        try:
            if earlier is not None:
                self.versions.add(path, *earlier)
            self.versions.add(path, self._bench.authoring.contents(), self._now().at)
        except CannotSave as error:
            self.version_refused.emit(error)

    def drop_draft(self) -> None:
        """Remove the draft, as when it isn't wanted."""
        if self._autosave is not None:
            self._wait()
            self._autosave.discard()
