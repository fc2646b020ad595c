"""The ways in the library: the home page kept up to date, articles, folders, first steps."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from literacy_app.ui.librarian import Librarian
from literacy_app.ui.words import counted, message_words, problem_words, tr

if TYPE_CHECKING:
    from literacy_app.session.shelf import Forgotten
    from literacy_app.ui.desk import Desk
    from literacy_app.ui.memory import WindowMemory
    from literacy_app.ui.notices import Notices
    from literacy_app.ui.pages.first_steps import FirstSteps
    from literacy_app.ui.pages.folders_page import FoldersPage
    from literacy_app.ui.pages.home_page import HomePage
    from literacy_app.ui.rooms import Rooms
    from literacy_app.ui.tasks import Tasks


class LibraryWays(QObject):
    """Leads to lessons that come from elsewhere than the app.

    Attributes:
        librarian: keeps the shelf in step with the disk.
    """

    def __init__(
        self, rooms: Rooms, desk: Desk, memory: WindowMemory, notices: Notices, tasks: Tasks
    ) -> None:
        super().__init__(rooms)
        self._rooms, self._desk, self._memory, self._notices = rooms, desk, memory, notices
        self._home: HomePage | None = None
        self._folders: FoldersPage | None = None
        self._steps: FirstSteps | None = None
        self._pages = 0
        self.librarian = Librarian(desk.shelf, desk.refresh, tasks, self)
        for path in memory.recent():
            desk.shelf.add(path)
        rooms.home_made.connect(self._attend)
        rooms.folder_taken.connect(self.take_folder)
        rooms.page_shown.connect(self._count_page)
        self.librarian.shelf_changed.connect(self._show_shelf)
        self.librarian.words_changed.connect(self._show_shelf)
        self.librarian.progress_made.connect(self._show_progress)

    # ------------------------------------------------------------ the home page

    def _attend(self, home: HomePage) -> None:
        self._home = home
        home.stop_requested.connect(self._stop)
        home.forgetting_requested.connect(self.forget_article)
        self._show_progress()

    def _show_shelf(self) -> None:
        if self._home is not None:
            self._home.refresh()
        if self._folders is not None and self._folders.isVisible():
            self._folders.rebuild()

    def _show_progress(self) -> None:
        if self._home is None:
            return
        if self.librarian.is_looking:
            self._home.show_progress(self.librarian.done, self.librarian.total)
        else:
            self._home.show_rest()

    def _stop(self) -> None:
        done, total = self.librarian.done, self.librarian.total
        self.librarian.stop()
        words = tr("Stopped after {done} of {total} lessons.", done=done, total=total)
        self._notices.say(words, tr("Go on"), self.librarian.look)

    def look_again(self) -> None:
        """Look for new lessons, and say that there are none, or how many."""
        before = self._paths()
        self._rooms.stay_or_go_home()
        self.librarian.look(lambda: self._say_new(before))

    def _paths(self) -> set[str]:
        return {each.card.path for each in self._desk.shelf.entries()}

    def _say_new(self, before: set[str]) -> None:
        new = len(self._paths() - before)
        words = counted("{count} new lesson is here.", "{count} new lessons are here.", new)
        self._notices.say(words if new else tr("There are no new lessons."))

    # ------------------------------------------------------------ articles

    def forget_article(self, lesson_id: str) -> None:
        """Forget the article brought for a lesson; until the notice goes, that can be undone."""
        from literacy_app.store.errors import StoreError

        try:
            forgotten = self._desk.shelf.forget(lesson_id)
        except StoreError as error:
            reason = message_words(error.message)
            self._rooms.show_home()
            self._notices.say(tr("The article can’t be forgotten: {reason}", reason=reason))
            return
        self._rooms.show_home()
        words = tr("The article is forgotten. Its lesson asks for it again.")
        if forgotten is None:
            self._notices.say(words)
        else:
            self._notices.say(words, tr("Undo"), lambda: self._keep_again(forgotten))

    def _keep_again(self, forgotten: Forgotten) -> None:
        problems = self._desk.shelf.keep_again(forgotten)
        self._rooms.refresh_home()
        self._notices.say(problem_words(problems) or tr("The article is here again."))

    # ------------------------------------------------------------ folders

    def _count_page(self) -> None:
        self._pages += 1

    def take_folder(self, folder: Path) -> None:
        """Put a dropped folder's lessons on the shelf, and offer to keep it there."""
        before = self._paths()
        self._desk.shelf.add(folder)
        self._rooms.stay_or_go_home()
        pages = self._pages
        self.librarian.look(lambda: self._welcome(folder, before, self._pages != pages))

    def _welcome(self, folder: Path, before: set[str], has_gone_on: bool) -> None:
        """Say what the folder has brought; open its lesson if there is just one.

        Whoever has turned to another page meanwhile is left there.
        """
        found = self._desk.shelf.entries()
        new = [
            each
            for each in found
            if each.card.path not in before and each.path.is_relative_to(folder.absolute())
        ]
        if not new:
            self._notices.say(tr("There are no new lessons in this folder."))
            return
        if has_gone_on:
            self._show_shelf()
        elif len(new) == 1:
            self._rooms.open_lesson(new[0].path)
        else:
            self._rooms.show_home()
        words = counted(
            "{count} lesson of this folder is here now.",
            "{count} lessons of this folder are here now.",
            len(new),
        )
        if folder.absolute() in self._memory.lesson_folders:
            self._notices.say(words)
        else:
            self._notices.say(words, tr("Keep this folder"), lambda: self.keep_folder(folder))

    def keep_folder(self, folder: Path) -> None:
        """Have the lessons of a folder on the shelf from now on."""
        folder = folder.absolute()
        if folder not in self._memory.lesson_folders:
            self._memory.lesson_folders = (*self._memory.lesson_folders, folder)
        name = folder.name or str(folder)
        self._notices.say(tr("The lessons in “{folder}” are always here now.", folder=name))
        self._folders_changed()

    def let_folder_go(self, folder: Path) -> None:
        """Have the lessons of a folder on the shelf no longer; nothing is deleted."""
        kept = tuple(each for each in self._memory.lesson_folders if each != folder)
        self._memory.lesson_folders = kept
        self._desk.shelf.remove(folder)
        name = folder.name or str(folder)
        words = tr("“{folder}” is no longer looked through. Its files stay.", folder=name)
        self._notices.say(words, tr("Undo"), lambda: self.keep_folder(folder))
        self._folders_changed()

    def _folders_changed(self) -> None:
        self._show_shelf()
        self.librarian.look()

    def choose_folder(self) -> None:
        """Let the person choose a folder with lessons."""
        title = tr("Folder with lessons")
        folder = self._desk.choose_folder(self._rooms.window, title, "")
        if folder is not None:
            self.keep_folder(folder)

    def show_folders(self) -> None:
        """Show the folders that are looked through."""
        from literacy_app.ui.pages.folders_page import FoldersPage

        if self._folders is None:
            page = self._folders = FoldersPage(self._rooms.look, self._desk.shelf, self._memory)
            page.folder_requested.connect(self.choose_folder)
            page.removing_requested.connect(self.let_folder_go)
            page.place_requested.connect(self._desk.show_folder)
            page.home_requested.connect(self._rooms.leave)
        self._folders.rebuild()
        self._rooms.visit(self._folders)

    # ------------------------------------------------------------ first steps

    def show_first_steps(self) -> None:
        """Show what the app is for, how to read, and where lessons come from."""
        self._memory.has_seen_first_steps = True
        self._rooms.visit(self.first_steps)
        self.first_steps.show_step(0)

    @property
    def first_steps(self) -> FirstSteps:
        """The page of the first steps."""
        if self._steps is None:
            from literacy_app.ui.pages.first_steps import FirstSteps

            page = self._steps = FirstSteps(self._rooms.look)
            page.left.connect(self._rooms.leave)
            page.folder_requested.connect(self.choose_folder)
            page.file_requested.connect(self._rooms.choose_lesson)
        return self._steps
