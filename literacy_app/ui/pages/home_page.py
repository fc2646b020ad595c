"""The home page: the lessons there are, what each needs, and how to get more."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from literacy_app.ui.collaborators import Shelf, ShelfEntry
from literacy_app.ui.pages.page import ColumnPage
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.labels import label
from literacy_app.ui.widgets.lesson_row import LessonRow
from literacy_app.ui.words import counted, tr


class HomePage(ColumnPage):
    """Lists the shelf.

    Signals:
        lesson_requested(Path): read this lesson.
        article_requested(Path): bring the article of this lesson.
        forgetting_requested(str): forget the article of the lesson with this id.
        folder_requested(Path): show the folder of this file.
        file_requested(): choose a lesson file.
    """

    lesson_requested = Signal(Path)
    article_requested = Signal(Path)
    forgetting_requested = Signal(str)
    folder_requested = Signal(Path)
    file_requested = Signal()

    def __init__(self, look: Look, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._shelf = shelf
        self.rows: list[LessonRow] = []

    def refresh(self) -> None:
        """Look at the shelf again."""
        self.rebuild()

    def build(self, column: QVBoxLayout) -> None:
        """A title, the lessons that can be read, then those with problems, then a hint."""
        entries = self._shelf.entries()
        self.rows = []
        self._add_title(column)
        sound = [each for each in entries if each.lesson is not None]
        broken = [each for each in entries if each.lesson is None]
        if not entries:
            self._add_empty(column)
        for entry in sound:
            self._add_row(column, entry)
        if broken:
            self.space(column, 34)
            words = counted("{count} file needs mending", "{count} files need mending", len(broken))
            column.addWidget(label(words, self.look, "name"))
            for entry in broken:
                self._add_row(column, entry)
        self.space(column, 26)
        hint = tr("Drop lesson files, articles or folders anywhere on this window to open them.")
        column.addWidget(label(hint, self.look, "quiet"))

    def _add_title(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(round(self.look.px(4)))
        words.addWidget(label(tr("Whose voice?"), self.look, "page_title"))
        words.addWidget(
            label(tr("Read an article and hear who is speaking in it."), self.look, "quiet")
        )
        row.addLayout(words, 1)
        button = QPushButton(tr("Open a lesson…"))
        button.clicked.connect(self.file_requested)
        row.addWidget(button)
        column.addLayout(row)
        self.space(column, 20)

    def _add_empty(self, column: QVBoxLayout) -> None:
        self.space(column, 40)
        column.addWidget(label(tr("There are no lessons here yet."), self.look, "name"))
        self.space(column, 6)
        words = tr(
            "Open a lesson file that somebody gave you, or drop it on this window. A lesson is a "
            "text file whose name ends in “.md”."
        )
        column.addWidget(label(words, self.look))
        self.space(column, 40)

    def _add_row(self, column: QVBoxLayout, entry: ShelfEntry) -> None:
        row = LessonRow(entry, self.look)
        path = entry.path
        row.lesson_requested.connect(lambda: self.lesson_requested.emit(path))
        row.article_requested.connect(lambda: self.article_requested.emit(path))
        row.folder_requested.connect(lambda: self.folder_requested.emit(path))
        if entry.lesson is not None:
            id = entry.lesson.id
            row.forgetting_requested.connect(lambda: self.forgetting_requested.emit(id))
        self.rows.append(row)
        column.addWidget(row)
