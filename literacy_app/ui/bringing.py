"""The way of an article's file to the lesson that knows its text."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from literacy_app.ui.article_files import choose_article, looked_through
from literacy_app.ui.words import message_words, tr

if TYPE_CHECKING:
    from literacy_app.ui.desk import Desk
    from literacy_app.ui.notices import Notices
    from literacy_app.ui.pages.bring_page import BringPage
    from literacy_app.ui.rooms import Rooms
    from literacy_app.ui.tasks import Task, Tasks


class Bringing(QObject):
    """Has brought articles recognised, and opens their lessons."""

    def __init__(self, rooms: Rooms, desk: Desk, notices: Notices, tasks: Tasks) -> None:
        super().__init__(rooms)
        self._rooms, self._desk, self._notices, self._tasks = rooms, desk, notices, tasks
        self._task: Task | None = None
        rooms.bring_made.connect(self._welcome)
        rooms.article_taken.connect(self.take_file)

    def _welcome(self, page: BringPage) -> None:
        page.file_requested.connect(self.choose_file)
        page.lesson_requested.connect(self._open_pasted)

    def choose_file(self) -> None:
        """Let the person choose an article's file."""
        path = choose_article(self._desk, self._rooms.window)
        if path is not None:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Read an article's file, in the background unless that is quick; open its lesson."""
        from literacy_app.intake.files import is_quick

        page = self._rooms.bring
        if not self._rooms.is_at(page):
            page.ask_for(None, None)
        if self._task is not None:
            self._task.cancel()
        work = looked_through(partial(self._desk.shelf.open_article_file, path))
        if is_quick(path):
            for step in work(lambda: False):
                self._hear(path.name, step)
            return
        page.show_busy(path.name)
        self._rooms.show_bring()
        self._task = self._tasks.start(work, partial(self._hear_late, path.name), lambda: None)

    def _hear_late(self, name: str, step: object) -> None:
        """Take what was read, unless another article was asked for meanwhile.

        Whoever went elsewhere meanwhile stays there, and hears of it.
        """
        page = self._rooms.bring
        if page.is_busy:
            self._hear(name, step, is_awaited=self._rooms.is_at(page))

    def _hear(self, name: str, step: object, is_awaited: bool = True) -> None:
        from literacy_app.domain.problems import Problem

        page = self._rooms.bring
        if isinstance(step, Problem):
            reason = message_words(step.message)
            page.show_trouble(tr("{file}: {reason}", file=name, reason=reason))
        else:
            page.bring_text(str(step), name)
        if page.lesson_path is None:
            if is_awaited:
                self._rooms.show_bring()
            return
        if is_awaited:
            self._rooms.open_lesson(page.lesson_path)
        self._say_brought(tr("{file} was recognised", file=name))

    def _open_pasted(self, path: Path) -> None:
        self._rooms.open_lesson(path)
        self._say_brought(tr("The article was recognised"))

    def _say_brought(self, what: str) -> None:
        """Say that an article is kept now, or why it can't be."""
        trouble = self._rooms.bring.trouble
        kept = tr("{what} and is kept for its lesson.", what=what)
        self._notices.say(f"{what}. {trouble}" if trouble else kept)
