"""A lesson on the desk with all that belongs to it: its page, and what keeps it safe."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from literacy_app.session.autosaving import is_within
from literacy_app.session.digests import text_in
from literacy_app.session.saving import CannotSave
from literacy_app.ui.authoring.author_page import AuthorPage
from literacy_app.ui.authoring.bench import Bench
from literacy_app.ui.authoring.desk_layout import DeskLayout
from literacy_app.ui.authoring.desk_panes import DeskPanes
from literacy_app.ui.authoring.safekeeping import Safekeeping
from literacy_app.ui.authoring.saving_ways import SavingWays
from literacy_app.ui.tasks import Tasks
from literacy_app.ui.words import message_words, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from literacy_app.domain.problems import Message
    from literacy_app.session.taking_up import TakenUp
    from literacy_app.ui.desk import Desk
    from literacy_app.ui.memory import WindowMemory
    from literacy_app.ui.notices import Notices
    from literacy_app.ui.theme import Look


class LaidLesson(QObject):
    """Holds one lesson that is made. What goes on for it in the background is its own.

    Attributes:
        page: the desk with the lesson.
        saving: saves it.
    """

    def __init__(
        self,
        taken: TakenUp,
        look: Look,
        desk: Desk,
        memory: WindowMemory,
        notices: Notices,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._memory, self._notices = memory, notices
        self._tasks = Tasks(self)
        self._was_told = False
        bench = Bench(taken.authoring, self._tasks)
        checks = desk.checks([each.path for each in desk.shelf.entries()])
        panes = DeskPanes(self._tasks, desk.prose, checks, desk.draft, desk.data_folder)
        path = taken.authoring.path
        is_ours = path is not None and is_within(path, desk.shipped)
        self.page = AuthorPage(look, bench, panes, DeskLayout.from_text(memory.desk), is_ours)
        bench.setParent(self.page)
        bench.refused.connect(self._say)
        notices.room_taken.connect(self.page.leave_room)
        self._safe = Safekeeping(
            bench, self._tasks, desk.data_folder, desk.now, desk.shipped, desk.write
        )
        self.saving = SavingWays(self.page, self._safe, desk, memory, notices)
        if not bench.authoring.has_lesson:
            self.page.show_broken()

    def _say(self, message: Message) -> None:
        self._notices.say(message_words(message))

    @property
    def path(self) -> Path | None:
        """The lesson's file, if it has one."""
        return self.page.bench.authoring.path

    @property
    def is_busy(self) -> bool:
        """Whether anything is under way in the background."""
        return self._tasks.count > 0

    def welcome(self, taken: TakenUp, bring: Callable[[Path | None], None]) -> None:
        """Say what there is to know of it; `bring` asks for the article of a keyed lesson."""
        authoring, path = taken.authoring, self.path
        if taken.kept is not None and path is not None and path.is_file():
            words = tr("You go on from your draft, which isn’t saved in the lesson yet.")
            self._notices.say(words, tr("Back to the saved lesson"), self._back_to_saved)
        elif authoring.has_lesson and authoring.lesson.is_keyed and authoring.brought is None:
            words = tr("The article of this lesson isn’t here. Bring it to mark passages in it.")
            self._notices.say(words, tr("Bring the article…"), partial(bring, path))
        elif self.page.is_ours:
            self._notices.say(tr("This lesson came with the app. Saving makes a copy of your own."))

    def _back_to_saved(self) -> None:
        """Have the lesson as its file has it; a step that can be taken back."""
        assert self.path is not None
        bench, text = self.page.bench, text_in(self.path)
        if text is not None:
            bench.do(lambda: bench.authoring.replace_all(text))

    # ------------------------------------------------------------ keeping

    def keep(self) -> bool:
        """Keep the draft, and how the desk is left; whether that could be done."""
        self._memory.desk = self.page.floor.layout_now().to_text()
        try:
            self._safe.keep()
        except CannotSave as error:
            self.saving.say_refused(error)
            return False
        return True

    def may_go(self) -> bool:
        """Keep it once more; whether the app may end: what can't be kept is said once before."""
        is_kept = self.keep()
        was_told, self._was_told = self._was_told, not is_kept
        return is_kept or was_told

    def put_away(self) -> None:
        """Let nothing go on for it any more."""
        self._safe.stop()
        self._tasks.stop()
