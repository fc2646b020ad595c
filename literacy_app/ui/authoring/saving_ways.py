"""Saving the lesson on the desk: where it was opened, as a copy, or over what others have saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from literacy_app.domain.editing import EditRefused
from literacy_app.session.autosaving import is_within
from literacy_app.session.saving import CannotSave, ChangedUnderneath
from literacy_app.session.starting import free, slug
from literacy_app.ui.authoring.panel_ways import PanelWays
from literacy_app.ui.desk import documents
from literacy_app.ui.words import message_words, tr

if TYPE_CHECKING:
    from literacy_app.ui.authoring.author_page import AuthorPage
    from literacy_app.ui.authoring.safekeeping import Safekeeping
    from literacy_app.ui.desk import Desk
    from literacy_app.ui.memory import WindowMemory
    from literacy_app.ui.notices import Notices


class SavingWays(QObject):
    """Saves one lesson when asked, and asks back where there is something to decide.

    A lesson that came with the app is never saved over: a save makes a copy, of an id of its own.

    Attributes:
        panels: what is shown over the desk where there is something to decide.

    Signals:
        saved(Path): the lesson is in this file now.
    """

    saved = Signal(Path)

    def __init__(
        self,
        page: AuthorPage,
        safe: Safekeeping,
        desk: Desk,
        memory: WindowMemory,
        notices: Notices,
    ) -> None:
        super().__init__(page)
        self._page, self._safe = page, safe
        self._desk, self._memory, self._notices = desk, memory, notices
        self.panels = PanelWays(page, safe, desk, notices, self)
        self.panels.keep_requested.connect(lambda: self._write(None, force=True))
        self.panels.copy_requested.connect(self.save_elsewhere)
        safe.draft_refused.connect(self._say_draft_refused)
        safe.version_refused.connect(self._say_version_refused)

    @property
    def _path(self) -> Path | None:
        return self._page.bench.authoring.path

    # ------------------------------------------------------------ saves

    def save(self) -> bool:
        """Save the lesson where it was opened, or ask for a place; whether it is saved now."""
        if self._path is None or self._page.is_ours:
            return self.save_elsewhere()
        return self._write(None, force=False)

    def save_elsewhere(self) -> bool:
        """Save the lesson in another file; whether it is saved now.

        Where the file that it was opened from stays, this is a copy, and gets an id of its own.
        """
        title = tr("Save a copy of your own") if self._page.is_ours else tr("Save as")
        kinds = f"{tr('Lessons')} (*.md)"
        window = self._page.window()
        chosen = self._desk.choose_new_file(window, title, str(self._usual()), kinds)
        if chosen is None:
            return False
        if is_within(chosen, self._desk.shipped):
            words = tr("An update of the app would replace what you save there.")
            self._notices.say(words, tr("Choose another place…"), self.save_elsewhere)
            return False
        before, path = self._page.bench.authoring.text, self._path
        if path is not None and path.absolute() != chosen.absolute() and path.is_file():
            self._give_own_id()
        if self._write(chosen, force=True):  # the dialogue has asked whether to replace a file
            return True
        if self._page.bench.authoring.text != before:
            self._page.bench.undo()
        return False

    def _usual(self) -> Path:
        """What to propose as the file."""
        path = self._path
        if path is not None and not self._page.is_ours:
            return path
        name = path.name if path is not None else f"{slug(self._page.title) or 'lesson'}.md"
        return (self._memory.own_folder or documents()) / name

    def _give_own_id(self) -> None:
        """Give the lesson an id that no lesson on the shelf has."""
        bench = self._page.bench
        bench.settle()
        taken = {each.card.id for each in self._desk.shelf.entries()}
        try:
            lesson_id = bench.authoring.lesson.id
            if lesson_id:
                own = free(lesson_id, {*taken, lesson_id})
                bench.do(lambda: bench.authoring.edit(lambda draft: draft.with_fields(id=own)))
        except EditRefused:
            return  # it is saved as it is, to be mended later

    def _write(self, path: Path | None, force: bool) -> bool:
        self._page.bench.settle()
        try:
            self._safe.save(path, force)
        except ChangedUnderneath as error:
            self.panels.show_conflict(error)
            return False
        except CannotSave as error:
            self.say_refused(error)
            return False
        self._settle(is_copy=path is not None)
        return True

    def _settle(self, is_copy: bool) -> None:
        """Have the shelf know what was saved, and say so."""
        page, path, shelf = self._page, self._path, self._desk.shelf
        assert path is not None
        was_ours, page.is_ours = page.is_ours, False
        shelf.add(path)
        brought = page.bench.authoring.brought
        if is_copy and brought is not None:
            shelf.bring(path, brought, "")
        self._memory.add_recent(path)
        page.show_state()
        words = tr("Saved as {file}.", file=path.name)
        if was_ours:
            more = tr("This copy is yours; the lesson that came with the app stays as it was.")
            words = f"{words} {more}"
        self._notices.say(words)
        self.saved.emit(path)

    # ------------------------------------------------------------ what stands in the way

    def say_refused(self, error: CannotSave) -> None:
        """Say why the lesson can't be saved, and offer another place."""
        said = f"{message_words(error.message)} {message_words(error.way_out)}"
        self._notices.say(said, tr("Save elsewhere…"), self.save_elsewhere)

    def _say_draft_refused(self, error: CannotSave) -> None:
        words = tr("What you make can’t be kept by itself at the moment, so save it yourself.")
        said = f"{words} {message_words(error.message)}"
        self._notices.say(said, tr("Save now"), self.save)

    def _say_version_refused(self, error: CannotSave) -> None:
        words = tr("The lesson is saved, but not among its earlier saves.")
        self._notices.say(f"{words} {message_words(error.message)}")
