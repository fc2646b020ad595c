"""The rows of a list of lessons: lessons, and headings between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from literacy_app.ui.lesson_words import spoken, spoken_further, title_of

if TYPE_CHECKING:
    from literacy_app.domain.attempt import LessonProgress
    from literacy_app.session.curriculum import CourseModule
    from literacy_app.ui.collaborators import ShelfEntry

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Heading:
    """A line over the lessons that follow."""

    text: str


class LessonRows(QAbstractListModel):
    """Holds the rows. A heading can be neither chosen nor reached by keys.

    Attributes:
        progress: how far the learner has come with lessons, by id.
        modules: which lessons are part of the course, by path.
        drafts: the paths of lessons that were edited and not saved.
    """

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[ShelfEntry | Heading] = ()
        self.progress: Mapping[str, LessonProgress] = {}
        self.modules: Mapping[str, CourseModule] = {}
        self.drafts: frozenset[str] = frozenset()

    def set_rows(self, rows: Sequence[ShelfEntry | Heading]) -> None:
        """Hold other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def entry(self, index: Index) -> ShelfEntry | None:
        """The lesson in a row; None for a heading, and where there is no such row."""
        row = self.rows[index.row()] if 0 <= index.row() < len(self.rows) else None
        return None if isinstance(row, Heading) else row

    def row_of(self, path: str, near: int = 0) -> int:
        """The row nearest to another one with the lesson of that file, or -1."""
        found = (
            number
            for number, row in enumerate(self.rows)
            if not isinstance(row, Heading) and row.card.path == path
        )
        return min(found, key=lambda number: abs(number - near), default=-1)

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.entry(index) is None:
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if isinstance(row, Heading):
            named = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return row.text if named else None
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(row.card)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            card = row.card
            return spoken(row, self.progress.get(card.id), self.modules.get(card.path))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return spoken_further(row, row.card.path in self.drafts)
        return None
