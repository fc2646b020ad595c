"""The ways of lesson packs: opened, put into a folder, and made out of lessons."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject

from literacy_app.ui.desk import documents
from literacy_app.ui.words import counted, problem_words, tr

if TYPE_CHECKING:
    from literacy_app.domain.problems import Problem
    from literacy_app.session.packing import Packing
    from literacy_app.session.unpacking import Preview, Step, Unpacking
    from literacy_app.ui.desk import Desk
    from literacy_app.ui.library_ways import LibraryWays
    from literacy_app.ui.memory import WindowMemory
    from literacy_app.ui.notices import Notices
    from literacy_app.ui.pages.home_page import HomePage
    from literacy_app.ui.pages.pack_page import PackPage
    from literacy_app.ui.pages.packing_page import PackingPage
    from literacy_app.ui.rooms import Rooms
    from literacy_app.ui.tasks import Task, Tasks, Work

    Problems = tuple[Problem, ...]


class PackWays(QObject):
    """Leads to lessons out of packs, and into them.

    Attributes:
        folder: where the lessons of the next pack go, if somebody has chosen that.
    """

    def __init__(
        self,
        rooms: Rooms,
        desk: Desk,
        memory: WindowMemory,
        notices: Notices,
        tasks: Tasks,
        library: LibraryWays,
    ) -> None:
        super().__init__(rooms)
        self._rooms, self._desk, self._memory, self._notices = rooms, desk, memory, notices
        self._tasks, self._library = tasks, library
        self._page: PackPage | None = None
        self._packing: PackingPage | None = None
        self._task: Task | None = None
        self.folder: Path | None = None
        rooms.pack_taken.connect(self.show_pack)
        rooms.home_made.connect(self._attend)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its commands do."""
        return {"pack": self.show_packing}

    def _attend(self, home: HomePage) -> None:
        home.packing_requested.connect(self.show_packing)

    def tidy(self) -> None:
        """Finish or take away what an app that was killed has left in the person's folders."""
        folders = self._memory.lesson_folders
        if folders and self._rooms.window.isVisible():  # else it has been closed meanwhile
            self._start(lambda _: _tidied(folders), lambda step: None, self._complain)

    # ------------------------------------------------------------ a pack is opened

    @property
    def page(self) -> PackPage:
        """The page of a pack."""
        if self._page is None:
            from literacy_app.ui.pages.pack_page import PackPage

            page = self._page = PackPage(self._rooms.look)
            page.adding_requested.connect(self.add)
            page.folder_requested.connect(self.choose_folder)
            page.stop_requested.connect(self.stop)
            page.leave_requested.connect(self._rooms.leave)
        return self._page

    def show_pack(self, path: Path) -> None:
        """Look into a pack, and show what is in it; nothing is written."""
        from literacy_app.session.unpacking import look_into

        self.stop()
        self.page.forget()
        self.page.show_waiting(path, tr("Looking into the pack…"))
        self._rooms.visit(self.page)
        self._task = self._start(
            partial(look_into, path), partial(self._hear_look, path), partial(self._refuse, path)
        )

    def _hear_look(self, path: Path, step: Step) -> None:
        self.page.show_progress(step.done, step.total)
        if step.preview is not None:
            self._survey(step.preview)

    def _survey(self, preview: Preview) -> None:
        """Look at the folder that the lessons of a pack go to."""
        folder = self.folder or self.usual_folder()
        entries = [each for each in self._desk.shelf.entries() if not each.card.is_broken]
        known = {each.card.id: each.path for each in entries if each.path.parent != folder}
        refuse = partial(self._refuse, preview.path)
        self._task = self._start(lambda _: _surveyed(preview, folder, known), self._show, refuse)

    def _show(self, unpacking: Unpacking) -> None:
        self._task = None
        self.page.show_pack(unpacking)

    def usual_folder(self) -> Path:
        """The first folder of one's own, or one that is made in one's documents."""
        return self._memory.own_folder or documents() / tr("Whose Voice lessons")

    def choose_folder(self) -> None:
        """Let the person choose where the lessons go."""
        title = tr("Folder for the lessons")
        folder = self._desk.choose_folder(self._rooms.window, title, "")
        if folder is not None and self.page.unpacking is not None:
            self.folder = folder.absolute()
            self._survey(self.page.unpacking.preview)

    def stop(self) -> None:
        """Go no further with the pack; nothing is changed then."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
            if self._page is not None and self._rooms.is_visiting:
                self._rooms.leave()

    # ------------------------------------------------------------ its lessons are added

    def add(self) -> None:
        """Put the lessons of the pack that is shown into its folder."""
        unpacking = self.page.unpacking
        if unpacking is None or not unpacking.count:
            return
        self.page.show_waiting(unpacking.preview.path, tr("Adding the lessons…"))
        refuse = partial(self._refuse, unpacking.preview.path)
        self._task = self._start(unpacking.unpack, partial(self._hear_adding, unpacking), refuse)

    def _hear_adding(self, unpacking: Unpacking, step: Step) -> None:
        self.page.show_progress(step.done, step.total)
        if step.added is None:
            return
        self._task = None
        self.page.forget()
        self._rooms.leave()
        added, folder = step.added, unpacking.folder.path.absolute()
        if not self._is_looked_through(folder):
            self._library.keep_folder(folder)
        self._library.librarian.look(lambda: self._say_added(added, folder))

    def _is_looked_through(self, folder: Path) -> bool:
        from literacy_app.session.library import Within

        return str(folder / "lesson.md") in Within(self._desk.shelf.places())

    def _say_added(self, added: tuple[Path, ...], folder: Path) -> None:
        self._rooms.refresh_home()
        words = counted("{count} lesson was added", "{count} lessons were added", len(added))
        text = tr("{what} to “{folder}”.", what=words, folder=folder.name or str(folder))
        show = tr("Show it") if len(added) == 1 else tr("Show them")
        self._notices.say(text, show, lambda: self._show_added(added))

    def _show_added(self, added: tuple[Path, ...]) -> None:
        self._rooms.show_home()
        home = self._rooms.home
        home.clear()
        shown = [path for path in added if home.list.rows.row_of(str(path.absolute())) >= 0]
        if shown:
            home.list.choose(str(shown[0].absolute()))

    # ------------------------------------------------------------ a pack is made

    @property
    def packing(self) -> PackingPage:
        """The page on which lessons are ticked."""
        if self._packing is None:
            from literacy_app.ui.pages.packing_page import PackingPage

            page = self._packing = PackingPage(self._rooms.look)
            page.saving_requested.connect(self.save)
            page.leave_requested.connect(self._rooms.leave)
        return self._packing

    def show_packing(self, path: Path | None = None) -> None:
        """Let the person tick the lessons of a new pack."""
        self._rooms.visit(self.packing)
        self.packing.show_lessons(self._desk.shelf.entries(), path)

    def save(self) -> None:
        """Let the person choose where the pack goes, and write it."""
        from literacy_app.session.packing import pack_lessons, usual_name

        page = self._packing
        if page is None or not page.chosen:
            return
        usual = str(documents() / usual_name(page.pack_title))
        kinds = f"{tr('Lesson packs')} (*.zip)"
        output = self._desk.choose_new_file(self._rooms.window, tr("Save the pack"), usual, kinds)
        if output is not None:
            made = partial(pack_lessons, page.chosen, output, page.pack_title, page.note.text())
            self._start(made, self._hear_packing, self._complain)

    def _hear_packing(self, step: Packing) -> None:
        path = step.path
        if path is None:
            return
        self._rooms.leave()
        words = counted("{count} lesson is packed", "{count} lessons are packed", step.total)
        text = tr("{what} in “{file}”.", what=words, file=path.name)
        show_it = tr("Show the file")
        self._notices.say(text, show_it, lambda: self._desk.show_folder(path), stays=False)

    # ------------------------------------------------------------ work

    def _start(
        self, work: Work, heard: Callable[[Any], None], refused: Callable[[Problems], None]
    ) -> Task:
        """Begin a piece of work; `refused` hears why a pack or a folder can't be used."""

        def hear(step: object) -> None:
            if isinstance(step, _Refused):
                refused(step.problems)
            else:
                heard(step)

        return self._tasks.start(partial(_guarded, work), hear, lambda: None)

    def _refuse(self, path: Path, problems: Problems) -> None:
        self._task = None
        self.page.show_refusal(path, problems)

    def _complain(self, problems: Problems) -> None:
        """Say in a notice why lessons can't be packed."""
        place = Path(problems[0].path).name
        words = problem_words(problems[:1])
        self._notices.say(tr("{place}: {reason}", place=place, reason=words) if place else words)


class _Refused(NamedTuple):
    """What a piece of work yields where a pack or a folder can't be used."""

    problems: Problems


def _guarded(work: Work, is_cancelled: Callable[[], bool]) -> Iterator[object]:
    from literacy_app.packs.errors import PackError

    try:
        yield from work(is_cancelled)
    except PackError as error:
        yield _Refused(error.problems)


def _surveyed(preview: Preview, folder: Path, known: dict[str, Path]) -> Iterator[object]:
    from literacy_app.session.unpacking import Unpacking, survey

    yield Unpacking(preview, survey(folder, known))


def _tidied(folders: tuple[Path, ...]) -> Iterator[object]:
    from literacy_app.packs.staging import tidy

    for each in dict.fromkeys((*folders, *(folder.parent for folder in folders))):
        tidy(each)
        yield each
