"""What lies over the desk where there is something to decide: two texts, and the ways out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from literacy_app.session.line_ends import LineEnds
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.session.saving import ChangedUnderneath
    from literacy_app.session.versions import Version
    from literacy_app.ui.authoring.author_page import AuthorPage
    from literacy_app.ui.authoring.desk_panel import DeskPanel
    from literacy_app.ui.authoring.safekeeping import Safekeeping
    from literacy_app.ui.desk import Desk
    from literacy_app.ui.notices import Notices


class PanelWays(QObject):
    """Shows what somebody else has saved, and what was saved earlier.

    Signals:
        keep_requested(): save the lesson over what somebody else has saved.
        copy_requested(): save it in another file.
    """

    keep_requested = Signal()
    copy_requested = Signal()

    def __init__(
        self, page: AuthorPage, safe: Safekeeping, desk: Desk, notices: Notices, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page, self._safe, self._desk, self._notices = page, safe, desk, notices

    def _show(self, panel: DeskPanel) -> None:
        panel.left.connect(self._close)
        self._notices.dismiss()
        self._page.show_panel(panel)

    def _close(self) -> None:
        self._page.show_panel(None)

    def _say(self, words: str) -> None:
        """Say what was done, and offer to take it back."""
        self._notices.say(words, tr("Undo"), self._page.bench.undo, stays=False)

    # ------------------------------------------------------------ what somebody else has saved

    def show_conflict(self, error: ChangedUnderneath) -> None:
        """Show both texts, and three ways out."""
        from literacy_app.ui.authoring.conflict_panel import ConflictPanel

        panel = ConflictPanel(self._page.look, error)
        for signal in (panel.keep_requested, panel.take_requested, panel.copy_requested):
            signal.connect(self._close)
        panel.keep_requested.connect(self.keep_requested)
        panel.take_requested.connect(partial(self._take, error))
        panel.copy_requested.connect(self.copy_requested)
        self._show(panel)

    def _take(self, error: ChangedUnderneath) -> None:
        theirs, bench = error.theirs, self._page.bench
        if theirs is not None:
            bench.do(lambda: bench.authoring.take_theirs(theirs))
            self._safe.drop_draft()
            self._say(tr("You go on with what is in the file. Undo brings yours back."))

    # ------------------------------------------------------------ what was saved earlier

    def show_versions(self) -> None:
        """Show the earlier saves, if there are any."""
        from literacy_app.ui.authoring.versions_panel import VersionsPanel

        versions, path = self._safe.versions, self._page.bench.authoring.path
        found = versions.of(path) if versions is not None and path is not None else ()
        if versions is None or not found:
            self._notices.say(tr("There are no earlier saves of this lesson yet."))
            return
        read_one = versions.read

        def read(version: Version) -> str | None:
            contents = read_one(version)
            return LineEnds(contents).text if contents is not None else None

        text = self._page.bench.authoring.text
        panel = VersionsPanel(self._page.look, found, read, text, self._desk.now())
        panel.restore_requested.connect(self._close)
        panel.restore_requested.connect(self._restore)
        self._show(panel)

    def _restore(self, text: str) -> None:
        bench = self._page.bench
        bench.do(lambda: bench.authoring.replace_all(text))
        self._say(tr("The lesson is as it was then. It isn’t saved yet."))
