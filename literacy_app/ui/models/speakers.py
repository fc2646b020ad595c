"""The speakers of an article as a table: who, words, per cent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from literacy_app.ui.words import counted, link_name, sentence, tr

if TYPE_CHECKING:
    from literacy_app.session.who_speaks import SpeakerRow

Index = QModelIndex | QPersistentModelIndex
WHO, WORDS, SHARE = range(3)
_NOWHERE = QModelIndex()


def speaker_name(row: SpeakerRow) -> str:
    """Who a row is about."""
    if row.is_writer:
        return tr("The writer: {name}", name=row.link.name) if row.link.name else tr("The writer")
    return sentence(link_name(row.link))


def percent_words(share: float) -> str:
    """A share in per cent; a little more than nothing is less than one."""
    return tr("under 1 %") if 0 < share < 0.01 else tr("{percent} %", percent=round(share * 100))


class SpeakersModel(QAbstractTableModel):
    """Shows the rows of `session.who_speaks`; `only` is the index of the one read alone, or -1."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[SpeakerRow] = ()
        self.only = -1

    def show_rows(self, rows: Sequence[SpeakerRow], only: int) -> None:
        """Show other rows, or another one of them read alone."""
        if rows != self.rows:
            self.beginResetModel()
            self.rows, self.only = rows, only
            self.endResetModel()
        elif only != self.only:
            self.only = only
            last = self.index(max(len(rows) - 1, 0), SHARE)
            self.dataChanged.emit(self.index(0, WHO), last)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else SHARE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (speaker_name(row), str(row.words), percent_words(row.share))[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._heard(row, index)
        if role == Qt.ItemDataRole.ToolTipRole:
            passages = counted("{count} passage", "{count} passages", row.passages)
            return f"{speaker_name(row)}: {passages}"
        return None

    def _heard(self, row: SpeakerRow, index: Index) -> str:
        if index.column() == WORDS:
            return counted("{count} word", "{count} words", row.words)
        if index.column() == SHARE:
            return percent_words(row.share)
        name = speaker_name(row)
        return tr("{name}, read alone", name=name) if index.row() == self.only else name

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Who"), tr("Words"), tr("Share"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            alignments = Qt.AlignmentFlag
            side = alignments.AlignLeading if section == WHO else alignments.AlignTrailing
            return side | alignments.AlignVCenter
        return None
