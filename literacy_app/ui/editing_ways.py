"""The ways to the authoring desk and from it: a lesson is opened to be made, kept and saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from literacy_app.ui.words import message_words, tr

if TYPE_CHECKING:
    from literacy_app.domain.problems import Message
    from literacy_app.session.saving import CannotSave
    from literacy_app.session.taking_up import TakenUp
    from literacy_app.ui.authoring.author_page import AuthorPage
    from literacy_app.ui.authoring.desk_panes import DeskPanes
    from literacy_app.ui.authoring.safekeeping import Safekeeping
    from literacy_app.ui.desk import Desk
    from literacy_app.ui.memory import WindowMemory
    from literacy_app.ui.notices import Notices
    from literacy_app.ui.rooms import Rooms
    from literacy_app.ui.tasks import Tasks


class EditingWays(QObject):
    """Puts lessons on the authoring desk, one at a time, and sees to it that none gets lost.

    Attributes:
        page: the desk with its lesson; None while there is none.
    """

    def __init__(
        self, rooms: Rooms, desk: Desk, memory: WindowMemory, notices: Notices, tasks: Tasks
    ) -> None:
        super().__init__(rooms)
        self._rooms, self._desk, self._memory, self._notices = rooms, desk, memory, notices
        self._tasks = tasks
        self._opened: Path | None = None
        self.page: AuthorPage | None = None
        self._safe: Safekeeping | None = None
        rooms.lesson_opened.connect(self._take_down)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its commands do."""
        return {"edit_lesson": self.edit_read}

    def _take_down(self, path: Path) -> None:
        self._opened = path

    # ------------------------------------------------------------ to the desk

    def edit_read(self) -> None:
        """Put the lesson that is read on the desk."""
        if self._rooms.is_reading_behind and self._opened is not None:
            self.edit(self._opened)

    def edit(self, path: Path) -> None:
        """Put a lesson on the desk, as its draft has it where there is one."""
        from literacy_app.session.taking_up import CannotTakeUp, take_up

        page = self.page
        if page is not None and page.bench.authoring.path == path:
            self._rooms.visit(page)
            return
        if not self.close():
            return
        try:
            taken = take_up(path, self._desk.data_folder, self._desk.shelf.brought_text(path))
        except CannotTakeUp as error:
            self._notices.say(message_words(error.message))
            return
        self._lay(taken)

    def _lay(self, taken: TakenUp) -> None:
        """Lay a lesson on the desk, in the place of the one before."""
        from literacy_app.ui.authoring.author_page import AuthorPage
        from literacy_app.ui.authoring.bench import Bench
        from literacy_app.ui.authoring.safekeeping import Safekeeping

        before = self.page
        bench = Bench(taken.authoring, self._tasks)
        page = self.page = AuthorPage(self._rooms.look, bench, self._panes())
        bench.setParent(page)
        self._safe = Safekeeping(bench, self._tasks, self._desk.data_folder, self._desk.now)
        self._safe.draft_refused.connect(self._say_refused)
        bench.refused.connect(self._say)
        page.leave_requested.connect(self.leave)
        page.save_requested.connect(self.save)
        self._notices.dismiss()
        self._rooms.visit(page)
        if before is not None:
            before.deleteLater()
        if taken.kept is not None:
            words = tr("You go on from your draft, which isn’t saved in the lesson yet.")
            self._notices.say(words, tr("Back to the saved lesson"), self._back_to_saved)

    def _panes(self) -> DeskPanes:
        from literacy_app.ui.authoring.desk_panes import DeskPanes

        desk = self._desk
        checks = desk.checks([each.path for each in desk.shelf.entries()])
        return DeskPanes(self._tasks, desk.prose, checks, desk.draft, desk.data_folder)

    def _say(self, message: Message) -> None:
        self._notices.say(message_words(message))

    def _say_refused(self, error: CannotSave) -> None:
        said = f"{message_words(error.message)} {message_words(error.way_out)}"
        self._notices.say(said, tr("Save elsewhere…"), self._save_elsewhere)

    def _back_to_saved(self) -> None:
        if self.page is not None:
            self.page.bench.undo()

    def _save_elsewhere(self) -> None:
        self.save_elsewhere()

    # ------------------------------------------------------------ saving

    def save(self) -> bool:
        """Save the lesson on the desk where it was opened; whether it is saved now."""
        return self._save(None, force=False)

    def save_elsewhere(self) -> bool:
        """Save the lesson on the desk in another file; whether it is saved now."""
        page = self.page
        if page is None:
            return False
        path = page.bench.authoring.path
        usual = str(path if path is not None else Path("lesson.md"))
        kinds = f"{tr('Lessons')} (*.md)"
        chosen = self._desk.choose_new_file(self._rooms.window, tr("Save as"), usual, kinds)
        return chosen is not None and self._save(chosen, force=True)  # the dialogue has asked

    def _save(self, path: Path | None, force: bool) -> bool:
        from literacy_app.session.saving import CannotSave, ChangedUnderneath

        page, safe = self.page, self._safe
        if page is None or safe is None:
            return False
        page.bench.settle()
        try:
            safe.save(path, force)
        except ChangedUnderneath as error:
            self._say_refused(error)
            return False
        except CannotSave as error:
            self._say_refused(error)
            return False
        self._settle_saved()
        return True

    def _settle_saved(self) -> None:
        """Have the shelf know what was saved."""
        assert self.page is not None
        path = self.page.bench.authoring.path
        assert path is not None
        self._desk.shelf.add(path)
        self._notices.say(tr("Saved as {file}.", file=path.name))

    # ------------------------------------------------------------ away from it

    def leave(self) -> None:
        """Leave the desk for the lesson as it is saved; what isn't saved is kept as a draft."""
        page, path = self.page, None
        if page is not None:
            path = page.bench.authoring.path
        if not self.close():
            return
        if page is not None and path is not None and not self._desk.shelf.open(path).problems:
            self._rooms.open_lesson(path)
        else:
            self._rooms.leave()

    def close(self) -> bool:
        """Keep what is on the desk; whether that could be done."""
        from literacy_app.session.saving import CannotSave

        safe = self._safe
        if safe is None:
            return True
        try:
            safe.keep()
        except CannotSave as error:
            self._say_refused(error)
            return False
        return True
