"""What was being made and isn't saved: found in the background, shown at home, and offered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.session.kept_drafts import Unsaved
    from literacy_app.ui.notices import Notices
    from literacy_app.ui.pages.home_page import HomePage
    from literacy_app.ui.tasks import Task, Tasks


class UnsavedDrafts(QObject):
    """Knows of the drafts in a person's `data` that can be gone on with.

    Signals:
        going_on_requested(object): go on with this one (a KeptDraft).
    """

    going_on_requested = Signal(object)

    def __init__(self, data: Path | None, tasks: Tasks, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._data, self._tasks, self._notices = data, tasks, notices
        self._task: Task | None = None
        self._is_due = False
        self._found: tuple[Unsaved, ...] = ()
        self._home: HomePage | None = None

    def attend(self, home: HomePage) -> None:
        """Show on the home page which lessons there are drafts of."""
        self._home = home
        self._show()

    def look(self, then: Callable[[], None] = lambda: None) -> None:
        """Look for them in the background; `then` is called once that is done."""
        data = self._data
        if data is None or not (data / "drafts").is_dir():
            return
        if self._task is not None:
            self._is_due = True
            return
        self._is_due = False

        def work(is_cancelled: Callable[[], bool]) -> Iterator[object]:
            from literacy_app.session.kept_drafts import unsaved

            yield unsaved(data)

        self._task = self._tasks.start(work, self._hear, partial(self._end, then))

    def _hear(self, found: object) -> None:
        assert isinstance(found, tuple)
        self._found = found
        self._show()

    def _end(self, then: Callable[[], None]) -> None:
        self._task = None
        then()
        if self._is_due:
            self.look()

    def _show(self) -> None:
        if self._home is not None:
            paths = (each.draft.path for each in self._found)
            self._home.list.show_drafts(frozenset(str(path) for path in paths if path is not None))

    def offer(self) -> None:
        """Offer to go on with the last one, if there is any."""
        if self._found:
            title, draft = self._found[0]
            words = tr("You were making “{title}”. It isn’t saved yet.", title=title)
            go_on = partial(self.going_on_requested.emit, draft)
            self._notices.say(words, tr("Go on with it"), go_on)
