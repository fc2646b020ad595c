"""The ways of an author: from an article to a new lesson."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from literacy_app.ui.article_files import choose_article, looked_through
from literacy_app.ui.desk import documents
from literacy_app.ui.words import message_words, problem_words, sentence, tr

if TYPE_CHECKING:
    from literacy_app.domain.problems import Problem
    from literacy_app.intake.cleaning import Cleaned
    from literacy_app.session.new_lesson import NewLesson
    from literacy_app.session.starting import Started
    from literacy_app.ui.desk import Desk
    from literacy_app.ui.memory import WindowMemory
    from literacy_app.ui.notices import Notices
    from literacy_app.ui.pages.new_lesson_page import NewLessonPage
    from literacy_app.ui.rooms import Rooms
    from literacy_app.ui.tasks import Task, Tasks


class AuthoringWays(QObject):
    """Leads from an article's text to a lesson's file.

    Signals:
        lesson_made(Path): a new lesson was written into this file.
        guide_requested(): show the guide for authors, and then this page again.
    """

    lesson_made = Signal(Path)
    guide_requested = Signal()

    def __init__(
        self, rooms: Rooms, desk: Desk, memory: WindowMemory, notices: Notices, tasks: Tasks
    ) -> None:
        super().__init__(rooms)
        self._rooms, self._desk, self._memory, self._notices = rooms, desk, memory, notices
        self._tasks = tasks
        self._page: NewLessonPage | None = None
        self._task: Task | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its commands do."""
        return {"new_lesson": self.begin}

    @property
    def page(self) -> NewLessonPage:
        """The page of a new lesson."""
        if self._page is None:
            from literacy_app.ui.pages.new_lesson_page import NewLessonPage

            page = self._page = NewLessonPage(self._rooms.look)
            page.pasted.connect(self.take_paste)
            page.file_requested.connect(self.choose_file)
            page.file_dropped.connect(self._take_dropped)
            page.lesson_requested.connect(self.make)
            page.guide_requested.connect(self.guide_requested)
            page.leave_requested.connect(self._rooms.leave)
        return self._page

    def begin(self) -> None:
        """Ask for the article of a new lesson; one that is looked through already stays."""
        is_new = self._page is None
        self._rooms.visit(self.page)
        if is_new or self.page.is_asking:
            self.page.ask()

    def go_on(self) -> None:
        """Show the page as it was left."""
        self._rooms.visit(self.page)

    # ------------------------------------------------------------ a text comes in

    def choose_file(self) -> None:
        """Let the person choose an article's file."""
        path = choose_article(self._desk, self._rooms.window)
        if path is not None:
            self.take_file(path)

    def _take_dropped(self, path: Path) -> None:
        """Take an article's file; anything else goes its usual way."""
        if path.suffix.lower() == ".docx" or self._desk.shelf.what_is(path) == "article":
            self.take_file(path)
        else:
            self._rooms.take([path])

    def take_file(self, path: Path) -> None:
        """Look an article's file through, in the background."""
        from literacy_app.intake.incoming import cleaned_file

        self._look_through(lambda: cleaned_file(path))

    def take_paste(self, plain: str, html: str) -> None:
        """Look a paste through: at once, unless it is long."""
        from literacy_app.intake.article import ArticleError
        from literacy_app.intake.incoming import SLOW, cleaned_paste

        if len(plain) + len(html) > SLOW:
            self._look_through(lambda: cleaned_paste(plain, html))
            return
        try:
            cleaned = cleaned_paste(plain, html)
        except ArticleError as error:
            self._refuse(error.problem)
        else:
            self._show(cleaned)

    def _look_through(self, read: Callable[[], Cleaned]) -> None:
        if self._task is not None:
            self._task.cancel()
        self._rooms.visit(self.page)
        self.page.show_busy()
        self._task = self._tasks.start(looked_through(read), self._hear, lambda: None)

    def _hear(self, step: object) -> None:
        from literacy_app.domain.problems import Problem
        from literacy_app.intake.cleaning import Cleaned

        if isinstance(step, Problem):
            self._refuse(step)
        elif isinstance(step, Cleaned):
            self._show(step)

    def _show(self, cleaned: Cleaned) -> None:
        self._rooms.visit(self.page)
        self.page.show_cleaned(cleaned)

    def _refuse(self, problem: Problem) -> None:
        said = sentence(problem_words([problem]))
        self.page.show_trouble(f"{problem.path}: {said}" if problem.path else said)

    # ------------------------------------------------------------ a lesson goes out

    def make(self, new: NewLesson) -> None:
        """Make the lesson, ask where to save it, and open it."""
        from literacy_app.session.new_lesson import started_lesson
        from literacy_app.session.starting import slug

        taken = {each.card.id for each in self._desk.shelf.entries() if each.card.id}
        made = started_lesson(new, taken)
        folder = self._memory.own_folder or documents()
        usual = str(folder / f"{slug(new.headline) or 'lesson'}.md")
        title, kinds = tr("Save the new lesson"), f"{tr('Lessons')} (*.md)"
        path = self._desk.choose_new_file(self._rooms.window, title, usual, kinds)
        if path is not None and self._save(made, path):
            self._settle(made, path)

    def _save(self, made: Started, path: Path) -> bool:
        from literacy_app.session.authoring import Authoring
        from literacy_app.session.saving import CannotSave, save

        try:
            save(Authoring(made.contents), path, force=True)  # the dialogue has asked already
        except CannotSave as error:
            self._notices.say(f"{message_words(error.message)} {message_words(error.way_out)}")
            return False
        return True

    def _settle(self, made: Started, path: Path) -> None:
        """Keep the text of a keyed lesson in the person's own data, and open the lesson."""
        from literacy_app.session.taking_up import put_draft_by

        shelf, data = self._desk.shelf, self._desk.data_folder
        if data is not None:
            put_draft_by(path, data, self._desk.now().at)
        shelf.add(path)
        if made.brought is not None:
            shelf.bring(path, made.brought, "")
        self.page.ask()
        self._rooms.open_lesson(path)
        self.lesson_made.emit(path)
        said = tr("Saved as {file}.", file=path.name)
        show_it = tr("Show the folder")
        self._notices.say(said, show_it, lambda: self._desk.show_folder(path), stays=False)
