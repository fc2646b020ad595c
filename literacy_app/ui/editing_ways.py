"""The ways to the authoring desk and from it: a lesson is opened to be made, and none is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from literacy_app.ui.words import message_words, tr

if TYPE_CHECKING:
    from literacy_app.domain.problems import Message
    from literacy_app.session.autosaving import KeptDraft
    from literacy_app.session.kept_drafts import Unsaved
    from literacy_app.session.taking_up import TakenUp
    from literacy_app.ui.authoring.author_page import AuthorPage
    from literacy_app.ui.authoring.desk_panes import DeskPanes
    from literacy_app.ui.authoring.safekeeping import Safekeeping
    from literacy_app.ui.authoring.saving_ways import SavingWays
    from literacy_app.ui.desk import Desk
    from literacy_app.ui.memory import WindowMemory
    from literacy_app.ui.notices import Notices
    from literacy_app.ui.pages.home_page import HomePage
    from literacy_app.ui.rooms import Rooms
    from literacy_app.ui.tasks import Task, Tasks


class EditingWays(QObject):
    """Puts lessons on the authoring desk, one at a time, and sees to it that none gets lost.

    Attributes:
        page: the desk with its lesson; None while there is none.

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
        self._tasks = tasks
        self.page: AuthorPage | None = None
        self._opened: Path | None = None
        self._own_tasks: Tasks | None = None
        self._safe: Safekeeping | None = None
        self._saving: SavingWays | None = None
        self._was_seen = self._may_lose = False
        self._looking: Task | None = None
        self._unsaved: tuple[Unsaved, ...] = ()
        self._home: HomePage | None = None
        rooms.lesson_opened.connect(self._take_down)
        rooms.page_shown.connect(self._page_was_shown)
        rooms.home_made.connect(self._attend)
        rooms.mending_requested.connect(self.edit)
        notices.room_taken.connect(self._leave_room)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its commands do."""
        from literacy_app.ui.desk_commands import desk_handlers

        return desk_handlers(self)

    def _take_down(self, path: Path) -> None:
        self._opened = path

    def _attend(self, home: HomePage) -> None:
        self._home = home
        home.editing_requested.connect(self.edit)
        self._show_unsaved()

    # ------------------------------------------------------------ where one is

    @property
    def is_seen(self) -> bool:
        """Whether the desk is seen."""
        return self.page is not None and self._rooms.is_at(self.page)

    @property
    def is_at_work(self) -> bool:
        """Whether the panes of the desk are seen, with nothing over them."""
        return self.is_seen and self.page is not None and self.page.panel is None

    @property
    def can_edit_this(self) -> bool:
        """Whether there is a lesson to put on the desk: one that is read, or one in the list."""
        return self._rooms.is_reading or self._is_at_home

    @property
    def _is_at_home(self) -> bool:
        return self._home is not None and self._rooms.is_at(self._home)

    @property
    def title(self) -> str:
        """The title of the lesson on the desk, while that is seen."""
        return self.page.title if self.is_seen and self.page is not None else ""

    def _page_was_shown(self) -> None:
        """See to what was left on the desk by whatever way."""
        was_seen, self._was_seen = self._was_seen, self.is_seen
        if was_seen and not self.is_seen and self.page is not None:
            self._step_away(self.page)
        if was_seen != self.is_seen:
            self.state_changed.emit()

    # ------------------------------------------------------------ to the desk

    def edit_this(self) -> None:
        """Put the lesson that is read, or chosen in the list, on the desk."""
        if self._rooms.is_reading and self._opened is not None:
            reading = self._rooms.reading.reading
            chosen = reading.selected if reading is not None else None
            self.edit(self._opened, chosen.id if chosen is not None else None)
        elif self._home is not None and self._is_at_home:
            entry = self._home.list.current_entry()
            if entry is not None:
                self.edit(entry.path)

    def take(self, paths: Sequence[Path]) -> bool:
        """Put a lesson that was dropped on the desk there; whether it was one."""
        if self.is_at_work and len(paths) == 1 and self._desk.shelf.what_is(paths[0]) == "lesson":
            self.edit(paths[0])
            return True
        return False

    def edit(self, path: Path, passage: str | None = None) -> None:
        """Put a lesson on the desk, as its draft has it where there is one."""
        from literacy_app.session.taking_up import CannotTakeUp, take_up

        page = self.page
        if page is not None and page.bench.authoring.path == path:
            self._rooms.visit(page)
        else:
            if not self.close():
                return
            try:
                brought = self._desk.shelf.brought_text(path)
                taken = take_up(path, self._desk.data_folder, brought)
            except CannotTakeUp as error:
                self._say(error.message)
                return
            page = self._lay(taken)
        if passage is not None:
            page.bench.select(passage)

    def go_on(self, draft: KeptDraft) -> None:
        """Go on with a draft."""
        from literacy_app.session.autosaving import resumed
        from literacy_app.session.taking_up import TakenUp

        if draft.path is not None:
            self.edit(draft.path)
        elif self.close():
            self._lay(TakenUp(resumed(draft), draft))

    def _lay(self, taken: TakenUp) -> AuthorPage:
        """Lay a lesson on the desk, in the place of the one before."""
        from literacy_app.session.autosaving import is_within
        from literacy_app.ui.authoring.author_page import AuthorPage
        from literacy_app.ui.authoring.bench import Bench
        from literacy_app.ui.authoring.desk_layout import DeskLayout
        from literacy_app.ui.tasks import Tasks

        before, path = self.page, taken.authoring.path
        self._own_tasks = Tasks(self)
        bench = Bench(taken.authoring, self._own_tasks)
        layout = DeskLayout.from_text(self._memory.desk)
        is_ours = path is not None and is_within(path, self._desk.shipped)
        page = self.page = AuthorPage(self._rooms.look, bench, self._panes(), layout, is_ours)
        bench.setParent(page)
        self._keep_safe(page)
        page.leave_requested.connect(self.leave)
        page.guide_requested.connect(self.guide_requested)
        page.save_requested.connect(self.save)
        page.state_changed.connect(self.state_changed)
        bench.refused.connect(self._say)
        if not bench.authoring.has_lesson:
            page.show_broken()
        self._notices.dismiss()
        self._rooms.visit(page)
        page.bring_keys()
        if before is not None:
            before.deleteLater()
        if path is not None and path.is_file():
            self._memory.add_recent(path)
        self._welcome(taken)
        return page

    def _panes(self) -> DeskPanes:
        from literacy_app.ui.authoring.desk_panes import DeskPanes

        assert self._own_tasks is not None
        desk = self._desk
        checks = desk.checks([each.path for each in desk.shelf.entries()])
        return DeskPanes(self._own_tasks, desk.prose, checks, desk.draft, desk.data_folder)

    def _keep_safe(self, page: AuthorPage) -> None:
        """Have the lesson on the desk kept."""
        from literacy_app.ui.authoring.safekeeping import Safekeeping
        from literacy_app.ui.authoring.saving_ways import SavingWays

        assert self._own_tasks is not None
        desk = self._desk
        safe = self._safe = Safekeeping(
            page.bench, self._own_tasks, desk.data_folder, desk.now, desk.shipped, desk.write
        )
        self._saving = SavingWays(page, safe, desk, self._memory, self._notices)
        self._saving.saved.connect(self._was_saved)

    def _welcome(self, taken: TakenUp) -> None:
        """Say what there is to know of the lesson that was laid on the desk."""
        authoring = taken.authoring
        if taken.kept is not None and taken.kept.path is not None and taken.kept.path.is_file():
            words = tr("You go on from your draft, which isn’t saved in the lesson yet.")
            self._notices.say(words, tr("Back to the saved lesson"), self._back_to_saved)
        elif authoring.has_lesson and authoring.lesson.is_keyed and authoring.brought is None:
            words = tr("The article of this lesson isn’t here. Bring it to mark passages in it.")
            bring = partial(self._rooms.ask_for_article, authoring.path)
            self._notices.say(words, tr("Bring the article…"), bring)
        elif self.page is not None and self.page.is_ours:
            words = tr("This lesson came with the app. Saving makes a copy of your own.")
            self._notices.say(words)

    def _back_to_saved(self) -> None:
        """Have the lesson as its file has it; a step that can be taken back."""
        from literacy_app.session.digests import decoded

        page = self.page
        path = page.bench.authoring.path if page is not None else None
        if page is None or path is None:
            return
        try:
            contents = decoded(path.read_bytes())
        except OSError:
            contents = None
        if contents is not None:
            authoring, text = page.bench.authoring, contents
            page.bench.do(lambda: authoring.replace_all(text))

    def _say(self, message: Message) -> None:
        self._notices.say(message_words(message))

    def _leave_room(self, height: int) -> None:
        if self.page is not None:
            self.page.leave_room(height)

    # ------------------------------------------------------------ saving

    def save(self) -> bool:
        """Save the lesson on the desk; whether it is saved now."""
        return self._saving is not None and self._saving.save()

    def save_elsewhere(self) -> bool:
        """Save the lesson on the desk in another file; whether it is saved now."""
        return self._saving is not None and self._saving.save_elsewhere()

    def show_versions(self) -> None:
        """Show the earlier saves of the lesson on the desk."""
        if self._saving is not None and self.is_at_work:
            self._saving.show_versions()

    def _was_saved(self, path: Path) -> None:
        self._look_for_unsaved()

    # ------------------------------------------------------------ away from it

    def leave(self) -> None:
        """Leave the desk for where one was; what isn't saved is kept as a draft."""
        page = self.page
        if page is None or not self._keep():
            return
        path = page.bench.authoring.path
        reads = self._rooms.is_reading_behind
        if reads and path is not None and not self._desk.shelf.open(path).problems:
            self._rooms.open_lesson(path)
        else:
            self._rooms.leave()

    def _step_away(self, page: AuthorPage) -> None:
        """Keep what was left on the desk, and say that it isn't saved."""
        self._memory.desk = page.floor.layout_now().to_text()
        if self._rooms.comes_back_to(page) or not self._keep():
            return
        if page.bench.authoring.is_changed:
            words = tr("“{title}” isn’t saved yet. Your draft is kept.", title=page.title)
            self._notices.say(words, tr("Save now"), self._save_now)
        self._look_for_unsaved()

    def _save_now(self) -> None:
        """Save what was left; where that needs an answer, back at the desk."""
        page = self.page
        if page is not None and not self.save() and page.panel is not None:
            self._rooms.visit(page)

    def _keep(self) -> bool:
        """Keep the draft of what is on the desk; whether that could be done."""
        from literacy_app.session.saving import CannotSave

        if self._safe is None or self._saving is None:
            return True
        try:
            self._safe.keep()
        except CannotSave as error:
            self._saving.say_refused(error)
            return False
        return True

    def close(self) -> bool:
        """Clear the desk, keeping what is on it; whether that could be done."""
        if not self._keep():
            return False
        if self.is_seen and self.page is not None:
            self._memory.desk = self.page.floor.layout_now().to_text()
        if self._safe is not None and self._own_tasks is not None:
            self._safe.stop()
            self._own_tasks.stop()
        return True

    def may_close(self) -> bool:
        """Whether the window may close: what can't be kept is said once before it is lost."""
        if self.close() or self._may_lose:
            return True
        self._may_lose = True
        return False

    # ------------------------------------------------------------ what isn't saved

    def settle_in(self) -> None:
        """Offer to go on with what was being made when the app ended."""
        self._look_for_unsaved(self._offer)

    def _look_for_unsaved(self, then: Callable[[], None] = lambda: None) -> None:
        """Look in the background for drafts that can be gone on with."""
        data = self._desk.data_folder
        if data is None or not (data / "drafts").is_dir() or self._looking is not None:
            return

        def work(is_cancelled: Callable[[], bool]) -> Iterator[object]:
            from literacy_app.session.kept_drafts import unsaved

            yield unsaved(data)

        def end() -> None:
            self._looking = None
            then()

        self._looking = self._tasks.start(work, self._hear_unsaved, end)

    def _hear_unsaved(self, found: object) -> None:
        assert isinstance(found, tuple)
        self._unsaved = found
        self._show_unsaved()

    def _show_unsaved(self) -> None:
        if self._home is not None:
            paths = (each.draft.path for each in self._unsaved)
            self._home.list.show_drafts(frozenset(str(path) for path in paths if path is not None))

    def _offer(self) -> None:
        if self._unsaved and not self.is_seen:
            title, draft = self._unsaved[0]
            words = tr("You were making “{title}”. It isn’t saved yet.", title=title)
            self._notices.say(words, tr("Go on with it"), partial(self.go_on, draft))
