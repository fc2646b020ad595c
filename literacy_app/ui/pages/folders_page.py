"""The folders in which the app looks for lessons: those that ship, and one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.session.library import Within
from literacy_app.ui.pages.page import ColumnPage
from literacy_app.ui.widgets.buttons import push_button
from literacy_app.ui.widgets.labels import caps, label
from literacy_app.ui.words import counted, tr

if TYPE_CHECKING:
    from literacy_app.ui.collaborators import Shelf
    from literacy_app.ui.memory import WindowMemory
    from literacy_app.ui.theme import Look


class FoldersPage(ColumnPage):
    """Lists the folders with how many lessons each holds.

    Signals:
        folder_requested(): choose a folder to look through from now on.
        removing_requested(Path): look through this one no longer.
        place_requested(Path): show this folder in the system's file manager.
        home_requested()
    """

    folder_requested = Signal()
    removing_requested = Signal(Path)
    place_requested = Signal(Path)
    home_requested = Signal()

    def __init__(
        self, look: Look, shelf: Shelf, memory: WindowMemory, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._shelf, self._memory = shelf, memory

    def build(self, column: QVBoxLayout) -> None:
        """What folders are for, one's own, those dropped for now, and the app's."""
        column.addWidget(label(tr("Lesson folders"), self.look, "page_title"))
        self.space(column, 6)
        words = tr(
            "Lessons in these folders and below are always among the lessons, and what changes "
            "there is noticed. You can also drop a folder anywhere on the window."
        )
        column.addWidget(label(words, self.look))
        self.space(column, 18)
        own = self._memory.lesson_folders
        for folder in own:
            self._add_folder(column, folder, tr("Remove"))
        if not own:
            column.addWidget(label(tr("You have no folders of your own yet."), self.look, "quiet"))
            self.space(column, 14)
        self._add_buttons(column)
        self._add_given(column, own)

    def _add_given(self, column: QVBoxLayout, own: tuple[Path, ...]) -> None:
        """The folders that nobody has to choose: the app's, and those dropped until it ends."""
        given = [each for each in self._shelf.places() if each.is_dir() and each not in own]
        if given:
            self.space(column, 30)
            column.addWidget(caps(tr("Also looked through"), self.look))
            self.space(column, 4)
        for folder in given:
            self._add_folder(column, folder, "")

    def _add_folder(self, column: QVBoxLayout, folder: Path, removing: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(round(self.look.px(10)))
        words = QVBoxLayout()
        words.setSpacing(round(self.look.px(3)))
        words.addWidget(label(folder.name or str(folder), self.look, "name"))
        words.addWidget(label(f"{self._state(folder)}  ·  {folder}", self.look, "quiet"))
        row.addLayout(words, 1)
        show = push_button(tr("Show"), lambda: self.place_requested.emit(folder / "."))
        show.setAccessibleName(tr("Show {folder}", folder=folder.name))
        row.addWidget(show)
        if removing:
            remove = push_button(removing, lambda: self.removing_requested.emit(folder))
            remove.setAccessibleName(tr("Remove {folder}", folder=folder.name))
            row.addWidget(remove)
        column.addLayout(row)
        self.space(column, 18)

    def _state(self, folder: Path) -> str:
        if not folder.is_dir():
            return tr("Not there now")
        within = Within((folder,))
        count = sum(each.card.path in within for each in self._shelf.entries())
        return counted("{count} lesson", "{count} lessons", count)

    def _add_buttons(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(round(self.look.px(10)))
        self.entrance = push_button(tr("Add a folder…"), self.folder_requested.emit, "primary")
        row.addWidget(self.entrance)
        row.addWidget(push_button(tr("Back"), self.home_requested.emit))
        row.addStretch(1)
        column.addLayout(row)
