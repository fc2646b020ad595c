"""The pages of the window, each built when first needed, and the ways between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from literacy_app.session.reading import Reading
from literacy_app.ui.lesson_words import trouble_line
from literacy_app.ui.page_stack import PageStack
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Lesson
    from literacy_app.domain.problems import Problem
    from literacy_app.ui.desk import Desk
    from literacy_app.ui.guests import Guest
    from literacy_app.ui.notices import Notices
    from literacy_app.ui.pages.bring_page import BringPage
    from literacy_app.ui.pages.home_page import HomePage
    from literacy_app.ui.pages.reading_page import ReadingPage
    from literacy_app.ui.theme import Look

_LESSON_FILES = "*.md *.zip"


class Rooms(QObject):
    """Shows one page at a time.

    Attributes:
        stays_closed: tells whether a lesson, of a file if known, must not be read just now.

    Signals:
        page_shown(): another page is seen now, or another lesson on it.
        lesson_opened(Path): a lesson was opened from this file.
        lesson_refused(Path): the lesson of this file stays closed.
        home_made(object): the home page is there.
        bring_made(object): the page that asks for an article is there.
        article_taken(Path): an article was dropped, or named when the app was started.
        folder_taken(Path): a folder was dropped, or named when the app was started.
        pack_taken(Path): a lesson pack was chosen, dropped, or named when the app was started.
        mending_requested(Path): mend the lesson of this file, which can't be read as it is.
    """

    page_shown = Signal()
    lesson_opened = Signal(Path)
    lesson_refused = Signal(Path)
    home_made = Signal(object)
    bring_made = Signal(object)
    article_taken = Signal(Path)
    folder_taken = Signal(Path)
    pack_taken = Signal(Path)
    mending_requested = Signal(Path)

    def __init__(
        self,
        stack: QStackedWidget,
        desk: Desk,
        look: Look,
        notices: Notices,
        recent: Callable[[], Sequence[Path]] = tuple,
    ) -> None:
        super().__init__(stack)
        self._recent = recent
        self.stays_closed: Callable[[Lesson, Path | None], bool] = lambda lesson, path: False
        self._pages = PageStack(stack, look)
        self._pages.page_shown.connect(self.page_shown)
        self._desk = desk
        self._notices = notices
        self._home: HomePage | None = None
        self._reading: ReadingPage | None = None
        self._bring: BringPage | None = None

    # ------------------------------------------------------------ the pages

    @property
    def home(self) -> HomePage:
        """The home page."""
        if self._home is None:
            from literacy_app.ui.pages.home_page import HomePage

            desk = self._desk
            page = self._home = HomePage(self.look, desk.shelf, self._recent, desk.curriculum())
            page.lesson_requested.connect(self.open_lesson)
            page.article_requested.connect(self.ask_for_article)
            page.folder_requested.connect(self._desk.show_folder)
            page.file_requested.connect(self.choose_lesson)
            page.copying_requested.connect(self._copy)
            self._pages.add(page)
            self.home_made.emit(page)
        return self._home

    @property
    def reading(self) -> ReadingPage:
        """The reading page."""
        if self._reading is None:
            from literacy_app.ui.pages.reading_page import ReadingPage

            page = self._reading = ReadingPage(self.look, self._desk.prose)
            page.home_requested.connect(self.show_home)
            self._pages.add(page)
        return self._reading

    @property
    def bring(self) -> BringPage:
        """The page that asks for an article."""
        if self._bring is None:
            from literacy_app.ui.pages.bring_page import BringPage

            page = self._bring = BringPage(self.look, self._desk.shelf)
            page.home_requested.connect(self.show_home)
            self._pages.add(page)
            self.bring_made.emit(page)
        return self._bring

    @property
    def is_reading(self) -> bool:
        """Whether a lesson is being read."""
        return self._reading is not None and self._pages.seen is self._reading

    @property
    def is_reading_behind(self) -> bool:
        """Whether a lesson is read, or lies behind a page that is visited."""
        return self._reading is not None and self._pages.behind is self._reading

    @property
    def is_visiting(self) -> bool:
        """Whether a page is seen that `leave` leaves."""
        return self._pages.is_visiting

    def is_at(self, page: QWidget) -> bool:
        """Whether this page is the one that is shown."""
        return self._pages.seen is page

    @property
    def look(self) -> Look:
        """What the pages are drawn with."""
        return self._pages.look

    @property
    def window(self) -> QWidget:
        """The window that the pages are in."""
        return self._pages.window

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size; pages that aren't seen follow when they are."""
        self._pages.set_look(look)

    # ------------------------------------------------------------ visits

    def visit(self, page: Guest) -> None:
        """Show a page that is built elsewhere; `leave` shows the one before it again."""
        self._pages.visit(page)

    def comes_back_to(self, page: Guest) -> bool:
        """Whether `leave` comes back to a page that another one was visited from."""
        return self._pages.comes_back_to(page)

    def step_out(self) -> None:
        """Leave a page that is neither the lessons nor a lesson."""
        if self.is_visiting:
            self.leave()
        elif self._bring is not None and self.is_at(self._bring):
            self.show_home()

    def leave(self) -> None:
        """Go back from a page that was visited."""
        if not self.is_visiting or self._pages.come_back():
            return
        reading = self.reading.reading if self.is_reading_behind else None
        if reading is not None and not self.stays_closed(reading.lesson, None):
            self._pages.show(self.reading)
            self.reading.view.setFocus()
        else:
            self.show_home()

    # ------------------------------------------------------------ the ways

    def show_home(self) -> None:
        """Show the lessons as they are now."""
        self.home.refresh()
        self._pages.show(self.home)
        self.home.list.setFocus()

    def refresh_home(self) -> None:
        """Have the home page show the lessons as they are now; another page stays."""
        if self._home is None or self._pages.seen is self._bring:
            self.show_home()
        else:
            self.home.refresh()

    def open_lesson(self, path: Path) -> None:
        """Read a lesson; ask for its article, or say what is wrong with it, where need be."""
        self._desk.shelf.add(path)
        opened = self._desk.shelf.open(path)
        if opened.lesson is None:
            self._show_problems(path, opened.problems)
        elif not opened.lesson.articles:
            self._ask(path, opened.lesson)
        elif self.stays_closed(opened.lesson, path):
            self.lesson_refused.emit(path)
        else:
            self._notices.dismiss()
            self.reading.show_reading(Reading(opened.lesson))
            self._pages.show(self.reading)
            self.reading.view.setFocus()
            self.lesson_opened.emit(path)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._notices.say(tr("The message is on the clipboard."))

    def _show_problems(self, path: Path, problems: tuple[Problem, ...]) -> None:
        self.stay_or_go_home()
        text = trouble_line(path, problems)
        self._notices.say(text, tr("Mend it"), lambda: self.mending_requested.emit(path))

    def ask_for_article(self, path: Path | None) -> None:
        """Ask for the article of a lesson, or of whichever lesson knows it."""
        lesson = self._desk.shelf.open(path).lesson if path is not None else None
        self._ask(path, lesson)

    def _ask(self, path: Path | None, lesson: Lesson | None) -> None:
        self.bring.ask_for(path, lesson)
        self.show_bring()

    def show_bring(self) -> None:
        """Show the page that asks for an article as it is."""
        self._pages.show(self.bring)

    def choose_lesson(self) -> None:
        """Let the person choose a lesson file."""
        title, kinds = tr("Open a lesson"), f"{tr('Lessons and packs')} ({_LESSON_FILES})"
        path = self._desk.choose_file(self.window, title, "", kinds)
        if path is not None and self._desk.shelf.what_is(path) == "pack":
            self.pack_taken.emit(path)
        elif path is not None:
            self.open_lesson(path)

    def take(self, paths: Sequence[Path]) -> None:
        """Open what was dropped on the window, or named when it was started."""
        for path in paths:
            kind = self._desk.shelf.what_is(path)
            if kind == "lesson":
                self.open_lesson(path)
            elif kind == "article":
                self.article_taken.emit(path)
            elif kind == "folder":
                self.folder_taken.emit(path)
            elif kind == "pack":
                self.stay_or_go_home()
                self.pack_taken.emit(path)
            else:
                self.stay_or_go_home()
                text = tr("{file} is neither a lesson nor an article.", file=path.name)
                self._notices.say(text)

    def stay_or_go_home(self) -> None:
        """Show the home page where no page is shown yet."""
        if self._pages.seen is None:
            self.show_home()
