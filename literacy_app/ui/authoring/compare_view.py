"""Two texts side by side, with what differs in them marked; below each other where it is narrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextEdit

from literacy_app.session.comparing import Same
from literacy_app.ui.text_offsets import shown
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar
from literacy_app.ui.words import counted, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from literacy_app.session.comparing import Line, Row
    from literacy_app.ui.theme import Look

_NARROW = 640
_MOST_ROWS = 3000
_ONE, _OTHER = "−", "+"


class Cell(NamedTuple):
    """What stands in a place of the table: a line behind its sign, lines left out, or nothing."""

    sign: str
    line: Line | Same | None


class CompareView(QTextEdit):
    """Shows rows of two texts, each under its heading. It can be read, and copied from."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self._headings = ("", "")
        self._is_narrow: bool | None = None
        self._bar = SlimScrollBar(look, "page")
        self.setVerticalScrollBar(self._bar)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setMinimumHeight(1)
        self.setProperty("shows_focus", True)
        self.setAccessibleName(tr("What differs"))
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.look = look
        self._bar.set_look(look)
        palette = look.palette()
        palette.setColor(palette.ColorRole.Base, look.colour("page"))
        self.setPalette(palette)
        self.document().setDocumentMargin(look.px(4))
        self._build()

    def show_rows(self, rows: Sequence[Row], one: str, other: str) -> None:
        """Show what differs between two texts, which are called so."""
        self._rows, self._headings = rows, (one, other)
        self._build()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_narrow != (self.width() < self.look.px(_NARROW)):
            self._build()

    # ------------------------------------------------------------ building

    def _build(self) -> None:
        self._is_narrow = self.width() < self.look.px(_NARROW)
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        lay_out = _below if self._is_narrow else _beside
        rows = [each for row in self._rows[:_MOST_ROWS] for each in lay_out(row)]
        if rows:
            self._fill(cursor, rows)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _fill(self, cursor: QTextCursor, rows: list[tuple[Cell, ...]]) -> None:
        columns = 1 if self._is_narrow else 2
        table = cursor.insertTable(len(rows) + 1, columns, self._table_format(columns))
        for column, words in enumerate(self._headings if columns == 2 else (self._key(),)):
            table.cellAt(0, column).firstCursorPosition().insertText(words, self._format("head"))
        for number, row in enumerate(rows, 1):
            if isinstance(row[0].line, Same):
                table.mergeCells(number, 0, 1, columns)
            for column, cell in enumerate(row):
                self._write(table.cellAt(number, column).firstCursorPosition(), cell)

    def _key(self) -> str:
        """What the signs in front of the lines mean."""
        one, other = self._headings
        return f"{_ONE} {one}   {_OTHER} {other}"

    def _write(self, cursor: QTextCursor, cell: Cell) -> None:
        sign, line = cell
        if isinstance(line, Same):
            one, many = "… {count} line is the same", "… {count} lines are the same"
            cursor.insertText(counted(one, many, line.lines), self._format("quiet"))
            return
        if sign:
            cursor.insertText(f"{sign} ", self._format("sign"))
        for stretch, differs in line or ():
            cursor.insertText(shown(stretch), self._format("differs" if differs else "same"))

    def _table_format(self, columns: int) -> QTextTableFormat:
        form = QTextTableFormat()
        form.setBorder(0)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        form.setCellPadding(self.look.px(5))
        form.setCellSpacing(0)
        form.setHeaderRowCount(1)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        share = QTextLength(QTextLength.Type.PercentageLength, 100 / columns)
        form.setColumnWidthConstraints([share] * columns)
        return form

    def _format(self, role: str) -> QTextCharFormat:
        look, form = self.look, QTextCharFormat()
        strong = role in ("head", "sign")
        weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
        form.setFont(look.sans("small" if role in ("head", "quiet") else "body", weight))
        form.setForeground(look.colour("muted" if role == "quiet" else "text"))
        if role == "differs":
            form.setBackground(look.colour("found"))
            form.setFontUnderline(True)
        return form


def _beside(row: Row) -> Iterator[tuple[Cell, ...]]:
    """A row as one of two columns."""
    if isinstance(row, Same):
        yield (Cell("", row),)
    else:
        yield Cell("", row.one), Cell("", row.other)


def _below(row: Row) -> Iterator[tuple[Cell, ...]]:
    """A row as one column: what differs stands below what it differs from, behind its sign."""
    if isinstance(row, Same) or not row.differs:
        yield (Cell("", row if isinstance(row, Same) else row.one),)
    else:
        for sign, line in ((_ONE, row.one), (_OTHER, row.other)):
            if line is not None:
                yield (Cell(sign, line),)
