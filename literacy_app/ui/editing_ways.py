"""The ways to the authoring desk and from it: a lesson is opened to be made, and none is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from literacy_app.ui.at_hand import AtHand
from literacy_app.ui.unsaved_drafts import UnsavedDrafts
from literacy_app.ui.words import message_words, tr

if TYPE_CHECKING:
    from literacy_app.session.autosaving import KeptDraft
    from literacy_app.session.taking_up import TakenUp
    from literacy_app.ui.authoring.author_page import AuthorPage
    from literacy_app.ui.authoring.laid_lesson import LaidLesson
    from literacy_app.ui.desk import Desk
    from literacy_app.ui.memory import WindowMemory
    from literacy_app.ui.notices import Notices
    from literacy_app.ui.pages.home_page import HomePage
    from literacy_app.ui.rooms import Rooms
    from literacy_app.ui.tasks import Tasks


class EditingWays(QObject):
    """Puts lessons on the authoring desk, one at a time, and sees to it that none gets lost.

    Attributes:
        laid: the lesson on the desk; None while there is none.
        at_hand: the lesson before one, which can be put there.

    Signals:
        state_changed(): the desk is seen or not, or what can be done on it has changed.
        guide_requested(): show the guide for authors.
    """

    state_changed = Signal()
    guide_requested = Signal()

    def __init__(
        self, rooms: Rooms, desk: Desk, memory: WindowMemory, notices: Notices, tasks: Tasks
    ) -> None:
        super().__init__(rooms)
        self._rooms, self._desk, self._memory, self._notices = rooms, desk, memory, notices
        self.laid: LaidLesson | None = None
        self.at_hand = AtHand(rooms)
        self._was_seen = False
        self._unsaved = UnsavedDrafts(desk.data_folder, tasks, notices, self)
        self._unsaved.going_on_requested.connect(self.go_on)
        rooms.page_shown.connect(self._page_was_shown)
        rooms.home_made.connect(self._attend)
        rooms.mending_requested.connect(self.edit)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its commands do."""
        from literacy_app.ui.desk_commands import desk_handlers

        return desk_handlers(self)

    def _attend(self, home: HomePage) -> None:
        home.editing_requested.connect(self.edit)
        self._unsaved.attend(home)

    # ------------------------------------------------------------ where one is

    @property
    def page(self) -> AuthorPage | None:
        """The desk with its lesson; None while there is none."""
        return self.laid.page if self.laid is not None else None

    @property
    def is_seen(self) -> bool:
        """Whether the desk is seen."""
        return self.page is not None and self._rooms.is_at(self.page)

    @property
    def is_at_work(self) -> bool:
        """Whether the panes of the desk are seen, with nothing over them."""
        return self.is_seen and self.page is not None and self.page.panel is None

    @property
    def title(self) -> str:
        """The title of the lesson on the desk, while that is seen."""
        return self.page.title if self.is_seen and self.page is not None else ""

    def _page_was_shown(self) -> None:
        """See to what was left on the desk by whatever way."""
        was_seen, self._was_seen = self._was_seen, self.is_seen
        if was_seen and not self.is_seen and self.laid is not None:
            self._step_away(self.laid)
        if was_seen != self.is_seen:
            self.state_changed.emit()

    # ------------------------------------------------------------ to the desk

    def edit_this(self) -> None:
        """Put the lesson that is read, or chosen in the list, on the desk."""
        chosen = self.at_hand.lesson
        if chosen is not None:
            self.edit(*chosen)

    def take(self, paths: Sequence[Path]) -> bool:
        """Put a lesson that was dropped on the desk there; whether it was one."""
        if self.is_at_work and len(paths) == 1 and self._desk.shelf.what_is(paths[0]) == "lesson":
            self.edit(paths[0])
            return True
        return False

    def edit(self, path: Path, passage: str | None = None) -> None:
        """Put a lesson on the desk, as its draft has it where there is one."""
        laid = self.laid
        if laid is not None and laid.path == path:
            self._rooms.visit(laid.page)
        elif laid is None or laid.keep():
            laid = self._lay_anew(path)
        else:
            return
        if laid is not None and passage is not None:
            laid.page.bench.select(passage)

    def begin(self, path: Path) -> None:
        """Put a lesson on the desk that was just written, in the place of what its file was."""
        if self.laid is not None and self.laid.path == path:
            self._lay_anew(path)
        else:
            self.edit(path)

    def _lay_anew(self, path: Path) -> LaidLesson | None:
        """Lay the lesson of a file; None where it can't be taken up, which is said."""
        from literacy_app.session.taking_up import CannotTakeUp, take_up

        try:
            brought = self._desk.shelf.brought_text(path)
            return self.lay(take_up(path, self._desk.data_folder, brought))
        except CannotTakeUp as error:
            self._notices.say(message_words(error.message))
            return None

    def go_on(self, draft: KeptDraft) -> None:
        """Go on with a draft."""
        from literacy_app.session.autosaving import resumed
        from literacy_app.session.taking_up import TakenUp

        if draft.path is not None:
            self.edit(draft.path)
        elif self.laid is None or self.laid.keep():
            self.lay(TakenUp(resumed(draft), draft))

    def lay(self, taken: TakenUp) -> LaidLesson:
        """Lay a lesson on the desk, in the place of the one before, which must have been kept."""
        from literacy_app.ui.authoring.laid_lesson import LaidLesson

        before = self.laid
        if before is not None:
            before.put_away()
        look, desk = self._rooms.look, self._desk
        laid = LaidLesson(taken, look, desk, self._memory, self._notices, self)
        self.laid, page = laid, laid.page
        page.leave_requested.connect(self.leave)
        page.guide_requested.connect(self.guide_requested)
        page.save_requested.connect(self.save)
        page.state_changed.connect(self.state_changed)
        laid.saving.saved.connect(lambda _: self._unsaved.look())
        self._notices.dismiss()
        self._rooms.visit(page)
        page.bring_keys()
        if before is not None:
            before.page.deleteLater()
            before.deleteLater()
        if laid.path is not None and laid.path.is_file():
            self._memory.add_recent(laid.path)
        laid.welcome(taken, self._rooms.ask_for_article)
        return laid

    # ------------------------------------------------------------ away from it

    def save(self) -> bool:
        """Save the lesson on the desk; whether it is saved now."""
        return self.laid is not None and self.laid.saving.save()

    def leave(self) -> None:
        """Leave the desk for where one was; what isn't saved is kept as a draft."""
        laid = self.laid
        if laid is None or not laid.keep():
            return
        path, reads = laid.path, self._rooms.is_reading_behind
        if reads and path is not None and self._desk.shelf.open(path).lesson is not None:
            self._rooms.open_lesson(path)
        else:
            self._rooms.leave()

    def _step_away(self, laid: LaidLesson) -> None:
        """Keep what was left on the desk, and say that it isn't saved."""
        if not laid.keep() or self._rooms.comes_back_to(laid.page):
            return
        if laid.page.bench.authoring.is_changed:
            words = tr("“{title}” isn’t saved yet. Your draft is kept.", title=laid.page.title)
            self._notices.say(words, tr("Save now"), self._save_now)
        self._unsaved.look()

    def _save_now(self) -> None:
        """Save what was left; where that needs an answer, back at the desk."""
        page = self.page
        if page is not None and not self.save() and page.panel is not None:
            self._rooms.visit(page)

    def may_close(self) -> bool:
        """Whether the window may close; the lesson on the desk is put away then."""
        if self.laid is not None:
            if not self.laid.may_go():
                return False
            self.laid.put_away()
        return True

    def settle_in(self) -> None:
        """Offer to go on with what was being made when the app ended."""
        self._unsaved.look(self._offer)

    def _offer(self) -> None:
        if not self.is_seen:
            self._unsaved.offer()
